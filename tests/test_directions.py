"""Directions are places of scope, and things of one noun are told apart by the words behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_articles import article, claims, extractor, readable
from made_events import compared

from reconcile.cluster._fit import against
from reconcile.languages._compass import points

COUNTED = [
    ("en", "Hail killed 12 sheep in the north.", ["north"]),
    ("en", "Hail killed 12 sheep in the east of the country.", ["east"]),
    ("en", "Hail killed 12 sheep in northern areas.", ["northern"]),
    ("en", "Hail killed 12 sheep in the north, 30 in the south.", ["north", "south"]),
    ("en", "In the north 12 sheep died and in the south 30 cows died.", ["north", "south"]),
    ("en", "Some 12 sheep died in the north and 30 cows died in the south.", ["north", "south"]),
    ("en", "Hail in the north-west killed 12 sheep.", ["north-west"]),
    ("en", "Hail from the north killed 12 sheep.", [None]),
    ("en", "Hail killed 12 sheep.", [None]),
    ("fr", "La grêle a tué 12 moutons dans l'est du pays.", ["est"]),
    ("fr", "La grêle a tué 12 moutons au nord.", ["nord"]),
    ("es", "El granizo mató a 12 ovejas en el este del país.", ["este"]),
    ("es", "El granizo mató a 12 ovejas en este valle.", [None]),
    ("ar", "قتل 12 شخصا في الشمال.", ["شمال"]),
    ("ar", "قتل 12 شخصا في الجنوب الشرقي.", ["جنوب شرقي"]),
    ("ar", "قتل 12 شخصا بالشمال.", ["شمال"]),
]
PLACED = [
    ("The schools in the north are closed.", "north"),
    ("In the north, the schools are closed.", "north"),
    ("The northern tunnel is closed.", "northern"),
    ("The mayor closed the schools in the south of the country.", "south"),
    ("The schools are closed.", None),
]
BEHIND_A_DIRECTION = [
    "In northern Orvane, 12 sheep died.",
    "Some 12 sheep died in northwest Orvane province.",
    "Some 12 sheep died in the northwestern province of Orvane.",
    "Some 12 sheep died in the south of Orvane province.",
]
NORTH = "The schools in the north are closed."
FARMERS = "The council rejected the amendment of the farmers."
THINGS = "they are of different things"
LAND = "they are of different parts of the land"
PAIRS = [
    ("en", NORTH, "The schools in the south are open.", LAND),
    ("en", NORTH, "The schools in the north-east are open.", None),
    ("en", NORTH, "The schools are open.", None),
    ("fr", "Les écoles dans le nord sont fermées.", "Les écoles dans le sud sont ouvertes.", LAND),
    ("es", "Las escuelas en el norte están cerradas.", "Las escuelas en el sur están abiertas.", LAND),
    ("en", FARMERS, "The council passed an amendment on dams.", THINGS),
    ("en", FARMERS, "The council passed the amendment of the millers.", THINGS),
    ("en", FARMERS, "The council passed the amendment of the farmers.", None),
    ("en", FARMERS, "The council passed the amendment.", None),
    ("en", "The council rejected an amendment.", "The council passed the amendment.", THINGS),
    ("en", "The council rejected an amendment on dams.", "The council passed the amendment on a dam.", None),
    ("fr", "Le conseil a rejeté la loi sur les barrages.", "Le conseil a adopté la loi sur les routes.", THINGS),
]


@pytest.mark.parametrize(("language", "text", "told"), COUNTED, ids=readable)
def test_a_number_has_the_direction_of_its_own_words(language: str, text: str, told: list[str | None]) -> None:
    assert [c.scope.direction for c in claims(text, "quantity", language=language)] == told


@pytest.mark.parametrize(("text", "told"), PLACED, ids=readable)
def test_a_thing_has_the_direction_that_stands_with_it(text: str, told: str | None) -> None:
    assert [c.scope.direction for c in claims(text, "status")] == [told]


@pytest.mark.parametrize("text", BEHIND_A_DIRECTION, ids=readable)
def test_a_name_behind_a_direction_is_the_place_of_a_number(text: str) -> None:
    assert [c.scope.place for c in claims(text, "quantity")] == ["orvane"]


@pytest.mark.parametrize(("language", "first", "second", "why"), PAIRS, ids=readable)
def test_things_of_one_noun_are_compared_unless_words_tell_them_apart(
    language: str, first: str, second: str, why: str | None
) -> None:
    articles = [article(text, source=source, language=language) for text, source in ((first, "A"), (second, "B"))]
    found = [c for one in articles for c in extractor()(one).claims]
    [attribute] = {c.attribute for c in found if c.kind == "status"}
    a, other = compared(articles, found, attribute)
    b = replace(other, event=a.event)
    assert against(a, b) == against(b, a) == why


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("nord-est", {"north", "east"}),
        ("north east", {"north", "east"}),
        ("جنوب", {"south"}),
        ("nord", {"north"}),
        ("northern road", set()),
        ("", set()),
    ],
    ids=["French", "two words", "Arabic", "one point", "another word", "nothing"],
)
def test_points_of_the_compass_are_one_in_every_language(words: str, told: set[str]) -> None:
    assert points(words) == told
