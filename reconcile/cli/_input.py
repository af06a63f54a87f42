"""The bytes of a file that is named on the command line."""

from __future__ import annotations

import sys
from pathlib import Path

from reconcile.errors import ReadError


def read_bytes(path: str, more: str = "") -> bytes:
    """What the file holds, or standard input for "-"; `more` is what to do beside naming another file."""
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise ReadError(path, f"cannot be read: {error.strerror}", f"name another file{more}") from error
