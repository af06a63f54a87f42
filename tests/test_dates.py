"""Dates as written, and their place in the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.languages import get
from reconcile.languages._calendar import place
from reconcile.model import DateExpression, Days

SATURDAY = date(2020, 7, 25)


def published(day: date = SATURDAY) -> Days:
    return Days(day, day)


def only(text: str, code: str = "en") -> DateExpression:
    found = get(code).dates(text)
    assert len(found) == 1, [text[x.span.start : x.span.end] for x in found]
    return found[0]


def iso(days: Days | None) -> str:
    if days is None:
        return "unknown"
    first, last = (day.isoformat() if day else "" for day in (days.earliest, days.latest))
    return first if first == last else f"{first}/{last}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Aug. 20, 2017 they left", "2017-08-20"),
        ("On July 22 they left", "2020-07-22"),
        ("on 14 September 2019", "2019-09-14"),
        ("on 16 Apr 2013", "2013-04-16"),
        ("the 14th of March 2016", "2016-03-14"),
        ("on 2020-04-07", "2020-04-07"),
        ("on 29/2/2020", "2020-02-29"),
        ("on 23.08.2020", "2020-08-23"),
        ("on 4/7/2020", "2020-04-07"),
        ("in May 2020", "2020-05-01/2020-05-31"),
        ("In 2011 they left", "2011-01-01/2011-12-31"),
        ("they invaded Arcadia 2003.", "2003-01-01/2003-12-31"),
        ("The coalition invaded Arcadia 2003 and left", "2003-01-01/2003-12-31"),
        ("Last Saturday (18) they left", "2020-07-18"),
        ("in mid-April", "2020-04-11/2020-04-20"),
        ("in late December", "2019-12-20/2019-12-31"),
        ("in early January", "2020-01-01/2020-01-10"),
        ("by mid-April", "/2020-04-20"),
        ("since 2014", "2014-01-01/"),
        ("in Q2 2020", "2020-04-01/2020-06-30"),
        ("the second quarter of 2019", "2019-04-01/2019-06-30"),
        ("in the 1990s", "1990-01-01/1999-12-31"),
        ("in the summer of 2018", "2018-06-01/2018-08-31"),
        ("from July 3 to July 5, 2019", "2019-07-03/2019-07-05"),
        ("July 22-24, 2019", "2019-07-22/2019-07-24"),
        ("between March 3 and April 5, 2019", "2019-03-03/2019-04-05"),
        ("from 2014 to 2017", "2014-01-01/2017-12-31"),
        ("Saturday, July 25, 2020", "2020-07-25"),
        ("on Saturday", "2020-07-25"),
        ("on Friday afternoon", "2020-07-24"),
        ("last Saturday", "2020-07-18"),
        ("next Friday", "2020-07-31"),
        ("they left yesterday", "2020-07-24"),
        ("they leave this week", "2020-07-20/2020-07-26"),
        ("they left last week", "2020-07-13/2020-07-19"),
        ("they left last month", "2020-06-01/2020-06-30"),
        ("they left last year", "2019-01-01/2019-12-31"),
        ("they left three years ago", "2017-01-01/2017-12-31"),
        ("in recent months", "unknown"),
        ("on the 13th, they left", "2020-07-13"),
        ("last March", "2020-03-01/2020-03-31"),
        ("in the 19th century", "1800-01-01/1899-12-31"),
        ("at the end of May", "2020-05-20/2020-05-31"),
        ("by the end of May", "/2020-05-31"),
        ("by the end of this year", "/2020-12-31"),
        ("since the beginning of the year", "2020-01-01/"),
        ("in early last month", "2020-06-01/2020-06-10"),
        ("in June last year", "2019-06-01/2019-06-30"),
        ("on 3 May of last year", "2019-05-03"),
        ("the first Friday of July", "2020-07-03"),
        ("the last Friday of May 2019", "2019-05-31"),
        ("the third week of May 2019", "2019-05-15/2019-05-21"),
        ("two days after 3 January 2020", "2020-01-05"),
        ("three weeks before May 5", "2020-04-13/2020-04-15"),
        ("two days after Thursday", "2020-07-25"),
        ("they left on Thursday's train", "2020-07-23"),
    ],
)
def test_english_dates_are_placed(text, expected):
    assert iso(place(only(text), published=published())) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في 3 يناير / كانون الثاني 2020", "2020-01-03"),
        ("في الثالث من يناير كانون الثاني", "2020-01-03"),
        ("في 23 آب 2019", "2019-08-23"),
        ("عام 2003", "2003-01-01/2003-12-31"),
        ("في عام 2011", "2011-01-01/2011-12-31"),
        ("هذا العام", "2020-01-01/2020-12-31"),
        ("غادروا الأسبوع الماضي", "2020-07-13/2020-07-19"),
        ("غادروا قبل عامين", "2018-01-01/2018-12-31"),
        ("يوم الخميس", "2020-07-23"),
        ("قال ، الخميس ،", "2020-07-23"),
        ("فجر السبت", "2020-07-25"),
        ("غادروا أمس", "2020-07-24"),
        ("منذ مارس / آذار", "2020-03-01/"),
        ("في أواخر ديسمبر", "2019-12-20/2019-12-31"),
        ("في 2020/04/21", "2020-04-21"),
        ("في 21-04-2016", "2016-04-21"),
        ("في نهاية شهر مارس", "2020-03-20/2020-03-31"),
        ("منذ بداية العام", "2020-01-01/"),
        ("في يونيو من العام الماضي", "2019-06-01/2019-06-30"),
        ("بعد يومين من 3 يناير 2020", "2020-01-05"),
        ("غادروا هذا اليوم", "2020-07-25"),
    ],
)
def test_arabic_dates_are_placed(text, expected):
    assert iso(place(only(text, "ar"), published=published())) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("two days later", "2020-01-05"), ("a week earlier", "2019-12-27"), ("The next day they left", "2020-01-04")],
)
def test_offsets_count_from_the_event_before(text, expected):
    assert iso(place(only(text), published=published(), last=date(2020, 1, 3))) == expected


def test_an_offset_without_an_event_is_unknown():
    assert place(only("two days later"), published=published()) is None


@pytest.mark.parametrize("text", ["on July 22", "on Saturday", "last week", "on the 13th."])
def test_nothing_is_placed_without_a_publication_day(text):
    assert place(only(text), published=None) is None


def test_one_year_serves_two_days():
    found = get("en").dates("on April 1 and 2, 2020.")
    assert [(x.year, x.month, x.day) for x in found] == [(2020, 4, 1), (2020, 4, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "they may leave",
        "the march went on",
        "May I go",
        "for a second",
        "the sun rose",
        "2000 troops",
        "ten days after the strike",
        "of the 5 may leave",
    ],
)
def test_words_that_look_like_dates_are_none(text):
    assert get("en").dates(text) == ()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "from this day forward it is closed"),
        ("en", "a historic day for the city"),
        ("en", "two days after the strike"),
        ("ar", "من هذا اليوم فصاعدا"),
        ("ar", "في هذا اليوم التاريخي"),
        ("ar", "قبل يومين من الهجوم"),
    ],
)
def test_a_day_of_no_calendar_is_no_date(code, text):
    assert get(code).dates(text) == ()


def test_the_fifth_friday_of_a_month_with_four_is_unknown():
    assert place(only("the fifth Friday of June 2020"), published=published()) is None


def test_the_past_years_are_a_duration():
    assert get("en").dates("For the past six years") == ()
    assert [n.kind for n in get("en").numerals("For the past six years")] == ["duration"]


def test_an_impossible_day_is_unknown():
    assert place(only("on February 30, 2019"), published=published()) is None


def test_a_wide_publication_time_counts_by_its_middle():
    wide = Days(date(2020, 7, 1), date(2020, 7, 31), 4)
    assert iso(place(only("on March 11"), published=wide)) == "2020-03-11"


@given(st.dates(date(1900, 1, 1), date(2099, 12, 28)))
def test_full_dates_round_trip(day):
    months = "January February March April May June July August September October November December".split()
    for text in (
        f"{months[day.month - 1]} {day.day}, {day.year}",
        f"{day.day} {months[day.month - 1]} {day.year}",
        day.isoformat(),
    ):
        assert place(only(f"On {text} they left"), published=None) == Days(day, day, 1)


@given(day=st.dates(date(1902, 1, 1), date(2098, 12, 31)), weekday=st.integers(0, 6))
def test_a_past_weekday_lies_in_the_week_up_to_the_publication(day, weekday):
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[weekday]
    found = place(only(f"on {name}"), published=published(day))
    assert found is not None and found.earliest is not None
    assert found.earliest.weekday() == weekday
    assert timedelta(0) <= day - found.earliest < timedelta(days=7)


@given(day=st.dates(date(1902, 1, 1), date(2098, 12, 31)), month=st.integers(1, 12), past=st.booleans())
def test_a_yearless_month_lies_within_a_year(day, month, past):
    expression = DateExpression(only("in June").span, "yearless", month=month)
    found = place(expression, published=published(day), past=past)
    assert found is not None and found.earliest is not None
    assert abs(found.earliest - day) < timedelta(days=410)


@given(
    form=st.sampled_from(["absolute", "yearless", "weekday", "deictic", "offset", "decade", "season", "dayonly"]),
    numbers=st.lists(st.none() | st.integers(-5000, 12000), min_size=7, max_size=7),
    part=st.sampled_from([None, "early", "mid", "late", "winter", "recent", "past", "ago"]),
    weekday=st.none() | st.integers(0, 6),
    unit=st.sampled_from([None, "day", "week", "weekend", "month", "year", "decade"]),
    bound=st.sampled_from([None, "since", "until", "before", "after"]),
    day=st.dates(),
)
def test_placing_never_breaks(form, numbers, part, weekday, unit, bound, day):
    year, month, number, last_year, last_month, last_day, shift = numbers
    expression = DateExpression(
        only("in June").span,
        form,
        year,
        month,
        number,
        last_year,
        last_month,
        last_day,
        part,
        weekday,
        shift,
        unit,
        bound,
    )
    found = place(expression, published=published(day), last=day)
    assert found is None or found.earliest is None or found.latest is None or found.earliest <= found.latest
