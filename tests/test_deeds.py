"""Who did it: on their own word, on that of who lays it to them, and in lists; what was never done tells nobody."""

from __future__ import annotations

import pytest
from made_articles import claims

from reconcile.model import Polarity

YES, NO = Polarity.AFFIRMED, Polarity.DENIED


@pytest.mark.parametrize(
    ("language", "text", "actor", "polarity"),
    [
        ("en", "The Halden Front says it buried mines near Orvane.", "Halden Front", YES),
        ("en", "A cell named Marn Shield said it had placed a bomb.", "Marn Shield", YES),
        ("en", "The Halden Front said it had attacked the base.", "Halden Front", YES),
        ("en", "The Halden Front said it had not attacked the base.", "Halden Front", NO),
        ("en", "The governor says the Halden Front buried the mine.", "Halden Front", YES),
        ("en", "The attack was the work of the Halden Front, the army said.", "Halden Front", YES),
        ("en", "The raid was not the work of the Halden Front, a judge said.", "Halden Front", NO),
        ("en", "No one has claimed the killing.", None, NO),
        ("en", "Claimed by: Halden Front", "Halden Front", YES),
        ("en", '"Orvane had nothing to do with the shooting," a diplomat said.', "Orvane", NO),
        ("en", "Investigators point to the engineer Bruno Taller.", "Bruno Taller", YES),
        ("fr", "Le ministre tient Ledmoor pour responsable.", "Ledmoor", YES),
        ("fr", "Le Front de Halden affirme avoir attaqué la base.", "Front de Halden", YES),
        ("fr", "Personne ne les a revendiqués.", None, NO),
        ("fr", "Le Front de Halden dément toute implication.", "Front de Halden", NO),
        ("fr", "Les syndicats mettent en cause l'entreprise Ledmoor Aero.", "Ledmoor Aero", YES),
        ("es", "El Frente de Halden asegura haber atacado la base.", "Frente de Halden", YES),
        ("es", "El gobierno hace responsable al Frente de Halden.", "Frente de Halden", YES),
        ("es", "El gobierno señala a la empresa Ledmoor.", "Ledmoor", YES),
        ("ar", "قالت جبهة هالدن إنها نفذت الهجوم.", "جبهة هالدن", YES),
    ],
)
def test_who_did_it_is_read(language: str, text: str, actor: str | None, polarity: Polarity) -> None:
    found = claims(text, "attribution", language=language)
    assert [(c.value.actor, c.polarity) for c in found] == [(actor, polarity)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The company said it would attack the problem."),
        ("en", "The ministry said it had conducted a survey."),
        ("en", "The team said it attacked well in the second half."),
        ("en", "The police said they planted trees and placed a device in the park."),
        ("en", "The army said it was attacked by the Halden Front."),
        ("en", "The arrow points to Orvane."),
        ("en", "Signs point to Selvar winning."),
        ("en", "Traders point to the Central Bank as the most likely buyer."),
        ("en", "Police said he attacked a guard before fleeing."),
        ("en", "Villagers said they attacked the church."),
        ("en", "The mural in the hall was the work of Mara Teldin."),
        ("en", "If the attack was the work of the Halden Front, the army will respond."),
        ("en", "Did the Halden Front say it attacked the base?"),
        ("en", "The utility said it launched an incident response plan."),
        ("en", "The farm said it had planted a mine of information."),
        ("en", "Responsible: Jana Merrow, editor-in-chief"),
        ("en", "Attackers: unknown"),
        ("fr", "Le maire tient la présidente en haute estime et se dit responsable."),
        ("fr", "Le titre, le club le revendique."),
        ("es", "El gobierno no hace responsable al Frente de Halden."),
        ("es", "El Frente de Halden dijo que atacará la base."),
        ("ar", "قالت الشرطة إنه نفذ الهجوم وحده."),
        ("fr", "L'organisation revendique 3000 membres."),
        ("es", "Dijo que lanzó una campaña."),
    ],
)
def test_what_nobody_answers_for_is_not(language: str, text: str) -> None:
    assert claims(text, "attribution", language=language) == []


def test_the_verb_of_nobody_has_claimed_is_no_hectare() -> None:
    assert claims("Nadie ha reivindicado el ataque.", "quantity", language="es") == []
