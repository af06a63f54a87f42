"""A database looked into, and built anew from its articles where it is damaged."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import ReconcileError, StoreError
from reconcile.faults import passing
from reconcile.frozen import dataclass
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._asked import Asked
from reconcile.pipeline._block import undated
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._decisions import Said, decisions_file, mirrored, read_decisions
from reconcile.pipeline._exact import exactly
from reconcile.pipeline._forgotten import kept
from reconcile.pipeline._mirror import mirror
from reconcile.pipeline._turn import taken
from reconcile.visible import line
from reconcile.whole import resemble, settle

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
        checks.append(Check("decisions", "the decisions in it can be read", tuple(_decisions(db))))
    sound = not any(check.wrong for check in checks)
    return Health(tuple(checks), (*(_news(db, decisions) if sound else ()), *_notes(db, sound=sound)))


def damage(db: str) -> StoreError | None:
    """The error to tell where a database is damaged, which explains any other; `None` where nothing is found."""
    from reconcile.store import examined

    try:
        if not Path(db).is_file() or not any(check.wrong for check in examined(db)) or _blank(db):
            return None
    except StoreError:
        return None
    return StoreError(db, "the database is damaged", "see what 'reconcile doctor' finds, and mends with --repair")


def _blank(db: str) -> bool:
    """Nothing is in it yet, as a command leaves it that ended at once."""
    from reconcile.store import is_blank

    try:
        return is_blank(db)
    except StoreError:
        return False


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
    article is left, or another program writes.
    """
    from reconcile.packs import load
    from reconcile.store import salvage

    asked = Asked(load(packs, rules, changed), today=today)
    file = os.path.realpath(db) if Path(db).is_symlink() else db  # a link goes on leading there
    part = f"{file}.{os.getpid()}.part"
    try:
        passing("doctor.build")
        with salvage.held(file):
            before = salvage.written(file)
            pieces, lines = salvage.salvaged(file)
            asked = replace(asked, said=_said(db, decisions, lines))
            many, lost = _built(part, file, *_saved(pieces, changed), asked)
            if salvage.written(file) != before:
                raise StoreError(db, "another program wrote into it meanwhile", "run the command again")
            return Mended(many, _exchanged(file, part), lost)
    except OSError as error:
        raise StoreError(
            db, f"could not be built anew: {error.strerror}", "make room; the file is as it was"
        ) from error
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            Path(part + end).unlink(missing_ok=True)


def _built(
    part: str, file: str, articles: Sequence[Article], lost: Sequence[str], asked: Asked
) -> tuple[int, tuple[str, ...]]:
    """How many articles a new database holds, which nobody may read who may not read the file; and what is lost."""
    from reconcile.store import open_store

    if not articles:
        raise StoreError(file, "no article in it can be read", "make it anew with 'reconcile run PATH...'; it was left")
    stay, out = kept(articles, asked)
    Path(part).touch(0o600)
    with open_store(part, write=True) as store:
        taken(store, stay, asked)
        mirror(store, asked, ())
    resemble(Path(part), Path(file))
    return len(stay), (*lost, *out)


def _exchanged(file: str, part: str) -> Path:
    """Where the damaged file is kept, once the new one has its place."""
    from reconcile.store import salvage

    bak = salvage.aside(file)
    passing("doctor.place")
    for end in ("-wal", "-shm", "-journal"):  # they belong to the damaged file
        Path(file + end).unlink(missing_ok=True)
    Path(part).replace(file)
    settle(Path(file).absolute().parent)
    return bak


def _saved(pieces: Sequence[Piece], changed: Settings) -> tuple[list[Article], list[str]]:
    """The articles that can be had, and a sentence on each of the others."""
    had = {one.id: one.article for one in pieces if one.article and one.article.id == one.id and _as_named(one.article)}
    sure = {one.id for one in pieces if one.whole and one.id in had}
    files = sorted({_file_of(one.file) for one in pieces if one.id not in sure and one.file})
    there = [file for file in files if Path(file).is_file()]
    again = {one.id: one for one in _read(there, changed)} if there else {}
    found = {one.id: had[one.id] if one.id in sure else again.get(one.id, had.get(one.id)) for one in pieces}
    lost = [
        f"article {line(one.id)} of {line(one.file or 'a file that is not known')} cannot be read{_again(one.file)}"
        for one in sorted(pieces, key=lambda one: one.id)
        if found[one.id] is None
    ]
    return [one for one in found.values() if one is not None], lost


def _again(file: str | None) -> str:
    """What to do about an article that the file it came from no longer gives, where that is still there."""
    there = file and Path(_file_of(file)).is_file()
    return " (if its file still holds it: 'reconcile run' on it, with the options of then)" if there else ""


def _file_of(named: str) -> str:
    """The file that holds what goes by this name, which may be within an archive."""
    return named if Path(named).is_file() else named.partition("!/")[0]


def _read(files: Sequence[str], changed: Settings) -> list[Article]:
    from reconcile.read import read_paths

    return read_paths(files, mapped=changed.mapped, limits=changed.limits, charset=changed.encoding)[0]


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


def _decisions(db: str) -> Iterator[str]:
    try:
        mirrored(db)
    except ReconcileError as error:
        yield str(error)


def _news(db: str, decisions: str | None) -> Iterator[str]:
    """A note where the file of decisions says what the database does not know yet."""
    from reconcile import decide

    file = decisions_file(decisions, db)
    if not file.exists():
        return
    written = [decide.line(one) for _, one in read_decisions(decisions, db)]
    if [decide.line(one) for _, one in mirrored(db)] != written:
        yield f"{file} says other than the database; the next 'reconcile run' takes it over"


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
