"""What makes two numbers, days or ordinals one question: their event, their story, and the words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

import pytest
from made_articles import article, concluded, extractor

from reconcile.cluster._headline_places import headline_places
from reconcile.model import Article, Run, Verdict

DAY = "2031-06-16"  # a Monday


def wire(text: str, source: str, day: str | None = DAY, **more: object) -> Article:
    return article(text, day, source=source, **more)


def together(told: Sequence[Article], *quotes: str) -> bool:
    """Whether the numbers stand in one cluster."""
    run = concluded(told)
    return _one(run, quotes)


def _one(run: Run, quotes: Sequence[str]) -> bool:
    of = {claim.id: claim for claim in run.claims}
    return any(all(any(q in of[i].quote for i in cluster.claims) for q in quotes) for cluster in run.clusters)


def verdicts(*told: Article) -> set[Verdict]:
    return {finding.verdict for finding in concluded(told).findings}


FIRE = "A fire broke out in a mill in Ledmoor on Monday."


@pytest.mark.parametrize("later", ["2031-07-30", "2031-12-02"])
def test_an_article_without_a_day_follows_an_event_up(later: str) -> None:
    told = [
        wire(
            "The dam at Ledmoor in Selvar broke on Monday. The Ledmoor dam broke at night, and 40 people died.",
            "Selvar Wire",
        ),
        wire(
            "The engineers of Selvar read the logs of the Ledmoor dam. In all 43 people died at Ledmoor in Selvar.",
            "Orvane Post",
            later,
        ),
    ]
    assert together(told, "40 people", "43 people")


def test_a_dateline_and_an_acronym_are_names_of_a_story() -> None:
    told = [
        wire("LEDMOOR - Fourteen people died in a gorge, Ledrep said on Monday.", "Selvar Wire"),
        wire("LEDMOOR - At least 11 people died when a train fell into a gorge on Monday.", "Orvane Post"),
    ]
    assert together(told, "Fourteen people", "11 people")


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("It was the second snowslide on the pass.", "It was the third slide on the pass.", True),
        ("It is the fifth bridge to collapse there.", "It was the sixth collapse there.", True),
        ("It was the second snowslide on the pass.", "It was the ninth slide on the pass.", False),
        ("The first ship since the collapse came.", "It was the third collapse there.", False),
    ],
)
def test_ordinals_under_two_nouns(first: str, second: str, one: bool) -> None:
    lead = "The Ledmoor bridge in Selvar collapsed under rocks on Monday. "
    run = concluded([wire(lead + first, "Selvar Wire"), wire(lead + second, "Orvane Post")])
    ordinals = {c.id for c in run.claims if c.kind == "ordinal"}
    assert any(len(ordinals & set(cluster.claims)) > 1 for cluster in run.clusters) is one


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("The tunnel had been shut for six years.", "The tunnel was closed for seven years.", True),
        ("The tunnel had been shut for six years.", "A clerk worked there for seven years.", False),
        ("About 23,000 flats had no water.", "About 230,000 flats had no water.", True),
        ("About 2,000 people live in the street.", "About 200 people heard the blast.", False),
    ],
)
def test_numbers_of_one_event_told_alike(first: str, second: str, one: bool) -> None:
    run = concluded([wire(f"{FIRE} {first}", "Selvar Wire"), wire(f"{FIRE} {second}", "Orvane Post")])
    numbers = [c.id for c in run.claims if c.kind == "quantity"]
    assert any(len(set(numbers) & set(cluster.claims)) > 1 for cluster in run.clusters) is one


def test_people_are_counted_whatever_they_did() -> None:
    told = [
        wire("A flood hit Ledmoor on Monday. Boats lifted 47 people off a pier.", "Selvar Wire"),
        wire("A flood hit Ledmoor on Monday. The navy has taken 45 people from a pier.", "Orvane Post"),
    ]
    assert together(told, "47 people", "45 people")


def test_a_measure_joins_the_question_that_asks_for_it() -> None:
    told = [
        wire("An airship, 150 metres long, hit the ground at Ledmoor on Monday.", "Selvar Wire"),
        wire("An airship hit the ground at Ledmoor on Monday. The 140-metre airship was new.", "Orvane Post"),
    ]
    assert together(told, "150 metres", "140-metre")


def test_a_headline_has_no_place_where_its_text_has_none() -> None:
    below = "PORT ALM, Selvar - At least six people were killed on Monday after a gale drove the sea over the quays."
    one = wire(below, "Selvar Wire", title="Gale kills six in Selvar")
    numbers = extractor()(one).claims
    events = SimpleNamespace(of={claim.id: SimpleNamespace(id="e1") for claim in numbers})
    head = next(c for c in numbers if c.field == "title" and c.attribute == "killed")
    assert head.scope.place == "selvar"
    assert headline_places(numbers, {one.id: one}, events) == {head.id: None}  # type: ignore[arg-type]


def test_two_days_of_what_two_articles_report() -> None:
    told = [
        wire("At least 23 people were killed on Monday when a van blew up at Ledmoor, police said.", "Selvar Wire"),
        wire("The bombing of Ledmoor on Sunday shut the port, its owner said. In all 23 people died.", "Orvane Post"),
    ]
    assert Verdict.CONFLICT in verdicts(*told)
    shut = [
        wire("The Hale bridge in Ledmoor was closed on 13 June.", "Selvar Wire"),
        wire("The Hale bridge in Ledmoor was reopened on 15 June.", "Orvane Post"),
    ]
    assert Verdict.CONFLICT not in verdicts(*shut)


def test_one_voice_is_held_against_itself_whatever_others_say() -> None:
    told = [
        wire(
            "A fire in Ledmoor killed nine people on Monday, police said. The mayor said 30 people were killed.",
            "Selvar Wire",
        ),
        wire("A fire in Ledmoor killed 12 people on Monday, police said.", "Orvane Post"),
    ]
    run = concluded(told)
    of = {claim.id: claim for claim in run.claims}
    sides = [{of[i].quote for side in f.sides for i in side} for f in run.findings if f.verdict is Verdict.CONFLICT]
    assert any({"nine people", "12 people"} <= quotes for quotes in sides)


def test_the_strongest_gust_does_not_swing() -> None:
    told = [
        wire("A storm hit Ledmoor in Selvar on Monday. A gust of 128 km/h was measured.", "Selvar Wire"),
        wire("A storm hit Ledmoor in Selvar on 16 June. The mast had a gust of 112 km/h.", "Orvane Post", "2031-06-20"),
    ]
    assert verdicts(*told) == {Verdict.CONFLICT}
