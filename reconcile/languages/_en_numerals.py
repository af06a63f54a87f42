"""English numerals: hedges, ages, clock times and ratios around the number words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reconcile.languages import _en_cardinals as cardinals
from reconcile.languages._en_dates import WORDS as DATE_WORDS
from reconcile.languages._en_lemmas import lemmas
from reconcile.languages._en_names import is_name
from reconcile.languages._en_units import GLUED, MONEY_AFTER, MONEY_BEFORE, UNITS
from reconcile.languages._numerals import Core, Numerals, NumeralWords
from reconcile.languages._page import Page, Phrases
from reconcile.model import Bound

# phrases by the bound they make, parted by commas
HEDGES = {
    Bound.AT_LEAST: """
at least, greater than or equal to, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum
of,
upwards of, upward of, ≥, > =
""",
    Bound.MORE_THAN: """
more than, over, in excess of, just over, well over, greater than, above, well above, just above, exceeding, exceeds,
exceeded, surpassing, surpassed, topping, topped, better than, larger than, higher than, older than, bigger than, >,
beyond
""",
    Bound.AT_MOST: """
at most, less than or equal to, up to, as many as, as much as, no more than, not more than, a maximum of, maximum of,
at the most, as high as, ≤, < =
""",
    Bound.LESS_THAN: """
less than, fewer than, under, just under, well under, below, smaller than, lower than, younger than, short of, <
""",
    Bound.ABOUT: """
about, around, some, roughly, approximately, approx, approx., nearly, almost, close to, an estimated, estimated,
circa, c.,
near, just about, or so, somewhere around, in the region of, in the order of, more or less, ~, ≈, perhaps, maybe,
an average of, not quite, just shy of, virtually, an approximate, ca., nearly about
""",
}
HEDGES_AFTER = {
    Bound.AT_LEAST: """
or more, or greater, or above, and above, or higher, and up, and over, and more, -plus, +, or older, and older, or over,
or longer, or larger, at least
""",
    Bound.AT_MOST: """
or less, or fewer, or below, or lower, or under, and under, at most, at the most, or younger, or smaller
""",
    Bound.ABOUT: "or so, -odd, odd, or thereabouts, -ish, -something, more or less, approximately",
    Bound.EXACT: "-strong",
}
_HANDS_OVER = frozenset(
    "hand turn take give sign cross fly look come carry talk fall rule pull roll go watch win "
    "preside fight argue power".split()
)
_TALKS_ABOUT = frozenset(
    "talk talking talks talked worry worried concern concerned concerns question questions "
    "information know knew think thought learn "
    "learned told tell warn warned ask asked complain complained speak spoke something anything nothing".split()
)
_LASTS = frozenset("for after lasted lasting spanning took taken take just well with spent than of wait waited".split())
_ZONES = {
    zone: zone.upper()
    for zone in "utc gmt est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist jst pkt aest aedt wib".split()
}
_AGE_UNITS = {
    "year": "year",
    "years": "year",
    "month": "month",
    "months": "month",
    "week": "week",
    "weeks": "week",
    "day": "day",
    "days": "day",
}
_HOURS = {word: number for word, number in cardinals.UNITS.items() if 1 <= number <= 12}


def _phrases(table: dict[Bound, str]) -> Phrases[Bound]:
    return Phrases([(phrase.strip(), bound) for bound, row in table.items() for phrase in row.split(",")])


def _refuses(page: Page, start: int, end: int, core: Core) -> bool:
    """Whether the hedge in the atoms `start` to `end` is none: "handed over 3 bases", "over two years of war"."""
    words, before = page.words[start:end], page.word(start - 1)
    if words == ["over"]:
        if _HANDS_OVER & set(lemmas(before)):
            return True
        lasting = UNITS.at(page, core.end)
        return lasting is not None and lasting[0].kind == "duration" and before not in _LASTS
    if words == ["about"]:
        return before in _TALKS_ABOUT
    if words == ["under"]:
        return bool({"come", "be"} & set(lemmas(before))) and core.kind != "cardinal"
    if words == ["some"]:
        return core.kind in ("ordinal", "fraction")
    if words in (["above"], ["below"], ["near"], ["short", "of"], ["beyond"], ["around"], ["plus"]):
        return core.kind == "ordinal"
    return False


# ---- ages, clock times, ratios ---------------------------------------------------------------------------------------


def _special(page: Page, i: int) -> Core | None:
    clock = _clock(page, i) or _times(page, i)
    if clock:
        return clock
    core = cardinals.read(page, i)
    return _age(page, i, core) or _ratio(page, i, core)


def _age(page: Page, i: int, core: Core | None) -> Core | None:
    """27-year-old, aged 27, 27 years old, "John Smith, 34, ..."."""
    if core is None or core.kind != "cardinal" or core.number is None:
        return None
    j = core.end
    hyphen = page.word(j) == "-"
    unit = _AGE_UNITS.get(page.word(j + hyphen))
    if unit:
        k = j + hyphen + 1
        k += page.word(k) == "-"
        if page.word(k) in ("old", "olds") or (page.word(k) == "of" and page.word(k + 1) == "age"):
            return replace(core, end=k + 1 + (page.word(k) == "of"), kind="age", unit=unit)
    aged = page.word(i - 1) in ("aged", "age") or (page.word(i - 1) == "of" and page.word(i - 2) in ("age", "ages"))
    if not aged and not _behind_name(page, core):
        return None
    if core.number > 120:
        return None
    joint = page.word(j)
    other = cardinals.read(page, j + 1) if joint in ("to", "-", "and") and aged else None
    if other and other.number and core.number < other.number <= 120:
        return Core(i, other.end, None, core.step, "age", Bound.RANGE, core.number, other.number, "year")
    return replace(core, kind="age", unit="year")


def _behind_name(page: Page, core: Core) -> bool:
    """A number from 1 to 110 between a capitalised name of two words and a comma or full stop."""
    i, j, number = core.start, core.end, core.number or Decimal(0)
    if j != i + 1 or not page.word(i).isdecimal() or not 1 <= number <= 110:
        return False
    opened, closed = page.word(i - 1), page.word(j)
    if not ((opened == "," and closed in (",", ".", ";", "")) or (opened == "(" and closed == ")")):
        return False
    if closed == "," and page.word(j + 1).isdecimal():
        return False
    name = page.word(i - 2)
    named = page.capital(i - 2) and page.capital(i - 3) and name.isalpha() and len(name) > 1
    return named and name not in cardinals.UNITS and DATE_WORDS.weekdays.at(page, i - 2) is None


def _clock(page: Page, i: int) -> Core | None:
    """7:19 AM EST, 5.30pm, 3 p.m. local time, 0830 GMT, half past six, five o'clock."""
    word = page.word(i)
    if word[:1].isdecimal():
        return _digital(page, i)
    if word in ("half", "quarter", "a") and not word.isdecimal():
        return _past(page, i)
    if word in _HOURS and page.word(i + 1) == "o" and page.word(i + 2) == "'" and page.word(i + 3) == "clock":
        return _half_day(page, i, i + 4, _HOURS[word] * 60)
    if word in _HOURS:
        return _half_day(page, i, i + 1, _HOURS[word] * 60) if _meridiem(page, i + 1) else None
    return None


