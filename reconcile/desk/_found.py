"""The findings on a question or a series, as a list beside it tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.desk._plain import plain
from reconcile.frozen import dataclass
from reconcile.model import Verdict
from reconcile.report._said import in_short
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reconcile.model import Finding
    from reconcile.report._lookup import Lookup

_NAMED = 3
"""Outlets of a side that are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in a line or two."""

    id: str
    verdict: str
    reason: str
    question: str
    told: str
    outlets: str
    decision: str


def findings(look: Lookup, wanted: Callable[[Finding], bool]) -> list[Found]:
    """Those of a block that are wanted, in the order of the run."""
    return [_found(look, one) for one in look.run.findings if wanted(one)]


def _told(look: Lookup, finding: Finding) -> str:
    """What it says, for a page that already tells the question: the values that differ, or what explains them."""
    explained = finding.verdict is Verdict.EXPLAINED
    return in_short(look, finding) if explained else line(finding.title).removeprefix(look.question(finding)).strip()


def _outlets(look: Lookup, finding: Finding) -> str:
    """ "The Courier against Hill Radio, North Wire and 3 more": who stands on each side."""
    return " against ".join(_named(look, side) for side in finding.sides)


def _named(look: Lookup, side: Sequence[str]) -> str:
    names = list(dict.fromkeys(look.outlet(look.article_of(look.claims[one])) for one in side))
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _found(look: Lookup, finding: Finding) -> Found:
    return Found(
        finding.id,
        finding.verdict.value,
        plain(finding.reason),
        look.question(finding),
        _told(look, finding),
        _outlets(look, finding),
        line(finding.decision.text) if finding.decision else "",
    )
