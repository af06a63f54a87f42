"""The ledger of an article: every numeral is a claim, a date, part of a name, furniture, or unread with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.claims._reading import Reading
from reconcile.extract._codes import codes, in_code
from reconcile.extract._meeting import first_meeting
from reconcile.extract._scan import Scanner
from reconcile.extract._unread import PHRASE, UNKNOWN, why_no_claim, why_no_date
from reconcile.model import Article, Claim, DateExpression, Entry, Fate, Ledger, Numeral, Span

NUMERAL_KINDS = ("quantity", "ordinal")


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of an article with what was found in it."""

    name: str
    text: str
    numerals: Sequence[Numeral]
    dates: Sequence[DateExpression]
    readings: Sequence[Reading]
    claims: Sequence[Claim]
    furniture: Sequence[tuple[Span, str]]
    number_words: frozenset[str]

    @property
    def known(self) -> list[Span]:
        """The places of numerals and dates."""
        return [*(d.span for d in self.dates), *(n.span for n in self.numerals)]


def ledger(article: Article, scanner: Scanner, claims: Sequence[Claim], readings: Sequence[Reading]) -> Ledger:
    """What became of every numeral of title and text."""
    entries: list[Entry] = []
    for name, text in (("title", article.title or ""), ("text", article.text)):
        if not text:
            continue
        furniture = [(f.span, f.what) for f in article.furniture] if name == "text" else []
        here = [c for c in claims if c.field == name]
        read = [r for r in readings if r.field == name]
        number_words = scanner.language.number_words
        numerals, dates = scanner.numerals[name], scanner.dates[name]
        found = _entries(_Field(name, text, numerals, dates, read, here, furniture, number_words))
        entries += scanner.bounds.told(name, found)
    return Ledger.of(article, entries)


def _entries(field: _Field) -> Iterator[Entry]:
    """Yield the entries of a field: first what stands in furniture, then dates, then numerals, then codes."""
    dates = {d.span: d for d in field.dates if _names_days(d)}
    numerals = {n.core: n for n in field.numerals}
    others = codes(field.text, field.known)
    spans = sorted({*dates, *numerals, *others}, key=lambda s: (s.start, s.end))
    furniture = first_meeting(spans, field.furniture)
    yield from (Entry(field.name, s, Fate.FURNITURE, why=what) for s, what in furniture.items())
    left = [s for s in spans if s not in furniture]
    yield from _dates(field, [dates[s] for s in left if s in dates])
    yield from _numerals(field, [numerals[s] for s in left if s in numerals and s not in dates])
    for span in left:
        if span in others:
            why = in_code(field.text, span)
            yield Entry(field.name, span, Fate.NAME if why else Fate.UNREAD, why=why or UNKNOWN)
    yield from (Entry(field.name, span, Fate.UNREAD, why=PHRASE) for span in _number_words(field))


def _number_words(field: _Field) -> list[Span]:
    """Number words that the grammar takes for a turn of phrase: "at one point"."""
    words: list[Span] = []
    for reading in field.readings:
        told = [at for at, word in enumerate(reading.words) if word.folded in field.number_words]
        words += [reading.cover(at, at + 1) for at in told]
    taken = first_meeting(words, [(span, "") for span in field.known])
    return [word for word in words if word not in taken]


def _names_days(date: DateExpression) -> bool:
    """It has a number or a name of the calendar; "today" and "this week" hold neither."""
    return date.form != "deictic" or date.unit is None or date.shift not in (None, -1, 0, 1)


def _dates(field: _Field, dates: Sequence[DateExpression]) -> Iterator[Entry]:
    made = [(c.span, c.id) for c in field.claims if c.kind == "date"]
    made += [(c.core, c.id) for c in field.claims if c.kind in NUMERAL_KINDS]
    claimed = first_meeting([d.span for d in dates], made)
    placed = {d.expression.span for r in field.readings for d in r.dates if d.days is not None}
    for date in dates:
        # a date that is placed and no claim is the window of a count: "since 2014 we have freed ..."
        if date.span in placed or date.span in claimed:
            yield Entry(field.name, date.span, Fate.DATE, claim=claimed.get(date.span))
        else:
            yield Entry(field.name, date.span, Fate.UNREAD, why=why_no_date(date))


def _numerals(field: _Field, numerals: Sequence[Numeral]) -> Iterator[Entry]:
    cores = [n.core for n in numerals]
    claimed = first_meeting(cores, [(c.core, c.id) for c in field.claims if c.kind in NUMERAL_KINDS])
    listed = first_meeting(cores, [(c.core, c.id) for c in field.claims if c.kind not in NUMERAL_KINDS])
    names = [n for r in field.readings for n in r.names if n.last - n.first > 1]
    named = first_meeting(cores, [(n.span, n.text) for n in names])
    counts = {c.numeral.core: (r, c) for r in field.readings for c in (*r.counts, *r.ordinals)}
    for numeral in numerals:
        core = numeral.core
        if core in claimed:
            yield Entry(field.name, core, Fate.CLAIM, claim=claimed[core])
        elif core in named:
            yield Entry(field.name, core, Fate.NAME, why=f"part of the name “{named[core]}”")
        elif core in listed:
            yield Entry(field.name, core, Fate.CLAIM, claim=listed[core])
        else:
            yield why_no_claim(field.name, numeral, counts.get(core))
