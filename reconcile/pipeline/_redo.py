"""A run without new articles: what decisions concern that came or went is concluded again at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._alone import alone
from reconcile.pipeline._asked import Asked
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._decisions import decisions_file, read_decisions
from reconcile.pipeline._exact import exactly
from reconcile.pipeline._load import nothing_stored
from reconcile.pipeline._mirror import mirror
from reconcile.pipeline._retract import retract
from reconcile.pipeline._take import concluded
from reconcile.pipeline._turn import taken

NEXT = "the next 'reconcile run' takes it into account"
OUT = "the article is out; what the others of its block say together is not known until the next 'reconcile run'"


@seldom_collecting()
@exactly()
def redo(
    db: str,
    *,
    decisions: str | None = None,
    packs: Sequence[str] = (),
    rules: str | None = None,
    changed: Settings = UNCHANGED,
    today: date | None = None,
) -> str | None:
    """Carry out in the database what was decided; a sentence where that is left to the next run, else `None`.

    It is left where the database was made with other packs, another version or a proposer, or by a run that was
    stopped: then all of it must be looked into. An article that is taken out goes at once even so.
    """
    from reconcile.packs import load
    from reconcile.store import look, open_store

    asked = Asked(load(packs, rules, changed), None, read_decisions(decisions, db), today=today)
    with open_store(db, write=True) as store:
        frame = store.ask(look.frame)
        if frame is None:
            raise nothing_stored(db)
        same, moved = asked.same(frame), frozenset[str]()
        if same:
            moved = concluded(taken(store, (), asked, frame.skipped).plan)
        else:
            with store.alone():
                moved = retract(store, frame, asked)
        with alone(decisions_file(decisions, db)):  # others may have decided meanwhile
            mirror(store, replace(asked, said=read_decisions(decisions, db)), moved)
    if same:
        return None
    return f"the database was made with other packs, a proposer or another version: {OUT if moved else NEXT}"
