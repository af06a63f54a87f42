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
    from reconcile.store import look

    places = store.ask(partial(look.at_places, files=frozenset(one.file for one in fresh.values())))
    beside = {i: places.get((one.file, one.index), frozenset()) for i, one in fresh.items()}
    wanted = frozenset().union(*(ids for i, ids in beside.items() if ids != {i}))
    stored = {one.id: one for one in store.ask(partial(look.articles, ids=wanted))}
    out = dict(fresh)
    for id_, ids in beside.items():
        article = fresh[id_]
        states = [stored[i].state for i in ids - {id_} if cluster.much_alike(article, stored[i])]
        if states:
            own = stored[id_].state if id_ in ids else -1
            out[id_] = replace(article, state=max(own, max(states) + (own <= max(states))))
    return out
