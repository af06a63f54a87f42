"""Finding a proposer by its name: the files of this folder, and what other packages register."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points

from reconcile.discover import parts
from reconcile.errors import UsageError
from reconcile.propose._proposal import Proposer

GROUP = "reconcile.proposers"
Opener = Callable[[str | None], Proposer]


def open_proposer(name: str, model: str | None = None) -> Proposer:
    """The proposer of this name, made ready for a model (its own default where `None`).

    `UsageError` for an unknown name, a package that is not installed, or a model that cannot be used.
    """
    shipped = parts("reconcile.propose")
    if name in shipped:
        opened: Proposer = shipped[name].open_proposer(model)
        return opened
    others = {found.name: found for found in entry_points(group=GROUP)}
    if name not in others:
        raise UsageError(None, f"there is no proposer {name!r}", f"there are: {', '.join(sorted({*shipped, *others}))}")
    opener: Opener = others[name].load()
    return opener(model)
