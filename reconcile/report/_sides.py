"""The sides of a finding: who says what, when, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._days import published
from reconcile.report._layout import isolate, shorten
from reconcile.report._lookup import count
from reconcile.report._quotes import quoted_together

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reconcile.model import Claim, Finding, Span
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup

_VOICES = 3
"""Origins quoted on a side; the rest is counted."""


def tell_sides(block: Block, look: Lookup, finding: Finding, lines: int) -> None:
    """Each side under its value: outlet and date, then the words, in about `lines` lines for each voice."""
    for side in finding.sides:
        heard = voices(look, side)
        label = isolate(shorten(look.value(heard[0][0]), block.room)) if heard else ""
        for number, voice in enumerate(heard[:_VOICES]):
            block.labelled(label if number == 0 else "", who(look, voice), colour="bold")
            block.labelled("", quoted_together(look, voice, block.room * lines - 2))
        if len(heard) > _VOICES:
            block.labelled("", f"and {count(len(heard) - _VOICES, 'more origin')}")


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
