"""What must be true of whatever is made of any bytes: of articles, of numerals and dates, of extractions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from reconcile import claims
from reconcile.errors import ReadError, ReconcileError
from reconcile.languages import Language
from reconcile.languages import _calendar as calendar
from reconcile.model import Article, Days, Extraction, Ordinal, Quantity, Span

PUBLISHED = Days(date(2031, 5, 14), date(2031, 5, 14))


def inside(span: Span, text: str) -> None:
    """The span holds words of the text."""
    assert 0 <= span.start < span.end <= len(text), (span, len(text))


def apart(spans: Sequence[Span]) -> None:
    """The spans come in order, and none reaches into the next."""
    assert all(a.end <= b.start for a, b in pairwise(spans)), spans


def storable(text: str) -> None:
    """The text can be stored and is not cut off by a database: no half characters, no NUL."""
    text.encode("utf-8")
    assert "\x00" not in text


def tells(error: ReconcileError) -> None:
    """The error says on one line what is wrong."""
    assert error.what.strip()
    assert "Traceback" not in str(error)


def article(made: Article) -> None:
    """An article has words, and its places lie inside them."""
    storable(made.text)
    storable(made.title or "")
    assert made.text.strip() or (made.title or "").strip() or made.warnings
    assert ".." not in made.file.partition("!/")[2].split("/"), made.file
    for piece in made.furniture:
        assert 0 <= piece.span.start <= piece.span.end <= len(made.text)
    if made.headline is not None:
        inside(made.headline, made.text)
    for said in (made.source, made.url, made.record, made.file, *made.warnings):
        storable(said or "")
    json.dumps([made.source, made.url, made.record])


def told(articles: Iterable[Article], errors: Iterable[ReadError]) -> None:
    """Something came of the bytes: articles that hold, or errors that say why there are none."""
    found, missed = tuple(articles), tuple(errors)
    assert found or missed, "nothing came of it, and nothing was said"
    for one in found:
        article(one)
    for error in missed:
        tells(error)


def value(one: Quantity | Ordinal) -> None:
    """A number is one, and lies in its own range."""
    if isinstance(one, Ordinal):
        assert one.position >= 0
        return
    numbers: list[object] = [number for number in (one.low, one.number, one.high) if number is not None]
    assert all(isinstance(number, Decimal) and number.is_finite() for number in numbers), one
    if one.low is not None and one.high is not None:
        assert one.low <= one.high, one


def numerals(language: Language, text: str) -> None:
    """Numerals lie inside the text, in order, apart, and have values."""
    found = language.numerals(text)
    apart([one.span for one in found])
    for one in found:
        inside(one.span, text)
        assert one.span.start <= one.core.start < one.core.end <= one.span.end
        value(one.value)


def dates(language: Language, text: str) -> None:
    """Dates lie inside the text, in order, apart, and are placed in the calendar or nowhere."""
    found = language.dates(text)
    apart([one.span for one in found])
    for one in found:
        inside(one.span, text)
        placed = calendar.place(one, published=PUBLISHED, last=None)
        if placed is not None and placed.earliest and placed.latest:
            assert placed.earliest <= placed.latest


def extraction(made: Article, found: Extraction, language: Language) -> None:
    """Quotes are slices, every numeral has an entry in the ledger, every value can be shown."""
    assert len({one.id for one in found.claims}) == len(found.claims)
    for one in found.claims:
        inside(one.span, made.text if one.field == "text" else made.title or "")
        inside(one.core, made.text if one.field == "text" else made.title or "")
        assert made.words(one.field, one.span) == one.quote
        assert made.words(one.field, one.sentence_at) == one.sentence
        assert claims.show(one)
        if isinstance(one.value, Quantity | Ordinal):
            value(one.value)
    ledger = found.ledger
    assert ledger.total == ledger.read + len(ledger.unread) == len(ledger.entries)
    for entry in ledger.entries:
        inside(entry.span, made.text if entry.field == "text" else made.title or "")
    held = [entry.span for entry in ledger.entries if entry.field == "text"]
    for numeral in language.numerals(made.text):
        assert any(span.start < numeral.core.end and numeral.core.start < span.end for span in held), numeral
