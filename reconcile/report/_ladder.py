"""A series drawn as a ladder: one line an event, the positions that articles give it before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Bound
from reconcile.report._days import days
from reconcile.report._layout import pad, shorten, width, wrap
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Claim, Days, Rung, Series
    from reconcile.report._lookup import Lookup

_NEAR = 4
"""Lines shown on either side of the events in question."""


@dataclass(frozen=True, slots=True)
class Step:
    """An event with the positions it is given, its days, and the claims; or a running count, perhaps a least one."""

    event: str
    positions: tuple[int, ...]
    days: Days | None
    claims: tuple[str, ...]
    at_least: bool = False


def steps(series: Series) -> list[Step]:
    """The events of a series, lowest position first."""
    by_event: dict[str, list[Rung]] = {}
    for rung in series.rungs:
        by_event.setdefault(rung.event, []).append(rung)
    found = [_step(event, rungs) for event, rungs in by_event.items()]
    return sorted(found, key=lambda step: (step.positions, step.event))


def positions(step: Step) -> str:
    """ "5|6" where articles differ, else "7"; "10+" where a running count is at least so high."""
    return "|".join(map(str, step.positions)) + ("+" if step.at_least else "")


def when(look: Lookup, step: Step | Rung) -> str:
    """The days of a step or a rung; "told 3 May 2021" where that is only the day on which an article tells of it."""
    said = [look.claims[one] for one in step.claims if one in look.claims and look.claims[one].kind == "ordinal"]
    published = any(look.article_of(claim).published == step.days for claim in said)
    dated = any(beside.when == step.days for claim in said for beside in _beside(look, claim))
    return f"told {days(step.days)}" if published and not dated else days(step.days)


def _beside(look: Lookup, claim: Claim) -> Iterator[Claim]:
    """The claim, and the days that its article gives events."""
    yield claim
    yield from (one for one in look.claims_of[claim.article] if one.kind == "date" and one.attribute == "event_date")


def heading(series: Series) -> str:
    """What is counted, whose, who gives and who receives it, and over which period, as far as told."""
    counted = f"n-th {line(series.counted or 'one')}"
    told = {"of": series.whose, "from": series.giver, "to": series.receiver}
    who = [f"{word} {line(name)}" for word, name in told.items() if name]
    over = " or ".join(f"“{line(window)}”" for window in series.windows)
    return ", ".join([" ".join([counted, *who]), *([f"counted over {over}"] if over else [])])


def drawn(look: Lookup, series: Series, about: frozenset[str], room: int) -> list[str]:
    """The heading, then one line an event within `room` columns: position, day, event, outlets; `about` is marked."""
    found = steps(series)
    touched = [number for number, step in enumerate(found) if about & set(step.claims)]
    if touched:
        found = found[max(touched[0] - _NEAR, 0) : touched[-1] + _NEAR + 1]
    cells = [_cells(look, step, about) for step in found]
    widths = [max(map(width, column)) for column in list(zip(*cells, strict=True))[:3]] if cells else []
    lines = wrap(heading(series), room) if series.counted else []
    for row in cells:
        text = "  ".join([*map(pad, row[:3], widths), row[3]]).rstrip()
        lines += wrap(text, room, "", "     ") if width(text) > room else [text]
    return lines


def _cells(look: Lookup, step: Step, about: frozenset[str]) -> tuple[str, str, str, str]:
    if len(step.positions) > 1 and about >= set(step.claims):
        return positions(step), when(look, step), shorten(line(step.event), 24), "<- in question"
    outlets = sorted({look.outlet(look.article_of(look.claims[claim])) for claim in step.claims})
    event = shorten(line(step.event), 24)
    return positions(step), when(look, step), event, "; ".join(outlets) or "no article read"


def _step(event: str, rungs: list[Rung]) -> Step:
    places = tuple(sorted({rung.position for rung in rungs}))
    dated = next((rung.days for rung in rungs if rung.days), None)
    at_least = any(rung.bound is Bound.AT_LEAST for rung in rungs)
    return Step(event, places, dated, tuple(claim for rung in rungs for claim in rung.claims), at_least)
