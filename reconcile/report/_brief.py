"""A finding in a few plain sentences, for programs that show messages and no page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Verdict
from reconcile.report._days import published
from reconcile.report._layout import isolate
from reconcile.report._lookup import count
from reconcile.report._places import place
from reconcile.report._said import said
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Claim, Finding, Known
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style

_SIDES, _OUTLETS = 6, 3
_LONGEST = 300

AFTERWARDS = ", once 'reconcile run' has stored it"
"""Of a batch nothing is stored."""


def heading(finding: Finding) -> str:
    """The title on one line, cut where it is longer than a message may be."""
    return isolate(cut(line(finding.title)))


def sides(look: Lookup, finding: Finding) -> list[str]:
    """A sentence a side: "“fifth”: The Courier (3 May 2021)."."""
    told = [_side(look, [look.claims[claim] for claim in side]) for side in finding.sides if side]
    return told[:_SIDES] + ([f"And {count(len(told) - _SIDES, 'more value')}."] if len(told) > _SIDES else [])


def sentences(look: Lookup, finding: Finding, style: Style) -> list[str]:
    """The heading, each side, and what there is beyond them."""
    return [f"{heading(finding)}.", *sides(look, finding), *beyond(look, finding, style)]


def beyond(look: Lookup, finding: Finding, style: Style) -> list[str]:
    """What the rule adds to the sides, what reviewers decided, and where the evidence is."""
    added = isolate(cut(said(look, finding)))
    decision = finding.decision
    decided = [_ended(line(text)) for text in (decision.text, *decision.changed)] if decision else []
    shown = f"All evidence: reconcile show {line(finding.id)}{'' if style.new is None else AFTERWARDS}"
    return [*([_ended(added)] if added else []), *decided, shown]


def who_says(look: Lookup, claim: Claim) -> str:
    """ "The Courier, 3 May 2021: “fifth”"."""
    article = look.article_of(claim)
    return f"{isolate(cut(look.outlet(article)))}, {published(article)}: “{isolate(cut(look.value(claim)))}”"


def quoted(claim: Claim) -> str:
    """The sentence of a claim in quotation marks, cut where it is longer than a message may be."""
    return f"“{isolate(cut(line(claim.sentence)))}”"


def claims_of(look: Lookup, finding: Finding, style: Style) -> list[Claim]:
    """The claims of all sides; first one of the articles that the report is about, one with a known line."""
    told = [look.claims[claim] for side in finding.sides for claim in side]
    about = style.about or frozenset()
    return sorted(told, key=lambda claim: (claim.article not in about, place(look.article_of(claim), claim) is None))


def level(finding: Finding, style: Style) -> str:
    """How loudly it is told: error, warning or note."""
    if finding.verdict is Verdict.CONFLICT:
        return finding.severity.value
    if style.is_conflict(finding):
        return "error"
    return "warning" if finding.verdict is Verdict.REVIEW else "note"


def accepted(entry: Known) -> str:
    """Why a baseline takes a finding as it is: "known since 3 May 2031 (Ana): the ministry counts anew"."""
    until = f", until {entry.until.isoformat()}" if entry.until else ""
    return f"Known since {entry.added.isoformat()} ({line(entry.who)}{until}): {line(entry.reason)}"


def cut(text: str) -> str:
    """The text, with "…" for what goes beyond the length of a message's sentence."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!", "…", "\u2069")) else f"{sentence}."


def _side(look: Lookup, claims: list[Claim]) -> str:
    who: dict[str, None] = {}
    for claim in claims:
        article = look.article_of(claim)
        who[f"{isolate(cut(look.outlet(article)))} ({published(article)})"] = None
    named = list(who)
    more = [f"{len(named) - _OUTLETS} more"] if len(named) > _OUTLETS else []
    return f"“{isolate(cut(look.value(claims[0])))}”: {', '.join([*named[:_OUTLETS], *more])}."
