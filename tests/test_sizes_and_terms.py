"""Who lives in a place, how long something is ordered for, and what only looks like that."""

import pytest
from made_articles import claims

from reconcile.model import Quantity

SIZES = [
    ("en", "Ledmoor had about 90,000 inhabitants before the flood.", 90_000, "population"),
    ("en", "Before the storm the city was home to 90,000.", 90_000, "population"),
    ("en", "Thousands fled a city of 200,000 people.", 200_000, "population"),
    ("en", "The quake killed 12 in a town of 3,000 inhabitants.", 3_000, "population"),
    ("en", "Some 3,000 inhabitants were evacuated.", 3_000, "displaced"),
    ("en", "12 inhabitants were killed in the blast.", 12, "killed"),
    ("fr", "Le bourg de 1 200 habitants est coupé du monde.", 1_200, "population"),
    ("es", "Ledmoor tenía 26.000 habitantes.", 26_000, "population"),
    ("en", "Fire destroyed a village of 40 huts.", 40, "buildings_damaged"),
    ("en", "The army freed a village of 300 hostages.", 300, "person_freed"),
    ("en", "The mayor met 40 angry inhabitants.", 40, "person_met"),
    ("ar", "قتل 125 نسمة في القصف.", 125, "killed"),
]
TERMS = [
    ("en", "The king declared three days of national mourning.", "mourning_time"),
    ("fr", "Un deuil national de trois jours a été décrété.", "mourning_time"),
    ("ar", "وأعلن الملك الحداد الوطني ثلاثة أيام.", "mourning_time"),
    ("en", "The government has decreed a 15-day state of emergency.", "emergency_time"),
    ("es", "El gobierno decretó un estado de emergencia de diez días.", "emergency_time"),
    ("en", "The search took three days.", "duration"),
    ("en", "The state of emergency was declared two hours after the quake.", "duration"),
    ("en", "Mourning relatives waited six hours at the hospital.", "duration"),
]


def _numbers(text: str, language: str) -> dict[int, str]:
    found = [c for c in claims(text, "quantity", language=language) if isinstance(c.value, Quantity)]
    return {int(c.value.number or 0): c.attribute for c in found if isinstance(c.value, Quantity)}


@pytest.mark.parametrize(("language", "text", "number", "attribute"), SIZES)
def test_those_who_live_in_a_place_are_no_toll_and_a_toll_is_none_of_them(language, text, number, attribute):
    assert _numbers(text, language).get(number) == attribute


@pytest.mark.parametrize(("language", "text", "attribute"), TERMS)
def test_a_length_of_time_is_of_what_its_words_tell(language, text, attribute):
    assert [c.attribute for c in claims(text, "quantity", language=language)] == [attribute]


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "Luis G. A., de 52 años, salió ileso."), ("fr", "Jean M., 34 ans, est sorti indemne.")],
)
def test_an_initial_is_a_name_behind_which_an_age_stands(language, text):
    company = "La empresa Selvar S.A., 34 años, cerró."
    assert "age" not in [c.attribute for c in claims(company, "quantity", language="es")]
    assert "age" in [c.attribute for c in claims(text, "quantity", language=language)]


def test_what_is_done_in_part_has_not_departed():
    assert claims("La ville a été détruite en partie.", "status", language="fr") == []
    assert claims("Les soldats sont tous partis lundi.", "status", language="fr") != []


def test_those_who_count_are_not_counted():
    found = claims("By the latest count of the eastern authorities 3,875 have been buried.", "quantity")
    assert [c.attribute for c in found] == ["count"]
    (toll,) = claims("By the number of dead, 12, it was the worst of all.", "quantity")
    assert toll.attribute == "killed"


@pytest.mark.parametrize(
    ("language", "text", "attribute"),
    [
        ("en", "An aftershock of magnitude 4.9 followed at noon.", "aftershock_magnitude"),
        ("en", "A 4.9-magnitude aftershock struck at noon.", "aftershock_magnitude"),
        ("fr", "Une réplique de magnitude 4,9 a suivi.", "aftershock_magnitude"),
        ("es", "Una réplica de magnitud 4,9 sacudió la zona.", "aftershock_magnitude"),
        ("en", "After the 6.8-magnitude quake, hundreds of aftershocks were felt.", "magnitude"),
        ("en", "The quake of magnitude 6.8 was felt in Selvar, and the aftershock killed 12.", "magnitude"),
    ],
)
def test_an_aftershock_has_a_magnitude_of_its_own(language, text, attribute):
    measured = [c.attribute for c in claims(text, "quantity", language=language)]
    assert attribute in measured
    assert len({a for a in measured if "magnitude" in a}) == 1
