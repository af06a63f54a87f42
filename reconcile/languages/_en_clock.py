"""English clock times."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._en_number_words import UNITS as NUMBERS
from reconcile.languages._en_spoken_clock import (
    BEHIND_HOUR,
    NAMED,
    NEARLY_BEFORE,
    OPENS,
    SIDES,
    read_named,
    read_nearly,
    read_of_day,
    read_past,
)
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

_ZONES = {
    zone: zone.upper()
    for zone in "utc gmt est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist jst pkt aest aedt wib".split()
}
_HALVES: frozenset[str] = frozenset({"am", "pm", "a", "p", "noon", "midnight"})  # how a half of the day begins
_HOURS = {word: number for word, number in NUMBERS.items() if 1 <= number <= 12}
# what stands behind an hour in digits or in words, or before one, where it is no bare number
_BEHIND_HOUR: frozenset[str] = _HALVES.union(
    _ZONES, SIDES, BEHIND_HOUR, ("(", "local", "hours", "o", "minute", "minutes", "and", "to", "until")
)
_BEHIND_WORD: frozenset[str] = _HALVES | BEHIND_HOUR | {"o"}
BEHIND_CLOCK: frozenset[str] = _BEHIND_HOUR | _BEHIND_WORD

_DAYS: frozenset[str] = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_LEVELS: frozenset[str] = frozenset(
    "closed closing close ended ending traded trading stood standing stands priced finished finish fixed set quoted "
    "put remained unchanged open opened opening".split()
)


def read_clock(page: Page, i: int) -> Core | None:
    """7:19 AM EST, 5.30pm, 3 p.m. local time, 0830 GMT, half past six, five o'clock."""
    word = page.word[i]
    if word in NAMED:
        told = read_named(page, i) or read_nearly(page, i)
        return _half_day(page, i, told[1], told[0]) if told else None
    if _is_bare(page, i):
        return None
    told = read_past(page, i) or read_nearly(page, i) or read_of_day(page, i)
    if told:
        return _half_day(page, i, told[1], told[0])
    if word[:1].isdecimal():
        return _digital(page, i)
    if word in _HOURS and page.word[i + 1] == "o" and page.word[i + 2] == "'" and page.word[i + 3] == "clock":
        return _half_day(page, i, i + 4, _HOURS[word] * 60)
    if word in _HOURS:
        return _half_day(page, i, i + 1, _HOURS[word] * 60) if _meridiem(page, i + 1) else None
    return None


def _is_bare(page: Page, i: int) -> bool:
    """Whether the words beside a number tell at once that it is no time of day."""
    word, after = page.word[i], page.word[i + 1]
    if page.word[i - 1] in NEARLY_BEFORE:
        return False
    if word[:1].isdecimal():
        return word.isdecimal() and after not in _BEHIND_HOUR
    return word not in OPENS and after not in _BEHIND_WORD


def _digital(page: Page, i: int) -> Core | None:
    word, after = page.word[i], i + 1
    if word.isdecimal():
        return _round_hour(page, i, word)
    colon = ":" in word
    parts = word.replace(":", ".").split(".")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return None
    if len(parts[0]) > 2 or any(len(part) != 2 for part in parts[1:]):
        return None
    hour, minute = int(parts[0]), int(parts[1])
    if hour > 24 or minute > 59:
        return None
    marked = _meridiem(page, after) is not None or _zone(page, after) is not None or _day_time(page, after)
    if not colon and not (marked or _at_day(page, i)):
        return None
    if (
        colon
        and len(parts) == 2
        and not marked
        and page.word[i - 1]
        not in (
            "at",
            "around",
            "about",
            "by",
            "from",
            "since",
            "until",
            "before",
            "after",
            "to",
            "and",
            "between",
            "-",
            "(",
            "nearly",
            "shortly",
        )
    ):
        return None
    return _half_day(page, i, after, hour * 60 + minute)


def _at_day(page: Page, i: int) -> bool:
    """ "At 21.05 on Friday", where nothing stands at a price or a level."""
    day = page.word[i + 1 + (page.word[i + 1] == "on")]
    return page.word[i - 1] in ("at", "around") and day in _DAYS and page.word[i - 2] not in _LEVELS


