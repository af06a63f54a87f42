"""Where a tangle of links is cut: at its weakest, the same for every order."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.cluster import _cuts
from reconcile.cluster._cuts import ALIKE, Cut, Link, cuts

IDS = "abcdefghij"
LINKS = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from(IDS), st.integers(-50, ALIKE + 50)).filter(lambda x: x[0] < x[1]),
    max_size=25,
    unique_by=lambda link: link[:2],
)


@pytest.fixture(scope="module", autouse=True)
def _narrow() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_cuts, "WHOLE", 4)
        patch.setattr(_cuts, "LIMIT", 3)
        yield


def test_few_articles_are_not_cut() -> None:
    assert cuts("abcd", [("a", "b", 300), ("b", "c", 10), ("c", "d", 200)]) == [Cut(tuple("abcd"), None)]


def test_a_tangle_is_cut_at_its_weakest_link() -> None:
    links = [("a", "b", 300), ("b", "c", 200), ("c", "d", 10), ("d", "e", 250), ("e", "f", 150)]
    assert cuts("abcdef", links) == [Cut(tuple("abc"), 10), Cut(tuple("def"), 10)]


def test_articles_that_are_all_alike_are_never_parted() -> None:
    links = [(a, b, ALIKE) for a, b in zip("abcde", "bcdef", strict=False)]
    assert [cut.members for cut in cuts("abcdef", links)] == [tuple("abcdef")]


def test_a_part_of_a_tangle_is_cut_where_the_whole_would_be() -> None:
    links = [("a", "b", 300), ("b", "c", 200), ("c", "d", 10)]
    assert cuts("abc", links[:2], {"c": 10}) == [Cut(tuple("abc"), 10)]
    assert cuts("abc", links[:2], {"c": 250}) == [Cut(("a", "b"), 200), Cut(("c",), 250)]


@given(links=LINKS, data=st.data())
def test_the_order_of_articles_and_links_is_free(links: list[Link], data: st.DataObject) -> None:
    turned = [(b, a, points) for a, b, points in data.draw(st.permutations(links))]
    assert cuts(data.draw(st.permutations(IDS)), turned) == cuts(IDS, links)


@given(links=LINKS, borders=st.dictionaries(st.sampled_from(IDS), st.integers(-50, ALIKE + 50), max_size=3))
def test_links_that_decide_nothing_may_be_left_out_on_the_way(links: list[Link], borders: dict[str, int]) -> None:
    whole = cuts(IDS, links, borders)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_cuts, "MANY", 2)
        assert cuts(IDS, links, borders) == whole


@given(links=LINKS)
def test_every_link_that_is_cut_is_no_stronger_than_the_border(links: list[Link]) -> None:
    found = cuts(IDS, links)
    of = {one: cut for cut in found for one in cut.members}
    assert sorted(one for cut in found for one in cut.members) == sorted(IDS)
    for a, b, points in links:
        if of[a] is not of[b]:
            assert all(cut.border is not None and points <= cut.border < ALIKE for cut in (of[a], of[b]))


@given(links=LINKS)
def test_a_large_part_is_held_together_by_copies(links: list[Link]) -> None:
    copies = cuts(IDS, [link for link in links if link[2] >= ALIKE])
    alike = {cut.members for cut in copies}
    for cut in cuts(IDS, links):
        assert len(cut.members) <= 4 or cut.members in alike
