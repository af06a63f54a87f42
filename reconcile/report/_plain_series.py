"""A series as plain dicts and lists: its rungs, its hypotheses, and what each voice says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import Days, Hypothesis, Series
    from reconcile.report._plain_values import Plain


def plain_series(series: Series) -> Plain:
    """The series."""
    return {
        "id": series.id,
        "question": series.question,
        "attribute": series.attribute,
        "counted": series.counted,
        "whose": series.whose,
        "giver": series.giver,
        "receiver": series.receiver,
        "windows": list(series.windows),
        "story": series.story,
        "rungs": [
            {
                "position": rung.position,
                "event": rung.event,
                "event_id": rung.of,
                "bound": rung.bound.value if rung.bound else None,
                "date": interval(rung.days),
                "claims": list(rung.claims),
            }
            for rung in series.rungs
        ],
        "hypotheses": [_hypothesis(found) for found in series.hypotheses],
        "testimony": [
            {
                "source": one.source,
                "says": one.says,
                "claims": list(one.claims),
                "stands": [stand.value for stand in one.stands],
                "diagnostic": one.diagnostic,
            }
            for one in series.testimony
        ],
        "exact": series.exact,
    }


def _hypothesis(found: Hypothesis) -> Plain:
    return {
        "holds": found.holds,
        "rejects": list(found.rejects),
        "why": found.why,
        "positions": [{"event": event, "position": position} for event, position in found.held],
        "repair": found.repair or None,
        "missing": [
            {
                "first": one.first,
                "last": one.last,
                "after": interval(one.after),
                "before": interval(one.before),
                "candidates": list(one.candidates),
            }
            for one in found.missing
        ],
        "shifts": [{"source": source, "by": by} for source, by in found.shifts],
        "cost": found.cost,
    }


def interval(days: Days | None) -> str | None:
    """An ISO day; an ISO interval "earliest/latest" for a wider set, ".." where that is open."""
    if days is None or (days.earliest is None and days.latest is None):
        return None
    ends = [end.isoformat() if end else ".." for end in (days.earliest, days.latest)]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)
