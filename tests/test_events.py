"""Reports of one event meet, and reports of two stay apart, however alike the two are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, concluded, titled
from made_events import across, claims_of, crash, member, one_event, together

from reconcile.cluster._events import _closed, _keys, _linked
from reconcile.cluster._mention import Mention
from reconcile.cluster._stories import Stories
from reconcile.model import Article, Days, How, Member, Run

# ---- two incidents ---------------------------------------------------------------------------------------------------


def car(day: int, dead: int, source: str) -> Article:
    return article(
        f"Accident de car à Orvane\n\nUn car s'est renversé à Orvane le {day} mai 2031, tuant {dead} personnes, selon "
        f"la police. L'accident de car à Orvane a fait {dead + 8} blessés.",
        f"2031-05-{day + 1}",
        source=source,
        language="fr",
    )


def rockets(day: int, dead: int, source: str) -> Article:
    return titled(
        "Rockets hit Camp Selvar",
        f"Some {dead + 10} rockets struck Camp Selvar on {day} May 2031, killing {dead} soldiers, the army said. The "
        f"attack on Camp Selvar injured {dead + 8} soldiers.",
        f"2031-05-{day}",
        source=source,
    )


def ataque(day: int, dead: int, source: str) -> Article:
    return article(
        f"Cohetes contra Selvar\n\nVarios cohetes alcanzaron el campamento Selvar el {day} de mayo de 2031 "
        f"y mataron a {dead} soldados, dijo el ejército. El ataque contra el campamento dejó {dead + 8} heridos.",
        f"2031-05-{day}",
        source=source,
        language="es",
    )


def quake(day: int, dead: int, source: str, magnitude: str = "6.1") -> Article:
    return titled(
        f"Earthquake of magnitude {magnitude} shakes Orvane",
        f"An earthquake of magnitude {magnitude} struck Orvane on {day} May 2031, killing {dead} people, officials "
        f"said. Another {dead + 8} people were injured. The quake struck at a depth of {dead} kilometres.",
        f"2031-05-{day + 1}",
        source=source,
    )


@pytest.mark.parametrize(
    "told",
    [
        pytest.param([crash(12, "nine", "Fourteen", "A"), crash(12, "ten", "Some 15", "B"),
                      crash(15, "four", "Six", "C")], id="two crashes in one town"),
        pytest.param([car(12, 9, "A"), car(12, 11, "B"), car(16, 4, "C")], id="two crashes, in French"),
        pytest.param([rockets(12, 3, "A"), rockets(12, 4, "B"), rockets(14, 2, "C")], id="two attacks on one base"),
        pytest.param([ataque(12, 9, "A"), ataque(12, 7, "B"), ataque(16, 4, "C")], id="two attacks, in Spanish"),
        pytest.param([quake(12, 31, "A"), quake(12, 33, "B"), quake(18, 12, "C")], id="two quakes of one magnitude"),
    ],
)  # fmt: skip
def test_two_incidents_of_one_kind_in_one_place_and_week_stay_apart(told: list[Article]) -> None:
    run = concluded(told)
    assert one_event(run, "killed", "injured") == ["AB", "C"]
    assert together(run, "killed") == ["AB", "C"]
    assert across(run) == []


def fire(day: int, source: str) -> Article:
    return titled(
        "Fire in Orvane kills four",
        f"Four people were killed in a fire in Orvane on {day} May 2031, police said. Six were injured in Orvane.",
        "2031-05-16",
        source=source,
    )


def test_a_crash_and_a_fire_in_one_town_and_week_are_two_events() -> None:
    run = concluded([crash(12, "nine", "Fourteen", "A", 16), fire(14, "B"), fire(14, "C")])
    assert one_event(run, "killed", "injured") == ["A", "BC"]
    assert across(run) == []


def test_three_quakes_of_one_magnitude_are_three_events() -> None:
    run = concluded([quake(12, 31, "A"), quake(18, 12, "B"), quake(24, 17, "C"), quake(24, 19, "D")])
    assert one_event(run, "killed", "magnitude", "depth") == ["A", "B", "CD"]
    assert together(run, "depth") == ["A", "B", "CD"]
    assert across(run) == []


def test_what_does_not_change_over_time_still_differs_between_events() -> None:
    run = concluded([quake(12, 31, "A", "6.1"), quake(12, 31, "B", "6.2"), quake(18, 12, "C", "5.4")])
    assert together(run, "magnitude") == ["AB", "C"]
    run = concluded([rockets(12, 3, "A"), rockets(12, 3, "B"), rockets(14, 7, "C")])
    assert together(run, "rockets") == ["AB", "C"]


def ferry(day: int, name: str, missing: int, source: str) -> Article:
    return titled(
        "Ferry sinks off Dorvan",
        f"A ferry, the {name}, sank off Dorvan on {day} May 2031, the coast guard said. Police in Dorvan said "
        f"{missing} people were missing.",
        f"2031-05-{day + 1}",
        source=source,
    )


def test_the_missing_of_one_ferry_are_not_those_of_the_next() -> None:
    run = concluded([ferry(12, "Tolmira", 31, "A"), ferry(12, "Tolmira", 29, "B"), ferry(16, "Kestrin", 12, "C")])
    assert together(run, "missing") == ["AB", "C"]
    assert across(run) == []


# ---- one incident ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "events"),
    [((12, 13), ["AB"]), ((12, 12), ["AB"]), ((12, 17), ["A", "B"])],
    ids=["one day apart", "one day", "five days apart"],
)
def test_days_that_two_reports_of_one_event_may_give(days: tuple[int, int], events: list[str]) -> None:
    run = concluded([crash(days[0], "nine", "Fourteen", "A"), crash(days[1], "ten", "Some 15", "B")])
    assert one_event(run, "killed", "injured", "event_date") == events


UNDATED = "A bus crashed in Orvane, killing 12 people, police said. Sixteen people were injured in the crash."


@pytest.mark.parametrize(
    ("published", "events"),
    [("2031-05-12", ["AB"]), ("2031-05-13", ["AB"]), ("2031-05-10", ["A", "B"])],
    ids=["on the day", "a day later", "two days before"],
)
def test_what_was_published_before_the_day_of_another_report_is_another_event(
    published: str, events: list[str]
) -> None:
    early = titled("Bus crash in Orvane kills 12", UNDATED, published, source="B")
    assert one_event(concluded([crash(12, "nine", "Fourteen", "A"), early]), "killed", "injured") == events


FOLLOWED = {
    "further down": "A judge in Orvane heard the bus company.\n\nThe bus crash in Orvane on 12 May killed 11 people.",
    "in its lead": "The bus crash in Orvane on 12 May killed 11 people, a judge said.\n\nHe heard the company.",
    "with a day of its own": "A judge in Orvane blamed the Dorvan bus company on Tuesday.\n\nThe bus crash in Orvane "
    "on 12 May killed 11 people and injured 14.\n\nThe company denied it.",
}


def follow_up(how: str, source: str) -> Article:
    return titled("Orvane bus crash: company in court", FOLLOWED[how], "2031-06-10", source=source)


@pytest.mark.parametrize("how", FOLLOWED)
def test_an_article_of_weeks_later_reaches_the_event_that_it_recalls(how: str) -> None:
    run = concluded([crash(12, "nine", "Fourteen", "A"), follow_up(how, "B")])
    assert one_event(run, "killed") == ["AB"]
    assert together(run, "killed") == ["AB"]


def test_the_day_on_which_somebody_is_blamed_is_of_no_other_event() -> None:
    run = concluded([crash(12, "nine", "Fourteen", "A"), follow_up("with a day of its own", "B")])
    assert one_event(run, "killed", "claimed_by") == ["AB"]


def test_a_follow_up_with_an_act_of_its_own_day_is_not_the_event_that_it_recalls() -> None:
    text = (
        "The council of Orvane met on Tuesday, and 40 people took part.\n\nThe bus crash in Orvane on 12 May killed 11 "
        "people and injured 14.\n\nThe company denied it."
    )
    met = titled("Orvane council meets after bus crash", text, "2031-06-10", source="B")
    run = concluded([crash(12, "nine", "Fourteen", "A"), met])
    assert one_event(run, "killed") == ["AB"]
    assert one_event(run, "crowd") == ["B"]


def test_what_follows_an_event_for_days_has_no_day_of_another_event() -> None:
    text = (
        "Rescuers found two more bodies in Orvane on Wednesday.\n\nThe bus crash in Orvane on 12 May killed 11 people "
        "and injured 14.\n\nSix passengers are missing."
    )
    later = titled("Bodies found after Orvane bus crash", text, "2031-05-14", source="B")
    assert one_event(concluded([crash(12, "nine", "Fourteen", "A"), later]), "killed", "missing") == ["AB"]


FOLLOWED_UP = {
    "shares that were sold": "Karvel Lines sold 12 buses on Wednesday.",
    "a check that began": "Mechanics of Karvel Lines began to check 40 buses on Wednesday.",
    "a report that was given": "The mayor of Orvane blamed the driver on Wednesday.",
}


@pytest.mark.parametrize("act", FOLLOWED_UP)
def test_the_day_of_what_follows_up_an_event_parts_no_reports_of_it(act: str) -> None:
    text = f"{FOLLOWED_UP[act]}\n\nThe bus crash in Orvane killed 11 people and injured 14."
    later = titled("After the Orvane bus crash", text, "2031-05-15", source="B")
    assert one_event(concluded([crash(12, "nine", "Fourteen", "A"), later]), "killed") == ["AB"]


def test_an_event_of_its_own_parts_the_reports_of_two_days() -> None:
    text = "A ferry sank off Orvane on 19 May 2031, killing three people, police said. Two people were injured."
    later = titled("Ferry sinks off Orvane, three dead", text, "2031-05-20", source="B")
    assert one_event(concluded([crash(12, "nine", "Fourteen", "A"), later]), "killed") == ["A", "B"]


def test_the_day_of_an_act_that_two_articles_tell_differently_beside_their_news_is_in_dispute() -> None:
    one = titled(
        "Harvest fair of Orvane draws crowd",
        "Some 4,000 people came to the harvest fair of Orvane.\n\nThe shareholders of Karvel Lines voted on 10 May.",
        "2031-05-20",
        source="A",
    )
    other = titled(
        "Harvest fair of Orvane draws 4,000",
        "The harvest fair of Orvane drew 4,000 people.\n\nThe shareholders of Karvel Lines voted on 12 May.",
        "2031-05-21",
        source="B",
    )
    run = concluded([one, other])
    assert one_event(run, "event_date") == ["AB"]
    assert together(run, "event_date") == ["AB"]


BEGUN = {
    "a day with its act": "The army left Camp Selvar on Tuesday, the third base given back since the withdrawal began "
    "in February.",
    "day unclear": "Soldiers lowered a flag at Camp Selvar on Tuesday. It is the third base they have handed over "
    "since the withdrawal began in February.",
}


@pytest.mark.parametrize("how", BEGUN)
def test_the_beginning_of_what_goes_on_is_not_the_day_of_the_news(how: str) -> None:
    later = titled("Army leaves Camp Selvar", BEGUN[how] + " Nine soldiers were injured.", "2031-05-14", source="A")
    (hurt,) = claims_of(run := concluded([later]), "A", "injured")
    (event,) = [e for e in run.events if hurt.id in {m.claim for m in e.members}]
    assert event.days is not None and str(event.days.earliest) == "2031-05-13"


# ---- groups that later mentions close --------------------------------------------------------------------------------


def linked(mentions: Sequence[Mention], alike: dict[tuple[str, str], int]) -> list[str]:
    """The articles of each group; `alike`: the pairs that are mates, with how much they resemble each other."""
    mates = {one.article: frozenset(m for pair in alike if one.article in pair for m in pair) for one in mentions}
    mates = {one: all_ - {one} for one, all_ in mates.items()}
    found = Stories({}, {}, {}, mates, alike)
    return sorted("".join(sorted(one.article for one in group)) for group in _linked(mentions, found))


def main_event(article: str, day: int, *sites: str, **more: object) -> Mention:
    at = date(2031, 5, day)
    one = Mention(
        article, frozenset({"flood"}), Days(at, at, 1), sites=frozenset(sites), main=True, sole=True,
        members=(Member(article, How.TOPIC, ""),), published=date(2031, 5, 20),
    )  # fmt: skip
    return replace(one, **more)  # type: ignore[arg-type]


def test_a_report_that_speaks_for_two_groups_of_main_events_makes_them_one() -> None:
    pairs = {("a", "b"): -300, ("a", "c"): 0, ("b", "c"): 0}
    both = main_event("c", 14, "orvane", "tolmira")
    apart = [main_event("a", 12, "orvane"), main_event("b", 16, "tolmira", kinds=frozenset())]
    assert linked(apart, pairs) == ["a", "b"]
    assert linked([*apart, both], pairs) == ["abc"]


def test_a_group_that_was_joined_is_not_asked_again() -> None:
    pairs = {("a", "b"): -300, ("a", "c"): 0, ("b", "c"): 0}
    a, b = main_event("a", 12, "orvane"), main_event("b", 16, "tolmira", kinds=frozenset())
    c = main_event("c", 14, "orvane", "tolmira")
    mates = {one: frozenset("abc") - {one} for one in "abc"}
    near = {key: {at for at, one in enumerate((a, b, c)) if key in set(_keys(one))} for key in map_keys(a, b, c)}
    joined = _closed([[a], [b], [c]], near, Stories({}, {}, {}, mates, pairs), {})
    assert [sorted(one.article for one in group) for group in joined] == [["a", "b", "c"]]


def map_keys(*told: Mention) -> set[object]:
    return {key for one in told for key in _keys(one)}


def test_groups_of_main_events_stay_two_where_one_member_speaks_against_another() -> None:
    pairs = {("a", "b"): 0, ("a", "c"): 0, ("b", "c"): 0}
    things = [frozenset({"dyke"}), frozenset({"dam"})]
    apart = [main_event(x, 12, "orvane", things=t) for x, t in zip("ab", things, strict=True)]
    assert len(linked([*apart, main_event("c", 12, "orvane")], pairs)) == 2


# ---- translations ----------------------------------------------------------------------------------------------------

ARABIC = (
    "تحطم حافلة في أورفان\n\nتحطمت حافلة في أورفان يوم 12 مايو 2031، ما أسفر عن مقتل تسعة أشخاص، حسبما قالت الشرطة. "
    "وأصيب 14 شخصا في الحادث."
)


def test_the_claims_of_a_translation_hang_on_the_events_of_its_original() -> None:
    original = crash(12, "nine", "Fourteen", "A")
    translated = article(ARABIC, "2031-05-13", source="B", language="ar", translation_of=original.id)
    run = concluded([original, translated])
    assert one_event(run, "killed", "injured", "event_date") == ["AB"]
    assert together(run, "injured") == ["AB"]


def test_a_translation_follows_its_original_into_the_background() -> None:
    past = "\n\nThe police spoke.\n\nOn 3 March 2029 a bus crashed in Tolmira, killing 21 people."
    arabic = "\n\nتحدثت الشرطة.\n\nوقتل 21 شخصا في تولميرا."
    first = crash(12, "nine", "Fourteen", "A")
    original = article(first.text + past, "2031-05-13", source="A", headline=first.headline)
    translated = article(ARABIC + arabic, "2031-05-13", source="B", language="ar", translation_of=original.id)
    run = concluded([original, translated])
    (recalled,) = [c for c in claims_of(run, "B", "killed") if "21" in c.quote]
    assert member(run, recalled).why == "it translates a claim that tells of it"


# ---- the whole -------------------------------------------------------------------------------------------------------

BATCH = (
    crash(12, "nine", "Fourteen", "A"),
    crash(12, "ten", "Some 15", "B"),
    crash(15, "four", "Six", "C"),
    follow_up("further down", "D"),
    quake(12, 31, "E"),
    article(ARABIC, "2031-05-13", source="F", language="ar"),
)


def said(run: Run) -> tuple[object, ...]:
    return run.events, run.clusters, run.series, run.findings


@settings(max_examples=8, deadline=None, derandomize=True)
@given(articles=st.permutations(BATCH))
def test_the_order_of_the_articles_changes_no_event_and_no_cluster(articles: list[Article]) -> None:
    assert said(concluded(articles)) == said(concluded(BATCH))


@settings(max_examples=8, deadline=None, derandomize=True)
@given(chosen=st.sets(st.sampled_from(range(len(BATCH))), min_size=1))
def test_every_claim_hangs_on_one_event_that_its_article_tells_of(chosen: set[int]) -> None:
    run = concluded([BATCH[n] for n in sorted(chosen)])
    assert sorted(m.claim for e in run.events for m in e.members) == sorted(c.id for c in run.claims)
    assert all(m.why for e in run.events for m in e.members)


def test_articles_of_other_things_change_no_event() -> None:
    strange = [
        titled("Kestrin votes", "Kestrin elected Nils Aarden on 2 February 2030 with 41,000 votes.", "2030-02-03"),
        titled("Hail in Lindvik", "Hail broke 300 windows in Lindvik on 9 August 2032, the mayor said.", "2032-08-10"),
    ]
    alone, more = concluded(BATCH), concluded([*BATCH, *strange])
    assert set(alone.events) <= set(more.events)
    assert set(alone.clusters) <= set(more.clusters)
    assert set(alone.findings) <= set(more.findings)
