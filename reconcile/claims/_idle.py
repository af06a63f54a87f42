"""Words that look like a number and count nothing."""

from __future__ import annotations

from functools import cache

from reconcile.claims._levels import numbering
from reconcile.claims._reading import Count, Reading
from reconcile.languages._words import Words
from reconcile.model import Bound, Quantity

DASHES = "-–"
MOST_DIGITS = 60  # before the point, of a number that anybody may mean


def loose(reading: Reading, count: Count, value: Quantity) -> bool:
    """A word of quantity that only an attribute makes a claim: "several trucks", "both countries"."""
    first, closed = reading.folded[count.first], reading.closed
    return value.bound is Bound.VAGUE or first in closed.others or first in closed.pairs


def idle(reading: Reading, count: Count, value: Quantity) -> bool:
    """The number counts nothing: "one" as a pronoun, "another move", "entry 40", "a few miles", a row of millions."""
    if (value.unit and count.numeral.kind == "vague") or _none_else(reading, count, value) or beyond(value):
        return True
    cardinal = count.numeral.kind == "cardinal"
    nounless = count.head is None or count.ellipsis
    if value.unit is None and cardinal and nounless and (_label(reading, count) or reading.reports(count.last)):
        return True  # "another said ..." counts nobody
    if reading.tells_kind(count):
        return False
    if cardinal and value.number in (None, 1) and reading.folded[count.first] in reading.closed.pronoun_numbers:
        governed = any(a.role == "verb" and a.last == count.first for a in reading.acts)
        governed = governed or (count.head_at is not None and count.verb_at == count.first - 1)
        followed = any(0 <= a.first - count.last <= 1 for a in reading.acts)
        return not (governed or (followed and nounless))
    return count.noun in reading.closed.uncounted and value.number in (1, 2)


def beyond(value: Quantity) -> bool:
    """The number is larger than anybody may mean: "a million million million ..."."""
    return value.number is not None and value.number.is_finite() and value.number.adjusted() >= MOST_DIGITS


def _none_else(reading: Reading, count: Count, value: Quantity) -> bool:
    """ "Nobody else was hurt": that the others whom the text tells of are all."""
    if value.number != 0 or value.unit is not None:
        return False
    return reading.folded[reading.places.behind(count.numeral.span.end)] in reading.closed.others


def scored(reading: Reading, count: Count) -> bool:
    """One of two bare numbers that a dash joins and that are no range, the second not being higher: "3-1"."""
    if len(reading.counts) < 2 or count.numeral.kind != "cardinal" or count.numeral.span != count.numeral.core:
        return False
    span, text = count.numeral.span, reading.text
    if text[span.end : span.end + 1] not in DASHES and text[span.start - 1 : span.start] not in DASHES:
        return False
    touching = [
        c.numeral
        for c in reading.counts
        if c.numeral.kind == "cardinal" and 1 in (c.numeral.span.start - span.end, span.start - c.numeral.span.end)
    ]
    return any(
        reading.text[min(n.span.end, span.end)] in DASHES and reading.text_of(n.span).isdigit() for n in touching
    )


def _label(reading: Reading, count: Count) -> bool:
    """The number names its noun: "entry 40", "page 7"."""
    closed = reading.closed
    if not count.first or closed.head_first or reading.act_at(count.first - 1) or numbering(reading, count):
        return False
    before = reading.words[count.first - 1]
    if before.folded in _shut(closed) or not before.text.isalpha() or not before.text.islower() or before.inflected:
        return False
    return not before.folded.endswith((*closed.plural_endings, *closed.past_endings, *closed.gerund_endings))


@cache
def _shut(closed: Words) -> frozenset[str]:
    """Words that no number names."""
    return frozenset().union(
        closed.prepositions,
        closed.auxiliaries,
        closed.conjunctions,
        closed.clause_starts,
        closed.determiners,
        closed.adverbs,
        closed.pronouns,
        closed.nots,
        closed.on_top,
    )
