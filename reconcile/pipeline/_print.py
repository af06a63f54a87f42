"""A result as a report, and what of it counts as failure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._large import fails_in, large
from reconcile.resolve import AS_IT_IS, Choice

if TYPE_CHECKING:
    from reconcile.model import Finding
    from reconcile.pipeline._result import Result

BRIEF = "text"  # the format that tells very many articles in short
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


def abouts(packs: Sequence[str] = (), rules: str | None = None, changed: Settings = UNCHANGED) -> dict[str, str]:
    """What each rule is about, by its id."""
    from reconcile.packs import load

    return {rule.id: rule.about for rule in load(packs, rules, changed).rules}


def unheard(result: Result, changed: Settings) -> tuple[str, ...]:
    """A line for each policy of the configuration that prefers an outlet of which no article is."""
    from reconcile.resolve import unheard

    missing = unheard(result.run, changed.estimates) if changed.estimates else {}
    return tuple(
        f"{changed.chosen[name]}: no article is of '{outlet}', so that the policy of {name} chooses nothing"
        for name, outlet in missing.items()
    )


@seldom_collecting()
def render(
    result: Result,
    format: str,
    *,
    only_new: bool = False,
    width: int | None = None,
    colour: bool = False,
    strict: frozenset[str] = frozenset(),
    choice: Choice = AS_IT_IS,
    csv: frozenset[str] = frozenset(),
    abouts: Callable[[], Mapping[str, str]] = dict,
) -> str:
    """The report on a result in one of `formats()`; with `only_new` on the batch and what it brought alone.

    Findings explained by a reason of `strict` are told as conflicts. `choice` gives the best values of attributes.
    `csv` and `abouts` are those of `report.render`.
    """
    from reconcile import report
    from reconcile.resolve import by_policy

    if format == BRIEF and result.db is not None and not only_new and result.baseline is None:
        return report.render_large(large(result.db, strict, choice), width or 80, colour=colour, strict=strict)
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
        baseline=result.baseline,
        gone=result.gone if only_new else (),
        csv=csv,
        abouts=abouts,
    )


def failing(result: Result, fail_on: str, *, only_new: bool, strict: frozenset[str]) -> bool:
    """A finding at or over the level is told; those explained by a reason of `strict` count as conflicts."""
    if result.db is not None and not only_new and result.baseline is None:
        return fails_in(result.db, LEVELS[fail_on], strict)
    return any(fails(finding, fail_on, strict) for finding in told(result, only_new=only_new))


def fails(finding: Finding, level: str, strict: frozenset[str]) -> bool:
    """The finding is at or over the level; one explained by a reason of `strict` counts as a conflict."""
    as_conflict = finding.reason is not None and finding.reason.value in strict
    return bool(LEVELS[level]) and (finding.verdict.value in LEVELS[level] or as_conflict)


def told(result: Result, *, only_new: bool) -> Iterator[Finding]:
    """Yield the findings that a report tells: with `only_new` those that the batch brought; never what is known."""
    known = result.baseline.known if result.baseline else {}
    for finding in result.part.findings if only_new else result.run.findings:
        if finding.id not in known and (not only_new or finding.id in result.new_findings):
            yield finding


def unread_share(result: Result, only_new: bool) -> float:
    """The share of numerals that were not read, 0 to 1; 0 where there are none. With `only_new` those of the batch."""
    run = result.part if only_new else result.run
    ledgers = [one for one in run.ledgers if not only_new or one.article in result.read]
    total = sum(one.total for one in ledgers)
    return 1 - sum(one.read for one in ledgers) / total if total else 0.0
