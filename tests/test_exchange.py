"""Sums of money in two currencies, held against each other by a rate that an article gives."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from made_cases import Batch

from reconcile.judge import judge
from reconcile.model import Bound, Quantity, Span
from reconcile.packs import load

RULES = load().rules


def sum_of(number: int, unit: str) -> Quantity:
    value = Decimal(number)
    return Quantity(value, value, value, Bound.EXACT, unit, f"{number} {unit}")


def told(*articles: tuple[str, tuple[Quantity, ...]], link: str = " (") -> list[tuple[str, str]]:
    """The rules that fire where the sums of each article stand side by side, each in a cluster of its own."""
    batch = Batch()
    for name, sums in articles:
        ids = []
        for one in sums:
            if ids:
                so_far = batch.articles[name]
                batch.articles[name] = replace(so_far, text=so_far.text.removesuffix(". ") + link)
            ids.append(batch.claim(name, one, "measured_money", sentence_at=Span(0, 9999)))
        for one_id in ids:
            batch.cluster([one_id], story="s")
    return [(f.rule, str(f.reason)) for f in judge(batch.case(), RULES)]


EUROS, DOLLARS = sum_of(80_000, "EUR"), sum_of(87_000, "USD")
EXPLAINED = [("exchange", "unit")]


def test_a_sum_in_brackets_gives_a_rate_for_another_article() -> None:
    assert told(("a", (EUROS, DOLLARS)), ("b", (DOLLARS,))) == EXPLAINED


@pytest.mark.parametrize(
    ("articles", "link"),
    [
        pytest.param((("a", (EUROS,)), ("b", (DOLLARS,))), " (", id="no article gives a rate"),
        pytest.param(
            (("a", (EUROS, DOLLARS)), ("b", (sum_of(99_000, "USD"),))), " (", id="the sums differ at the rate"
        ),
        pytest.param((("a", (EUROS, DOLLARS)), ("b", (DOLLARS,))), " and ", id="two sums that are joined are no rate"),
        pytest.param((("a", (EUROS, DOLLARS)),), " (", id="one article needs no explaining"),
        pytest.param(
            (("a", (EUROS, DOLLARS)), ("b", (sum_of(60_000, "EUR"), DOLLARS)), ("c", (DOLLARS,))),
            " (",
            id="two rates that differ are none",
        ),
    ],
)
def test_what_gives_no_rate_explains_nothing(articles: tuple[tuple[str, tuple[Quantity, ...]], ...], link: str) -> None:
    assert "exchange" not in {rule for rule, _ in told(*articles, link=link)}


def test_one_pair_of_sums_is_one_finding() -> None:
    assert told(("a", (EUROS, DOLLARS)), ("b", (EUROS, DOLLARS))) == EXPLAINED
