"""Numbers that count nothing in English: parts of names, codes, titles, list marks, addresses."""

from __future__ import annotations

import re

from reconcile.languages._en_money import MONEY_AFTER, MONEY_BEFORE
from reconcile.languages._en_units import GLUED, UNITS
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

_DESIGNATORS: frozenset[str] = frozenset(
    "route highway motorway interstate flight group section article chapter page channel room gate "
    "line platform level phase type model "
    "version mark zone district block building resolution bill volume season episode grade category "
    "terminal runway pier exit "
    "entry junction apartment suite figure table step tier stage round week day game match verse psalm "
    "lane track no nos number nr unit "
    "area part schedule class act title appendix annex question bus train tram sector camp formula "
    "mission launch serial paragraph "
    "proposition amendment chapter expedition apollo".split()
)
_SOFT: frozenset[str] = frozenset(
    "week day game match unit area part class act bus train mission launch round line camp title "
    "stage step group".split()
)
_FORMATIONS: frozenset[str] = frozenset(
    "division brigade battalion infantry airborne army fleet street avenue regiment corps squadron "
    "century congress amendment class "
    "district circuit wing arrondissement cavalry armored armoured marines marine parliament arr "
    "artillery mountain armor engineer "
    "fighter expeditionary st ave road floor ward precinct legislature lok infantry's air special "
    "mechanized mechanised tank".split()
)
_CAP_FORMATIONS: frozenset[str] = frozenset(
    "division brigade battalion infantry army fleet street avenue regiment corps circuit amendment "
    "lady minister world nations "
    "secretary deputy lord reich republic estate degree baptist class church bank national vice "
    "sergeant lieutenant".split()
)
_DESIGNATING: frozenset[str] = _DESIGNATORS | {".", "#", "№"}
SHORT: frozenset[str] = frozenset({"no", "nos", "nr", "nrs", "art", "sec", "vol", "fig", "ch", "pp", "p"})
_CLOSES: frozenset[str] = frozenset("so by in on at now while but after before since among according".split())
_BEFALLEN = frozenset("dead injured wounded missing hurt sick displaced homeless infected arrested detained".split())
_NEVER_COUNTED: frozenset[str] = frozenset(
    "this was is has as its his us across towards versus does says plus yes".split()
)
_LOW: frozenset[str] = frozenset(
    "in at near on from to for of and with by after before since between during until the a".split()
)
_MACHINES: frozenset[str] = frozenset(
    "rocket booster launcher missile jet airliner plane aeroplane airplane helicopter drone bomber fighter satellite "
    "probe capsule spacecraft rover shuttle ship "
    "ferry submarine train tank engine phone smartphone console".split()
)
_WEB = re.compile(r"(?:https?://|www\.)\S++|(?<!\S)[^\s@]++@[^\s.]++\.\S++|[#@]\w++", re.IGNORECASE)
_GROUPS = 5  # of a telephone number
_RINGING: frozenset[str] = frozenset(
    "call calling dial dialling dialing phone phoning ring ringing text texting".split()
)
BEFORE_NAME: frozenset[str] = _DESIGNATING | _RINGING  # before a number that may be part of a name
_SHORT_NUMBER = 3  # digits, as those of the police
_PREFIXES: frozenset[str] = frozenset("mid pre post sub non".split())


def web_spans(text: str) -> list[tuple[int, int]]:
    """Where addresses, hashtags and handles stand."""
    if "@" not in text and "#" not in text and "www." not in text and "://" not in text:
        return []
    return [match.span() for match in _WEB.finditer(text)]


def title_case(page: Page, i: int) -> bool:
    """Whether most longer words of the line around atom `i` are capitalised, as in headlines."""
    start, end = i, i
    while start > 0 and page.words[start - 1] != "\n" and i - start < 30:
        start -= 1
    while end < len(page.words) and page.words[end] != "\n" and end - i < 30:
        end += 1
    words = [k for k in range(start, end) if len(page.words[k]) > 3 and page.words[k].isalpha()]
    return len(words) >= 3 and sum(map(page.capital, words)) >= 0.6 * len(words)


def is_name(page: Page, core: Core) -> bool:
    """Whether the number is part of a name or code: K1, F-16, Route 80, 82nd Airborne, Falcon 9, 3D."""
    i, j = core.start, core.end
    if core.kind in ("vague", "multiple"):
        return False
    is_digit, before = page.word[i][0].isdecimal(), page.word[i - 1]
    if is_digit and (_glued_left(page, i) or _glued_right(page, core)):
        return True
    if is_digit and ((before.isdecimal() and _dialled(page, i)) or (before in _RINGING and _called(page, i, j))):
        return True
    if before in _DESIGNATING and _after_designator(page, i, is_digit):
        return True
    if core.kind == "ordinal":
        return _names_a_body(page, i, j, is_digit)
    return is_digit and (_list_mark(page, i, j) or _after_name(page, i, j))


