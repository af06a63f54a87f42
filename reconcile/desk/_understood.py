"""What was understood of a claim, field by field, in words; fields that nobody told are left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.claims import show
from reconcile.desk._plain import plain
from reconcile.desk._values_told import Told, value_told
from reconcile.model import How, Modality, Polarity, ReadClaim, Role
from reconcile.report._days import days
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Anchor, Claim

_HOW = {
    How.SUBJECT: "the subject of the sentence",
    How.SENTENCE: "in the sentence",
    How.ANAPHOR: "meant by a word that points back",
    How.CARRIED: "from a sentence before",
    How.HEADLINE: "from the headline",
    How.TOPIC: "what the article is about",
}
_SCOPE = {
    "whose": "Whose",
    "place": "Place",
    "direction": "Direction",
    "window": "Counted over",
    "part": "Part of them",
    "giver": "Given by",
    "receiver": "Given to",
    "series": "Count of",
    "country": "Country",
}
_MODALITIES = {
    Modality.DONE: "told as something that has happened",
    Modality.PLANNED: "told as something planned",
    Modality.ALLEGED: "told as something alleged",
}
_POLARITIES = {
    Polarity.AFFIRMED: "",
    Polarity.DENIED: "denied",
    Polarity.SILENT: "the text says that nothing is known of it",
}
_ROLES = {
    Role.LEVEL: "",
    Role.CHANGE: "a change, not the level itself",
    Role.PART: "a part of a total",
    Role.SUPERSEDED: "a figure that the text no longer holds true",
}


def understood(claim: Claim) -> tuple[Told, ...]:
    """Its value as a set, what was counted where and when, who says it and how."""
    return tuple((name, line(told)) for name, told in _all(claim) if told and line(told))


def _all(claim: Claim) -> Iterator[tuple[str, str | None]]:
    yield "Value", show(claim)
    yield from value_told(claim.value)
    yield "About", claim.subject
    yield "Hangs on", "; ".join(map(_anchor, claim.anchors))
    yield "Counted", claim.counted
    for name, told in _SCOPE.items():
        yield told, getattr(claim.scope, name)
    yield "What happened", _happened(claim)
    yield "Speaks of", days(claim.as_of) if claim.as_of else None
    yield "Said by", _speaker(claim)
    yield "Manner", ", ".join(filter(None, (_MODALITIES[claim.modality], _POLARITIES[claim.polarity])))
    yield "Role", ", ".join(filter(None, (_ROLES[claim.role], _change(claim))))
    yield "Doubt", f"{claim.doubt}; it takes no part in a conflict" if claim.doubt else None
    yield "Proposed", f"in part by {claim.proposed_by}" if claim.proposed_by else None


def read_as(claim: Claim) -> str:
    """The value that was read, where a reviewer put another in its place."""
    was = claim.corrected.was if claim.corrected else None
    if not isinstance(was, ReadClaim) or was.value == claim.value:
        return ""
    return line(show(replace(claim, value=was.value)))


def _anchor(anchor: Anchor) -> str:
    return f"{_HOW[anchor.how]}: {anchor.name}"


def _happened(claim: Claim) -> str:
    return ", ".join(filter(None, (plain(claim.event), days(claim.when) if claim.when else "")))


def _speaker(claim: Claim) -> str | None:
    citing = f", citing {', '.join(claim.via)}" if claim.via else ""
    return f"{claim.speaker}{citing}" if claim.speaker else None


def _change(claim: Claim) -> str:
    return f"it went {claim.change}" if claim.change else ""
