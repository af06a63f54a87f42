"""What is not told because a baseline knows it, what of the baseline holds no longer, and what new articles undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._lookup import count
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Baseline, Known, Run
    from reconcile.report._style import Style


def lines(run: Run, style: Style) -> list[str]:
    """Sentences on the baseline, and on findings that hold no longer; each stands for itself."""
    told = list(_baseline(style.baseline, [known for _, known in style.accepted(run)])) if style.baseline else []
    if style.gone:
        ids = ", ".join(f"[{finding.id}]" for finding in style.gone)
        verb = "holds" if len(style.gone) == 1 else "hold"
        told.append(f"{count(style.gone, 'finding')} told before no longer {verb} with these articles: {ids}.")
    return told


def age(known: Known, baseline: Baseline) -> int:
    """Days since an entry was added."""
    return max((baseline.today - known.added).days, 0)


def entry(known: Known) -> str:
    """An entry as people know it: what it is about, who added it and when."""
    about = f'"{line(known.title)}", ' if known.title else ""
    return f"{known.key} ({about}added by {line(known.who)} on {known.added})"


def outdated(baseline: Baseline) -> Iterator[str]:
    """Yield a line for each entry that no longer hides its finding, and for each that lost it."""
    name = line(baseline.path)
    for one in baseline.expired:
        yield f"{name}: the entry {entry(one)} expired on {one.until}; its finding is told again"
    for one in baseline.stale:
        yield f"{name}: the entry {entry(one)} is stale: its files are there, and the finding is not"


def _baseline(baseline: Baseline, known: list[Known]) -> Iterator[str]:
    name = line(baseline.path)
    if known:
        days = max(age(one, baseline) for one in known)
        since = f"the oldest {count(days, 'day')}" if days else "added today"
        yield f"{name}: {len(known):,} known and not told, {since}."
    else:
        yield f"{name}: nothing that would be told is known."
    yield from (f"{told}." for told in outdated(baseline))
