"""From pairs to sides: properties of the grouping."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.judge._gather import grouped

NODES = [f"n{i}" for i in range(7)]
EDGES = [frozenset(pair) for pair in combinations(NODES, 2)]


def across(sides: tuple[tuple[str, ...], ...]) -> set[frozenset[str]]:
    return {frozenset((a, b)) for left, right in combinations(sides, 2) for a in left for b in right}


@given(st.sets(st.sampled_from(EDGES)))
def test_the_parts_hold_every_pair_and_no_other(edges: set[frozenset[str]]) -> None:
    parts = grouped(edges, NODES)
    assert set().union(*(across(sides) for sides in parts)) == edges


@given(st.sets(st.sampled_from(EDGES), min_size=1), st.randoms(use_true_random=False))
def test_the_order_of_pairs_does_not_matter(edges: set[frozenset[str]], random: object) -> None:
    turned = sorted(edges, key=sorted, reverse=True)
    assert grouped(sorted(edges, key=sorted), NODES) == grouped(turned, NODES)


@given(st.lists(st.integers(1, 3), min_size=2, max_size=4))
def test_a_complete_set_of_sides_is_one_part(sizes: list[int]) -> None:
    sides = [[f"s{i}_{j}" for j in range(size)] for i, size in enumerate(sizes)]
    edges = [frozenset((a, b)) for left, right in combinations(sides, 2) for a in left for b in right]
    assert grouped(edges, [n for side in sides for n in side]) == [tuple(tuple(side) for side in sides)]
