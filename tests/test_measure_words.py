"""What tells the attribute of a number: words that begin with its unit, and what people have."""

from __future__ import annotations

import pytest
from made_articles import extracted

CASES = {
    "a shaft, metres down": ("en", "The shaft at Selvar is 540 metres down.", ["depth"]),
    "a walk down a road": ("en", "The inn at Selvar lies 300 metres down the road.", ["measured_length"]),
    "people with burns": ("en", "The ward at Selvar holds three people with burns.", ["injured"]),
    "personas con quemaduras": ("es", "La clínica de Selvar atiende a tres personas con quemaduras.", ["injured"]),
}


@pytest.mark.parametrize(("language", "text", "attributes"), CASES.values(), ids=CASES)
def test_the_words_behind_a_number_tell_what_it_is_of(language, text, attributes):
    claims = extracted(text, language=language).claims
    assert [c.attribute for c in claims if c.kind == "quantity"] == attributes


DISTANT = {
    "à ... de": ("fr", "La caserne se trouve à 8 km de Redol.", "distance"),
    "à ... du": ("fr", "Le dépôt brûle à 300 mètres du port de Redol.", "distance"),
    "a unos ... de": ("es", "El cuartel está a unos 50 kilómetros de Redol.", "distance"),
    "of it, not from it": ("es", "Se hundió un tramo de 85 metros del puente de Redol.", "measured_length"),
    "en un radio de": ("es", "Se rompieron cristales en un radio de 12 kilómetros.", "distance"),
    "yab'udu": ("ar", "يبعد الميناء عن ريدول 12 كيلومترا.", "distance"),
    "after, not away": ("ar", "يبلغ ارتفاع البرج في ريدول بعد ترميمه 17 مترا.", "height"),
    "wide": ("en", "The blast left a hole 30 metres across in Redol.", "width"),
    "de diamètre": ("fr", "Le trou de Redol fait trente mètres de diamètre.", "width"),
    "light years": ("fr", "La planète est située à 41 années-lumière de la Terre.", "distance"),
    "a sign for metres": ("es", "El taladro los encontró a 620 m de profundidad.", "depth"),
    "a sign for tonnes": ("fr", "Le hangar de Redol abritait 850 t de nitrate.", "measured_mass"),
}


@pytest.mark.parametrize(("language", "text", "attribute"), DISTANT.values(), ids=DISTANT)
def test_a_length_is_a_distance_where_it_leads_away_from_something(language, text, attribute):
    (claim,) = (c for c in extracted(text, language=language).claims if c.kind == "quantity")
    assert claim.attribute == attribute


VERBS = {
    "es": ("es", "De los jóvenes de Redol, 68 pasaron la noche en comisaría.", None),
    "es, a noun": ("es", "En Redol hubo 68 hogueras.", "hoguera"),
    "fr, what was done": ("fr", "À Redol, 12 dorment dans des abris.", None),
    "fr, a noun that is a participle": ("fr", "Le procès de Redol s'est ouvert avec 64 accusés.", "accusé"),
}


@pytest.mark.parametrize(("language", "text", "noun"), VERBS.values(), ids=VERBS)
def test_a_number_of_several_counts_no_verb(language, text, noun):
    (claim,) = (c for c in extracted(text, language=language).claims if c.kind == "quantity")
    assert claim.noun == noun


ALIKE = {
    "species": [
        ("en", "They found 32 species in the Redol trench."),
        ("es", "Hallaron 32 especies en la fosa de Redol."),
        ("fr", "Ils ont décrit 32 espèces dans la fosse de Redol."),
        ("ar", "وصف العلماء 32 نوعا في خندق ريدول."),
    ],
    "turbines": [
        ("en", "Redol gets 68 wind turbines."),
        ("es", "Redol tendrá 68 aerogeneradores."),
        ("fr", "Redol aura 68 éoliennes."),
        ("ar", "ستحصل ريدول على 68 توربينا."),
    ],
    "inmates": [
        ("en", "There are 26 inmates in Redol."),
        ("es", "Hay 26 reclusos en Redol."),
        ("ar", "في ريدول 26 سجينا."),
    ],
    "paintings": [
        ("en", "The house in Redol holds 40 paintings."),
        ("es", "La casa de Redol guarda 40 cuadros."),
        ("fr", "La maison de Redol abrite 40 tableaux."),
    ],
}


@pytest.mark.parametrize("told", ALIKE.values(), ids=ALIKE)
def test_one_thing_has_one_name_in_four_languages(told):
    found = {c.attribute for code, text in told for c in extracted(text, language=code).claims if c.kind == "quantity"}
    assert len(found) == 1


def test_inhabitants_who_had_to_do_something_are_no_population():
    found = extracted("À Redol, 3 200 habitants ont dû partir.", language="fr").claims
    assert [c.attribute for c in found if c.kind == "quantity"] == ["count_person"]
