"""Offices and ranks of people: which are told of whom, and when two texts are at odds over them."""

from __future__ import annotations

import pytest
from made_articles import article, claims, concluded

from reconcile.claims import relate, show
from reconcile.claims._office import ROLE


def held(text: str, language: str = "en") -> list[tuple[str | None, str]]:
    return [(c.subject, show(c)) for c in claims(text, "status", language=language) if c.attribute == ROLE]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        pytest.param("Deputy Minister Ilse Varn resigned.", "en", ("Ilse Varn", "deputy minister"), id="before"),
        pytest.param("Ilse Varn, the minister of health, left.", "en", ("Ilse Varn", "health minister"), id="behind"),
        pytest.param("Acting police chief Bo Lund left.", "en", ("Bo Lund", "acting chief"), id="words between"),
        pytest.param("Lt. Col. Tarje Halvard left.", "en", ("Tarje Halvard", "colonel"), id="abbreviated"),
        pytest.param("The former mayor, Bo Lund, left.", "en", ("Bo Lund", "former mayor"), id="former"),
        pytest.param(
            "La vice-ministre de la Santé Ilse Varn part.", "fr", ("Ilse Varn", "deputy health minister"), id="fr"
        ),
        pytest.param("El exministro de Defensa Bo Lund habló.", "es", ("Bo Lund", "former defence minister"), id="es"),
        pytest.param(
            "قال نائب وزير الدفاع سامر الحلبي ذلك.", "ar", ("سامر الحلبي", "deputy defence minister"), id="ar"
        ),
    ],
)
def test_an_office_is_told_of_the_name_beside_it(text: str, language: str, told: tuple[str, str]) -> None:
    assert held(text, language) == [told]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The General Hospital of Orvane is full.", id="a hospital"),
        pytest.param("The minister left Orvane.", id="a verb between"),
        pytest.param("Attorney General Ilse Varn resigned.", id="no rank of an army"),
        pytest.param("The minister said on Monday that Ilse Varn had left.", id="another clause"),
        pytest.param("Four ministers and the mayor met.", id="no name"),
    ],
)
def test_no_office_without_a_name_beside_it(text: str) -> None:
    assert held(text) == []


def test_one_office_in_two_languages_agrees() -> None:
    here = next(c for c in claims("Health Minister Ilse Varn resigned.", "status") if c.attribute == ROLE)
    there = next(
        c for c in claims("El ministro de Salud Ilse Varn dimitió.", "status", language="es") if c.attribute == ROLE
    )
    assert relate(here, there).meets is True


def test_a_deputy_is_not_compared_by_words_alone() -> None:
    one, other = (
        next(c for c in claims(text, "status") if c.attribute == ROLE)
        for text in ("Minister Ilse Varn resigned.", "Deputy Minister Ilse Varn resigned.")
    )
    assert relate(one, other).meets is None


def rules(one: str, other: str, later: str = "2031-05-13") -> list[str]:
    """The rules that speak of offices and names, for a text and another one published `later`."""
    here = f"Nine people died in the fire at Brunholm on Monday, {one} said in Lundby."
    there = f"In Lundby {other} spoke of nine dead after the fire at Brunholm."
    made = [article(here, "2031-05-13", source="Northern Post"), article(there, later, source="Harbour News")]
    return [f.rule for f in concluded(made).findings if f.rule.startswith(("role-", "name-"))]


@pytest.mark.parametrize(
    ("one", "other", "fired"),
    [
        pytest.param("Deputy Mayor Ilse Varn", "the mayor, Ilse Varn,", ["role-differs"], id="deputy"),
        pytest.param("Captain Ilse Varn", "Colonel Varn", ["role-differs"], id="rank, surname alone"),
        pytest.param("Health Minister Ilse Varn", "Interior Minister Ilse Varn", ["role-differs"], id="two ministries"),
        pytest.param("Acting Mayor Ilse Varn", "the mayor, Ilse Varn,", ["role-acting"], id="acting"),
        pytest.param("Mayor Ilse Varn", "the former mayor, Ilse Varn,", ["role-moved"], id="former"),
        pytest.param("Mayor Ilse Varn", "Mayor Tarje Varn", ["name-differs"], id="first names"),
        pytest.param("Mayor Ilse Varn", "Mayor I. Varn", [], id="an initial"),
        pytest.param("Mayor Ilse Varn", "Colonel Ilse Varn", [], id="an office and a rank"),
        pytest.param("Deputy Minister Ilse Varn", "Minister Tarje Lund", [], id="two people"),
        pytest.param("Lieutenant Colonel Ilse Varn", "Colonel Ilse Varn", [], id="a rank for short"),
        pytest.param("Health Minister Ilse Varn", "Minister Varn", [], id="a ministry left out"),
    ],
)
def test_offices_of_one_person_are_held_against_each_other(one: str, other: str, fired: list[str]) -> None:
    assert rules(one, other) == fired


def test_an_office_may_change_with_time() -> None:
    assert rules("Deputy Mayor Ilse Varn", "the mayor, Ilse Varn,", later="2031-06-20") == []
