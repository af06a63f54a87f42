"""The work that a text makes grows no faster than the text, and what is too much is left out and told."""

from __future__ import annotations

import cProfile
import pstats
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_cases import Batch, exactly

from reconcile.cluster._scenes import lead_of
from reconcile.extract import Extractor
from reconcile.extract._stretches import LONGEST, NUMERALS, stretches
from reconcile.judge import judge
from reconcile.judge._gather import MOST_GROUPS, grouped
from reconcile.judge.over import pair
from reconcile.languages import get
from reconcile.languages._odd_signs import odd_signs
from reconcile.model import Article, Furniture, Span
from reconcile.packs import load
from reconcile.pipeline._block import conclude_block

sys.path.insert(0, str(Path(__file__).parent / "torture"))
import growth

SIZE = 1_600  # characters: longer than the longest stretch that is read as one sentence
ALLOWED = 2.5  # times the calls, for twice the text
WORST = (
    "one", "the-third-of", "bracket", "quote", "killed", "dates", "from-to", "bidi", "long-number",
    "names", "nested",
)  # fmt: skip
EXTRACT = Extractor(load().lexicon)


def calls(text: str) -> int:
    """The number of calls it takes to extract one article."""
    article = Article("a" + "0" * 12, "growth.txt", 0, text, source="Growth", language="en")
    get("en").numerals.cache_clear()
    profile = cProfile.Profile()
    profile.runcall(EXTRACT, article)
    return int(pstats.Stats(profile).total_calls)


@pytest.mark.parametrize("name", WORST)
def test_twice_the_text_takes_about_twice_the_calls(name: str) -> None:
    once, twice = (calls(growth.TEXTS[name](size)) for size in (SIZE, 2 * SIZE))
    assert twice <= ALLOWED * once + 2_000


def test_twice_the_furniture_takes_about_twice_the_calls() -> None:
    def work(lines: int) -> int:
        at = range(0, 19 * lines, 19)
        marks = tuple(Furniture(Span(begin, begin + 18), "quotation") for begin in at)
        article = Article("a" + "0" * 12, "m.eml", 0, "> It is 3 to four.\n" * lines, source="S", furniture=marks)
        profile = cProfile.Profile()
        profile.runcall(lambda: (EXTRACT(article), lead_of(article)))
        return int(pstats.Stats(profile).total_calls)

    assert work(240) <= ALLOWED * work(120) + 2_000


@given(st.text(alphabet="ab 1,.\n", max_size=200), st.integers(1, 4))
def test_pieces_of_a_sentence_hold_all_its_words(words: str, times: int) -> None:
    text = (words * 40 * times)[:9_000]
    whole = get("en").sentences(text)
    numerals = get("en").numerals(text)
    pieces = stretches(text, whole, numerals)
    assert sum(len("".join(text[s.start : s.end].split())) for s in pieces) == sum(
        len("".join(text[s.start : s.end].split())) for s in whole
    )
    assert all(a.end <= b.start for a, b in pairwise(pieces))
    assert all(s.end - s.start <= LONGEST for s in pieces)


def test_no_numeral_is_cut_in_two() -> None:
    text = "one hundred and twelve men, " * 400
    numerals = get("en").numerals(text)
    pieces = stretches(text, (Span(0, len(text)),), numerals)
    assert len(pieces) >= 400 // NUMERALS
    assert all(any(p.start <= n.core.start and n.core.end <= p.end for p in pieces) for n in numerals)


def test_every_numeral_of_an_endless_sentence_is_in_the_ledger() -> None:
    article = Article("a" + "0" * 12, "x.txt", 0, "killed 3 people and " * 500, source="S", language="en")
    found = EXTRACT(article)
    assert found.ledger.total == 500
    assert {article.text[c.core.start : c.core.end] for c in found.claims} == {"3"}


def many(count: int) -> Batch:
    """One question with so many answers, each of an article of its own."""
    batch = Batch()
    for number in range(count):
        batch.article(f"a{number:03}")
    batch.cluster([batch.claim(f"a{number:03}", exactly(100 + number), "capacity") for number in range(count)])
    return batch


def test_of_very_many_claims_some_are_left_out_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pair, "MOST", 20)
    case = many(50).case()
    assert len(list(pair.subjects(case, frozenset()))) == 20 * 19 // 2
    (cut,) = [f for f in judge(case, load().rules) if f.rule == "check-cut"]
    assert "Claims left out: 30." in cut.message


def test_ordinary_questions_leave_nothing_out() -> None:
    assert [f for f in judge(many(12).case(), load().rules) if f.rule == "check-cut"] == []


def test_very_many_groups_that_all_differ_make_no_more_findings_than_groups() -> None:
    nodes = [f"n{number:03}" for number in range(MOST_GROUPS + 20)]
    edges = [frozenset((a, b)) for at, a in enumerate(nodes) for b in nodes[:at]]
    parts = grouped(edges, nodes)
    assert len(parts) <= len(nodes)
    assert {one for sides in parts for side in sides for one in side} == set(nodes)


@pytest.mark.parametrize("piece", ["a", "1", "\u0430", "a\u0430", "1\u200b", "\u202e", "1\u0661", "a\u200b", " \u0661"])
def test_odd_signs_are_sought_in_linear_time(piece: str) -> None:
    def work(size: int) -> int:
        profile = cProfile.Profile()
        profile.runcall(odd_signs.__wrapped__, piece * size)
        return int(pstats.Stats(profile).total_calls)

    assert work(4_000) <= ALLOWED * work(2_000) + 200


def concluded(lines: int) -> int:
    """The number of calls it takes to say all of an article of short lines, each of which is a number."""
    text = "".join(f"{number}\n" for number in range(13, 13 + lines))
    article = Article("a" + "0" * 12, "growth.txt", 0, text, source="Growth", language="en")
    profile = cProfile.Profile()
    profile.runcall(conclude_block, [article], load(), EXTRACT)
    return int(pstats.Stats(profile).total_calls)


def test_twice_the_numbers_of_an_article_take_about_twice_the_calls() -> None:
    concluded(10)
    assert concluded(300) <= ALLOWED * concluded(150)
