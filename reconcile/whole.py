"""Files that are there whole or not at all: written beside their place, on the disk before they take it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from reconcile.faults import passing


def put(path: Path, content: bytes, what: str = "report", like: Path | None = None) -> None:
    """Make `path` hold `content`; `OSError` leaves it as it was. A pipe or device is written directly.

    A link is followed, and a file that is there keeps its permissions, unless it is to have those of another that it
    is `like`. `what` names the steps of `faults`.
    """
    passing(f"{what}.write")
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            stream.write(content)
        return
    target = path.resolve()
    part = target.with_name(f".{target.name[:100]}.{os.getpid()}.part")
    with _opened(part) as file:
        if (like or target).exists():
            resemble(part, like or target)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
        passing(f"{what}.place")
        part.replace(target)
    settle(target.parent)


def resemble(file: Path, other: Path) -> None:
    """Let the same people read and write a file as another; its owner only where we may give files away."""
    found = other.stat()
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(file, found.st_uid, found.st_gid)
    file.chmod(stat.S_IMODE(found.st_mode))


def settle(folder: Path) -> None:
    """Wait until the disk knows the names in a folder; where folders cannot be asked for that, it knows them so."""
    try:
        found = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(found)
    except OSError:
        return
    finally:
        os.close(found)


@contextmanager
def _opened(part: Path) -> Iterator[BinaryIO]:
    """A file to write into, that is gone when the block ends and it has no other name."""
    try:
        with part.open("wb") as file:
            yield file
    finally:
        part.unlink(missing_ok=True)
