"""Numerals: values, bounds and kinds as written in English and Arabic."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reconcile.languages import get
from reconcile.model import Numeral

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
AR_ONES = "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split()
AR_TENS = "صفر عشرة عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()
AR_HUNDREDS = "مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة".split()


def english(n: int) -> str:
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            joint = " and " if rest < 100 else " "
            return f"{english(n // size)} {name}" + (joint + english(rest) if rest else "")
    raise AssertionError(n)


def english_ordinal(n: int) -> str:
    words = english(n)
    head, last = (
        words[: max(words.rfind(" "), words.rfind("-")) + 1],
        words[max(words.rfind(" "), words.rfind("-")) + 1 :],
    )
    return head + IRREGULAR.get(last, (last[:-1] + "ie" if last.endswith("y") else last) + "th")


def arabic(n: int) -> str:
    if n <= 10:
        return AR_ONES[n]
    if n < 20:
        return {11: "أحد عشر", 12: "اثنا عشر"}.get(n, AR_ONES[n - 10] + " عشر")
    if n < 100:
        return (AR_ONES[n % 10] + " و" if n % 10 else "") + AR_TENS[n // 10]
    if n < 1000:
        return AR_HUNDREDS[n // 100 - 1] + (" و" + arabic(n % 100) if n % 100 else "")
    count, rest = divmod(n, 1000)
    head = {1: "ألف", 2: "ألفان"}.get(count) or arabic(count) + (" آلاف" if 3 <= count <= 10 else " ألف")
    return head + (" و" + arabic(rest) if rest else "")


def only(text: str, code: str = "en") -> Numeral:
    found = get(code).numerals(text)
    assert len(found) == 1, [text[n.span.start : n.span.end] for n in found]
    return found[0]


@given(st.integers(2, 10**6))
def test_english_cardinals_in_words_round_trip(n):
    text = f"They counted {english(n)} crates."
    numeral = only(text)
    assert numeral.value.number == n
    assert text[numeral.core.start : numeral.core.end] == english(n)


@given(st.integers(1, 10**6))
@example(141_000)
@example(540_000)
def test_english_ordinals_in_words_round_trip(n):
    text = f"It was the {english_ordinal(n)} crate."
    numeral = only(text)
    assert (numeral.kind, numeral.value.position) == ("ordinal", n)


@given(st.integers(0, 10**12), st.sampled_from(["", ",", "\u202f", "\u00a0"]))
def test_digits_round_trip_with_every_separator(n, separator):
    written = f"{n:,}".replace(",", separator)
    assert only(f"They counted {written} crates.").value.number == n


@given(st.integers(3, 10**6 - 1).filter(lambda n: n % 1000 != 2))
def test_arabic_cardinals_in_words_round_trip(n):
    assert only(f"أحصوا {arabic(n)} صندوقا", "ar").value.number == n


@given(st.integers(0, 10**9))
def test_arabic_indic_digits_round_trip(n):
    written = f"{n:,}".translate(str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬"))
    assert only(f"أحصوا {written} صندوقا", "ar").value.number == n


@pytest.mark.parametrize(
    ("text", "kind", "number", "unit"),
    [
        ("a fleet of 2.1bn euros", "money", "2100000000", "EUR"),
        ("aid worth £30m", "money", "30000000", "GBP"),
        ("US$4.5 billion in loans", "money", "4500000000", "USD"),
        ("347 million dollars", "money", "347000000", "USD"),
        ("12 thousand tents", "cardinal", "12000", None),
        ("half a million tents", "cardinal", "500000", None),
        ("one and a half million tents", "cardinal", "1500000", None),
        ("two thirds of the tents", "fraction", str(Decimal(2) / 3), None),
        ("a quarter of the tents", "fraction", "0.25", None),
        ("half of the tents", "fraction", "0.5", None),
        ("1 in 5 tents", "fraction", "0.2", None),
        ("17.5 per cent", "percent", "17.5", "percent"),
        ("a fivefold rise", "multiple", "5", "times"),
        ("it failed twice", "multiple", "2", "times"),
        ("it failed three times", "multiple", "3", "times"),
        ("a 27-year-old driver", "age", "27", "year"),
        ("a driver, aged 31, left", "age", "31", "year"),
        ("Ann Lee, 34, left", "age", "34", "year"),
        ("a 14-month delay", "duration", "14", "month"),
        ("it took six years", "duration", "6", "year"),
        ("it took half a century", "duration", "50", "year"),
        ("a quarter of a century passed", "duration", "25", "year"),
        ("a half-century of war", "duration", "50", "year"),
        ("it took half an hour", "duration", "30", "minute"),
        ("three-quarters of an hour passed", "duration", "45", "minute"),
        ("half a dozen tents", "cardinal", "6", None),
        ("half a week passed", "duration", "0.5", "week"),
        ("five billion and three quarters", "cardinal", "5750000000", None),
        ("it cost 3 dollars and 50 cents", "money", "3.5", "USD"),
        ("he said that one of the tents burned", "cardinal", "1", None),
        ("only one tent burned", "cardinal", "1", None),
        ("it lasted 24 hours", "duration", "24", "hour"),
        ("30 km away", "measure", "30", "km"),
        ("55,000 square kilometers of land", "measure", "55000", "km2"),
        ("200 km2 of forest", "measure", "200", "km2"),
        ("1.2 million barrels a day", "measure", "1200000", "barrel/day"),
        ("a 7.8-magnitude quake", "measure", "7.8", "magnitude"),
        ("a quake of magnitude 6.1", "measure", "6.1", "magnitude"),
        ("winds of 120 mph", "measure", "120", "mph"),
        ("at 5.30pm", "clock", "1050", "clock"),
        ("at 7:19 AM EST", "clock", "439", "clock"),
        ("at a quarter past seven", "clock", "435", "clock"),
        ("about 12:19 UTC", "clock", "739", "clock"),
        ("no one spoke", "cardinal", "0", None),
        ("none of the tents burned", "cardinal", "0", None),
        ("both tents burned", "cardinal", "2", None),
        ("another tent burned", "cardinal", "1", None),
        ("one of the tents burned", "cardinal", "1", None),
        ("temperatures of -12 were seen", "cardinal", "-12", None),
    ],
)
def test_english_numerals_have_kind_value_and_unit(text, kind, number, unit):
    numeral = only(text)
    assert (numeral.kind, numeral.value.number, numeral.value.unit) == (kind, Decimal(number), unit)


@pytest.mark.parametrize(
    ("text", "code", "kind", "number", "unit"),
    [
        ("أنفقوا ٢٫٥ مليون دولار", "ar", "money", "2500000", "USD"),
        ("باعوا 300 ألف خيمة", "ar", "cardinal", "300000", None),
        ("باعوا ألفي خيمة", "ar", "cardinal", "2000", None),
        ("باعوا خمسة عشر خيمة", "ar", "cardinal", "15", None),
        ("باعوا مئة وعشرين خيمة", "ar", "cardinal", "120", None),
        ("على مدى السنوات الست الماضية", "ar", "duration", "6", "year"),
        ("أصيب جنديان هناك", "ar", "cardinal", "2", None),
        ("بنسبة 30 في المئة", "ar", "percent", "30", "percent"),
        ("بعد 30 كم منها", "ar", "measure", "30", "km"),
        ("لم يصب أحد بأذى", "ar", "cardinal", "0", None),
        ("باعوا و60 خيمة", "ar", "cardinal", "60", None),
        ("نصف مليون خيمة", "ar", "cardinal", "500000", None),
        ("بعد نصف قرن", "ar", "duration", "50", "year"),
        ("بعد ربع ساعة", "ar", "duration", "15", "minute"),
    ],
)
def test_arabic_numerals_have_kind_value_and_unit(text, code, kind, number, unit):
    numeral = only(text, code)
    assert (numeral.kind, numeral.value.number, numeral.value.unit) == (kind, Decimal(number), unit)


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("over 5,000 tents", "more_than", 5000, None),
        ("more than 40 tents", "more_than", 40, None),
        ("at least 12 tents", "at_least", 12, None),
        ("no fewer than four tents", "at_least", 4, None),
        ("up to 60 tents", "at_most", None, 60),
        ("as many as 2,000 tents", "at_most", None, 2000),
        ("fewer than 3,000 tents", "less_than", None, 3000),
        ("100 or more tents", "at_least", 100, None),
        ("nearly 40 tents", "about", 36, 40),
        ("an estimated 5,200 tents", "about", 4680, 5720),
        ("some 30 tents", "about", 27, 33),
        ("30-odd tents", "about", 27, 33),
        ("between 200 and 250 tents", "range", 200, 250),
        ("200 to 250 tents", "range", 200, 250),
        ("10-12 tents", "range", 10, 12),
        ("10 to 15 million tents", "range", 10_000_000, 15_000_000),
        ("dozens of tents", "vague", 24, None),
        ("hundreds of thousands of tents", "vague", 200_000, None),
        ("several tents", "vague", 3, None),
        ("5,200 tents", "exact", 5200, 5200),
        ("more than 10 and less than 20 tents", "range", 10, 20),
        ("the strongest quake in 40 years", "at_least", 40, None),
        ("it struck in 40 years", "exact", 40, 40),
    ],
)
def test_english_bounds_make_sets(text, bound, low, high):
    value = only(text).value
    assert (value.bound, value.low, value.high) == (bound, low, high)


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("نحو 200 خيمة", "about", 150, 250),
        ("ما لا يقل عن 25 خيمة", "at_least", 25, None),
        ("أكثر من 5 آلاف خيمة", "more_than", 5000, None),
        ("ما يصل إلى 2000 خيمة", "at_most", None, 2000),
        ("ما بين 200 و250 خيمة", "range", 200, 250),
        ("لا أكثر من 50 خيمة", "at_most", None, 50),
        ("أكثر من أو يساوي 50 خيمة", "at_least", 50, None),
        ("عشرات الآلاف من الخيام", "vague", 20_000, None),
        ("5 خيام على الأقل", "exact", 5, 5),
    ],
)
def test_arabic_bounds_make_sets(text, bound, low, high):
    value = only(text, "ar").value
    assert (value.bound, value.low, value.high) == (bound, low, high)


@pytest.mark.parametrize(
    ("written", "step"),
    [
        ("5,200", "100"),
        ("192", "1"),
        ("7.8", "0.1"),
        ("20", "1"),
        ("347 million", "1000000"),
        ("5.7 million", "100000"),
    ],
)
def test_the_printed_precision_is_kept(written, step):
    assert only(f"worth {written} here").value.step == Decimal(step)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("the twenty-first base", 21),
        ("its 17th straight year", 17),
        ("for the second time", 2),
        ("Third base handed over", 3),
        ("the 8th base", 8),
        ("in a second attack", 2),
        ("a second soldier fell", 2),
        ("He came 9th", 9),
        ("the 23rd base", 23),
    ],
)
def test_english_ordinals_are_positions(text, position):
    assert only(text).value.position == position


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("القاعدة السادسة هناك", 6),
        ("ثامن قاعدة هناك", 8),
        ("القاعدة الحادية عشرة هناك", 11),
        ("المرة الخامسة والعشرون", 25),
        ("للمرة الثانية", 2),
    ],
)
def test_arabic_ordinals_stand_before_and_after_their_noun(text, position):
    assert only(text, "ar").value.position == position


@pytest.mark.parametrize(
    "text",
    [
        "the attack on K1",
        "near Route 80",
        "the 82nd Airborne Division",
        "the F-16 fell",
        "Covid-19 spread",
        "the 21st Century Wire",
        "see www.example.org/2/3",
        "one another",
        "one day it ended",
        "a one-time prison",
        "at first they ran",
        "Second, they ran",
        "he first said so",
        "No. 5 was late",
        "the First Lady spoke",
        "write to a7@example.org",
        "call 0800",
        "no casualties",
        "a Boeing 737 fell",
        "Acme Launches Falcon 9 Rocket From Florida",
        "an Airbus A320 fell",
        "a second later it fell",
        "Every second counts",
        "that one is closed",
        "the only one left",
    ],
)
def test_names_codes_and_pronouns_are_no_numerals(text):
    assert get("en").numerals(text) == ()


@pytest.mark.parametrize("text", ["handing over the seventh site", "handed over 3 sites", "over the new year 3 sites"])
def test_over_is_no_bound_after_hand_or_before_a_time(text):
    numeral = only(text)
    assert text[numeral.span.start] != "o"


@pytest.mark.parametrize(
    "text", ["rose from 14 to 17", "fell by 500 to 2,500", "buried 31 of the 35", "100 and 800 trainers"]
)
def test_two_numbers_side_by_side_stay_two(text):
    assert [numeral.kind for numeral in get("en").numerals(text)] == ["cardinal", "cardinal"]


@pytest.mark.parametrize(
    "text",
    ["Police Arrest 4 Men In London", "Bombing Kills 20 In Northgate", "Militants Launch 9 Rocket Attacks On Base"],
)
def test_a_count_in_a_headline_stays_a_count(text):
    assert only(text).kind == "cardinal"


def test_the_one_behind_an_ordinal_counts_nothing():
    assert only("the first one").kind == "ordinal"


def test_a_clock_time_keeps_its_zone():
    assert [n.value.zone for n in get("en").numerals("at 3:14 p.m. local time, at 0830 GMT")] == ["local", "GMT"]


def test_two_times_share_the_morning():
    assert [n.value.number for n in get("en").numerals("at 4.31 and 4.42 in the morning")] == [271, 282]
