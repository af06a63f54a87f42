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


def test_a_longer_article_keeps_its_beginning_and_is_as_long_as_news(part):
    longer, batch = part("longer"), part("batch")
    made = list(longer.articles(200))
    assert made == list(longer.articles(200))
    short = [one.article for one, _ in zip(batch.tellings(200 * longer.CLAIMS), range(200), strict=False)]
    assert all(long.text.startswith(one.text) for long, one in zip(made, short, strict=True))
    assert 1300 < sum(len(one.text) for one in made) / len(made) < 1700


def test_an_article_that_prints_another_one_has_the_same_background(part):
    longer, batch = part("longer"), part("batch")
    texts = {}
    for one, long in zip(batch.tellings(800 * longer.CLAIMS), longer.articles(800), strict=False):
        texts.setdefault(one.article.text, set()).add(long.text)
    assert len(texts) < 800
    assert {len(longs) for longs in texts.values()} == {1}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(("least", 2.0, 1.7), "at least 1.7: reached", id="over a floor"),
        pytest.param(("least", 1.6, 1.7), "at least 1.7: **missed**", id="under a floor"),
        pytest.param(("most", 1.1, 1.1), "at most 1.1: reached", id="at a ceiling"),
        pytest.param(("most", 2100, 2048), "at most 2,048: **missed**", id="over a ceiling"),
    ],
)
def test_a_row_says_whether_its_target_is_reached(part, told, expected):
    name, value, bound = told
    assert getattr(part("row"), name)(value, bound) == expected


def test_every_section_of_the_benchmark_has_a_script_that_says_what_it_measures(part, root):
    scripts = [section.script for section in part("bench").SECTIONS]
    assert len(scripts) == len(set(scripts)) > 6
    assert [name for name in scripts if not (root / "bench" / f"{name}.py").read_text().startswith('"""')] == []


def test_a_part_that_cannot_run_is_a_row_that_says_why(part):
    bench = part("bench")
    rows = bench._rows(bench.Section("Weighing", "no_such_script", ""), part("part").Asked())
    assert "No such file" in rows[0].figure


def test_a_bare_scan_finds_digits_and_number_words_alone(part):
    found = part("extraction").SCAN.findall("Twenty-one of 1,200 men, the second such loss in 2.5 years; someone wept.")
    assert found == ["Twenty", "one", "1,200", "second", "2.5"]
