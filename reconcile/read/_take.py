"""A format asked for what a file holds, in whichever of the four forms its module is written.

`read`: one document; `records`: many articles in a file; `members`: a file that packs documents; `stream`: any of
these from a file that is not read whole. A function is handed `limits`, `mapped` and `charset` if it names them.
"""

from __future__ import annotations

import inspect
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from functools import cache
from types import ModuleType
from typing import Any, BinaryIO

from reconcile.errors import ReadError
from reconcile.frozen import dataclass
from reconcile.model import Article, Enclosed, Limits
from reconcile.read._limits import over

Item = Article | Enclosed | ReadError


@dataclass(frozen=True, slots=True)
class Asked:
    """How files are read: the limits, the fields of records by what they tell, and the charset that is declared."""

    limits: Limits = field(default_factory=Limits)
    mapped: Mapping[str, str] = field(default_factory=dict)
    charset: str | None = None


def take(module: ModuleType, source: BinaryIO, file: str, asked: Asked) -> Iterator[Item]:
    """Yield what a format finds in a file, and an error for all that it cannot read; raises none of its own."""
    try:
        yield from _taken(module, source, file, asked)
    except ReadError as error:
        yield error
    except OSError as error:
        why = error.strerror or type(error).__name__
        yield ReadError(file, f"it cannot be read: {why}", "try again, or copy it to another disk")
    except ImportError as error:
        extra = getattr(module, "EXTRA", None)
        if extra is None:
            raise
        what = f"{module.SUFFIXES[0]} files need an optional part that is not installed"
        yield ReadError(file, f"{what} ({error.name})", f"pip install 'reconcile[{extra}]'")


def cap(module: ModuleType, limits: Limits) -> tuple[int, str]:
    """The most bytes of a file of this format, and the limit that says so."""
    many = any(hasattr(module, form) for form in ("records", "members", "stream"))
    most, name = (limits.records, "records") if many else (limits.document, "document")
    return min(most, getattr(module, "CAP", most)), name


def sized(module: ModuleType, source: BinaryIO, file: str, limits: Limits) -> int:
    """The size of a file in bytes; raises ReadError where it is over the limit of its format."""
    size = source.seek(0, io.SEEK_END)
    source.seek(0)
    most, name = cap(module, limits)
    what = f"the file has {size:,} bytes, more than {most:,}"
    if size > most and most < getattr(limits, name):  # the format's own limit, which no setting raises
        raise ReadError(file, what, "split it into smaller files")
    if size > most:
        raise over(file, what, name)
    return size


def _taken(module: ModuleType, source: BinaryIO, file: str, asked: Asked) -> Iterator[Item]:
    size = sized(module, source, file, asked.limits)
    if hasattr(module, "stream"):
        yield from _called(module.stream, source, file, asked)
        return
    raw = source.read(size)
    if hasattr(module, "members"):
        yield from _called(module.members, raw, file, asked)
    elif hasattr(module, "records"):
        found, errors = _called(module.records, raw, file, asked)
        yield from found
        yield from errors
    else:
        yield from _called(module.read, raw, file, asked)


def _called(function: Callable[..., Any], content: bytes | BinaryIO, file: str, asked: Asked) -> Any:
    given = {name: getattr(asked, name) for name in _wanted(function)}
    return function(content, file, **given)


@cache
def _wanted(function: Callable[..., Any]) -> tuple[str, ...]:
    """Which of what is asked a function names among its parameters."""
    return tuple(name for name in inspect.signature(function).parameters if name in Asked.__slots__)
