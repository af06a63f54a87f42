"""No command writes over what it reads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from reconcile.errors import UsageError

FILES = ("db", "against", "decisions", "baseline", "batch")
"""The parameters of commands that name a file which is read."""

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database."""


def refuse_inputs(*files: Path | None, config: str | None = None, written: Iterable[str] = ()) -> None:
    """Raise `UsageError` where the command that runs would write one of `files` over what it reads.

    A file is the same under any name: through links, or upwards and down again. `config` is the configuration that it
    goes by; the parameters named in `written` are files that it writes itself.
    """
    params = {k: v for k, v in click.get_current_context().params.items() if k not in set(written)}
    for file in files:
        if file is not None and any(_same(file, other) for other in _read(file, params, config)):
            raise UsageError(str(file), "is read by this command, and would be written over", "name another file")


def same_twice(files: Iterable[Path]) -> bool:
    """Two of the files are one, under whatever names."""
    told = list(files)
    return any(_same(one, other) for place, one in enumerate(told) for other in told[:place])


def _read(file: Path, params: Mapping[str, Any], config: str | None) -> Iterator[Path]:
    """What a command with these parameters reads, as far as `file` could be it."""
    named = [str(params[name]) for name in FILES if params.get(name)]
    database = params.get("db") or params.get("against")
    if database:
        named += [f"{database}{end}" for end in BESIDE]
        named += [] if params.get("decisions") else [str(_decisions(database))]
    yield from map(Path, [*named, *([config] if config else [])])
    yield from _articles(file, params.get("paths") or ())
    if params.get("rules") and file.exists():
        yield from _within(Path(params["rules"]), {".yml", ".yaml"})


def _decisions(database: str) -> Path:
    from reconcile.pipeline._decisions import decisions_file

    return decisions_file(None, database)


def _articles(file: Path, paths: Iterable[str]) -> Iterator[Path]:
    """The files that PATH... stands for; of a folder only if `file` is there already."""
    from reconcile.read import formats

    there = file.exists()
    for path in paths:
        yield Path("/dev/stdin" if path == "-" else path)
        if there:
            yield from _within(Path(path), formats())


def _within(folder: Path, endings: Iterable[str]) -> Iterator[Path]:
    """The files of a folder at every depth, by their endings; links are not followed."""
    known = frozenset(endings)
    for at, _, names in os.walk(folder):
        yield from (Path(at, name) for name in names if Path(name).suffix.lower() in known)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other) and not one.is_char_device()
    except (OSError, ValueError):
        return os.path.realpath(one) == os.path.realpath(other)
