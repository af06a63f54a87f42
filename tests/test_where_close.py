""" "Nearly" and "just over": hedges that leave a number hardly less or more than it is written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from made_articles import claim

from reconcile.claims import relate
from reconcile.model import Quantity


def depth(words: str, language: str = "en") -> Quantity:
    texts = {
        "en": f"The wreck lies at a depth of {words}.",
        "fr": f"L'épave se trouve à une profondeur de {words}.",
        "es": f"El pecio está a una profundidad de {words}.",
    }
    value = claim(texts[language], "depth", language=language).value
    assert isinstance(value, Quantity)
    return value


@pytest.mark.parametrize(
    ("words", "language", "low", "high"),
    [
        pytest.param("nearly 50 metres", "en", 45, 50, id="nearly"),
        pytest.param("almost 50 metres", "en", 45, 50, id="almost"),
        pytest.param("about 50 metres", "en", 45, 55, id="about leans to no side"),
        pytest.param("just over 50 metres", "en", 50, 60, id="just over"),
        pytest.param("over 50 metres", "en", 50, None, id="over is open"),
        pytest.param("just under 50 metres", "en", 40, 50, id="just under"),
        pytest.param("under 50 metres", "en", None, 50, id="under is open"),
        pytest.param("presque 50 mètres", "fr", 45, 50, id="presque"),
        pytest.param("un peu plus de 50 mètres", "fr", 50, 60, id="un peu plus de"),
        pytest.param("casi 50 metros", "es", 45, 50, id="casi"),
    ],
)
def test_a_hedge_that_stays_close_bounds_both_ends(words: str, language: str, low: int, high: int) -> None:
    value = depth(words, language)
    assert (value.low, value.high) == (low, high)


@pytest.mark.parametrize(
    ("one", "other", "meets", "how"),
    [
        pytest.param("nearly 50 metres", "50 metres", True, "bound", id="hardly less than told elsewhere"),
        pytest.param("about 50 metres", "50 metres", True, "equal", id="about the same is the same number"),
        pytest.param("nearly 50 metres", "nearly 50 metres", True, "equal", id="nearly, twice"),
        pytest.param("nearly 50 metres", "48 metres", True, "rounding", id="rounded up"),
        pytest.param("just over 50 metres", "54 metres", True, "bound", id="a little more"),
        pytest.param("just over 50 metres", "75 metres", False, "apart", id="much more"),
        pytest.param("over 50 metres", "75 metres", True, "bound", id="open above"),
    ],
)
def test_close_hedges_meet_what_is_close(one: str, other: str, meets: bool, how: str) -> None:
    made = [claim(f"The wreck lies at a depth of {words}.", "depth") for words in (one, other)]
    for a, b in (made, made[::-1]):
        relation = relate(a, b)
        assert (relation.meets, relation.how) == (meets, how)


def test_the_written_number_stays_as_it_stands() -> None:
    assert depth("nearly 50 metres").number == Decimal(50)
