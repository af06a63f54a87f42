"""What is told to have come first, days that cannot be, former values, and acts that are still to come."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, claims, concluded

from reconcile.judge._sequence import tie_of
from reconcile.judge._weekdays import NAMES, weekdays
from reconcile.model import DateValue, Dating, Days, Modality

FIRE = "A fire burned down the fish market of Velden, and two people died. "


def fired(rule: str, *texts: tuple[str, str], language: str = "en") -> int:
    """How many findings of a rule there are over articles of these days and words, each of another outlet."""
    told = [article(text, day, source=f"Paper {n}", language=language) for n, (day, text) in enumerate(texts)]
    return len([f for f in concluded(told).findings if f.rule == rule])


@settings(deadline=None)
@given(day=st.dates(date(1990, 1, 1), date(2040, 12, 31)), other=st.integers(0, 6))
def test_a_weekday_is_held_against_the_calendar(day: date, other: int) -> None:
    text = f"{NAMES[other]}, {day.day} {day:%B} {day.year}"
    assert weekdays(DateValue(Days(day, day), text, Dating.WRITTEN), "en") == (NAMES[other], NAMES[day.weekday()])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The council met on Tuesday, 13 May.", date(2031, 5, 13), id="the weekday fits"),
        pytest.param("The council met on Monday, 13 May.", date(2031, 5, 13), id="news of the day before, mistaken"),
        pytest.param(
            "The council met on Friday, 12 July.", date(2030, 7, 12), id="far off, the weekday tells the year"
        ),
    ],
)
def test_a_mistaken_weekday_moves_the_news_of_the_week_to_no_other_year(text: str, expected: date) -> None:
    assert [c.value.days.earliest for c in claims(text, "date", "2031-05-14")] == [expected]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The base at Velden is to be handed over in July.", Modality.PLANNED),
        ("The base at Velden is still to be handed over.", Modality.PLANNED),
        ("The base at Velden is set to be handed over.", Modality.PLANNED),
        ("The base at Velden has yet to be handed over.", Modality.PLANNED),
        ("The base at Velden has been handed over.", Modality.DONE),
    ],
)
def test_what_is_to_be_done_is_not_done(text: str, modality: Modality) -> None:
    assert [c.modality for c in claims(text, "status")] == [modality]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("The port of Velden was closed after the ferry had sunk.", True),
        ("After the ferry had sunk, the port of Velden was closed.", True),
        ("The port of Velden was closed before the ferry sank.", False),
    ],
)
def test_a_sentence_tells_what_came_first(text: str, after: bool) -> None:
    tie = tie_of(claims(text, "status")[-1], "en")
    assert tie is not None
    assert (tie.after, "ferry" in tie.words) == (after, True)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The port of Velden was closed after 14 May.", id="a day alone"),
        pytest.param("The port of Velden was closed.", id="nothing"),
        pytest.param("After the storm the port of Velden was closed before the ferry sank.", id="two"),
    ],
)
def test_a_sentence_without_one_clear_order_tells_none(text: str) -> None:
    assert tie_of(claims(text, "status")[-1], "en") is None


@pytest.mark.parametrize(
    ("later", "found"),
    [
        pytest.param("The harbour tax was adopted by the council of Velden on 12 May.", 1, id="the same act"),
        pytest.param("The harbour tax was adopted by the council of Tarn on 12 May.", 0, id="of another town"),
        pytest.param("The council of Velden adopted a plan for the old railway on 12 May.", 0, id="another law"),
    ],
)
def test_an_act_that_happens_once_has_one_day(later: str, found: int) -> None:
    first = f"{FIRE}The council of Velden adopted the harbour tax on 3 May."
    assert fired("act-on-two-days", ("2031-05-20", first), ("2031-05-21", FIRE + later)) == found


def test_a_day_that_was_still_ahead_is_no_conflict() -> None:
    first = f"{FIRE}The council of Velden adopted the harbour tax on 3 May."
    later = f"{FIRE}The harbour tax was adopted by the council of Velden on 12 May."
    assert fired("act-on-two-days", ("2031-05-04", first), ("2031-05-21", later)) == 0


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        pytest.param("Nine people are missing at Velden, down from 30 a day before.", "en", 1, id="down from"),
        pytest.param("Nine people are missing at Velden and 30 at Tarn.", "en", 0, id="two places"),
    ],
)
def test_a_former_number_is_explained_where_its_article_tells_it(text: str, language: str, found: int) -> None:
    assert fired("told-as-former", ("2031-05-14", text), language=language) == found
