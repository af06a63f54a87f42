"""What could not be read, now and in earlier batches."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconcile.model import Article, Skipped
    from reconcile.store import Frame


def skips(frame: Frame | None, articles: Sequence[Article], skipped: Sequence[Skipped]) -> list[Skipped]:
    """What could not be read, now and before; a file that was read now, or is gone, is no longer among them."""
    read = {a.file for a in articles}
    files = {skip.file for skip in skipped} | read
    before = [s for s in (frame.skipped if frame else ()) if Path(_file(s)).exists()]
    old = [s for s in before if s.file not in files and _file(s) not in read]
    return [*old, *skipped]


def _file(skip: Skipped) -> str:
    """The file of what could not be read; a record of a file is named with its line behind a colon."""
    file, _, line = skip.file.rpartition(":")
    return file if file and line.isdigit() else skip.file
