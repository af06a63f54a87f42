"""A file packed by gzip: what it holds is read by the ending before .gz."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reconcile.errors import ReadError
from reconcile.model import Enclosed, Limits
from reconcile.read._choose import ending_of
from reconcile.read._inflate import MARK, inflated
from reconcile.read._limits import over

SUFFIXES = (".gz",)


def looks(start: bytes) -> bool:
    """The mark of gzip."""
    return start.startswith(MARK)


def stream(source: BinaryIO, file: str, limits: Limits) -> Iterator[Enclosed | ReadError]:
    """Yield the one document of the file; where it breaks off, what came before and an error with the byte."""
    pieces, size = [], 0
    failed: ReadError | None = None
    try:
        for piece in inflated(source, file, limits):
            pieces.append(piece)
            size += len(piece)
            if size > limits.unpacked:
                raise over(file, f"unpacked it has more than {limits.unpacked:,} bytes", "unpacked")
    except ReadError as error:
        if "limits." in error.mend:
            raise
        failed = error
    if size or failed is None:
        inner = file.removesuffix(".gz").removesuffix(".GZ")
        yield Enclosed("", ending_of(inner) if inner != file else "", b"".join(pieces))
    if failed is not None:
        yield failed
