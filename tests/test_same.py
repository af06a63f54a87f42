"""The same files give the same bytes: in any time zone, locale and order, with any seed of hashes, optimised or not."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from made_same import LOCALES, YEARS, ZONES, tried, twelve

FEW = (4, 9)  # these two differ in everything


@pytest.mark.slow
def test_surroundings_that_differ_in_everything_give_one_result(tmp_path: Path) -> None:
    assert len(tried(tmp_path, [twelve()[number] for number in FEW])) == 1


def test_they_differ_in_everything() -> None:
    one, other = (twelve()[number] for number in FEW)
    assert one.zone != other.zone
    assert one.locale != other.locale
    assert (one.seed, one.optimised, one.year) != (other.seed, other.optimised, other.year)


def test_the_surroundings_hold_every_zone_locale_seed_and_year() -> None:
    all_ = twelve()
    assert len(all_) == 12
    assert {one.zone for one in all_} == set(ZONES)
    assert {one.locale for one in all_} == set(LOCALES)
    assert {(one.seed, one.optimised) for one in all_} == set(product("01", (False, True)))
    assert {one.year for one in all_} == set(YEARS)
