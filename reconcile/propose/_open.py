"""What the grammar left open in an article: numerals that were not read, and claims that lack a part."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.languages import get
from reconcile.model import Article, Claim, Entry, Extraction, Fate, Span
from reconcile.propose._proposal import Asked, Open

PARTS = ("counted", "event", "subject", "place")
HARMLESS = ("event", "subject")
"""What may be filled in a claim that takes part in verdicts, because no verdict hangs on it."""


def asked(article: Article, extraction: Extraction) -> Asked:
    """The article with what is open in it."""
    claims = {claim.id: claim for claim in extraction.claims}
    found: list[Open] = []
    language = get(article.language)
    for field, text in (("title", article.title or ""), ("text", article.text)):
        numerals = {numeral.core for numeral in language.numerals(text)}
        entries = [e for e in extraction.ledger.entries if e.field == field and e.span in numerals]
        found += _in_field(field, language.sentences(text), entries, claims)
    return Asked(article, extraction.claims, tuple(found))


def _in_field(
    field: str, sentences: tuple[Span, ...], entries: list[Entry], claims: dict[str, Claim]
) -> Iterator[Open]:
    waiting = list(reversed(sentences))
    for entry in entries:
        while waiting and waiting[-1].end <= entry.span.start:
            waiting.pop()
        lacks = lacking(entry, claims.get(entry.claim or ""))
        if lacks and waiting and waiting[-1].meets(entry.span):
            yield Open(field, entry.span, waiting[-1], lacks)


def lacking(entry: Entry, claim: Claim | None) -> tuple[str, ...]:
    """The parts that a proposal may give for a numeral; none for dates, names and furniture."""
    if entry.fate is Fate.UNREAD:
        return PARTS
    if entry.fate is not Fate.CLAIM or claim is None or claim.kind not in ("quantity", "ordinal"):
        return ()
    told = {
        "counted": claim.counted,
        "event": claim.event or claim.verb,
        "subject": claim.subject,
        "place": claim.scope.place,
    }
    fillable = PARTS if claim.doubt else HARMLESS
    return tuple(part for part in fillable if told[part] is None)
