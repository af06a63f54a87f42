"""What the values of a conflict smell of: causes that are proposed, never a verdict."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from made_cases import Batch, exactly, on

from reconcile.claims._slips import SWAPPED, slip
from reconcile.judge import judge
from reconcile.judge._smells import smells
from reconcile.model import Value
from reconcile.packs import load


def smelt(a: Value, b: Value, attribute: str = "killed") -> str:
    batch = Batch()
    names = [batch.claim("a", a, attribute), batch.claim("b", b, attribute)]
    batch.cluster(names)
    case = batch.case()
    return smells(case, [[case.claims[name]] for name in names])


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(exactly(120), exactly(1200), "One is ten times the other.", id="a nought more"),
        pytest.param(exactly(34), exactly(34_000), "One is a thousand times the other.", id="thousands"),
        pytest.param(
            exactly(3_200_000, "EUR"),
            exactly(3_200_000_000, "EUR"),
            "One is a million where the other is a billion.",
            id="a million for a billion",
        ),
        pytest.param(exactly(253), exactly(235), "Two digits have changed places.", id="digits changed places"),
        pytest.param(exactly(1_840), exactly(1_480), "Two digits have changed places.", id="digits before a nought"),
        pytest.param(exactly(120), exactly(102), "Two digits have changed places.", id="a nought changed places"),
        pytest.param(exactly(12), exactly(210), "", id="the same digits of another size"),
        pytest.param(exactly(253), exactly(532), "", id="three digits moved"),
        pytest.param(exactly(12), exactly(15), "", id="plainly different"),
        pytest.param(exactly(5, "km"), exactly(50, "mile"), "", id="two units"),
    ],
)
def test_a_pair_of_numbers_smells_of(a: Value, b: Value, expected: str) -> None:
    assert smelt(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param("2021-03-05", "2021-05-03", "Day and month have changed places.", id="day and month"),
        pytest.param("2021-03-05", "2022-05-03", "", id="another year"),
        pytest.param("2021-03-05", "2021-03-06", "", id="the day after"),
    ],
)
def test_a_pair_of_dates_smells_of(a: str, b: str, expected: str) -> None:
    assert smelt(on(a), on(b), "event_date") == expected


def test_a_number_that_the_other_text_gives_for_something_else_is_named_with_that() -> None:
    batch = Batch()
    names = [batch.claim("a", exactly(12)), batch.claim("b", exactly(40))]
    batch.claim("a", exactly(40), "missing")
    batch.cluster(names)
    case = batch.case()
    told = smells(case, [[case.claims[name]] for name in names])
    assert told == "40 is what the other text gives for another thing (missing)."


@pytest.mark.parametrize(
    ("numbers", "straight"),
    [
        pytest.param((10, 20, 30, 40), True, id="ten a day"),
        pytest.param((10, 20, 30, 43), False, id="off the line"),
        pytest.param((30, 30, 30, 30), False, id="nothing moves"),
    ],
)
def test_a_value_in_line_with_those_before_it_is_called_continued(numbers: tuple[int, ...], straight: bool) -> None:
    batch = Batch()
    for index, number in enumerate(numbers):
        batch.article(f"day{index}", f"2021-03-0{index + 1}")
        batch.claim(f"day{index}", exactly(number))
    batch.cluster(list(batch.claims))
    case = batch.case()
    held = list(case.claims.values())
    assert ("straight line" in smells(case, [[held[2]], [held[3]]])) is straight


def test_a_conflict_tells_its_smell_in_the_message_and_stays_a_conflict() -> None:
    batch = Batch()
    batch.cluster([batch.claim("a", exactly(253)), batch.claim("b", exactly(235))])
    (finding,) = judge(batch.case(), load().rules)
    assert (finding.rule, "Two digits have changed places." in finding.message) == ("values-apart", True)


@given(number=st.integers(10, 10**9), at=st.integers(0, 7))
def test_a_number_with_two_neighbouring_digits_changed_is_swapped_both_ways(number: int, at: int) -> None:
    digits = list(str(number))
    assume(at + 1 < len(digits) and digits[at] != digits[at + 1] and "0" not in digits)
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    batch = Batch()
    batch.claim("a", exactly(number))
    batch.claim("b", exactly(int("".join(digits))))
    a, b = batch.case().claims.values()
    assert slip(a, b) == slip(b, a) == SWAPPED


@given(a=st.integers(1, 10**6), b=st.integers(1, 10**6))
def test_what_is_smelt_does_not_hang_on_the_order(a: int, b: int) -> None:
    assert smelt(exactly(a), exactly(b)) == smelt(exactly(b), exactly(a))


@given(day=st.dates(date(2020, 1, 1), date(2021, 12, 31)))
def test_a_date_and_itself_smell_of_nothing(day: date) -> None:
    assert smelt(on(day.isoformat()), on(day.isoformat()), "event_date") == ""
