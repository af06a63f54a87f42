"""Arabic clock times."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._ar_number_words import ORDINALS, UNITS
from reconcile.languages._folding import fold_arabic
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

_HOUR: frozenset[str] = frozenset({"الساعه", "ساعه"})
_HOURS = {"ال" + word: number for word, number in ORDINALS.items() if word.endswith(("ه", "يه"))} | {"الواحده": 1}
_PARTS = {"النصف": 30, "الربع": 15, "الثلث": 20, "نصف": 30, "ربع": 15, "ثلث": 20, "ربعا": 15, "ثلثا": 20}
_EVENING: frozenset[str] = frozenset(fold_arabic("مساء ظهرا عصرا ليلا م").split())
_MORNING: frozenset[str] = frozenset(fold_arabic("صباحا فجرا ص").split())
MIDNIGHT: frozenset[str] = frozenset({"منتصف"})
_NIGHT: frozenset[str] = frozenset({"الليل"})
_AT: frozenset[str] = frozenset("عند في حتى حتي منذ".split())
_LOCAL: frozenset[str] = frozenset(fold_arabic("المحلي المحلية").split())
_ZONES = {
    fold_arabic(name): zone
    for names, zone in (
        ("غرينتش غرينيتش جرينتش", "GMT"), ("مكة", "AST"), ("القاهرة", "EET"), ("موسكو", "MSK"),
    )
    for name in names.split()
}  # fmt: skip


def read_clock(page: Page, i: int) -> Core | None:
    """The hour behind "al-sa'a", or with the part of the day or the zone behind it; 14:30."""
    if page.word[i] in MIDNIGHT:
        at = page.word[i + 1] in _NIGHT and page.word[i - 1] in _AT
        return Core(i, i + 2, Decimal(0), kind="clock", unit="clock") if at else None
    named = page.word[i - 1] in _HOUR
    found = _digital(page, i, named) or _spoken(page, i)
    if found is None:
        return None
    minutes, j = found
    half = _half_day(page, j)
    if not (named or half or (minutes % 60 and page.word[i] in _HOURS) or _zone(page, j) or ":" in page.word[i]):
        return None
    if half:
        minutes, j = _placed(minutes, half[0]), half[1]
    zone = _zone(page, j)
    end = zone[1] if zone else j
    return Core(i, end, Decimal(minutes % 1440), kind="clock", unit="clock", zone=zone[0] if zone else None)


def _digital(page: Page, i: int, named: bool) -> tuple[int, int] | None:
    """14:30, and 2 or 14.30 where the hour is named or the half of the day told."""
    word = page.word[i]
    parts = word.replace(":", ".").split(".")
    if not word[:1].isdecimal() or len(parts) > 2 or not all(part.isdecimal() and len(part) <= 2 for part in parts):
        return None
    hour, minute = int(parts[0]), int(parts[-1]) if len(parts) == 2 else 0
    if hour > 24 or minute > 59 or (len(parts) == 2 and len(parts[1]) != 2):
        return None
    if not named and (page.glued(i) or (page.word[i + 1] in ("م", "ص") and len(parts) == 1)):
        return None
    return hour * 60 + minute, i + 1


def _spoken(page: Page, i: int) -> tuple[int, int] | None:
    """The fifth, and a half, less a quarter, and ten minutes."""
    hour, before = _HOURS.get(page.word[i]), page.word[i - 1]
    if hour is None or (before.startswith("ال") and before not in _HOUR):
        return None
    j = i + 1
    if page.word[j] == "عشره":
        hour, j = hour % 10 + 10, j + 1
    minutes = hour * 60
    if page.word[j] == "و" and page.word[j + 1] in _PARTS:
        return minutes + _PARTS[page.word[j + 1]], j + 2
    if page.word[j] == "الا" and page.word[j + 1] in _PARTS:
        return minutes - _PARTS[page.word[j + 1]], j + 2
    if page.word[j] == "و" and page.word[j + 2] in ("دقيقه", "دقايق"):
        more = _count(page.word[j + 1])
        return (minutes + more, j + 3) if more is not None else (minutes, j)
    return minutes, j


def _count(word: str) -> int | None:
    """The minutes of a round number word or of at most two digits."""
    return int(word) if word.isdecimal() and len(word) <= 2 else UNITS.get(word)


def _half_day(page: Page, j: int) -> tuple[str, int] | None:
    """Before or after noon, and the atom after the words that tell it."""
    if page.word[j] in _EVENING | _MORNING:
        return ("pm" if page.word[j] in _EVENING else "am"), j + 1
    if page.word[j] in ("بعد", "قبل") and page.word[j + 1] == "الظهر":
        return ("pm" if page.word[j] == "بعد" else "am"), j + 2
    return None


def _placed(minutes: int, half: str) -> int:
    if half == "pm":
        return minutes + 720 if minutes < 720 else minutes
    return minutes - 720 if 720 <= minutes < 780 else minutes


def _zone(page: Page, j: int) -> tuple[str, int] | None:
    """ "By Greenwich's time", "by local time", or a zone's Latin letters."""
    word, after = page.word[j], page.word[j + 1]
    if word == "بتوقيت" and after in _ZONES:
        return _ZONES[after], j + 2
    if word in ("بالتوقيت", "بتوقيت", "بحسب") and after in _LOCAL:
        return "local", j + 2
    if word in ("gmt", "utc"):
        return word.upper(), j + 1
    return ("GMT", j + 1) if word in _ZONES and _ZONES[word] == "GMT" else None
