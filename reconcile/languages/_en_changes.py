"""English words after which "from 14 to 17" are two levels, one after the other, and no range."""

from __future__ import annotations

_REGULAR = (
    "climb jump gain plunge slump surge soar tumble plummet increase decrease drop slip decline expand widen narrow "
    "revise upgrade downgrade slash swell dip edge move change shift raise lower reduce double triple quadruple halve "
    "improve worsen accelerate slow ease extend boost lift trim push advance retreat turn promote relegate switch "
    "recover rebound update convert inch spike dwindle adjust correct amend hike skyrocket balloon multiply "
    "strengthen weaken evolve pass transfer step rocket nudge scale appreciate depreciate deepen lengthen shorten"
)
_IRREGULAR = (
    "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing growth cut cuts cutting "
    "go goes went gone going bring brings brought bringing take takes took taken taking come comes came coming "
    "slide slides slid sliding sink sinks sank sunk sinking shrink shrinks shrank shrunk shrinking creep creeps crept "
    "leap leaps leapt leaping swing swings swung swinging up down reduction expansion improvement revision adjustment "
    "downgrade upgrade toll become becomes became put putting"
)


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    if verb.endswith("y"):
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    doubled = verb + verb[-1] if verb in ("drop", "slip", "dip", "trim", "step", "transfer") else stem
    return verb, verb + "s", verb + "es", doubled + "ed", doubled + "ing"


CHANGES: frozenset[str] = frozenset(form for verb in _REGULAR.split() for form in _forms(verb)) | frozenset(
    _IRREGULAR.split()
)