def _round_hour(page: Page, i: int, word: str) -> Core | None:
    """3 p.m., 5am, 0830 GMT, 1400 hours, 5 o'clock."""
    if len(word) <= 2 and word.isdecimal() and 1 <= int(word) <= 12:
        if _meridiem(page, i + 1):
            return _half_day(page, i, i + 1, int(word) * 60)
        if page.word[i + 1] == "o" and page.word[i + 3] == "clock":
            return _half_day(page, i, i + 4, int(word) * 60)
        return _opening(page, i, int(word))
    if len(word) == 4 and word.isdecimal() and int(word[:2]) < 24 and int(word[2:]) < 60:
        zone = _zone(page, i + 1)
        if (zone and zone[0] != "local") or (
            page.word[i + 1] == "hours" and page.word[i - 1] in ("at", "around", "by", "since")
        ):
            return _half_day(page, i, i + 1 if zone else i + 2, int(word[:2]) * 60 + int(word[2:]))
    return None


def _opening(page: Page, i: int, hour: int) -> Core | None:
    """The 8 of "between 8 and 11:30 a.m." and "from 8 to 10 p.m."."""
    word = page.word[i + 2]
    if (page.word[i - 1], page.word[i + 1]) not in (("between", "and"), ("from", "to"), ("from", "until")):
        return None
    end = _digital(page, i + 2) if word[:1].isdecimal() else None
    if end is None or end.number is None or _meridiem(page, i + 3) is None:
        return None
    minutes = hour % 12 * 60 + (720 if end.number >= 720 else 0)
    return Core(i, i + 1, Decimal(minutes - 720 if minutes > end.number else minutes), kind="clock", unit="clock")


def _meridiem(page: Page, j: int) -> tuple[str, int] | None:
    """The a.m. or p.m. at atom `j`: which, and the atom after it."""
    if page.word[j] not in _HALVES:
        return None
    if page.word[j] in ("am", "pm") and (page.glued(j) or page.word[j] == "pm" or page.word[j + 1] not in ("i",)):
        return page.word[j], j + 1
    if (
        page.word[j] in ("a", "p")
        and page.word[j + 1] == "."
        and page.word[j + 2] == "m"
        and page.glued(j + 1)
        and page.glued(j + 2)
    ):
        return page.word[j] + "m", j + 3 + (page.word[j + 3] == "." and page.glued(j + 3))
    if page.word[j] in ("noon", "midnight"):
        return ("pm" if page.word[j] == "noon" else "am"), j + 1
    return None


def _zone(page: Page, j: int) -> tuple[str, int] | None:
    k = j + (page.word[j] == "(")
    if page.word[k] in _ZONES:
        return _ZONES[page.word[k]], k + 1 + (k > j and page.word[k + 1] == ")")
    if page.word[j] == "local" and page.word[j + 1] == "time":
        return "local", j + 2
    return None


def _day_time(page: Page, j: int) -> str:
    """Morning or evening where "in the ..." follows, over one more time ("4.31 and 4.42 in the morning")."""
    if page.word[j] in ("and", "to", "-") and page.word[j + 1][:1].isdecimal() and "." in page.word[j + 1]:
        j += 2
    if page.word[j] == "in" and page.word[j + 1] == "the":
        return {"morning": "am", "afternoon": "pm", "evening": "pm"}.get(page.word[j + 2], "")
    return "pm" if page.word[j] == "at" and page.word[j + 1] == "night" else ""


def _half_day(page: Page, i: int, j: int, minutes: int) -> Core:
    """The clock time with its half of the day and its zone."""
    half = _meridiem(page, j)
    which = half[0] if half else _day_time(page, j)
    j = half[1] if half else j
    if which == "pm" and minutes < 720:
        minutes += 720
    if which == "am" and 720 <= minutes < 780:
        minutes -= 720
    zone = _zone(page, j)
    return Core(
        i, zone[1] if zone else j, Decimal(minutes % 1440), kind="clock", unit="clock", zone=zone[0] if zone else None
    )
