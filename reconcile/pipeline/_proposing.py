"""Optional extractors, imported only where one is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import Article, Extraction, Ledger, Lexicon
    from reconcile.propose import Proposer


def proposer_of(name: str | None, model: str | None) -> Proposer | None:
    """The optional extractor of this name; without a name none, and nothing of it is imported."""
    if name is None:
        return None
    from reconcile.propose import open_proposer

    return open_proposer(name, model)


def proposed(article: Article, found: Extraction, proposer: Proposer | None, lexicon: Lexicon) -> Extraction:
    if proposer is None:
        return found
    from reconcile.propose import propose

    return propose(article, found, proposer, lexicon)


def unproposed(ledgers: Sequence[Ledger]) -> tuple[str, ...]:
    """Which extractor failed on how many articles, with the first of its reasons; empty where none failed."""
    failed = [one.proposed for one in ledgers if one.proposed and one.proposed.failed]
    if not failed:
        return ()
    articles = "1 article" if len(failed) == 1 else f"{len(failed)} articles"
    return (f"the proposer {failed[0].by} failed on {articles}: {failed[0].failed[0]}",)
