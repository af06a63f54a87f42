"""What a language tells the engine of its numerals, and the number a language reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from decimal import Decimal

from reconcile.frozen import dataclass
from reconcile.languages._page import Page, Phrases
from reconcile.languages._units import Unit
from reconcile.model import Bound


@dataclass(frozen=True, slots=True)
class Core:
    """A number as the atoms `start` up to `end` write it, before units and bounds."""

    start: int
    end: int
    number: Decimal | None
    step: Decimal = Decimal(1)
    kind: str = "cardinal"
    bound: Bound = Bound.EXACT
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class NumeralWords:
    """What the engine needs to know of a language.

    `core` reads a number, ordinal or the like that begins with an atom; `triggers` are the words it can begin with,
    digits apart; after those of `leads` one of certain words must follow. `hedges` stand before a number,
    `hedges_after` behind it; those of `close` leave it hardly more or less than written ("just over", "nearly").
    `refuses` and `refuses_after` say that one is none here. `units` follow a number,
    `glued_units` only without a blank; currencies stand before or behind. `from_words` and `changes` tell "rose from A
    to B" from a range. `plain` reads a number that surely is a bare one, so that nothing else is asked; `special` reads
    what looks at more than the number (clock times, ages), `finish` corrects kind and unit.
    """

    core: Callable[[Page, int], Core | None]
    triggers: frozenset[str]
    hedges: Phrases[Bound]
    hedges_after: Phrases[Bound]
    units: Phrases[Unit]
    glued_units: Phrases[Unit]
    money_before: Phrases[Unit]
    money_after: Phrases[Unit]
    per_day: Phrases[str] = field(default_factory=lambda: Phrases({}))
    articles: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    alternatives: frozenset[str] = frozenset()
    no_range_after: frozenset[str] = frozenset()
    from_words: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    minus: frozenset[str] = frozenset()
    close: Phrases[int] = field(default_factory=lambda: Phrases({}))
    refuses: Callable[[Page, int, int, Core], bool] = lambda page, start, end, core: False
    refuses_after: Callable[[Page, int], bool] = lambda page, end: False
    is_name: Callable[[Page, Core], bool] = lambda page, core: False
    leads: Mapping[str, frozenset[str]] = field(default_factory=dict)
    special: Callable[[Page, int], Core | None] = lambda page, i: None
    plain: Callable[[Page, int], Core | None] = lambda page, i: None
    finish: Callable[[Page, Core], Core] = lambda page, core: core
