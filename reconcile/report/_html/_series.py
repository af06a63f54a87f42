"""The ways to make a ladder consistent, and how each voice stands to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Stand
from reconcile.report._hypotheses import in_words, preferred
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Series
    from reconcile.report._lookup import Lookup

STANDS = {Stand.CONSISTENT: "fits", Stand.INCONSISTENT: "set aside", Stand.NOT_APPLICABLE: "says nothing"}


@dataclass(frozen=True, slots=True)
class Row:
    """What one voice says, and how it stands to each way, in the order of the ways."""

    source: str
    says: str
    stands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """The few ways, the preferred one first; `alike` counts the statements that fit all of them as well."""

    told: tuple[str, ...]
    preferred: str
    rows: tuple[Row, ...]
    alike: int
    exact: bool


def ways(look: Lookup, series: Series) -> Ways | None:
    """The ways to make a ladder consistent, where there is more than one."""
    if len(series.hypotheses) < 2:
        return None
    rows = [
        Row(line(one.source), line(one.says), tuple(STANDS[stand] for stand in one.stands))
        for one in series.testimony
        if one.diagnostic
    ]
    return Ways(
        tuple(in_words(look, series, found) for found in series.hypotheses),
        preferred(*series.hypotheses[:2]),
        tuple(rows),
        len(series.testimony) - len(rows),
        series.exact,
    )
