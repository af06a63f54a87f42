"""Places in a row that count no things: "came second", "Holt, third in 2021", "the first to go"."""

from __future__ import annotations

from reconcile.claims._reading import Count, Reading
from reconcile.frozen import replace
from reconcile.model import Ordinal

PLACE = "place"
FIRST = Ordinal(1)


def placed(reading: Reading, count: Count) -> Count:
    """The ordinal with what it counts, where the words before it name somebody and no thing that is counted.

    It is the noun that the article counted before ("the sixth base ... Camp X is the seventh"), else a place in a row.
    """
    first = count.numeral.value == FIRST
    definite = reading.folded_in(reading.closed.determiners, range(max(0, count.first - 1), count.last))
    row = not first and not definite and (_ranked(reading, count) or _goes_on(reading, count))
    counts = count.noun is not None and not _names_one(reading, count)
    if not first and counts and not (row and count.ellipsis):
        return count
    acts = definite and told_of_act(reading, count)
    known = lender(reading, count) if definite and not first else None
    if known is not None:
        return replace(count, head=known[1].head, noun=known[1].noun, kind=known[1].kind, ellipsis=True)
    if acts or row or (not first and not definite and _apposed(reading, count)):
        return replace(count, head=PLACE, noun=PLACE, kind=None)
    return count if first or definite else replace(count, head=None, noun=None, kind=None)


def told_of_act(reading: Reading, count: Count) -> bool:
    """What is told of all in the row follows it: "to go" of "the second to go"; "to be" tells nothing yet."""
    closed, at = reading.closed, count.last
    follows = reading.folded[at] in closed.infinitive
    return follows and reading.folded[at + 1] not in closed.passives | closed.being


def lender(reading: Reading, count: Count) -> tuple[Reading, Count] | None:
    """The ordinal that a bare one goes on from, with its sentence: the last at the position before, else the last."""
    near = [c for c in reversed(reading.ordinals) if c.last <= count.first]
    told = [(reading, c) for c in near if _written(reading, c) and not c.ellipsis]
    told += [(r, c) for r in reversed(reading.context.counted) for c in reversed(r.ordinals) if _written(r, c)]
    before = _position(count) - 1
    return next((one for one in told if _position(one[1]) == before), next(iter(told), None))


def _written(reading: Reading, count: Count) -> bool:
    return count.noun is not None and not (count.ellipsis and _names_one(reading, count))


def _position(count: Count) -> int:
    return count.numeral.value.position if isinstance(count.numeral.value, Ordinal) else 0


def _names_one(reading: Reading, count: Count) -> bool:
    """What it is said to count is a pronoun or part of a name, and stands before it."""
    head = (count.head or "").casefold()
    if not count.ellipsis:
        return False
    if head in reading.closed.pronouns or head in reading.closed.thing_pronouns:
        return True
    return any(head in n.text.casefold().split() for n in reading.names if n.last <= count.first)


def _ranked(reading: Reading, count: Count) -> bool:
    """A verb of placing stands before it."""
    at = count.first - 1
    while at > 0 and reading.folded[at] in reading.closed.adverbs:
        at -= 1
    return reading.folded[at] in reading.closed.placings


def _goes_on(reading: Reading, count: Count) -> bool:
    """A place is told before it and the verb left out: "the mill was second and the barn third"."""
    last = next((c for c in reversed(reading.ordinals) if c.last < count.first), None)
    if last is None or reading.any_of(";:", range(last.last, count.first)):
        return False
    joined = reading.folded[last.last] == "," or reading.folded[last.last] in reading.closed.conjunctions
    return joined and (_ranked(reading, last) or _goes_on(reading, last))


def _apposed(reading: Reading, count: Count) -> bool:
    """It follows a name and a comma."""
    return reading.folded[count.first - 1] == "," and any(n.last == count.first - 1 for n in reading.names)
