"""What packs came to when they were last loaded, kept in the user's cache folder: reading and checking them is slow.

It is kept as a pickle out of which only our own nouns are let, so that nothing in it can run.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import TypeVar

import reconcile
from reconcile.packs._kept import folder_of_caches, is_own

T = TypeVar("T")

ENDING = ".loaded"
MOST = 20  # files in the folder, from which it is emptied of them
MOST_BYTES = 50_000_000
NOUNS = frozenset(
    {"reconcile.errors", "reconcile.model", "reconcile.packs", "reconcile.packs._attributes", "reconcile.packs._rule"}
)
# whose code turns files of packs into words and rules
READ_BY = ("packs", "languages", "model.py", "frozen.py", "errors.py")
DIGEST = 64  # characters
SPOILT = (
    pickle.UnpicklingError, ArithmeticError, AttributeError, EOFError, LookupError, MemoryError, TypeError, ValueError
)  # fmt: skip


def once(packs: Sequence[tuple[str, Path]], files: str, kind: type[T], load: Callable[[], T]) -> T:
    """What loading the files of packs with names like `files` gives: of this kind, and kept for the next time."""
    try:
        name = key(packs, files)
    except OSError:
        return load()  # which says what is wrong with the file
    found = kept(name)
    if not isinstance(found, kind):
        found = load()
        if _still(name, packs, files):
            keep(name, found)
    return found


def _still(name: str, packs: Sequence[tuple[str, Path]], files: str) -> bool:
    """Nobody wrote into the files while they were loaded."""
    try:
        return key(packs, files) == name
    except OSError:
        return False


def key(packs: Iterable[tuple[str, Path]], files: str) -> str:
    """Changes with any of these files of the packs, and with the code that reads them."""
    told = hashlib.sha256(f"{reconcile.__version__} {sys.version} {files}\n".encode())
    for line in _code():
        told.update(line.encode())
    for name, folder in packs:
        told.update(f"{name} {folder}\n".encode("utf-8", "backslashreplace"))
        for path in sorted(folder.glob(files)):
            raw = path.read_bytes()
            told.update(f"{path.name} {len(raw)}\n".encode("utf-8", "backslashreplace") + raw)
    return told.hexdigest()


def kept(key: str) -> object:
    """What was kept for this key, made of our own nouns alone; `None` where nothing was, or it is spoilt."""
    folder = folder_of_caches()
    if folder is None:
        return None
    try:
        with (folder / (key + ENDING)).open("rb") as file:
            digest, raw = (file.read(DIGEST), file.read(MOST_BYTES)) if is_own(file) else (b"", b"")
    except OSError:
        return None
    if hashlib.sha256(raw).hexdigest().encode() != digest:
        return None
    try:
        return _OurNouns(BytesIO(raw)).load()
    except SPOILT:
        return None


def keep(key: str, loaded: object) -> None:
    """Keep it; where the folder cannot be written, nothing happens."""
    folder = folder_of_caches()
    if folder is None:
        return
    raw = pickle.dumps(loaded, pickle.HIGHEST_PROTOCOL)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        held = list(folder.glob("*" + ENDING))
        for path in held if len(held) >= MOST else ():
            path.unlink(missing_ok=True)
        with tempfile.NamedTemporaryFile("wb", dir=folder, delete=False) as file:
            file.write(hashlib.sha256(raw).hexdigest().encode() + raw)
        Path(file.name).replace(folder / (key + ENDING))
    except OSError:
        return


class _OurNouns(pickle.Unpickler):
    """Lets no class out but those of the modules that hold our nouns, and no function at all."""

    def find_class(self, module: str, name: str) -> type:
        found = super().find_class(module, name) if module in NOUNS and "." not in name else None
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name} is none of our nouns")
        return found


def _code() -> list[str]:
    """A line for each file of the code that reads packs, which changes when the file does."""
    home = Path(reconcile.__file__).parent
    files = [file for name in READ_BY for file in _files(home / name)]
    return sorted(f"{file.name} {file.stat().st_mtime_ns} {file.stat().st_size}\n" for file in files)


def _files(path: Path) -> list[os.DirEntry[str] | Path]:
    """The file, or those of a folder."""
    if not path.is_dir():
        return [path] if path.is_file() else []
    with os.scandir(path) as found:
        return [one for one in found if one.is_file()]
