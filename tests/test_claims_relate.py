"""How two values of one kind stand to each other: equal, within a bound, within rounding, in another unit, or apart."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import claim
from made_cases import by, day, is_

from reconcile.claims import kinds, relate
from reconcile.model import (
    Attribution,
    Bound,
    Claim,
    DateValue,
    Days,
    Enumeration,
    Location,
    Ordinal,
    Polarity,
    Quantity,
    Span,
    State,
    Status,
    Value,
)

KINDS = {
    Quantity: "quantity",
    Ordinal: "ordinal",
    DateValue: "date",
    Enumeration: "enumeration",
    Status: "status",
    Attribution: "attribution",
    Location: "location",
}


def stated(value: Value, **more: object) -> Claim:
    """A claim with this value."""
    words = getattr(value, "text", None) or "words"
    span = Span(0, len(words))
    made = Claim("c", "a", KINDS[type(value)], "any", value, "text", span, span, words, words, span, 0)
    return replace(made, **more)  # type: ignore[arg-type]


def number(n: str, bound: Bound = Bound.EXACT, unit: str | None = None, step: str = "1", **more: str) -> Quantity:
    """A number as the grammar hands it over: open where the bound leaves it open."""
    value = Decimal(n)
    low = None if bound in (Bound.AT_MOST, Bound.LESS_THAN) else value
    high = None if bound in (Bound.AT_LEAST, Bound.MORE_THAN) else value
    return Quantity(value, low, high, bound, unit, n, Decimal(step), **more)


def figure(written: str, n: str, step: str) -> Quantity:
    """A count in figures with a word for its size."""
    return replace(number(n, step=step), written=written)


def between(low: int, high: int) -> Quantity:
    return Quantity(None, Decimal(low), Decimal(high), Bound.RANGE, None, f"{low} to {high}")


def days(first: str, last: str) -> DateValue:
    return DateValue(Days(date.fromisoformat(first), date.fromisoformat(last), 4), f"{first} to {last}")


def on(text: str) -> DateValue:
    return DateValue(day(text), text)


def measured(text: str) -> Quantity:
    """The one measure of a sentence, as extracted."""
    found = claim(text, "depth").value
    assert isinstance(found, Quantity)
    return found


CASES = {
    "the same number": (number("12"), number("12"), True, "equal"),
    "two numbers": (number("12"), number("13"), False, "apart"),
    "at least holds more": (number("12", Bound.AT_LEAST), number("15"), True, "bound"),
    "at least holds itself": (number("12", Bound.AT_LEAST), number("12"), True, None),
    "at least holds no fewer": (number("12", Bound.AT_LEAST), number("11"), False, "apart"),
    "at most holds fewer": (number("12", Bound.AT_MOST), number("9"), True, "bound"),
    "at most holds no more": (number("12", Bound.AT_MOST), number("13"), False, "apart"),
    "a floor below a ceiling": (number("10", Bound.AT_LEAST), number("20", Bound.AT_MOST), True, "bound"),
    "a floor above a ceiling": (number("30", Bound.AT_LEAST), number("20", Bound.AT_MOST), False, "apart"),
    "more than holds more": (number("5000", Bound.MORE_THAN), number("5200", Bound.ABOUT), True, "bound"),
    "a range holds its middle": (between(30, 40), number("34"), True, "bound"),
    "a range holds its end": (between(30, 40), number("40"), True, "bound"),
    "a range holds nothing beyond": (between(30, 40), number("41"), False, "apart"),
    "ranges that share numbers": (between(30, 40), between(35, 50), True, "bound"),
    "ranges apart": (between(30, 40), between(41, 50), False, "apart"),
    "about is near": (number("1000", Bound.ABOUT, step="1000"), number("1040"), True, "rounding"),
    "about is not far": (number("1000", Bound.ABOUT, step="1000"), number("2000"), False, "apart"),
    "a printed digit more": (number("6", unit="km", step="1"), number("6.3", unit="km", step="0.1"), True, "rounding"),
    "printed digits": (number("6.1", unit="km", step="0.1"), number("6.3", unit="km", step="0.1"), False, "apart"),
    "a few tens of miles": (number("60", unit="mile"), number("94", unit="km"), True, "unit"),
    "a few tens of kilometres": (number("90", unit="km"), number("93", unit="km"), True, "rounding"),
    "tens of kilometres apart": (number("90", unit="km"), number("84", unit="km"), False, "apart"),
    "hundreds of kilograms": (number("4160", unit="kg", step="10"), number("4188", unit="kg"), False, "apart"),
    "tens of hours": (number("90", unit="hour"), number("93", unit="hour"), False, "apart"),
    "a count in millions, rounded": (figure("1.2 million", "1200000", "100000"), number("1180000"), True, "rounding"),
    "a count in millions, apart": (figure("1.2 million", "1200000", "100000"), number("1320000"), False, "apart"),
    "round figures are exact": (number("1200", step="100"), number("1180"), False, "apart"),
    "one length in two units": (number("10", unit="km"), number("6.2", unit="mile", step="0.1"), True, "unit"),
    "each rounded in its unit": (number("44", unit="mile"), number("72", unit="km"), True, "unit"),
    "too far apart for two roundings": (number("10", unit="mile"), number("17", unit="km"), False, "apart"),
    "two lengths in two units": (number("10", unit="km"), number("10", unit="mile"), False, "apart"),
    "a length and a weight": (number("10", unit="km"), number("10", unit="tonne"), None, "unit"),
    "a length and a count": (number("10", unit="km"), number("10"), None, "unit"),
    "the same position": (Ordinal(6), Ordinal(6), True, "equal"),
    "two positions": (Ordinal(5), Ordinal(6), False, "apart"),
    "the same day": (on("2031-03-02"), on("2031-03-02"), True, "equal"),
    "two days": (on("2031-03-02"), on("2031-03-03"), False, "apart"),
    "a day in its month": (on("2031-03-02"), days("2031-03-01", "2031-03-31"), True, "rounding"),
    "a day of another month": (on("2031-04-02"), days("2031-03-01", "2031-03-31"), False, "apart"),
    "the same state": (is_(State.DONE), is_(State.DONE), True, "equal"),
    "planned and done": (is_(State.PLANNED), is_(State.DONE), False, "apart"),
    "in progress and done": (is_(State.IN_PROGRESS), is_(State.DONE), False, "apart"),
    "a headline's verb": (is_(State.STATED), is_(State.DONE), True, "equal"),
    "the same actor": (by("Marsh Brigade"), by("Marsh Brigade"), True, "equal"),
    "nobody and somebody": (by(None), by("Marsh Brigade"), False, "apart"),
    "nobody twice": (by(None), by(None), True, "equal"),
    "lists of two lengths": (Enumeration(("A", "B"), 2), Enumeration(("A", "B", "C"), 3), False, "apart"),
    "places in other words": (Location("north of Orvane"), Location("near the lake"), None, "words"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_two_values_stand_to_each_other_as_a_reader_would_say(case):
    first, second, meets, how = CASES[case]
    relation = relate(stated(first), stated(second))
    assert relation.meets is meets
    assert how is None or relation.how == how
    assert relation.why


@pytest.mark.parametrize("case", CASES)
def test_the_order_of_the_two_does_not_matter(case):
    first, second = (stated(value) for value in CASES[case][:2])
    forth, back = relate(first, second), relate(second, first)
    assert (forth.meets, forth.how) == (back.meets, back.how)


def test_two_kinds_are_not_compared():
    values = [number("5"), Ordinal(5), on("2031-03-02"), is_(State.DONE), by("Marsh Brigade")]
    for first, second in product(values, values):
        if type(first) is not type(second):
            assert relate(stated(first), stated(second)).meets is None


def test_every_kind_compares_a_claim_with_itself_as_equal():
    values = [
        *(number("5"), Ordinal(5), on("2031-03-02"), is_(State.DONE), by("Marsh Brigade")),
        *(Enumeration(("A", "B"), 2), Location("north of Orvane")),
    ]
    assert {stated(v).kind for v in values} == set(kinds())
    assert {relate(stated(v), stated(v)).how for v in values} == {"equal"}


def test_silence_is_not_compared_with_zero():
    silent = stated(Quantity(None, Decimal(0), None, Bound.VAGUE, None, "casualties"), polarity=Polarity.SILENT)
    assert relate(silent, stated(number("0"))).meets is None


@pytest.mark.parametrize(
    ("first", "second", "meets"),
    [
        ("The quake struck at a depth of 10 km.", "The quake struck at a depth of 6 miles.", True),
        ("The quake struck at a depth of 10 km.", "The quake struck at a depth of 12 km.", False),
        ("The quake struck at a depth of about 10 km.", "The quake struck at a depth of 10.4 km.", True),
        ("The quake struck at a depth of 10 km.", "The quake struck at a depth of 10 metres.", False),
    ],
    ids=["unit", "apart", "about", "metres"],
)
def test_measures_read_from_sentences_meet_or_are_apart(first, second, meets):
    assert relate(stated(measured(first)), stated(measured(second))).meets is meets


def test_a_unit_is_never_converted_in_what_is_stored():
    kept = measured("The quake struck at a depth of 6 miles.")
    assert (kept.number, kept.unit) == (6, "mile")


QUANTITIES = st.one_of(
    st.builds(
        number,
        st.integers(0, 400).map(str),
        st.sampled_from([b for b in Bound if b not in (Bound.RANGE, Bound.VAGUE)]),
        st.sampled_from([None, "km", "mile", "percent", "USD", "year"]),
        st.sampled_from(["0.1", "1", "10"]),
    ),
    st.tuples(st.integers(0, 400), st.integers(0, 400)).map(lambda p: between(min(p), max(p))),
)
DATES = st.tuples(st.dates(date(2031, 1, 1), date(2031, 12, 31)), st.integers(0, 40)).map(
    lambda p: DateValue(Days(p[0], date.fromordinal(p[0].toordinal() + p[1])), "then")
)
VALUES = st.one_of(
    QUANTITIES,
    DATES,
    st.integers(1, 9).map(Ordinal),
    st.sampled_from(State).map(is_),
    st.sampled_from([None, "Marsh Brigade", "marsh brigade", "River Guard"]).map(by),
)
MANY = settings(max_examples=400, deadline=None, derandomize=True)


@MANY
@given(first=VALUES, second=VALUES)
def test_any_two_values_stand_alike_both_ways(first, second):
    forth, back = relate(stated(first), stated(second)), relate(stated(second), stated(first))
    assert (forth.meets, forth.how) == (back.meets, back.how)


@MANY
@given(first=QUANTITIES, second=QUANTITIES)
def test_any_two_quantities_symmetrically_meet_or_are_apart(first, second):
    forth, back = relate(stated(first), stated(second)), relate(stated(second), stated(first))
    assert (forth.meets, forth.how) == (back.meets, back.how)
    assert (forth.how == "apart") == (forth.meets is False)


@MANY
@given(value=VALUES)
def test_any_value_equals_itself(value):
    assert relate(stated(value), stated(value)).meets is True


@MANY
@given(first=DATES, second=DATES)
def test_dates_meet_exactly_when_they_share_a_day(first, second):
    assert relate(stated(first), stated(second)).meets is first.days.meets(second.days)


def test_a_coarser_number_explains_only_what_rounds_to_it():
    coarse = stated(number("5000000", unit="barrel/day", step="1000000"))
    about = stated(number("5700000", Bound.ABOUT, unit="barrel/day", step="100000"))
    near = stated(number("5200000", Bound.ABOUT, unit="barrel/day", step="100000"))
    assert relate(coarse, about).how == "apart"
    assert relate(coarse, near).how == "rounding"


def clock(minutes: int, zone: str | None = None, bound: Bound = Bound.EXACT) -> Quantity:
    """A time of day."""
    return number(str(minutes), bound, "clock", zone=zone)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("local", "told", "how"),
    [
        pytest.param(clock(21 * 60 + 20), clock(19 * 60 + 20, "GMT"), "unit", id="two hours ahead"),
        pytest.param(clock(30), clock(22 * 60 + 30, "UTC"), "unit", id="past midnight"),
        pytest.param(clock(12 * 60 + 38), clock(7 * 60 + 8, "UTC"), "unit", id="a zone of broken hours"),
        pytest.param(clock(3 * 60 + 5), clock(21 * 60 + 35, "GMT"), "unit", id="a zone of broken hours, past midnight"),
        pytest.param(clock(14 * 60), clock(8 * 60 + 30, "UTC"), "zone", id="half hours in a zone of broken hours"),
        pytest.param(clock(8 * 60 + 38), clock(7 * 60 + 8, "UTC"), "zone", id="no zone is an hour and a half ahead"),
        pytest.param(clock(21 * 60 + 20), clock(19 * 60 + 25, "GMT"), "zone", id="five minutes off"),
        pytest.param(clock(21 * 60 + 20), clock(19 * 60 + 20, "GMT", Bound.ABOUT), "zone", id="about that time"),
        pytest.param(clock(21 * 60 + 20), clock(19 * 60 + 20, "local"), "zone", id="the zone of no clock"),
        pytest.param(clock(21 * 60), clock(19 * 60, "GMT"), "zone", id="full hours"),
        pytest.param(clock(9 * 60 + 20), clock(21 * 60 + 20, "GMT"), "zone", id="half a day"),
        pytest.param(clock(21 * 60 + 20, "CET"), clock(19 * 60 + 20, "GMT"), "apart", id="both told"),
    ],
)
def test_a_clock_that_tells_no_zone_may_be_whole_hours_ahead(local: Quantity, told: Quantity, how: str) -> None:
    assert relate(stated(local), stated(told)).how == relate(stated(told), stated(local)).how == how
