"""Questions about claims for which no pack has an attribute, in plain English."""

from __future__ import annotations

from reconcile.languages._en_plurals import plural
from reconcile.languages._units import MEASURES
from reconcile.model import Claim, Quantity

MEASURED = "measured_"
_ASKED = {
    "money": "sum of money",
    "time": "length of time",
    "clock": "time of day",
    "percent": "percentage",
    "share": "percentage",
    "point": "number of points",
    "times": "multiple",
    "factor": "multiple",
    "information": "amount of data",
}
"""What a dimension is called in a question, where its own name would not do."""

_OF_STUFF = frozenset({"mass", "volume"})
"""Dimensions that measure the counted stuff itself."""


def plain_question(claim: Claim, subject: str, language: str) -> str:
    """The question by what is counted or measured, with the verb where it is known, and the subject in brackets."""
    about = f" ({subject})" if subject else ""
    if claim.kind == "ordinal":
        return f"Which {_one(claim, language) or 'one'} in the count is it{about}?"
    if claim.kind != "quantity":
        told = claim.attribute.replace("_", " ")
        return f"{told[:1].upper()}{told[1:]}{about}?"
    return f"{_amount(claim, language)}{_told(claim)}{about}?"


def _amount(claim: Claim, language: str) -> str:
    thing = _one(claim, language)
    if claim.attribute.startswith(MEASURED):
        dimension = claim.attribute.removeprefix(MEASURED)
        of = f" of {thing}" if dimension in _OF_STUFF and thing and thing not in MEASURES else ""
        return f"Which {_ASKED.get(dimension, dimension.replace('_', ' '))}{of}"
    if thing is None:
        return "Which number"
    if isinstance(claim.value, Quantity) and claim.value.unit is not None:
        return f"How much {thing}"
    return f"How many {_many(claim, thing, language)}"


def _many(claim: Claim, thing: str, language: str) -> str:
    """The plural of what is counted; a word that no pack knows, and that is not written as one, stands in quotes."""
    if thing.startswith("“"):
        return thing
    single = isinstance(claim.value, Quantity) and claim.value.number == 1
    written = (claim.counted or "").casefold()
    if language != "en" or claim.counts or single or written.endswith(plural(thing).casefold()):
        return plural(thing)
    return f"“{claim.counted or thing}”"


def _told(claim: Claim) -> str:
    """The verb in its dictionary form, in quotes: it has the language of its article."""
    told = "is told of" if _singular(claim) else "are told of"
    return f" {told} with the verb “{claim.verb}”" if claim.verb else f" {told}"


def _singular(claim: Claim) -> bool:
    unit = isinstance(claim.value, Quantity) and claim.value.unit is not None
    return unit or claim.attribute.startswith(MEASURED) or not (claim.counted or claim.counts)


def _one(claim: Claim, language: str) -> str | None:
    """What is counted, in English: the noun of an English text, else its class, else the foreign noun in quotes."""
    if claim.counted is None and claim.counts is None:
        return None
    if language == "en":
        return (claim.noun or claim.counted or claim.counts or "").replace("_", " ")
    if claim.counts is not None:
        return claim.counts.replace("_", " ")
    return f"“{claim.counted}”"
