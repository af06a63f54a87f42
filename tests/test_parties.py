"""Whose name it is that words of responsibility lay an act to, and which words lay it to nobody."""

from __future__ import annotations

import pytest
from made_articles import article, claims, concluded

from reconcile.model import Polarity

HIT = "A bomb hit the market of Ledmoor on Tuesday."
YES, NO = Polarity.AFFIRMED, Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("Sundal rebel groups claimed the attack.", "Sundal rebel groups", id="behind the name"),
        pytest.param("The Tarn regime was responsible for the attack.", "Tarn regime", id="a regime"),
        pytest.param("Witnesses say the army has been responsible.", "the army", id="a body behind its article"),
        pytest.param("The Tarn regime has been accused of the bombing.", "Tarn regime", id="accused of"),
        pytest.param("Fighters accused of the bombing fled.", "Fighters", id="a participle"),
        pytest.param("The Tarn regime, accused by Redol of the bombing, fell.", "Tarn regime", id="accused by"),
        pytest.param("The army was held responsible for the attack.", "The army", id="held responsible"),
        pytest.param("Bruno Taller is suspected of planting the bomb.", "Bruno Taller", id="suspected of"),
        pytest.param("The attack is suspected to have been led by the Orvane Front.", "Orvane Front", id="the act"),
        pytest.param("Suspected Orvane Front fighters attacked it.", "Orvane Front fighters", id="an adjective"),
        pytest.param('The mayor blamed Tuesday\'s attack on "bandits".', "bandits", id="a quoted word"),
        pytest.param("The council pinned the blame for it on the Orvane Front.", "Orvane Front", id="pinned"),
        pytest.param("Traders point the finger at the Orvane Front.", "Orvane Front", id="the finger"),
        pytest.param("The fault lies with Redol, the union said.", "Redol", id="lies with"),
        pytest.param("The owner of the market is to blame.", "The owner of the market", id="a longer phrase"),
        pytest.param("The manager took the blame for the attack.", "The manager", id="took the blame"),
        pytest.param("The mayor accused the army of Orvane of sabotage.", "the army", id="of a name, of a crime"),
        pytest.param("The mayor shifted the blame onto the army.", "the army", id="onto"),
        pytest.param("Suspected rebels kill nine in Ledmoor.", "rebels", id="who kill"),
        pytest.param("After denying it, Sundal said it was behind the bombing.", "Sundal", id="no longer denied"),
        pytest.param("The Orvane Front said its fighters had carried out the attack.", "Orvane Front", id="its own"),
    ],
)
def test_an_act_is_laid_to_whoever_the_words_name(text: str, actor: str) -> None:
    assert [(c.value.actor, c.polarity) for c in claims(f"{HIT} {text}", "attribution")] == [(actor, YES)]


@pytest.mark.parametrize(
    ("language", "text", "actor", "speaker"),
    [
        pytest.param("es", "El alcalde echó la culpa a la empresa Redol.", "Redol", "El alcalde", id="Spanish noun"),
        pytest.param("es", "El ejército fue acusado por Redol del ataque.", "El ejército", "Redol", id="Spanish by"),
        pytest.param("fr", "Le maire a rejeté la faute sur Redol.", "Redol", "Le maire", id="French noun"),
        pytest.param("fr", "Bruno Taller est accusé d'avoir tiré.", "Bruno Taller", None, id="French of"),
        pytest.param(
            "en", "A bombing blamed on the Orvane Front killed four.", "Orvane Front", None, id="a participle"
        ),
        pytest.param("en", "The fault lies with Redol, Ilse Tarn said.", "Redol", "Ilse Tarn", id="who says so"),
    ],
)
def test_who_blames_is_told_with_it(language: str, text: str, actor: str, speaker: str | None) -> None:
    found = claims(text, "attribution", language=language)
    assert [(c.value.actor, c.speaker) for c in found] == [(actor, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died in a suspected bombing.",
        "Doctors saw victims of the suspected attack.",
        "Ilse Tarn spoke without saying who was responsible.",
        "The ministry accused Redol of greed.",
        "The army says Ledmoor attack plans were found.",
        "The ministry said the Orvane Front attacked the plan.",
        "Ilse Tarn does not believe that the army was responsible.",
        "It is unclear whether the army was responsible.",
        "The army may have been responsible, she said.",
        "Ilse Tarn rejected claims that the army was responsible.",
        "No firm is to blame for it.",
        "The army is hardly to blame.",
        "The firm is responsible for maintaining the tower.",
        "Police said they were responsible for the area.",
        "Bruno Taller was dismissed.",
        "Bail was denied.",
        "Sundal offered a truce, which the army rejected.",
        "The mayor refused to put the blame on Sundal.",
        "The mayor pointed his finger at the map.",
        "The fault lies on the edge of Ledmoor.",
        "The driver took no blame.",
        "Sundal said its members had carried out a search.",
        "Soldiers killed six suspected rebels.",
    ],
    ids=[
        "an act",
        "the act",
        "a question",
        "no event",
        "a noun",
        "a deed",
        "a doubt",
        "whether",
        "perhaps",
        "rejected claims",
        "no firm",
        "hardly",
        "a duty",
        "they",
        "dismissed",
        "a passive",
        "which",
        "refused",
        "a map",
        "a fault",
        "no blame",
        "a search",
        "the killed",
    ],
)
def test_other_words_lay_it_to_nobody(text: str) -> None:
    assert claims(f"{HIT} {text}", "attribution") == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("No armed party has taken responsibility.", None, id="nobody"),
        pytest.param("Sundal denied accusations that it carried out the attack.", "Sundal", id="accusations"),
        pytest.param("Sundal said its army was not responsible for the attack.", "Sundal", id="its army"),
        pytest.param("The army said it was not responsible for the attack.", "army", id="a pronoun"),
        pytest.param("The army rejects that.", "The army", id="that"),
        pytest.param("The Orvane Front denied this one.", "Orvane Front", id="this one"),
        pytest.param("The Orvane Front denies.", "Orvane Front", id="nothing behind it"),
    ],
)
def test_what_is_denied_was_told_before(text: str, actor: str | None) -> None:
    assert [(c.value.actor, c.polarity) for c in claims(f"{HIT} {text}", "attribution")] == [(actor, NO)]


@pytest.mark.parametrize(
    ("words", "conflicts"),
    [
        pytest.param("Rescuers blamed the Tarn regime for it.", 0, id="who holds its office"),
        pytest.param("Rescuers blamed the Peruvian army for it.", 0, id="its army"),
        pytest.param("Rescuers blamed the Marsh Brigade for it.", 1, id="somebody else"),
        pytest.param("Rescuers blamed the Chilean government for it.", 1, id="another government"),
    ],
)
def test_a_state_stands_for_its_government_and_its_president(words: str, conflicts: int) -> None:
    first = "Witnesses blamed the Peruvian government for it. The Peruvian president Ilse Tarn is away."
    texts = [(f"{HIT} {first}", "Harbour Post"), (f"{HIT} {words}", "Valley Herald")]
    run = concluded([article(text, source=source) for text, source in texts])
    assert len([f for f in run.findings if f.rule == "who-did-it"]) == conflicts
