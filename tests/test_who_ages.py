"""Whose age it is, and which ages meet."""

from __future__ import annotations

import pytest
from made_articles import article, claim, claims, concluded

FIRST = "The pilot Jorun Halvard, 34, was rescued from the sea off Velden on Monday."


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        pytest.param("en", "Jorun Halvard, 52, was rescued.", "Jorun Halvard", id="behind a comma"),
        pytest.param("en", "Jorun Halvard, a 52-year-old pilot, was rescued.", "Jorun Halvard", id="with a noun"),
        pytest.param("en", "The 52-year-old pilot Jorun Halvard was rescued.", "Jorun Halvard", id="before the name"),
        pytest.param("en", "Jorun Halvard swam and is, at 71, the oldest woman saved.", "Jorun Halvard", id="inserted"),
        pytest.param(
            "en",
            "VELDEN - Jorun Halvard of Orvane swam to Mount Tarn and is, at 71, the oldest woman saved.",
            "Jorun Halvard of Orvane",
            id="inserted, behind the town of the report",
        ),
        pytest.param("es", "La capitana, Ilse Tarn, de 47 años, fue rescatada.", "Ilse Tarn", id="Spanish"),
    ],
)
def test_an_age_hangs_on_the_person_named_beside_it(language: str, text: str, name: str) -> None:
    assert claim(text, "age", language=language).subject == name


def test_each_of_two_people_has_the_age_behind_the_name() -> None:
    found = claims("The captain, Ilse Tarn, 47, and the cook, Jorun Halvard, 52, swam.", "quantity")
    assert [(c.subject, c.quote) for c in found] == [("Ilse Tarn", "47"), ("Jorun Halvard", "52")]


def test_an_age_beside_no_name_hangs_on_nobody() -> None:
    assert claim("The third, a 34-year-old diver, swam ashore.", "age").anchors == ()


def test_an_age_between_commas_is_not_of_who_is_named_behind_it() -> None:
    found = claim("Le pilote, 34 ans, devance Jorun Halvard.", "age", language="fr")
    assert found.anchors == ()


@pytest.mark.parametrize(
    ("second", "conflicts"),
    [
        pytest.param("Jorun Halvard, 43, the pilot, was rescued off Velden on Monday.", 1, id="one person"),
        pytest.param("Ilse Tarn, 43, the pilot, was rescued off Velden on Monday.", 0, id="two people"),
        pytest.param("The pilot, 35, was rescued off Velden on Monday.", 1, id="by what she does"),
    ],
)
def test_ages_of_two_named_people_never_meet(second: str, conflicts: int) -> None:
    run = concluded([article(FIRST, source="Harbour Post"), article(second, source="Valley Herald")])
    assert len([f for f in run.findings if f.verdict == "conflict"]) == conflicts
