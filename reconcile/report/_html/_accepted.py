"""The findings that a baseline takes as they are, and the entries of it that no longer do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.report._days import whole_day
from reconcile.report._known import age
from reconcile.report._lookup import count
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reconcile.model import Baseline, Known
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the baseline; `title` is that of its finding, or what the entry itself calls it."""

    key: str
    title: str
    told: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """What the baseline takes as it is, what has expired, and what is no longer found."""

    path: str
    known: tuple[Entry, ...]
    expired: tuple[Entry, ...]
    stale: tuple[Entry, ...]

    @property
    def told(self) -> int:
        """How many entries are told of."""
        return len(self.known) + len(self.expired) + len(self.stale)


def accepted(look: Lookup, style: Style, key_of: Mapping[str, str]) -> Accepted | None:
    """What the baseline says; `None` without one."""
    baseline = style.baseline
    if baseline is None:
        return None
    return Accepted(
        line(baseline.path),
        tuple(
            Entry(key_of[finding.id], line(finding.title), _told(known, age(known, baseline)))
            for finding, known in style.accepted(look.run)
        ),
        tuple(_entry(known, baseline) for known in baseline.expired),
        tuple(_entry(known, baseline) for known in baseline.stale),
    )


def _entry(known: Known, baseline: Baseline) -> Entry:
    return Entry(known.key, line(known.title), _told(known, age(known, baseline)))


def _told(known: Known, days: int) -> str:
    until = f", until {whole_day(known.until)}" if known.until else ""
    return f"{line(known.who)}, {whole_day(known.added)} ({count(days, 'day')} ago){until}: {line(known.reason)}"
