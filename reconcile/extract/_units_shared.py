"""Numbers that leave out the unit of the one before: "from $3 million to 5 million", "540 metres and not 620"."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.claims._reading import Count
from reconcile.extract._sentence import Sentence
from reconcile.frozen import replace
from reconcile.model import Quantity

MEASURED = frozenset({"money", "measure", "percent"})
LIKE = 10  # times that two levels of one thing may differ


def with_units(counts: Sequence[Count], sentence: Sentence) -> list[Count]:
    """The counts, a bare number that another took the place of, or that is denied, with the unit of that other."""
    out: list[Count] = []
    for count in counts:
        before = out[-1] if out else None
        out.append(count if before is None or not _shares(count, before, sentence) else _taken(count, before))
    return out


def _shares(count: Count, before: Count, sentence: Sentence) -> bool:
    value, other = count.numeral.value, before.numeral.value
    if not isinstance(value, Quantity) or not isinstance(other, Quantity) or other.unit is None:
        return False
    bare = count.numeral.kind == "cardinal" and value.unit is None and count.head is None
    return bare and before.numeral.kind in MEASURED and _near(value, other) and _linked(count, before, sentence)


def _near(value: Quantity, other: Quantity) -> bool:
    if not value.number or not other.number:
        return False
    return 1 / LIKE <= value.number / other.number <= LIKE


def _linked(count: Count, before: Count, sentence: Sentence) -> bool:
    """ "Not" stands before it, or "to" or "from" where something is told to rise, to fall or to be corrected."""
    closed, at = sentence.closed, count.first - 1
    if any(sentence.words[i].text in ".;:" for i in range(before.last, count.first)):
        return False
    if sentence.folded[at] in closed.change_to or sentence.folded[at] in closed.change_from:
        moved = closed.rises | closed.falls | closed.raised | closed.lowered | closed.revises
        return any(not moved.isdisjoint(word.forms) for word in sentence.words[: count.first])
    while sentence.folded[at] in closed.determiners:
        at -= 1
    return sentence.folded[at] in closed.nots


def _taken(count: Count, before: Count) -> Count:
    value, other = count.numeral.value, before.numeral.value
    assert isinstance(value, Quantity)
    assert isinstance(other, Quantity)
    numeral = replace(count.numeral, kind=before.numeral.kind, value=replace(value, unit=other.unit))
    return replace(count, numeral=numeral, head=before.head, noun=before.noun, kind=before.kind, ellipsis=True)
