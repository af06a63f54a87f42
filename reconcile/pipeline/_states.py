"""Which state of its place in its file an article is, where the database holds others that stood there before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import Article
    from reconcile.store import Store


def restated(store: Store, fresh: Mapping[str, Article]) -> dict[str, Article]:
    """The articles by id, each with its state: one more than that of all that stood at its place and were much alike.

    What stands there again, after another, is its newest state once more.
    """
    from reconcile import cluster
    from reconcile.read import STDIN
    from reconcile.store import look

    places = {_place(one): i for i, one in fresh.items() if one.file != STDIN}
    others = store.ask(partial(look.others_at, places=places))
    wanted = frozenset(others).union(*others.values())
    stored = {one.id: one for one in store.ask(partial(look.articles, ids=wanted))}
    out = dict(fresh)
    for id_, ids in others.items():
        article, before = fresh[id_], stored.get(id_)
        states = [stored[i].state for i in ids if cluster.much_alike(article, stored[i])]
        if states:
            own = before.state if before is not None and _place(before) == _place(article) else -1
            out[id_] = replace(article, state=max(own, max(states) + (own <= max(states))))
    return out


def _place(article: Article) -> tuple[str, int]:
    return article.file, article.index