def _past(page: Page, i: int) -> Core | None:
    """A quarter past seven; half past six; a quarter to nine."""
    k = i + (page.word(i) == "a")
    minutes = {"half": 30, "quarter": 15}.get(page.word(k))
    if minutes is None or page.word(k + 1) not in ("past", "to", "after"):
        return None
    hour = _HOURS.get(page.word(k + 2)) or (
        int(page.word(k + 2)) if page.word(k + 2).isdecimal() and len(page.word(k + 2)) < 3 else 0
    )
    if not 1 <= hour <= 12 or (page.word(k + 1) == "to" and minutes == 30):
        return None
    return _half_day(page, i, k + 3, hour * 60 + (minutes if page.word(k + 1) != "to" else -minutes))


def _digital(page: Page, i: int) -> Core | None:
    word = page.word(i)
    colon = ":" in word
    parts = word.replace(":", ".").split(".")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return None
    after = i + 1
    if len(parts) == 1:
        return _round_hour(page, i, word)
    if len(parts[0]) > 2 or any(len(part) != 2 for part in parts[1:]):
        return None
    hour, minute = int(parts[0]), int(parts[1])
    if hour > 24 or minute > 59:
        return None
    marked = _meridiem(page, after) is not None or _zone(page, after) is not None or _day_time(page, after)
    if not colon and not marked:
        return None
    if (
        colon
        and len(parts) == 2
        and not marked
        and page.word(i - 1)
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


def _round_hour(page: Page, i: int, word: str) -> Core | None:
    """3 p.m., 5am, 0830 GMT, 1400 hours, 5 o'clock."""
    if len(word) <= 2 and word.isdecimal() and 1 <= int(word) <= 12:
        if _meridiem(page, i + 1):
            return _half_day(page, i, i + 1, int(word) * 60)
        if page.word(i + 1) == "o" and page.word(i + 3) == "clock":
            return _half_day(page, i, i + 4, int(word) * 60)
    if len(word) == 4 and word.isdecimal() and int(word[:2]) < 24 and int(word[2:]) < 60:
        zone = _zone(page, i + 1)
        if (zone and zone[0] != "local") or (
            page.word(i + 1) == "hours" and page.word(i - 1) in ("at", "around", "by", "since")
        ):
            return _half_day(page, i, i + 1 if zone else i + 2, int(word[:2]) * 60 + int(word[2:]))
    return None


def _meridiem(page: Page, j: int) -> tuple[str, int] | None:
    """The a.m. or p.m. at atom `j`: which, and the atom after it."""
    if page.word(j) in ("am", "pm") and (page.glued(j) or page.word(j) == "pm" or page.word(j + 1) not in ("i",)):
        return page.word(j), j + 1
    if (
        page.word(j) in ("a", "p")
        and page.word(j + 1) == "."
        and page.word(j + 2) == "m"
        and page.glued(j + 1)
        and page.glued(j + 2)
    ):
        return page.word(j) + "m", j + 3 + (page.word(j + 3) == "." and page.glued(j + 3))
    if page.word(j) in ("noon", "midnight"):
        return ("pm" if page.word(j) == "noon" else "am"), j + 1
    return None


def _zone(page: Page, j: int) -> tuple[str, int] | None:
    k = j + (page.word(j) == "(")
    if page.word(k) in _ZONES:
        return _ZONES[page.word(k)], k + 1 + (k > j and page.word(k + 1) == ")")
    if page.word(j) == "local" and page.word(j + 1) == "time":
        return "local", j + 2
    return None


def _day_time(page: Page, j: int) -> str:
    """Morning or evening where "in the ..." follows, over one more time ("3.31 and 3.42 in the morning")."""
    if page.word(j) in ("and", "to", "-") and page.word(j + 1)[:1].isdecimal() and "." in page.word(j + 1):
        j += 2
    if page.word(j) == "in" and page.word(j + 1) == "the":
        return {"morning": "am", "afternoon": "pm", "evening": "pm"}.get(page.word(j + 2), "")
    return "pm" if page.word(j) == "at" and page.word(j + 1) == "night" else ""


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


def _ratio(page: Page, i: int, core: Core | None) -> Core | None:
    """1 in 5; one in three; two out of three."""
    if core is None or core.kind != "cardinal" or core.number is None or core.bound is not Bound.EXACT:
        return None
    j = core.end
    joint = 1 if page.word(j) == "in" else 2 if page.word(j) == "out" and page.word(j + 1) == "of" else 0
    if not joint or core.number < 1 or core.number != int(core.number):
        return None
    k = j + joint + (page.word(j + joint) == "every")
    other = cardinals.read(page, k)
    if other is None or other.kind != "cardinal" or other.number is None or not core.number < other.number:
        return None
    if (joint == 1 and ((other.number > 1000 and core.number > 10) or core.number > 10)) or _has_unit(page, other.end):
        return None
    if page.word(k).isdecimal() and len(page.word(k)) == 4 and page.word(k)[:2] in ("18", "19", "20"):
        return None
    return Core(i, other.end, core.number / other.number, Decimal("0.01"), "fraction")


def _has_unit(page: Page, j: int) -> bool:
    return UNITS.at(page, j + (page.word(j) == "-")) is not None


def _times(page: Page, i: int) -> Core | None:
    """Fivefold, twofold."""
    word = page.word(i)
    stem = word.removesuffix("fold")
    if stem != word and stem in cardinals.UNITS | cardinals.TENS:
        return Core(i, i + 1, Decimal((cardinals.UNITS | cardinals.TENS)[stem]), kind="multiple", unit="times")
    return None


def _finish(page: Page, core: Core) -> Core:
    """Pounds with a scale are money; the magnitude before a number ("magnitude 7.5") is its unit."""
    before = page.words[max(0, core.start - 3) : core.start]
    if core.kind == "cardinal" and "magnitude" in before and core.number is not None and core.number < 11:
        return replace(core, kind="measure", unit="magnitude")
    if (
        core.unit == "pound"
        and core.number is not None
        and core.number >= 1000
        and page.word(core.end - 1) in cardinals.SCALES
    ):
        return replace(core, kind="money", unit="GBP")
    return core


_FOLDS = frozenset(word + "fold" for word in (*cardinals.UNITS, *cardinals.TENS))

READER = Numerals(
    NumeralWords(
        core=cardinals.read,
        triggers=cardinals.TRIGGERS | _FOLDS,
        hedges=_phrases(HEDGES),
        hedges_after=_phrases(HEDGES_AFTER),
        units=UNITS,
        glued_units=GLUED,
        money_before=MONEY_BEFORE,
        money_after=MONEY_AFTER,
        per_day=Phrases(dict.fromkeys(("a day", "per day", "daily", "/ day", "each day", "every day"), "day")),
        articles=frozenset({"the", "a", "an"}),
        of=frozenset({"of"}),
        between=frozenset({"between"}),
        minus=frozenset({"minus", "negative"}),
        to=frozenset({"to", "through", "~"}),
        also=frozenset({"and"}),
        alternatives=frozenset({"or"}),
        no_range_after=frozenset(
            "from by rose fell grew dropped climbed increased decreased up down jumped shrank slid "
            "gained declined than".split()
        ),
        refuses=_refuses,
        is_name=is_name,
        leads=cardinals.LEADS,
        special=_special,
        finish=_finish,
    )
)
