"""What was done, told on the next page that a browser opens; kept in memory, and only the latest of it."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from threading import Lock

from reconcile.frozen import dataclass

_KEPT = 200


@dataclass(frozen=True, slots=True)
class Told:
    """Sentences on what was decided, each with the finding it leads to, or `None`; `trouble`: nothing was."""

    lines: tuple[tuple[str, str | None], ...]
    trouble: bool = False


_told: OrderedDict[str, Told] = OrderedDict()
_lock = Lock()


def keep(told: Told) -> str:
    """A name under which this is told later."""
    name = secrets.token_hex(8)
    with _lock:
        _told[name] = told
        while len(_told) > _KEPT:
            _told.popitem(last=False)
    return name


def kept(name: str | None) -> Told | None:
    """What is told under a name; `None` where that is nothing, or too long ago."""
    return _told.get(name or "")
