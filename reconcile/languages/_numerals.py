"""Reading numerals in the atoms of a page: number, unit, range and bound; each language brings its number words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reconcile.languages._digits import digits
from reconcile.languages._joined import joined
from reconcile.languages._numbers import Core, NumeralWords
from reconcile.languages._page import Page
from reconcile.languages._units import PERCENT, Unit
from reconcile.languages._values import make_numeral
from reconcile.model import Bound, Numeral


class Numerals:
    """Reads the numerals of a page with the words of one language."""

    def __init__(self, words: NumeralWords) -> None:
        self._w = words

    def find(self, page: Page, taken: list[bool]) -> tuple[Numeral, ...]:
        """The numerals outside the `taken` atoms, in text order, none overlapping another."""
        found: list[Numeral] = []
        free = 0  # the first atom that no numeral has taken
        triggers = self._w.triggers
        for i in [
            k for k, word in enumerate(page.words) if word in triggers or word[0].isnumeric() or (word[0] == "." < word)
        ]:
            if i < free or taken[i] or page.word(i + 1) not in self._w.leads.get(page.words[i], (page.word(i + 1),)):
                continue
            core = self._read(page, i, taken)
            if core is None:
                continue
            if core.kind == "name":
                free = self._end_of_code(page, core.end)
                continue
            numeral, free = self._finish(page, core, free, taken)
            whole = joined(found[-1], numeral, page.text, self._w.also) if found else None
            if whole:
                found[-1] = whole
            else:
                found.append(numeral)
        return tuple(found)

    def _end_of_code(self, page: Page, j: int) -> int:
        """The atom after a name or code, with what is glued behind it: the "-1" of "Batch 7-1"."""
        while (
            page.glued(j) and page.word(j) in ("-", "/", ".", ":") and page.glued(j + 1) and page.word(j + 1).isalnum()
        ):
            j += 2
        return j

    # ---- core, unit, range -------------------------------------------------------------------------------------------

    def _read(self, page: Page, i: int, taken: list[bool]) -> Core | None:
        special = self._w.special(page, i)
        core = special or self._w.core(page, i)
        core = core and self._negative(page, core)
        if core is None or any(taken[core.start : core.end]):
            return None
        if special is None:
            if self._w.is_name(page, core):
                return replace(core, kind="name")
            if core.kind in ("cardinal", "fraction") and core.bound is Bound.EXACT:
                core = self._range(page, core, taken)
        return core

    def _negative(self, page: Page, core: Core) -> Core:
        """Minus five, or a sign glued to the number with a blank before it."""
        i = core.start
        signed = page.word(i - 1) == "-" and page.glued(i) and not page.glued(i - 1)
        if (
            core.number is None
            or core.kind not in ("cardinal", "fraction")
            or not (signed or page.word(i - 1) in self._w.minus)
        ):
            return core
        return replace(core, start=i - 1, number=-core.number)

    def _unit(self, page: Page, j: int) -> tuple[Unit, int] | None:
        """The unit or currency from atom `j` on, over a hyphen or brackets."""
        if page.glued(j):
            glued = self._w.glued_units.at(page, j)
            if glued:
                return glued
        k = j + 1 if page.word(j) == "-" and page.glued(j) and page.glued(j + 1) else j
        found = self._w.units.at(page, k) or (
            self._w.money_after.at(page, k) if k == j or page.word(j) == "-" else None
        )
        if found:
            return found
        if page.word(j) in ("(", "["):
            inner = self._w.units.at(page, j + 1)
            if inner and page.word(inner[1]) in (")", "]"):
                return inner[0], inner[1] + 1
        return None

    def _range(self, page: Page, core: Core, taken: list[bool]) -> Core:
        """Between A and B, A to B, A-B, A or B, where B is more than A."""
        own = self._unit(page, core.end) if page.word(core.end) != "-" else None
        money = self._money_before(page, core.start)
        joint = own[1] if own else core.end
        if not self._goes_on(page, core, joint, money):
            return core
        second_money = self._w.money_before.at(page, joint + 1)
        k = second_money[1] if second_money else joint + 1
        other = self._w.core(page, k) if k < len(page.atoms) and not taken[k] else None
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
        word, before = page.word(joint), page.word((money[1] if money else core.start) - 1)
        if before in self._w.from_words and self._w.changes.intersection(
            page.words[max(0, core.start - 8) : core.start]
        ):
            return False
        if word in self._w.also:
            hedge = self._w.hedges.before(page, core.start)
            return before in self._w.between or (hedge is not None and page.word(hedge[1] - 1) in self._w.between)
        if word == "-":
            return before != "-"
        return (word in self._w.to or word in self._w.alternatives) and before not in self._w.no_range_after

    def _apart(self, page: Page, core: Core, other: Core, joint: int) -> bool:
        """Whether two numbers around "or" or a hyphen are two readings: "one or 20", "4-3-3"."""
        if page.word(joint) in self._w.alternatives:
            far = (other.number or 0) > (core.number or 0) * 2
            return far or ((other.number or 0) > 20 and page.word(core.start).isalpha())
        return page.word(joint) == "-" and page.word(other.end) == "-" and page.word(other.end + 1).isdecimal()

    def _money_before(self, page: Page, i: int) -> tuple[Unit, int] | None:
        """The currency before a number; a code that is a word too ("pen", "try") only in capitals."""
        money = self._w.money_before.before(page, i)
        if money is None or not page.word(i - 1).isalpha() or page.raw(i - 1).isupper() or page.glued(i):
            return money
        return money if page.word(i - 1) in ("usd", "eur", "gbp", "rs", "rupee") else None

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
        unit = self._unit(page, other.end)
        return own is None or (unit is not None and unit[0].id == own[0].id)

    def _shared_scale(self, page: Page, core: Core, other: Core) -> tuple[Decimal, Decimal]:
        """In "10 to 15 million" the first number is of millions too."""
        number = core.number or Decimal(0)
        written = self._w.core(page, other.start)
        last = page.word(other.end - 1)
        if other.end > other.start + 1 and page.word(core.end - 1) != last and not last[0].isdecimal() and written:
            bare = digits(page, other.start)
            if bare and bare[0] and other.number and number < 1000:
                factor = other.number / bare[0]
                if factor > 1 and number < bare[0]:
                    return number * factor, other.step
        return number, min(core.step, other.step)

    # ---- unit, bounds, value ----------------------------------------------------------------------------------------

    def _finish(self, page: Page, core: Core, free: int, taken: list[bool]) -> tuple[Numeral, int]:
        start, end, kind, unit = core.start, core.end, core.kind, core.unit
        bound = core.bound
        if kind not in ("ordinal", "clock", "age", "duration", "multiple"):
            money = self._money_before(page, start)
            if money and money[1] >= free:
                start, kind, unit = money[1], "money", money[0].id
            else:
                kind, unit, end = self._suffix(page, core)
        core_end = end
        if unit in ("barrel", "litre"):
            rate = self._w.per_day.at(page, end)
            end = core_end = rate[1] if rate else end
            unit = f"{unit}/day" if rate or self._daily_behind(page, end) else unit
        after = self._w.hedges_after.at(page, end)
        if after and kind != "ordinal":
            end = after[1]
            bound = after[0] if bound in (Bound.EXACT, Bound.ABOUT) else bound
        first, bound = self._hedged(page, core, start, bound, free, taken)
        if core.kind == "range" and page.word(first - 1) in self._w.between and first > free:
            first -= 1
        made = self._w.finish(page, replace(core, kind=kind, unit=unit, bound=bound))
        return make_numeral(page, made, page.span(first, end), page.span(start, core_end)), end

    def _daily_behind(self, page: Page, j: int) -> bool:
        """The "a day" of "barrels of crude a day", over at most two words."""
        return page.word(j) in self._w.of and any(self._w.per_day.at(page, k) for k in (j + 2, j + 3))

    def _suffix(self, page: Page, core: Core) -> tuple[str, str | None, int]:
        found = self._unit(page, core.end)
        if found is None:
            return core.kind, core.unit, core.end
        unit, end = found
        keeps = core.kind in ("range", "vague") and unit is not PERCENT
        return (core.kind if keeps else unit.kind), unit.id, end

    def _hedged(
        self, page: Page, core: Core, start: int, bound: Bound, free: int, taken: list[bool]
    ) -> tuple[int, Bound]:
        """The bound words before a number: where they begin and what they make of it."""
        first = start
        for _ in range(2):
            place = first
            if (
                page.word(place - 1) in self._w.articles
                and self._w.hedges.before(page, place - 1)
                and core.kind
                in (
                    "ordinal",
                    "fraction",
                )
            ):
                place -= 1
            hedge = self._w.hedges.before(page, place)
            if hedge is None or hedge[1] < free or taken[hedge[1]] or self._w.refuses(page, hedge[1], place, core):
                break
            said = hedge[0]
            if core.bound in (Bound.VAGUE,):
                said = core.bound
            elif bound is Bound.RANGE:
                said = bound
            elif said is Bound.ABOUT and bound not in (Bound.EXACT, Bound.ABOUT):
                said = bound
            first, bound = hedge[1], said
        return first, bound
