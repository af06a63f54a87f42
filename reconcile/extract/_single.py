"""The article that counts one of whom a toll is told: "un soldat a été tué"; no numeral of its own."""

from __future__ import annotations

from decimal import Decimal

from reconcile.claims._govern import act_of, verb_of
from reconcile.claims._humans import is_human
from reconcile.claims._reading import Count, Reading
from reconcile.extract._governing import governed
from reconcile.extract._head_middle import head_middle
from reconcile.extract._sentence import Lexical, Sentence
from reconcile.frozen import replace
from reconcile.model import Bound, Numeral, Quantity


def singles(reading: Reading) -> Reading:
    """The reading with a count for each article whose noun is of people and whose verb tells a toll."""
    if reading.closed.ones.isdisjoint(reading.forms):
        return reading
    ones = [at for at, w in enumerate(reading.words) if w.folded in reading.closed.ones]
    if not ones or not any(a.toll for a in reading.acts):
        return reading
    taken = frozenset(at for c in reading.counts for at in range(c.first, c.last))
    known = Lexical(reading.closed, reading.lexicon.nouns.get(reading.language, {}))
    sentence = Sentence(reading, known, reading.acts, reading.names, taken)
    found = [head_middle(_one(reading, at), at, at + 1, sentence) for at in ones if at not in taken]
    people = [c for c in found if c.head_at is not None and is_human(reading, c.kind)]
    if not people:
        return reading
    whole = governed(sorted((*reading.counts, *people), key=lambda c: c.first), sentence)
    told = replace(reading, counts=whole)
    ours = {c.first for c in people}
    return replace(told, counts=tuple(c for c in whole if c.first not in ours or _tolled(told, c)))


def _one(reading: Reading, at: int) -> Numeral:
    one, span = Decimal(1), reading.cover(at, at + 1)
    return Numeral(span, span, "cardinal", Quantity(one, one, one, Bound.EXACT, None, reading.words[at].text))


def _tolled(reading: Reading, count: Count) -> bool:
    """The toll is told by the very verb that governs them: not "un soldat a dit que 12 civils ..."."""
    act, at = act_of(reading, count), verb_of(reading, count)
    told = act is not None and at is not None and act.first <= at < act.last
    return told and act is not None and act.toll
