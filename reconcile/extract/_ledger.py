"""The ledger of an article: every numeral is a claim, a date, part of a name, furniture, or unread with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.claims._reading import Reading
from reconcile.extract._scan import Scanner
from reconcile.model import Article, Claim, Ledger, Span, Unread

LOOSE = "a word of quantity that no attribute takes"
NOUNLESS = "counts nothing that is named"
UNPLACED = "the days cannot be known without a date of publication"


def ledger(article: Article, scanner: Scanner, claims: Sequence[Claim], readings: Sequence[Reading]) -> Ledger:
    """How many of the numerals in the text were read, and why the others were not."""
    text = article.text
    used = [c.core for c in claims if c.field == "text"] + [
        c.span for c in claims if c.field == "text" and c.kind == "date"
    ]
    furniture = [f.span for f in article.furniture]
    total, unread = 0, []
    placed = {d.expression.span for r in readings if r.field == "text" for d in r.dates if d.days is not None}
    spans: list[tuple[Span, str | None]] = [
        (n.core, LOOSE if n.kind == "vague" else NOUNLESS) for n in scanner.numerals["text"]
    ]
    # a date that is placed and no claim is the window of a count: "since 2014 we have freed ..."
    spans += [(d.span, None if d.form == "deictic" or d.span in placed else UNPLACED) for d in scanner.dates["text"]]
    spans += [(s, None) for s in _codes([s for s, _ in spans], readings)]
    for span, why in sorted(spans, key=lambda s: s[0]):
        total += 1
        if why is None or any(span.meets(u) for u in used) or any(span.meets(f) for f in furniture):
            continue
        unread.append(Unread(span, text[span.start : span.end], why))
    return Ledger(article.id, total - len(unread), total, tuple(unread))


def _codes(known: Sequence[Span], readings: Sequence[Reading]) -> list[Span]:
    """Words with digits that are no numeral: parts of names and codes (K1, Route 80)."""
    out = []
    for reading in readings:
        if reading.field != "text":
            continue
        for word in reading.words:
            if any(c.isdigit() for c in word.text) and not any(word.span.meets(k) for k in known):
                out.append(word.span)
    return out
