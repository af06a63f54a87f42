"""Levels, changes and earlier counts in French, Spanish and Arabic, and ages beside them."""

from __future__ import annotations

import pytest
from made_articles import claim, claims, readable


def tolls(text: str, code: str) -> list[tuple[str, int, str]]:
    found = claims(text, "quantity", language=code)
    return [(c.attribute, int(c.value.number), c.role.value) for c in found]


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("fr", "Une première estimation évoquait 33 blessés.", [("injured", 33, "superseded")]),
        ("fr", "Le bilan antérieur, donné lundi, était de 9 morts.", [("killed", 9, "superseded")]),
        ("fr", "Selon un bilan précédent, 7 marins avaient été tués.", [("killed", 7, "superseded")]),
        ("fr", "Un premier bilan fait état de 33 morts.", [("killed", 33, "level")]),
        ("fr", "Le bilan est de 33 morts.", [("killed", 33, "level")]),
        ("es", "Una primera estimación cifraba en 33 los heridos.", [("injured", 33, "superseded")]),
        ("es", "El informe previo, de la tarde, señalaba 9 muertos.", [("killed", 9, "superseded")]),
        ("es", "Un primer balance habla de 33 muertos.", [("killed", 33, "level")]),
        ("es", "La cifra subió de 21 a 24 muertos.", [("killed", 21, "superseded"), ("killed", 24, "level")]),
        ("ar", "وكانت حصيلة سابقة ذكرت مقتل 22 شخصا.", [("killed", 22, "superseded")]),
        ("ar", "وكانت حصيلة أولية أشارت إلى 22 قتيلا.", [("killed", 22, "superseded")]),
        ("ar", "وارتفعت حصيلة القتلى من 21 إلى 24 يوم السبت.", [("killed", 21, "superseded"), ("killed", 24, "level")]),
        ("ar", "قتل 22 شخصا.", [("killed", 22, "level")]),
    ],
    ids=readable,
)
def test_an_earlier_count_is_no_longer_held_true(code, text, told):
    assert tolls(text, code) == told


def test_the_people_still_missing_are_not_the_toll_that_rose():
    text = "Ocho personas siguen desaparecidas y el saldo subió de 21 a 24 muertos."
    assert tolls(text, "es") == [("missing", 8, "level"), ("killed", 21, "superseded"), ("killed", 24, "level")]


def test_a_gerund_behind_en_tells_what_befell_the_next_number():
    text = "L'explosion a soufflé la halle, tuant 12 ouvriers et en blessant 40."
    assert tolls(text, "fr") == [("killed", 12, "level"), ("injured", 40, "level")]


def test_what_was_said_is_no_speaker():
    found = claim("وكانت حصيلة سابقة أفادت بمقتل 22 شخصا.", "killed", language="ar")
    assert found.speaker is None


def test_those_counted_among_the_missing_are_missing():
    assert tolls("أربعة عشر عاملا ما زالوا في عداد المفقودين.", "ar") == [("missing", 14, "level")]


@pytest.mark.parametrize(
    ("code", "text", "attributes"),
    [
        ("es", "El capitán, de 61 años, renunció.", ["age"]),
        ("fr", "Le maire, 61 ans, a démissionné.", ["age"]),
        ("es", "La pena, de 12 años, fue recurrida.", ["duration"]),
        ("en", "The mayor, 61, and two nurses survived.", ["age", "rescued"]),
        ("en", "The score, 52, was a record.", ["count"]),
    ],
    ids=readable,
)
def test_a_number_between_commas_behind_a_person_is_an_age(code, text, attributes):
    assert [c.attribute for c in claims(text, "quantity", language=code)] == attributes
