"""Clock times, ages and codes in the Romance languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from reconcile.frozen import dataclass, replace
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page, Phrases
from reconcile.languages._units import Unit
from reconcile.model import Bound

SURE = 2  # words of a phrase that surely has a clock time behind it: "a las"
Read = Callable[[Page, int], Core | None]


SECOND = 2  # words of a sentence before a number, from which on a capital tells something


@dataclass(frozen=True)
class SpecialWords:
    """The words of one language around clock times, ages, lasting halves and codes.

    `hours` stand behind an hour, `at` before one, `at_named` before those that have a name, `named`; `halves_of_day`
    behind it tell which half. `quarter` and `half` of an hour stand behind it, `less` before what it lacks, perhaps
    with `the`; `minutes` behind figures make a time that something took. `aged` or a word of `persons` before "of 34
    years" make it an age, as `age_tails` behind it do. `designators` stand before a code, those that `shorten` one with
    a capital or a full stop; `formations` stand behind its number.
    """

    hours: frozenset[str]
    at: Phrases[int]
    at_named: frozenset[str]
    named: Mapping[str, int]
    halves_of_day: Phrases[str]
    zones: Phrases[str]
    aged: frozenset[str]
    persons: frozenset[str]
    age_tails: Phrases[int]
    years: frozenset[str]
    of: frozenset[str]
    links: frozenset[str]
    half: frozenset[str]
    quarter: frozenset[str]
    less: frozenset[str]
    the: frozenset[str]
    minutes: frozenset[str]
    magnitude: frozenset[str]
    designators: frozenset[str]
    shorten: frozenset[str]
    formations: frozenset[str]
    durations: Phrases[Unit]
    hedges: Phrases[Bound]


class Specials:
    """Reads what looks at more than the number."""

    def __init__(self, words: SpecialWords, read: Read, share: Callable[[Page, Core], Core | None]) -> None:
        self._w, self._read, self._share = words, read, share

    def special(self, page: Page, i: int) -> Core | None:
        """A clock time, an age, a time and a half, or one of several."""
        core = self._read(page, i)
        if page.word[i] in self._w.named:
            return self._clock(page, i, core)
        if core is None and ":" not in page.word[i]:
            return None
        clock = self._clock(page, i, core)
        if clock or core is None:
            return clock
        return self._age(page, core) or self._and_half(page, core) or self._share(page, core)

    # ---- clock times -------------------------------------------------------------------------------------------------

    def _clock(self, page: Page, i: int, core: Core | None) -> Core | None:
        time = self._figures(page, i) or self._named(page, i) or self._round(page, i, core)
        if time is None:
            return None
        minutes, j = time
        half = self._w.halves_of_day.at(page, j)
        if half:
            j = half[1]
            minutes += 720 if half[0] == "pm" and minutes < 720 else 0
            minutes -= 720 if half[0] == "am" and minutes >= 720 else 0
        zone = self._w.zones.at(page, j)
        end = zone[1] if zone else j
        return Core(i, end, Decimal(minutes % 1440), kind="clock", unit="clock", zone=zone[0] if zone else None)

    def _figures(self, page: Page, i: int) -> tuple[int, int] | None:
        """14:30, 14h30, 14 h 30, and 14.30 before "horas" or behind "a las"."""
        word, j = page.word[i], i + 1
        hour, mark, minute = word.partition(":" if ":" in word else ".")
        if not mark and page.word[j] == "h" and page.word[j + 1].isdecimal():
            minute, mark, j = page.word[j + 1], "h", j + 2
        if not (hour.isdecimal() and minute.isdecimal()) or len(hour) > 2 or len(minute) != 2:
            return None
        if int(hour) > 24 or int(minute) > 59:
            return None
        if mark == "h" and page.word[j] in self._w.minutes and not self._w.at.before(page, i):
            return None  # "4 h 31 min" is a time that something took
        named = page.word[j] in self._w.hours
        at = self._w.at.before(page, i)
        alone = not page.word[j].isalpha() or page.word[j] in self._w.of
        surely = at is not None and i - at[1] >= SURE and alone and not self._goes_on(page, j)
        told = at or self._w.halves_of_day.at(page, j) or self._w.zones.at(page, j)
        if not (mark == "h" or named or (told and mark == ":") or (surely and mark == ".")):
            return None
        return int(hour) * 60 + int(minute), j + named

    def _named(self, page: Page, i: int) -> tuple[int, int] | None:
        """À midi, a medianoche, à midi et demi; no name ("Midi-Pyrénées")."""
        hour = self._w.named.get(page.word[i])
        if hour is None or page.word[i - 1] not in self._w.at_named or page.capital(i) or page.word[i + 1] == "-":
            return None
        rest = self._minutes(page, i + 1)
        if rest is not None:
            return (hour + rest[0]) % 1440, rest[1]
        told = self._read(page, i + 1)
        if told is None or told.number is None or told.kind != "cardinal":
            return hour, i + 1
        return ((hour + int(told.number)) % 1440, told.end) if 0 < told.number < 60 and told.number % 5 == 0 else None

    def _round(self, page: Page, i: int, core: Core | None) -> tuple[int, int] | None:
        """À 8 heures, 8h, 20 heures 30, a las tres de la tarde."""
        if core is None or core.kind != "cardinal" or core.number is None or core.bound is not Bound.EXACT:
            return None
        if core.number != int(core.number) or not 0 <= core.number <= 24:
            return None
        j, minutes = core.end, int(core.number) * 60
        named = page.word[j] in self._w.hours
        k = j + named
        if named and page.word[k].isdecimal() and len(page.word[k]) == 2 and int(page.word[k]) < 60:
            took = page.word[k + 1] in self._w.minutes and not self._w.at.before(page, i)
            return None if took else (minutes + int(page.word[k]), k + 1)
        at = self._w.at.before(page, i)
        rest = self._minutes(page, k) if minutes and (at or named) else None
        if rest:
            return (minutes + rest[0]) % 1440, rest[1]
        half = self._w.halves_of_day.at(page, k)
        ends = not page.word[k].isalpha() or (named and page.word[k] not in self._w.of)
        return (minutes, k) if (half and (at or named)) or (at and ends and not self._goes_on(page, k)) else None

    def _minutes(self, page: Page, k: int) -> tuple[int, int] | None:
        """Y media, y diez, menos cuarto, moins le quart."""
        side = 1 if page.word[k] in self._w.links else -1 if page.word[k] in self._w.less else 0
        k += 1 + (page.word[k + 1] in self._w.the)
        if side > 0 and page.word[k] in self._w.half:
            return 30, k + 1
        if side and page.word[k] in self._w.quarter:
            return 15 * side, k + 1
        core = self._read(page, k) if side and page.word[k].isalpha() else None
        if core is None or core.kind != "cardinal" or core.number is None or not 0 < core.number < 60:
            return None
        plain = self._w.halves_of_day.at(page, core.end) or not page.word[core.end].isalpha()
        return (side * int(core.number), core.end) if plain and not self._goes_on(page, core.end) else None

    def _goes_on(self, page: Page, k: int) -> bool:
        """A unit or sign behind it makes the number no hour: "à 8 %", "a las 3,5"."""
        return page.word[k] in ("%", "-", "/", "$", "€", "°") or page.word[k][:1].isdecimal()

    # ---- ages and times ----------------------------------------------------------------------------------------------

    def _age(self, page: Page, core: Core) -> Core | None:
        """Âgé de 27 ans, une femme de 34 ans, "Jean Martin, 34 ans,"."""
        w, j = self._w, core.end
        if core.kind != "cardinal" or core.number is None or core.number > 120 or page.word[j] not in w.years:
            return None
        age = replace(core, end=j + 1, kind="age", unit="year")
        tail = w.age_tails.at(page, j + 1)
        if tail:
            return replace(age, end=tail[1])
        hedge = w.hedges.before(page, core.start)
        before = (hedge[1] if hedge else core.start) - 1
        comma = before - (page.word[before] in w.of)
        name = comma - 1
        while page.word[name] == "." and len(page.word[name - 1]) == 1 and not page.glued(name - 1):
            name -= 2  # "Marn G., 34 ans"
        if page.word[comma] == "," and page.capital(name) and page.word[j + 1] in (",", ".", ";", ""):
            return age
        human = page.word[before - 1] in w.aged or page.word[before - 1] in w.persons
        return age if page.word[before] in w.of and human else None

    def _and_half(self, page: Page, core: Core) -> Core | None:
        """Deux ans et demi, dos horas y media."""
        unit = self._w.durations.at(page, core.end)
        if core.kind != "cardinal" or core.number is None or unit is None:
            return None
        j = unit[1]
        if page.word[j] not in self._w.links or page.word[j + 1] not in self._w.half:
            return None
        number = core.number + Decimal("0.5")
        return replace(core, end=j + 2, number=number, step=Decimal("0.1"), kind="duration", unit=unit[0].id)

    def finish(self, page: Page, core: Core) -> Core:
        """A number behind "magnitude" has that unit."""
        before = page.words[max(0, core.start - 3) : core.start]
        if core.kind == "cardinal" and core.number is not None and core.number < 11:
            if self._w.magnitude.intersection(before):
                return replace(core, kind="measure", unit="magnitude")
        return core

    # ---- codes -------------------------------------------------------------------------------------------------------

    def is_name(self, page: Page, core: Core) -> bool:
        """Letters are glued to it, or a word before or behind makes it a name: "route 80", "82e division"."""
        i, j = core.start, core.end
        if not page.word[i][:1].isdecimal():
            return False
        before = page.raw(i - 1)
        if page.glued(i) and (before[-1:].isalnum() or before in ("_", "#", "@", "/")):
            return True
        if page.glued(i) and before == "-" and page.glued(i - 1) and page.raw(i - 2)[-1:].isalpha():
            return True
        glued = page.glued(j) and page.word[j].isalpha() and core.kind == "cardinal" and len(page.word[j]) > 2
        if glued or (core.kind == "ordinal" and page.word[j] in self._w.formations):
            return True
        letters = len(before) in (2, 3) and before.isupper() and not page.raw(i + 1).isupper()  # "RN 20"
        named = letters or page.word[i - 1] in self._w.designators or self._shortened(page, i)
        return named and core.kind == "cardinal" and core.end == i + 1

    def _shortened(self, page: Page, i: int) -> bool:
        """ "No 27" or "no. 27", and not "y no 27"."""
        dotted = page.raw(i - 1) == "." and page.glued(i - 1)
        opens = i < SECOND or page.raw(i - 2) in (".", "!", "?", "\n")
        return page.word[i - 1 - dotted] in self._w.shorten and (dotted or (page.capital(i - 1) and not opens))
