"""What an article opens with, also where its text lost its paragraphs, and the days that its sentences take over."""

from __future__ import annotations

import pytest
from made_articles import article, concluded, extracted

from reconcile.cluster._scenes import lead_of

ATTACK = "A bomb killed four people in Ledmoor on Monday."
REST = "Traders swept up the glass in front of the old market hall. " * 12
OTHER = "In Orvane a fire killed 61 people in 2019."


@pytest.mark.parametrize(
    ("text", "held"),
    [
        pytest.param(f"{ATTACK} {OTHER}", [True, True], id="short"),
        pytest.param(f"{ATTACK} {REST} {OTHER}", [True, False], id="one long passage"),
        pytest.param(f"{ATTACK}\n{REST}\n{OTHER}", [True, False], id="a third passage"),
        pytest.param(f"{ATTACK}\n{OTHER}\n{REST}", [True, True], id="a second passage"),
    ],
)
def test_a_lead_is_of_two_passages_and_no_longer_than_a_few_sentences(text: str, held: list[bool]) -> None:
    lead = lead_of(article(text))
    tolls = [claim for claim in extracted(text).claims if claim.attribute == "killed"]
    assert [lead.holds(claim) for claim in tolls] == held


def test_what_opens_a_period_is_no_day_of_the_next_sentence() -> None:
    worst = "No attack was deadlier since the fighting began in May 2019."
    tolls = [
        claim
        for claim in extracted(f"{ATTACK} {worst} Doctors spoke of 44 dead.").claims
        if claim.attribute == "killed"
    ]
    assert [str(claim.when.earliest) for claim in tolls if claim.when] == ["2031-05-12", "2031-05-12"]


@pytest.mark.parametrize(("found_by", "conflicts"), [("5 May 2031", 0), ("date", 1)], ids=["stamped", "told"])
def test_the_day_that_a_text_is_stamped_with_is_no_day_of_its_event(found_by: str, conflicts: int) -> None:
    stamped = "5 May 2031 The Selvar bridge collapsed, and nine people died, the mayor said."
    first = article(stamped, "2031-05-05", published_from=found_by, source="Harbour Post")
    second = article(
        "The Selvar bridge collapsed on 3 May 2031; nine people died.", "2031-05-06", source="Valley Herald"
    )
    assert len([f for f in concluded([first, second]).findings if f.rule == "dates-differ"]) == conflicts
