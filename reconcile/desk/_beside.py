"""An article beside its original, or beside a translation of it: paragraphs in rows that tell the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reconcile.desk._pieces import Paragraph
    from reconcile.model import Article, Shared, Span
    from reconcile.report._lookup import Lookup


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs of this article, and those of the other one that stand beside them."""

    here: tuple[Paragraph, ...]
    there: tuple[Paragraph, ...] = ()


def others(look: Lookup, article: Article) -> tuple[Article, ...]:
    """The original of an article, else its translations, in the order of the run."""
    original = look.articles.get(look.translated(article) or "")
    if original is not None:
        return (original,)
    return tuple(one for one in look.run.articles if one.id != article.id and look.translated(one) == article.id)


def passages(look: Lookup, article: Article, other: Article) -> list[tuple[Span, Span]]:
    """Stretches of an article with those of the other that are known to tell the same, or to answer one question."""
    found: list[tuple[Span, Span]] = []
    for mine, of in ((article, other), (other, article)):
        for link in look.links(mine):
            if link.of == of.id:
                found += [_turned(one, mine is article) for one in link.passages]
    return sorted({*found, *_answers(look, article, other)})


def _answers(look: Lookup, article: Article, other: Article) -> Iterator[tuple[Span, Span]]:
    theirs: dict[str, list[Span]] = {}
    for cluster, span in _asked(look, other):
        theirs.setdefault(cluster, []).append(span)
    for cluster, span in _asked(look, article):
        yield from ((span, one) for one in theirs.get(cluster, ()))


def _asked(look: Lookup, article: Article) -> Iterator[tuple[str, Span]]:
    for claim in look.claims_of.get(article.id, ()):
        cluster = look.cluster_of.get(claim.id)
        if cluster is not None and claim.field == "text" and claim.id not in cluster.echoes:
            yield cluster.id, claim.core


def _turned(shared: Shared, here: bool) -> tuple[Span, Span]:
    return (shared.span, shared.there) if here else (shared.there, shared.span)


def rows(here: Sequence[Paragraph], there: Sequence[Paragraph], same: Iterable[tuple[Span, Span]]) -> tuple[Row, ...]:
    """Both texts whole and in their order, a row from each pair of paragraphs known to tell the same to the next."""
    pairs = {(_of(here, mine), _of(there, theirs)) for mine, theirs in same} if here and there else set()
    steps = _rising(sorted(pairs))
    ends = [(0, 0), *(step for step in steps if step != (0, 0)), (len(here), len(there))]
    return tuple(
        Row(tuple(here[first:last]), tuple(there[start:end])) for (first, start), (last, end) in pairwise(ends)
    )


def _of(text: Sequence[Paragraph], span: Span) -> int:
    return max(bisect_right([one.span.start for one in text], span.start) - 1, 0)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs in which both numbers rise."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    for number, (_, there) in enumerate(ordered):
        at = bisect_left(tails, there)
        tails[at : at + 1] = [there]
        ends[at : at + 1] = [number]
        before.append(ends[at - 1] if at else None)
    found: list[tuple[int, int]] = []
    last = ends[-1] if ends else None
    while last is not None:
        found.append(ordered[last])
        last = before[last]
    return found[::-1]
