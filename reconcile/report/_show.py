"""Everything behind one id: an article, claim, event, cluster, story, series or finding."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from reconcile.discover import parts
from reconcile.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from reconcile.model import Decision, Run


def show(run: Run, id_: str, *, width: int = 80, colour: bool = False, decisions: Sequence[Decision] = ()) -> str:
    """The evidence behind an id, or behind the one id that starts with it; `decisions` are told beside their claims.

    An id that nothing has, or that several things start with, raises `UsageError` with the nearest ones.
    """
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup
    from reconcile.report._style import Style

    teller_of = _tellers(run)
    block = Block(Style(width=width, colour=colour))
    found = _one(id_, list(teller_of))
    teller_of[found].tell(block, Lookup(run, decisions), found)
    return block.text()


def _tellers(run: Run) -> dict[str, ModuleType]:
    """The part that tells of an id, by the id."""
    return {key: part for part in parts("reconcile.report._shown").values() for key in part.ids(run)}


def _one(id_: str, known: list[str]) -> str:
    if id_ in known:
        return id_
    starting = sorted(key for key in known if id_ and key.startswith(id_))
    if len(starting) == 1:
        return starting[0]
    if starting:
        raise UsageError(None, f"{len(starting)} ids start with {id_!r}", f"one of: {', '.join(starting[:6])}")
    near = get_close_matches(id_, sorted(known), n=3, cutoff=0.4)
    mend = f"did you mean {' or '.join(near)}?" if near else "ids stand in brackets in 'reconcile report'"
    raise UsageError(None, f"there is no article, claim, event, cluster, story, series or finding {id_!r}", mend)
