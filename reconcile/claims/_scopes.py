"""What exactly was counted: whose, where, in which window, of what whole."""

from __future__ import annotations

from reconcile.claims._directions import direction_of
from reconcile.claims._moments import window_of
from reconcile.claims._parts import among_toll, included, total_of
from reconcile.claims._places import country_of, place_of
from reconcile.claims._reading import Act, Count, Reading
from reconcile.model import Scope

NEAR = 6  # words behind a count within which its act still belongs to it


def scope_of(reading: Reading, count: Count, act: Act | None) -> Scope:
    """Whose, where, in which window, of what whole; as far as the sentence says."""
    near = act is not None and 0 <= act.first - count.last <= NEAR
    last = max(count.last, act.last if act is not None and near else count.last)
    place = place_of(reading, count.first, last)
    part = (_degree(reading, count.first, last) if reading.acts else None) or _part(reading, count)
    if part is None and act is not None and act.toll:
        part = _added(reading, count)
    if count.label is not None and place is None:
        place = next((n.key for n in reading.names if n.key == count.label), None)
    if count.label is not None and place != count.label:
        part = part or count.label
    own = None
    if place is not None:
        own = next((n for n in reading.names if n.key == place and n.kind == "country"), None)
    country = own.entity if own else country_of(reading)
    window = window_of(reading, first=count.first)
    direction = direction_of(reading, count.first, count.last)
    return Scope(_whose(reading, count), place, window, country, part, direction=direction)


def _whose(reading: Reading, count: Count) -> str | None:
    """Names among the modifiers of the counted noun ("US", "Iraqi"), by key, in text order."""
    if not reading.names:
        return None
    end = count.head_at + 1 if count.head_at is not None else count.last
    if reading.closed.head_first and count.head_at is not None:
        names = [n for n in reading.names if n.first == count.head_at + 1]
    else:
        names = [n for n in reading.names if n.first >= count.first and n.last <= end]
    if not names:
        return None
    if not (reading.closed.head_first and count.head_at is not None):
        number = count.numeral.span  # a capital makes no name of a number or of its time zone
        opens, behind = reading.places.behind(number.start), reading.places.behind(number.end)
        names = [n for n in names if n.last <= opens or n.first >= behind]
    return " ".join(dict.fromkeys(n.key for n in names)) or None


def _degree(reading: Reading, first: int, last: int) -> str | None:
    """How badly, before what happened: the "seriously" injured are only a part of the injured."""
    endings = reading.closed.adverb_endings
    for at in range(first, last - 1):
        folded = reading.folded[at]
        act = reading.act_at(at + 1) if folded.endswith(endings) else None
        if act is not None and act.role != "noun":
            return folded if folded not in reading.closed.adverbs else None
    return None


def _part(reading: Reading, count: Count) -> str | None:
    """The word or the total of which the number is a part: "including four children", "of the 37 injured"."""
    part, total = total_of(reading, count)
    word = included(reading, count)
    if not part or word is not None:
        return word or among_toll(reading, count)
    return reading.text_of(total.numeral.core) if total is not None else min(reading.closed.genitive, default=None)


def _added(reading: Reading, count: Count) -> str | None:
    """ "13 more bodies", "three more died", "the last two": what came on top of an earlier count."""
    closed = reading.closed
    if closed.added.isdisjoint(reading.forms) and closed.left_over.isdisjoint(reading.forms):
        return None
    at = max(count.first, reading.places.behind(count.numeral.core.end))
    told_before = reading.context.earlier is not None or any(c.last <= count.first for c in reading.counts)
    opening = count.head is None and not told_before  # "three died; 30 more were injured" adds to no injured
    opening = opening and at == count.last and reading.folded[at + 1] not in closed.than
    if (at < count.last or opening) and reading.folded[at] in closed.added:
        return reading.folded[at]
    before = reading.folded[reading.places.behind(count.numeral.core.start) - 1]
    return before if before in reading.closed.left_over else None
