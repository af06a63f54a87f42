"""A database under review: what is found in it, what was decided of that, and the file that takes more decisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol, TypeVar

from reconcile.errors import StoreError, UsageError
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._alone import alone
from reconcile.pipeline._around import load_around, load_with, named
from reconcile.pipeline._decisions import decisions_file, read_decisions
from reconcile.pipeline._load import load_run
from reconcile.visible import visible
from reconcile.whole import put

if TYPE_CHECKING:
    from reconcile.model import Article, Claim, Decision, Finding, Run


_redoing = Lock()


class Review:
    """What a reviewer sees of a database on a day, and decides; `changed` is the configuration.

    With `of` only the part of the database is seen that these ids, or beginnings of ids, are about.
    """

    def __init__(
        self, db: str, path: str | None, today: date, changed: Settings = UNCHANGED, of: Sequence[str] = ()
    ) -> None:
        self.db, self.today, self._changed = db, today, changed
        self.file = decisions_file(path, db)
        part = self._part(of) if of else None
        self.found = part or load_run(db)
        self._within = frozenset(article.id for article in part.articles) if part else None

    def _part(self, of: Sequence[str]) -> Run | None:
        taken_back = [one for one in self.decisions if any(one.id.startswith(start) for start in of)]
        also = frozenset().union(*map(named, taken_back))
        wanted = [start for start in of if not any(one.id.startswith(start) for one in taken_back)]
        return load_around(self.db, wanted or list(also), also)

    def findings(self) -> dict[str, Finding]:
        """The findings that are seen, by id; of a part only those on articles that were in it from the beginning."""
        if self._within is None:
            return {one.id: one for one in self.run.findings}
        inside = {claim.id for claim in self.run.claims if claim.article in self._within}
        return {one.id: one for one in self.run.findings if not inside.isdisjoint(one.claims)}

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """All that was decided, in the order of the file; `ConfigError` for a line that cannot be used."""
        return tuple(decision for _, decision in read_decisions(str(self.file), self.db, new=True))

    @cached_property
    def run(self) -> Run:
        """What is stored, with what was decided of it."""
        from reconcile import decide

        return decide.laid(self.found, self.decisions, self.today)

    @cached_property
    def in_force(self) -> tuple[Decision, ...]:
        """The decisions that hold today."""
        from reconcile import decide

        return decide.in_force(self.decisions, self.today)

    def add(self, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
        """Write the decisions into the file and into the database; only those that do not hold already."""
        from reconcile import decide

        with alone(self.file):
            self._forget_views()  # others may have decided since it was looked at
            held = {replace(one, id="", when=None) for one in self.in_force}
            back = decide.taken_back(self.decisions, self.today)
            new = tuple(one for one in decisions if one.of not in back and replace(one, id="", when=None) not in held)
            if new:
                before = () if self.file.is_file() else self.decisions
                append(self.file, (*before, *new))
            self._forget_views()
            self.mirror()
        return new

    def mirror(self) -> None:
        """Make the database tell what the file does, and what holds of its findings, also while a run writes."""
        from reconcile.pipeline._mirror import mirrored_in
        from reconcile.store import open_store

        with open_store(self.db, write=True) as store:
            mirrored_in(store, self.decisions, self.today)

    def carry_out(self) -> str | None:
        """Conclude anew what decisions change of what is stored; a sentence where that is left to the next run."""
        from reconcile.pipeline._redo import redo

        by = self._changed
        file = str(self.file) if self.file.is_file() else None
        with _redoing:  # others decide meanwhile
            left = redo(self.db, decisions=file, packs=by.packs, rules=by.rules, changed=by, today=self.today)
        part = load_with(self.db, self._within) if self._within is not None else None
        self.found = part or load_run(self.db)
        self._forget_views()
        return left

    def _forget_views(self) -> None:
        """What was derived is derived anew when it is asked for."""
        for name in ("decisions", "run", "in_force"):
            self.__dict__.pop(name, None)

    def finding(self, wanted: str) -> Finding:
        """The finding with this id, or with the only one that begins so."""
        return picked(wanted, "finding", self.run.findings, "'reconcile queue --list' prints them")

    def claim(self, wanted: str) -> Claim:
        """The claim with this id, or with the only one that begins so."""
        return picked(wanted, "claim", self.run.claims, "'reconcile show FINDING' prints them")

    def article(self, wanted: str) -> Article:
        """The article with this id, or with the only one that begins so."""
        return picked(wanted, "article", self.run.articles, "'reconcile show FINDING' prints them")

    def decision(self, wanted: str) -> Decision:
        """The decision with this id, or with the only one that begins so."""
        return picked(wanted, "decision", self.decisions, "'reconcile queue --decided' prints them")


class Named(Protocol):
    """Something with an id."""

    @property
    def id(self) -> str:
        """Its id."""


T = TypeVar("T", bound=Named)


def picked(wanted: str, what: str, among: Sequence[T], where: str) -> T:
    """The one with this id, or the only one whose id begins so; `UsageError` where there is none or several."""
    found = [one for one in among if one.id == wanted] or [one for one in among if wanted and one.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(one.id for one in found[:6])
        raise UsageError(None, f"{len(found)} {what}s begin with '{visible(wanted)}'", f"one of: {ids}")
    raise UsageError(None, f"there is no {what} '{visible(wanted)}'", where)


def append(file: Path, decisions: Iterable[Decision]) -> None:
    """Put lines at the end of a file at once, so that nobody sees half of it; what stands in it stays as it is.

    `UsageError`, and nothing is written, where one of them could not be read again.
    """
    from reconcile import decide

    lines = [decide.written(one) for one in decisions]
    try:
        before = file.read_bytes() if file.exists() else b""
        if before and not before.endswith(b"\n"):
            before += b"\n"
        put(file, before + b"".join(f"{one}\n".encode() for one in lines), "decisions")
    except OSError as error:
        raise StoreError(str(file), f"could not be written: {error.strerror}", "choose another --decisions") from error
