"""Slips of the pen between two numbers: digits that changed places, one wrong digit, noughts too many."""

from __future__ import annotations

import pytest
from made_cases import Batch, exactly

from reconcile.claims._slips import DIGIT, SWAPPED, TENS, digits, slip
from reconcile.model import Claim


def pair(a: int | str, b: str | int, units: tuple[str | None, str | None] = (None, None)) -> list[Claim]:
    batch = Batch()
    for name, number, unit in zip("ab", (a, b), units, strict=True):
        batch.claim(name, exactly(number, unit))
    return list(batch.case().claims.values())


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        pytest.param(270, 720, SWAPPED, id="two digits"),
        pytest.param(21, 12, SWAPPED, id="all of them"),
        pytest.param("3.7", "7.3", SWAPPED, id="around the point"),
        pytest.param(52_000, 25_000, SWAPPED, id="in thousands"),
        pytest.param(147, 141, DIGIT, id="the last digit"),
        pytest.param(312, 412, DIGIT, id="the first digit"),
        pytest.param(300, 400, None, id="two round numbers"),
        pytest.param(41, 47, None, id="two short numbers"),
        pytest.param(52, 5200, TENS, id="two noughts"),
        pytest.param(6, 60, TENS, id="one nought"),
        pytest.param(270, 702, None, id="three digits that moved"),
        pytest.param(307, 703, None, id="digits apart"),
        pytest.param(270, 270, None, id="one number"),
        pytest.param(0, 10, None, id="none"),
        pytest.param("1E+90000", "10E+90000", None, id="more noughts than anybody writes"),
    ],
)
def test_a_slip_is_told_by_the_digits(a: int | str, b: str | int, wanted: str | None) -> None:
    one, other = pair(a, b)
    assert slip(one, other) == slip(other, one) == wanted


@pytest.mark.parametrize("units", [("km", "mile"), ("clock", "clock")], ids=["two units", "times of day"])
def test_numbers_that_are_not_of_one_row_of_digits_have_no_slip(units: tuple[str, str]) -> None:
    assert slip(*pair(270, 720, units)) is None


def test_the_digits_of_a_number_are_told_without_point_and_leading_noughts() -> None:
    assert [digits(claim) for claim in pair("0.45", 5400)] == ["45", "5400"]
    assert [digits(claim) for claim in pair("1E+90000", 0)] == ["", ""]
