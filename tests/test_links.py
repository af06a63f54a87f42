"""Links between articles that are read anew, one by one, and never held together."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_articles import article, extracted, knowledge

from reconcile import spooled
from reconcile.claims import meets, relate
from reconcile.cluster import (
    Kept,
    _common,
    _linking,
    _sharing,
    cuts,
    deciding,
    found,
    held_together,
    in_turn,
    keys,
    known,
    links,
    points,
    stories,
)
from reconcile.cluster._sharing import Keys, Pairs
from reconcile.model import Article
from reconcile.pipeline.engines import Pool

LEXICON = knowledge().lexicon
ORCHARD = (
    "The storm in Belmare felled {} apple trees and cut the road to Quillon on Tuesday, forester Hanne Ostrup said. "
    "Crews from Quillon and volunteers of the Belmare orchard union cleared the road by the evening."
)
HARBOUR = (
    "The dredger Solvinde ran aground off Marrick with {} sailors on board, pilot Teo Brandvik said. "
    "Tugs from Marrick and the lifeboat of Eskholm pulled the Solvinde free at noon."
)
ALONE = "The choir of Upper Tansley sang {} songs at the fair, and nobody was late."
ARTICLES = [
    article(ORCHARD.format(120), source="Belmare Courier", url="https://courier.example/storm"),
    article(ORCHARD.format(130), source="Belmare Courier", url="https://courier.example/storm?utm_source=x"),
    article(ORCHARD.format("at least 100"), source="Quillon Post", published="2031-05-15"),
    article(HARBOUR.format(14), source="Marrick Echo"),
    article(HARBOUR.format(16), source="Eskholm News", published=None),
    article(ALONE.format(9), source="Tansley Sheet", published="2030-01-02"),
]


class Counted(Mapping[str, Article]):
    """Articles that are looked up one by one, with how often each was."""

    def __init__(self, articles: list[Article]) -> None:
        self._articles = {one.id: one for one in articles}
        self.asked: Counter[str] = Counter()

    def __getitem__(self, id_: str) -> Article:
        self.asked[id_] += 1
        return self._articles[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)


def test_articles_that_are_looked_up_have_the_links_of_those_that_are_held() -> None:
    held = set(links(ARTICLES, LEXICON))
    assert len(held) > 3
    assert set(links(Counted(ARTICLES[::-1]), LEXICON)) == held


def test_an_article_that_shares_no_key_is_looked_up_once() -> None:
    counted = Counted(ARTICLES)
    list(links(counted, LEXICON))
    assert counted.asked[ARTICLES[-1].id] == 1


def test_links_of_some_articles_are_those_of_all_that_touch_them() -> None:
    about = {ARTICLES[0].id, ARTICLES[3].id}
    some = {link for link in links(ARTICLES, LEXICON) if not about.isdisjoint(link[:2])}
    assert set(links(ARTICLES, LEXICON, about=about)) == some


def test_grouping_by_key_gives_the_same_links() -> None:
    by_id = {one.id: one for one in ARTICLES}
    holders: dict[tuple[bool, int], list[str]] = {}
    for one in sorted(ARTICLES, key=in_turn):
        held = found(one, LEXICON)
        for version, some in ((False, held.story), (True, held.version)):
            for key in some:
                holders.setdefault((version, key), []).append(one.id)
    shared: dict[tuple[str, str], set[bool]] = {}
    for (version, _), ids in holders.items():
        for a, b in held_together(ids, version=version):
            shared.setdefault((min(a, b), max(a, b)), set()).add(version)
    grouped = {(a, b, p) for (a, b), how in shared.items() for p in points(by_id[a], by_id[b], LEXICON, how)}
    assert grouped == set(links(ARTICLES, LEXICON))


@given(st.lists(st.sets(st.sampled_from("abcdefg"), max_size=4), max_size=12), st.randoms(use_true_random=False))
def test_those_that_share_a_key_are_pairs_once_and_in_order(held: list[set[str]], chance: random.Random) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_sharing, "ROW", chance.choice([2, 5, 1 << 16]))
        _are_pairs_once_and_in_order(held, chance)


def _are_pairs_once_and_in_order(held: list[set[str]], chance: random.Random) -> None:
    places = list(range(len(held)))
    chance.shuffle(places)
    shared, pairs = Keys(), Pairs(places)
    for number, some in enumerate(held):
        shared.add(number, sorted(some))
    for holders in shared.holders():
        for a, b in combinations(holders, 2):
            pairs.add(a, b)
    sharing = (sorted((places[a], places[b])) for a, b in combinations(range(len(held)), 2) if held[a] & held[b])
    assert list(pairs) == sorted(tuple(pair) for pair in sharing)


NUMBERS = ["12 people", "about 12 people", "at least 20 people", "13 people", "dozens of people", "nobody", "half"]


@pytest.mark.parametrize(("one", "other"), list(combinations(NUMBERS, 2)))
def test_whether_two_values_meet_is_what_their_relation_says(one: str, other: str) -> None:
    text = "The landslide at Orrin killed {} on Monday."
    told = [claim for words in (one, other) for claim in extracted(text.format(words)).claims]
    assert len(told) > 1
    assert all(meets(a, b) is relate(a, b).meets for a in told for b in told)


@pytest.mark.parametrize("about", [None, {ARTICLES[0].id, ARTICLES[3].id}], ids=["all", "of some"])
@pytest.mark.parametrize("most", [1, 2, 4])
def test_links_are_the_same_however_articles_are_shared_out(
    about: set[str] | None, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = sorted(links(ARTICLES, LEXICON, about=about))
    for name, number in (("MOST", most), ("LEAST", 1)):
        monkeypatch.setattr(_linking, name, number)
    monkeypatch.setattr(spooled, "IN_MEMORY", 100 * most)
    assert sorted(links(ARTICLES, LEXICON, about=about)) == held
    with Pool(2) as workers:
        assert sorted(links(ARTICLES, LEXICON, about=about, workers=workers)) == held


def test_the_links_that_decide_cut_as_all_links_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_linking, "MOST", 2)
    ids = [one.id for one in ARTICLES]
    assert cuts(ids, deciding(ARTICLES, LEXICON)) == cuts(ids, links(ARTICLES, LEXICON))


def test_stories_are_the_same_from_what_linking_kept() -> None:
    kept = Kept()
    list(deciding(ARTICLES, LEXICON, kept=kept))
    found = {id_: known(packed) for id_, packed in kept.of(one.id for one in ARTICLES).items()}
    assert stories(ARTICLES, LEXICON, found) == stories(ARTICLES, LEXICON)
    for some in (ARTICLES[:3], ARTICLES[2:]):
        assert stories(some, LEXICON, found) == stories(some, LEXICON)
    assert all(keys(one, LEXICON, found[one.id]) == keys(one, LEXICON) for one in ARTICLES)


SUMS = st.lists(st.sets(st.integers(0, 40)).map(sorted), max_size=30)


@given(SUMS, st.sets(st.integers(0, 50)), st.integers(0, 30), st.sampled_from([0, 8]))
def test_common_words_are_those_of_both(texts: list[list[int]], words: set[int], few: int, worth: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_common, "FEW", few)
        patch.setattr(_common, "WORTH", worth)
        found = _common.Common(texts).counted(words, range(len(texts)))
    assert found == [len(words.intersection(one)) for one in texts]
