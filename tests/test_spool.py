"""Articles that wait on disk are those that were put in."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from reconcile import spooled as aside
from reconcile.errors import StoreError
from reconcile.model import Article
from reconcile.pipeline._spool import ById, Some, Spool
from reconcile.read import read_bytes
from reconcile.spooled import Shared

TEXTS = [f"Ferry {number} to Aldmoor carried {number} passengers \ud800 on Monday." for number in range(2, 30)]


@pytest.fixture(params=[10**9, 500], ids=["in memory", "on disk"])
def articles(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[Article]:
    """Some articles; the spool keeps so many bytes in memory."""
    monkeypatch.setattr(aside, "IN_MEMORY", request.param)
    (first,) = read_bytes(b"One ferry left Aldmoor on Monday.", "a.txt")
    return [replace(first, id=f"a{number}", text=text, index=number) for number, text in enumerate(TEXTS)]


def spooled(articles: list[Article]) -> Spool:
    spool = Spool()
    for one in articles:
        spool.add(one)
    return spool


def test_what_comes_out_is_what_was_put_in_wherever_it_is_read(articles: list[Article]) -> None:
    spool = spooled(articles)
    assert len(spool) == len(articles)
    assert list(spool) == articles
    assert spool[-1] == articles[-1]
    assert spool[2:5] == articles[2:5]
    one, other = iter(spool), iter(spool)
    assert [next(one), next(other), next(one), next(other)] == [*articles[:1] * 2, *articles[1:2] * 2]


def test_more_may_be_put_in_after_some_was_read(articles: list[Article]) -> None:
    spool = spooled(articles[:3])
    assert list(spool) == articles[:3]
    spool.add(articles[3])
    assert list(spool) == articles[:4]


def test_a_place_behind_the_last_is_none(articles: list[Article]) -> None:
    with pytest.raises(IndexError):
        spooled(articles)[len(articles)]


def test_those_left_out_are_not_among_some(articles: list[Article]) -> None:
    some = Some(spooled(articles), {"a1", "a4"})
    assert list(some) == [one for one in articles if one.id not in {"a1", "a4"}]
    assert some[:2] == [articles[0], articles[2]]


def test_by_id_is_the_article_that_stands_first(articles: list[Article]) -> None:
    later, earlier = articles[0], replace(articles[0], file="A.txt")
    found = ById(spooled([later, *articles[1:], earlier]), lambda article: replace(article, title="read"))
    assert list(found) == [one.id for one in articles]
    assert len(found) == len(articles)
    assert found["a0"] == replace(earlier, title="read")
    assert "b" not in found


def test_a_full_disk_is_told_with_the_mend(articles: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    spool = Spool()

    def full(_told: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(spool._articles._file, "write", full)
    with pytest.raises(StoreError, match=r"No space left on device.*TMPDIR"):
        spool.add(articles[0])


@pytest.mark.parametrize("few", [0, 1 << 20], ids=["in a file", "sent along"])
def test_what_is_shared_is_read_by_number_wherever_it_is_sent(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "IN_MEMORY", few)
    told = [b"one", b"", b"three" * 9000]
    shared = Shared("what is told")
    for one in told:
        shared.add(one)
    sent = pickle.loads(pickle.dumps(shared))  # noqa: S301 - made here
    for of in (shared, sent):
        assert [of.at(place) for place in (2, 0, 1)] == [told[2], told[0], told[1]]


def test_a_disk_too_full_to_share_is_told_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(aside, "IN_MEMORY", 0)
    monkeypatch.setattr(aside.tempfile, "TemporaryFile", full)
    with pytest.raises(StoreError, match=r"No space left on device.*TMPDIR"):
        Shared("what is told").add(b"one")
