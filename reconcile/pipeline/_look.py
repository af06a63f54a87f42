"""One thing of a database looked into: the evidence behind an id, why two claims were or were not compared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._block import parted, undated
from reconcile.pipeline._load import load_run
from reconcile.resolve import AS_IT_IS, Choice

if TYPE_CHECKING:
    from reconcile.cluster import Block
    from reconcile.judge import Case
    from reconcile.model import Article, Claim, Decision, Lexicon, Run
    from reconcile.packs import Knowledge


def show(
    db: str,
    id_: str,
    *,
    width: int | None = None,
    colour: bool = False,
    choice: Choice = AS_IT_IS,
    decisions: str | None = None,
    now: date | None = None,
) -> str:
    """The evidence behind one id, or behind a unique beginning of one; `choice` gives the best values.

    `decisions` is the file with what reviewers decided, `now` the day on which that holds.
    """
    from reconcile import report
    from reconcile.pipeline._decisions import laid_over, read_decisions, standing
    from reconcile.resolve import by_policy

    said = read_decisions(decisions, db)
    found = by_policy(laid_over(load_run(db), said, now), choice)
    return report.show(found, id_, width=width or 80, colour=colour, decisions=standing(said, now))


def why(
    db: str,
    a: str,
    b: str,
    *,
    packs: Sequence[str] = (),
    rules: str | None = None,
    changed: Settings = UNCHANGED,
    decisions: str | None = None,
    now: date | None = None,
) -> str:
    """Why two claims were or were not compared, each rule's first failing condition, and what speaks for one event."""
    from reconcile import judge
    from reconcile.packs import load
    from reconcile.pipeline._decisions import read_decisions, standing

    found = load_run(db)
    first, second = (_picked(found, wanted) for wanted in (a, b))
    knowledge = load(packs, rules, changed)
    said = standing(read_decisions(decisions, db), now)
    told = judge.trace(case_of(found, knowledge, said), first, second, knowledge.rules)
    return (
        "\n".join([*_other_packs(found, knowledge), *told, *_grouping(db, found, first, second, knowledge, said)])
        + "\n"
    )


def _picked(found: Run, wanted: str) -> Claim:
    """The claim with this id, or with the only one that begins so."""
    from reconcile.errors import UsageError

    hits = [c for c in found.claims if c.id.startswith(wanted)]
    if not hits and (told := [f for f in found.findings if f.id.startswith(wanted)]):
        claims = " ".join(told[0].claims[:2])
        raise UsageError(None, f"'{wanted}' is a finding, and two claims are wanted", f"say: reconcile why {claims}")
    if len(hits) != 1:
        what = f"{len(hits) or 'no'} claims begin with '{wanted}'"
        raise UsageError(None, what, "give more of the id, as 'reconcile show' prints it")
    return hits[0]


def _grouping(
    db: str, found: Run, a: Claim, b: Claim, knowledge: Knowledge, decisions: Sequence[Decision]
) -> tuple[str, ...]:
    """How clustering came to put the two together or apart, computed anew for their block."""
    from reconcile import cluster
    from reconcile.store import look, open_store

    with open_store(db, write=False) as store:
        block = store.ask(partial(look.blocks_of, ids=(a.article, b.article)))
        ids = store.ask(partial(look.members, blocks=(block[a.article],)))
    if b.article not in ids:
        first, second = (one for id_ in (a.article, b.article) for one in found.articles if one.id == id_)
        return cluster.apart(undated(first), undated(second), knowledge.lexicon)
    articles = sorted((one for one in found.articles if one.id in ids), key=lambda one: one.id)
    claims = [c for c in found.claims if c.article in ids]
    return cluster.explain(a, b, claims, _block(articles, claims, knowledge.lexicon, decisions), decisions)


def _block(
    articles: Sequence[Article], claims: Sequence[Claim], lexicon: Lexicon, decisions: Sequence[Decision]
) -> Block:
    """What clustering knew of the block with these articles, as they are stored."""
    from reconcile import cluster

    stories = cluster.stories([undated(one) for one in articles], lexicon)
    names = cluster.names(articles, claims, lexicon, min(stories.articles), decisions)
    events = cluster.events(claims, articles, stories, names, lexicon)
    return cluster.Block(articles, stories, events, names, lexicon)


def _other_packs(found: Run, knowledge: Knowledge) -> list[str]:
    """A line that says so when the database was made with other packs than those that are asked now."""
    if found.packs == knowledge.versions:
        return []
    was, now = (", ".join(f"{p.name} {p.version}" for p in packs) for packs in (found.packs, knowledge.versions))
    return [f"the database was made with the packs {was}; asked are {now}"]


def case_of(found: Run, knowledge: Knowledge, decisions: Sequence[Decision] = ()) -> Case:
    """The case that a run was judged as."""
    from reconcile import claims as kinds
    from reconcile import judge

    articles = {a.id: a for a in found.articles}
    standing, earlier = parted({c.id: c for c in found.claims}, articles)
    lexicon = knowledge.lexicon
    attributes, once, entities = lexicon.attributes, lexicon.traits.get("once", frozenset()), lexicon.entities
    return judge.Case(
        articles,
        standing,
        found.clusters,
        found.series,
        found.origins,
        attributes,
        kinds.relate,
        once,
        entities,
        judge.called(decisions),
        earlier,
    )


def browse(
    db: str,
    port: int,
    open_browser: bool,
    *,
    read_only: bool = False,
    who: str | None = None,
    decisions: str | None = None,
    choice: Choice = AS_IT_IS,
) -> None:
    """Open the review desk on this machine until Ctrl-C; `who` decides there, unless it is `read_only`."""
    from reconcile import desk

    if not Path(db).is_file():
        from reconcile.errors import StoreError

        raise StoreError(db, "there is no such database", "make one with 'reconcile run PATH --db FILE'")
    desk.prepare(db, decisions, choice)
    desk.serve(db, port=port, open_browser=open_browser, read_only=read_only, who=who)
