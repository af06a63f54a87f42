"""Who tells a value: independent origins, what they are called, and which of them told it first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.model import Article, Claim, Modality

if TYPE_CHECKING:
    from reconcile.resolve._credence_rivals import Table

NAMED = 3  # outlets named in one entry; the rest is left to the claims


@dataclass(frozen=True, slots=True)
class Voice:
    """One independent origin on one value: its claims that tell the value, and those that leave room for it."""

    id: str
    tells: tuple[Claim, ...]
    leaves: tuple[Claim, ...]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that tell the value; where there is none, those that leave room for it."""
        return self.tells or self.leaves


def voices(table: Table, value: str) -> Sequence[Voice]:
    """The independent origins that tell a value or leave room for it, the plainest first."""
    if value not in table.heard:
        table.heard[value] = _voices(table, value)
    return table.heard[value]


def _voices(table: Table, value: str) -> Sequence[Voice]:
    near = [one for one in table.answers if one != value and one not in table.rivals and table.agree(value, one)]
    tells, leaves = (
        by_voice(table, table.answers[value]),
        by_voice(table, [claim for one in near for claim in table.answers[one]]),
    )
    found = [Voice(one, tuple(tells.get(one, ())), tuple(leaves.get(one, ()))) for one in {**tells, **leaves}]
    if len(found) == 1:
        return found
    return sorted(found, key=lambda v: (not v.tells, hedged(v) is not None, first_told(table, v.claims)))


def name(article: Article) -> str:
    """Who published an article, or the name of its file."""
    return article.source or PurePath(article.file).name


def by_voice(table: Table, claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """The claims by the one origin of each."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(table.voice_of[claim.id], []).append(claim)
    return found


def voice_of(table: Table, claim: Claim) -> str:
    """The one origin of a claim, be it of another question."""
    return table.voice_of.get(claim.id) or table.origins.of(claim)


def hedged(voice: Voice) -> str | None:
    """Why nobody vouches for what an origin tells; `None` where one does."""
    if any(c.modality is Modality.ALLEGED for c in voice.claims):
        return "told as alleged or by hearsay"
    return "told as planned" if any(c.modality is Modality.PLANNED for c in voice.claims) else None


def named(table: Table, claims: Sequence[Claim]) -> str:
    """The outlet that was first, as far as is known; copies of its words have no names of their own."""
    if len(claims) == 1:
        return name(table.articles[claims[0].article])
    first: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: first_told(table, [c])):
        first.setdefault(voice_of(table, claim), claim)
    told = list(dict.fromkeys(name(table.articles[c.article]) for c in first.values()))
    return ", ".join(told[:NAMED]) + (" and others" if len(told) > NAMED else "")


def outlet(table: Table, claims: Sequence[Claim]) -> str:
    """The outlet that was first, as a pack knows it, or as it calls itself; the article where nobody says."""
    article = table.articles[min(claims, key=lambda c: first_told(table, [c])).article]
    known = table.origins.outlets.get(article.id)
    return known.id if known else article.source or article.id


def first_told(table: Table, claims: Sequence[Claim]) -> tuple[str, str, str]:
    """The day, the source and the id of the earliest article."""
    return min([table.turn(c.article) for c in claims])
