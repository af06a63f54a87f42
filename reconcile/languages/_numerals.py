"""Reading numerals in the atoms of a page: number, unit, range and bound; each language brings its number words."""

from __future__ import annotations

from itertools import compress, count

from reconcile.frozen import replace
from reconcile.languages._joined import GAP, joined
from reconcile.languages._kept import Kept
from reconcile.languages._numbers import Core, NumeralWords
from reconcile.languages._page import Page
from reconcile.languages._ranges import Ranges
from reconcile.languages._unit_places import Units
from reconcile.languages._units import PERCENT
from reconcile.languages._values import make_numeral
from reconcile.model import Bound, Numeral

_EXACT, _ABOUT, _RANGE, _VAGUE = Bound.EXACT, Bound.ABOUT, Bound.RANGE, Bound.VAGUE
_BARE: frozenset[str] = frozenset({"cardinal", "vague"})
_OPENING: frozenset[str] = frozenset("< > = ( [ ~ ≤ ≥ ±".split())  # signs that a minus may be glued to


class Numerals:
    """Reads the numerals of a page with the words of one language."""

    def __init__(self, words: NumeralWords) -> None:
        self._w = words
        self._units = Units(words)
        self._ranges = Ranges(words, self._units)
        self._begins = Kept(self._may_begin).__getitem__
        # the words beside a number that give it a unit or a bound
        self._behind: frozenset[str] = self._units.firsts() | words.hedges_after.firsts()
        self._before: frozenset[str] = words.hedges.lasts() | words.money_before.lasts()

    def find(self, page: Page, taken: list[bool]) -> tuple[Numeral, ...]:
        """The numerals outside the `taken` atoms, in text order, none overlapping another."""
        found: list[Numeral] = []
        free = 0  # the first atom that no numeral has taken
        leads = self._w.leads
        for i in compress(count(), map(self._begins, page.words)):
            if i < free or taken[i]:
                continue
            word = page.words[i]
            if word in leads and page.word[i + 1] not in leads[word]:
                continue
            core = self._read(page, i, taken)
            if core is None:
                continue
            if core.kind == "name":
                free = self._end_of_code(page, core.end)
                continue
            numeral, free = self._finish(page, core, free, taken)
            near = bool(found) and numeral.span.start - found[-1].span.end <= GAP
            whole = joined(found[-1], numeral, page.text, self._w.also) if near else None
            if whole:
                found[-1] = whole
            else:
                found.append(numeral)
        return tuple(found)

    def _may_begin(self, word: str) -> bool:
        """A number may begin with the word."""
        return word in self._w.triggers or word[0].isnumeric() or (word[0] == "." < word)

    def _end_of_code(self, page: Page, j: int) -> int:
        """The atom after a name or code, with what is glued behind it: the "-1" of "Batch 7-1"."""
        while (
            page.glued(j) and page.word[j] in ("-", "/", ".", ":") and page.glued(j + 1) and page.word[j + 1].isalnum()
        ):
            j += 2
        return j

    # ---- core, unit, range -------------------------------------------------------------------------------------------

    def _read(self, page: Page, i: int, taken: list[bool]) -> Core | None:
        plain = self._w.plain(page, i)
        special = None if plain else self._w.special(page, i)
        core = plain or special or self._w.core(page, i)
        core = core if core is None or plain else self._negative(page, core)
        if core is None or True in taken[core.start : core.end]:
            return None
        if special is None:
            if plain is None and self._w.is_name(page, core):
                return replace(core, kind="name")
            if core.kind in ("cardinal", "fraction") and core.bound is _EXACT:
                core = self._ranges.widened(page, core, taken)
        return core

    def _negative(self, page: Page, core: Core) -> Core:
        """Minus five, or a sign glued to the number with a blank before it."""
        i = core.start
        before = page.word[i - 1]
        if core.number is None or core.kind not in ("cardinal", "fraction"):
            return core
        signed = before == "-" and page.glued(i) and (not page.glued(i - 1) or page.word[i - 2] in _OPENING)
        signed = signed or (before == "-" and i == 1 and core.end == len(page.words))  # the text is a number
        if not signed and before not in self._w.minus:
            return core
        return replace(core, start=i - 1, number=-core.number)

    # ---- unit, bounds, value ----------------------------------------------------------------------------------------

    def _finish(self, page: Page, core: Core, free: int, taken: list[bool]) -> tuple[Numeral, int]:
        bare = core.unit is None and core.kind in _BARE and page.word[core.end] not in self._behind
        if not bare or page.word[core.start - 1] in self._before:
            return self._with_words(page, core, free, taken)
        span = page.span(core.start, core.end)
        return make_numeral(page, self._w.finish(page, core), span, span), core.end

    def _with_words(self, page: Page, core: Core, free: int, taken: list[bool]) -> tuple[Numeral, int]:
        """The number with the unit and the bounds beside it."""
        start, end, kind, bound, unit = core.start, core.end, core.kind, core.bound, core.unit
        if kind not in ("ordinal", "clock", "age", "duration", "multiple"):
            money = self._units.money_before(page, start)
            if money and money[1] >= free:
                start, kind, unit = money[1], "money", money[0].id
            else:
                kind, unit, end = self._suffix(page, core, taken)
        core_end = end
        if unit in ("barrel", "litre"):
            rate = self._w.per_day.at(page, end)
            end = core_end = rate[1] if rate else end
            unit = f"{unit}/day" if rate or self._daily_behind(page, end) else unit
        after = self._w.hedges_after.at(page, end)
        if after and kind != "ordinal" and not self._w.refuses_after(page, after[1]):
            end = after[1]
            bound = after[0] if bound is _EXACT or bound is _ABOUT else bound
        first, bound = self._hedged(page, core, start, bound, free, taken)
        if core.kind == "range" and page.word[first - 1] in self._w.between and first > free:
            first -= 1
        whole = Core(core.start, core.end, core.number, core.step, kind, bound, core.low, core.high, unit, core.zone)
        made = self._w.finish(page, whole)
        close = first < start and self._w.close.before(page, start) is not None
        return make_numeral(page, made, page.span(first, end), page.span(start, core_end), close=close), end

    def _daily_behind(self, page: Page, j: int) -> bool:
        """The "a day" of "barrels of crude a day", over at most two words."""
        return page.word[j] in self._w.of and any(self._w.per_day.at(page, k) for k in (j + 2, j + 3))

    def _suffix(self, page: Page, core: Core, taken: list[bool]) -> tuple[str, str | None, int]:
        found = self._units.behind(page, core.end)
        if found is None or taken[core.end]:
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
            led = core.kind in ("ordinal", "fraction") and page.word[place - 1] in self._w.articles
            if led and self._w.hedges.before(page, place - 1):
                place -= 1
            hedge = self._w.hedges.before(page, place)
            if hedge is None or hedge[1] < free or taken[hedge[1]] or self._w.refuses(page, hedge[1], place, core):
                break
            said = hedge[0]
            if core.bound is _VAGUE:
                said = core.bound
            elif bound is _RANGE:
                said = bound
            elif said is _ABOUT and bound is not _EXACT and bound is not _ABOUT:
                said = bound
            first, bound = hedge[1], said
        return first, bound
