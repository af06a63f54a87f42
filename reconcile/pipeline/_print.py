"""A result as a report, and what of it counts as failure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.pipeline._result import Result

NO_POLICIES: Mapping[str, str] = MappingProxyType({})
LEVELS = {
    "none": (),
    "conflict": ("conflict",),
    "review": ("conflict", "review"),
    "explained": ("conflict", "review", "explained"),
}


def formats() -> tuple[str, ...]:
    """The names of the report formats."""
    from reconcile import report

    return report.formats()


def render(
    result: Result,
    format: str,
    *,
    only_new: bool = False,
    width: int | None = None,
    colour: bool = False,
    strict: frozenset[str] = frozenset(),
    policies: Mapping[str, str] = NO_POLICIES,
) -> str:
    """The report on a result in one of `formats()`; with `only_new` on the batch and what it brought alone.

    Findings explained by a reason of `strict` are told as conflicts. `policies` choose the best values of attributes.
    """
    from reconcile import report
    from reconcile.resolve import by_policy

    new, about = (result.new_findings, result.read) if only_new else (None, None)
    run = replace(result.part, skipped=result.skipped) if only_new else result.run
    return report.render(
        by_policy(run, policies),
        format,
        new=new,
        about=about,
        stored=result.stored,
        width=width or 80,
        colour=colour,
        strict=strict,
    )


def failing(result: Result, fail_on: str, *, only_new: bool, strict: frozenset[str]) -> bool:
    """A finding at or over the level is there; those explained by a reason of `strict` count as conflicts."""
    levels = LEVELS[fail_on]
    if not levels:
        return False
    for finding in result.part.findings if only_new else result.run.findings:
        if only_new and finding.id not in result.new_findings:
            continue
        as_conflict = finding.reason is not None and finding.reason.value in strict
        if finding.verdict.value in levels or as_conflict:
            return True
    return False


def unread_share(result: Result, only_new: bool) -> float:
    """The share of numerals that were not read, 0 to 1; 0 where there are none. With `only_new` those of the batch."""
    run = result.part if only_new else result.run
    ledgers = [one for one in run.ledgers if not only_new or one.article in result.read]
    total = sum(one.total for one in ledgers)
    return 1 - sum(one.read for one in ledgers) / total if total else 0.0
