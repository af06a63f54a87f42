"""One thing of a database looked into: the evidence behind an id, why two claims were or were not compared."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.pipeline._load import load_run

if TYPE_CHECKING:
    from reconcile.judge import Case
    from reconcile.model import Run
    from reconcile.packs import Knowledge


def show(db: str, id_: str, *, width: int | None = None, colour: bool = False) -> str:
    """The evidence behind one id, or behind a unique beginning of one."""
    from reconcile import report

    return report.show(load_run(db), id_, width=width or 80, colour=colour)


def why(db: str, a: str, b: str, *, packs: Sequence[str] = (), rules: str | None = None) -> str:
    """Why two claims were or were not compared, and each rule's first failing condition."""
    from reconcile import judge
    from reconcile.errors import UsageError
    from reconcile.packs import load

    found = load_run(db)
    claims = {c.id: c for c in found.claims}
    picked = []
    for wanted in (a, b):
        hits = sorted(i for i in claims if i.startswith(wanted))
        if len(hits) != 1:
            raise UsageError(
                None,
                f"{len(hits) or 'no'} claims begin with '{wanted}'",
                "give more of the id, as 'reconcile show' prints it",
            )
        picked.append(claims[hits[0]])
    knowledge = load(packs, rules)
    told = judge.trace(_case(found, knowledge), picked[0], picked[1], knowledge.rules)
    return "\n".join([*_other_packs(found, knowledge), *told]) + "\n"


def _other_packs(found: Run, knowledge: Knowledge) -> list[str]:
    """A line that says so when the database was made with other packs than those that are asked now."""
    if found.packs == knowledge.versions:
        return []
    was, now = (", ".join(f"{p.name} {p.version}" for p in packs) for packs in (found.packs, knowledge.versions))
    return [f"the database was made with the packs {was}; asked are {now}"]


def _case(found: Run, knowledge: Knowledge) -> Case:
    from reconcile import claims as kinds
    from reconcile import judge

    articles, claims = {a.id: a for a in found.articles}, {c.id: c for c in found.claims}
    attributes = knowledge.lexicon.attributes
    return judge.Case(articles, claims, found.clusters, found.series, found.origins, attributes, kinds.relate)


def browse(db: str, port: int, open_browser: bool) -> None:
    """Open the database in Datasette on this machine until Ctrl-C."""
    from reconcile import desk

    if not Path(db).is_file():
        from reconcile.errors import StoreError

        raise StoreError(db, "there is no such database", "make one with 'reconcile run PATH --db FILE'")
    desk.serve(db, port=port, open_browser=open_browser)
