"""Questions as pages list them: neighbours of a finding or of another question, with the values that are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.desk._plain import plain
from reconcile.frozen import dataclass
from reconcile.report._layout import shorten
from reconcile.report._open import values_told
from reconcile.report._shown.clusters import beside
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reconcile.model import Cluster
    from reconcile.report._lookup import Lookup

MOST = 12
"""Neighbours that are listed; the rest is counted."""

_ROOM = 240
"""Characters of the values that are told beside a question."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its outcome, and its values with who gives each, where several articles give unlike ones."""

    id: str
    text: str
    outcome: str
    why: str
    attribute: str
    claims: int
    values: str


def question(look: Lookup, cluster: Cluster) -> Question:
    """A cluster as a list tells it."""
    return Question(
        cluster.id,
        line(cluster.question),
        cluster.outcome.value,
        line(cluster.why_unchecked or ""),
        plain(cluster.attribute),
        len(cluster.claims),
        shorten(values_told(cluster, look), _ROOM),
    )


def neighbours(look: Lookup, ids: Iterable[str]) -> tuple[tuple[Question, ...], int]:
    """Other questions of the same event, or the same of another part, those with most claims first; how many more."""
    own = [look.clusters[one] for one in ids if one in look.clusters]
    told = {one.id for one in own}
    found = [one for one in look.run.clusters if one.id not in told and any(beside(mine, one) for mine in own)]
    found.sort(key=lambda one: (-len(one.claims), one.question, one.id))
    return tuple(question(look, one) for one in found[:MOST]), max(len(found) - MOST, 0)
