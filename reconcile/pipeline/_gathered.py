"""What a large run keeps of what it stores: what is told at its end, and nothing that the database holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reconcile.errors import RULE_ERROR
from reconcile.pipeline._brought import brought, gone

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from reconcile.model import Finding, Ledger
    from reconcile.pipeline._block import Part


@dataclass
class Gathered:
    """Of all steps: the ids of `findings` that were brought, those that are `gone`, and what has to be complained of.

    `failed` are the findings that tell of rules which failed, `ledgers` those of articles that were over a limit, or of
    which a proposer failed.
    """

    findings: set[str] = field(default_factory=set)
    gone: list[Finding] = field(default_factory=list)
    failed: list[Finding] = field(default_factory=list)
    ledgers: list[Ledger] = field(default_factory=list)
    articles: int = 0

    def anew(self) -> None:
        """What was looked into is looked into again, and is told once; what was brought by then stays so."""
        self.failed, self.ledgers, self.articles = [], [], 0

    def add(self, parts: Sequence[Part], before: Sequence[Finding], new: Collection[str]) -> None:
        """Take in one step, which takes the place of blocks that had the findings `before`."""
        from reconcile.decide import carried
        from reconcile.extract import over_limits

        findings = [one for part in parts for one in part.findings]
        claims = [one for part in parts for one in part.claims]
        articles = [one for part in parts for one in part.articles]
        ledgers = (one for part in parts for one in part.ledgers)
        self.findings |= brought(findings, before, claims, new)
        self.gone += gone(before, findings, carried(articles, claims))
        self.failed += (one for one in findings if one.rule == RULE_ERROR)
        self.ledgers += (one for one in ledgers if any(over_limits(one)) or (one.proposed and one.proposed.failed))
        self.articles += len(articles)
