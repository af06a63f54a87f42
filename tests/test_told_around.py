"""What the words around a number make of it: its place, the noun of a "which", a unit that is a thing."""

from __future__ import annotations

import pytest
from made_articles import claim, claims


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        pytest.param("en", "About 600 soldiers remain along the Tarn.", "tarn", id="along"),
        pytest.param("en", "About 600 soldiers remain throughout Ostmark.", "ostmark", id="throughout"),
        pytest.param("en", "About 600 soldiers remain in the whole of Ostmark.", "ostmark", id="the whole of"),
        pytest.param("en", "About 600 soldiers remain in all of Ostmark.", "ostmark", id="all of"),
        pytest.param("fr", "Quelque 600 soldats restent dans toute l'Ostmark.", "ostmark", id="French"),
        pytest.param("es", "Unos 600 soldados siguen en toda Ostmark.", "ostmark", id="Spanish"),
    ],
)
def test_a_number_is_of_the_place_behind_words_for_all_of_it(language: str, text: str, place: str) -> None:
    (found,) = claims(text, "quantity", language=language)
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
    assert claim("The firm called in 180,000 cups on Monday.", "count_cup").value.number == 180_000
