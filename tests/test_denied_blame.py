"""Whom a denial that names nobody is about: the one that its own article blames."""

from __future__ import annotations

import pytest
from made_cases import Batch, by

from reconcile.judge.conditions.act import actors_clash
from reconcile.judge.over.pair import Pair
from reconcile.model import Polarity


def clash(*blamed: tuple[str, str]) -> bool | None:
    """Whether "the company denied it" in article b clashes with Karvel Lines, blamed in article a, beside others."""
    batch = Batch()
    named = batch.claim("a", by("Karvel Lines"), "who")
    denied = batch.claim("b", by("the company"), "who", polarity=Polarity.DENIED)
    others = [batch.claim(article, by(actor), "who") for article, actor in blamed]
    batch.cluster([named, denied, *others])
    case = batch.case()
    (cluster,) = case.clusters
    a, b = case.claims[named], case.claims[denied]
    return actors_clash.asks(Pair(case, cluster, a, b, case.relate(a, b)), True)


@pytest.mark.parametrize(
    ("blamed", "clashes"),
    [
        ([], True),
        ([("b", "Karvel Lines"), ("c", "Orvane Council")], True),
        ([("c", "Orvane Council")], None),
        ([("b", "Karvel Lines"), ("b", "Orvane Council")], None),
    ],
    ids=["nobody else", "another elsewhere", "nobody in its article", "two in its article"],
)
def test_a_described_actor_is_the_only_one_that_the_article_blames(
    blamed: list[tuple[str, str]], clashes: bool | None
) -> None:
    assert clash(*blamed) is clashes