def _dialled(page: Page, i: int) -> bool:
    """Whether the groups before atom `i` begin with a dialling code: 0800 555 111."""
    k = i
    while page.word[k - 1].isdecimal() and k > i - _GROUPS:
        k -= 1
    return k < i and page.word[k][0] == "0" and len(page.word[k]) > 2


def _called(page: Page, i: int, j: int) -> bool:
    """Whether atom `i` is a short number to be rung: "call 101 or write"."""
    ringing = page.word[i - 1] in _RINGING and page.word[i].isdecimal() and len(page.word[i]) == _SHORT_NUMBER
    return ringing and (not page.word[j].isalpha() or page.word[j] in _LOW or page.word[j] in ("or", "if", "now"))


def _glued_left(page: Page, i: int) -> bool:
    """K1, F-16, Covid-19, 4-1-1: letters, or digits and a hyphen, glued before."""
    if not page.glued(i):
        return False
    before = page.word[i - 1]
    if before.isalnum():
        return before not in ("us", "rs", "hk", "usd", "eur", "gbp")
    if before in ("_", "#", "/", "@", "=", "\\") or (before == "." and page.glued(i - 1)):
        return True
    if before == "-" and page.glued(i - 1):
        front = page.word[i - 2]
        return front.isalpha() and front not in _PREFIXES and not front.isnumeric() and len(front) < 16
    return False


_YEAR = 4  # digits
_OF_A_YEAR: frozenset[str] = frozenset("built made era vintage born founded issued dated designed commissioned".split())


def _glued_right(page: Page, core: Core) -> bool:
    """3D, 5G, 4x4, 17h30, 123-456-7890, 1987-built."""
    j = core.end
    if not page.glued(j):
        return False
    after = page.word[j]
    if after == "-" and len(page.word[core.start]) == _YEAR and page.word[j + 1] in _OF_A_YEAR:
        return True
    if after.isalpha():
        unit = UNITS.at(page, j)
        if unit and unit[1] > j + 1:
            return False
        fits = (GLUED.at(page, j) or unit or MONEY_AFTER.at(page, j)) is not None
        return not (fits or after in ("am", "pm", "st", "nd", "rd", "th")) or (
            page.glued(j + 1) and page.word[j + 1].isdecimal()
        )
    if after in ("-", "/") and page.glued(j + 1) and page.word[j + 1][:1].isdecimal():
        third = page.word[j + 2] in ("-", "/") and page.glued(j + 2) and page.word[j + 3][:1].isdecimal()
        return third or after == "/" or (len(page.word[j + 1]) > 1 and page.word[j + 1][0] == "0")
    return after in ("_", "=", "\\") or (after == "." and page.glued(j + 1) and page.word[j + 1].isalnum())


def _after_designator(page: Page, i: int, is_digit: bool) -> bool:
    """Route 80, No. 5, Article Five, Category 4."""
    k = i - 1
    if page.word[k] in (".", "#", "№"):
        if page.word[k] != ".":
            return True
        k -= 1
        short = page.word[k]
        return short in SHORT and (short != "no" or page.capital(k))
    word = page.word[k]
    if word not in _DESIGNATORS or page.word[k - 1] in ("this", "that", "one"):
        return False
    if word in ("no", "nos"):
        return is_digit and page.capital(k)
    if word == "number":
        return (is_digit and page.word[k - 1] != "the" and not _numbering(page, k)) or page.word[i] == "one"
    if word in _SOFT:  # "Militants Launch 9 Rocket Attacks": a verb in a headline
        return page.capital(k) and not (title_case(page, i) and _plural_near(page, i + 1))
    return page.capital(k) or is_digit


def _numbering(page: Page, k: int) -> bool:
    """Whether "number" at atom `k` is a verb: it closes its clause with the number, "the dead number 12"."""
    word, before = page.word[k - 1], page.word[k - 2]
    plural = (
        word.endswith("s") and not word.endswith(("ss", "us", "is", "series", "species")) and word not in _NEVER_COUNTED
    )
    if not plural and not (word in _BEFALLEN and before in ("the", "those")):
        return False
    return not page.word[k + 2].isalnum() or page.word[k + 2] in _CLOSES


