"""The sides of a finding: a value, who stands behind it, and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.report._html._quotes import Quote, quotes
from reconcile.report._html._words import Words, words
from reconcile.report._sides import voices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.model import Claim, Finding
    from reconcile.report._lookup import Lookup

_OPEN = 2
"""Quotes of one origin that stand in the open."""

_WORDED = 4
"""Other ways to word an answer that are told beside the first."""

_VOICES = 3
"""Origins of a side that stand in the open; the rest opens on demand."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What one origin says: quotes in the open, and more of them to be opened."""

    shown: tuple[Quote, ...]
    more: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One answer in the words of its first article; `also` are other ways the side words it."""

    value: Words
    also: tuple[Words, ...]
    behind: str
    voices: tuple[Voice, ...]
    more: tuple[Voice, ...]


def sides(look: Lookup, finding: Finding) -> list[Side]:
    """The sides in their order; claims that stand on no side are a last one without a value of its own."""
    found = [_side(look, side) for side in finding.sides if side]
    told = {claim for side in finding.sides for claim in side}
    rest = tuple(claim for claim in finding.claims if claim not in told)
    return [*found, *([_side(look, rest)] if rest else [])]


def _side(look: Lookup, side: Sequence[str]) -> Side:
    heard = voices(look, side)
    values = dict.fromkeys(_value(look, claim) for voice in heard for claim in voice)
    first, *others = values
    told = tuple(_voice(look, voice) for voice in heard)
    return Side(first, tuple(others[:_WORDED]), look.behind(side), told[:_VOICES], told[_VOICES:])


def _value(look: Lookup, claim: Claim) -> Words:
    return words(look.article_of(claim), look.value(claim))


def _voice(look: Lookup, voice: Sequence[Claim]) -> Voice:
    found = tuple(quotes(look, voice))
    return Voice(found[:_OPEN], found[_OPEN:])
