"""Dates as written, and their place in the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_articles import extracted

from reconcile.claims.date import show
from reconcile.languages import get
from reconcile.languages._calendar import NO_YEAR, in_some_year, place
from reconcile.languages._calendars import converted
from reconcile.model import DateExpression, DateValue, Days

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
        ("in late December", "2019-12-16/2019-12-31"),
        ("in early January", "2020-01-01/2020-01-15"),
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
        ("at the end of May", "2020-05-16/2020-05-31"),
        ("by the end of May", "/2020-05-31"),
        ("by the end of this year", "/2020-12-31"),
        ("since the beginning of the year", "2020-01-01/"),
        ("in early last month", "2020-06-01/2020-06-15"),
        ("in June last year", "2019-06-01/2019-06-30"),
        ("on 3 May of last year", "2019-05-03"),
        ("the first Friday of July", "2020-07-03"),
        ("the last Friday of May 2019", "2019-05-31"),
        ("the third week of May 2019", "2019-05-13/2019-05-21"),
        ("two days after 3 January 2020", "2020-01-05"),
        ("three weeks before May 5", "2020-04-13/2020-04-15"),
        ("two days after Thursday", "2020-07-25"),
        ("they left on Thursday's train", "2020-07-23"),
        ("on 11/23 they left", "2019-11-23"),
        ("from 3/28 to 4/2", "2020-03-28/2020-04-02"),
        ("closed in 11/2018.", "2018-11-01/2018-11-30"),
        ("closed in 2018-11.", "2018-11-01/2018-11-30"),
        ("on 2019-Sep-01", "2019-09-01"),
        ("in May 2020 and 3 more", "2020-05-01/2020-05-31"),
        ("between 3 and 5 May", "2020-05-03/2020-05-05"),
        ("from Friday to Sunday", "2020-07-17/2020-07-19"),
        ("between 2015 and May 2017", "2015-01-01/2017-05-31"),
        ("from 20 December to March 2019", "2018-12-20/2019-03-31"),
        ("from 1 June 2019 until today", "2019-06-01/2020-07-25"),
        ("on Friday of last week", "2020-07-17"),
        ("next week on Friday", "2020-07-31"),
        ("the second Monday of next month", "2020-08-10"),
        ("on the 20th of last month", "2020-06-20"),
        ("the first week of 2019", "2018-12-31/2019-01-06"),
        ("the week of 6 May 2019", "2019-05-06/2019-05-12"),
        ("for three days from Monday", "2020-07-20/2020-07-22"),
        ("the rest of the year", "2020-07-25/2020-12-31"),
        ("earlier this month", "2020-07-01/2020-07-25"),
        ("early next week", "2020-07-27/2020-07-29"),
        ("they will meet in three weeks", "2020-08-12/2020-08-18"),
        ("they will meet within five days", "2020-07-25/2020-07-30"),
        ("two years and three months ago", "2018-04-25"),
        ("two days from tomorrow", "2020-07-28"),
        ("in five working days from now", "2020-07-31"),
        ("the week before last", "2020-07-06/2020-07-12"),
        ("in the '80s", "1980-01-01/1989-12-31"),
        ("in the nineteen eighties", "1980-01-01/1989-12-31"),
        ("in nineteen sixty-eight.", "1968-01-01/1968-12-31"),
        ("on May twenty-one, two thousand and eighteen", "2018-05-21"),
        ("in H2 2019", "2019-07-01/2019-12-31"),
        ("in August '99", "1999-08-01/1999-08-31"),
        ("on Wednesday the 15th", "2020-07-15"),
        ("by the end of 2021", "/2021-12-31"),
        ("after the May 5 raid", "2020-05-05"),
        ("after May 5", "2020-05-06/"),
        ("on 12 Ramadan 1441 AH", "2020-05-04/2020-05-06"),
        ("on 1 Farvardin 1399", "2020-03-20"),
        ("in Khordad 1399", "2020-05-21/2020-06-20"),
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
        ("في أواخر ديسمبر", "2019-12-16/2019-12-31"),
        ("في 2020/04/21", "2020-04-21"),
        ("في 21-04-2016", "2016-04-21"),
        ("في نهاية شهر مارس", "2020-03-16/2020-03-31"),
        ("منذ بداية العام", "2020-01-01/"),
        ("في يونيو من العام الماضي", "2019-06-01/2019-06-30"),
        ("بعد يومين من 3 يناير 2020", "2020-01-05"),
        ("غادروا هذا اليوم", "2020-07-25"),
        ("الجمعة من الأسبوع الماضي", "2020-07-17"),
        ("الأسبوع الماضي يوم الجمعة", "2020-07-17"),
        ("الأسبوع الثالث من مايو 2019", "2019-05-13/2019-05-21"),
        ("في 20 من الشهر الماضي", "2020-06-20"),
        ("بقية العام", "2020-07-25/2020-12-31"),
        ("في وقت سابق من هذا الشهر", "2020-07-01/2020-07-25"),
        ("قبل عامين وثلاثة أشهر", "2018-04-25"),
        ("بعد يومين من الآن", "2020-07-27"),
        ("آخر 3 سنوات", "2017-07-25/2020-07-25"),
        ("في مايو عام ألفين وسبعة", "2007-05-01/2007-05-31"),
        ("في 12 رمضان 1441 هـ", "2020-05-04/2020-05-06"),
        ("شعبان 1441", "2020-03-25/2020-04-24"),
        ("5 خرداد 1399", "2020-05-25"),
        ("عام 1441 هجرية", "2019-08-31/2020-08-20"),
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


@pytest.mark.parametrize(
    ("text", "expected"), [("بعد ذلك بيومين", "2020-01-05"), ("قبل ذلك بأسبوع", "2019-12-27")], ids=["later", "earlier"]
)
def test_arabic_offsets_count_from_the_event_before(text, expected):
    assert iso(place(only(text, "ar"), published=published(), last=date(2020, 1, 3))) == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On 4/7/2020 they came; on 23/8/2020 they left.", ["2020-07-04", "2020-08-23"]),
        ("On 4/7/2020 they came; on 8/23/2020 they left.", ["2020-04-07", "2020-08-23"]),
        ("On 3 May 2019 they came; on 4/7/2020 they left.", ["2019-05-03", "2020-07-04"]),
        ("On May 3, 2019 they came; on 4/7/2020 they left.", ["2019-05-03", "2020-04-07"]),
    ],
    ids=["figures day first", "figures month first", "words day first", "words month first"],
)
def test_the_text_shows_whether_the_day_stands_first(text, days):
    found = get("en").dates(text)
    assert [iso(place(x, published=None)) for x in found] == days
    assert [x.unsure for x in found] == [None, None]


def test_without_a_sign_the_order_of_day_and_month_is_unsure():
    assert only("On 4/7/2020 they left.").unsure is not None
    assert only("On 4/4/2020 they left.").unsure is None
    assert only("On 23/8/2020 they left.").unsure is None


def test_what_is_counted_off_is_literal_only_where_asked():
    expression = only("three weeks ago")
    assert iso(place(expression, published=published())) == "2020-07-01/2020-07-07"
    exact = place(expression, published=published(), literal=True)
    assert iso(exact) == "2020-07-04"
    assert exact is not None and exact.precision == 3


def test_a_week_of_a_month_may_be_its_seven_days_or_a_week_from_monday():
    week = only("the third week of May 2019")
    assert iso(place(week, published=None)) == "2019-05-13/2019-05-21"
    assert iso(place(week, published=None, literal=True)) == "2019-05-13/2019-05-19"


def test_a_bare_day_is_the_next_after_the_event_before_it():
    thirteenth = only("on the 13th, they met")
    assert iso(place(thirteenth, published=published(), last=date(2020, 1, 3))) == "2020-01-13"
    assert iso(place(thirteenth, published=published(), last=date(2020, 7, 20))) == "2020-07-13"


def test_a_month_without_any_year_keeps_month_and_day_alone():
    day, month = only("on July 22"), only("in July")
    assert in_some_year(day, None) == Days(date(NO_YEAR, 7, 22), date(NO_YEAR, 7, 22), 5)
    assert in_some_year(month, 2019) == Days(date(2019, 7, 1), date(2019, 7, 31), 4)
    assert in_some_year(only("on Saturday"), None) is None


@given(st.dates(date(1800, 1, 1), date(2200, 12, 28)))
def test_every_jalali_day_of_a_year_is_one_day_of_ours(day):
    year = day.year - 621
    found = [
        converted(
            DateExpression(only("in June").span, "absolute", year + step, month, number, calendar="jalali"), year + step
        )
        for step in (-1, 0)
        for month in range(1, 13)
        for number in (1, 15, 29)
    ]
    starts = [x.earliest for x in found if x is not None and x.earliest is not None]
    assert starts == sorted(set(starts))


@pytest.mark.parametrize(
    ("year", "month", "day", "ours"),
    [(1357, 11, 22, "1979-02-11"), (1403, 12, 30, "2025-03-20"), (1404, 1, 1, "2025-03-21")],
)
def test_jalali_days_of_record(year, month, day, ours):
    expression = DateExpression(only("in June").span, "absolute", year, month, day, calendar="jalali")
    assert iso(converted(expression, year)) == ours


@pytest.mark.parametrize(
    ("year", "month", "first"), [(1, 1, "0622-07-18"), (1400, 1, "1979-11-20"), (1445, 9, "2024-03-10")]
)
def test_hijri_months_begin_a_day_early_at_most(year, month, first):
    expression = DateExpression(only("in June").span, "absolute", year, month, 1, calendar="hijri")
    found = converted(expression, year)
    assert found is not None and found.precision == 2
    assert str(found.earliest) == first


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
        "the mayor may 2 or 3 times",
        "3/4 of the troops",
        "4/22 patients",
        "open 24/7",
        "since 9/11",
        "under Law 5/2016",
        "won 4-2 on penalties",
        "in nineteen villages",
        "the six hundred and one thousand three hundred and fifty-third",
        "for the second",
        "mill licensed for 280 workers",
        "Ramadan is near",
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


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "For the past six years", "2014-07-25/2020-07-25"),
        ("en", "over the next three days", "2020-07-26/2020-07-28"),
        ("ar", "خلال السنوات الست الماضية", "2014-07-25/2020-07-25"),
        ("ar", "في اليومين الماضيين", "2020-07-23/2020-07-25"),
    ],
)
def test_a_counted_period_is_a_date_and_how_long_it_lasts(code, text, expected):
    assert iso(place(only(text, code), published=published())) == expected
    assert [n.kind for n in get(code).numerals(text)] in (["duration"], ["cardinal", "duration"])


@pytest.mark.parametrize(
    "text",
    [
        "for two weeks",
        "it was finished in three weeks",
        "the third base in two weeks",
        "the last two days of the siege",
    ],
)
def test_how_long_something_lasted_is_no_date(text):
    assert get("en").dates(text) == ()


def test_an_impossible_day_is_unknown():
    assert place(only("on February 30, 2019"), published=published()) is None


def test_a_wide_publication_time_counts_by_its_middle():
    wide = Days(date(2020, 7, 1), date(2020, 7, 31), 4)
    assert iso(place(only("on March 11"), published=wide)) == "2020-03-11"


# ---- claims ----------------------------------------------------------------------------------------------------------


def dated(text: str, when: str | None) -> list[tuple[DateValue, str | None]]:
    claims = [c for c in extracted(text, when).claims if c.kind == "date"]
    return [(c.value, c.doubt) for c in claims if isinstance(c.value, DateValue)]


def test_a_date_that_nobody_gives_a_year_is_kept_in_doubt():
    [(value, doubt)] = dated("The bridge was destroyed on July 22.", None)
    assert value.days == Days(date(NO_YEAR, 7, 22), date(NO_YEAR, 7, 22), 5)
    assert (value.how, show(value)) == ("nowhere", "--07-22")
    assert doubt == "the year is not written"


def test_a_year_may_come_from_another_date_of_the_article_in_doubt():
    [_, (value, doubt)] = dated("The bridge was destroyed on 3 May 2019. The road was bombed on 22 July.", None)
    assert iso(value.days) == "2019-07-22"
    assert value.how == "article"
    assert doubt == "the year is that of another date of the article"


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The bridge was destroyed on 3 May 2019.", "written"),
        ("The bridge was destroyed on Friday.", "published"),
        ("The bridge was destroyed two days after 3 May 2019.", "written"),
    ],
)
def test_a_date_tells_what_it_was_counted_from(text, how):
    [(value, doubt)] = dated(text, "2020-07-25")
    assert (value.how, doubt) == (how, None)


def test_a_date_counted_from_an_event_that_is_not_named_is_in_doubt():
    [(value, doubt)] = dated("Two days later the bridge was destroyed.", "2020-07-25")
    assert value.how == "event"
    assert doubt is not None


def test_an_order_of_day_and_month_that_nothing_shows_is_in_doubt():
    [(_, doubt)] = dated("The bridge was destroyed on 4/7/2020.", "2020-07-25")
    assert doubt is not None


@pytest.mark.parametrize(
    "text", ["Over the past six years 40 soldiers were killed.", "This year 40 soldiers were killed."]
)
def test_the_period_of_a_count_is_no_date_of_an_event(text):
    assert dated(text, "2020-07-25") == []


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
    part=st.sampled_from(
        [
            None,
            "early",
            "start",
            "mid",
            "late",
            "end",
            "winter",
            "recent",
            "past",
            "ago",
            "from_now",
            "exact",
            "window",
            "within",
            "rest",
            "earlier",
            "later",
            "last",
            "week",
            "week_from",
            "span",
            "unit",
        ]
    ),
    calendar=st.sampled_from(["gregorian", "hijri", "jalali"]),
    nth=st.none() | st.integers(-1, 60),
    more=st.lists(st.tuples(st.integers(-5000, 5000), st.sampled_from(["day", "week", "month"])), max_size=2),
    literal=st.booleans(),
    weekday=st.none() | st.integers(0, 6),
    unit=st.sampled_from([None, "day", "week", "weekend", "month", "year", "decade", "workday"]),
    bound=st.sampled_from([None, "since", "until", "before", "after"]),
    day=st.dates(),
)
def test_placing_never_breaks(form, numbers, part, weekday, unit, bound, day, calendar, nth, more, literal):
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
        calendar,
        nth,
        tuple(more),
    )
    whole = replace(expression, until=only("in June 2020"))
    assert place(whole, published=published(day), last=day, literal=literal) is not False
    found = place(expression, published=published(day), last=day, literal=literal)
    assert found is None or found.earliest is None or found.latest is None or found.earliest <= found.latest
