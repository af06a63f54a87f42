"""Articles taken out of a database for good, and let in again: the file of decisions says so, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import UsageError
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._decisions import decisions_file, read_decisions
from reconcile.pipeline._review import append, picked
from reconcile.visible import line, visible

if TYPE_CHECKING:
    from reconcile.model import Article, Decision
    from reconcile.pipeline._by import By

HELD = "another program reads {db}: the text stands in {db}-wal until that has ended and reconcile has run once more"


def forget(
    db: str, wanted: str, by: By, *, undo: bool = False, decisions: str | None = None, changed: Settings = UNCHANGED
) -> tuple[str, ...]:
    """Take out the article with this id, or all of this file, at once; with `undo` let it in again.

    Sentences on what was done. `UsageError` where there is no such article, or nothing to let in.
    """
    from reconcile.pipeline._redo import redo
    from reconcile.store import has_log

    said = [one for _, one in read_decisions(decisions, db, new=True)]
    new = _undone(said, wanted, by) if undo else _taken_out(db, wanted, by)
    _write(decisions_file(decisions, db), said, new)
    later = redo(db, decisions=decisions, packs=changed.packs, rules=changed.rules, changed=changed, today=by.today)
    held = HELD.format(db=db) if has_log(db) and not undo else None
    return (*(_told(one, said) for one in new), *filter(None, (later, held)))


def _taken_out(db: str, wanted: str, by: By) -> list[Decision]:
    from reconcile.decide import made

    if not by.why:
        raise UsageError(None, "no reason is given", "say why the article is taken out with --why TEXT")
    articles = _picked(db, wanted)
    blank = by.decision("forget")
    return [made(replace(blank, article=one.id, value=_called(one))) for one in articles]


def _undone(said: Sequence[Decision], wanted: str, by: By) -> list[Decision]:
    from reconcile.decide import in_force, made

    held = [one for one in in_force(said, by.today) if one.kind == "forget" and one.article]
    found = [one for one in held if wanted in (one.id, one.article)]
    found = found or [one for one in held if wanted and (one.id.startswith(wanted) or _of(one).startswith(wanted))]
    articles = sorted(set(map(_of, found)))
    if len(articles) != 1:
        out = ", ".join(articles or sorted(set(map(_of, held)))) or "none is"
        what = f"{len(articles) or 'no'} articles that are out begin with '{visible(wanted)}'"
        raise UsageError(None, what, f"out: {out}")
    return [made(replace(by.decision("undo"), of=one.id)) for one in found]


def _of(decision: Decision) -> str:
    return decision.article or ""


def _picked(db: str, wanted: str) -> Sequence[Article]:
    """The articles of the file with this path, else the one whose id begins so."""
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        files = store.ask(look.read_from)
        of_file = _of_file(wanted, files)
        ids = of_file or [id_ for id_ in files if wanted and id_.startswith(wanted)]
        found = store.ask(partial(look.articles, ids=tuple(ids)))
    return found if of_file else [picked(wanted, "article", found, "'reconcile show FINDING' prints them")]


def _of_file(wanted: str, files: Mapping[str, str]) -> list[str]:
    path = Path(wanted).resolve()
    exact = [id_ for id_, file in files.items() if file == wanted]
    return exact or [i for i, file in files.items() if Path(file).name == path.name and Path(file).resolve() == path]


def _called(article: Article) -> str:
    """The outlet and the title of an article, else its file; nothing of its text."""
    title = article.title or (article.words("text", article.headline) if article.headline else None)
    return ": ".join(part for part in (article.source, title) if part) or Path(article.file).name


def _write(file: Path, said: Iterable[Decision], new: Iterable[Decision]) -> None:
    """Put the new decisions behind those of the file; where there is none yet, behind those that the database kept."""
    append(file, (*(() if file.is_file() else said), *new))


def _told(decision: Decision, said: Iterable[Decision]) -> str:
    if decision.kind == "forget":
        return f"taken out: {decision.article} {line(decision.value or '')}"
    of = next(one for one in said if one.id == decision.of)
    return f"let in again by the next run that reads it: {of.article} {line(of.value or '')}"
