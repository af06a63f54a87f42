"""What the words around a number make of it: its place, the noun of a "which", a unit that is a thing."""

from __future__ import annotations

import pytest
from made_articles import claim, claims


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("About 850 soldiers stay along the Tarn.", "tarn", id="along"),
        pytest.param("About 850 soldiers stay throughout Ostmark.", "ostmark", id="throughout"),
        pytest.param("About 850 soldiers stay in the whole of Ostmark.", "ostmark", id="the whole of"),
    ],
)
def test_a_number_is_of_the_place_behind_words_for_all_of_it(text: str, place: str) -> None:
    (found,) = claims(text, "quantity")
    assert found.scope.place == place


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("A strike has been called for Friday, which would be the third this year.", "strike", id="event"),
        pytest.param("The fire, which was the second in a week, began at a mill.", "fire", id="beside it"),
    ],
)
def test_an_ordinal_behind_which_counts_what_that_stands_for(text: str, noun: str) -> None:
    (found,) = claims(text, "ordinal")
    assert found.noun == noun


def test_cups_are_counted() -> None:
    assert claim("The club sold 31,500 cups on Monday.", "count_cup").value.number == 31_500
