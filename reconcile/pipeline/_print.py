"""A result as a report, and what of it counts as failure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.packs import UNCHANGED, Settings
from reconcile.resolve import AS_IT_IS, Choice

if TYPE_CHECKING:
    from reconcile.pipeline._result import Result

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


def choice(packs: Sequence[str] = (), rules: str | None = None, changed: Settings = UNCHANGED) -> Choice:
    """How the best values are chosen: by the policies of the packs, and by the configuration before them."""
    from reconcile.packs import attributes

    known = attributes(packs, rules, changed)
    own = {name: found.estimate for name, found in known.items() if found.estimate is not None}
    moving = {name for name, found in known.items() if found.kind == "quantity" and found.over_time != "fixed"}
    return Choice({**own, **changed.estimates}, changed.vague, frozenset(moving))


def unheard(result: Result, changed: Settings) -> tuple[str, ...]:
    """A line for each policy of the configuration that prefers an outlet of which no article is."""
    from reconcile.resolve import unheard

    missing = unheard(result.run, changed.estimates) if changed.estimates else {}
    return tuple(
        f"{changed.chosen[name]}: no article is of '{outlet}', so that the policy of {name} chooses nothing"
        for name, outlet in missing.items()
    )


def render(
    result: Result,
    format: str,
    *,
    only_new: bool = False,
    width: int | None = None,
    colour: bool = False,
    strict: frozenset[str] = frozenset(),
    choice: Choice = AS_IT_IS,
) -> str:
    """The report on a result in one of `formats()`; with `only_new` on the batch and what it brought alone.

    Findings explained by a reason of `strict` are told as conflicts. `choice` gives the best values of attributes.
    """
    from reconcile import report
    from reconcile.resolve import by_policy

    new, about = (result.new_findings, result.read) if only_new else (None, None)
    run = replace(result.part, skipped=result.skipped) if only_new else result.run
    return report.render(
        by_policy(run, choice),
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
