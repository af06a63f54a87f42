"""What archives have in common: which members are read, which are only counted, and when one is a bomb."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from reconcile.errors import AsideError, ReadError
from reconcile.model import Limits
from reconcile.read._choose import ending_of, formats
from reconcile.read._limits import over
from reconcile.read._others import others_line

SMALL = 1_000_000  # bytes up to which a member may be packed as tightly as it likes
CHUNK = 1 << 18


@dataclass(slots=True)
class Members:
    """The members of one archive as they come by; those that nothing reads are counted."""

    file: str
    limits: Limits
    number: int = 0
    links: int = 0
    _others: Counter[str] = field(default_factory=Counter)

    def is_read(self, name: str) -> bool:
        """A member of this name is to be read; raises ReadError where it is one too many."""
        self.number += 1
        if self.number > self.limits.members:
            raise over(self.file, f"the archive holds more than {self.limits.members:,} members", "members")
        if is_hidden(name) or not self._is_page(name):
            return False
        known = ending_of(name) in formats()
        if not known:
            self._others[ending_of(name)] += 1
        return known

    def _is_page(self, name: str) -> bool:
        """Of a web archive that is packed (WACZ) only the records are read, not the lists that lie beside them."""
        return not self.file.lower().endswith(".wacz") or name.startswith("archive/")

    def size(self, label: str, packed: int, unpacked: int) -> None:
        """Raise ReadError for a member that has, or tells of, more bytes than it may."""
        if unpacked > self.limits.unpacked:
            raise over(label, f"unpacked it has more than {self.limits.unpacked:,} bytes", "unpacked")
        if is_bomb(packed, unpacked, self.limits):
            raise over(label, f"it unpacks to more than {self.limits.ratio:,} times its size", "ratio")

    def left(self) -> list[ReadError]:
        """What to tell of the members that nothing reads."""
        told = others_line(self._others, self.links)
        return [AsideError(self.file, told)] if told else []


def is_bomb(packed: int, unpacked: int, limits: Limits) -> bool:
    """So many bytes from so few are not those of articles."""
    return unpacked > SMALL and unpacked > limits.ratio * packed


def is_hidden(name: str) -> bool:
    """A part of the name begins with a dot, or it is what a Mac puts beside each file."""
    pieces = name.replace("\\", "/").split("/")
    return "__MACOSX" in pieces or any(piece.startswith(".") and piece not in {".", ".."} for piece in pieces)
