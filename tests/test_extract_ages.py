"""Bare numbers that are ages, and whose."""

import pytest
from made_articles import claim, extracted

AGES = [
    ("en", "Ilva Torren, 33, led the climb.", 33, "Ilva Torren"),
    ("en", "Torren, 33, from Orla, led the climb.", 33, "Torren"),
    ("en", "Ilva Torren turned 30 on Sunday.", 30, "Ilva Torren"),
    ("en", "Torren, who turned 30 last week, led the climb.", 30, "Torren"),
    ("en", "Ilva Torren died at 71.", 71, "Ilva Torren"),
    ("en", "Ilva Torren was 56.", 56, "Ilva Torren"),
    ("en", "She was 46 when she came to power.", 46, None),
    ("en", "The captain, 58, was seen on deck.", 58, None),
    ("en", "At 71, Torren is the oldest on the team.", 71, "Torren"),
    ("en", "The 46-year-old won.", 46, None),
    ("en", "He is eight.", 8, None),
    ("en", "She was nine when the pier fell.", 9, None),
    ("fr", "Ilva Torren, 34 ans, est morte.", 34, "Ilva Torren"),
    ("fr", "Ilva Torren avait 52 ans quand elle est morte.", 52, "Ilva Torren"),
    ("fr", "Le garçon a huit ans.", 8, None),
    ("es", "Ilva Torren tenía 52 años cuando murió.", 52, "Ilva Torren"),
    ("es", "El niño tiene ocho años.", 8, None),
    ("es", "Ilva Torren, de 34 años, murió.", 34, "Ilva Torren"),
]


@pytest.mark.parametrize(("language", "text", "years", "whose"), AGES, ids=[a[1][:24] for a in AGES])
def test_a_number_beside_a_person_is_an_age(language, text, years, whose):
    age = claim(text, "age", language=language)
    assert (age.value.number, age.value.unit, age.subject) == (years, "year", whose)


def test_a_verb_behind_an_age_is_no_noun():
    assert claim("The 46-year-old won.", "age").counted is None


@pytest.mark.parametrize(
    "text",
    [
        "The score was 56.",
        "The record, 56, was not broken.",
        "The bridge, 40 metres long, fell.",
        "She was 12 minutes late.",
        "The Herons, 33 of them, came by bus.",
        "The pier was closed at 71 in the list.",
        "He is four of nine.",
        "He was three down.",
        "She was one.",
    ],
    ids=["a-score", "a-record", "a-length", "a-delay", "a-count", "a-place-in-a-list", "a-part", "a-margin", "a-one"],
)
def test_other_numbers_in_such_places_are_no_ages(text):
    assert all(c.attribute != "age" for c in extracted(text).claims)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'usine a sept ans."),
        ("fr", "Elle a dix ans d'expérience."),
        ("es", "La fábrica tiene siete años."),
        ("es", "El preso tiene siete años de cárcel."),
    ],
    ids=["a-mill", "experience", "a-factory", "a-sentence"],
)
def test_years_that_are_no_persons_or_of_something_are_no_ages(language, text):
    assert all(c.attribute != "age" for c in extracted(text, language=language).claims)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("A 39-year-old Orla man was seen near the mill.", None),
        ("Harnik's coach, 46-year-old Ilva Torren, was there.", "Ilva Torren"),
        ("The 26-year-old nurse walked into Orla Hall.", None),
    ],
    ids=["of-a-place", "of-another's", "where-she-went"],
)
def test_a_name_beside_an_age_need_not_be_the_bearer(text, whose):
    assert claim(text, "age").subject == whose


def test_who_turns_thirty_later_is_not_yet_thirty():
    assert all(c.attribute != "age" for c in extracted("Torren, who turns 30 on Sunday, led the climb.").claims)
