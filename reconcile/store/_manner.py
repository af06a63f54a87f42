"""How databases are written into: how long to wait for other programs, and who is told what was done unasked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reconcile.frozen import dataclass

SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Manner:
    """`seconds` to wait for another program that writes; `tell` takes a sentence that begins with the file."""

    seconds: float = SECONDS
    tell: Callable[[str], object] = str


_asked = [Manner()]


def manner() -> Manner:
    """What goes for databases that are opened now."""
    return _asked[-1]


@contextmanager
def writing_so(wanted: Manner) -> Iterator[None]:
    """Within the block this goes for every database that is opened."""
    _asked.append(wanted)
    try:
        yield
    finally:
        _asked.remove(wanted)
