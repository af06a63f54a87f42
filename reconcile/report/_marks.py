"""What is marked in the text of an article that is shown: every numeral with its fate, and the other claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Entry, Fate, Span
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Article, Claim, Ledger
    from reconcile.report._lookup import Lookup

COLOURS = {Fate.CLAIM: "green", Fate.DATE: "cyan", Fate.NAME: "yellow", Fate.FURNITURE: "dim", Fate.UNREAD: "red"}
WORDS = {
    Fate.CLAIM: "claim",
    Fate.DATE: "date",
    Fate.NAME: "name or code",
    Fate.FURNITURE: "page furniture",
    Fate.UNREAD: "not read",
}
MANY = WORDS | {Fate.CLAIM: "claims", Fate.DATE: "dates", Fate.NAME: "names or codes"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a field, the fate of the numeral there (`None` for a claim without one), and what is said of it.

    Without a `note` it is only coloured.
    """

    field: str
    span: Span
    fate: Fate | None
    note: str


def marks(look: Lookup, article: Article) -> list[Mark]:
    """The marks of an article, title first, in the order of their ends."""
    ledger = look.ledgers.get(article.id)
    entries = _entries(ledger) if ledger else []
    told = {entry.claim for entry in entries}
    others = [claim for claim in look.claims_of.get(article.id, ()) if claim.id not in told]
    found = [*_of_numerals(look, article, entries), *(_of_claim(look, claim) for claim in others)]
    return sorted(found, key=lambda mark: (mark.field != "title", mark.span.end, mark.span.start, mark.note))


def _entries(ledger: Ledger) -> list[Entry]:
    left = [Entry(unread.field, unread.span, Fate.UNREAD, why=unread.why) for unread in ledger.unread]
    return list(ledger.entries) or left


def _of_numerals(look: Lookup, article: Article, entries: list[Entry]) -> Iterator[Mark]:
    for entry in entries:
        claim = look.claims.get(entry.claim or "")
        words = f"{WORDS[entry.fate]}: “{line(article.words(entry.field, entry.span))}”"
        why = f", {line(entry.why)}" if entry.why else ""
        note = _said(look, claim) if claim else "" if entry.fate is Fate.FURNITURE else words + why
        yield Mark(entry.field, entry.span, entry.fate, note)


def _of_claim(look: Lookup, claim: Claim) -> Mark:
    return Mark(claim.field, claim.core, None, _said(look, claim))


def _said(look: Lookup, claim: Claim) -> str:
    by = f", proposed in part by {line(claim.proposed_by)}" if claim.proposed_by else ""
    of = f" of {line(claim.subject)}" if claim.subject else ""
    return f"{claim.attribute}: “{look.value(claim)}”{of}{by} [{claim.id}]"
