"""The ground on which two claims cannot answer one question is told as a sentence, and is the same from either side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from made_articles import extractor, titled
from made_events import compared, crash

from reconcile.claims import relate
from reconcile.cluster._fit import against, fits, on_other_days
from reconcile.cluster._items import Item
from reconcile.model import FEW_TELL, Article

STORM = "A storm hit Orvane on 12 May 2031, the mayor said. "
SIDE = "one sentence gives both numbers side by side"
PART = "one counts a part of what the other counts"
SOME = "one counts some of the people whom the other counts"
BEYOND = "one number is more than 150 times the other"
PLACES = "they are of different places"
DAYS = "they are of events on different days"


def news(rest: str, source: str, published: str = "2031-05-13") -> Article:
    return titled("Storm hits Orvane", STORM + rest, published, source=source)


def pair(attribute: str, *texts: str) -> tuple[Item, Item]:
    """The two claims on an attribute that one or two articles of these sentences make."""
    articles = [news(text, source) for text, source in zip(texts, "AB", strict=False)]
    return items(attribute, articles)


def items(attribute: str, articles: list[Article]) -> tuple[Item, Item]:
    claims = [c for a in articles for c in extractor()(a).claims]
    a, b = compared(articles, claims, attribute)
    return a, b


@pytest.mark.parametrize(
    ("attribute", "texts"),
    [
        ("killed", ["Nine people were killed.", "Ten people were killed."]),
        ("killed", ["Nine people were killed in Orvane.", "Ten people were killed."]),
        ("killed", ["At least nine people were killed in Orvane and Tolmira.", "Ten people were killed in Orvane."]),
        ("count_seat", ["The Blue Party won 40 seats.", "The Blue Party won 41 seats."]),
        ("killed", ["One official said that nine people had died, but another said that 12 people had died."]),
        ("killed", ["Nine people were killed, and not 12."]),
        ("killed", ["The mayor cut the number of people killed in Orvane to nine from 12."]),
        ("killed", ["Two of the nine people killed were found in Orvane.", "Ten people were killed."]),
        ("age", ["The mayor, a woman of 81, was hurt.", "The mayor, 82, was hurt."]),
        ("missing", ["Seven people are missing.", "Hundreds of people are missing."]),
        ("killed", ["At least two people were killed.", "Some 430 people were killed."]),
        ("killed", ["A roof fell in Turin. Four Italians were killed.", "Nine people were killed."]),
        ("killed", ["Nine people were killed.", "Some 9,000 people were killed."]),
    ],
    ids=[
        "two tolls",
        "one names the place",
        "a place more",
        "one party",
        "two officials",
        "denied",
        "corrected",
        "a whole with its own answer",
        "ages",
        "hundreds",
        "at least two",
        "people of the land",
        "a slip by a thousand",
    ],
)
def test_nothing_keeps_two_answers_apart(attribute: str, texts: list[str]) -> None:
    a, b = pair(attribute, *texts)
    assert against(a, b) is None
    assert fits(a, b)


@pytest.mark.parametrize(
    ("attribute", "texts", "why"),
    [
        ("killed", ["Nine people were killed in Orvane and four people in Tolmira."], SIDE),
        ("killed", ["Nine people were killed.", "Ten women were killed."], SOME),
        ("killed", ["Nine people were killed.", "Ten children were killed."], SOME),
        ("killed", ["Nine people were killed in Sweden.", "Ten people were killed in Norway."], PLACES),
        ("troops", ["Some 900 troops are stationed at Camp Selvar.", "Some 800 troops are stationed at Camp Velsk."],
         PLACES),
        ("troops", ["Some 900 French troops are stationed there.", "Some 800 German troops are stationed there."],
         "they count those of different owners"),
        ("count_seat", ["The Blue Party won 40 seats.", "The Green Party won 30 seats."],
         "each is of a party, team or company of its own"),
        ("height", ["The tower of Orvane is 140 metres high.", "The tower of Dorvan is 120 metres high."],
         "their words name different things"),
        ("distance", ["Dorvan lies 30 kilometres from Orvane.", "Kestrin lies 40 kilometres from Orvane."],
         "they are distances between other places"),
        ("killed", ["Nine people were killed.", "Four Italians were killed."], SOME),
        ("missing", ["Seven people are missing.", "The mayor said that 10,100 people are missing."], BEYOND),
        ("count_tree", ["The storm felled 17 trees.", "The storm felled 1,200 trees."],
         "nothing says what they count, and the numbers are far apart"),
        ("handover_ordinal", ["Camp Selvar is the fifth base handed over to the army.",
                              "Camp Velsk is the sixth base handed over to the army."],
         "they are of different events of the series"),
        ("handover_status", ["The army handed over Camp Selvar.", "The army handed over Camp Velsk."],
         "they are of different things"),
        ("event_date", ["Police arrested five people on 13 May 2031."],
         "an article gives both dates, so they date other things"),
    ],
    ids=["side by side", "women", "children", "countries", "camps", "owners", "parties", "towers", "distances",
         "people of one land", "a thousand times as many", "unknown things", "bases of a series", "bases",
         "another act"],
)  # fmt: skip
def test_the_first_ground_is_told_from_either_side(attribute: str, texts: list[str], why: str) -> None:
    a, b = pair(attribute, *texts)
    assert against(a, b) == against(b, a) == why
    assert not fits(a, b)


def test_two_dates_that_one_article_gives_date_two_things() -> None:
    both = "A storm hit Orvane on 13 May 2031, the mayor said. The storm of 12 May 2031 was weaker."
    second = titled("Storm hits Orvane", both, "2031-05-14", source="B")
    claims = [c for one in (news("", "A"), second) for c in extractor()(one).claims]
    first, later, *_ = compared([news("", "A"), second], claims, "event_date")
    assert against(first, later) == "an article gives both dates, so they date other things"


def test_days_without_a_year_are_never_taken_for_one() -> None:
    text = "On 14 May a fire at a mill in Orvane killed nine people. On 20 August a fire at a depot killed two."
    one = replace(titled("Fires in Orvane", text, source="A"), published=None)
    a, b = items("event_date", [one])
    assert (a.claim.when, b.claim.when) == (None, None)
    assert against(a, b) == "they are of different events"


def test_dates_a_day_apart_answer_one_question() -> None:
    later = titled("Storm hits Orvane", "A storm hit Orvane on 13 May 2031, the mayor said.", "2031-05-14", source="B")
    a, b = items("event_date", [news("", "A"), later])
    assert against(a, b) is None


# ---- what articles and events are to each other ----------------------------------------------------------------------


def test_articles_that_only_others_join_are_not_compared_across_events() -> None:
    a, b = pair("killed", "Nine people were killed.", "Ten people were killed.")
    stranger = replace(b, mates=frozenset(), event=replace(b.event, id="e0"))
    assert against(replace(a, mates=frozenset()), stranger) == "their articles are of one story only through others"
    assert against(replace(a, mates=frozenset()), replace(b, mates=frozenset())) is None


@pytest.mark.parametrize(("days", "why"), [((12, 13), None), ((12, 16), DAYS)], ids=["next day", "four days later"])
def test_a_toll_is_of_the_day_of_its_event(days: tuple[int, int], why: str | None) -> None:
    a, b = pair("missing", "Nine people are missing.", "Ten people are missing.")
    assert a.event.days is not None
    first, second = (replace(a.event.days, earliest=day, latest=day) for day in (date(2031, 5, n) for n in days))
    one, other = replace(a.event, id="e1", days=first), replace(b.event, id="e2", days=second)
    assert against(replace(a, event=one), replace(b, event=other)) == why
    assert against(replace(a, event=one), replace(b, event=one)) is None


def test_two_counts_over_different_years_are_two_questions() -> None:
    a, b = pair("killed", "Nine people were killed.", "Ten people were killed.")
    assert against(replace(a, window="2030"), replace(b, window="2031")) == "they count over different years"
    assert against(replace(a, window="2030"), b) is None


def test_a_translation_answers_only_with_the_value_of_its_original() -> None:
    original = news("Nine people were killed.", "A")
    for dead, why in (("Nine", None), ("Ten", "one translates the other's article, and says something else")):
        copy = news(f"{dead} people were killed, they said.", "B")
        a, b = items("killed", [original, replace(copy, translation_of=original.id)])
        assert against(a, b) == against(b, a) == why


# ---- for all pairs ---------------------------------------------------------------------------------------------------

MANY = (
    "Nine people were killed in Orvane and four people in Tolmira.",
    "Ten people were killed in Sweden.",
    "Some 12 women were killed in Stockholm.",
    "Of the 14 killed, two were children.",
    "In all 15 people were killed: 11 in Norway and 4 in Oslo.",
)


TROOPS = (
    "Some 900 troops are stationed at Camp Selvar.",
    "Some 5,000 troops are stationed in Iraq.",
    "Some 800 troops are stationed in Tolmira.",
    "Some 2,000 French troops are stationed in Baghdad.",
)


@pytest.mark.parametrize(("attribute", "texts"), [("killed", MANY), ("troops", TROOPS)], ids=["killed", "troops"])
def test_a_ground_is_the_same_from_either_side(attribute: str, texts: Sequence[str]) -> None:
    articles = [news(text, source) for text, source in zip(texts, "ABCDE", strict=False)]
    claims = [c for a in articles for c in extractor()(a).claims]
    pairs = list(combinations(compared(articles, claims, attribute), 2))
    assert len(pairs) >= len(texts)
    assert [against(a, b) for a, b in pairs] == [against(b, a) for a, b in pairs]


def test_a_sum_is_no_number_of_a_place_but_of_the_one_that_holds_all_parts() -> None:
    a, b = pair("killed", "Nine people were killed.", "Ten people were killed.")
    summed, placed = replace(a, total=True), replace(b, place="dorvan")
    assert against(summed, placed) == "one is the sum of the places that its sentence tells apart"
    assert against(replace(summed, wide=frozenset({"dorvan"})), placed) is None


@pytest.mark.parametrize(
    ("first", "second", "meets"),
    [
        ("The storm began at 20 to eleven.", "The storm began at 22:40.", None),
        ("The storm began at 20 to eleven.", "The storm began at 22:10.", False),
        ("The storm began at 10:40.", "The storm began at 22:40.", False),
    ],
    ids=["half untold", "another minute", "half told"],
)
def test_an_hour_in_words_may_be_of_either_half_of_the_day(first: str, second: str, meets: bool | None) -> None:
    found = [c for t, s in ((first, "A"), (second, "B")) for c in extractor()(news(t, s)).claims]
    a, b = (c for c in found if c.attribute == "time_of_day")
    assert relate(a, b).meets is meets


@pytest.mark.parametrize(("adrift", "mates", "number", "apart"), [
    (False, True, 2, True), (True, True, 2, False), (True, False, 2, True), (True, True, FEW_TELL + 1, True),
])  # fmt: skip
def test_what_no_word_ties_to_a_report_is_not_of_its_day_among_few(adrift, mates, number, apart) -> None:
    articles = [crash(11, "nine", "Forty", "A"), crash(23, "four", "Thirty", "B")]
    a, b = items("injured", articles)
    assert a.event.main
    assert b.event.main
    ids = frozenset([a.article.id, *([b.article.id] if mates else []), *(f"m{n}" for n in range(number - 1 - mates))])
    told = replace(a, adrift=adrift, mates=ids), replace(b, adrift=False, mates=ids)
    assert bool(on_other_days(*told)) is apart
