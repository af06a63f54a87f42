"""A finding in Markdown: its question, a table of the sides, and what is known beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._days import published
from reconcile.report._explained import MEANINGS
from reconcile.report._finding import tried
from reconcile.report._gfm._inert import code, inert
from reconcile.report._gfm._quote import quoted
from reconcile.report._hypotheses import in_words, preferred
from reconcile.report._lookup import count
from reconcile.report._places import place
from reconcile.report._said import in_short, said
from reconcile.report._sides import answers, rest, voices
from reconcile.report._support import support

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reconcile.model import Claim, Finding, Reason
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style

_SIDES, _VOICES, _OUTLETS, _WAYS = 6, 3, 4, 3
"""Values of a finding, origins of a value, outlets of an origin, ways of a ladder told; the rest is counted."""


def full(look: Lookup, style: Style, finding: Finding, number: int) -> str:
    """The finding under a heading, its sides as rows of a table."""
    rows = [row for side in finding.sides[:_SIDES] for row in _rows(look, style, side)]
    told = [f"### {number}. {inert(look.question(finding))} {code(finding.id)}", ""]
    told += ["| value | who | words |", "|---|---|---|", *rows, "", *_rest(look, finding)]
    return "\n".join(told) + "\n"


def short(look: Lookup, style: Style, finding: Finding) -> str:
    """The finding as an item of a list, with the words of two sides."""
    told = [f"- {inert(in_short(look, finding) or look.question(finding))} {code(finding.id)}"]
    for side in finding.sides[:2]:
        told += [f"  <br>{_who(look, style, voice[:1])}: {quoted(look, voice)}" for voice in voices(look, side)[:1]]
    if len(finding.sides) > 2:
        told.append(f"  <br>and {count(len(finding.sides) - 2, 'more value')}")
    return "\n".join(told) + "\n"


def folded(reason: Reason, told: str, number: int) -> str:
    """The explained findings of one reason, to be opened."""
    summary = f"{reason.value.replace('_', ' ')}: {MEANINGS[reason]} ({number})"
    return f"<details><summary>{summary}</summary>\n\n{told}\n</details>\n"


def _rows(look: Lookup, style: Style, side: Sequence[str]) -> Iterator[str]:
    heard = voices(look, side)
    for voice, of in zip(heard[:_VOICES], answers(look, heard), strict=False):
        value = f"<b>{inert(look.value(of))}</b>" if of else ""
        yield f"| {value} | {_who(look, style, voice)} | {quoted(look, voice)} |"
    if len(heard) > _VOICES:
        yield f"| | and {inert(rest(look, heard, _VOICES))} | |"


def _who(look: Lookup, style: Style, voice: Sequence[Claim]) -> str:
    """Outlets and dates of claims with one origin, the first as the origin; where what a batch brings stands."""
    told = list(dict.fromkeys(_printed(look, style, claim) for claim in voice))
    more = [*told[1:_OUTLETS], f"{len(told) - _OUTLETS:,} more"] if len(told) > _OUTLETS else told[1:]
    return told[0] + (f"; same origin: {'; '.join(more)}" if more else "")


def _printed(look: Lookup, style: Style, claim: Claim) -> str:
    article = look.article_of(claim)
    told = f"{inert(look.outlet(article))}, {published(article)}"
    if article.id not in (style.about or ()):
        return told
    found = place(article, claim)
    at = f", line {found.line}" if found else ""
    return f"{told} (new: {inert(article.file)}{at})"


def _rest(look: Lookup, finding: Finding) -> list[str]:
    return [f"- **{label}:** {words}" for label, words in _labelled(look, finding) if words]


def _labelled(look: Lookup, finding: Finding) -> Iterator[tuple[str, str]]:
    if len(finding.sides) > _SIDES:
        yield "Values", f"and {count(len(finding.sides) - _SIDES, 'more value')}"
    yield "Why", inert(said(look, finding))
    yield from _ways(look, finding)
    if found := support(look, finding):
        yield "Supports", inert(found.text)
        yield "Confidence", inert(found.sure.removeprefix("Confidence is "))
    yield "Tried", inert(tried(finding))
    if finding.reason:
        yield "Counted", f"as a conflict, though explained ({finding.reason.value.replace('_', ' ')})"
    if finding.decision:
        yield "Decided", inert(" ".join([finding.decision.text, *finding.decision.changed]))


def _ways(look: Lookup, finding: Finding) -> Iterator[tuple[str, str]]:
    """The ways to make the ladder consistent, where there is more than one."""
    series = look.series.get(finding.series or "")
    if series is None or len(series.hypotheses) < 2:
        return
    for at, found in enumerate(series.hypotheses[:_WAYS]):
        yield "Either" if at == 0 else "Or", inert(in_words(look, series, found))
    if len(series.hypotheses) > _WAYS:
        yield "Or", f"{count(len(series.hypotheses) - _WAYS, 'more way')}"
    yield "Preferred", inert(preferred(*series.hypotheses[:2]))
