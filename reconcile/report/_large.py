"""The report for people on very many articles: everything is counted, and the gravest findings are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reconcile.report._block import Block
from reconcile.report._explained import MEANINGS, tell_one
from reconcile.report._finding import tell_finding
from reconcile.report._layout import shorten
from reconcile.report._lookup import Lookup, count
from reconcile.report._read import share, tell_left_out
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.report._extent import Large
    from reconcile.report._style import Style

CONFLICTS, REVIEWS, EXPLAINED = "conflicts", "reviews", "explained"
HEADINGS = {
    CONFLICTS: ("CONFLICTS", "red"),
    REVIEWS: ("TO REVIEW", "yellow"),
    EXPLAINED: ("DIFFERENT, AND EXPLAINED", "green"),
}


def render(large: Large, style: Style) -> str:
    """Plain lines of at most the style's width."""
    block = Block(style)
    _head(block, large)
    told = _told(large, style)
    for group, (heading, colour) in HEADINGS.items():
        if large.groups[group]:
            block.heading(heading, colour)
            _group(block, large, group, told)
    _undecided(block, large)
    block.heading("READ")
    block.plain(f"{share(large.counts['read'], large.counts['total'])} are accounted for.", 1)
    tell_left_out(block, large.skipped)
    block.lines.append("")
    block.plain("The evidence behind an [id]: reconcile show ID; all of it: --format json or csv, or reconcile browse")
    return block.text()


def _head(block: Block, large: Large) -> None:
    counts, groups = large.counts, large.groups
    failed = sum(not one.aside for one in large.skipped)
    past = counts["earlier"]
    earlier = f" ({past:,} of them {'an earlier version' if past == 1 else 'earlier versions'})" if past else ""
    block.plain(
        f"{count(counts['articles'], 'article')}{earlier} from {count(counts['outlets'], 'outlet')}, "
        f"{count(counts['origins'], 'origin')}: {count(counts['claims'], 'claim')} on "
        f"{count(counts['questions'], 'question')}."
        + (f" {count(failed, 'file')} could not be read, see the end." if failed else "")
    )
    told = ", ".join(f"{large.outcomes.get(one, 0):,} {one}" for one in ("agreed", "pending", "unchecked"))
    block.plain(
        f"{count(groups[CONFLICTS], 'conflict')}; {groups[EXPLAINED]:,} explained; {groups[REVIEWS]:,} to review."
        f" Questions: {told}."
    )


def _told(large: Large, style: Style) -> dict[str, list[str]]:
    """The lines of each finding that is told; one run after another is looked into, so that few are held at once."""
    numbers = {id_: number for some in large.told.values() for number, id_ in enumerate(some, 1)}
    explained = frozenset(large.told[EXPLAINED])
    found: dict[str, list[str]] = {}
    for run in large.runs:
        look = Lookup(run)
        for finding in run.findings:
            if finding.id in numbers:
                block = Block(style)
                if finding.id in explained:
                    tell_one(block, look, finding)
                else:
                    tell_finding(block, look, finding, numbers[finding.id])
                found[finding.id] = block.lines
    return found


def _group(block: Block, large: Large, group: str, told: Mapping[str, Sequence[str]]) -> None:
    if group == EXPLAINED:
        for reason, meaning in MEANINGS.items():
            if many := large.reasons.get(reason.value):
                block.plain(f"{reason.value}: {meaning} ({many:,})", 1)
    some = [id_ for id_ in large.told[group] if id_ in told]
    for number, id_ in enumerate(some):
        if number and group != EXPLAINED:
            block.lines.append("")
        block.lines += told[id_]
    if more := large.groups[group] - len(some):
        block.lines.append("")
        block.plain(f"… and {more:,} more.", 1)


def _undecided(block: Block, large: Large) -> None:
    if not large.undecided:
        return
    block.heading("NOT DECIDED")
    for outcome, why, many, first in large.undecided:
        block.plain(f"{count(many, 'question')} {outcome}: {line(why)}", 1)
        for question, id_ in first:
            block.plain(shorten(f"{line(question)} [{id_}]", block.style.columns - 5), 5)
