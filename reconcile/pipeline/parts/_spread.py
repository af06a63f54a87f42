"""A run on an engine: made in parts on a store that all workers reach, then brought into a database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reconcile.errors import UsageError
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._asked import Asked
from reconcile.pipeline._batch import limited, stored, warnings
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._decisions import read_decisions
from reconcile.pipeline._exact import exactly
from reconcile.pipeline._forgotten import kept
from reconcile.pipeline._watch import Phase, Watch, unwatched
from reconcile.pipeline.parts._bring_in import bring_in
from reconcile.pipeline.parts._course import Course
from reconcile.pipeline.parts._job import Job
from reconcile.pipeline.parts._shelf import Shelf

if TYPE_CHECKING:
    from reconcile.model import Article, Skipped
    from reconcile.pipeline._result import Result
    from reconcile.pipeline.parts._manifest import Manifest


@seldom_collecting()
@exactly()
def spread(
    paths: Sequence[str],
    *,
    parts: str,
    engine: str,
    db: str,
    jobs: int | None = None,
    scheduler: str | None = None,
    packs: Sequence[str] = (),
    rules: str | None = None,
    decisions: str | None = None,
    changed: Settings = UNCHANGED,
    watch: Watch = unwatched,
    now: date | None = None,
) -> Manifest:
    """Make the parts of a run over the paths at the place `parts`, and go on where an earlier try stopped.

    What reviewers decided is that of the database, which is not touched.
    """
    from reconcile.packs import load
    from reconcile.pipeline.engines import started

    if "-" in paths:
        raise UsageError("-", "an engine does not read standard input", "put the articles into a file or a store")
    with started(engine, jobs, scheduler) as doing:
        asked = Asked(load(packs, rules, changed), said=read_decisions(decisions, db), watch=watch, today=now)
        shelf = Shelf(_everywhere(parts) if scheduler else parts.rstrip("/"))
        job = Job(shelf, asked, changed.limits, dict(changed.mapped), changed.encoding)
        return Course(job, doing, watch).made(paths, partial(_here, job, watch))


def spread_in(paths: Sequence[str], *, parts: str, db: str, **rest: Any) -> Result:
    """The same, then brought into the database: the result is as that of a run on one machine."""
    before = _stored_before(db)
    made = spread(paths, parts=parts, db=db, **rest)
    brought = {name: rest[name] for name in ("decisions", "now", "watch") if name in rest}
    bring_in(parts, db=db, **brought)
    found = stored(db, decisions=rest.get("decisions"), now=rest.get("now"))
    articles = sorted(found.run.articles, key=lambda one: (one.file, one.index))
    ids = frozenset(one.id for one in articles)
    new = ids - before
    claims = {claim.id for claim in found.run.claims if claim.article in new}
    return replace(
        found,
        new_findings=frozenset(one.id for one in found.run.findings if not claims.isdisjoint(one.claims)),
        new_articles=new,
        looked_into=len(new),
        read=ids,
        skipped=made.frame.skipped,
        warnings=(*found.warnings, *warnings(articles), *made.repeated, *limited(articles, found.run.ledgers)),
    )


def _stored_before(db: str) -> frozenset[str]:
    """The ids of the articles that are in the database already."""
    from reconcile.store import is_blank, look, open_store

    if is_blank(db):
        return frozenset()
    with open_store(db, write=False) as store:
        return store.ask(look.all_ids)


def _everywhere(parts: str) -> str:
    """A place as workers name it who run in another folder."""
    return parts.rstrip("/") if "://" in parts else str(Path(parts).absolute())


def _here(job: Job, watch: Watch, paths: Sequence[str]) -> tuple[Iterable[Article], Sequence[Skipped]]:
    """The articles of the files of this machine, those left out that a reviewer took out, and what cannot be read."""
    from reconcile.read import read_paths

    after = Phase("reading", watch).add
    articles, skipped = read_paths(paths, after=after, mapped=job.mapped, limits=job.limits, charset=job.charset)
    stay, _ = kept(articles, job.asked)
    return map(job.asked.article, stay), skipped
