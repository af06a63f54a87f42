"""Places within places, as articles say it, and what is told at the one and at the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_articles import article, concluded, extractor, knowledge, titled
from made_events import together

from reconcile import cluster
from reconcile.cluster._joined import Joined, firsts
from reconcile.cluster._regions import regions
from reconcile.model import Article

LINKS = st.lists(st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")), max_size=8)


def lie_in(text: str) -> dict[str, frozenset[str]]:
    one = article(text)
    claims = extractor()(one).claims
    return regions(claims, {one.id: one}, cluster.names([one], claims, knowledge().lexicon))


def fire(title: str, lead: str, source: str) -> Article:
    return titled(title, f"{lead} Firemen from three towns came to the market in the night.", source=source)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A bomb exploded at the Tolmira Market in Orvane on Monday, killing 14 people.", id="in"),
        pytest.param("The blast at the Tolmira Market in the Orvane district killed 14 people on Monday.", id="in-the"),
    ],
)
def test_a_site_lies_in_the_town_behind_it(text: str) -> None:
    assert lie_in(text) == {"tolmira market": frozenset({"orvane"})}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A bomb exploded at the Tolmira Market near Orvane on Monday, killing 14 people.", id="near"),
        pytest.param("Fighting in Orvane and Tolmira killed 14 people on Monday.", id="two-towns"),
        pytest.param("A bomb exploded in Orvane on Monday, killing 14 people.", id="one-name"),
    ],
)
def test_nothing_lies_in_what_stands_beside_it(text: str) -> None:
    assert lie_in(text) == {}


def test_the_dead_of_a_site_and_of_its_town_are_one_question() -> None:
    lead = "A fire at the Tolmira Market in Orvane on Monday killed {} people, police said."
    run = concluded(
        [
            fire("Fire kills 14 in Orvane", lead.format(14), "A"),
            fire("Market fire kills 15 in Orvane", lead.format(15), "B"),
            fire(
                "Fire at Tolmira Market kills 16",
                "A fire killed 16 people at the Tolmira Market on Monday, police said.",
                "C",
            ),
        ]
    )
    assert together(run, "killed") == ["ABC"]


def test_towns_told_apart_are_two_questions() -> None:
    text = "A storm killed {} people in Orvane and {} people in Tolmira on Monday, police said."
    run = concluded(
        [
            titled("Storm hits Orvane and Tolmira", text.format(14, 31), source="A"),
            titled("Storm kills in Orvane and Tolmira", text.format(16, 33), source="B"),
        ]
    )
    assert together(run, "killed") == ["AB", "AB"]


@given(links=LINKS)
def test_joined_one_by_one_is_as_joined_at_once(links: list[tuple[str, str]]) -> None:
    joined = Joined("abcdefg")
    for a, b in reversed(links):
        joined.join(b, a)
    assert {one: joined.first(one) for one in "abcdefg"} == firsts("abcdefg", links)
