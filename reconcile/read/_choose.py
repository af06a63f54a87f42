"""Which format reads a file: by its ending, then by how it begins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import ModuleType

from reconcile.discover import parts
from reconcile.errors import ReadError

START = 4096  # bytes that a format may look at
PLAIN = ".txt"  # what a text is read as that no format knows by how it begins
LONGEST = 16  # code points of an ending, so that a name is cut in bounded time
MARKS = (  # what no article in plain words begins with, in small letters
    b"%pdf-", b"pk\x03\x04", b"\x1f\x8b", b"<!doctype html", b"<html", b"<?xml", b"<rss", b"<feed", b"warc/",
    b"from: <saved by", b"mime-version:", b"{\\rtf", b"\xd0\xcf\x11\xe0",
)  # fmt: skip

SAVED = {  # what files that nothing reads may be saved as -> their endings
    ".docx or .txt": (".doc", ".docm", ".dot", ".dotx", ".rtf", ".odt", ".fodt", ".pages", ".wpd", ".wps"),
    ".csv": (".xls", ".xlsx", ".xlsm", ".ods", ".numbers"),
}


@cache
def formats() -> Mapping[str, ModuleType]:
    """The module that reads each ending of a file's name; of several the first by name."""
    return {ending: modules[0] for ending, modules in _sharing().items()}


def ending_of(name: str) -> str:
    """The ending of a file's name in small letters, with its dot: the longest that a format reads, else the last."""
    bare = name.replace("\\", "/").rpartition("/")[2].lower()
    pieces = bare[-LONGEST:].split(".") if len(bare) > LONGEST else bare.lstrip(".").split(".")
    endings = ["." + ".".join(pieces[at:]) for at in range(1, len(pieces))]
    return next((ending for ending in endings if ending in _sharing()), endings[-1] if endings else "")


def choose(file: str, ending: str, start: bytes) -> tuple[ModuleType, str | None]:
    """The format of a file with this ending that begins so, and a warning where it is another than the ending says.

    Without an ending it is chosen by the beginning alone. Raises ReadError for a kind that nothing reads.
    """
    sharing = _sharing().get(ending, ()) if ending else (_like(start),)
    if not sharing:
        raise unread(file, ending)
    fitting = _fitting(sharing, start)
    if fitting is not None or not ending:
        return fitting or sharing[0], None
    other = _fitting(_with_looks(), start) if _is_marked(start) else None
    if other is not None and other not in sharing:
        return other, f"the name ends in {ending}, but it is a {other.SUFFIXES[0]} file"
    if len(sharing) == 1:
        return sharing[0], None
    raise ReadError(file, f"it is none of the kinds of {ending} files that are read", "save it as .html or .txt")


def unread(name: str, ending: str) -> ReadError:
    """The error for a kind of file that nothing reads."""
    kind = ending or "files without an ending"
    mend = next((f"save it as {better}" for better, endings in SAVED.items() if ending in endings), None)
    return ReadError(name, f"{kind} cannot be read", mend or f"known files end in {', '.join(sorted(formats()))}")


@cache
def _sharing() -> Mapping[str, tuple[ModuleType, ...]]:
    """The modules that read files of each ending."""
    found: dict[str, tuple[ModuleType, ...]] = {}
    for module in parts("reconcile.read").values():
        for ending in module.SUFFIXES:
            found[ending] = (*found.get(ending, ()), module)
    return found


def _fitting(modules: Iterable[ModuleType], start: bytes) -> ModuleType | None:
    """The first that takes the beginning for its own; what packs other files is asked last, as many are archives."""
    fit = [module for module in modules if hasattr(module, "looks") and module.looks(start)]
    return min(fit, key=lambda module: hasattr(module, "stream")) if fit else None


def _like(start: bytes) -> ModuleType:
    return _fitting(_with_looks(), start) or formats()[PLAIN]


@cache
def _with_looks() -> tuple[ModuleType, ...]:
    return tuple(module for module in parts("reconcile.read").values() if hasattr(module, "looks"))


def _is_marked(start: bytes) -> bool:
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return bare.startswith(MARKS) or start[257:262] == b"ustar"
