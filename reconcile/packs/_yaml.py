"""YAML 1.2 as plain data with the line of every entry; everything that is more than data is refused."""

from __future__ import annotations

import re
from dataclasses import field
from pathlib import Path

from reconcile.errors import Place, RuleError
from reconcile.frozen import dataclass
from reconcile.packs._kept import Steps, keep, kept

MOST_BYTES = 1_000_000
LONGEST = 40  # bytes of an entry, on average, in a file that holds as many as it may
MOST_ENTRIES = 200_000  # keys and values of a file of words; each takes time to read
MOST_DEPTH = 20
INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
FLOAT = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}")
WORDS: dict[str, object] = {"": None, "~": None, "null": None, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Document:
    """The data of one file, and the line on which each entry begins, by its path of keys and indexes."""

    path: str
    data: object
    lines: dict[Steps, int] = field(repr=False)

    def place(self, where: Steps = ()) -> Place:
        """The file and line of an entry, or of the nearest entry that holds it."""
        while where and where not in self.lines:
            where = where[:-1]
        return Place(self.path, self.lines.get(where, 1))


def read(path: Path, most: int = MOST_ENTRIES) -> Document:
    """The data of the file; a `RuleError` names the line of whatever is more than data, too big or too deep.

    `most` is how many keys and values it may hold.
    """
    shown, largest = str(path), min(MOST_BYTES, most * LONGEST)
    try:
        with path.open("rb") as file:
            raw = file.read(largest + 1)
    except OSError as error:
        raise RuleError(
            Place(shown), f"cannot be read: {error.strerror}", "check the name and the permissions"
        ) from error
    if len(raw) > largest:
        raise RuleError(Place(shown), f"is larger than {largest} bytes", "split it into several files")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise RuleError(Place(shown, line), "is not UTF-8", "save the file as UTF-8") from error
    before = kept(raw)
    if before is not None:
        return Document(shown, *before)
    document = parse(text, shown, most)
    keep(raw, (document.data, document.lines))
    return document


def parse(text: str, path: str, most: int = MOST_ENTRIES) -> Document:
    """The data of YAML text, as `read` gives it."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    builder = _Builder(path, most)
    try:
        for event in YAML(typ="rt", pure=True).parse(text):
            builder.take(event)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        raise RuleError(
            Place(path, line), f"is not YAML: {error.problem}", "check the indentation and quotes"
        ) from error
    except YAMLError as error:
        raise RuleError(
            Place(path), "holds a character that YAML does not allow", "remove control characters"
        ) from error
    return Document(path, builder.data, builder.lines)


class _Builder:
    """Builds data from the events of the YAML parser, without its constructors, so that no tag can make an object."""

    def __init__(self, path: str, most: int) -> None:
        self.path, self.left = path, most
        self.data: object = None
        self.lines: dict[Steps, int] = {}
        self.documents = 0
        self.open: list[dict[str, object] | list[object]] = []
        self.where: list[str | int] = []  # the path of the open containers' current entries
        self.key: list[str | None] = []  # the key waiting for its value, per open container

    def refuse(self, line: int, what: str, mend: str) -> RuleError:
        return RuleError(Place(self.path, line), what, mend)

    def take(self, event: object) -> None:
        """Add one event of the parser."""
        kind = type(event).__name__
        line = event.start_mark.line + 1  # type: ignore[attr-defined]
        if kind == "AliasEvent" or getattr(event, "anchor", None) is not None:
            raise self.refuse(line, "anchors and aliases are not allowed", "write the value out at each place")
        if getattr(event, "tag", None) not in (None, "!") or getattr(event, "ctag", None):
            raise self.refuse(line, "tags are not allowed", "remove the word that begins with '!'")
        if kind == "DocumentStartEvent":
            self.documents += 1
            if self.documents > 1:
                raise self.refuse(line, "holds a second document", "keep one document a file")
        elif kind == "ScalarEvent":
            self.scalar(event, line)
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self.start({} if kind == "MappingStartEvent" else [], line)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self.open.pop()
            self.key.pop()
            self.leave()

    def scalar(self, event: object, line: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise self.refuse(line, "holds too many keys and values", "split it into several files")
        written: str = event.value  # type: ignore[attr-defined]
        quoted = event.style in ("'", '"', "|", ">")  # type: ignore[attr-defined]
        if self.open and isinstance(self.open[-1], dict) and self.key[-1] is None:
            if written in self.open[-1]:
                raise self.refuse(line, f"the key '{written}' stands twice", "keep one of the two")
            self.key[-1] = written
            self.lines[(*self.where, written)] = line
            return
        self.enter(line)
        self.put(written if quoted else plain(written))
        self.leave()

    def start(self, container: dict[str, object] | list[object], line: int) -> None:
        if self.open and isinstance(self.open[-1], dict) and self.key[-1] is None:
            raise self.refuse(line, "a key must be a word", "write the key as plain text")
        if len(self.open) >= MOST_DEPTH:
            raise self.refuse(line, f"is nested deeper than {MOST_DEPTH} levels", "flatten it")
        self.enter(line)
        self.put(container)
        self.open.append(container)
        self.key.append(None)

    def enter(self, line: int) -> None:
        if self.open:
            top = self.open[-1]
            self.where.append(self.key[-1] or "" if isinstance(top, dict) else len(top))
            self.lines.setdefault(tuple(self.where), line)

    def leave(self) -> None:
        if self.open:
            self.where.pop()
            self.key[-1] = None

    def put(self, value: object) -> None:
        if not self.open:
            self.data = value
        elif isinstance(top := self.open[-1], dict):
            top[self.key[-1] or ""] = value
        else:
            top.append(value)


def plain(written: str) -> object:
    """What an unquoted word means in YAML 1.2: null, true, false, a number, or itself ("no" and dates stay text)."""
    if written in WORDS:
        return WORDS[written]
    if INTEGER.fullmatch(written):
        return int(written)
    return float(written) if FLOAT.fullmatch(written) else written
