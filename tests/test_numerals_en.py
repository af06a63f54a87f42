"""English numerals in every writing: separators, scales, fractions, money, measures, ranges, hedges; what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.languages import get
from reconcile.model import Numeral


def read(text: str) -> tuple[Numeral, ...]:
    return get("en").numerals(text)


def only(text: str) -> Numeral:
    found = read(text)
    assert len(found) == 1, [text[n.span.start : n.span.end] for n in found]
    return found[0]


def near(value: Decimal | None, wanted: float) -> bool:
    return value is not None and abs(value - Decimal(str(wanted))) < Decimal("1e-6") * max(1, abs(Decimal(str(wanted))))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("they counted 1 234 crates", 1234),
        ("they counted 1\u202f234\u202f567.5 crates", 1234567.5),
        ("31.700 people left", 31700),
        ("a mean of 31.700 was read", 31.7),
        ("it covers 1.234,5 of them", 1234.5),
        ("they hold 12,34,000 shares", 1234000),
        ("a rate of .08 was read", 0.08),
        ("about 3e6 cells", 3000000),
        ("about 4.1x10^-3 of it", 0.0041),
        ("4 thousand 3 hundred and 21 crates", 4321),
        ("3 million 200 thousand crates", 3200000),
        ("two thousand and six hundred crates", 2600),
        ("20M crates", 20000000),
        ("6.5 k", 6500),
        ("either 7 tln", 7 * 10**12),
        ("two point nought four", 2.04),
        ("six point twenty-five", 6.25),
        ("2½ crates", 2.5),
        ("5 3/8 crates", 5.375),
        ("a trio of singers", 3),
        ("a couple hundred crates", 200),
        ("five doz eggs", 60),
        ("3 dzs", 36),
        ("- 4 1/2", -4.5),
        ("guards on both sides left", 2),
        ("in the final third of the game", 0.333333333),
    ],
)
def test_a_number_in_any_writing_is_one_number(text, number):
    assert near(only(text).value.number, number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("seventeen twentieths of it", 0.85),
        ("three twenty-fifths of it", 0.12),
        ("a hundred thousandths of it", 0.1),
        ("one fortieth of it", 0.025),
        ("nine and two fifths", 9.4),
        ("two hundred and six tenths", 200.6),
        ("one hundred and forty-six fifths", 29.2),
        ("four million and two fifths", 4400000),
        ("three billion and a quarter million", 3000250000),
        ("forty and a third.", 40 + 1 / 3),
        ("prices fell by a third", 1 / 3),
        ("prices fell by a fifth to a low", 0.2),
        ("⅚ of it", 5 / 6),
        ("2 thirds of it", 2 / 3),
        ("three out of eight crates", 0.375),
        ("one over twenty", 0.05),
        ("1/8 of it", 0.125),
    ],
)
def test_fractions_have_the_value_of_their_words(text, number):
    assert near(only(text).value.number, number)


@pytest.mark.parametrize(
    "text", ["a third man left", "the last three quarters", "a fifth crate burned", "seconds passed", "it scored 9/11"]
)
def test_places_and_periods_are_no_fractions(text):
    assert all(numeral.kind != "fraction" for numeral in read(text))


ONES = "two three four five six seven eight nine".split()
BELOW = {"thirds": 3, "fifths": 5, "sevenths": 7, "tenths": 10, "twelfths": 12, "twentieths": 20, "hundredths": 100}


@given(st.sampled_from(ONES), st.sampled_from(sorted(BELOW)), st.sampled_from([" ", "-"]))
def test_fractions_in_words_round_trip(above, below, joint):
    text = f"They kept {above}{joint}{below} of the harvest."
    numeral = only(text)
    assert near(numeral.value.number, (ONES.index(above) + 2) / BELOW[below])
    assert text[numeral.core.start : numeral.core.end] == f"{above}{joint}{below}"


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("a $5 lock", 5, "USD"),
        ("the town's $90 bill", 90, "USD"),
        ("A$5m", 5000000, "AUD"),
        ("S$20", 20, "SGD"),
        ("C $ 40", 40, "CAD"),
        ("NZD$15", 15, "NZD"),
        ("40 KES", 40, "KES"),
        ("Rs. 2.5 lakh", 250000, "rupee"),
        ("4 USD million", 4000000, "USD"),
        ("12 MEUR", 12000000, "EUR"),
        ("5 Finnish markka", 5, "FIM"),
        ("200 Dutch guilders", 200, "NLG"),
        ("20 dollars 50", 20.5, "USD"),
        ("two euros and 20 cents", 2.2, "EUR"),
        ("99p", 99, "pence"),
        ("70 cents", 70, "cent"),
        ("30 ₡", 30, "CRC"),
        ("five pounds sterling", 5, "GBP"),
        ("half a million pounds", 500000, "GBP"),
    ],
)
def test_money_is_read_in_all_common_writings(text, number, unit):
    numeral = only(text)
    assert (numeral.kind, numeral.value.unit) == ("money", unit)
    assert near(numeral.value.number, number)


@pytest.mark.parametrize("text", ["3 try it", "2 cop cars", "4 mad dogs", "Dem 50", "40 top students"])
def test_words_that_look_like_currency_codes_are_no_money(text):
    assert [numeral.kind for numeral in read(text)] in ([], ["cardinal"])


@pytest.mark.parametrize(
    ("text", "kind", "number", "unit"),
    [
        ("he is 5 ft 3 in tall", "measure", 5.25, "ft"),
        ("he is 6 feet and 6 inches tall", "measure", 6.5, "ft"),
        ("he is 5'6\" tall", "measure", 5.5, "ft"),
        ("she is five foot three", "measure", 5.25, "ft"),
        ("it weighs 10 stone 7 pounds", "measure", 10.5, "stone"),
        ("it is 12 m long", "measure", 12, "m"),
        ("a plot of 300m2 there", "measure", 300, "m2"),
        ("temperatures reached 42C there", "measure", 42, "celsius"),
        ("a plant of 20 MW there", "measure", 20, "MW"),
        ("yields fell 3 basis points", "measure", 3, "basis_point"),
        ("two hours and 20 minutes", "duration", 140, "minute"),
        ("3 years 6 months", "duration", 42, "month"),
        ("a year and a half of talks", "duration", 1.5, "year"),
        ("two hours and a half", "duration", 2.5, "hour"),
        ("a woman, 34, left", "age", 34, "year"),
        ("a 9 yo", "age", 9, "year"),
        ("a tenfold rise", "multiple", 10, "times"),
        ("it was double the sum", "multiple", 2, "times"),
        ("Percent of 30", "percent", 30, "percent"),
        ("ten percents", "percent", 10, "percent"),
        ("losses of -40", "cardinal", -40, None),
        ("if it is <-40", "cardinal", -40, None),
    ],
)
def test_units_ages_and_multiples(text, kind, number, unit):
    numeral = only(text)
    assert (numeral.kind, numeral.value.unit) == (kind, unit)
    assert near(numeral.value.number, number)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("its hundred and first match", 101),
        ("the one hundred and fiftieth match", 150),
        ("the two thousandth match", 2000),
        ("the three trillionth cell", 3 * 10**12),
        ("the 103rd match", 103),
        ("the forty-second match", 42),
        ("Norlake was second with most of them", 2),
        ("they moved into second.", 2),
        ("it hopes to be No.1 in chess", 1),
        ("the world's No. 14 left", 14),
        ("a first-half goal", 1),
        ("it was second only to Norlake", 2),
    ],
)
def test_long_ordinals_are_positions(text, position):
    assert only(text).value.position == position


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("just over 40 crates", "more_than", 40, 48),
        ("north of $40", "more_than", 40, None),
        ("upwards of 40 crates", "at_least", 40, None),
        ("no less than 40 crates", "at_least", 40, None),
        ("as few as 40 crates", "at_least", 40, None),
        ("equal to or more than 40", "at_least", 40, None),
        ("bigger or equal than 40", "at_least", 40, None),
        ("less than or equal to 40", "at_most", None, 40),
        ("40 crates or fewer", "exact", 40, 40),
        ("40 or fewer crates", "at_most", None, 40),
        ("40 and counting", "at_least", 40, None),
        ("shy of 40 crates", "less_than", 32, 40),
        ("40 or so crates", "about", 36, 44),
        ("something like 40 crates", "about", 36, 44),
        ("larger than 40 but smaller than 50", "range", 40, 50),
        ("from 40 to 50 people were hurt", "range", 40, 50),
        ("between $40 and $50", "range", 40, 50),
        ("in her forties", "range", 40, 49),
        ("in his mid-40s", "range", 40, 49),
        ("40 to 50 percent", "range", 40, 50),
    ],
)
def test_hedges_and_ranges_make_sets(text, bound, low, high):
    value = only(text).value
    assert (value.bound, value.low, value.high) == (bound, low, high)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("40 or greater than 30", ["exact", "more_than"]),
        ("less than 10 and more than 40", ["less_than", "more_than"]),
        ("40 crates, at least 30 of them full", ["exact", "at_least"]),
        ("5 villages north of 20 towns", ["exact", "exact"]),
        ("it rose sharply from 14 to 17", ["exact", "exact"]),
        ("the price was cut from $30 to $40", ["exact", "exact"]),
        ("he went from 2 to 3; from 10 to 20 people came", ["exact", "exact", "range"]),
        ("two thousand, five of them children", ["exact", "exact"]),
        ("between three thousand and five hundred", ["exact", "exact"]),
    ],
)
def test_two_numbers_keep_their_own_bounds(text, bounds):
    assert [str(numeral.value.bound) for numeral in read(text)] == bounds


@pytest.mark.parametrize(
    "text",
    [
        "both in the north and in the south",
        "both quickly and well",
        "both Ann's plan and the old law",
        "call 101 or write",
        "Reactor No. 4 closed",
        "the final one in the row",
        "without Norlake first asking",
        "they will not leave first if asked",
        "a first-class seat",
        "their bread is second to none",
        "they should double the guard",
        "at ground zero",
        "zero tolerance for it",
        "it came to naught",
        "the Norlake 500 closed",
        "the A&B 500 closed",
        "a Boeing 737-800 fell",
        "the iPad 6 sold",
        "call 0800 555 111",
        "they met in flat 42C",
    ],
)
def test_pairs_idle_words_and_names_count_nothing(text):
    assert read(text) == ()


def test_a_list_of_numbers_has_no_minus_and_three_digits_may_be_counted():
    assert [numeral.value.number for numeral in read("- 4 crates\n- 5 crates; call 120 guards")] == [4, 5, 120]


@given(st.integers(1, 99), st.integers(1, 11), st.sampled_from(["ft", "feet"]), st.sampled_from(["in", "inches"]))
def test_feet_and_inches_round_trip(feet, inches, foot, inch):
    assert near(only(f"a wall of {feet} {foot} {inches} {inch} there").value.number, feet + inches / 12)


@given(st.integers(2, 90), st.integers(1, 90), st.sampled_from(["people", "crates", "euros", "km"]))
def test_from_one_to_the_other_is_a_range_only_without_a_change(low, more, noun):
    text = f"from {low} to {low + more} {noun}"
    assert [str(n.value.bound) for n in read(f"they saw {text}")] == ["range"]
    assert [str(n.value.bound) for n in read(f"it rose {text}")] == ["exact", "exact"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They sold three $5 tickets.", ["three", "$5"]),
        ("He had 12 US$5 notes.", ["12", "US$5"]),
        ("It was 3.4$5–6 then.", ["3.4$", "5–6"]),
        ("It cost 2 million $ in all.", ["2 million $"]),
    ],
)
def test_a_currency_sign_is_of_one_number(text: str, told: list[str]) -> None:
    assert [text[n.span.start : n.span.end] for n in get("en").numerals(text)] == told
