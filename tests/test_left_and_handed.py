"""Bases handed over, those who stay behind, and who is said to have done it: what each sentence tells."""

from __future__ import annotations

import pytest
from made_articles import extracted

from reconcile.languages import get


@pytest.mark.parametrize(
    ("language", "text", "attribute", "quote"),
    [
        pytest.param("en", "The coalition handed the Marn base to the army.", "handover_status", "handed", id="parted"),
        pytest.param(
            "en",
            "The coalition gave up Marn base. It was its sixth such transfer.",
            "handover_ordinal",
            "sixth",
            id="such",
        ),
        pytest.param(
            "en",
            "The army got Marn base. The handover of Marn is the fourth.",
            "handover_ordinal",
            "fourth",
            id="is the",
        ),
        pytest.param("fr", "C'est la sixième remise de base en un an.", "handover_ordinal", "sixième", id="French"),
        pytest.param(
            "en", "Troops left Marn, leaving about 2,500 soldiers in the country.", "troops", "2,500", id="left there"
        ),
        pytest.param("es", "El ejército salió de Marn y dejó 300 soldados en el país.", "troops", "300", id="Spanish"),
        pytest.param("en", "Some 450 soldiers left the camp.", "troops_withdrawn", "450", id="those who left"),
        pytest.param("en", "300 soldiers leave", "troops_withdrawn", "300", id="the last word"),
        pytest.param("en", "The blast left 20 soldiers dead.", "killed", "20", id="what became of them"),
        pytest.param("en", "The attack was carried out by the Halden Front.", "claimed_by", "Halden", id="passive"),
        pytest.param(
            "en", "The attack, carried out by the Halden Front, killed four.", "claimed_by", "Halden", id="apposed"
        ),
        pytest.param("en", "Redol was behind the attack, police said.", "claimed_by", "Redol", id="behind"),
        pytest.param(
            "en", "An engineer says the operator of the mill is to blame.", "claimed_by", "operator", id="phrase"
        ),
        pytest.param("es", "El grupo Halden se ha atribuido el ataque.", "claimed_by", "Halden", id="took it"),
    ],
)
def test_what_a_sentence_tells(language: str, text: str, attribute: str, quote: str) -> None:
    told = [c.quote for c in extracted(text, language=language).claims if c.attribute == attribute]
    assert any(quote in words for words in told)


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        pytest.param("She handed the keys to the mayor in Marn.", "handover_status", id="no base"),
        pytest.param("Soldiers handed out food in the camp to 300 people.", "handover_status", id="handed out"),
        pytest.param("The third transfer of prisoners from Camp Orel took place.", "handover_ordinal", id="prisoners"),
        pytest.param("Similar attacks carried out by the Halden Front killed four.", "claimed_by", id="other attacks"),
        pytest.param("The attack was carried out by four men.", "claimed_by", id="a count"),
        pytest.param("It is not known who was behind the attack.", "claimed_by", id="not known"),
    ],
)
def test_what_it_does_not_tell(text: str, attribute: str) -> None:
    assert attribute not in {c.attribute for c in extracted(text).claims}


def test_the_day_of_a_handover_is_no_day_of_being_there() -> None:
    text = "The coalition handed over the Marn air base near Orel to the army on Sunday, the third base it has left."
    dated = [c for c in extracted(text).claims if c.attribute == "event_date"]
    assert [c.event for c in dated] == ["handed_over"]


def test_irregular_verbs_have_their_base_form() -> None:
    pairs = {"fr": {"mis": "mettre", "obtenu": "obtenir", "reçu": "recevoir"}, "es": {"propuso": "proponer"}}
    assert all(base in get(code).lemmas(form) for code, words in pairs.items() for form, base in words.items())
    assert get("en").lemmas("leaves")[0] == "leave"
