"""The unpacked bytes of a gzip file of one or many members, read piece by piece and never further than asked."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from reconcile.errors import ReadError
from reconcile.model import Limits
from reconcile.read._limits import over
from reconcile.read._packed import CHUNK, is_bomb

GZIP = 31  # how zlib is told that a gzip header stands in front
MARK = b"\x1f\x8b"


class _Counted:
    """The packed bytes, and how many came so far."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.packed = 0

    def read(self) -> bytes:
        """The next piece."""
        fresh = self._source.read(CHUNK)
        self.packed += len(fresh)
        return fresh


def inflated(source: BinaryIO, file: str, limits: Limits) -> Iterator[bytes]:
    """Yield what a gzip file holds; raises ReadError, behind what came before, where it breaks off or is a bomb."""
    coming, unpacked = _Counted(source), 0
    left = coming.read()
    while left:
        unpacking = zlib.decompressobj(GZIP)
        while not unpacking.eof:
            piece, left = _unpacked(unpacking, left or coming.read(), coming.packed, file)
            unpacked += len(piece)
            if is_bomb(coming.packed, unpacked, limits):
                raise over(file, f"it unpacks to more than {limits.ratio:,} times its size", "ratio")
            yield piece
        left = _behind(unpacking.unused_data, coming)
        if not left.startswith(MARK[: len(left)]):
            raise ReadError(file, f"from byte {coming.packed - len(left):,} on it is no gzip", "get the file again")


def _unpacked(unpacking: zlib._Decompress, fresh: bytes, at: int, file: str) -> tuple[bytes, bytes]:
    """The next piece, and what is left to be unpacked; `at` is how far the file was read."""
    if not fresh:
        raise ReadError(file, f"it is cut off at byte {at:,}", "get the whole file")
    try:
        piece = unpacking.decompress(fresh, CHUNK)
    except zlib.error as error:
        raise ReadError(file, f"it is damaged before byte {at:,}", "get the file again") from error
    return piece, unpacking.unconsumed_tail


def _behind(unused: bytes, coming: _Counted) -> bytes:
    """What stands behind a member and its padding, to which tapes and blocks are filled up."""
    left = (unused or coming.read()).lstrip(b"\0")
    while not left and (fresh := coming.read()):
        left = fresh.lstrip(b"\0")
    return left
