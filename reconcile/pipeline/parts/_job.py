"""What all pieces of a run in parts go by."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from reconcile import __version__
from reconcile.frozen import dataclass
from reconcile.pipeline._asked import Asked
from reconcile.pipeline._watch import unwatched
from reconcile.pipeline._work import Setup

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reconcile.model import Limits
    from reconcile.pipeline.parts._shelf import Shelf

SCHEMA = "reconcile-parts/1"


@dataclass(frozen=True, eq=False)
class Job:
    """The store of the parts, the packs and what was decided, and how files are read."""

    shelf: Shelf
    asked: Asked
    limits: Limits
    mapped: Mapping[str, str]
    charset: str | None = None

    @cached_property
    def setup(self) -> Setup:
        """What blocks are concluded by."""
        return Setup(self.asked.knowledge, self.asked.decisions, self.asked.corrections)

    def sent(self) -> Job:
        """The job as workers need it: with the day it is here, and without who watches."""
        return replace(self, asked=replace(self.asked, watch=unwatched, today=self.asked.day))

    def stamp(self, inputs: Sequence[str]) -> str:
        """Changes when anything does that the parts depend on; `inputs` tell which files are read, and their state."""
        from reconcile import decide

        knowledge = self.asked.knowledge
        packs = [f"{one.name} {one.version}" for one in knowledge.versions]
        said = [decide.line(one) for one in self.asked.decisions]
        reading = [repr(self.limits), repr(sorted(self.mapped.items())), repr(self.charset), repr(knowledge.learn)]
        told = "\n".join([SCHEMA, __version__, *packs, *said, *reading, *inputs])
        return hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()
