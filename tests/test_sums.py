"""Sums whose words say that they are sums: what was added, what is left, and lists that are complete."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, concluded, readable
from made_cases import Batch, exactly

from reconcile.judge._runs import runs
from reconcile.judge._sums_words import comes_on_top, is_the_rest, sums_up
from reconcile.judge._tallies import tallies
from reconcile.model import Claim, Run

KNOWN = {"parts-against-total", "list-against-count", "share-against-base", "sum-of-parts", "more-were-added"}


def of_texts(*texts: str) -> Run:
    return concluded([article(one, source=f"Paper {n}") for n, one in enumerate(texts)])


def found(*texts: str) -> set[str]:
    return {f.rule for f in of_texts(*texts).findings} & KNOWN


def sums(*texts: str) -> list[str]:
    run = of_texts(*texts)
    return [f.message.split(":")[0] for f in run.findings if f.rule == "sum-of-parts"]


def numbers(text: str, language: str = "en") -> tuple[Batch, list[Claim]]:
    """Every number of a sentence as a claim of a made case, in the order of the text."""
    batch = Batch()
    batch.article("a", language=language)
    run = concluded([article(text, language=language)])
    told = sorted((c for c in run.claims if c.kind == "quantity"), key=lambda c: c.core)
    batch.claims = {c.id: c for c in told}
    batch.articles = {a.id: a for a in run.articles}
    return batch, told


# ---- words beside a number -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Rescuers found nine more hikers on Tuesday.", "en", True),
        ("Another nine hikers were found on Tuesday.", "en", True),
        ("Rescuers found nine hikers on Tuesday.", "en", False),
        ("Rescuers found nine more than on Monday.", "en", False),
        ("The other nine hikers were found.", "en", False),
        ("Neuf autres randonneurs ont été retrouvés.", "fr", True),
        ("Otros nueve excursionistas fueron hallados.", "es", True),
    ],
    ids=readable,
)
def test_a_word_beside_a_number_says_that_it_comes_on_top(text, language, expected):
    batch, told = numbers(text, language)
    assert [comes_on_top(batch.case(), c) for c in told][:1] == [expected]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Eleven of the 14 walked home; the other three were carried.", "en", [False, False, True]),
        ("Eleven of the 14 walked home; three others were carried.", "en", [False, False, False]),
        ("Onze des 14 blessés sont sortis ; les trois autres restent alités.", "fr", [False, False, True]),
    ],
    ids=readable,
)
def test_the_rest_of_a_whole_is_told_by_its_words(text, language, expected):
    batch, told = numbers(text, language)
    assert [is_the_rest(batch.case(), c) for c in told] == expected


def test_a_number_of_all_that_were_told_is_known_by_its_words():
    batch, told = numbers("Together the two yards built 40 boats.")
    assert [c.quote for c in told if sums_up(batch.case(), c)][-1] == "40 boats"


# ---- sums ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("Of the 14 hikers hurt in Orvane, eleven walked home on Monday; the other three were carried.",),
            "11 + 3 = 14",
        ),
        (
            (
                "A landslide in Orvane on Monday killed seven people.",
                "Two more people died on Monday of the landslide in Orvane, bringing the number of dead to nine.",
            ),
            "7 + 2 = 9",
        ),
        (
            ("The flu killed 12 people in Orvane. It killed 31 in Lund; in both towns together it killed 43 people.",),
            "12 + 31 = 43",
        ),
        (
            (
                "Police arrested three people after the robbery in Orvane on Monday.",
                "After the robbery in Orvane on Monday police arrested one baker and two cooks.",
            ),
            "1 + 2 = 3",
        ),
        (
            (
                "The mine at Brack collapsed on Monday. Nine miners are dead, four are missing and 13 were rescued.",
                "The collapse of the mine at Brack on Monday trapped 26 miners.",
            ),
            "9 + 4 + 13 = 26",
        ),
        (
            (
                "A landslide in Orvane on Monday killed 15 people.",
                "Another two bodies were found in Orvane after the landslide of Monday.",
                "The landslide in Orvane on Monday killed 17 people.",
            ),
            "15 + 2 = 17",
        ),
    ],
    ids=[
        "the rest",
        "what was added",
        "together",
        "two sorts of one act",
        "what became of all",
        "what was added alone",
    ],
)
def test_parts_that_their_words_call_parts_add_up(texts, expected):
    assert expected in sums(*texts)


def test_what_was_added_to_another_number_explains_nothing():
    first = "A landslide in Orvane on Monday killed five people."
    later = "The bodies of two more people were found on Monday; the landslide in Orvane killed nine people."
    assert "more-were-added" not in found(first, later)


def test_two_sorts_that_make_another_number_explain_nothing():
    first = "Police arrested four people after the robbery in Orvane on Monday."
    assert sums(first, "After the robbery in Orvane on Monday police arrested one baker and two cooks.") == []


def test_some_of_the_parts_of_a_whole_are_no_other_number():
    listed = "The fever in Tarn made 23 people ill: 15 in Orvane, six in Lund and two in Brack."
    assert sums(listed, "The fever in Tarn made 21 people ill.") == ["15 + 6 + 2 = 23"]


def test_a_part_of_one_number_is_no_part_of_another():
    batch = Batch()
    whole = batch.claim("a", exactly(63))
    batch.claim("a", exactly(22), part_of=whole)
    batch.claim("a", exactly(19))
    batch.claim("a", exactly(41))
    assert [[batch.claims[p.id].value.number for p in parts] for parts, _ in runs(list(batch.claims.values()))] == []


# ---- what is told as complete ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The storm hurt 30 people: 12 in Orvane, nine in Lund and seven in Brack.", {"parts-against-total"}),
        ("The storm hurt 30 people: 12 in Orvane, eleven in Lund and seven in Brack.", set()),
        ("The storm hurt 30 people: 12 in Orvane, a baker in Lund and seven in Brack.", set()),
        ("The storm hurt 30 people: 12 in Orvane, three of them children, and 18 in Brack.", set()),
        ("The union made three demands: 12 new buses, two lines and 40 drivers.", set()),
        ("Of the 40 people aboard, 12 drowned and the other 27 swam ashore.", {"parts-against-total"}),
        ("Of the 40 people aboard, 12 drowned and the other 28 swam ashore.", set()),
        ("Of the 40 people aboard, 12 drowned and 27 swam ashore.", set()),
        ("The band played in four towns: Orvane, Lund, Brack, Velm and Tarn.", {"list-against-count"}),
        ("The band played in five towns: Orvane, Lund, Brack, Velm and Tarn.", set()),
        ("The band played in four towns, including Orvane, Lund and Brack.", set()),
        ("The storm hurt 30 people: 12 badly and nine slightly.", set()),
        ("The storm hurt 30 people: 12 in Orvane, nine in Lund and seven in Brack, the rest at sea.", set()),
        ("The storm hurt 30 people: 12 in the old town, nine in Lund and seven in Brack.", {"parts-against-total"}),
        ("The storm hurt 30 people: 12 in serious condition and nine in fair condition.", set()),
        ("The storm hurt 30 people: 16 men and 13 women.", {"parts-against-total"}),
        ("The storm hurt 30 people: 16 men and 13 over forty.", set()),
        ("The choir got 62 votes: 40 from the left and 10 from the right.", set()),
        ("The choir has four soloists: Mia Torp, Jon Lind and the Holm sisters.", set()),
        ("The choir has four soloists: Mia Torp, Jon Lind and Eva Holm.", {"list-against-count"}),
        ("Inspectors said that 30 of the 240 wells, or 22 percent, were foul.", {"share-against-base"}),
        ("The choir lost 30 of its 240 singers, or 22 percent.", {"share-against-base"}),
        ("The choir lost 30 of its 240 singers (22 percent), it said.", {"share-against-base"}),
        ("Torp scored in 12 of the 30 games, 20 percent of the goals.", set()),
        ("The mayor closed 30 of the 240 wells, 9 percent in Lund.", set()),
        ("Inspectors said that 30 of the 240 wells, or 12 percent, were foul.", set()),
        ("Inspectors said that 30 of the 240 wells were foul, 22 percent more than in May.", set()),
    ],
    ids=readable,
)
def test_what_is_told_as_complete_must_make_its_whole(text, expected):
    assert found(text) - {"sum-of-parts"} == expected


def test_a_conflict_of_parts_holds_just_the_claims_without_any_of_which_nothing_is_at_odds():
    run = of_texts("The storm hurt 30 people: 12 in Orvane, nine in Lund and seven in Brack. Two bridges fell.")
    (finding,) = [f for f in run.findings if f.rule == "parts-against-total"]
    quotes = {c.id: c.quote for c in run.claims}
    assert [[quotes[i] for i in side] for side in finding.sides] == [["12", "nine", "seven"], ["30 people"]]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(2, 40), min_size=2, max_size=4), st.integers(0, 3))
def test_a_list_behind_a_colon_agrees_exactly_where_its_parts_make_the_number(parts, off):
    total = sum(parts) + off
    listed = ", ".join(f"{n} in {town}" for n, town in zip(parts[:-1], ("Lund", "Brack", "Velm"), strict=False))
    batch, told = numbers(f"The storm hurt {total} people: {listed} and {parts[-1]} in Orvane.")
    name = next(iter(batch.articles))
    assert [fits for kind, _, _, fits in tallies(batch.case(), name) if kind == "parts"] == [off == 0]
    assert len(told) == len(parts) + 1
