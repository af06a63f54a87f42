"""Claims by the origin of their words: "4 articles, 3 outlets, 1 origin"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.report._html._quotes import Quote, quotes
from reconcile.report._html._words import Words, words
from reconcile.report._sides import voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reconcile.model import Claim
    from reconcile.report._lookup import Lookup

_OPEN = 2
"""Quotes of one origin that stand in the open."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What one origin says: its values, who stands behind it, quotes in the open, and more of them."""

    values: tuple[Words, ...]
    behind: str
    shown: tuple[Quote, ...]
    more: tuple[Quote, ...]


def origins(look: Lookup, claims: Iterable[str]) -> list[Origin]:
    """The origins behind claims, those with most articles first."""
    heard = voices(look, claims)
    heard.sort(key=lambda voice: -len({claim.article for claim in voice}))
    return [_origin(look, voice) for voice in heard]


def _origin(look: Lookup, voice: Sequence[Claim]) -> Origin:
    values = dict.fromkeys(words(look.article_of(claim), look.value(claim)) for claim in voice)
    found = tuple(quotes(look, voice))
    return Origin(tuple(values), look.behind(claim.id for claim in voice), found[:_OPEN], found[_OPEN:])
