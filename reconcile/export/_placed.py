"""Files put in their place at once, when they are complete."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import StoreError, UsageError
from reconcile.export._source import Shape
from reconcile.faults import passing
from reconcile.whole import resemble, settle

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def placed(to: Path, shape: Shape) -> Iterator[Path]:
    """Where to write: a file, or a folder for files; they stand at `to` when the block ends without an error.

    Each file takes the place of one of its name; other files of a folder stay as they are.
    """
    to = to.resolve()
    _refuse(to, shape)
    try:
        with _beside(to) as room:
            part = room / to.name
            if shape is Shape.FOLDER:
                part.mkdir()
            passing("report.write")
            yield part
            passing("report.place")
            _move(part, to)
    except OSError as error:
        raise StoreError(
            str(to), f"could not be written: {error.strerror or error}", "choose another --output"
        ) from error


def _refuse(to: Path, shape: Shape) -> None:
    if not to.parent.is_dir():
        raise UsageError(str(to), "the folder it is in does not exist", "make the folder first")
    if to.exists() and to.is_dir() is not (shape is Shape.FOLDER):
        what = "is a folder, and one file is written" if to.is_dir() else "is a file, and a folder is written"
        raise UsageError(str(to), what, "name another with --output")


@contextmanager
def _beside(to: Path) -> Iterator[Path]:
    """A folder of our own beside `to`, on the same disk; it is gone when the block ends."""
    room = Path(tempfile.mkdtemp(prefix=f".{to.name}.", suffix=".part", dir=to.parent))
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _move(part: Path, to: Path) -> None:
    if not part.is_dir():
        _put(part, to)
    else:
        to.mkdir(exist_ok=True)
        for file in sorted(part.iterdir()):
            _put(file, to / file.name)
        settle(to)
    settle(to.parent)


def _put(file: Path, to: Path) -> None:
    """Let the file take the place of one that is there, and its permissions."""
    if to.exists():
        resemble(file, to)
    _kept(file).replace(to)


def _kept(file: Path) -> Path:
    """The file, once the disk has all of it."""
    with file.open("r+b") as written:
        os.fsync(written.fileno())
    return file
