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


SOME = {
    "among the dead": ("en", "Three Swiss managers were among the dead in Redol.", "among"),
    "a headline": ("en", "Three Swiss managers among dead in Redol", "among"),
    "parmi les morts": ("fr", "Trois Français figurent parmi les morts de Redol.", "parmi"),
    "entre los fallecidos": ("es", "Tres menores están entre los fallecidos de Redol.", "entre"),
    "among what is no toll": ("en", "Three Swiss managers were among the guests in Redol.", None),
}


@pytest.mark.parametrize(("language", "text", "part"), SOME.values(), ids=SOME)
def test_those_among_the_dead_are_some_of_them(language, text, part):
    (claim,) = (c for c in extracted(text, language=language).claims if c.kind == "quantity")
    assert claim.scope.part == part


NOT_SO = {
    "au large": ("fr", "Le chalutier a coulé à 12 km au large de Redol.", ["distance"]),
    "stuff, no place": ("fr", "La ville s'étend à 300 km de côtes.", ["measured_length"]),
    "millions written m": ("fr", "Le budget atteint 5 m d'euros.", ["count_m"]),
    "all along": ("en", "Oil spread across 40 km of beach.", ["measured_length"]),
    "a people without plural": ("es", "12 talibán fueron abatidos en Redol.", ["killed"]),
    "those aboard were killed": ("es", "Las 120 personas a su bordo murieron.", ["killed"]),
    "threatened land": ("en", "The wildfire closed a park of 1,200 hectares.", ["measured_area"]),
}


@pytest.mark.parametrize(("language", "text", "attributes"), NOT_SO.values(), ids=NOT_SO)
def test_words_that_only_look_like_it_tell_nothing(language, text, attributes):
    found = extracted(text, language=language).claims
    assert [c.attribute for c in found if c.kind == "quantity"] == attributes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Située à 8 km de Redol, la base abrite des soldats."),
        ("es", "Situado a 8 kilómetros de Redol, el fuerte abriga soldados."),
    ],
)
def test_a_participle_that_opens_a_sentence_is_no_name(language, text):
    (claim,) = (c for c in extracted(text, language=language).claims if c.kind == "quantity")
    assert (claim.attribute, claim.subject) == ("distance", None)
