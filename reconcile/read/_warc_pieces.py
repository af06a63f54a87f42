"""The bytes of a web archive, unpacked as they are read; behind a broken place it goes on with what is whole."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from reconcile.model import Limits

CHUNK = 1 << 16
MAGIC = b"\x1f\x8b\x08"
_FREE = 10_000_000  # bytes that may be unpacked before the ratio counts
GZIP = 31  # zlib's word for a member with the head and the sum of gzip

Piece = tuple[int, bytes | str]  # place in the file, and bytes, or what is wrong there


def pieces(source: BinaryIO, limits: Limits) -> Iterator[Piece]:
    """Yield the bytes of an archive in order, with the place where they, or the packed member they are of, begin."""
    raw = source.read(CHUNK)
    yield from _packed(source, raw, limits) if raw.startswith(MAGIC[:2]) else _plain(source, raw)


def _plain(source: BinaryIO, raw: bytes) -> Iterator[Piece]:
    at = 0
    while raw:
        yield at, raw
        at += len(raw)
        raw = source.read(CHUNK)


def _packed(source: BinaryIO, raw: bytes, limits: Limits) -> Iterator[Piece]:
    told, size = False, 0
    while raw := raw or source.read(CHUNK):
        at = source.tell() - len(raw)
        if not raw.startswith(MAGIC[: len(raw)]):
            if raw.strip(b"\x00") and not told:
                told = True
                yield at, "bytes that are no gzip data"
            raw = _behind(source, raw)
            continue
        member = _Member(source, raw)
        for piece in member.unpacked():
            size += len(piece)
            yield at, piece
            if size > min(limits.total, _FREE + limits.ratio * source.tell()):
                yield at, f"unpacked it has more than {size:,} bytes; the rest is not read (limits.total, limits.ratio)"
                return
        told = (told or size == 0) and member.fault is not None
        if member.fault is not None:
            yield at, member.fault
        raw = member.rest if member.fault is None else _behind(source, member.rest)


class _Member:
    """One member of a gzip file; `fault` tells what is wrong with it, `rest` is what was read beyond it."""

    def __init__(self, source: BinaryIO, raw: bytes) -> None:
        self._source, self.rest = source, raw
        self.fault: str | None = None

    def unpacked(self) -> Iterator[bytes]:
        unpacker = zlib.decompressobj(GZIP)
        while not unpacker.eof:
            self.rest = self.rest or self._source.read(CHUNK)
            if not self.rest:
                self.fault = "the file breaks off within a record that is packed"
                return
            try:
                piece = unpacker.decompress(self.rest, CHUNK)
            except zlib.error:
                self.fault = "gzip data that is damaged"
                return
            self.rest = unpacker.unused_data or unpacker.unconsumed_tail
            if piece:
                yield piece


def _behind(source: BinaryIO, raw: bytes) -> bytes:
    """What is left from the next begin of a member on; empty at the end of the file."""
    raw = raw[1:]
    while raw:
        found = raw.find(MAGIC)
        if found >= 0:
            return raw[found:]
        more = source.read(CHUNK)
        raw = raw[-2:] + more if more else b""
    return b""
