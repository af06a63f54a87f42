"""English clock times that are told in words: ten past seven, shortly before four, six in the morning."""

from __future__ import annotations

from reconcile.languages._en_number_words import UNITS as NUMBERS
from reconcile.languages._page import Page

_PARTS = {"half": 30, "quarter": 15}
_MINUTES = {word: NUMBERS[word] for word in ("five", "ten", "eleven", "twelve") if word in NUMBERS} | {"twenty": 20}
_SIDES = {"past": 1, "after": 1, "to": -1, "before": -1}
OPENS: frozenset[str] = frozenset({"a", *_PARTS, *_MINUTES})
_FAR = 4  # atoms at most between the first and a word of _SIDES: "a quarter of an hour past"
SIDES: frozenset[str] = frozenset(_SIDES)
NEARLY_BEFORE: frozenset[str] = frozenset({"before", "after", "past"})
NAMED = {"noon": 720, "midday": 720, "midnight": 0}
_BESIDE_NAMED: frozenset[str] = frozenset("today tonight gmt utc et est edt pst pdt cet".split())
_AT: frozenset[str] = frozenset("at until till since".split())
_ABOUT: frozenset[str] = frozenset("about around roughly approximately nearly almost".split())
_AROUND: frozenset[str] = frozenset("before after past".split())
_PARTS_OF_DAY: frozenset[str] = frozenset("morning afternoon evening".split())
BEHIND_HOUR: frozenset[str] = frozenset({"in", "at"})
_NEARLY: frozenset[str] = frozenset("shortly just soon right immediately moments".split())
_ENDS: frozenset[str] = frozenset(
    "and or but on in when as that after before while with at the a this when where who which local yesterday am pm "
    "monday tuesday wednesday thursday friday saturday sunday until till for to from by he she it they we".split()
)


def read_past(page: Page, i: int) -> tuple[int, int] | None:
    """Minutes from midnight, and the atom after them, of "a quarter past seven" or "ten minutes to midnight"."""
    word = page.word[i]
    if word not in OPENS and not (word.isdecimal() and len(word) < 3):
        return None
    if SIDES.isdisjoint(page.words[i + 1 : i + 2 + _FAR]):
        return None
    found = _minutes(page, i + (word == "a"))
    if found is None:
        return None
    minutes, j, sure = found
    side = _SIDES.get(page.word[j])
    hour = hour_at(page, j + 1)
    if side is None or hour is None or (minutes == 30 and side < 0):
        return None
    before = i - 1 - (page.word[i - 1] in _ABOUT)
    told = page.word[j] == "past" or sure or page.word[before] in _AT
    if not told or not (ends(page, hour[1]) or page.word[hour[1]] in ("a", "p", "o")):
        return None
    return (hour[0] + side * minutes) % 1440, hour[1]


def read_nearly(page: Page, i: int) -> tuple[int, int] | None:
    """The four of "shortly before four", which counts nothing that follows."""
    if page.word[i - 1] not in NEARLY_BEFORE or page.word[i - 2] not in _NEARLY:
        return None
    hour = hour_at(page, i)
    return hour if hour and ends(page, hour[1]) else None


def read_of_day(page: Page, i: int) -> tuple[int, int] | None:
    """The six of "at six in the morning" and "around 11 at night"."""
    before = page.word[i - 1 - (page.word[i - 1] in _ABOUT)]
    if page.word[i + 1] not in BEHIND_HOUR or not (before in _AT | _AROUND or page.word[i - 1] == "around"):
        return None
    part = page.word[i + 1] == "in" and page.word[i + 2] == "the" and page.word[i + 3] in _PARTS_OF_DAY
    night = page.word[i + 1] == "at" and page.word[i + 2] == "night"
    return hour_at(page, i) if (part and ends(page, i + 4)) or (night and ends(page, i + 3)) else None


def read_named(page: Page, i: int) -> tuple[int, int] | None:
    """The noon of "at noon on Sunday"; who came before or after it came at no known time."""
    before = page.word[i - 1 - (page.word[i - 1] in _ABOUT)]
    if before not in _AT and page.word[i - 1] not in ("around", "from"):
        return None
    return (NAMED[page.word[i]], i + 1) if ends(page, i + 1) or page.word[i + 1] in _BESIDE_NAMED else None


def hour_at(page: Page, i: int) -> tuple[int, int] | None:
    """Minutes of an hour in words or figures, of noon or of midnight."""
    word = page.word[i]
    if word in NAMED:
        return NAMED[word], i + 1
    hour = int(word) if word.isdecimal() and len(word) < 3 else NUMBERS.get(word, 0)
    return (hour * 60, i + 1) if 1 <= hour <= 12 else None


def ends(page: Page, j: int) -> bool:
    """Nothing that is counted stands at atom `j`."""
    word = page.word[j]
    return (not word.isalnum() and word not in ("%", "$", "-", "/", "€", "£")) or word in _ENDS


def _minutes(page: Page, i: int) -> tuple[int, int, bool] | None:
    """The minutes at atom `i`, the atom after them, and whether they are surely some."""
    part = _PARTS.get(page.word[i])
    if part:
        hours = [page.word[k] for k in range(i + 1, i + 4)]
        return part, i + 4 if hours == ["of", "an", "hour"] else i + 3 if hours[:2] == ["an", "hour"] else i + 1, True
    word, j = page.word[i], i + 1
    number = int(word) if word.isdecimal() and len(word) < 3 else _MINUTES.get(word, 0)
    if word == "twenty" and page.word[j] in ("-", "five"):
        j, number = (j + 2, 25) if page.word[j + 1] == "five" else (j + 1, 25) if page.word[j] == "five" else (j, 20)
    named = page.word[j] in ("minute", "minutes")
    return (number, j + named, named) if 0 < number < 60 and (named or number % 5 == 0) else None
