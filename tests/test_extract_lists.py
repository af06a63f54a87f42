"""What is told of numbers in a list behind a colon, and of the levels between which a number moved."""

import pytest
from made_articles import claims, readable

from reconcile.model import Role

LISTS = [
    ("In all 26 are in hospital: 17 in Orvane, nine in Port Velsk and two in Dorvan.", "in_hospital", [26, 17, 9, 2]),
    ("The two maps agree on the dead: 34, 21 in Orvane and 13 in Dorvan.", "killed", [34, 21, 13]),
    ("Police made 30 arrests: 20 in Orvane, ten in Dorvan.", "arrested", [30, 20, 10]),
    ("Dead: 34. Injured: 12.", "killed", [34]),
]  # fmt: skip
LEVELS = [
    ("The clinic cut the number of confirmed infections in the Orvane outbreak to 31 from 36.", "cases", [31, 36]),
    ("The army plans to cut the garrison from 4,800 soldiers to 3,100.", "count_person", [4800, 3100]),
    ("Selvar will cut its workforce from 4,000 to 3,200.", "employees", [4000, 3200]),
    ("Selvar will cut 400 jobs.", "jobs_cut", [400]),
]


def told(text: str) -> list[tuple[str, int]]:
    return [(c.attribute, int(c.value.number)) for c in claims(text, "quantity") if c.value.number is not None]


@pytest.mark.parametrize(("text", "attribute", "numbers"), [*LISTS, *LEVELS], ids=readable)
def test_numbers_that_belong_together_tell_of_one_thing(text, attribute, numbers):
    assert [n for a, n in told(text) if a == attribute] == numbers


def test_those_listed_as_missing_are_missing():
    assert told("Nine people listed as missing had been at sea.") == [("missing", 9)]


def test_the_older_of_two_levels_is_superseded():
    found = claims(
        "The clinic cut the number of confirmed infections in the Orvane outbreak to 31 from 36.", "quantity"
    )
    assert [(int(c.value.number), c.role) for c in found] == [(31, Role.LEVEL), (36, Role.SUPERSEDED)]


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Selvar has 12,000 employees.", "employees"),
        ("The blaze killed 12 employees.", "killed"),
        ("Twelve employees were injured.", "injured"),
        ("Selvar will lay off 300 employees.", "jobs_cut"),
        ("The gallery lies 540 metres below ground.", "depth"),
        ("The tunnel is 60 metres long and runs 20 metres under the sea.", "depth"),
    ],
    ids=["has", "killed", "injured", "laid off", "below ground", "under the sea"],
)
def test_the_words_around_a_number_tell_what_it_states(text, attribute):
    assert attribute in dict(told(text))
