"""What a run hands to whoever prints it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from reconcile.errors import RULE_ERROR
from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.model import Baseline, Finding, Run, Skipped


@dataclass(frozen=True)
class Result:
    """What a batch brought, and the run over all articles that it is part of.

    `part` is that of the run which the batch meets, `stored` the number of articles of the whole. `new_findings` were
    not there without the batch, `gone` are those that hold no longer with it. `read` are the articles of the batch,
    those stored before with them. `warnings` tell of fields that were passed over, `unproposed` which optional
    extractor failed, how often and why. `baseline` holds what somebody took as it is; `files` tells
    the files of what is stored without loading it. Of a large run `part` holds no articles, but the findings that tell
    of rules which failed; `looked_into` is the number of its articles. `db` is the database where it
    holds so many articles that it is not to be loaded without need.
    """

    part: Run
    stored: int
    everything: Callable[[], Run]
    new_findings: frozenset[str] = frozenset()
    new_articles: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[str, ...] = ()
    unproposed: tuple[str, ...] = ()
    gone: tuple[Finding, ...] = ()
    baseline: Baseline | None = None
    files: Callable[[], frozenset[str]] | None = None
    looked_into: int | None = None
    db: str | None = None

    @cached_property
    def run(self) -> Run:
        """The whole run; it is loaded from the database only when it is asked for."""
        return self.part if len(self.part.articles) == self.stored else self.everything()

    @property
    def concluded(self) -> int:
        """How many articles were looked into."""
        return len(self.part.articles) if self.looked_into is None else self.looked_into

    def rule_errors(self) -> tuple[str, ...]:
        """What the rules that failed are, each in a line."""
        return tuple(f"rule-error {f.id}: {f.message}" for f in self.part.findings if f.rule == RULE_ERROR)

    def stored_files(self) -> frozenset[str]:
        """The files of all articles of the whole."""
        return self.files() if self.files else frozenset(article.file for article in self.run.articles)
