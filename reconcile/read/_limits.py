"""What is over a limit, told with the setting that raises it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reconcile.errors import ReadError
from reconcile.model import Enclosed, Limits

if TYPE_CHECKING:
    from reconcile.errors import Place


def over(place: Place | str, what: str, limit: str) -> ReadError:
    """The error for an input over the limit of this name."""
    return ReadError(place, what, f"raise it with limits.{limit} in reconcile.toml")


@dataclass(slots=True)
class Budget:
    """What the documents inside one file have used up, at any depth; `is_full`: nothing more of it is read.

    `is_deep`: some lie too deep in it.
    """

    file: str
    limits: Limits
    members: int = field(default=0, init=False)
    unpacked: int = field(default=0, init=False)
    is_full: bool = field(default=False, init=False)
    is_deep: bool = field(default=False, init=False)

    def add(self, one: Enclosed, place: str) -> None:
        """Count a document; raises ReadError where there is one too many, or where it is too big."""
        self.members += 1
        self.unpacked += len(one.raw)
        if len(one.raw) > self.limits.unpacked:
            raise over(place, f"unpacked it has more than {self.limits.unpacked:,} bytes", "unpacked")
        self.is_full = self.members > self.limits.members or self.unpacked > self.limits.total
        if self.members > self.limits.members:
            raise over(self.file, f"it holds more than {self.limits.members:,} documents", "members")
        if self.is_full:
            raise over(self.file, f"the documents in it have more than {self.limits.total:,} bytes", "total")
