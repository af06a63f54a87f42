"""A database looked into, and built anew from its articles where it is damaged."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import StoreError
from reconcile.faults import passing
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._asked import Asked
from reconcile.pipeline._block import undated
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._decisions import Said, decisions_file, read_decisions, text_of
from reconcile.pipeline._exact import exactly
from reconcile.pipeline._mirror import mirror
from reconcile.pipeline._turn import taken
from reconcile.visible import line
from reconcile.whole import settle

if TYPE_CHECKING:
    from reconcile.model import Article
    from reconcile.store import Check
    from reconcile.store._salvage import Piece


@dataclass(frozen=True, slots=True)
class Health:
    """What was found of a database: its checks, and what there is to know besides, a sentence each."""

    checks: tuple[Check, ...]
    notes: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Nothing is wrong."""
        return not any(check.wrong for check in self.checks)


@dataclass(frozen=True, slots=True)
class Mended:
    """What was built anew of how many articles, where the damaged file is kept, and what could not be had."""

    articles: int
    kept: Path
    lost: tuple[str, ...]


def doctor(db: str, *, decisions: str | None = None) -> Health:
    """Look into a database; nothing is changed."""
    from reconcile.store import Check, examined

    checks = examined(db)
    if not any(check.wrong for check in checks):
        checks.append(Check("ids", "every article has the id of its words", tuple(_ids(db))))
        checks.append(Check("decisions", "decisions are those of the file", tuple(_decisions(db, decisions))))
    return Health(tuple(checks), tuple(_notes(db, sound=not any(check.wrong for check in checks))))


def damage(db: str) -> StoreError | None:
    """The error to tell where a database is damaged, which explains any other; `None` where it is sound."""
    try:
        if not Path(db).is_file() or doctor(db).sound:
            return None
    except StoreError as error:
        return error
    return StoreError(db, "the database is damaged", "see what 'reconcile doctor' finds, and mends with --repair")


@seldom_collecting()
@exactly()
def repair(
    db: str,
    *,
    decisions: str | None = None,
    packs: Sequence[str] = (),
    rules: str | None = None,
    changed: Settings = UNCHANGED,
    today: date | None = None,
) -> Mended:
    """Build the database anew from the articles in it, or from the files they came from where they are damaged.

    It takes the place of the damaged file when it is whole; that one is kept beside it. `StoreError` where not one
    article is left.
    """
    from reconcile.packs import load

    asked = Asked(load(packs, rules, changed), today=today)
    part = f"{db}.{os.getpid()}.part"
    try:
        return _repaired(db, part, asked, decisions)
    except OSError as error:
        raise StoreError(
            db, f"could not be built anew: {error.strerror}", "make room; the file is as it was"
        ) from error
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            Path(part + end).unlink(missing_ok=True)


def _repaired(db: str, part: str, asked: Asked, decisions: str | None) -> Mended:
    from reconcile.store import open_store, salvage

    passing("doctor.build")
    pieces, lines = salvage.salvaged(db)
    articles, lost = _saved(pieces)
    if not articles:
        raise StoreError(db, "no article in it can be read", "make it anew with 'reconcile run PATH...'; it was left")
    asked = replace(asked, said=_said(db, decisions, lines))
    with open_store(part, write=True) as store:
        taken(store, articles, asked)
        mirror(store, asked, ())
    kept = salvage.aside(db)
    passing("doctor.place")
    for end in ("-wal", "-shm", "-journal"):  # they belong to the damaged file
        Path(db + end).unlink(missing_ok=True)
    Path(part).replace(db)
    settle(Path(db).absolute().parent)
    return Mended(len(articles), kept, tuple(lost))


def _saved(pieces: Sequence[Piece]) -> tuple[list[Article], list[str]]:
    """The articles that can be had, and a sentence on each of the others."""
    from reconcile.read import read_paths

    had = {one.id: one.article for one in pieces if one.article and one.article.id == one.id and _as_named(one.article)}
    sure = {one.id for one in pieces if one.whole and one.id in had}
    files = sorted({one.file for one in pieces if one.id not in sure and one.file and Path(one.file).is_file()})
    again = {one.id: one for one in (read_paths(files)[0] if files else ())}
    found = {one.id: had[one.id] if one.id in sure else again.get(one.id, had.get(one.id)) for one in pieces}
    lost = [
        f"article {line(one.id)} of {line(one.file or 'a file that is not known')} cannot be read"
        for one in sorted(pieces, key=lambda one: one.id)
        if found[one.id] is None
    ]
    return [one for one in found.values() if one is not None], lost


def _as_named(article: Article) -> bool:
    """The article has the id of its words."""
    from reconcile.decide import article_as_read
    from reconcile.read import identified

    return identified(article_as_read(undated(article))).id == article.id


def _said(db: str, decisions: str | None, lines: Sequence[str]) -> Said:
    """What was decided: by the file, else by what can be read of the database's copy."""
    from reconcile import decide

    if decisions_file(decisions, db).exists():
        return read_decisions(decisions, db)
    return decide.read("\n".join(lines), db)


def _ids(db: str) -> Iterator[str]:
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        if store.ask(look.frame) is None:
            return
        articles = store.ask(lambda connection: look.articles(connection, None))
    yield from (f"article {one.id} does not" for one in articles if not _as_named(one))


def _decisions(db: str, decisions: str | None) -> Iterator[str]:
    from reconcile import decide
    from reconcile.store import open_store

    file = decisions_file(decisions, db)
    with open_store(db, write=False) as store:
        stored = store.decisions()
    if not file.exists():
        decide.read("\n".join(stored), db)
        return
    written = [decide.line(one) for _, one in decide.read(text_of(file), str(file))]
    if list(stored) != written:
        yield f"{file} says other than the database ('reconcile run' takes it over)"


def _notes(db: str, *, sound: bool) -> Iterator[str]:
    """What stands beside the file, and what the next run will do."""
    from reconcile.pipeline._load import unfinished
    from reconcile.store import has_log

    if sound:
        yield from unfinished(db)
    if has_log(db):
        yield f"{db}-wal belongs to it: copy both, or neither"
    folder, name = Path(db).absolute().parent, Path(db).name
    for file in sorted(folder.glob("*")):
        if file.name.startswith(f"{name}.") and file.suffix in (".bak", ".part"):
            what = "an earlier state" if file.suffix == ".bak" else "left by a program that was stopped"
            yield f"{file.name}: {what}; delete it when you need it no more"
