"""What a ladder shows, a band each, from the highest position down: events, empty positions, lists of earlier ones."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Bound, Enumeration
from reconcile.report._charts._svg import part
from reconcile.report._ladder import steps, when
from reconcile.report._lookup import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reconcile.model import Claim, Days, Rung, Series
    from reconcile.report._lookup import Lookup

NEAR, MOST = 4, 30
"""Events shown on either side of those in question; bands shown at most."""

_MARKS = 6
_EARLIER = "previous"
"""What a list tells of whose members came before."""


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the ladder: its position in words, lines of text, a mark for each claim (of the finding or not).

    `kind`: event, count (a running count), empty, list or left (what is not shown). `first` and `last` are the
    positions it stands for. `days` are `None` where nobody knows them.
    """

    kind: str
    first: int
    last: int
    place: str
    lines: tuple[str, ...]
    days: Days | None = None
    marks: tuple[bool, ...] = ()
    event: str = ""


def bands(look: Lookup, series: Series, told: frozenset[str]) -> list[Band]:
    """The bands, the highest position first."""
    shown, above, below = _shown(series, told)
    events = [_event(look, series, rung, told) for rung in sorted(shown, key=_height, reverse=True)]
    found = [*_left(above, "above", events[:1]), *_with_gaps(series, events), *_left(below, "below", events[-1:])]
    return found + list(_lists(look, series, shown))


def _height(rung: Rung) -> tuple[int, str, str]:
    day = rung.days and (rung.days.earliest or rung.days.latest)
    return rung.position, day.isoformat() if day else "", rung.event


def _shown(series: Series, told: frozenset[str]) -> tuple[list[Rung], int, int]:
    """The rungs about those in question, and how many are left out above and below."""
    ordered = sorted(series.rungs, key=_height)
    names = [step.event for step in steps(series)]
    touched = [n for n, step in enumerate(steps(series)) if told & set(step.claims)]
    near = set(names[max(touched[0] - NEAR, 0) : touched[-1] + NEAR + 1] if touched else names)
    kept = [n for n, rung in enumerate(ordered) if rung.event in near]
    first = min((n for n in kept if told & set(ordered[n].claims)), default=0) if len(kept) > MOST else 0
    kept = [n for n in kept if n >= first - NEAR][:MOST]
    if not kept:
        return [], 0, 0
    return [ordered[n] for n in kept], sum(n > kept[-1] for n in range(len(ordered))), kept[0]


def _event(look: Lookup, series: Series, rung: Rung, told: frozenset[str]) -> Band:
    said = [look.claims[one] for one in rung.claims if one in look.claims]
    outlets = sorted({part(look.outlet(look.article_of(claim))) for claim in said})
    by = "; ".join(outlets) or "no article read"
    if len(said) > _MARKS:
        by = f"{count(said, 'claim')}: {by}"
    running = rung.bound is not None
    place = f"{rung.position}{'+' if rung.bound is Bound.AT_LEAST else ''}"
    day = f"{when(look, rung)}: " if rung.days else ""
    lines = (part(rung.event), day + by, *_notes(series, rung))
    marks = tuple(one.id in told for one in said[:_MARKS])
    return Band(
        "count" if running else "event", rung.position, rung.position, place, lines, rung.days, marks, rung.event
    )


def _notes(series: Series, rung: Rung) -> Iterator[str]:
    """What is odd about a rung: its event elsewhere too, another event here, the ways that set it aside."""
    if rung.bound is not None:
        return
    elsewhere = sorted({o.position for o in series.rungs if o.event == rung.event and o.position != rung.position})
    if elsewhere:
        yield f"put at {', '.join(map(str, elsewhere))} as well"
    held = Counter(o.event for o in series.rungs if o.position == rung.position and o.bound is None)
    if len(held) > 1:
        yield f"{count(len(held), 'event')} for one place"
    ways = [str(n) for n, way in enumerate(series.hypotheses, 1) if set(rung.claims) & set(way.rejects)]
    if ways:
        yield f"set aside by way {' and '.join(ways)}" if len(series.hypotheses) > 1 else "set aside"


def _with_gaps(series: Series, events: Sequence[Band]) -> Iterator[Band]:
    """The events, and a band for the positions between two of them that nothing is placed at."""
    for at, band in enumerate(events):
        yield band
        under = events[at + 1].last if at + 1 < len(events) else band.first - 1
        if under < band.first - 1:
            yield _gap(series, under + 1, band.first - 1)


def _gap(series: Series, first: int, last: int) -> Band:
    may = [
        n for way in series.hypotheses for m in way.missing if first <= m.last and m.first <= last for n in m.candidates
    ]
    lines = ["empty: no text here tells of it" if first == last else "empty: no text here tells of them"]
    if may:
        lines.append(f"may be {', '.join(map(part, dict.fromkeys(may)))}")
    return Band("empty", first, last, _range(first, last), tuple(lines))


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _left(number: int, where: str, beside: Sequence[Band]) -> Iterator[Band]:
    if number:
        position = beside[0].first if beside else 0
        yield Band("left", position, position, "", (f"{count(number, 'place')} more {where}",))


def _lists(look: Lookup, series: Series, shown: Sequence[Rung]) -> Iterator[Band]:
    """A band for each list of earlier ones in the articles that place an event, copies once."""
    weighed = {claim for one in series.testimony for claim in one.claims}
    given: set[str] = set()
    for rung in sorted(shown, key=_height):
        for article in dict.fromkeys(look.claims[one].article for one in rung.claims if one in look.claims):
            for claim in look.claims_of[article]:
                if look.origin(claim) not in given and _earlier(claim, weighed):
                    given.add(look.origin(claim))
                    yield _list(look, claim, rung)


def _earlier(claim: Claim, weighed: set[str]) -> bool:
    listed = isinstance(claim.value, Enumeration) and claim.doubt is None
    return listed and (claim.id in weighed or claim.event == _EARLIER)


def _list(look: Lookup, claim: Claim, rung: Rung) -> Band:
    members = claim.value.members if isinstance(claim.value, Enumeration) else ()
    outlet = part(look.outlet(look.article_of(claim)))
    lines = (f"{outlet} lists {len(members)} before {part(rung.event)}:", ", ".join(map(part, members)))
    return Band("list", 1, len(members), _range(1, len(members)), lines, marks=())
