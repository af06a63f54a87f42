"""What is marked in an article: every numeral with its fate and the claims it gives, and claims without a numeral."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Fate, Span, Unread
from reconcile.report._marks import WORDS
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reconcile.model import Article, Claim, Entry, Ledger
    from reconcile.report._lookup import Lookup

SAID = "said"
"""The kind of a mark on a claim that is told without a numeral."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a field that is explained; `kind` is the fate of its numeral, or `SAID`; `claims` stand there.

    `number` counts the marks of an article from 1, title first. `why` is told where the fate alone does not say it.
    """

    number: int
    field: str
    span: Span
    kind: str
    words: str
    why: str
    claims: tuple[Claim, ...]

    @property
    def told(self) -> str:
        """ "claim: “940”", "not read: “1,200”, no noun"."""
        kind = "claim" if self.kind == SAID else WORDS[Fate(self.kind)]
        return f"{kind}: “{self.words}”" + (f", {self.why}" if self.why else "")


_Place = tuple[str, Span]


def marks(look: Lookup, article: Article) -> tuple[Mark, ...]:
    """The marks of an article in the order of their places.

    Claims of one place share a mark; a claim that two numerals give has two.
    """
    found: dict[_Place, tuple[str, str]] = {}
    ledger = look.ledgers.get(article.id)
    claims = look.claims_of.get(article.id, [])
    told: dict[str | None, list[_Place]] = {}
    for entry in _entries(ledger):
        place = (entry.field, entry.span)
        found[place] = (_fate(entry), line(entry.why or ""))
        if not isinstance(entry, Unread):
            told.setdefault(entry.claim, []).append(place)
    at: dict[_Place, list[Claim]] = {}
    for claim in claims:
        for place in told.get(claim.id, [(claim.field, claim.core)]):
            found.setdefault(place, (SAID, ""))
            at.setdefault(place, []).append(claim)
    return tuple(_numbered(article, found, at))


def _entries(ledger: Ledger | None) -> Iterable[Entry | Unread]:
    return (ledger.entries or ledger.unread) if ledger else ()


def _fate(entry: Entry | Unread) -> str:
    return Fate.UNREAD.value if isinstance(entry, Unread) else entry.fate.value


def _numbered(
    article: Article, found: Mapping[_Place, tuple[str, str]], at: Mapping[_Place, list[Claim]]
) -> Iterator[Mark]:
    for number, place in enumerate(sorted(found, key=lambda one: (one[0] != "title", one[1])), 1):
        field, span = place
        kind, why = found[place]
        yield Mark(number, field, span, kind, line(article.words(field, span)), why, tuple(at.get(place, ())))
