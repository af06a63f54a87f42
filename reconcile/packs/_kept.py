"""What the files of packs said when they were last parsed, kept in the user's cache folder: reading YAML is slow."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import BinaryIO

from reconcile import __version__

FOLDER = "RECONCILE_CACHE"  # variable that names another folder; where it is empty, nothing is kept
MOST = 500  # files in the folder, from which it is emptied
MOST_BYTES = 8_000_000

Steps = tuple[str | int, ...]
Parsed = tuple[object, dict[Steps, int]]


def kept(raw: bytes) -> Parsed | None:
    """The data of a file of these bytes and the lines of its entries; `None` where they are not kept, or unreadable.

    What is kept is plain data and is checked like the file itself.
    """
    folder = folder_of_caches()
    if folder is None:
        return None
    try:
        with (folder / _name(raw)).open("rb") as file:
            found = json.loads(file.read(MOST_BYTES)) if is_own(file) else None
    except (OSError, ValueError, RecursionError):
        return None
    return _parsed(found)


def keep(raw: bytes, parsed: Parsed) -> None:
    """Keep what a file of these bytes says; where the folder cannot be written, nothing happens."""
    folder = folder_of_caches()
    if folder is None:
        return
    data, lines = parsed
    told = json.dumps({"data": data, "lines": [[line, *steps] for steps, line in lines.items()]})
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make_room(folder)
        with tempfile.NamedTemporaryFile("w", dir=folder, delete=False, encoding="utf-8") as file:
            file.write(told)
        Path(file.name).replace(folder / _name(raw))
    except OSError:
        return


def folder_of_caches() -> Path | None:
    """The folder of this program among the user's caches; `None` where there is no home or none is wanted."""
    told = os.environ.get(FOLDER)
    if told is not None:
        return Path(told) if told else None
    caches = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return (Path(caches) if caches else Path.home() / ".cache") / "reconcile" / "packs"
    except RuntimeError:
        return None


def is_own(file: BinaryIO) -> bool:
    """No other user wrote the file, as far as the system tells."""
    user = getattr(os, "getuid", None)
    return user is None or os.fstat(file.fileno()).st_uid == user()


def _name(raw: bytes) -> str:
    return hashlib.sha256(__version__.encode() + b"\n" + raw).hexdigest() + ".json"


def _make_room(folder: Path) -> None:
    held = list(folder.glob("*.json"))
    for path in held if len(held) >= MOST else ():
        path.unlink(missing_ok=True)


def _parsed(found: object) -> Parsed | None:
    """What was kept, if it has the form in which it is kept."""
    if not isinstance(found, dict) or found.keys() != {"data", "lines"} or not isinstance(found["lines"], list):
        return None
    lines: dict[Steps, int] = {}
    for entry in found["lines"]:
        if not isinstance(entry, list) or not entry or not all(type(step) in (int, str) for step in entry):
            return None
        line, *steps = entry
        if not isinstance(line, int):
            return None
        lines[tuple(steps)] = line
    return found["data"], lines
