"""The bytes of a file that is named on the command line."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path

from reconcile.errors import ReadError

CAP = 200_000_000  # bytes of a file of pairs or triples


def read_bytes(path: str, more: str = "") -> bytes:
    """What the file holds, or standard input for "-"; `more` is what to do beside naming another file."""
    try:
        with nullcontext(sys.stdin.buffer) if path == "-" else Path(path).open("rb") as stream:
            raw = stream.read(CAP + 1)
    except OSError as error:
        raise ReadError(path, f"cannot be read: {error.strerror}", f"name another file{more}") from error
    if len(raw) > CAP:
        raise ReadError(path, f"it has more than {CAP:,} bytes", "split it into smaller files")
    return raw
