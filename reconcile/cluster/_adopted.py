"""Numbers told without saying what of, or of which event, put with the one question whose number they agree with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from reconcile.claims import _convert as units
from reconcile.claims import meets, relate
from reconcile.cluster._by_number import ByNumber
from reconcile.cluster._fit import told_apart
from reconcile.cluster._items import Item
from reconcile.cluster._ruled import Ruled
from reconcile.cluster._weak import close, times_of
from reconcile.model import Ordinal, Quantity, Role

TELLING = 13  # smaller numbers are met by chance
DIGITS = 2  # digits, closing zeros left out, of a number that tells something
SURE = 3  # digits of a number that tells it whatever event its article tells of
NEARLY = 1.1  # times that two numbers may differ which agree by rounding or a bound
CONVERTED = 1.01  # times that a measure may differ from itself in another unit
COMMON = frozenset({"percent", "time", "clock", "times", "point"})  # dimensions of many things in one story
SAME = 2  # how surely two items with one number answer one question; 1 where the numbers are near, 0 not at all
ASKED, KNOWN, THING, ACT = 8, 4, 2, 1  # what the claim says: a pack's question, a known thing, a thing, what happens


@dataclass(slots=True)
class Group:
    """Items that answer one question; `echoes` are those that are here by their number alone.

    `likely`: those of the items that are here as more speaks for it than against it. `crowded`: some of them were not
    held against all groups there were.
    """

    items: list[Item]
    echoes: list[Item] = field(default_factory=list)
    likely: list[Item] = field(default_factory=list)
    crowded: bool = False


def adopted(groups: Iterable[list[Item]], ruled: Ruled) -> list[Group]:
    """The groups; items that say less of what they count join the only group that says more and agrees with them.

    So do those that a pack asks for, of an event of another article that may be the same.
    """
    out = [Group(group) for group in groups]
    near: dict[object, list[Group]] = defaultdict(list)
    for group in out:
        if (sort := _sort(group.items[0])) is not None:
            near[sort].append(group)
    for beside in near.values():
        place = {id(group): at for at, group in enumerate(beside)}
        by_number = ByNumber(NEARLY)
        for at, group in enumerate(beside):
            by_number.add(at, group.items)
        loose = [(part, group) for group in beside for part in _parts(group.items)]
        for part, group in sorted(loose, key=lambda p: (-max(map(_says, p[0])), len(p[1].items))):
            home = _home(part, [beside[at] for at in by_number.near(part) if beside[at] is not group], ruled)
            if home is None:
                continue
            gone = {id(item) for item in part}
            left = [item for item in group.items if id(item) not in gone]
            if not _disputed(part, left):
                (home.items if _one_count(part, home.items) else home.echoes).extend(part)
                by_number.add(place[id(home)], part)
                group.items = left
    return [group for group in out if group.items]


def _sort(item: Item) -> tuple[object, ...] | None:
    """Story and what is measured; groups of different sorts have no number in common."""
    value = item.claim.value
    if isinstance(value, Ordinal):
        return (item.story, "ordinal")
    return (item.story, units.dimension(value.unit)) if isinstance(value, Quantity) else None


def _parts(group: Sequence[Item]) -> Iterator[list[Item]]:
    """The items of each number, where that is no common one; what a pack asks for stays together."""
    parts: dict[object, list[Item]] = defaultdict(list)
    for item in group:
        parts[_number(item), _unit(item)].append(item)
    whole = len(parts) == 1
    yield from (p for p in parts.values() if all(_loose(item) and (whole or _says(item) < ASKED) for item in p))


def _unit(item: Item) -> str | None:
    return item.claim.value.unit if isinstance(item.claim.value, Quantity) else None


def _home(part: Sequence[Item], beside: Sequence[Group], ruled: Ruled) -> Group | None:
    """The only group that the items join; of several the only one with their very number."""
    homes = [(rank, other) for other in beside if other.items and (rank := _joins(part, other.items, ruled))]
    best = max((rank for rank, _ in homes), default=0)
    found = [other for rank, other in homes if rank == best]
    return found[0] if len(found) == 1 else None


def _disputed(part: Sequence[Item], left: Sequence[Item]) -> bool:
    """Another article gives another number that is near: the items answer a question with it already."""
    return any(
        item.article.id != one.article.id and meets(item.claim, one.claim) is False and close(item, one)
        for item in part
        for one in left
    )


def _one_count(part: Sequence[Item], home: Sequence[Item]) -> bool:
    """The items count what the others do, and have their very number: no echoes, but of their question."""
    return all(
        item.claim.counts is not None
        and any(
            item.claim.counts == one.claim.counts and item.claim.value == one.claim.value and _says(one) < ASKED
            for one in home
        )
        for item in part
    )


def _loose(item: Item) -> bool:
    """It is a level, and no common number."""
    claim, value = item.claim, item.claim.value
    if claim.role is not Role.LEVEL:
        return False
    if isinstance(value, Ordinal):
        return value.position >= TELLING
    if not isinstance(value, Quantity) or value.number is None:
        return False
    if value.unit is None and value.number != int(value.number):
        return False
    return value.number >= TELLING or units.dimension(value.unit) not in {None, *COMMON}


def _joins(part: Sequence[Item], home: Sequence[Item], ruled: Ruled) -> int:
    """How surely the items are of the group's question: 0 not at all, 2 where all numbers are the same."""
    rank = SAME
    for item in part:
        rank = min(rank, _rank(item, home))
        if not rank:
            return 0
    return 0 if any(ruled.apart(item, one) or _against(item, one) for item in part for one in home) else rank


