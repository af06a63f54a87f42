"""Every error a user can cause, in one tree; each says where, what, and what to do."""

from __future__ import annotations

from reconcile.frozen import dataclass

RULE_ERROR = "rule-error"  # the rule of a finding that tells of a rule which failed
CHECK_CUT = "check-cut"  # that of one which tells what was too much to be looked at


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file; `line` and `column` count from 1."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)


class ReconcileError(Exception):
    """Something the user can mend; prints as "PLACE: WHAT (MEND)". Exit code `code`."""

    code = 2

    def __init__(self, place: Place | str | None, what: str, mend: str = "") -> None:
        super().__init__(what)
        self.place, self.what, self.mend = place, what, mend

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return where + self.what + (f" ({self.mend})" if self.mend else "")

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.place, self.what, self.mend), self.__dict__


class UsageError(ReconcileError):
    """Words on the command line that do not fit together."""


class ConfigError(ReconcileError):
    """A configuration file that cannot be used."""


class RuleError(ReconcileError):
    """A rule or pack that cannot be used."""


class ReadError(ReconcileError):
    """An input that cannot be read; the rest of the batch is still done."""

    code = 3


class AsideError(ReadError):
    """What a file holds beside articles, of a kind that nothing reads: told, and no failure."""

    code = 0


class ProposerError(ReconcileError):
    """An optional extractor that could not answer; what the grammar reads is done without it."""

    code = 3


class LostError(ReconcileError):
    """A process that shared the work and ended by itself; what was stored stays stored."""

    code = 3


class StoreError(ReconcileError):
    """A database that cannot be opened, read or written; what was stored stays stored."""

    code = 3


class ChangedError(StoreError):
    """A database into which another program wrote since it was looked into: what is to be written must be made anew."""
