"""From paths to files: regular files of known kinds, in order, no link followed."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from reconcile.errors import ReadError

DATABASES = (".db", ".sqlite", ".duckdb", ".parquet")  # how the endings of what this program writes itself begin
NAMED = 6  # kinds of files named in a line


def files(path: str, suffixes: Collection[str]) -> tuple[str, ...]:
    """The files that a path given by the user stands for; a folder gives those of known kinds in it, at any depth.

    Raises ReadError for what is missing, is no regular file, or is a folder without an article.
    """
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        raise ReadError(path, _why(error), "check the path") from error
    if stat.S_ISDIR(mode):
        found = tuple(_within(path, suffixes))
        if not found:
            raise ReadError(path, "the folder holds no article", f"known files end in {', '.join(sorted(suffixes))}")
        return found
    if not stat.S_ISREG(mode):
        raise ReadError(path, "not a regular file", "give a file or a folder")
    if suffix(path) not in suffixes:
        kind = f"{suffix(path)} files are" if suffix(path) else "a file without an ending is"
        raise ReadError(path, f"{kind} not read", f"known files end in {', '.join(sorted(suffixes))}")
    return (path,)


def others(folder: str, suffixes: Collection[str]) -> str | None:
    """A line on the files within a folder that nothing reads, hidden ones and databases apart: how many, which kinds.

    `None` where there is none, or where the path is no folder.
    """
    if not Path(folder).is_dir():
        return None
    found = Counter(suffix(name) for name in _below(folder) if suffix(name) not in suffixes)
    kinds = [kind for kind in sorted(found) if not kind.startswith(DATABASES)]
    if not kinds:
        return None
    total = sum(found[kind] for kind in kinds)
    named = [kind or "without an ending" for kind in kinds[:NAMED]]
    more = f" and {len(kinds) - NAMED} more kinds" if len(kinds) > NAMED else ""
    is_one = total == 1
    files_of = "1 file of a kind that is not read" if is_one else f"{total:,} files of kinds that are not read"
    return f"{files_of} ({', '.join(named)}{more})"


def suffix(path: str) -> str:
    """The ending of a file's name in small letters, with its dot."""
    return Path(path).suffix.lower()


def content(path: str, cap: int) -> bytes:
    """The bytes of a regular file of at most `cap` bytes; never blocks on a pipe that took its place."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise ReadError(path, "not a regular file", "give a file or a folder")
            raw = stream.read(cap + 1)
    except OSError as error:
        raise ReadError(path, _why(error), "check the path and its permissions") from error
    if len(raw) > cap:
        raise ReadError(path, f"the file has more than {cap:,} bytes", "split it into smaller files")
    return raw


def _within(folder: str, suffixes: Collection[str]) -> Iterator[str]:
    return (path for path in _below(folder) if suffix(path) in suffixes)


def _below(folder: str) -> Iterator[str]:
    """The regular files of a folder at any depth; hidden ones and links are left out."""
    for entry in sorted(os.scandir(folder), key=lambda e: e.name):
        if entry.is_symlink() or entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path)
        elif entry.is_file(follow_symlinks=False):
            yield entry.path


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
