"""The records of a web archive, framed by the lengths they tell; what is wrong with a length is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reconcile.frozen import dataclass
from reconcile.read._warc_pieces import Piece

_BEGIN = b"WARC/"
_HEAD_CAP = 65_536
_BACKS = 100  # records whose length is mended; no more, so that time stays linear
_FAULTS = 500  # places that are broken, after which the rest is not tried
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_END = re.compile(rb"\r?\n\r?\n")
_FOLLOWING = re.compile(rb"\r?\n\r?\nWARC/[01]\.")


@dataclass(frozen=True, slots=True)
class Record:
    """A record: the place where it begins, its head and what it holds.

    `fault` tells what is wrong with it, `over` that it is too big.
    """

    at: int
    head: bytes
    block: bytes
    fault: str | None = None
    over: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """A place in the file that is no record, and why."""

    at: int
    what: str


def records(found: Iterator[Piece], cap: int, *, packed: bool) -> Iterator[Record | Fault]:
    """Yield records in order; one that holds more than `cap` bytes comes with `cap` of them and a fault."""
    feed = _Feed(found, packed)
    backs = faults = 0
    while feed.more():
        while feed.skip_blank():
            one, back = _next(feed, cap, mend=backs < _BACKS)
            backs += back
            faults += isinstance(one, Fault) or one.fault is not None
            yield one
            if faults > _FAULTS:
                break
        if feed.fault:
            yield Fault(*feed.fault)
            feed.fault = None
            faults += 1
        if faults > _FAULTS:
            yield Fault(feed.at, f"more than {_FAULTS:,} places before are broken, so the rest is not tried")
            return


def _next(feed: _Feed, cap: int, *, mend: bool) -> tuple[Record | Fault, bool]:
    """The record that comes next, or what is there instead; and whether bytes of it were laid back."""
    at = feed.at
    if not feed.starts(_BEGIN):
        return Fault(at, f"{feed.seek(_BEGIN):,} bytes that are no record"), False
    head = feed.head()
    if head is None:
        feed.take(len(_BEGIN))
        return Fault(at, "a record breaks off in its head"), False
    length = _LENGTH.search(head)
    if length is None:
        return Fault(at, "a record does not tell its length"), False
    return _record(feed, at, head, int(length[1]), cap, mend=mend)


def _record(feed: _Feed, at: int, head: bytes, length: int, cap: int, *, mend: bool) -> tuple[Record, bool]:
    """The record, and whether what follows was found within the length that it tells."""
    block = feed.take(min(length, cap))
    fault = None
    if len(block) < min(length, cap):
        fault = f"the record breaks off: {len(block):,} of {length:,} bytes are there"
    elif length > cap:
        feed.drop(length - cap)
        return Record(at, head, block, f"the record holds {length:,} bytes, more than {cap:,}", over=True), False
    elif not feed.starts(b"\r\n\r\n") and not feed.starts(b"\n\n"):
        fault = "the record does not end where its length says, or the file breaks off there"
    inside = _FOLLOWING.search(block) if fault and mend else None
    if inside is None:
        return Record(at, head, block, fault), False
    feed.back(block[inside.start() :])
    return Record(at, head, block[: inside.start()], "the length that the record tells is wrong"), True


class _Feed:
    """The bytes of an archive as far as they hang together; `fault` is what ends them, and where."""

    def __init__(self, found: Iterator[Piece], packed: bool) -> None:
        self._found, self._packed, self._held = found, packed, bytearray()
        self._place = 0
        self.fault: tuple[int, str] | None = None

    @property
    def at(self) -> int:
        """The place in the file of what comes next, or of the packed member that it came from last."""
        return self._place if self._packed else self._place - len(self._held)

    def more(self) -> bool:
        """There is something to read, behind a fault or not."""
        return self._fill(1) or self.fault is not None

    def starts(self, sign: bytes) -> bool:
        """What comes next begins like this."""
        self._fill(len(sign))
        return self._held.startswith(sign)

    def skip_blank(self) -> bool:
        """Go to the next byte that ends no line; False where there is none."""
        while self._fill(1):
            if self._held[0] not in b"\r\n":
                return True
            del self._held[0]
        return False

    def seek(self, sign: bytes) -> int:
        """Go to the next line that begins like this, or to the end; how many bytes were passed over."""
        passed = 1
        del self._held[0]
        while self._fill(len(sign) + 1):
            found = self._held.find(b"\n" + sign)
            if found >= 0:
                del self._held[: found + 1]
                return passed + found + 1
            passed += len(self._held) - len(sign)
            del self._held[: -len(sign)]
        return passed + self.drop(len(sign) + 1)

    def head(self) -> bytes | None:
        """The lines up to the first empty one, which is taken too; `None`, and nothing taken, where there is none."""
        size = 1024
        while True:
            whole = self._fill(size)
            found = _END.search(self._held, 0, _HEAD_CAP)
            if found:
                return self.take(found.end())
            if not whole or size > _HEAD_CAP:
                return None
            size *= 4

    def take(self, size: int) -> bytes:
        """The next bytes, as many as there are."""
        self._fill(size)
        taken = bytes(self._held[:size])
        del self._held[:size]
        return taken

    def drop(self, size: int) -> int:
        """Pass over bytes; how many there were."""
        left = size
        while left and self._fill(1):
            left -= len(self.take(min(left, len(self._held))))
        return size - left

    def back(self, some: bytes) -> None:
        """Lay bytes back that are to come next."""
        self._held[:0] = some

    def _fill(self, size: int) -> bool:
        while len(self._held) < size and self.fault is None:
            place, piece = next(self._found, (0, b""))
            if isinstance(piece, str):
                self.fault = (place, piece)
            elif piece:
                self._held += piece
                self._place = place if self._packed else place + len(piece)
            else:
                break
        return len(self._held) >= size
