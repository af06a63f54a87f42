"""Articles that stand elsewhere than in a file of this machine: an open stream, or rows that somebody else reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import BinaryIO

from reconcile.errors import ReadError
from reconcile.model import Limits
from reconcile.read._choose import ending_of, formats
from reconcile.read._paths import files
from reconcile.read._reading import Found, Reading
from reconcile.read._rows import record
from reconcile.read._take import Asked


def file_paths(paths: Sequence[str]) -> list[str]:
    """The files that paths stand for, in the order in which they are read; what is none stands for itself."""
    found: list[str] = []
    for path in paths:
        try:
            found += files(path, formats()).names
        except ReadError:
            found.append(path)
    return list(dict.fromkeys(found))


def read_opened(
    source: BinaryIO, file: str, limits: Limits, mapped: Mapping[str, str], charset: str | None
) -> Iterator[Found]:
    """Yield the articles of one open file, and an error for all in it that cannot be read."""
    with Reading(Asked(limits, dict(mapped), charset)) as reading:
        yield from reading.articles(source, file, ending_of(file))


def read_rows(rows: Iterable[Mapping[str, object]], file: str, mapped: Mapping[str, str]) -> Iterator[Found]:
    """Yield the article of each row, whose columns are named as the fields of records; `index` counts them from 0."""
    for number, row in enumerate(rows):
        told = {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
        try:
            yield record(told, file, number, None, mapped)
        except ReadError as error:
            yield error
