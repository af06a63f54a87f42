"""The blocks of a tar archive one after another: a header, then what it heads."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.errors import ReadError
from reconcile.frozen import dataclass

BLOCK = 512
LONG = 1_000_000  # bytes of the name of a member, or of what else is told of it
REGULAR = frozenset({b"0", b"\0", b"7"})


@dataclass(frozen=True, slots=True)
class Header:
    """What stands in front of a member."""

    name: str
    size: int
    kind: bytes


class Tape:
    """Bytes that come in pieces, read in order."""

    def __init__(self, pieces: Iterator[bytes], file: str) -> None:
        self._pieces, self._file = pieces, file
        self._piece, self._begin = b"", 0
        self.at = 0

    def read(self, size: int) -> bytes:
        """The next `size` bytes; raises ReadError with the byte at which they end too soon."""
        parts, missing = [], size
        while missing:
            if self._begin == len(self._piece):
                self._piece, self._begin = next((piece for piece in self._pieces if piece), b""), 0
                if not self._piece:
                    raise ReadError(self._file, f"the archive is cut off at byte {self.at:,}", "get the whole archive")
            some = self._piece[self._begin : self._begin + missing]
            parts.append(some)
            missing -= len(some)
            self._begin += len(some)
            self.at += len(some)
        return b"".join(parts)

    def drain(self, most: int) -> None:
        """Pass over what is left, up to so many bytes, so that a cut in it is found."""
        for piece in self._pieces:
            most -= len(piece)
            if most < 0:
                return

    def skip(self, size: int) -> None:
        """Pass over the next `size` bytes."""
        while size > 0:
            size -= len(self.read(min(size, BLOCK * 128)))


def headers(tape: Tape, file: str) -> Iterator[Header]:
    """Yield the header of each member; whoever asks takes the padded content before asking for the next."""
    told: dict[str, str] = {}
    while True:
        start = tape.at
        block = tape.read(BLOCK)
        if not block.strip(b"\0"):
            return
        header = _header(block, told)
        if header is None or header.size < 0:
            raise ReadError(file, f"what stands at byte {start:,} is no member", "get the archive again")
        if header.kind not in {b"L", b"K", b"x", b"g"}:
            told = {}
            yield header
            continue
        if header.size > LONG:
            raise ReadError(file, f"what is told of the member at byte {start:,} is too long", "pack it anew")
        text = tape.read(padded(header.size))[: header.size]
        told |= {"path": _word(text)} if header.kind == b"L" else _pax(text) if header.kind == b"x" else {}


def padded(size: int) -> int:
    """The bytes that content of this size takes up on the tape."""
    return -(-size // BLOCK) * BLOCK


def _header(block: bytes, told: dict[str, str]) -> Header | None:
    """The header, if its checksum holds; what was `told` before it goes first."""
    try:
        if sum(block) - sum(block[148:156]) + 8 * 32 != _number(block[148:156]):
            return None
        size = int(told["size"]) if told.get("size", "").isdecimal() else _number(block[124:136])
    except ValueError:
        return None
    name, before = _word(block[:100]), _word(block[345:500]) if block[257:263] == b"ustar\0" else ""
    path = told.get("path") or (f"{before}/{name}" if before else name)
    return Header(path, size, block[156:157])


def _number(field: bytes) -> int:
    """An octal number, or one in base 256 as marked by its first bit."""
    if field[:1] == b"\x80":
        return int.from_bytes(field[1:], "big")
    return int(field.strip(b"\0 ") or b"0", 8)


def _word(field: bytes) -> str:
    return field.partition(b"\0")[0].decode("utf-8", "replace")


def _pax(text: bytes) -> dict[str, str]:
    """The records "LENGTH KEY=VALUE" that tell more of the member behind them."""
    found = {}
    while text:
        length, _, _ = text[:20].partition(b" ")
        if not length.isdigit() or not 0 < int(length) <= len(text):
            break
        record, text = text[: int(length)], text[int(length) :]
        key, _, value = record.partition(b" ")[2].rstrip(b"\n").partition(b"=")
        found[key.decode("utf-8", "replace")] = value.decode("utf-8", "replace")
    return {key: value for key, value in found.items() if key in {"path", "size"}}
