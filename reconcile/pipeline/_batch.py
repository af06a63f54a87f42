"""A batch of articles, judged together with what a database holds: `run` stores the outcome, `check` does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reconcile.frozen import replace
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._again import read_before
from reconcile.pipeline._alone import alone
from reconcile.pipeline._asked import FEW, Asked
from reconcile.pipeline._brought import brought, gone, without_batch, without_own_past
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._conclude import run_id, together
from reconcile.pipeline._decisions import decisions_file, laid_over, read_decisions
from reconcile.pipeline._exact import exactly
from reconcile.pipeline._forgotten import kept
from reconcile.pipeline._large import MANY, rule_errors
from reconcile.pipeline._load import (
    load_beside,
    load_counts,
    load_files,
    load_frame,
    load_run,
    nothing_stored,
    unfinished,
)
from reconcile.pipeline._mirror import mirror
from reconcile.pipeline._orphaned import orphaned
from reconcile.pipeline._proposing import proposer_of, unproposed
from reconcile.pipeline._repeated import repeated
from reconcile.pipeline._result import Result
from reconcile.pipeline._skips import skips
from reconcile.pipeline._spool import Spool
from reconcile.pipeline._take import concluded, planned
from reconcile.pipeline._turn import taken
from reconcile.pipeline._watch import Phase, Watch, unwatched
from reconcile.pipeline.engines.pool import started

if TYPE_CHECKING:
    from reconcile.model import Article, Finding, Ledger, Run, Skipped
    from reconcile.pipeline._again import Again
    from reconcile.pipeline._gathered import Gathered

ANEW = (
    "other packs, another version or other names made it, so that all of it was judged anew, which takes long "
    "('reconcile run' brings it up to date)"
)
_TELLS_WHERE = ("line ", "record ")  # how warnings of records begin


@seldom_collecting()
@exactly()
def run(
    paths: Sequence[str],
    *,
    db: str,
    packs: Sequence[str] = (),
    rules: str | None = None,
    stdin: bytes | BinaryIO | None = None,
    propose: str | None = None,
    propose_model: str | None = None,
    decisions: str | None = None,
    changed: Settings = UNCHANGED,
    watch: Watch = unwatched,
    now: date | None = None,
    jobs: int | None = None,
    reread: bool = False,
) -> Result:
    """Read the paths, judge them together with what the database holds, and store the outcome.

    `propose` names an optional extractor that is asked what the grammar left open, `propose_model` its model;
    `decisions` is a file with what reviewers decided, by default the one beside the database. `changed` is a
    configuration, `now` the day on which decisions hold. Many articles are looked into by `jobs` processes at once, one
    a core where no number is given. A file that did not change since it was read is not opened, unless all is to be
    `reread`.
    """
    from reconcile.packs import load
    from reconcile.store import is_blank, look, open_store

    known, proposer = load(packs, rules, changed), proposer_of(propose, propose_model)
    said = read_decisions(decisions, db)
    blank = is_blank(db)  # a database that is none is told before anything is read
    plain = Asked(known, said=said, today=now)
    again = read_before(db, changed, plain.forgotten, reread=reread)
    with started(jobs) as engine:
        asked = Asked(known, proposer, said, watch=watch, today=now, engine=engine)
        read, skipped = _read(paths, stdin, changed, watch, again, asked if blank else None)
        articles, (met, out) = kept(read, plain)[0], kept(again.among(read), plain)
        if skipped and not met and not Path(db).exists():
            nothing = together((), known, skipped, run_id((), known))
            return Result(nothing, 0, lambda: nothing, skipped=tuple(skipped), warnings=out)
        with open_store(db, write=True) as store:
            turn = taken(store, articles, asked, skipped, met)
            store.note_files(again.read)
            ids = store.ask(look.all_ids)
            with alone(decisions_file(decisions, db)):  # others may have decided since the run began
                mirror(store, replace(asked, said=read_decisions(decisions, db)), concluded(turn.plan))
            out = (*out, *orphaned(store, asked))
    part = together(turn.parts, asked.knowledge, turn.left, run_id(ids, asked.knowledge, asked.proposer))
    many = db if len(ids) > MANY and not said else None
    result = Result(part, len(ids), partial(load_run, db), new_articles=turn.new, db=many)
    if turn.gathered is not None:
        return _decided(_of_large(result, turn.gathered, met, skipped), asked, out)
    return _decided(_brought(result, turn.before, met, skipped), asked, out)


def stored(db: str, *, decisions: str | None = None, now: date | None = None) -> Result:
    """What the database holds, with what was decided of it; `now` is the day on which decisions hold."""
    said = read_decisions(decisions, db)
    if not said and (counts := load_counts(db)).articles > MANY:
        nothing = load_frame(db)
        part = replace(nothing, findings=rule_errors(db))
        return Result(part, counts.articles, partial(load_run, db), warnings=unfinished(db), db=db)
    found = laid_over(load_run(db), said, now)
    read = frozenset(article.id for article in found.articles)
    return Result(found, len(found.articles), lambda: found, read=read, warnings=unfinished(db))


@seldom_collecting()
@exactly()
def check(
    paths: Sequence[str],
    *,
    against: str,
    packs: Sequence[str] = (),
    rules: str | None = None,
    stdin: bytes | BinaryIO | None = None,
    decisions: str | None = None,
    changed: Settings = UNCHANGED,
    watch: Watch = unwatched,
    now: date | None = None,
    jobs: int | None = None,
) -> Result:
    """What the paths would bring to the database; nothing is written to it."""
    from reconcile.packs import load
    from reconcile.store import look, open_store

    known, said = load(packs, rules, changed), read_decisions(decisions, against)
    asked = Asked(known, None, said, whole_batch=True, watch=watch, today=now)
    with started(jobs) as engine, open_store(against, write=False) as store:
        asked = replace(asked, engine=engine)
        if store.ask(look.frame) is None:
            raise nothing_stored(against)
        read, skipped = _read(paths, stdin, changed, watch)
        articles, out = kept(read, asked)
        found, steps = planned(store, articles, asked)
        batch = {article.id for article in articles}
        parts = [without_own_past(part, batch) for one in steps for part in one.parts]
        before = without_batch(found, parts, store, asked)
        ids = {*store.ask(look.all_ids), *found.new} - found.gone
    left, met = skips(found.frame, articles, skipped), found.met
    part = together(parts, asked.knowledge, left, run_id(ids, asked.knowledge))

    def everything() -> Run:
        return together([load_beside(against, met or frozenset()), part], asked.knowledge, left, part.id)

    result = Result(part, len(ids), everything, new_articles=found.new, files=partial(load_files, against))
    anew = (f"{against}: {ANEW}",) if met is None else ()
    return _decided(_brought(result, before, articles, skipped), asked, (*out, *anew))


def _read(
    paths: Sequence[str],
    stdin: bytes | BinaryIO | None,
    changed: Settings,
    watch: Watch,
    again: Again | None = None,
    asked: Asked | None = None,
) -> tuple[Sequence[Article], list[Skipped]]:
    """The articles of the paths, and what could not be read, as the configuration wants them read.

    Articles of files that are not opened are kept by `again`. With `asked` all that are read will be looked into: who
    helps with many is called as soon as they are many.
    """
    from reconcile.model import Skipped
    from reconcile.read import at_once, read_each

    articles, skipped = Spool(), list[Skipped]()
    for one in read_each(
        paths,
        stdin=stdin,
        after=Phase("reading", watch).add,
        mapped=changed.mapped,
        limits=changed.limits,
        charset=changed.encoding,
        of_file=again.gives if again else at_once,
    ):
        if isinstance(one, Skipped):
            skipped.append(one)
        elif again is None or not again.knows(one, len(articles)):
            articles.add(one)
            if asked and len(articles) == FEW:
                asked.engine_for(FEW).ready()
    return articles, skipped


def warnings(articles: Sequence[Article]) -> tuple[str, ...]:
    """What was passed over in the articles, each with its file, and its number where others are in that file."""
    in_file = Counter(article.file for article in articles)
    return tuple(
        f"{a.file}{'' if in_file[a.file] == 1 or warning.startswith(_TELLS_WHERE) else f'#{a.index}'}: {warning}"
        for a in articles
        for warning in a.warnings
    )


def limited(articles: Sequence[Article], ledgers: Sequence[Ledger]) -> tuple[str, ...]:
    """What was left out of the articles for being over a limit, each with its file."""
    from reconcile.extract import over_limits

    files = {article.id: article.file for article in articles}
    return tuple(
        f"{files[one.article]}: {told}" for one in ledgers if one.article in files for told in over_limits(one)
    )


def _brought(
    result: Result, before: Sequence[Finding], articles: Sequence[Article], skipped: Sequence[Skipped]
) -> Result:
    """The result with what these articles brought; `before` are the findings that were there without them."""
    from reconcile.decide import carried

    findings = result.part.findings
    return replace(
        result,
        new_findings=brought(findings, before, result.part.claims, result.new_articles),
        gone=gone(before, findings, carried(result.part.articles, result.part.claims)),
        read=frozenset(a.id for a in articles),
        skipped=tuple(skipped),
        warnings=(*warnings(articles), *repeated(articles), *limited(articles, result.part.ledgers)),
        unproposed=unproposed(result.part.ledgers),
    )


def _of_large(result: Result, gathered: Gathered, articles: Sequence[Article], skipped: Sequence[Skipped]) -> Result:
    """The result of a run of which no more than this was gathered."""
    told = replace(result, part=replace(result.part, ledgers=tuple(gathered.ledgers)))
    told = _brought(told, (), articles, skipped)
    return replace(
        told,
        part=replace(result.part, findings=tuple(gathered.failed)),
        new_findings=frozenset(gathered.findings),
        gone=tuple(sorted(gathered.gone, key=lambda finding: finding.id)),
        looked_into=gathered.articles,
    )


def _decided(result: Result, asked: Asked, out: Sequence[str]) -> Result:
    """The result with what reviewers decided of its findings, and a warning where they left articles `out`."""
    from reconcile.decide import differing_id

    def everything() -> Run:
        return laid_over(result.everything(), asked.said, asked.day)

    part = laid_over(result.part, asked.said, asked.day)
    differing = {differing_id(f.id) for f in result.part.findings if f.id in result.new_findings}
    new = result.new_findings | (differing & {f.id for f in part.findings})
    return replace(result, part=part, everything=everything, new_findings=new, warnings=(*result.warnings, *out))
