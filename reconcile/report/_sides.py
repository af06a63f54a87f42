"""The sides of a finding: who says what, when, in which words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.model import Quantity
from reconcile.report._days import published
from reconcile.report._layout import isolate, shorten
from reconcile.report._lookup import count
from reconcile.report._quotes import quoted_together

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reconcile.model import Claim, Finding, Span
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup

_VOICES = 3
"""Origins quoted on a side; the rest is counted."""

_VALUES, _WIDE = 4, 40
"""Other values told of those that are counted, and columns of each."""


def tell_sides(block: Block, look: Lookup, finding: Finding, lines: int) -> None:
    """Each side under its value: outlet and date, then the words, in about `lines` lines for each voice."""
    for side in finding.sides:
        heard = voices(look, side)
        values = answers(look, heard)
        for voice, of in zip(heard[:_VOICES], values, strict=False):
            label = isolate(shorten(look.value(of), block.room)) if of else ""
            block.labelled(label, who(look, voice), colour="bold")
            block.labelled("", quoted_together(look, voice, block.room * lines - 2))
        if len(heard) > _VOICES:
            block.labelled("", f"and {rest(look, heard, _VOICES)}")


def answers(look: Lookup, heard: Sequence[Sequence[Claim]]) -> list[Claim | None]:
    """For each voice of a side the claim whose value is told beside it; `None` where it stands above already.

    Values of one side stand against the same others, and need not be one number.
    """
    above: set[object] = set()
    told: list[Claim | None] = []
    for voice in heard:
        value, words = _unwritten(voice[0]), look.value(voice[0])
        told.append(None if value in above or words in above else voice[0])
        above |= {value, words}
    return told


def rest(look: Lookup, heard: Sequence[Sequence[Claim]], shown: int) -> str:
    """How many origins of a side stand behind those that are shown, and their other values: "2 more origins (17)"."""
    others = [isolate(shorten(look.value(of), _WIDE)) for of in answers(look, heard)[shown:] if of]
    words = ", ".join(others[:_VALUES]) + (" ..." if len(others) > _VALUES else "")
    return count(len(heard) - shown, "more origin") + (f" ({words})" if others else "")


def _unwritten(claim: Claim) -> object:
    """The value without the words that it is written in."""
    return replace(claim.value, written="") if isinstance(claim.value, Quantity) else claim.value


def who(look: Lookup, voice: Iterable[Claim]) -> str:
    """Outlets and dates of claims with one origin, the first as the origin: "A, 3 May 2021; the same words in B"."""
    told = list(dict.fromkeys(_told(look, claim) for claim in voice))
    return told[0] + (f"; same origin: {'; '.join(told[1:])}" if told[1:] else "")


def _told(look: Lookup, claim: Claim) -> str:
    article = look.article_of(claim)
    return f"{isolate(look.outlet(article))}, {published(article)}"


def voices(look: Lookup, side: Iterable[str]) -> list[list[Claim]]:
    """The claims of a side by origin; inside one the original comes first, else the one whose date is known."""
    by_origin: dict[str, list[Claim]] = {}
    for claim in map(look.claims.__getitem__, side):
        by_origin.setdefault(look.origin(claim), []).append(claim)
    return [sorted(voice, key=lambda claim: _rank(look, claim)) for voice in by_origin.values()]


def _rank(look: Lookup, claim: Claim) -> tuple[bool, bool, str, str, Span, str]:
    article = look.article_of(claim)
    return article.translation_of is not None, article.published is None, article.id, claim.field, claim.core, claim.id
