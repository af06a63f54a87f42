"""The ledger of an article: every numeral is a claim, a date, part of a name, furniture, or unread with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.claims._reading import Reading
from reconcile.extract._codes import codes, in_code
from reconcile.extract._meeting import Mark, first_meeting
from reconcile.extract._scan import Scanner
from reconcile.extract._unread import PHRASE, UNKNOWN, why_no_claim, why_no_date
from reconcile.frozen import dataclass
from reconcile.model import Article, Claim, DateExpression, Entry, Fate, Ledger, Numeral, Span

NUMERAL_KINDS = ("quantity", "ordinal")
_CLAIM = Fate.CLAIM


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of an article with what was found in it."""

    name: str
    text: str
    numerals: Sequence[Numeral]
    dates: Sequence[DateExpression]
    readings: Sequence[Reading]
    claims: Sequence[Claim]
    furniture: Sequence[Mark]
    number_words: frozenset[str]

    @property
    def known(self) -> list[Mark]:
        """The places of numerals and dates."""
        spans = [*[d.span for d in self.dates], *[n.span for n in self.numerals]]
        return [(span.start, span.end, "") for span in spans]

    def valued(self) -> list[Mark]:
        """The numbers that claims give the value of, each with its claim."""
        return [(c.core.start, c.core.end, c.id) for c in self.claims if c.kind in NUMERAL_KINDS]


def ledger(article: Article, scanner: Scanner, claims: Sequence[Claim], readings: Sequence[Reading]) -> Ledger:
    """What became of every numeral of title and text."""
    entries: list[Entry] = []
    for name, field in scanner.fields.items():
        if not field.text:
            continue
        furniture = [(f.span.start, f.span.end, f.what) for f in article.furniture] if name == "text" else []
        here = [c for c in claims if c.field == name]
        read = [r for r in readings if r.field == name]
        number_words = scanner.language.number_words
        found = _entries(_Field(name, field.text, field.numerals, field.dates, read, here, furniture, number_words))
        entries += scanner.bounds.told(name, found)
    return Ledger.of(article, entries)


def _entries(field: _Field) -> Iterator[Entry]:
    """Yield the entries of a field: first what stands in furniture, then dates, then numerals, then codes."""
    known = field.known
    dates = {(d.span.start, d.span.end): d for d in field.dates if _names_days(d)}
    numerals = {(n.core.start, n.core.end): n for n in field.numerals}
    others = {(s.start, s.end): s for s in codes(field.text, known)}
    places = sorted({*dates, *numerals, *others})
    furniture = _in_furniture(field, places) if field.furniture else {}
    yield from (Entry(field.name, Span(*s), Fate.FURNITURE, why=what) for s, what in furniture.items())
    left = [s for s in places if s not in furniture] if furniture else places
    valued = field.valued()
    yield from _dates(field, [dates[s] for s in left if s in dates], valued)
    yield from _numerals(field, [numerals[s] for s in left if s in numerals and s not in dates], valued)
    for span in (others[s] for s in left if s in others):
        why = in_code(field.text, span)
        yield Entry(field.name, span, Fate.NAME if why else Fate.UNREAD, why=why or UNKNOWN)
    yield from (Entry(field.name, span, Fate.UNREAD, why=PHRASE) for span in _number_words(field, known))


def _in_furniture(field: _Field, places: Sequence[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """The places that stand in furniture, each with what it is."""
    spans = [Span(start, end) for start, end in places]
    met = zip(places, first_meeting(spans, field.furniture), strict=True)
    return {place: what for place, what in met if what is not None}


def _number_words(field: _Field, known: Sequence[Mark]) -> list[Span]:
    """Number words that the grammar takes for a turn of phrase: "at one point"."""
    words: list[Span] = []
    begun = {start for start, _, _ in known}  # most of them begin a numeral
    number_words = field.number_words
    for reading in field.readings:
        if not number_words.isdisjoint(reading.forms):
            starts = reading.places.starts
            told = [at for at, word in enumerate(reading.words) if word.folded in number_words]
            words += [reading.cover(at, at + 1) for at in told if starts[at] not in begun]
    taken = first_meeting(words, known)
    return [word for word, met in zip(words, taken, strict=True) if met is None]


def _names_days(date: DateExpression) -> bool:
    """It has a number or a name of the calendar; "today" and "this week" hold neither."""
    return date.form != "deictic" or date.unit is None or date.shift not in (None, -1, 0, 1)


def _dates(field: _Field, dates: Sequence[DateExpression], valued: list[Mark]) -> Iterator[Entry]:
    if not dates:
        return
    made = [(c.span.start, c.span.end, c.id) for c in field.claims if c.kind == "date"]
    claimed = first_meeting([d.span for d in dates], made + valued)
    placed = {d.expression.span.start for r in field.readings for d in r.dates if d.days is not None}
    for date, claim in zip(dates, claimed, strict=True):
        # a date that is placed and no claim is the window of a count: "since 2014 we have freed ..."
        if claim is not None or date.span.start in placed:
            yield Entry(field.name, date.span, Fate.DATE, claim)
        else:
            yield Entry(field.name, date.span, Fate.UNREAD, why=why_no_date(date))


def _numerals(field: _Field, numerals: Sequence[Numeral], valued: list[Mark]) -> Iterator[Entry]:
    claimed = first_meeting([n.core for n in numerals], valued)
    unclaimed = [n for n, claim in zip(numerals, claimed, strict=True) if claim is None]
    for numeral, claim in zip(numerals, claimed, strict=True):
        if claim is not None:
            yield Entry(field.name, numeral.core, _CLAIM, claim)
    if unclaimed:
        yield from _unclaimed(field, unclaimed)


def _unclaimed(field: _Field, numerals: Sequence[Numeral]) -> Iterator[Entry]:
    cores = [n.core for n in numerals]
    listed = first_meeting(
        cores, [(c.core.start, c.core.end, c.id) for c in field.claims if c.kind not in NUMERAL_KINDS]
    )
    names = [(n.span.start, n.span.end, n.text) for r in field.readings for n in r.names if n.last - n.first > 1]
    named = first_meeting(cores, names)
    counts = {_place(c.numeral): (r, c) for r in field.readings for c in (*r.counts, *r.ordinals)}
    for numeral, core, name, item in zip(numerals, cores, named, listed, strict=True):
        if name is not None:
            yield Entry(field.name, core, Fate.NAME, why=f"part of the name “{name}”")
        elif item is not None:
            yield Entry(field.name, core, _CLAIM, item)
        else:
            yield why_no_claim(field.name, numeral, counts.get(_place(numeral)))


def _place(numeral: Numeral) -> tuple[int, int]:
    return numeral.core.start, numeral.core.end
