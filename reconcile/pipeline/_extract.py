"""Each article on its own: its claims or its numerals as rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from reconcile.errors import ProposerError, ReadError
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._batch import limited, warnings
from reconcile.pipeline._proposing import proposed, proposer_of, unproposed

if TYPE_CHECKING:
    from reconcile.model import Article
    from reconcile.packs import Knowledge
    from reconcile.propose import Proposer


def extract(
    paths: Sequence[str],
    *,
    numerals: bool,
    packs: Sequence[str] = (),
    rules: str | None = None,
    stdin: bytes | BinaryIO | None = None,
    propose: str | None = None,
    propose_model: str | None = None,
    changed: Settings = UNCHANGED,
    tell: Callable[[str], None] = print,
) -> Iterator[dict[str, object]]:
    """Claims of each article on its own, or with `numerals` every numeral expression, as rows for JSON lines.

    `changed` is a configuration. `tell` is handed a line on every field that was passed over, and on what became of
    proposals. At the end a `ReadError` or a `ProposerError` tells what was left out.
    """
    from reconcile.packs import load
    from reconcile.read import read_paths

    proposer = proposer_of(propose, propose_model)
    articles, skipped = read_paths(
        paths, stdin=stdin, mapped=changed.mapped, limits=changed.limits, charset=changed.encoding
    )
    for warning in warnings(articles):
        tell(f"warning: {warning}")
    yield from (
        _numeral_rows(articles) if numerals else _claim_rows(articles, load(packs, rules, changed), proposer, tell)
    )
    for one in skipped:
        if one.aside:
            tell(f"warning: {one.file}: not read: {one.why}")
    failed = [one for one in skipped if not one.aside]
    if failed:
        raise ReadError(failed[0].file, failed[0].why, f"{len(failed)} inputs were not read; the others were done")


def _numeral_rows(articles: Sequence[Article]) -> Iterator[dict[str, object]]:
    from reconcile.extract import numerals
    from reconcile.report import plain_value

    for article in articles:
        for field, span, kind, value, change in numerals(article):
            row = {"record": article.record or article.id, "kind": kind, "start": span.start, "end": span.end}
            plain = plain_value(value) | ({"change": change} if change else {})
            yield {**row, "field": field, "text": article.words(field, span), "value": plain}


def _claim_rows(
    articles: Sequence[Article], knowledge: Knowledge, proposer: Proposer | None, tell: Callable[[str], None]
) -> Iterator[dict[str, object]]:
    from reconcile.extract import Extractor
    from reconcile.report import claim_row, proposals

    extract_one, ledgers = Extractor(knowledge.lexicon, knowledge.limits), []
    for article in articles:
        found = proposed(article, extract_one(article), proposer, knowledge.lexicon)
        ledgers.append(found.ledger)
        for claim in found.claims:
            yield {"record": article.record or article.id, **claim_row(article, claim)}
    for warning in limited(articles, ledgers):
        tell(f"warning: {warning}")
    for line in proposals(ledgers):
        tell(f"proposed by {line}")
    for failure in unproposed(ledgers):
        raise ProposerError(None, failure, "the claims that the grammar reads were printed")
