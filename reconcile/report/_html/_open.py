"""The open questions in short: how many, why, and the first of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.report._lookup import count
from reconcile.report._open import undecided, values_told
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style

_SHOWN = 25


@dataclass(frozen=True, slots=True)
class Question:
    """An open question with its values, where several articles give unlike ones."""

    id: str
    text: str
    values: str


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are open for one reason; `more` of them are not listed."""

    told: str
    questions: tuple[Question, ...]
    more: int


def open_groups(look: Lookup, style: Style) -> Iterator[Group]:
    """Yield the open questions by outcome and why."""
    for (outcome, why), clusters in undecided(look, style):
        told = f"{count(clusters, 'question')} {outcome}: {why}"
        listed = tuple(Question(one.id, line(one.question), values_told(one, look)) for one in clusters[:_SHOWN])
        yield Group(told, listed, max(len(clusters) - _SHOWN, 0))
