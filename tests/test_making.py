"""When a thing came to be, what labels and items of a list tell, and numbers that only look like counts."""

from __future__ import annotations

import pytest
from made_articles import claims, extracted

from reconcile.model import Claim

MADE = [
    ("en", "The fire killed 18 people at the mill, built in 1871.", "18 people"),
    ("en", "The bridge, opened in 1968, collapsed and killed 43 people.", "43 people"),
    ("en", "Rescuers pulled 12 people from the hotel that was built in 1967.", "12 people"),
    ("en", "The town, founded in 1850, lost 300 homes.", "300 homes"),
    ("en", "The tower, built by monks in 1871, fell and killed 43 people.", "43 people"),
    ("fr", "Dans la tour, construite en 1871, 43 personnes sont mortes.", "43 personnes"),
    ("es", "En la torre, construida en 1871, murieron 43 personas.", "43 personas"),
    ("ar", "قتل 43 شخصا في البرج الذي بني عام 1871.", "43 شخصا"),
]
TOLD = [
    ("en", "Some 300 homes were built in 1967 in Orvane.", "Some 300 homes", 1967),
    ("en", "In 1967 a storm killed 12 people.", "12 people", 1967),
    ("en", "Soldiers opened fire in 1967 and killed 43 people.", "43 people", 1967),
    ("en", "Orvane, 2 May 1979: 12 dead; Redol, 4 June 2001: 31 dead.", "12", 1979),
    ("en", "Orvane, 2 May 1979: 12 dead; Redol, 4 June 2001: 31 dead.", "31", 2001),
    ("en", "Redol, 15 May 1951, 830 dead in Redol alone, 210 in Halden; Selvar, 21 June 1979, 64 dead.", "210", 1951),
    ("en", "On 3 May 2024 a bomb killed 12; police said on Tuesday that 30 were hurt.", "30", 2024),
    ("en", "In 2014 a flood hit Orvane. Mayor Bruno Taller said 12 people were killed.", "12 people", 2014),
]
LABELS = [
    ("Depth: 6.4 km, by the first reading.", "depth"),
    ("Cost: about 118 million dollars.", "cost"),
    ("Area: 5,200 hectares.", "area"),
    ("It was no depth: the 6.4 km are those of the road.", "measured_length"),
]


def one(language: str, text: str, quote: str) -> Claim:
    """The claim with these words."""
    (found,) = [c for c in claims(text, "quantity", language=language) if c.quote.startswith(quote)]
    return found


@pytest.mark.parametrize(("language", "text", "quote"), MADE)
def test_the_year_in_which_a_thing_was_made_dates_no_other_number(language: str, text: str, quote: str) -> None:
    when = one(language, text, quote).when
    assert when is None or when.earliest is None or when.earliest.year > 2000


@pytest.mark.parametrize(("language", "text", "quote", "year"), TOLD)
def test_a_number_has_the_date_of_its_clause_or_item(language: str, text: str, quote: str, year: int) -> None:
    when = one(language, text, quote).when
    assert when is not None
    assert when.earliest is not None
    assert when.earliest.year == year


@pytest.mark.parametrize(("text", "attribute"), LABELS)
def test_a_label_tells_what_is_measured(text: str, attribute: str) -> None:
    assert claims(text, "quantity")[0].attribute == attribute


@pytest.mark.parametrize("told", ["The Orvane Fire killed three.", "Police said the Orvane Fire killed three."])
def test_a_year_is_not_carried_to_what_another_sentence_names(told: str) -> None:
    found = [c for c in claims(f"In 2015 a fire in Redol killed 48 people. {told}", "quantity") if c.event == "killed"]
    years = [c.when.earliest.year if c.when and c.when.earliest else None for c in found]
    assert years[0] == 2015
    assert years[1] != 2015


def test_a_number_that_is_not_whole_counts_nobody() -> None:
    found = {c.quote: c.attribute for c in claims("The quake that Redol put at 5.9 killed 12 people.", "quantity")}
    assert found["12 people"] == "killed"
    assert found["5.9"] == "count"


@pytest.mark.parametrize(
    ("text", "withdrawn"),
    [
        ("The quake left 20 people dead, and for 12 years nobody built there.", False),
        ("The troops left the base with 20 trucks.", True),
    ],
)
def test_what_leaves_people_dead_withdraws_nobody(text: str, *, withdrawn: bool) -> None:
    assert any(c.event == "withdrawn" for c in extracted(text).claims) is withdrawn
