"""A batch of articles, judged together with what a database holds: `run` stores the outcome, `check` does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._asked import Asked
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._conclude import run_id, together
from reconcile.pipeline._decisions import read_decisions
from reconcile.pipeline._load import load_beside, load_run, nothing_stored, unfinished
from reconcile.pipeline._proposing import proposer_of, unproposed
from reconcile.pipeline._result import Result
from reconcile.pipeline._skips import skips
from reconcile.pipeline._take import planned, saved

if TYPE_CHECKING:
    from reconcile.model import Article, Run, Skipped


@seldom_collecting()
def run(
    paths: Sequence[str],
    *,
    db: str,
    packs: Sequence[str] = (),
    rules: str | None = None,
    stdin: bytes | None = None,
    propose: str | None = None,
    propose_model: str | None = None,
    decisions: str | None = None,
    changed: Settings = UNCHANGED,
) -> Result:
    """Read the paths, judge them together with what the database holds, and store the outcome.

    `propose` names an optional extractor that is asked what the grammar left open, `propose_model` its model;
    `decisions` is a file with what reviewers decided, by default the one beside the database. `changed` is a
    configuration.
    """
    from reconcile.packs import load
    from reconcile.read import read_paths
    from reconcile.store import look, open_store

    asked = Asked(load(packs, rules, changed), proposer_of(propose, propose_model), read_decisions(decisions, db))
    articles, skipped = read_paths(paths, stdin=stdin)
    with open_store(db, write=True) as store:
        found, steps = planned(store, articles, asked)
        left = skips(found.frame, articles, skipped)
        parts = saved(found, steps, store, asked, left)
        ids = store.ask(look.all_ids)
    part = together(parts, asked.knowledge, left, run_id(ids, asked.knowledge, asked.proposer))
    return _result(part, found.new, len(ids), partial(load_run, db), articles, skipped)


def stored(db: str) -> Result:
    """What the database holds."""
    found = load_run(db)
    return Result(found, len(found.articles), lambda: found, warnings=unfinished(db))


@seldom_collecting()
def check(
    paths: Sequence[str],
    *,
    against: str,
    packs: Sequence[str] = (),
    rules: str | None = None,
    stdin: bytes | None = None,
    decisions: str | None = None,
    changed: Settings = UNCHANGED,
) -> Result:
    """What the paths would bring to the database; nothing is written to it."""
    from reconcile.packs import load
    from reconcile.read import read_paths
    from reconcile.store import look, open_store

    asked = Asked(load(packs, rules, changed), None, read_decisions(decisions, against), whole_batch=True)
    with open_store(against, write=False) as store:
        if store.ask(look.frame) is None:
            raise nothing_stored(against)
        articles, skipped = read_paths(paths, stdin=stdin)
        found, steps = planned(store, articles, asked)
        parts = [part for _, some in steps for part in some]
        ids = {*store.ask(look.all_ids), *found.new}
    left, met = skips(found.frame, articles, skipped), found.met
    part = together(parts, asked.knowledge, left, run_id(ids, asked.knowledge))

    def everything() -> Run:
        return together([load_beside(against, met or frozenset()), part], asked.knowledge, left, part.id)

    return _result(part, found.new, len(ids), everything, articles, skipped)


def warnings(articles: Sequence[Article]) -> tuple[str, ...]:
    """What was passed over in the articles, each with its file."""
    return tuple(f"{a.file}: {warning}" for a in articles for warning in a.warnings)


def _result(
    part: Run,
    new: frozenset[str],
    stored: int,
    everything: Callable[[], Run],
    articles: Sequence[Article],
    skipped: Sequence[Skipped],
) -> Result:
    fresh = frozenset(c.id for c in part.claims if c.article in new)
    return Result(
        part=part,
        stored=stored,
        everything=everything,
        # a text that says again what one side says differs from the other side, whoever said it first
        new_findings=frozenset(f.id for f in part.findings if any(not fresh.isdisjoint(side) for side in f.sides)),
        new_articles=new,
        read=frozenset(a.id for a in articles),
        skipped=tuple(skipped),
        warnings=warnings(articles),
        unproposed=unproposed(part.ledgers),
    )
