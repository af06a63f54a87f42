"""The ladder solver on ladders made by hand."""

from __future__ import annotations

from made_cases import Batch, day

from reconcile.judge import Case, placed, solve
from reconcile.model import Enumeration, Ordinal, Rung, Series


def ladder(*rungs: tuple[int, str, str]) -> tuple[Series, Case]:
    batch = Batch()
    made = tuple(
        Rung(position, event, day(when), (batch.claim(f"a{index}", Ordinal(position), "place"),))
        for index, (position, event, when) in enumerate(rungs)
    )
    return Series("s1", "Which?", made), batch.case()


CONTESTED = [(5, "Ash", "2021-04-07"), (6, "Ash", "2021-04-07"), (7, "Elm", "2021-07-25"), (8, "Oak", "2021-08-23")]


def test_a_contested_event_gives_two_hypotheses_the_one_without_a_gap_first() -> None:
    sixth, fifth = solve(*ladder(*CONTESTED))
    assert (sixth.holds, sixth.why) == ("Ash is the 6th", "leaves no position empty")
    assert (fifth.holds, fifth.why) == (
        "Ash is the 5th",
        "needs a 6th between 7 April and 25 July 2021 that no text here tells of",
    )


def test_each_hypothesis_names_the_claims_it_rejects() -> None:
    series, case = ladder(*CONTESTED)
    assert [way.rejects for way in solve(series, case)] == [series.rungs[0].claims, series.rungs[1].claims]


def test_a_list_of_earlier_ones_is_told_for_the_position_it_fits() -> None:
    series, case = ladder(*CONTESTED)
    batch = Batch()
    batch.articles, batch.claims = dict(case.articles), dict(case.claims)
    batch.claim("a0", Enumeration(("Fir", "Yew", "Bay", "Box"), 4), "list")
    _, fifth = solve(series, batch.case())
    assert "fits the list of 4" in fifth.why


def test_a_ladder_in_order_has_one_hypothesis_that_rejects_nothing() -> None:
    (only,) = solve(*ladder((7, "Elm", "2021-07-25"), (8, "Oak", "2021-08-23")))
    assert only.rejects == ()


def test_positions_against_dates_reject_one_of_the_two() -> None:
    ways = solve(*ladder((8, "Elm", "2021-07-25"), (7, "Oak", "2021-08-23")))
    assert [len(way.rejects) for way in ways] == [1, 1]


def test_a_long_ladder_is_solved_within_bounds() -> None:
    rungs = [(n + offset, f"E{n}", f"2021-{n // 28 + 1:02}-{n % 28 + 1:02}") for n in range(1, 60) for offset in (0, 1)]
    ways = solve(*ladder(*rungs))
    assert 1 <= len(ways) <= 6
    assert len(ways[0].rejects) == 59


def test_placed_gives_the_series_its_hypotheses() -> None:
    series, case = ladder(*CONTESTED)
    assert placed(series, case).hypotheses == solve(series, case)
