"""The invented claims of the benchmark, and the measure of agreement with the truth about them."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def part(root: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """A way to the modules of bench/, which are scripts beside one another."""
    monkeypatch.syspath_prepend(str(root / "bench"))

    def load(name: str) -> ModuleType:
        return import_module(name)

    return load


def test_an_invented_claim_quotes_its_article(part):
    made = part("batch").batch(300)
    articles = {a.id: a for a in made.articles}
    for claim in made.claims:
        article = articles[claim.article]
        assert article.words(claim.field, claim.span) == claim.quote
        assert article.words(claim.field, claim.sentence_at) == claim.sentence


def test_a_batch_is_the_same_each_time_and_no_smaller_than_asked(part):
    batch = part("batch").batch
    first, again = batch(300), batch(300)
    assert (first.articles, first.claims, first.truth) == (again.articles, again.claims, again.truth)
    assert 300 <= len(first.claims) == len(first.truth) < 400


def test_one_happening_is_told_by_several_outlets_and_another_one_of_its_kind_stands_apart(part):
    made = part("batch").batch(2000)
    told = {}
    for claim in made.claims:
        number, attribute = made.truth[claim.id]
        told.setdefault((attribute, number), set()).add(claim.article)
    killed = [articles for (attribute, _), articles in told.items() if attribute == "killed"]
    assert len(killed) > 20
    assert sum(len(articles) > 1 for articles in killed) > len(killed) / 2


@pytest.mark.parametrize(
    ("clusters", "precision", "recall"),
    [
        pytest.param([["a", "b"], ["c", "d"]], 1.0, 1.0, id="as it is"),
        pytest.param([["a", "b", "c", "d"]], 2 / 6, 1.0, id="all in one"),
        pytest.param([["a"], ["b"], ["c"], ["d"]], 1.0, 0.0, id="each alone"),
        pytest.param([["a", "c"], ["b", "d"]], 0.0, 0.0, id="crossed"),
        pytest.param([["a", "b"]], 1.0, 0.5, id="two left out"),
    ],
)
def test_agreement_counts_pairs(part, clusters, precision, recall):
    found = part("agreement").agreement(clusters, {"a": 1, "b": 1, "c": 2, "d": 2})
    assert (found.precision, found.recall) == pytest.approx((precision, recall))
    assert found.f1 == pytest.approx(2 * precision * recall / (precision + recall) if precision + recall else 0)


def test_the_growth_exponent_of_a_square_is_two(part):
    exponent = part("sizes").exponent
    assert exponent({"claims": 100, "seconds": 1.0}, {"claims": 1000, "seconds": 100.0}) == pytest.approx(2)


def test_an_encyclopedia_is_the_same_each_time_and_most_of_its_editors_say_little(part):
    made = part("editors")
    setting = made.ENCYCLOPEDIAS[0]
    first, again = made.edited(setting, 1), made.edited(setting, 1)
    assert (first.triples, first.truth) == (again.triples, again.truth)
    sizes = Counter(source for source, _, _ in first.triples)
    assert sum(size <= 2 for size in sizes.values()) > len(sizes) / 2
    told = {(name, value) for _, name, value in first.triples}
    assert set(first.truth.items()) <= told
