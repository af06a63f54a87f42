"""Laws over numbers: whether they can hold together, and which statements cannot."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.judge._laws import Law, about, can_hold, sum_is, sum_is_at_most
from reconcile.judge._minimal import minimal_sets, needed


def exactly(name: str, number: int) -> Law:
    return about(name, Fraction(number), Fraction(number))


TWO_SUMS = (sum_is(("a", "b"), "c"), sum_is(("c", "d"), "e"))


@pytest.mark.parametrize(
    ("laws", "expected"),
    [
        ((sum_is(("a", "b"), "c"), exactly("a", 9), exactly("b", 4), exactly("c", 13)), True),
        ((sum_is(("a", "b"), "c"), exactly("a", 9), exactly("b", 4), exactly("c", 14)), False),
        ((sum_is(("a", "b"), "c"), about("a", Fraction(9), None), exactly("b", 4), exactly("c", 14)), True),
        ((sum_is(("a", "b"), "c"), exactly("a", 9), exactly("c", 14)), True),
        ((sum_is(("a", "b"), "c"), exactly("a", 15), exactly("c", 14)), False),
        ((sum_is_at_most(("a", "b"), "c"), exactly("a", 15), exactly("b", 3), exactly("c", 17)), False),
        ((sum_is_at_most(("a", "b"), "c"), exactly("a", 13), exactly("b", 3), exactly("c", 17)), True),
        ((), True),
    ],
    ids=["makes it", "does not", "at least", "one part untold", "part over whole", "over", "under", "no law"],
)
def test_laws_hold_together_where_there_are_numbers_for_them(laws, expected):
    assert can_hold(laws) is expected


def test_a_minimal_set_may_span_two_sums():
    stated = {n: exactly(n, v) for n, v in {"a": 9, "b": 4, "d": 28, "e": 40}.items()}
    assert minimal_sets(stated, TWO_SUMS) == (frozenset("abde"),)
    assert needed("abde", stated, TWO_SUMS) == TWO_SUMS


def test_a_law_that_is_not_broken_is_not_needed():
    stated = {n: exactly(n, v) for n, v in {"a": 9, "b": 4, "c": 14, "d": 28}.items()}
    assert needed("abc", stated, TWO_SUMS) == TWO_SUMS[:1]


RANGES = st.tuples(st.integers(0, 3), st.integers(0, 2)).map(lambda one: (one[0], one[0] + one[1]))
NAMES = st.sampled_from("abcde")
STATED = st.lists(st.tuples(NAMES, RANGES), max_size=5)


def by_trying(stated: dict[str, tuple[str, tuple[int, int]]], some: tuple[str, ...]) -> bool:
    """Whole numbers that keep both sums and the ranges are found by trying them all."""
    for a, b, d in product(range(6), repeat=3):
        now = {"a": a, "b": b, "c": a + b, "d": d, "e": a + b + d}
        if all(low <= now[name] <= high for name, (low, high) in (stated[one] for one in some)):
            return True
    return False


@settings(max_examples=40, deadline=None)
@given(STATED)
def test_a_minimal_set_cannot_hold_and_every_smaller_part_of_it_can(drawn):
    stated = {f"s{at}": one for at, one in enumerate(drawn)}
    laws = {key: about(name, Fraction(low), Fraction(high)) for key, (name, (low, high)) in stated.items()}
    found = minimal_sets(laws, TWO_SUMS)
    for some in found:
        assert not by_trying(stated, tuple(some))
        assert all(by_trying(stated, part) for part in combinations(sorted(some), len(some) - 1))
    every = [frozenset(p) for n in range(len(stated) + 1) for p in combinations(sorted(stated), n)]
    broken = [p for p in every if not by_trying(stated, tuple(p))]
    assert set(found) == {p for p in broken if not any(other < p for other in broken)}
