"""The members of a zip archive that is cut off: those before the cut, found by the headers that stand before each."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from reconcile.errors import ReadError
from reconcile.frozen import dataclass
from reconcile.model import Limits
from reconcile.read._limits import over
from reconcile.read._packed import CHUNK, is_bomb

HEADER, LENGTH = b"PK\x03\x04", 30
STORED, DEFLATED = 0, 8
BEHIND = 24  # bytes that may follow a member whose size was not known before it
RAW = -15  # how zlib is told that no header stands in front


@dataclass(frozen=True, slots=True)
class Whole:
    """A member that stands in the archive as a whole."""

    name: str
    raw: bytes


def before_cut(source: BinaryIO, file: str, limits: Limits) -> Iterator[Whole | ReadError]:
    """Yield the members in order; the last is always the error that tells the byte at which the archive ends."""
    at = 0
    while True:
        source.seek(at)
        head = source.read(LENGTH)
        if len(head) < LENGTH or not head.startswith(HEADER):
            break
        name, begin = _name(source, head, at)
        source.seek(begin)
        raw, end = _content(source, head, file, limits)
        if raw is None:
            break
        yield Whole(name, raw)
        at = _next(source, end)
    told = f"the archive is cut off: it ends at byte {source.seek(0, 2):,}, and is whole up to byte {at:,}"
    yield ReadError(file, told, "get the whole archive; what stands before is read")


def _name(source: BinaryIO, head: bytes, at: int) -> tuple[str, int]:
    """The name of a member, and where its content begins."""
    length, more = int.from_bytes(head[26:28], "little"), int.from_bytes(head[28:30], "little")
    return source.read(length).decode("utf-8", "replace"), at + LENGTH + length + more


def _content(source: BinaryIO, head: bytes, file: str, limits: Limits) -> tuple[bytes | None, int]:
    """The content unpacked, and where it ends; no content where it is not whole, or packed in another way."""
    flags, method = int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")
    size = int.from_bytes(head[18:22], "little")
    begin = source.tell()
    if flags & 1 or method not in {STORED, DEFLATED}:
        return None, begin
    if method == DEFLATED:
        return _inflated(source, file, limits)
    raw = source.read(min(size, limits.unpacked))
    return (raw if len(raw) == size and not flags & 8 else None), begin + size


def _inflated(source: BinaryIO, file: str, limits: Limits) -> tuple[bytes | None, int]:
    begin, unpacking, pieces, size, packed = source.tell(), zlib.decompressobj(RAW), [b""], 0, 0
    while not unpacking.eof:
        fresh = unpacking.unconsumed_tail or source.read(CHUNK)
        if not fresh:
            return None, begin
        packed += 0 if unpacking.unconsumed_tail else len(fresh)
        try:
            pieces.append(unpacking.decompress(fresh, CHUNK))
        except zlib.error:
            return None, begin
        size += len(pieces[-1])
        if size > limits.unpacked:
            raise over(file, f"a member has more than {limits.unpacked:,} bytes unpacked", "unpacked")
        if is_bomb(packed, size, limits):
            raise over(file, f"it unpacks to more than {limits.ratio:,} times its size", "ratio")
    return b"".join(pieces), begin + packed - len(unpacking.unused_data)


def _next(source: BinaryIO, end: int) -> int:
    """Where the next header begins behind a member."""
    source.seek(end)
    found = source.read(BEHIND + len(HEADER)).find(HEADER)
    return end + max(found, 0)
