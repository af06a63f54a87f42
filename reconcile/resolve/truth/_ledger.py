"""Why a value is believed: what each source moves the credence by, from the base to what is printed."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.resolve.truth._belief import Running, World, terms
from reconcile.resolve.truth._copying import Links
from reconcile.resolve.truth._number import Stated, number
from reconcile.resolve.truth._slips import Slips
from reconcile.resolve.truth._table import Asked, Saying, Table

PLACES = 4
COPIED = 0.05  # the share copied from which on it is told

Row = dict[str, object]


def ledger(
    table: Table,
    asked: Asked,
    best: int,
    heard: Sequence[tuple[Saying, float]],
    trust: Sequence[float],
    slips: Slips,
    found: Links,
    world: World,
) -> Row:
    """The credence of a value as a sum: the base, and of each source, those who say most first, what it adds."""
    running = Running(len(asked.values), world)
    before = base = round(running.credence(best), PLACES)
    told: list[Row] = []
    spoken: dict[int, set[int]] = {}
    for saying, weight in heard:
        for value, term in terms(saying.value, trust[saying.source], slips, world):
            running.add(value, weight * term)
        after = round(running.credence(best), PLACES)
        copied = _copied(saying, spoken.setdefault(saying.value, set()), found)
        told.append(
            {
                "source": table.sources[saying.source],
                "value": plain(asked.values[saying.value]),
                "reliability": round(trust[saying.source], PLACES),
                "weight": round(weight, PLACES),
                "copied_from": [table.sources[s] for s in copied],
                "term": round(after - before, PLACES),
            }
        )
        spoken[saying.value].add(saying.source)
        before = after
    return {"credence": before, "base": base, "terms": told}


def _copied(saying: Saying, before: set[int], found: Links) -> list[int]:
    linked = found.get(saying.source, {})
    return sorted(s for s, share in linked.items() if share >= COPIED and s in before)


def plain(value: Stated) -> str | int | float:
    """A value as JSON has it; zero has no sign."""
    return value if isinstance(value, (str, int)) else float(value) or 0


def figure(value: Stated) -> int | float | None:
    """A value as a number, if it is one."""
    known = number(value)
    if known is None:
        return None
    return int(known) if known == known.to_integral_value() else float(known)
