"""Annotations of GitHub Actions: a workflow command a finding, the gravest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._brief import beyond, claims_of, heading, quoted, sides, who_says
from reconcile.report._commands import command
from reconcile.report._groups import groups
from reconcile.report._lookup import Lookup, count
from reconcile.report._places import place, unread_at
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Claim, Finding, Run, Skipped
    from reconcile.report._style import Style

_OTHERS = 3
MOST = 10
"""Annotations of a kind that GitHub shows of one step."""


def render(run: Run, style: Style) -> str:
    """At most ten errors, warnings and notices each, then a line that counts all and says where the others are."""
    look = Lookup(run)
    found = groups(look, run, style)
    unread = [_unread(skipped) for skipped in _failed(run)[: MOST // 2]]
    kinds = {"error": found.conflicts, "warning": found.reviews, "notice": found.explained}
    lines = list(unread)
    for kind, findings in kinds.items():
        room = MOST - len(unread) if kind == "error" else MOST
        lines += [_annotation(look, finding, style, kind) for finding in findings[:room]]
    return "\n".join([*lines, _count(run, style, kinds, len(lines))]) + "\n"


def _failed(run: Run) -> list[Skipped]:
    """The inputs that could not be read."""
    return [one for one in run.skipped if not one.aside]


def _unread(skipped: Skipped) -> str:
    file, number = unread_at(skipped)
    return command("error", {"file": file, "line": number, "title": "not read"}, [skipped.why])


def _annotation(look: Lookup, finding: Finding, style: Style, kind: str) -> str:
    """The command on the sentence of its first claim; columns count only where it is on one line."""
    claims = claims_of(look, finding, style)
    first, *others = _each_side(finding, claims)
    article = look.article_of(first)
    region = place(article, first)
    properties: dict[str, object] = {"file": article.file}
    if region:
        one_line = region.line == region.end_line
        properties |= {
            "line": region.line,
            "endLine": region.end_line,
            "col": region.column if one_line else None,
            "endColumn": region.end_column if one_line else None,
        }
    properties["title"] = heading(finding)
    told = [f"Here: {who_says(look, first)}.", *(_elsewhere(look, claim) for claim in others[:_OTHERS])]
    counted = sides(look, finding) if len(claims) > len(told) else []
    return command(kind, properties, [*told, *counted, *beyond(look, finding, style)])


def _elsewhere(look: Lookup, claim: Claim) -> str:
    article = look.article_of(claim)
    region = place(article, claim)
    at = f", line {region.line}" if region else ""
    return f"In {line(article.file)}{at}: {who_says(look, claim)}, as in {quoted(claim)}"


def _each_side(finding: Finding, claims: list[Claim]) -> list[Claim]:
    """The claims without the further ones of a side."""
    side_of = {claim: number for number, side in reversed(list(enumerate(finding.sides))) for claim in side}
    first = {side_of[claim.id]: claim for claim in reversed(claims)}
    return [claim for claim in dict.fromkeys(claims) if first[side_of[claim.id]] is claim]


def _count(run: Run, style: Style, kinds: dict[str, tuple[Finding, ...]], shown: int) -> str:
    failed = _failed(run)
    all_ = sum(map(len, kinds.values())) + len(failed)
    told = [
        count(kinds["error"], "conflict"),
        f"{len(kinds['warning'])} to review",
        f"{len(kinds['notice'])} explained",
        *([f"{len(known)} known by the baseline"] if (known := style.accepted(run)) else []),
        *([f"{len(style.gone)} told before that no longer hold"] if style.gone else []),
        *([f"{count(failed, 'file')} not read"] if failed else []),
    ]
    left = f"; {all_ - shown} more than are annotated here: see the summary of the job" if all_ > shown else ""
    return f"reconcile: {', '.join(told)}{left}."
