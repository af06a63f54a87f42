"""From paths to files: regular files of known kinds, in order; within a folder no link is followed."""

from __future__ import annotations

import errno
import os
import stat
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import BinaryIO

from reconcile.errors import ReadError
from reconcile.frozen import dataclass
from reconcile.read._choose import ending_of
from reconcile.read._others import others_line

WAYS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Files:
    """What a path stands for: files of known kinds in order, a line on what else a folder holds, and errors.

    `followed`: the path was typed by the user, and may be a link.
    """

    names: tuple[str, ...]
    left: str | None = None
    errors: tuple[ReadError, ...] = ()
    followed: bool = False


def files(path: str, suffixes: Collection[str]) -> Files:
    """The files that a path given by the user stands for; a folder gives those of known kinds in it, at any depth.

    Raises ReadError for what is missing, is no regular file, or is a folder without an article.
    """
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        raise ReadError(path, _why(error), "check the path") from error
    if stat.S_ISDIR(mode):
        return _folder(path, suffixes)
    if not stat.S_ISREG(mode):
        raise ReadError(path, "not a regular file", "give a file or a folder")
    ending = ending_of(path)
    if ending not in suffixes:
        kind = f"{ending} files are" if ending else "a file without an ending is"
        raise ReadError(path, f"{kind} not read", f"known files end in {', '.join(sorted(suffixes))}")
    return Files((path,), followed=True)


def opened(path: str, *, followed: bool) -> BinaryIO:
    """A regular file, open to be read; a link only if it is to be `followed`. Never blocks on a pipe in its place."""
    try:
        handle = os.open(path, WAYS | (0 if followed else getattr(os, "O_NOFOLLOW", 0)))
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise ReadError(path, "not a regular file", "give a file or a folder")
        return os.fdopen(handle, "rb")
    except OSError as error:
        raise ReadError(path, _why(error), "check the path and its permissions") from error


def _folder(path: str, suffixes: Collection[str]) -> Files:
    names: list[str] = []
    others: Counter[str] = Counter()
    errors: list[ReadError] = []
    links = 0
    for one in _below(path):
        if isinstance(one, ReadError):
            errors.append(one)
        elif one.is_symlink():
            links += 1
        elif not one.is_file(follow_symlinks=False):
            others["pipes and devices"] += 1
        elif ending_of(one.name) in suffixes:
            names.append(one.path)
        else:
            others[ending_of(one.name)] += 1
    if not names and not errors:
        raise ReadError(path, "the folder holds no article", f"known files end in {', '.join(sorted(suffixes))}")
    return Files(tuple(names), others_line(others, links), tuple(errors))


def _below(folder: str) -> Iterator[os.DirEntry[str] | ReadError]:
    """What lies in a folder at any depth, by name, hidden names left out; and sub-folders that cannot be read."""
    stack: list[Iterator[os.DirEntry[str]]] = [iter(_entries(folder))]
    while stack:
        entry = next(stack[-1], None)
        if entry is None:
            stack.pop()
        elif entry.name.startswith("."):
            continue
        elif not entry.is_dir(follow_symlinks=False):
            yield entry
        else:
            try:
                stack.append(iter(_entries(entry.path)))
            except ReadError as error:
                yield error


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        raise ReadError(folder, f"the folder cannot be read: {_why(error)}", "check its permissions") from error


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, ValueError):
        return "no path holds a NUL character"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if error.errno == errno.ELOOP:
        return "it is a link, and links are not followed"
    return error.strerror or str(error)
