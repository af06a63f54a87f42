"""A format that packs documents, and hangs or crashes behind the second."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Iterator

from reconcile.model import Enclosed, Limits

SUFFIXES = (".packing",)
APART = True


def members(raw: bytes, file: str, limits: Limits) -> Iterator[Enclosed]:
    """Two documents, then what the file asks for."""
    yield Enclosed("one.txt", ".txt", b"The river rose over the quay.")
    yield Enclosed("two.txt", ".txt", b"The river fell below the quay.")
    if raw == b"hang":
        time.sleep(600)
    ctypes.string_at(0)
