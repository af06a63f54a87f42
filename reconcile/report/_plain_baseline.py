"""What a baseline says of a report, as the JSON report writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._known import age

if TYPE_CHECKING:
    from reconcile.model import Baseline, Known, Run
    from reconcile.report._plain_values import Plain
    from reconcile.report._style import Style


def plain_baseline(run: Run, style: Style) -> Plain | None:
    """The findings that it knows, the entries that expired and those that are stale; `None` without a baseline."""
    baseline = style.baseline
    if baseline is None:
        return None
    known = [{"finding": finding.id, **_entry(one, baseline)} for finding, one in style.accepted(run)]
    return {
        "file": baseline.path,
        "today": baseline.today.isoformat(),
        "known": known,
        "expired": [_entry(one, baseline) for one in baseline.expired],
        "stale": [_entry(one, baseline) for one in baseline.stale],
    }


def _entry(one: Known, baseline: Baseline) -> Plain:
    return {
        "key": one.key,
        "title": one.title,
        "files": list(one.files),
        "added": one.added.isoformat(),
        "who": one.who,
        "reason": one.reason,
        "until": one.until.isoformat() if one.until else None,
        "days": age(one, baseline),
    }
