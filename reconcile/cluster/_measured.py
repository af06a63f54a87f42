"""Measures that do not say of what, put with the one question of their event that asks for such a measure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reconcile.claims import _convert as units
from reconcile.cluster._fit import told_apart
from reconcile.cluster._fit_numbers import anchored_alike
from reconcile.cluster._items import Item
from reconcile.cluster._ruled import Ruled
from reconcile.cluster._weak import times_of, worded_alike
from reconcile.model import Quantity, Role

MEASURED = frozenset({"length", "speed", "mass", "volume", "area", "flow", "power", "energy", "pressure"})
NEARER = 1.16  # times within which a single word in common tells enough
NEARLY = 1.3  # times that a measure may differ from the answer that another article gives


def measured(groups: Sequence[list[Item]], ruled: Ruled) -> list[list[Item]]:
    """The groups; measures of which no pack says what they are join the only question of their event they may answer.

    "A gust of 90 km/h", "the mast recorded 100 km/h": of one event, in two articles, told in like words or of one name.
    """
    asked: dict[object, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        if (sort := _sort(group[0])) is not None and not group[0].bare:
            asked[sort].append(at)
    out = [list(group) for group in groups]
    for at, group in enumerate(groups):
        if not group[0].bare or (sort := _sort(group[0])) is None or sort not in asked:
            continue
        homes = [n for n in asked[sort] if _answers(group, out[n], ruled)]
        if len(homes) == 1:
            out[homes[0]] += out[at]
            out[at] = []
    return [group for group in out if group]


def _sort(item: Item) -> tuple[str, str, str] | None:
    """Story, event and dimension of a measure."""
    value = item.claim.value
    if not isinstance(value, Quantity) or item.claim.role is not Role.LEVEL:
        return None
    dimension = units.dimension(value.unit)
    return (item.story, item.event.id, dimension) if dimension in MEASURED else None


def _answers(group: Sequence[Item], home: Sequence[Item], ruled: Ruled) -> bool:
    """None of the articles gives the answer with another number, all are near, and one is told like one of them."""
    near = all(_near(a, b, ruled) for a in group for b in home)
    return near and any(_alike(a, b) for a in group for b in home)


def _near(a: Item, b: Item, ruled: Ruled) -> bool:
    if ruled.apart(a, b) or told_apart(a, b) or (a.article.id == b.article.id and a.claim.value != b.claim.value):
        return False
    times = times_of(a, b)
    return times is not None and times <= NEARLY


def _alike(a: Item, b: Item) -> bool:
    """They hang on one name, or longer words stand beside both: more than one where they are not very near."""
    return anchored_alike(a, b) or worded_alike(a, b, NEARER)
