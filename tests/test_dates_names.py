"""Days and years in names, days that a text tells of, and periods written in unusual ways."""

from __future__ import annotations

from datetime import date

import pytest

from reconcile.languages import get
from reconcile.languages._calendar import place
from reconcile.model import Days

SATURDAY = date(2020, 7, 25)
EVENT = date(2020, 7, 3)


def days(text: str, code: str = "en") -> list[str]:
    """The days of every date of a text: first and last, or one."""
    placed = [place(x, published=Days(SATURDAY, SATURDAY), last=EVENT) for x in get(code).dates(text)]
    ends = [(str(x.earliest or ""), str(x.latest or "")) if x else ("?", "?") for x in placed]
    return [first if first == last else f"{first}/{last}" for first, last in ends]


@pytest.mark.parametrize(
    "text",
    [
        "he wrote to The Sunday Courier twice",
        "the Friday Mirror said so",
        "she sang on Saturday Night Stars",
        "the Good Friday walk",
        "Black Friday sales",
        "they pray every Friday",
    ],
)
def test_a_weekday_in_a_name_or_for_every_week_is_no_date(text):
    assert days(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "in Norwich Sunday, they met",
        "on Sunday Norwich was hit",
        "the Sunday NATO talks",
        "they left on Sunday night",
        "The Sunday raid hit two mills",
    ],
)
def test_a_weekday_beside_other_capitals_stays_a_date(text):
    assert days(text) == ["2020-07-19"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Turin 2006 was cold"),
        ("en", "at the Turin 2006 Games"),
        ("en", "gold at Turin 2006."),
        ("ar", "فاز في تورينو 2006."),
        ("ar", "شارك في دورة تورينو 2006"),
        ("ar", "لم يعد منذ حرب 2006، وغادر"),
    ],
)
def test_a_year_behind_a_name_is_a_date(code, text):
    assert days(text, code) == ["2006-01-01/2006-12-31"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "in Turin 2006 people left"),
        ("en", "Some 2006 Norwegians left"),
        ("ar", "غادر في تورينو 2006 سائحا"),
        ("ar", "بموجب القرار 1973."),
        ("ar", "بلغ عددهم 1950."),
    ],
)
def test_a_count_behind_a_name_is_no_year(code, text):
    assert days(text, code) == []


@pytest.mark.parametrize(
    "text",
    [
        "عملوا طوال اليوم",
        "في اليوم الأخير من المعرض",
        "في اليوم الثالث للمعرض",
        "فاز في مباراة اليوم",
        "مرتين في اليوم",
        "في أمس الحاجة إلى الماء",
        "في أمّس الحاجة إلى الدواء",
        "غادروا أمّس",
    ],
)
def test_an_arabic_day_that_is_not_today_or_yesterday_is_no_date(text):
    assert days(text, "ar") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في ذلك اليوم غادروا", "2020-07-03"),
        ("غادروا في اليوم ذاته", "2020-07-03"),
        ("غادروا في اليوم التالي", "2020-07-04"),
        ("غادروا اليوم", "2020-07-25"),
        ("غادروا أمس", "2020-07-24"),
        ("غادروا أمس الأول", "2020-07-23"),
        ("يغادرون بعد غد الاثنين", "2020-07-27"),
    ],
)
def test_an_arabic_day_leans_on_the_event_or_on_the_publication(text, expected):
    assert days(text, "ar") == [expected]


@pytest.mark.parametrize("behind", ["من افتتاح الجسر", "فقط من افتتاح الجسر", "تقريبا من افتتاحه", "على افتتاح الجسر"])
def test_a_step_from_an_event_that_is_named_is_not_counted_from_today(behind):
    assert days(f"أغلق بعد ستة أشهر {behind}", "ar") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shut between now and Friday", "2020-07-25/2020-07-31"),
        ("in May between 3 and 5, they met", "2020-05-03/2020-05-05"),
        ("shut from 4 to March 9, 2019", "2019-03-04/2019-03-09"),
        ("opened 11 - 2018.", "2018-11-01/2018-11-30"),
        ("shut on the 20th dec.", "2019-12-20"),
        ("shut since August 99.", "1999-08-01/"),
        ("shut October. 5, 2019", "2019-10-05"),
        ("shut by the weekend", "/2020-07-26"),
        ("shut to this day.", "2020-07-25"),
        ("shut on the first Friday of the month", "2020-07-03"),
    ],
)
def test_unusual_ways_to_write_a_time_are_read(text, expected):
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in May between 3 and 5 mills shut", ["2020-05-01/2020-05-31"]),
        ("in August 99 mills shut", ["2020-08-01/2020-08-31"]),
        ("It shut in October. 5 mills went", ["2019-10-01/2019-10-31"]),
        ("rates rose from 4 to May 22", ["2020-05-22"]),
        ("the weekend edition", []),
        ("This day was a great one", []),
        ("on this day, mills shut", []),
    ],
)
def test_what_counts_or_names_something_is_no_part_of_a_date(text, expected):
    assert days(text) == expected
