"""The parts of a run by their ids, as reports and exports look them up."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.model import Article, Claim, Event, Run


@dataclass(frozen=True)
class ById:
    """Looks up the parts of one run by id."""

    run: Run

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.run.articles}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.run.claims}

    @cached_property
    def events(self) -> dict[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.run.events}
