"""What speaks for and against two mentions being of one event, and that what contradicts outweighs all else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.cluster._evidence import AGAINST, FAR, LINK, days_between, evidence, weight
from reconcile.cluster._mention import Mention, alone, apart, days_of_all, earlier, narrower
from reconcile.model import Days

START = date(2031, 5, 12)
TOO_EARLY = "one article was published before the day that the other gives"


def days(first: int, last: int | None = None, precision: int = 1) -> Days:
    """Days counted from 12 May 2031."""
    end = first if last is None else last
    return Days(START + timedelta(first), START + timedelta(end), precision)


def crash(article: str, day: int = 0, **more: object) -> Mention:
    """A crash in Orvane that an article is about, published a week later."""
    kinds = frozenset({"crash"})
    one = Mention(
        article, kinds, days(day), names=frozenset({"orvane"}), main=True, dated=kinds,
        published=START + timedelta(7), acted=True, telling=kinds,
    )  # fmt: skip
    return replace(one, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("kinds", "against"), [({"aboard"}, False), ({"fire"}, True)], ids=["no event", "an event"])
def test_only_another_event_of_its_own_speaks_against_one_told_beside_it(kinds: set[str], against: bool) -> None:
    happened = frozenset(kinds & {"fire"})
    other = crash("b", kinds=frozenset(kinds), dated=frozenset(), happened=happened, main=False)
    found = grounds(crash("a", happened=frozenset({"crash"})), other)
    assert ("they tell of other kinds of events" in found) is against


def test_the_days_of_acts_are_those_of_their_event_and_a_day_of_mere_words_is_not_sure() -> None:
    said = crash("b", 9, dated=frozenset(), acted=False)
    assert days_of_all([said, crash("a")]) == days(0)
    assert days_of_all([said]) == days(9, precision=2)
    assert days_of_all([]) is None


def grounds(a: Mention, b: Mention, *, mates: int | None = 0) -> list[str]:
    return [one.why for one in evidence(a, b, mates)]


@pytest.mark.parametrize(
    "other",
    [
        crash("b"),
        crash("b", 1),
        crash("b", 3),
        crash("b", kinds=frozenset({"fire"}), dated=frozenset({"fire"})),
        crash("b", days=None, dated=frozenset()),
        crash("b", days=days(-2, 1, 2), dated=frozenset(), acted=False),
        crash(
            "b",
            days=days(20),
            dated=frozenset({"blamed"}),
            published=START + timedelta(20),
            acted=False,
            telling=frozenset(),
        ),
    ],
    ids=["one day", "a day apart", "three days apart", "another word for it", "no day", "presumed day", "follow-up"],
)
def test_what_two_articles_of_one_story_are_about_is_one_event(other: Mention) -> None:
    assert weight(crash("a"), other, 0) >= LINK


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (crash("b", 6), "they were on different days"),
        (crash("b", -60, dated=frozenset({"blamed"}), telling=frozenset()), "they were on different days"),
        (crash("b", -3, published=START - timedelta(2)), TOO_EARLY),
        (crash("b", things=frozenset({"camp selvar"})), "it was done to different things"),
    ],
    ids=["another day", "long before", "published before", "another thing"],
)  # fmt: skip
def test_one_contradiction_outweighs_all_that_is_alike(other: Mention, why: str) -> None:
    one = crash("a", things=frozenset({"camp orvane"}) if other.things else frozenset())
    assert why in grounds(one, other)
    assert weight(one, other, 0) == AGAINST


def test_silence_weighs_less_than_another_place() -> None:
    here, there = crash("a", sites=frozenset({"orvane"})), crash("b", sites=frozenset({"tolmira"}))
    silent = crash("b", names=frozenset())
    assert weight(here, there, 0) < weight(here, silent, 0) < weight(here, replace(here, article="b"), 0)
    assert "they name different places" in grounds(here, there)


def test_articles_with_little_in_common_need_a_day_each() -> None:
    assert weight(crash("a"), crash("b"), None) >= LINK
    assert weight(crash("a"), crash("b", days=days(-1, 1, 2), dated=frozenset()), None) < LINK
    assert weight(crash("a"), crash("b", days=None, dated=frozenset()), None) < LINK
    assert weight(crash("a"), crash("b", published=None), None) >= LINK
    assert weight(crash("a"), crash("b", days=None, dated=frozenset(), published=None), None) == AGAINST


def test_acts_of_two_kinds_on_two_days_are_two_events() -> None:
    fire = frozenset({"fire"})
    assert weight(crash("a"), crash("b", 2, kinds=fire, dated=fire), 0) < LINK
    assert weight(crash("a"), crash("b", 1, kinds=fire, dated=fire), 0) < LINK
    assert weight(crash("a"), crash("b", 1, kinds=frozenset(), dated=frozenset({"broke"})), 0) >= LINK
    assert weight(crash("a"), crash("b", 2, kinds=fire, dated=frozenset({"injured"}), acted=False), 0) >= LINK


def test_a_month_alone_is_weaker_than_a_day() -> None:
    month = crash("b", days=Days(date(2031, 5, 1), date(2031, 5, 31), 4))
    assert weight(crash("a"), month, 0) < weight(crash("a"), crash("b"), 0)


def test_a_toll_told_on_the_day_of_the_report_contradicts_no_earlier_report() -> None:
    toll = crash("b", 2, acted=False, dated=frozenset({"killed"}), published=START + timedelta(2))
    early = crash("a", days=None, dated=frozenset(), published=START)
    assert all(one.weight > AGAINST for one in evidence(early, toll, 0))


# ---- one act beside main events, with two days -----------------------------------------------------------------------

OPENED = frozenset({"opened"})


def opening(article: str, day: int, name: str | None = "bridge of orvane", **more: object) -> Mention:
    """An opening told beside what a later article is about."""
    names = frozenset({name}) if name else frozenset()
    one = Mention(article, OPENED, days(day), names=names, dated=OPENED, published=START + timedelta(9), single=OPENED,
                  sole=True, acted=True)  # fmt: skip
    return replace(one, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "worth"),
    [
        (opening("b", 2), "one event"),
        (opening("b", 2, published=START + timedelta(-9)), "one event"),
        (opening("b", 2, None), "neither"),
        (opening("b", 2, "school of orvane"), "against"),
        (opening("b", 5), "against"),
        (opening("b", 2, single=frozenset()), "against"),
        (opening("b", -9, published=START + timedelta(-4)), "against"),
    ],
    ids=["of one thing", "a plan", "unnamed", "of another thing", "far apart", "one of several", "too early"],
)
def test_an_act_that_happens_once_may_be_given_two_days(other: Mention, worth: str) -> None:
    found = weight(opening("a", 0), other, 0)
    assert worth == ("one event" if found >= LINK else "against" if found == AGAINST else "neither")


def test_one_act_with_two_days_is_not_what_two_articles_are_about() -> None:
    both = [opening("a", 0, main=True), opening("b", 3, main=True)]
    assert "the days that they give are a few days apart" in grounds(both[0], both[1])


@pytest.mark.parametrize(
    ("other", "only"),
    [
        (opening("a", 4), False),
        (opening("a", 4, None), False),
        (opening("a", 4, "school of orvane"), True),
        (opening("a", -200), True),
        (opening("a", 4, kinds=frozenset({"closed"})), True),
    ],
    ids=["the same", "unnamed", "another thing", "last year", "another act"],
)
def test_an_act_is_the_only_one_of_its_thing_within_a_season(other: Mention, only: bool) -> None:
    one = opening("a", 0)
    assert alone(one, "opened", [one, other]) is only


# ---- for all mentions ------------------------------------------------------------------------------------------------

KEYS = st.frozensets(st.sampled_from(["crash", "fire", "orvane", "tolmira"]), max_size=2)
DAYS = st.none() | st.builds(
    lambda first, more, precision: days(first, first + more, 1 if not more else precision),
    st.integers(-60, 60), st.integers(0, 40), st.integers(2, 5),
)  # fmt: skip
MENTIONS = st.builds(
    Mention, st.sampled_from(["a", "b"]), KEYS, DAYS, KEYS, KEYS, KEYS, st.just(()), st.booleans(), st.booleans(), KEYS,
    st.none() | st.dates(date(2031, 3, 1), date(2031, 7, 1)), KEYS, st.booleans(), KEYS,
)  # fmt: skip


@given(a=MENTIONS, b=MENTIONS, mates=st.none() | st.integers(-300, 900))
def test_evidence_is_the_same_from_either_side(a: Mention, b: Mention, mates: int | None) -> None:
    assert evidence(a, b, mates) == evidence(b, a, mates)
    assert weight(a, b, mates) == weight(b, a, mates) >= AGAINST


@given(a=DAYS, b=DAYS)
def test_days_stand_to_each_other_as_their_gap_says(a: Days | None, b: Days | None) -> None:
    assert apart(a, b) == apart(b, a)
    assert narrower(a, b) == narrower(b, a)
    if a is not None and b is not None:
        gap = days_between(a, b)
        assert gap == days_between(b, a)
        assert (gap <= 0) == a.meets(b)
        assert not apart(a, b) or gap > 0
        assert not earlier(a, b) or gap > 1


def test_an_open_period_is_far_from_every_day_that_it_leaves_out() -> None:
    assert days_between(Days(START, None, 1), days(-3)) == FAR
    assert days_between(Days(START, None, 1), days(3)) == 0


def test_days_that_words_give_two_events_told_beside_others_speak_for_them() -> None:
    one = Mention("a", days=days(-400), names=frozenset({"orvane"}))
    other = replace(one, article="b", kinds=frozenset({"crash"}))
    assert "their days meet" in grounds(one, other)
    assert "their days meet" not in grounds(replace(one, main=True), other)
