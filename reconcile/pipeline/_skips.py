"""What could not be read, now and in earlier batches."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import Article, Skipped
    from reconcile.store import Frame


def skips(frame: Frame | None, articles: Sequence[Article], skipped: Sequence[Skipped]) -> list[Skipped]:
    """What could not be read, now and before; a file that was read now, or is gone, is no longer among them."""
    read = {a.file for a in articles}
    files = {skip.file for skip in skipped} | read
    before = [
        s for s in (frame.skipped if frame else ()) if Path(_file(s)).exists() and not (s.aside and _met(s, read))
    ]
    old = [s for s in before if s.file not in files and _file(s) not in read]
    return [*old, *skipped]


def _met(skip: Skipped, read: Collection[str]) -> bool:
    """Files of the folder were read anew, so what nothing reads in it is told anew."""
    return any(Path(file).is_relative_to(skip.file) for file in read)


def _file(skip: Skipped) -> str:
    """The file of what could not be read; a record of it is named with its line, a document in it with its name."""
    file, _, line = skip.file.rpartition(":")
    return (file if file and line.isdigit() else skip.file).partition("!/")[0]
