"""Bytes in, articles out; one module for each format, found by itself."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import BinaryIO

from reconcile.errors import AsideError, ReadError
from reconcile.model import Article, Limits, Skipped
from reconcile.read._choose import ending_of, formats
from reconcile.read._draft import identified
from reconcile.read._elsewhere import file_paths, read_opened, read_rows
from reconcile.read._language import language, script
from reconcile.read._limits import over
from reconcile.read._pairs import text_pairs
from reconcile.read._paths import files, opened
from reconcile.read._reading import Found, Reading
from reconcile.read._rows import NOTHING
from reconcile.read._standard import spooled
from reconcile.read._take import Asked
from reconcile.read._triples import triples

__all__ = [
    "STDIN",
    "at_once",
    "file_paths",
    "formats",
    "identified",
    "language",
    "read_bytes",
    "read_each",
    "read_opened",
    "read_paths",
    "read_rows",
    "script",
    "text_pairs",
    "triples",
]

STDIN = "-"
Told = Article | Skipped
OfFile = Callable[[str, bool, Callable[[], Iterator[Told]]], Iterator[Told]]


def read_paths(
    paths: Sequence[str],
    *,
    stdin: bytes | BinaryIO | None = None,
    after: Callable[[], None] | None = None,
    mapped: Mapping[str, str] = NOTHING,
    limits: Limits | None = None,
    charset: str | None = None,
) -> tuple[list[Article], list[Skipped]]:
    """The articles of files and folders in the order given, and what could not be read: `read_each` as two lists."""
    articles: list[Article] = []
    skipped: list[Skipped] = []
    for one in read_each(paths, stdin=stdin, after=after, mapped=mapped, limits=limits, charset=charset):
        if isinstance(one, Skipped):
            skipped.append(one)
        else:
            articles.append(one)
    return articles, skipped


def at_once(_name: str, _followed: bool, read: Callable[[], Iterator[Told]]) -> Iterator[Told]:
    """What reading a file gives."""
    return read()


def read_each(
    paths: Sequence[str],
    *,
    stdin: bytes | BinaryIO | None = None,
    after: Callable[[], None] | None = None,
    mapped: Mapping[str, str] = NOTHING,
    limits: Limits | None = None,
    charset: str | None = None,
    of_file: OfFile = at_once,
) -> Iterator[Told]:
    """Yield the articles of files and folders in the order given, and what could not be read, with why and the mend.

    A folder is read at every depth, sorted by name; links are not followed. `-` stands for `stdin`. A file
    that is given twice is read once; those of a folder that nothing reads are told in one line. `after` is called
    behind each. `mapped` names the fields and columns that records and tables are read by (see `_rows`). What is over
    the `limits` is told. `charset` is what texts that are not UTF-8 are written in. `of_file` is asked what a file
    gives: it is handed its path, whether it may be a link, and what reads it.
    """
    limits, articles = limits or Limits(), 0
    with Reading(Asked(limits, dict(mapped), charset)) as reading:
        for file, found in _found(paths, stdin, limits, reading, of_file, after):
            if isinstance(found, ReadError):
                yield _skipped(found, file)
            elif isinstance(found, Skipped):
                yield found
            elif articles < limits.articles:
                articles += 1
                yield found
            else:
                what = f"the batch has more than {limits.articles:,} articles; from here on they were not read"
                yield _skipped(over(found.file, what, "articles"), file)
                return


def read_bytes(raw: bytes, file: str) -> list[Article]:
    """The articles of one file's bytes; its ending chooses the format. A pure function; raises ReadError."""
    found: list[Article] = []
    with Reading(Asked(), apart=False) as reading:
        for one in reading.articles(io.BytesIO(raw), file, ending_of(file)):
            if isinstance(one, Article):
                found.append(one)
            elif not isinstance(one, AsideError):
                raise one
    return found


def _found(
    paths: Sequence[str],
    stdin: bytes | BinaryIO | None,
    limits: Limits,
    reading: Reading,
    of_file: OfFile,
    after: Callable[[], None] | None,
) -> Iterator[tuple[str, Found | Skipped]]:
    """Yield what each path gives, with the file it is of."""
    done: set[str] = set()
    for path in paths:
        try:
            if path == STDIN:
                yield from ((path, one) for one in _standard(stdin, limits, reading))
                continue
            there = files(path, formats())
        except ReadError as error:
            yield path, error
            continue
        for name in there.names:
            if name not in done:
                done.add(name)
                read = partial(_file, name, there.followed, reading)
                yield from ((name, one) for one in of_file(name, there.followed, read))
                if after:
                    after()
        yield from ((path, error) for error in there.errors)
        if there.left is not None:
            yield path, Skipped(_storable(path), _storable(there.left), aside=True)


def _file(name: str, followed: bool, reading: Reading) -> Iterator[Told]:
    try:
        with opened(name, followed=followed) as source:
            for one in reading.articles(source, _storable(name), ending_of(name)):
                yield _skipped(one, name) if isinstance(one, ReadError) else one
    except ReadError as error:
        yield _skipped(error, name)


def _standard(stdin: bytes | BinaryIO | None, limits: Limits, reading: Reading) -> Iterator[Found]:
    """Yield what standard input gives."""
    if stdin is None:
        raise ReadError(STDIN, "nothing came on standard input", "pipe an article into it")
    with spooled(io.BytesIO(stdin) if isinstance(stdin, bytes) else stdin, STDIN, limits) as source:
        yield from reading.articles(source, STDIN, "")


def _skipped(error: ReadError, name: str) -> Skipped:
    place = str(error.place or name)
    why = str(error).removeprefix(f"{place}: ")
    return Skipped(_storable(place), _storable(why), aside=isinstance(error, AsideError))


def _storable(name: str) -> str:
    """The name of a file as text that can be stored: a byte in it that is not UTF-8 is written out."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
