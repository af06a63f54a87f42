"""Rarer searches for garbage: what the stages make is kept, and next to none of it hangs in circles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS = 200_000  # new ones from which a search begins; by default after some hundred, a quarter of all time


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Within, garbage is searched for rarely; a function may be decorated with it."""
    before = gc.get_threshold()
    gc.set_threshold(OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
