"""Who is held responsible, by whom, and who denies it."""

from __future__ import annotations

import pytest
from made_articles import claims

from reconcile.model import Polarity

YES, NO = Polarity.AFFIRMED, Polarity.DENIED


@pytest.mark.parametrize(
    ("language", "text", "actor", "polarity"),
    [
        pytest.param("en", "Orvane Power is to blame for the blackout in Velden.", "Orvane Power", YES, id="to blame"),
        pytest.param("en", "Orvane Power is responsible for the blackout.", "Orvane Power", YES, id="responsible"),
        pytest.param(
            "en", "Orvane Power is not responsible for the blackout.", "Orvane Power", NO, id="not responsible"
        ),
        pytest.param("en", "The blackout was blamed on a cable.", "a cable", YES, id="blamed on"),
        pytest.param("en", "The mayor blamed the blackout on a cable.", "a cable", YES, id="blamed the act on"),
        pytest.param(
            "en", "The minister blamed a torn cable on the mast.", "a torn cable", YES, id="a cause on a place"
        ),
        pytest.param("en", "The mayor blamed the firm on Thursday.", "the firm", YES, id="on a day"),
        pytest.param("en", "Halvard denied taking bribes.", "Halvard", NO, id="denied doing"),
        pytest.param("en", "Halvard denied having asked for it.", "Halvard", NO, id="denied having done"),
        pytest.param("en", "Halvard denied having any role in it.", "Halvard", NO, id="denied having a role"),
        pytest.param("en", "Orvane Power says it had no part in the attack.", "Orvane Power", NO, id="had no part"),
        pytest.param(
            "en", "The Marsh Brigade, a new group, claimed it on Monday.", "Marsh Brigade", YES, id="claimed it"
        ),
        pytest.param("en", "No one has been blamed yet.", None, NO, id="nobody blamed"),
        pytest.param("es", "Orvane Power culpa a un conductor del apagón.", "un conductor", YES, id="Spanish object"),
        pytest.param(
            "fr", "L'attaque a été revendiquée par le groupe Aube Rouge.", "Aube Rouge", YES, id="French passive"
        ),
        pytest.param("en", "Orvane Power put the fire down to a torn cable.", "a torn cable", YES, id="put down to"),
        pytest.param("en", "Orvane Power put it down to fog.", "fog", YES, id="put it down to"),
        pytest.param("en", "The fire was attributed to a gas explosion.", "a gas explosion", YES, id="attributed to"),
        pytest.param("en", "The Marsh Brigade said its men had attacked it.", "Marsh Brigade", YES, id="own men"),
        pytest.param(
            "fr", "La Brigade dit que ses combattants avaient attaqué la base.", "Brigade", YES, id="French own men"
        ),
        pytest.param("fr", "La Brigade a revendiqué le tir.", "Brigade", YES, id="French shots"),
        pytest.param(
            "es", "El ministro atribuyó el ataque a la Guardia Roja.", "Guardia Roja", YES, id="Spanish traced"
        ),
        pytest.param("ar", "واتهمت الوزارة جبهة المستنقع بتنفيذ الهجوم.", "جبهة المستنقع", YES, id="Arabic object"),
        pytest.param("ar", "وتبنته جماعة المستنقع الأحمر.", "جماعة المستنقع الأحمر", YES, id="Arabic suffix"),
        pytest.param("ar", "ولم تحمل أي جهة المسؤولية حتى الآن.", None, NO, id="Arabic nobody blamed"),
    ],
)
def test_responsibility_goes_to_whom_the_words_lay_it(
    language: str, text: str, actor: str | None, polarity: Polarity
) -> None:
    found = claims(text, "attribution", language=language)
    assert [(c.value.actor, c.polarity) for c in found] == [(actor, polarity)]


@pytest.mark.parametrize(
    "text",
    [
        "Orvane Power claimed it had won.",
        "The firm carried out repairs.",
        "The lorries carry 40 tonnes.",
        "The Orvane Agency said it carried out 40 inspections.",
        "The striker had nothing to lose.",
        "The weather played no role in the defeat.",
        "The saying was attributed to Halvard.",
        "Halvard put the phone down to eat.",
        "The Orvane Agency said its men were attacked.",
        "Halvard saw that its men had attacked the base.",
        "Halvard and Dahl said they were behind schedule.",
        "Halvard denied seeing the plans.",
        "Halvard denied having read any of it.",
        "Halvard denied being in the room.",
    ],
    ids=[
        "claimed that",
        "repairs",
        "carry",
        "inspections",
        "nothing to lose",
        "no role in a defeat",
        "a saying",
        "a phone",
        "attacked men",
        "seen, not said",
        "schedule",
        "seeing",
        "having read",
        "being",
    ],
)
def test_other_words_lay_nothing_on_anybody(text: str) -> None:
    assert claims(text, "attribution") == []


def test_who_blames_is_the_voice_of_the_blame() -> None:
    found = claims("Orvane Power blames the driver; the union blames Orvane Power.", "attribution")
    assert [(c.speaker, c.value.actor) for c in found] == [
        ("Orvane Power", "the driver"),
        ("the union", "Orvane Power"),
    ]


def test_blame_and_claim_are_told_apart() -> None:
    found = claims("The Marsh Brigade claimed the attack. The ministry blames the Delta Front.", "attribution")
    assert [c.event for c in found] == ["claimed", "blamed"]