def _rank(item: Item, home: Sequence[Item]) -> int:
    """How surely the item is of the question of one of the group."""
    best = 0
    for one in home:
        best = max(best, _alike(item, one))
        if best == SAME:
            break
    return best


def _against(item: Item, one: Item) -> bool:
    """Its article gives the answer with another number, or they are told apart."""
    if one.claim.role is not Role.LEVEL:
        return False
    if one.article.id == item.article.id and meets(one.claim, item.claim) is False:
        return True
    return told_apart(item, one)


def _alike(item: Item, one: Item) -> int:
    if (
        one.claim.role is not Role.LEVEL
        or not (_says(item) < _says(one) or _asked_alike(item, one))
        or not _one_thing(item, one)
    ):
        return 0
    if meets(item.claim, one.claim) is not True:
        return 0
    found = relate(item.claim, one.claim)
    same, digits = item.event.id == one.event.id or _one_noun(item, one), max(_digits(item), _digits(one))
    if found.how == "equal":
        return SAME if digits >= (DIGITS if same else SURE) else 0
    times = times_of(item, one)
    if times is None or times > NEARLY or digits < DIGITS:
        return 0
    return int(same or (found.how == "unit" and times <= CONVERTED and digits >= SURE))


def _asked_alike(item: Item, one: Item) -> bool:
    """One question of two events, which may be one: a pack asks it."""
    return item.claim.attribute == one.claim.attribute and _says(item) == ASKED


def _one_noun(item: Item, one: Item) -> bool:
    x, y = item.claim, one.claim
    return (x.noun is not None and x.noun == y.noun) or (x.counts is not None and x.counts == y.counts)


def _digits(item: Item) -> int:
    number = _number(item)
    return len(number.normalize().as_tuple().digits) if number is not None else 0


def _number(item: Item) -> Decimal | None:
    value = item.claim.value
    return Decimal(value.position) if isinstance(value, Ordinal) else item.number


def _says(item: Item) -> int:
    """How much the claim says of what is asked."""
    claim = item.claim
    if item.strong and not item.bare:
        return ASKED
    thing = KNOWN if claim.counts is not None else THING if claim.counted is not None else 0
    return thing + ACT * (claim.event is not None)


def _one_thing(item: Item, one: Item) -> bool:
    mine, other = item.claim.counts, one.claim.counts
    if mine is None and item.claim.counted is not None and item.claim.event != one.claim.event:
        return False  # it counts a thing that no pack knows
    return mine is None or other is None or mine == other
