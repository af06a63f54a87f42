"""A database of very many articles in numbers, with little of it loaded: what a report in text is made of then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.model import Run, Skipped


@dataclass(frozen=True, slots=True)
class Large:
    """A database in numbers.

    `counts`: how many articles, earlier versions among them, outlets, origins, claims and questions there are, and of
    how many numerals in `total` how many were `read`. `groups`: the number of findings of each group, `reasons` of the
    explained by reason, `outcomes` of questions. `undecided`: outcome, why, how many, and the first questions.
    `told`: the findings of each group to tell, in order; `runs` hold all that is said around them.
    """

    counts: Mapping[str, int]
    groups: Mapping[str, int]
    reasons: Mapping[str, int]
    outcomes: Mapping[str, int]
    undecided: Sequence[tuple[str, str, int, Sequence[tuple[str, str]]]]
    told: Mapping[str, Sequence[str]]
    runs: Iterable[Run]
    skipped: Sequence[Skipped] = ()
