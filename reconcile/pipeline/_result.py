"""What a run hands to whoever prints it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import Run, Skipped


@dataclass(frozen=True, slots=True)
class Result:
    """A run, the findings and articles that this batch brought, and what in the batch went amiss.

    `read` are the articles of the batch, those stored before with them. `warnings` tell of fields that were passed
    over, `unproposed` which optional extractor failed, how often and why.
    """

    run: Run
    new_findings: frozenset[str] = frozenset()
    new_articles: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    unproposed: tuple[str, ...] = ()
