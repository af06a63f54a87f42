"""What a number is of its question: a level, a change of it, a part of a total, or a level no longer held true."""

from __future__ import annotations

from functools import cache

from reconcile.claims._former import NEAR, called_former
from reconcile.claims._levels import before, direction, mover, moving, paired
from reconcile.claims._parts import total_of
from reconcile.claims._reading import Count, Reading
from reconcile.frozen import dataclass
from reconcile.languages._words import Words
from reconcile.model import Role

SHARES = frozenset({"percent", "point"})  # units in which a rise or fall is mostly told


@dataclass(frozen=True, slots=True)
class Standing:
    """The role of a number; `change` is up or down; `total` is the count it is a part of."""

    role: Role = Role.LEVEL
    change: str | None = None
    total: Count | None = None


_LEVEL = Role.LEVEL
LEVEL = Standing()


def standing_of(reading: Reading, count: Count) -> Standing:
    """The role of a number by the words around it."""
    moved = _moved(reading, count)
    if moved is not None and moved.role is not _LEVEL:
        return moved
    if called_former(reading, count):
        return Standing(Role.SUPERSEDED)
    part, total = total_of(reading, count)
    change = moved.change if moved else None
    if part:
        return Standing(Role.PART, change, total)
    return Standing(change=change) if change is not None else LEVEL


def _moved(reading: Reading, count: Count) -> Standing | None:
    """The role that a word of rising or falling gives: "by 500", "from 14", "to 17", "dropped 3 per cent"."""
    closed = reading.closed
    if _moves(closed).isdisjoint(reading.forms):
        return None
    link = before(reading, count)
    told = _named(reading, count) or _compared(reading, count)
    if told is not None:
        return Standing(Role.CHANGE, told)
    word = reading.folded[link]
    left = word in closed.change_from
    if left and _beside_level(reading, count):
        return Standing(Role.SUPERSEDED)
    found = mover(reading, link)
    if found is None:
        return None
    at, change = found
    if word in closed.change_by or (word in closed.change_of and at == link - 1):
        return Standing(Role.CHANGE, change)
    if left and at == link - 1:
        return Standing(Role.SUPERSEDED)
    if at == link and _is_change(reading, count):
        return Standing(Role.CHANGE, change)
    return Standing(change=change) if at == link or word in closed.change_to else None


@cache
def _moves(closed: Words) -> frozenset[str]:
    """Words without one of which nothing is told to rise, to fall or to be corrected."""
    return moving(closed) | closed.surplus | closed.deficit | closed.revises


def _named(reading: Reading, count: Count) -> str | None:
    """Up or down, where the noun behind the number names a change: "a 12 percent increase"; "two falls" are none."""
    at = count.head_at
    if at is None or reading.folded[at].endswith(reading.closed.plural_endings):
        return None
    return direction(reading, (at,))


def _compared(reading: Reading, count: Count) -> str | None:
    """Up or down, where the number tells by how many another is passed: "5 more than in May", "two fewer jobs than"."""
    closed, first = reading.closed, max(count.first, reading.places.behind(count.numeral.span.end))
    behind = enumerate(reading.words[first : count.last + 1], first)
    at = next((i for i, w in behind if w.folded in closed.surplus or w.folded in closed.deficit), None)
    if at is None:
        return None
    if not reading.folded_in(closed.than, (at + 1, at + 2)):
        return None
    return "up" if reading.folded[at] in closed.surplus else "down"


def _is_change(reading: Reading, count: Count) -> bool:
    """Right behind the word of change: a share of the level, or a number with the new level behind it."""
    unit = getattr(count.numeral.value, "unit", None)
    return unit in SHARES or _followed(reading, count, reading.closed.change_to)


def _beside_level(reading: Reading, count: Count) -> bool:
    """The level stands beside the number it changed from: "from 58 to 63", "rose to 63 from 58"."""
    level, links = paired(reading, count), reading.closed.change_to
    return level is not None and reading.folded[before(reading, level)] in links


def _followed(reading: Reading, count: Count, links: frozenset[str]) -> bool:
    """Another number stands closely behind, one of the words before it."""
    return any(
        0 <= other.first - count.last <= NEAR and reading.folded[before(reading, other)] in links
        for other in reading.counts
        if other is not count
    )
