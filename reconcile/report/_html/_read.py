"""What was read of each article, and what of its numerals was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Span
from reconcile.report._days import published
from reconcile.report._html._quotes import beginning
from reconcile.report._html._words import Words, link, words
from reconcile.report._lookup import count
from reconcile.report._read import share
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Article, Ledger
    from reconcile.report._lookup import Lookup

_TITLE = 140
_AROUND = 45
_SHOWN = 60
"""Numerals of one article that are listed as not read; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral that was not read, in the words around it, and why."""

    before: str
    text: str
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class Related:
    """What ties an article to another one: "translation of" and that article."""

    how: str
    id: str
    outlet: str


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the page lists it; `address` is its url as text where it is no link to be followed."""

    id: str
    outlet: str
    title: Words
    place: str
    published: str
    claims: str
    share: str
    link: str | None
    address: str
    related: tuple[Related, ...]
    notes: tuple[str, ...]
    unread: tuple[Numeral, ...]
    more: int


def source(look: Lookup, article: Article) -> Source:
    """An article with what became of its numerals."""
    ledger = look.ledgers.get(article.id)
    unread = ledger.unread if ledger else ()
    followed = link(article.url)
    return Source(
        article.id,
        look.outlet(article),
        words(article, beginning(article, _TITLE)),
        f"{line(article.file)}#{article.index}",
        _dated(article),
        count(look.claims_in[article.id], "claim"),
        share(ledger.read, ledger.total) if ledger and ledger.total else "",
        followed,
        "" if followed else line(article.url or ""),
        tuple(_related(look, article)),
        tuple(_notes(look, article)),
        tuple(_numerals(article, ledger)) if ledger else (),
        max(len(unread) - _SHOWN, 0),
    )


def _dated(article: Article) -> str:
    if article.published is None:
        return "no date found"
    how = article.published_from
    return published(article) + (f" (from “{line(how)}”)" if how and how != "inferred" else "")


def _related(look: Lookup, article: Article) -> Iterator[Related]:
    original = look.articles.get(look.translated(article) or "")
    if original:
        yield Related("translation of", original.id, look.outlet(original))
    for copy in look.copies(article):
        of = look.articles.get(copy.of)
        if of:
            yield Related(f"shares {copy.share:.0%} of its words with", of.id, look.outlet(of))


def _notes(look: Lookup, article: Article) -> Iterator[str]:
    credited = look.run.origins.credits.get(article.id, ())
    if credited:
        yield f"credits {', '.join(map(line, credited))}"
    yield from look.versions(article)
    if article.corrected:
        yield line(article.corrected.text)
    yield from map(line, article.warnings)


def _numerals(article: Article, ledger: Ledger) -> Iterator[Numeral]:
    for one in ledger.unread[:_SHOWN]:
        start, end = one.span.start, one.span.end
        before = article.words(one.field, Span(max(start - _AROUND, 0), start))
        after = article.words(one.field, Span(end, end + _AROUND))
        before = before.partition(" ")[2] if start > _AROUND else before
        after = after.rpartition(" ")[0] if len(after) == _AROUND else after
        yield Numeral(line(before), line(one.text), line(after), line(one.why))
