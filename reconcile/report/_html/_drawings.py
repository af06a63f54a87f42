"""The drawings of a finding: the ladder of its series, and its values over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from reconcile.frozen import dataclass
from reconcile.report._charts import ladder, over_time
from reconcile.report._ladder import heading

if TYPE_CHECKING:
    from reconcile.model import Finding
    from reconcile.report._lookup import Lookup


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole `<svg>` with what it shows; the drawing has escaped the words in it."""

    caption: str
    svg: Markup


def drawings(look: Lookup, finding: Finding) -> tuple[Drawing, ...]:
    """The ladder where the finding is about a series, and the values where its one question is told over time."""
    told, found = frozenset(finding.claims), []
    series = look.series.get(finding.series or "")
    if series:
        caption = f"Ladder: {heading(series)}" if series.counted else "Ladder"
        found.append(Drawing(caption, Markup(ladder(look, series, told))))  # noqa: S704 - see Drawing
    clusters = [look.clusters[one] for one in finding.clusters if one in look.clusters]
    curve = over_time(look, clusters[0], told) if len(clusters) == 1 else None
    if curve:
        found.append(Drawing("Over time", Markup(curve)))  # noqa: S704 - see Drawing
    return tuple(found)
