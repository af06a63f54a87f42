"""The ladder solver on series with a known truth, beside an exhaustive search of its own."""

from __future__ import annotations

from importlib import import_module
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.judge import placed


@pytest.fixture(scope="module")
def bench():
    """The modules of bench/ that plant series and search them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parent.parent / "bench"))
        yield import_module("ladders"), import_module("planted")


@pytest.mark.parametrize("slips", [0, 1, 2])
def test_the_best_answer_of_the_exhaustive_search_comes_first(bench, slips):
    ladders, planted = bench
    for seed in range(40):
        made = planted.drawn(seed, slips)
        answers = ladders.exhaustive(made)
        assert ladders.solved(made) in answers


@pytest.mark.parametrize(("slips", "least"), [(0, 1.0), (1, 0.95), (2, 0.85)])
def test_the_truth_comes_first_where_three_independent_sources_tell_of_each_event(bench, slips, least):
    ladders, _ = bench
    measured = ladders.measured(60, slips)
    assert measured["best"] >= 0.99
    assert measured["truth"] >= least


def test_a_long_series_is_solved_exactly_and_soon(bench):
    ladders, _ = bench
    found = ladders.long(200)
    assert found["exact"]
    assert found["seconds"] < 2


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10**6), st.integers(0, 4))
def test_every_hypothesis_is_consistent_and_rejects_all_that_it_does_not_hold(bench, seed, slips):
    _, planted = bench
    made = planted.drawn(seed, slips)
    series, case = planted.case_of(made)
    series = placed(series, case)
    days = {rung.event: rung.days for rung in series.rungs}
    for way in series.hypotheses:
        held = dict(way.held)
        assert len(set(held.values())) == len(held)
        for (low, below), (high, above) in combinations(sorted(held.items(), key=lambda h: h[1]), 2):
            assert below < above
            assert days[low].earliest <= days[high].latest
        for rung in series.rungs:
            if held.get(rung.event) != rung.position:
                assert set(rung.claims) <= set(way.rejects)


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10**6), st.data())
def test_a_copy_adds_nothing(bench, seed, data):
    _, planted = bench
    made = planted.drawn(seed, 2)
    one = data.draw(st.sampled_from(made.told))
    again = planted.Statement(99, one.origin, one.event, one.position, one.hedged, one.listed)
    twice = planted.Planted(made.truth, made.days, (*made.told, again))
    alone, copied = (placed(*planted.case_of(each)).hypotheses for each in (made, twice))
    assert [(way.held, way.cost) for way in alone] == [(way.held, way.cost) for way in copied]


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10**6))
def test_the_first_hypothesis_gives_up_least(bench, seed):
    _, planted = bench
    costs = [way.cost for way in placed(*planted.case_of(planted.drawn(seed, 3))).hypotheses]
    assert costs == sorted(costs)
