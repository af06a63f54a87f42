"""What is exported, how it is asked for, and what a format comes as."""

from __future__ import annotations

from dataclasses import field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping
    from datetime import date

    from reconcile.model import Run


class Shape(Enum):
    """What a format comes as; text may also be printed."""

    TEXT = "text"
    FILE = "a file"
    FOLDER = "a folder"


@dataclass(frozen=True, slots=True)
class Wanted:
    """How an export is asked for: the day it is made on, and who publishes it; `None` where nobody says."""

    now: date | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What packs know: the country that a place lies in, by the key of the place; the counts of what happened.

    `happened` are the attributes that count people or things by what became of them (killed, displaced, damaged).
    """

    countries: Mapping[str, str] = field(default_factory=dict)
    happened: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Source:
    """What is stored: the run, loaded when it is asked for, and the database, which `ask` hands to a function.

    `packs` tells what the packs know.
    """

    load: Callable[[], Run]
    ask: Callable[[Callable[[sqlite3.Connection], None]], None]
    packs: Callable[[], Known] = Known

    @cached_property
    def run(self) -> Run:
        """Everything the run says."""
        return self.load()

    @cached_property
    def known(self) -> Known:
        """What the packs know."""
        return self.packs()
