"""A TOML table as plain data with the line of its entries, as far as they are written one below the other."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path

from reconcile.errors import ConfigError, Place
from reconcile.packs._kept import Steps
from reconcile.packs._yaml import Document

MOST_BYTES = 1_000_000
MENDS = {"Cannot overwrite a value": "the key stands there already: keep one of the two"}
CHAIN = re.compile(  # a key of very many parts, each of which takes as long to read as all before it
    r"(?<![\w\"'-])(?:(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+\.[ \t]*+){32}"
)
LONG_NUMBER = re.compile(r"(?<![0-9_])[0-9_]{4301}")
HEADER = re.compile(r"\[([\w.\"' \t-]{1,100}+)\]")
ONE_OF_MANY = re.compile(r"\[\[([\w.\"' \t-]{1,100}+)\]\]")
ENTRY = re.compile(r"([\w.\"'-]{1,100}+)[ \t]{0,20}+=")


def read_toml(path: Path, table: Steps = (), most: int = MOST_BYTES) -> Document | None:
    """The table that these keys lead to, `None` where there is none; a `ConfigError` where the file is no TOML.

    It may have `most` bytes.
    """
    shown = str(path)
    try:
        with path.open("rb") as file:
            raw = file.read(most + 1)
    except OSError as error:
        raise ConfigError(
            Place(shown), f"cannot be read: {error.strerror}", "check the name and the permissions"
        ) from error
    if len(raw) > most:
        raise ConfigError(Place(shown), f"is larger than {most} bytes", "is it the file you meant?")
    if table and str(table[-1]).encode() not in raw:
        return None
    found: object = _parsed(raw, shown)
    for key in table:
        found = found.get(str(key)) if isinstance(found, dict) else None
    if found is None:
        return None
    lines = _lines(raw.decode("utf-8-sig"))
    size = len(table)
    return Document(shown, found, {steps[size:]: line for steps, line in lines.items() if steps[:size] == table})


def _parsed(raw: bytes, shown: str) -> dict[str, object]:
    try:
        text = raw.decode("utf-8-sig")
        if chain := CHAIN.search(text):
            line = text.count("\n", 0, chain.start()) + 1
            raise ConfigError(Place(shown, line), "has a key of too many parts", "write it with fewer dots")
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ConfigError(Place(shown, line), "is not UTF-8", "save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        told = re.search(r" \(at line (\d{1,9}), column \d{1,9}\)$", str(error))
        what = str(error)[: told.start()] if told else str(error)
        lines = raw.decode("utf-8-sig").splitlines()
        line = int(told[1]) if told else len(lines)
        mend = (
            "check the quotes and brackets above" if told is None else MENDS.get(what, "check the quotes and brackets")
        )
        raise ConfigError(Place(shown, line), f"is not TOML: {what}", mend) from error
    except RecursionError as error:
        raise ConfigError(Place(shown), "is nested too deep", "flatten it") from error
    except ValueError as error:  # of a number only: all else is told by the parser itself
        text = raw.decode("utf-8-sig")
        found = LONG_NUMBER.search(text)
        place = Place(shown, text.count("\n", 0, found.start()) + 1 if found else None)
        raise ConfigError(place, "holds a number of too many digits", "write a shorter one") from error


def _lines(text: str) -> dict[Steps, int]:
    """The line of each table, of each entry, and of each word of a list, by its path."""
    lines: dict[Steps, int] = {}
    table: Steps = ()
    entry: Steps | None = None
    held = 0
    begun_tables: Counter[Steps] = Counter()
    for number, line in enumerate((line.lstrip(" \t") for line in text.splitlines()), start=1):
        if header := HEADER.match(line):
            table, entry = _steps(header[1]), None
            lines.setdefault(table, number)
        elif header := ONE_OF_MANY.match(line):
            name, entry = _steps(header[1]), None
            table = (*name, begun_tables[name])
            begun_tables[name] += 1
            lines.setdefault(table, number)
        elif begun := ENTRY.match(line):
            entry, held = (*table, *_steps(begun[1])), 0
            lines.setdefault(entry, number)
            line = line[begun.end() :]
        for _ in re.finditer(r"\"[^\"]*+\"|'[^']*+'", line.split("#")[0]) if entry else ():
            lines.setdefault((*(entry or ()), held), number)
            held += 1
    return lines


def _steps(written: str) -> Steps:
    return tuple(part.strip(" \t\"'") for part in written.split("."))
