"""A batch of articles, judged together with what a database holds: `run` stores the outcome, `check` does not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.pipeline._conclude import conclude
from reconcile.pipeline._proposing import proposer_of, unproposed
from reconcile.pipeline._result import Result

if TYPE_CHECKING:
    from reconcile.model import Article, Run, Skipped


def run(
    paths: Sequence[str],
    *,
    db: str,
    packs: Sequence[str] = (),
    rules: str | None = None,
    stdin: bytes | None = None,
    propose: str | None = None,
    propose_model: str | None = None,
) -> Result:
    """Read the paths, judge them together with what the database holds, and store the outcome.

    `propose` names an optional extractor that is asked what the grammar left open, `propose_model` its model.
    """
    from reconcile.packs import load
    from reconcile.read import read_paths
    from reconcile.store import open_store

    knowledge, proposer = load(packs, rules), proposer_of(propose, propose_model)
    articles, skipped = read_paths(paths, stdin=stdin)
    with open_store(db, write=True) as store:
        known = store.load()
        done = conclude(_merged(known, articles), knowledge, _skips(known, articles, skipped), known, proposer)
        store.save(done)
    return _result(known, done, articles, skipped)


def stored(db: str) -> Result:
    """What the database holds."""
    return Result(load_run(db))


def check(
    paths: Sequence[str],
    *,
    against: str,
    packs: Sequence[str] = (),
    rules: str | None = None,
    stdin: bytes | None = None,
) -> Result:
    """What the paths would bring to the database; nothing is written to it."""
    from reconcile.packs import load
    from reconcile.read import read_paths

    knowledge = load(packs, rules)
    known = load_run(against)
    articles, skipped = read_paths(paths, stdin=stdin)
    done = conclude(_merged(known, articles), knowledge, _skips(known, articles, skipped), known)
    return _result(known, done, articles, skipped)


def _result(known: Run | None, done: Run, articles: Sequence[Article], skipped: Sequence[Skipped]) -> Result:
    before = {a.id for a in known.articles} if known else set()
    brought = frozenset(a.id for a in articles) - before
    fresh = frozenset(c.id for c in done.claims if c.article in brought)
    # what was told before stays old news, although a new text joins one of its sides
    new = frozenset(f.id for f in done.findings if any(fresh.issuperset(side) for side in f.sides))
    return Result(
        run=done,
        new_findings=new,
        new_articles=brought,
        read=frozenset(a.id for a in articles),
        skipped=tuple(skipped),
        warnings=warnings(articles),
        unproposed=unproposed(done.ledgers),
    )


def load_run(db: str) -> Run:
    from reconcile.errors import StoreError
    from reconcile.store import open_store

    with open_store(db, write=False) as store:
        found = store.load()
    if found is None:
        raise StoreError(db, "nothing is stored in it yet", "fill it with 'reconcile run PATH --db FILE'")
    return found


def warnings(articles: Sequence[Article]) -> tuple[str, ...]:
    """What was passed over in the articles, each with its file."""
    return tuple(f"{a.file}: {warning}" for a in articles for warning in a.warnings)


def _merged(known: Run | None, articles: Sequence[Article]) -> list[Article]:
    """Stored and new articles; one that is stored already stays as it was stored."""
    found = {a.id: a for a in articles}
    found.update({a.id: a for a in known.articles} if known else {})
    return [found[i] for i in sorted(found)]


def _skips(known: Run | None, articles: Sequence[Article], skipped: Sequence[Skipped]) -> list[Skipped]:
    """What could not be read, now and before; a file that was read now, or is gone, is no longer among them."""
    read = {a.file for a in articles}
    files = {skip.file for skip in skipped} | read
    before = [s for s in (known.skipped if known else ()) if Path(_file(s)).exists()]
    old = [s for s in before if s.file not in files and _file(s) not in read]
    return [*old, *skipped]


def _file(skip: Skipped) -> str:
    """The file of what could not be read; a record of a file is named with its line behind a colon."""
    file, _, line = skip.file.rpartition(":")
    return file if file and line.isdigit() else skip.file
