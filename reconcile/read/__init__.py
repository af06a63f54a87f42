"""Bytes in, articles out; one module for each format, found by itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from types import ModuleType

from reconcile.discover import parts
from reconcile.errors import ReadError
from reconcile.model import Article, Skipped
from reconcile.read._decode import CAP
from reconcile.read._language import language, script
from reconcile.read._pairs import text_pairs
from reconcile.read._paths import content, files, others, suffix
from reconcile.read._triples import triples

__all__ = ["STDIN", "formats", "language", "read_bytes", "read_paths", "script", "text_pairs", "triples"]

STDIN = "-"


def read_paths(
    paths: Sequence[str], *, stdin: bytes | None = None, after: Callable[[], None] | None = None
) -> tuple[list[Article], list[Skipped]]:
    """The articles of files and folders in the order given, and what could not be read, each with why and the mend.

    A folder is read at every depth, sorted by name; links are not followed. `-` stands for `stdin`. A file
    that is given twice is read once; those of a folder that nothing reads are told in one line. `after` is called
    behind each.
    """
    articles: list[Article] = []
    skipped: list[Skipped] = []
    done: set[str] = set()
    for path in paths:
        try:
            names = (path,) if path == STDIN else files(path, formats())
        except ReadError as error:
            skipped.append(_skipped(error, path))
            continue
        for name in names:
            if name not in done:
                done.add(name)
                _add(name, stdin, articles, skipped)
                if after:
                    after()
        left = others(path, formats()) if path != STDIN else None
        if left is not None:
            skipped.append(Skipped(_storable(path), _storable(left), aside=True))
    return articles, skipped


def read_bytes(raw: bytes, file: str) -> list[Article]:
    """The articles of one file's bytes; its ending chooses the format. A pure function; raises ReadError."""
    found: list[Article] = _format(raw, file).read(raw, file)
    return found


@cache
def formats() -> dict[str, ModuleType]:
    """The module that reads each ending of a file's name."""
    return {ending: module for module in parts(__name__).values() for ending in module.SUFFIXES}


def _add(name: str, stdin: bytes | None, articles: list[Article], skipped: list[Skipped]) -> None:
    """Read one file; what is good in it is kept, what is not is told."""
    try:
        if name == STDIN and stdin is None:
            raise ReadError(name, "nothing came on standard input", "pipe an article into it")
        raw = stdin if name == STDIN and stdin is not None else content(name, _cap(name))
        module, file = _format(raw, name), _storable(name)
        if not hasattr(module, "records"):
            articles.extend(module.read(raw, file))
            return
        found, errors = module.records(raw, file)
    except ReadError as error:
        skipped.append(_skipped(error, name))
        return
    articles.extend(found)
    skipped.extend(_skipped(error, name) for error in errors)


def _skipped(error: ReadError, name: str) -> Skipped:
    place = str(error.place or name)
    return Skipped(_storable(place), _storable(str(error).removeprefix(f"{place}: ")))


def _storable(name: str) -> str:
    """The name of a file as text that can be stored: a byte in it that is not UTF-8 is written out."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _cap(name: str) -> int:
    cap: int = getattr(formats()[suffix(name)], "CAP", CAP)
    return cap


def _format(raw: bytes, file: str) -> ModuleType:
    known = formats()
    if file == STDIN:
        return known[_looks_like(raw)]
    ending = suffix(file)
    if ending not in known:
        raise ReadError(
            file,
            f"{ending or 'files without an ending'} cannot be read",
            f"known files end in {', '.join(sorted(known))}",
        )
    return known[ending]


def _looks_like(raw: bytes) -> str:
    """The ending that standard input would have as a file."""
    start = raw[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return ".html"
    if start.startswith(b"---\n"):
        return ".md"
    if not start.startswith(b"{"):
        return ".txt"
    line = next(line for line in raw.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip())
    try:
        return ".jsonl" if isinstance(json.loads(line), dict) else ".txt"
    except ValueError:
        return ".jsonl" if b'":' in line or b'" :' in line else ".txt"
