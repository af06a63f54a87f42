"""What may be typed next: names of packs, and ids of a database."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path


def ids_like(db: str, start: str, tables: Sequence[str]) -> list[tuple[str, str]]:
    """Ids that begin so, each with what it is of; none where there is no such database."""
    from reconcile.store import begins, open_store
    from reconcile.visible import line

    if not Path(db).is_file():
        return []
    with open_store(db, write=False) as store:
        found = [one for table in tables for one in store.ask(partial(begins, start=start, table=table))]
    return [(ident, line(label)) for ident, label in found]


def pack_names(rules: str | None = None) -> tuple[str, ...]:
    """The packs that come with the program, and those of a folder."""
    from reconcile.packs import folders

    return tuple(folders(rules))


def rule_names(packs: Sequence[str] = (), rules: str | None = None) -> tuple[str, ...]:
    """The rules of the packs, in alphabetical order."""
    from reconcile.packs import load

    return tuple(sorted(rule.id for rule in load(packs, rules).rules))


def schema_kinds() -> tuple[str, ...]:
    """The kinds of files that have a schema."""
    from reconcile.packs import shapes

    return tuple(shapes())
