"""What is stored at once: articles with all that is said of them, in the place of what was said before."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.model import Decision, Run
    from reconcile.store._ready import Ready


@dataclass(frozen=True, slots=True)
class Batch:
    """A run, or the part of one that takes the place of the blocks `instead_of` (`None`: of everything stored).

    `blocks`: article id -> the block it lies in. `keys`: article id -> what it is found by when others arrive, for the
    articles that have none stored yet. `borders`: block -> the points of the strongest link that was cut to part it
    from others, also of blocks of which nothing else changes. `proposer` names what the run was made with,
    `ruled` what reviewers decided that it goes by. `complete` is False while parts of the database still wait for the
    rest of a run. `ready`: whole blocks that were made ready before, and that the run then lacks.
    """

    run: Run
    blocks: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, Collection[int]] = field(default_factory=dict)
    borders: Mapping[str, int] = field(default_factory=dict)
    instead_of: frozenset[str] | None = None
    proposer: str | None = None
    ruled: tuple[Decision, ...] = ()
    complete: bool = True
    ready: Sequence[Ready] = ()
