"""Words near two claims that show whether they tell of one thing."""

from __future__ import annotations

import pytest
from made_articles import article, concluded

from reconcile.judge._nearby import akin, nearby
from reconcile.model import Claim


def claim_of(text: str, attribute: str) -> Claim:
    return next(c for c in concluded([article(text, "2031-05-20")]).claims if c.attribute == attribute)


def test_a_clause_ends_at_a_comma_and_a_word_before_another_tells_it_more_nearly() -> None:
    found = nearby(claim_of("The county council adopted a plan on 10 May, despite rain.", "event_date"), "en")
    assert found.clause == {"county", "council", "adopt", "plan"}
    assert ("county", "council") in found.modified
    assert "rain" in found.words


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        pytest.param(
            "The canal between the two lakes cost 8 million euros.",
            "The lakes are joined by a canal of 9 million dollars.",
            True,
            id="a canal and its lakes",
        ),
        pytest.param(
            "The canal between the two lakes cost 8 million euros.",
            "The choir raised 9 million dollars at a concert.",
            False,
            id="a canal and a choir",
        ),
    ],
)
def test_sums_are_akin_by_words_that_both_have(first: str, second: str, alike: bool) -> None:
    sums = [claim_of(text, attribute) for text in (first, second) for attribute in _money(text)]
    assert akin(sums[0], sums[1], ["en", "en"]) is alike


def _money(text: str) -> list[str]:
    claims = concluded([article(text, "2031-05-20")]).claims
    return [c.attribute for c in claims if "million" in c.quote]
