"""Two numbers that are the ends of one: between A and B, A to B, A-B, from A to B."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._digits import digits
from reconcile.languages._numbers import Core, NumeralWords
from reconcile.languages._page import Page
from reconcile.languages._unit_places import Units
from reconcile.languages._units import Unit
from reconcile.model import Bound

_CLAUSE = 12  # words before a number in which its verb may stand


class Ranges:
    """Reads the ranges of one language."""

    def __init__(self, words: NumeralWords, units: Units) -> None:
        self._w = words
        self._units = units
        self._joints: frozenset[str] = words.also | words.to | words.alternatives | {"-"}
        self._reach = 1 + units.longest()  # atoms behind a number among which the joint stands, over its unit

    def widened(self, page: Page, core: Core, taken: list[bool]) -> Core:
        """Between A and B, A to B, A-B, A or B, where B is more than A."""
        if self._joints.isdisjoint(page.words[core.end : core.end + self._reach]):
            return core
        own = self._units.behind(page, core.end) if page.word[core.end] != "-" else None
        money = self._units.money_before(page, core.start)
        joint = own[1] if own else core.end
        if not self._goes_on(page, core, joint, money):
            return core
        second_money = self._w.money_before.at(page, joint + 1)
        k = second_money[1] if second_money else joint + 1
        other = self._w.core(page, k) if k < len(page.words) and not taken[k] else None
        if other is None or other.kind not in ("cardinal", "fraction") or other.number is None or core.number is None:
            return core
        if not self._same_unit(page, other, own, money, second_money) or self._apart(page, core, other, joint):
            return core
        low, step = self._shared_scale(page, core, other)
        if not low < other.number:
            return core
        start, unit = (money[1], money[0].id) if money else (core.start, None)
        return Core(start, other.end, None, step, "range", Bound.RANGE, low, other.number, unit)

    def _goes_on(self, page: Page, core: Core, joint: int, money: tuple[Unit, int] | None) -> bool:
        """Whether the word at atom `joint` may lead to the other end of a range."""
        word, before = page.word[joint], page.word[(money[1] if money else core.start) - 1]
        if before in self._w.from_words and self._changed(page, core.start):
            return False
        if word in self._w.also:
            hedge = self._w.hedges.before(page, core.start)
            return before in self._w.between or (hedge is not None and page.word[hedge[1] - 1] in self._w.between)
        if word == "-":
            return before != "-"
        return (word in self._w.to or word in self._w.alternatives) and before not in self._w.no_range_after

    def _changed(self, page: Page, i: int) -> bool:
        """Whether the clause tells of a change before atom `i`: "rose from 14 to 17" are two levels."""
        for k in range(i - 1, max(-1, i - 1 - _CLAUSE), -1):
            word = page.words[k]
            if word in self._w.changes:
                return True
            if word in (";", "\n") or (word == "." and not page.glued(k + 1)):
                return False
        return False

    def _apart(self, page: Page, core: Core, other: Core, joint: int) -> bool:
        """Whether two numbers around "or" or a hyphen are two readings: "one or 20", "4-3-3"."""
        if page.word[joint] in self._w.alternatives:
            far = (other.number or 0) > (core.number or 0) * 2
            return far or ((other.number or 0) > 20 and page.word[core.start].isalpha())
        return page.word[joint] == "-" and page.word[other.end] == "-" and page.word[other.end + 1].isdecimal()

    def _same_unit(
        self,
        page: Page,
        other: Core,
        own: tuple[Unit, int] | None,
        money: tuple[Unit, int] | None,
        second_money: tuple[Unit, int] | None,
    ) -> bool:
        """Whether both ends of a range may have one unit: "rose 6 % to $2 billion" is no range."""
        if second_money:
            return own is None and (money is None or money[0] == second_money[0])
        unit = self._units.behind(page, other.end)
        return own is None or (unit is not None and unit[0].id == own[0].id)

    def _shared_scale(self, page: Page, core: Core, other: Core) -> tuple[Decimal, Decimal]:
        """In "10 to 15 million" the first number is of millions too."""
        number = core.number or Decimal(0)
        written = self._w.core(page, other.start)
        last = page.word[other.end - 1]
        if other.end > other.start + 1 and page.word[core.end - 1] != last and not last[0].isdecimal() and written:
            bare = digits(page, other.start)
            if bare and bare[0] and other.number and number < 1000:
                factor = other.number / bare[0]
                if factor > 1 and number < bare[0]:
                    return number * factor, other.step
        return number, min(core.step, other.step)
