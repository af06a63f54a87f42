"""A baseline: the findings that somebody took as they are, for now, in a text file that is kept with the articles."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from reconcile.errors import ConfigError, RuleError
from reconcile.model import Known
from reconcile.packs._toml import read_toml
from reconcile.packs._yaml import Document

MOST_BYTES = 20_000_000
TOML_MENDS = {  # how YAML is mended -> how TOML is
    "write 'key: value' lines": "write a table '[[finding]]' for each finding",
    "begin each entry with '- '": "put it in brackets: [ ]",
    "see docs/rules.md": "see docs/gate.md",
}
ONE_A_TABLE = "write each finding as a table of its own, under [[finding]]"


def read_baseline(path: str) -> tuple[Known, ...]:
    """The entries of the file, in its order; a `ConfigError` with the line of its first fault.

    Two entries may have one key only where the earlier one ends before the later one was added.
    """
    from reconcile.packs._baseline_shape import BaselineShape
    from reconcile.packs._check import check

    document = read_toml(Path(path), most=MOST_BYTES)
    assert document is not None  # without a table every TOML file is one
    try:
        shape = check(document, BaselineShape)
    except RuleError as error:
        raise ConfigError(error.place, error.what, _mend(error.mend)) from error
    entries = tuple(
        Known(one.key, one.added, one.who, one.reason, one.until, one.files, one.title) for one in shape.finding
    )
    _check_days(document, entries)
    return entries


def added_to(path: str, entries: Iterable[Known]) -> str:
    """The text of the file with these entries at its end, all that stands in it left as it is.

    A file that is not there begins with the entries. `ConfigError` where the file writes its findings in another form.
    """
    try:
        raw = Path(path).read_bytes()
    except FileNotFoundError:
        raw = b""
    before = raw.decode("utf-8")
    end = "\r\n" if "\r\n" in before else "\n"
    lead = "" if not before or before.endswith("\n") else end
    tables = end.join(_table(one, end) for one in entries)
    after = before + lead + (end if before.strip("\ufeff") else "") + tables
    try:
        tomllib.loads(after.removeprefix("\ufeff").replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path, "no entry can be added at its end", ONE_A_TABLE) from error
    return after


def _check_days(document: Document, entries: Sequence[Known]) -> None:
    last: dict[str, tuple[int, Known]] = {}
    for number, one in enumerate(entries):
        if one.until is not None and one.until < one.added:
            place = document.place(("finding", number, "until"))
            raise ConfigError(place, f"'until' lies before 'added', {one.added}", "write a later day, or leave it out")
        before = last.get(one.key)
        if before is not None and (before[1].until is None or before[1].until >= one.added):
            place, earlier = (document.place(("finding", n, "key")) for n in (number, before[0]))
            raise ConfigError(place, f"the key '{one.key}' is also in line {earlier.line}", "keep one of the two")
        last[one.key] = number, one


def _mend(mend: str) -> str:
    found = TOML_MENDS.get(mend, mend)
    return found.replace(": ...'", " = ...'") if found.startswith("add the line") else found


def _table(one: Known, end: str) -> str:
    lines = ["[[finding]]", f"key = {_quoted(one.key)}"]
    lines += [f"title = {_quoted(one.title)}"] if one.title else []
    lines += [f"files = [{', '.join(map(_quoted, one.files))}]"] if one.files else []
    lines += [f"added = {one.added.isoformat()}", f"who = {_quoted(one.who)}", f"reason = {_quoted(one.reason)}"]
    lines += [f"until = {one.until.isoformat()}"] if one.until else []
    return end.join([*lines, ""])


def _quoted(text: str) -> str:
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(letter: str) -> str:
    """A letter as TOML reads it in quotes; what nobody would see is written by its number."""
    if letter in '"\\':
        return "\\" + letter
    if letter.isprintable():
        return letter
    number = ord(letter)
    if 0xD800 <= number <= 0xDFFF:  # a half of a pair, which TOML cannot hold
        number = 0xFFFD
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