def _plural_near(page: Page, j: int) -> bool:
    """Whether one of two words from atom `j` on may be a plural."""
    return any(page.word[k].endswith("s") and page.word[k] not in _NEVER_COUNTED for k in (j, j + 1))


def _names_a_body(page: Page, i: int, j: int, is_digit: bool) -> bool:
    """82nd Airborne, 21st Century, First Lady, Fifth Avenue."""
    if not page.capital(j):
        return page.word[j] in ("class", "aid", "hand", "name", "floor", "degree") and page.word[i] in (
            "first",
            "second",
            "third",
            "1st",
            "2nd",
        )
    if is_digit:
        k = j
        while page.capital(k) and k < j + 5:
            if page.word[k] in _FORMATIONS:
                return True
            k += 1
        return False
    return page.capital(i) and page.word[j] in (_CAP_FORMATIONS | _FORMATIONS) and page.word[i - 1] not in ("", "\n")


def _list_mark(page: Page, i: int, j: int) -> bool:
    """The "2." or "2)" that begins an item."""
    if page.word[i - 1] not in ("", "\n"):
        return False
    if page.word[j] in (")", ".") and page.glued(j) and page.word[j + 1] not in ("", "\n"):
        return len(page.word[i]) <= 2 and j == i + 1
    return False


def _before_thing(page: Page, j: int) -> bool:
    """Whether one machine follows, where two or more would be plural: "Falcon 9 Rocket", not "9 Rocket Attacks"."""
    behind = page.word[j + 1]
    return page.word[j] in _MACHINES and (not behind.endswith("s") or behind in _NEVER_COUNTED)


def _one_of_a_kind(page: Page, i: int) -> bool:
    """Whether an article and capitalised words stand before atom `i`: "a Boeing 737", "the Acme Falcon 9"."""
    k = i - 1
    while k > i - 4 and page.capital(k) and page.word[k] not in ("a", "an", "the"):
        k -= 1
    return k < i - 1 and page.word[k] in ("a", "an", "the")


_BACK = 16  # atoms before a number in which the list that it stands in begins


def _list_goes_on(page: Page, j: int) -> bool:
    """The sentence ends at atom `j`, or another owner with a number follows: "and independents 16"."""
    if page.word[j] not in (",", "and"):
        return page.word[j] in (".", ";", "")
    return any(page.word[k].isdecimal() and page.word[k + 1] in (",", ".", ";", "and", "") for k in range(j + 2, j + 6))


def _in_gapped_list(page: Page, i: int) -> bool:
    """The number of one whose noun the list told before: "48 seats, the Front 37 and independents 16"."""
    k = i - 1
    while k > i - 4 and page.capital(k):
        k -= 1
    joined = page.word[k] == "the" and page.word[k - 1] in (",", "and", ";")
    if not joined or not _list_goes_on(page, i + 1):
        return False
    for at in range(k - 1, max(-1, k - _BACK), -1):
        if page.word[at] == "." or page.word[at] == "\n":
            return False
        if page.word[at].isdecimal() and not page.capital(at - 1):
            if any(page.word[at + n].endswith("s") for n in (1, 2, 3)) or page.word[at + 1] == "of":
                return True
    return False


def _after_name(page: Page, i: int, j: int) -> bool:
    """Falcon 9, Boeing 737: a bare number right behind a capitalised word that is not the first of its sentence."""
    word = page.word[i]
    if not page.word[i - 1].isalpha() or page.raw(i - 1).islower():
        return False
    if j != i + 1 or not word.isdecimal() or len(word) > 4:
        return False
    if page.raw(i - 1).isupper() and MONEY_BEFORE.before(page, i):
        return False
    after = page.word[j]
    if page.word[i - 1] in _LOW or _in_gapped_list(page, i):
        return False
    headline = title_case(page, i)
    if not _one_of_a_kind(page, i) and (headline or page.word[i - 2] in ("", "\n", ".", '"', "?", "!", ":")):
        return page.word[i] != "1" and _before_thing(page, j)
    if after == "-" and len(word) > 2 and page.glued(j + 1) and len(page.word[j + 1]) > 2:
        return page.word[j + 1].isdecimal()  # Boeing 737-800
    if after in ("%", "percent", "per", "-") or (len(page.word[i - 1]) < 3 and page.word[i - 2] != "&"):
        return False
    counted = (
        after.isalpha()
        and (after.endswith("s") or after in ("people", "men", "women", "children"))
        and (headline or not page.capital(j))
    )
    return not counted or after in _NEVER_COUNTED
