"""Tables as text: an article a row, below the names of the columns; a row that cannot be read costs only itself."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from typing import BinaryIO

from reconcile.errors import Place, ReadError
from reconcile.model import Article
from reconcile.read._decode import decode
from reconcile.read._rows import NAMES, NOTHING, named, record, unknown

SUFFIXES = (".csv", ".tsv")
CELL_CAP = 20_000_000  # code points of a cell
_PIECE = 1 << 20
BAD_CAP = 1_000  # rows that cannot be read, after which the rest is not tried
_SIGNS = (",", ";", "\t", "|")
_NAMED_SIGN = "sep="  # how Excel names the sign in a line of its own
_CUT = "the file ends here without a line end, so it may have been cut off"


def looks(start: bytes) -> bool:
    """The first line names columns, one of them for the text."""
    top = start.removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].decode("utf-8", "replace")
    cells = [cell.strip().strip('"').lower() for cell in top.split(_sign(top, NOTHING))]
    known = {name for names in NAMES.values() for name in names}
    return len(cells) > 1 and all(cells) and bool(set(cells) & set(NAMES["text"])) and len(known & set(cells)) > 1


def stream(
    source: BinaryIO, file: str, mapped: Mapping[str, str] = NOTHING, charset: str | None = None
) -> Iterator[Article | ReadError]:
    """Yield the articles of the good rows, and an error for every bad one; `index` is the row below the names, from 0.

    Rows are read one at a time. `mapped` names the columns to take (see `_rows`), `charset` what is not UTF-8.
    """
    is_ended = _ended(source)
    last: Article | None = None
    with _lines(source, file, charset) as (lines, warnings):
        for one in _articles(lines, file, mapped):
            if isinstance(one, ReadError):
                yield one
                continue
            if last is not None:
                yield last
            last = replace(one, warnings=(*warnings, *one.warnings))
    if last is not None:
        yield last if is_ended else replace(last, warnings=(*last.warnings, _CUT))


def _ended(source: BinaryIO) -> bool:
    """The last line of the file has an end."""
    source.seek(max(0, source.seek(0, io.SEEK_END) - 2))
    ends = source.read().endswith((b"\n", b"\r", b"\n\x00", b"\r\x00"))
    source.seek(0)
    return ends


@contextmanager
def _lines(source: BinaryIO, file: str, charset: str | None) -> Iterator[tuple[Iterable[str], tuple[str, ...]]]:
    """The lines with their ends, and warnings; a file in UTF-8 is decoded as it is read."""
    start = source.read(4096)
    source.seek(0)
    if b"\x00" in start or not _in_utf8(source):
        source.seek(0)
        text, warnings = decode(source.read(), file, charset=charset)
        yield io.StringIO(text.removeprefix("\ufeff"), newline=""), warnings
        return
    source.seek(0)
    lines = io.TextIOWrapper(source, "utf-8-sig", newline="")
    try:
        yield lines, ()
    finally:
        lines.detach()


def _in_utf8(source: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece := source.read(_PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _articles(lines: Iterable[str], file: str, mapped: Mapping[str, str]) -> Iterator[Article | ReadError]:
    table = iter(lines)
    begin, top = 1, next(table, "")
    if top.lower().startswith(_NAMED_SIGN):
        sign, begin, top = top[len(_NAMED_SIGN) :][:1] or ",", 2, next(table, "")
    else:
        sign = _sign(top, mapped)
    rows = _rows(chain((top,), table), sign, file, begin)
    head = next(rows, None)
    if head is None:
        raise ReadError(file, "the file is empty", "write the names of the columns into its first line")
    if isinstance(head, ReadError):
        raise head
    columns = _checked(head[1], Place(file, begin), mapped)
    for number, row in enumerate(rows):
        yield row if isinstance(row, ReadError) else _article(columns, row, number, file, mapped)


def _sign(top: str, mapped: Mapping[str, str]) -> str:
    """What parts the cells: the sign that gives the most names that are known, then the most cells."""
    known = {name for names in NAMES.values() for name in names} | {name.strip().lower() for name in mapped.values()}

    def parted(sign: str) -> tuple[int, int]:
        cells = [cell.strip().strip('"').lower() for cell in top.split(sign)]
        return len(known.intersection(cells)), len(cells)

    return max(_SIGNS, key=parted)


def _rows(lines: Iterator[str], sign: str, file: str, begin: int) -> Iterator[tuple[int, list[str]] | ReadError]:
    """Rows that are not blank, each with its line in the file; what is no row is told."""
    reader = csv.reader(lines, delimiter=sign, strict=True)
    before = csv.field_size_limit()
    bad = 0
    while bad <= BAD_CAP:
        line = begin + reader.line_num
        csv.field_size_limit(CELL_CAP)
        try:
            row = next(reader, None)
        except csv.Error as error:
            bad += 1
            yield _no_row(error, Place(file, line), begin + reader.line_num - 1)
            continue
        finally:
            csv.field_size_limit(before)
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield line, row
    yield ReadError(
        Place(file, line), f"more than {BAD_CAP:,} rows cannot be read, so the rest is not tried", "mend the table"
    )


def _no_row(error: csv.Error, place: Place, last: int) -> ReadError:
    if "unexpected end" in str(error):
        what = f"a cell in quotes is never closed, so that nothing is read from here to line {last}"
        return ReadError(place, what, "close the quotes; the file may have been cut off")
    if "limit" in str(error):
        return ReadError(place, f"a cell has more than {CELL_CAP:,} characters", "close its quotes, or split it")
    return ReadError(place, f"not a row of a table: {error}", "double the quotes within a cell that is in quotes")


def _checked(head: Sequence[str], place: Place, mapped: Mapping[str, str]) -> list[str]:
    """The names of the columns; raises ReadError where they do not tell what to take."""
    columns = [name.strip() for name in head]
    small = [name.lower() for name in columns]
    missing = unknown(small, mapped)
    if missing is not None:
        raise ReadError(place, f"there is no column {missing!r}", f"the columns are {named(columns)}")
    used = {name.strip().lower() for name in mapped.values()} | {name for names in NAMES.values() for name in names}
    twice = next((name for name in columns if name.lower() in used and small.count(name.lower()) > 1), None)
    if twice is not None:
        raise ReadError(place, f"two columns are named {twice!r}", "give each a name of its own")
    if "text" not in mapped and not set(small).intersection(NAMES["text"]):
        what = f"no column is named text, body or content; the columns are {named(columns)}"
        raise ReadError(place, what, "name the column that holds the text: --map text=COLUMN")
    return columns


def _article(
    columns: Sequence[str], row: tuple[int, list[str]], number: int, file: str, mapped: Mapping[str, str]
) -> Article | ReadError:
    line, cells = row
    beyond = [cell for cell in cells[len(columns) :] if cell.strip()]
    if beyond:
        what = f"the row has {len(cells):,} cells, below {len(columns):,} names of columns"
        return ReadError(Place(file, line), what, "put cells that hold the separating sign in quotes")
    try:
        found = record(
            dict(zip(columns, cells, strict=False)), file, number, line, _there(mapped, columns[: len(cells)])
        )
    except ReadError as error:
        return error
    if len(cells) >= len(columns):
        return found
    short = f"line {line}: the row has {len(cells):,} cells, below {len(columns):,} names of columns"
    return replace(found, warnings=(short, *found.warnings))


def _there(mapped: Mapping[str, str], columns: Sequence[str]) -> Mapping[str, str]:
    """The mapping without what a short row lacks, but for the text."""
    small = {name.lower() for name in columns}
    return {what: name for what, name in mapped.items() if what == "text" or name.strip().lower() in small}
