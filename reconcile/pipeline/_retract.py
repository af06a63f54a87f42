"""Articles taken out of a database that cannot be concluded anew now: all that rests on them goes with them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reconcile.pipeline._block import undated

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from reconcile.model import Article, Run
    from reconcile.pipeline._asked import Asked
    from reconcile.store import Frame, Store


def retract(store: Store, frame: Frame, asked: Asked) -> frozenset[str]:
    """Take out the stored articles that are not to be there; the blocks that are there in the place of theirs.

    Of these blocks the other articles stay, with their claims alone: the next run looks into all of it, and concludes
    what they say together. Nothing else of the database is touched.
    """
    from reconcile.store import Batch, look

    gone = store.ask(partial(look.blocks_of, ids=tuple(asked.forgotten)))
    if not gone:
        return frozenset()
    met = frozenset(gone.values())
    known = store.ask(partial(look.of_blocks, said=frame, blocks=met))
    blocks = _blocks(known.articles, store.ask(partial(look.members, blocks=met)), gone)
    batch = Batch(
        run=replace(_bare(known, gone), skipped=frame.skipped),
        blocks=blocks,
        instead_of=met,
        proposer=frame.proposer,
        ruled=frame.ruled,
        complete=False,
    )
    store.save(batch)
    return frozenset(blocks.values())


def _blocks(articles: Collection[Article], block_of: Mapping[str, str], gone: Collection[str]) -> dict[str, str]:
    """Article -> its block, which goes by the first of its articles, for those that stay."""
    first: dict[str, str] = {}
    stay = sorted(one.id for one in articles if one.id not in gone)
    return {one: first.setdefault(block_of[one], one) for one in stay}


def _bare(known: Run, gone: Collection[str]) -> Run:
    """The articles that stay, and what each of them says by itself."""
    from reconcile.model import Origins

    return replace(
        known,
        articles=tuple(_alone(one, gone) for one in known.articles if one.id not in gone),
        claims=tuple(one for one in known.claims if one.article not in gone),
        ledgers=tuple(one for one in known.ledgers if one.article not in gone),
        clusters=(),
        series=(),
        findings=(),
        events=(),
        aliases=(),
        origins=Origins({}, {}),
    )


def _alone(article: Article, gone: Collection[str]) -> Article:
    bare = undated(article)
    return replace(bare, translation_of=None) if bare.translation_of in gone else bare
