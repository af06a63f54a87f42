"""Dates as reports write them: halves of a time, genitives, years before nouns, and what only looks like a date."""

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
    ("code", "text", "wanted"),
    [
        ("en", "the road was shut in the first half of May", "2020-05-01/2020-05-15"),
        ("en", "it rained through the second half of June", "2020-06-16/2020-06-30"),
        ("en", "rents fell in the first half of the year", "2020-01-01/2020-06-30"),
        ("en", "the plant reopens in the second half of next year", "2021-07-01/2021-12-31"),
        ("en", "mills of the second half of the 18th century", "1750-01-01/1799-12-31"),
        ("en", "the prices of the first half of the 1980s", "1980-01-01/1984-12-31"),
        ("en", "a chapel of the early 17th century", "1600-01-01/1649-12-31"),
        ("ar", "أغلق الطريق في النصف الأول من مايو", "2020-05-01/2020-05-15"),
        ("ar", "هطل المطر خلال النصف الثاني من شهر يونيو", "2020-06-16/2020-06-30"),
        ("ar", "انخفضت الإيجارات في النصف الأول من العام", "2020-01-01/2020-06-30"),
        ("ar", "ارتفعت في النصف الثاني من العام الماضي", "2019-07-01/2019-12-31"),
        ("ar", "كنيسة من أواخر القرن الثامن عشر", "1750-01-01/1799-12-31"),
        ("ar", "بنيت في وقت مبكر من عام 2016", "2016-01-01/2016-06-30"),
    ],
)
def test_half_of_a_time_is_that_half(code, text, wanted):
    assert days(text, code) == [wanted]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "they led in the first half of the match"),
        ("en", "poor in the second half of the season"),
        ("ar", "سجل الهدف في النصف الأول من المباراة"),
    ],
)
def test_half_of_a_game_is_no_date(code, text):
    assert days(text, code) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("roofs were torn off by Tuesday's storm", "2020-07-21"),
        ("after Tuesday's storm the ferry stopped", "2020-07-21"),
        ("after the June talks nothing moved", "2020-06-01/2020-06-30"),
        ("the bridge has been shut since Tuesday's storm", "2020-07-21/"),
        ("they left before Tuesday's vote", "/2020-07-20"),
        ("the bridge stays shut until Tuesday's vote", "/2020-07-21"),
        ("the bridge was to open by Tuesday", "/2020-07-21"),
        ("the bridge was mended after Tuesday", "2020-07-22/"),
    ],
)
def test_day_of_a_named_event_opens_a_period_only_where_the_event_does(text, wanted):
    assert days(text) == [wanted]


@pytest.mark.parametrize(
    ("english", "arabic", "wanted"),
    [
        ("the work goes on until June", "يستمر العمل حتى يونيو", "/2020-06-30"),
        ("shut since June", "مغلق منذ يونيو", "2020-06-01/"),
        ("it will be done by Tuesday", "سينجز بحلول يوم الثلاثاء", "/2020-07-21"),
        ("three tours planned in the next week", "ثلاث جولات في الأسبوع المقبل", "2020-07-27/2020-08-02"),
        ("earlier this month the mill closed", "أغلق المصنع في وقت باكر من هذا الشهر", "2020-07-01/2020-07-25"),
        ("paid on the 15th of the month", "دفعت في 15 من الشهر", "2020-07-15"),
        ("the war lasted from 1911 to 1914.", "استمرت الحرب من 1911 وحتى 1914.", "1911-01-01/1914-12-31"),
        ("built between 1911 and 1914.", "بني بين 1911 و1914.", "1911-01-01/1914-12-31"),
        ("on June 3, 1911, they met", "في 3 يونيو، من عام 1911، التقوا", "1911-06-03"),
    ],
)
def test_both_languages_read_the_same_days(english, arabic, wanted):
    assert (days(english), days(arabic, "ar")) == ([wanted], [wanted])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the 1987 referendum", ["1987-01-01/1987-12-31"]),
        ("in its 1987 annual accounts", ["1987-01-01/1987-12-31"]),
        ("the party's 1987 programme", ["1987-01-01/1987-12-31"]),
        ("under the Harbours Act 1987 the port pays", ["1987-01-01/1987-12-31"]),
        ("at the 1912-14 Balkan wars", ["1912-01-01/1914-12-31"]),
        ("in the 1986-87 season", ["1986-01-01/1987-12-31"]),
        ("in 1986 and 1987 games", ["1986-01-01/1986-12-31", "1987-01-01/1987-12-31"]),
        ("he wed her ten years ago today", ["2010-07-25"]),
        ("it sank two weeks ago yesterday", ["2020-07-10"]),
        ("two days previously the dam broke", ["2020-07-01"]),
        ("schools will move over the next month", ["2020-07-26/2020-08-25"]),
    ],
)
def test_year_or_step_of_a_report(text, wanted):
    assert days(text) == wanted


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "it was the story of the day"),
        ("en", 'he hosts "Friday Evening" on the radio'),
        ("en", "a third of the month is over"),
        ("en", "the attack, the third of the month, hit a mill"),
        ("en", "dial 1950-53-22 for help"),
        ("ar", "اختير أفضل لاعب لليوم"),
        ("ar", "غادروا بعد عقد اجتماع مغلق"),
        ("ar", "تحدثوا قبل عقد المؤتمر"),
    ],
)
def test_words_that_only_look_like_a_date_are_none(code, text):
    assert days(text, code) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("عاد إلى قريته قبل عقد.", "2010-01-01/2019-12-31"),
        ("غادرها منذ عقد من الزمن", "2010-01-01/2019-12-31"),
        ("فاز الفريق 3-2 في يونيو", "2020-06-01/2020-06-30"),
    ],
)
def test_arabic_decade_and_score_keep_their_own_reading(text, wanted):
    assert days(text, "ar") == [wanted]
