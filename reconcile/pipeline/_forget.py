"""Articles taken out of a database for good, and let in again: the file of decisions says so, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import UsageError
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._alone import alone
from reconcile.pipeline._decisions import decisions_file, read_decisions
from reconcile.pipeline._review import append, picked
from reconcile.visible import line, visible

if TYPE_CHECKING:
    from reconcile.model import Article, Decision
    from reconcile.pipeline._by import By

HELD = "another program reads {db}: the text stands in {db}-wal until that has ended and reconcile has run once more"
STATES = "{many} states of {file} were stored, and all of them are out; an id in the place of the path takes out one"


def forget(
    db: str, wanted: str, by: By, *, undo: bool = False, decisions: str | None = None, changed: Settings = UNCHANGED
) -> tuple[str, ...]:
    """Take out the article with this id, or all that were read from this file, at once; with `undo` let them in again.

    Sentences on what was done, or stood already. `UsageError` where there is no such article, or nothing to let in.
    """
    from reconcile.pipeline._redo import redo
    from reconcile.store import has_log, open_store

    open_store(db, write=False).close()  # a database that is none is told first
    file = decisions_file(decisions, db)
    with alone(file):
        said = [one for _, one in read_decisions(decisions, db, new=True)]
        told, new = _undone(said, wanted, by) if undo else _taken_out(db, said, wanted, by)
        if new:
            append(file, (*(() if file.is_file() else said), *new))
    known = str(file) if file.is_file() else None
    with alone(file):
        later = redo(db, decisions=known, packs=changed.packs, rules=changed.rules, changed=changed, today=by.today)
    log = HELD.format(db=db) if has_log(db) and not undo else None
    return (*told, *filter(None, (later, log)))


Outcome = tuple[list[str], list["Decision"]]
"""What there is to tell, and the decisions that are new."""


def _held(said: Iterable[Decision], by: By) -> list[Decision]:
    """The decisions by which articles are out."""
    from reconcile.decide import in_force

    return [one for one in in_force(said, by.today) if one.kind == "forget" and one.article]


def _taken_out(db: str, said: Sequence[Decision], wanted: str, by: By) -> Outcome:
    from reconcile.decide import made

    if not (by.why or "").strip():
        raise UsageError(None, "no reason is given", "say why the article is taken out with --why TEXT")
    held = _held(said, by)
    out = {_of(one): one for one in held}
    found = _stored(db, wanted)
    before = {one.id for one in found} & out.keys()
    if not found:
        before = {_of(one) for one in _matching(held, wanted)}
    if not found and not before:
        picked(wanted, "article", (), "'reconcile show FINDING' prints them")
    blank = by.decision("forget", said)
    new = [made(replace(blank, article=one.id, value=_called(one))) for one in found if one.id not in before]
    told = [f"taken out: {one.article} {line(one.value or '')}" for one in new]
    told += [f"out already: {one} {line(out[one].value or '')} ({out[one].id})" for one in sorted(before)]
    return [*told, *_states(found)], new


def _states(articles: Sequence[Article]) -> Iterator[str]:
    """A sentence on each place of which several states were stored."""
    for (file, _), many in Counter((one.file, one.index) for one in articles).items():
        if many > 1:
            yield STATES.format(many=many, file=visible(file))


def _undone(said: Sequence[Decision], wanted: str, by: By) -> Outcome:
    from reconcile.decide import made

    held = _held(said, by)
    found = _matching(held, wanted)
    if not found:
        out = ", ".join(sorted(set(map(_of, held)))) or "none is"
        raise UsageError(None, f"no article that is out goes by '{visible(wanted)}'", f"out: {out}")
    told = [f"let in again by the next run that reads it: {one.article} {line(one.value or '')}" for one in found]
    return list(dict.fromkeys(told)), [made(replace(by.decision("undo", said), of=one.id)) for one in found]


def _matching(held: Sequence[Decision], wanted: str) -> list[Decision]:
    """The decisions on the one article whose id, or that of its decision, begins so; else on all of this file or title.

    `UsageError` where the ids of several begin so.
    """
    found = [one for one in held if wanted in (one.id, _of(one))]
    found = found or [one for one in held if wanted and (one.id.startswith(wanted) or _of(one).startswith(wanted))]
    articles = sorted(set(map(_of, found)))
    if len(articles) > 1:
        what = f"{len(articles)} articles that are out begin with '{visible(wanted)}'"
        raise UsageError(None, what, f"one of: {', '.join(articles)}")
    return found or [one for one in held if _goes_by(one.value or "", wanted)]


def _goes_by(called: str, wanted: str) -> bool:
    """The file that the words of a decision name is the one wanted, or its title is."""
    title, _, file = called.removesuffix(")").rpartition(" (")
    named = file if title else called
    same = Path(named).name == Path(wanted).name and Path(named).resolve() == Path(wanted).resolve()
    return bool(wanted) and (same or wanted in (called, title, title.partition(": ")[2]))


def _of(decision: Decision) -> str:
    return decision.article or ""


def _stored(db: str, wanted: str) -> Sequence[Article]:
    """The articles of the file with this path, else the one whose id begins so; none where there are none."""
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        files = store.ask(look.read_from)
        of_file = _of_file(wanted, files)
        ids = of_file or [id_ for id_ in files if wanted and id_.startswith(wanted)]
        found = store.ask(partial(look.articles, ids=tuple(ids)))
    return found if of_file or not found else [picked(wanted, "article", found, "'reconcile show FINDING' prints them")]


def _of_file(wanted: str, files: Mapping[str, str]) -> list[str]:
    path = Path(wanted).resolve()
    exact = [id_ for id_, file in files.items() if file == wanted]
    return exact or [i for i, file in files.items() if Path(file).name == path.name and Path(file).resolve() == path]


def _called(article: Article) -> str:
    """The outlet, the title and the file of an article; nothing of its text."""
    title = article.title or (article.words("text", article.headline) if article.headline else None)
    called = ": ".join(part for part in (article.source, title) if part)
    return f"{called} ({article.file})" if called else article.file
