"""A database read: the whole run, or what lies beside some of its blocks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import Run
    from reconcile.store import Counts


def load_run(db: str) -> Run:
    """What is stored; `StoreError` where nothing is."""
    from reconcile.store import open_store

    with open_store(db, write=False) as store:
        found = store.load()
    if found is None:
        raise nothing_stored(db)
    return found


def load_frame(db: str) -> Run:
    """What is stored beside the articles and what is said of them, as a run without any."""
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        said = store.ask(look.frame)
        if said is None:
            raise nothing_stored(db)
        return store.ask(partial(look.of_blocks, said=said, blocks=()))


def load_counts(db: str) -> Counts:
    """How much is stored."""
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        return store.ask(look.counts)


def load_beside(db: str, blocks: frozenset[str]) -> Run:
    """What is stored of all other blocks."""
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        said = store.ask(look.frame)
        if said is None:
            raise nothing_stored(db)
        return store.ask(partial(look.beside, said=said, blocks=blocks))


def load_files(db: str) -> frozenset[str]:
    """The files of what is stored."""
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        return store.ask(look.files)


def unfinished(db: str) -> tuple[str, ...]:
    """A warning where a run was stopped before its end, or an older version stored what is there."""
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        said = store.ask(look.frame)
    if said is None or said.complete:
        return ()
    return (f"{db}: a run was stopped, or an older version made it; 'reconcile run' looks into all of it anew",)


def nothing_stored(db: str) -> Exception:
    """The error to raise for a database without a run."""
    from reconcile.errors import StoreError

    return StoreError(db, "nothing is stored in it yet", "fill it with 'reconcile run PATH --db FILE'")
