"""Axes of charts, their ticks, and how wide words are."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reconcile.report._charts._axis import Calendar, figure, numbers
from reconcile.report._charts._svg import cut, number, part, wide


@given(st.lists(st.decimals("-1e12", "1e12", places=2), min_size=1, max_size=8))
def test_an_axis_has_few_round_ticks_and_holds_its_numbers(values: list[Decimal]) -> None:
    axis = numbers(values, 0, 100)
    ticks = axis.ticks()
    assert 2 <= len(ticks) <= 7
    assert all(0 <= axis.at(value) <= 100 for value in values)
    assert [tick.at for tick in ticks] == sorted(tick.at for tick in ticks)
    assert all(len(rung.normalize().as_tuple().digits) <= 2 or not axis.by_factors for rung in axis.rungs)


@given(st.dates(), st.dates())
@example(date(9999, 10, 1), date.max)
@example(date.min, date.max)
def test_days_have_few_ticks_in_their_order(one: date, other: date) -> None:
    axis = Calendar(min(one, other), max(one, other), 0, 100)
    ticks = axis.ticks()
    assert 1 <= len(ticks) <= 3
    assert all(0 <= tick.at <= 100 for tick in ticks)
    assert len({tick.told for tick in ticks}) == len(ticks)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("0", "0"),
        ("1200", "1,200"),
        ("2500000", "2.5 million"),
        ("4000000000", "4 billion"),
        ("0.05", "0.05"),
        ("1e40", "1e40"),
        ("-30", "-30"),
    ],
)
def test_figures_are_short_and_plain(value: str, told: str) -> None:
    assert figure(Decimal(value)) == told


@given(st.floats(-1e6, 1e6))
def test_lengths_have_one_decimal_and_no_negative_nothing(value: float) -> None:
    assert re.fullmatch(r"-?\d+(\.[1-9])?", number(value))
    assert number(value) != "-0"


@given(st.text(max_size=60), st.floats(20, 200))
def test_cut_words_take_no_more_room(words: str, room: float) -> None:
    assert wide(cut(part(words), room)) <= room


@given(st.lists(st.integers(0, 10**40), min_size=1, max_size=5), st.integers(2, 6))
def test_an_axis_of_whole_numbers_has_whole_ticks(told, most):
    axis = numbers([Decimal(one) for one in told], 0, 100, most=most)
    assert all(rung == rung.to_integral_value() for rung in axis.rungs)
