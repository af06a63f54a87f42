"""Counts that show by rising that they are counts, and two members of one count that one article tells of."""

from __future__ import annotations

import pytest
from made_articles import extractor
from made_cases import Batch, day
from test_series import by_position, ladders, told

from reconcile.claims import relate
from reconcile.judge import Case
from reconcile.judge.conditions.ladder import dates_fall, uncontested
from reconcile.judge.over.series import Steps
from reconcile.model import Ordinal, Origins, Rung, Series


def barge(position: str, when: str, published: str) -> object:
    return told(f"The {position} barge of grain left the port of Ostmark for Dunmore on {when}.", published)


FOURTH = barge("fourth", "May 3", "2031-05-03")
FIFTH = barge("fifth", "May 7", "2031-05-08")
SIXTH = barge("sixth", "May 12", "2031-05-12")


def test_what_rises_from_day_to_day_is_a_count_though_no_words_say_so():
    assert by_position(ladders(FOURTH, FIFTH, SIXTH)) == [[4, 5, 6]]


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param((FOURTH, SIXTH), id="two alone"),
        pytest.param((FOURTH, barge("fifth", "May 20", "2031-05-20"), SIXTH), id="the fifth after the sixth"),
        pytest.param(
            (FOURTH, barge("fifth", "May 3", "2031-05-04"), barge("sixth", "May 3", "2031-05-05")), id="one day"
        ),
    ],
)
def test_what_does_not_rise_is_no_count(articles):
    assert by_position(ladders(*articles)) == []


def test_days_of_publication_alone_make_no_count():
    articles = [
        told(f"The {position} barge of grain lies in the port of Ostmark.", f"2031-05-{date}")
        for date, position in (("03", "fourth"), ("08", "fifth"), ("12", "sixth"))
    ]
    assert by_position(ladders(*articles)) == []


def test_two_of_one_count_that_one_article_tells_of_are_two_events():
    both = told(
        "An attack on Camp Velsk killed two soldiers on May 9. It was the third attack on Camp Velsk this year. "
        "The second attack on Camp Velsk this year was on May 2.",
        "2031-05-09",
    )
    assert by_position(ladders(both)) == [[2, 3]]


@pytest.mark.parametrize(
    ("told_day", "falls"),
    [
        pytest.param(" on May 20", True, id="the day is told"),
        pytest.param("", None, id="the day of the article alone"),
    ],
)
def test_only_days_that_are_told_stand_against_positions(told_day, falls):
    low = told(
        f"The army left Camp Velsk in Oravia{told_day}. Camp Velsk is the sixth base handed over to the Oravian army "
        "this year.",
        "2031-05-20",
    )
    high = told(
        "Camp Orvane in Oravia became the seventh base handed over to the Oravian army this year on May 9.",
        "2031-05-09",
    )
    (series,) = ladders(low, high)
    claims = {c.id: c for a in (low, high) for c in extractor()(a).claims}
    case = Case({a.id: a for a in (low, high)}, claims, (), (series,), Origins({}, {}), {}, relate)
    steps = Steps(case, series, *series.rungs)
    assert dates_fall.asks(steps, True) is falls


def test_what_is_counted_over_a_period_is_a_count_whatever_it_is():
    third = told("The third landslip on the Oravia line this year closed it at Dunmore on May 3.", "2031-05-03")
    fourth = told("The fourth landslip on the Oravia line this year closed it at Velsk on June 9.", "2031-06-09")
    assert by_position(ladders(third, fourth)) == [[3, 4]]


@pytest.mark.parametrize(
    ("events", "subjects", "one"),
    [
        pytest.param(("e1", "e1"), (None, None), True, id="one event"),
        pytest.param(("e1", "e2"), (None, None), False, id="two events"),
        pytest.param(("e1", "e1"), ("Camp Velsk", "Camp Orvane"), False, id="two things in one event"),
        pytest.param(("e1", "e1"), ("Camp Velsk", None), True, id="one thing that is named"),
    ],
)
def test_positions_of_one_event_are_no_sequence(events, subjects, one):
    batch = Batch()
    claims = [
        batch.claim(f"a{n}", Ordinal(3 + n), "place", subject=subject, when=day(f"2031-05-0{3 + n}"))
        for n, subject in enumerate(subjects)
    ]
    rungs = [Rung(3 + n, f"E{n}", day(f"2031-05-0{3 + n}"), (claims[n],), events[n]) for n in (0, 1)]
    steps = Steps(batch.case(), Series("l1", "Which?", tuple(rungs)), *rungs)
    assert uncontested.asks(steps, True) is not one
