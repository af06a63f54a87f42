"""The English words before and behind a number that bound it, and where they do not."""

from __future__ import annotations

from itertools import product

from reconcile.languages._en_lemmas import lemmas
from reconcile.languages._en_money import MONEY_AFTER, MONEY_BEFORE
from reconcile.languages._en_number_words import TENS
from reconcile.languages._en_number_words import UNITS as NUMBERS
from reconcile.languages._en_units import UNITS
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page, Phrases
from reconcile.model import Bound

_UP = "more greater larger higher bigger"
_DOWN = "less fewer smaller lower"
# phrases by the bound they make, parted by commas
HEDGES = {
    Bound.AT_LEAST: """
at least, greater than or equal to, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum
of, minimum, at a minimum, upwards of, upward of, ≥, > =, as few as, as little as, as low as, no lower than,
no smaller than, at the very least, at the least
""",
    Bound.MORE_THAN: """
over, in excess of, well in excess of, just over, well over, a little over, slightly over, far more than, well above,
above, just above, slightly above, a bit over, some way over, exceeding, exceeds, exceeded, exceed, surpassing,
surpassed, surpass, surpasses, topping, topped, better than, older than, longer than, taller than, heavier than, >,
beyond, north of, just north of, slightly more than, a little more than, just more than, more than,
well more than
""",
    Bound.AT_MOST: """
at most, less than or equal to, up to, as many as, as much as, no more than, not more than, a maximum of, maximum of,
at the most, as high as, ≤, < =, no greater than, no higher than, no larger than, maximum, at a maximum, not over,
as long as, up to about, not exceeding, capped at
""",
    Bound.LESS_THAN: """
under, just under, well under, slightly under, a little under, below, just below, well below, slightly below,
younger than, shorter than, short of, <, shy of, south of, just south of, slightly less than, a little less than,
just less than, slightly fewer than, far fewer than, far less than, well short of
""",
    Bound.ABOUT: """
about, around, some, roughly, approximately, approx, approx., nearly, almost, close to, an estimated, estimated,
estimated at, circa, c., near, just about, or so, somewhere around, in the region of, in the order of, on the order of,
more or less, ~, ≈, perhaps, maybe, an average of, not quite, just shy of, virtually, an approximate, ca., nearly about,
something like, in the neighborhood of, in the neighbourhood of, in the vicinity of, an average, averaging, close on,
practically, probably,
shortly after, shortly before, just after, just before, soon after, a little after, a little before, minutes after,
a few minutes after, a few minutes before, minutes before, moments after, moments before, shortly past, just past
""",
}
CLOSE = """
nearly, almost, close to, not quite, just shy of, shy of, virtually, practically, close on, nearly about,
just over, a little over, slightly over, just above, slightly above, a bit over, just north of, slightly more than,
a little more than, just more than, just under, slightly under, a little under, just below, slightly below,
just south of, slightly less than, a little less than, just less than, slightly fewer than
"""  # those of them that leave a number hardly more or less than it is written
HEDGES_AFTER = {
    Bound.AT_LEAST: """
or more, or greater, or above, and above, or higher, and up, and over, and more, -plus, +, or older, and older, or over,
or longer, or larger, at least, and counting, and upwards, or upwards, or upward, or better, or bigger, or heavier
""",
    Bound.AT_MOST: """
or less, or fewer, or below, or lower, or under, and under, at most, at the most, or younger, or smaller, or shorter,
and younger
""",
    Bound.ABOUT: """
or so, -odd, odd, or thereabouts, -ish, -something, more or less, approximately, give or take, on average, or thereabout
""",
    Bound.EXACT: "-strong",
}
_HANDS_OVER: frozenset[str] = frozenset(
    "hand turn take give sign cross fly look come carry talk fall rule pull roll go watch win "
    "preside fight argue power".split()
)
_OF_A_CLOCK: frozenset[str] = frozenset("after before past".split())
_MOVES_UP: frozenset[str] = frozenset("gone went crept edged ticked climbed risen rose jumped leapt inched".split())
_TALKS_ABOUT: frozenset[str] = frozenset(
    "talk talking talks talked worry worried concern concerned concerns question questions "
    "information know knew think thought learn "
    "learned told tell warn warned ask asked complain complained speak spoke something anything nothing".split()
)
_LASTS: frozenset[str] = frozenset(
    "for after lasted lasting spanning took taken take just well with spent than of wait waited or and is was".split()
)
_NUMBERS: frozenset[str] = frozenset([*NUMBERS, *TENS])
_PLACES: frozenset[str] = frozenset("above below near beyond around".split())
_TURNS: frozenset[str] = frozenset("exceed exceeds exceeded exceeding topped topping".split())


def _comparatives() -> dict[Bound, list[str]]:
    """More than, greater or equal to, equal to or less than, and their like."""
    found: dict[Bound, list[str]] = {bound: [] for bound in HEDGES}
    for words, open_end, closed in (
        (_UP, Bound.MORE_THAN, Bound.AT_LEAST),
        (_DOWN, Bound.LESS_THAN, Bound.AT_MOST),
    ):
        for word in words.split():
            found[open_end].append(f"{word} than")
            found[closed] += [f"{word} {join} equal {to}" for join, to in product(("or", "than or"), ("to", "than"))]
            found[closed].append(f"equal to or {word} than")
    return found


def bounds_by_phrase(table: dict[Bound, str]) -> Phrases[Bound]:
    """The bounds of a table, the comparatives among those that stand before a number."""
    more = _comparatives() if table is HEDGES else {}
    pairs = [(phrase.strip(), bound) for bound, row in table.items() for phrase in row.split(",")]
    return Phrases(pairs + [(phrase, bound) for bound, phrases in more.items() for phrase in phrases])


def close_phrases() -> Phrases[int]:
    """The hedges that leave a number hardly more or less than it is written."""
    return Phrases([(phrase.strip(), 0) for phrase in CLOSE.split(",")])


def refuses(page: Page, start: int, end: int, core: Core) -> bool:
    """Whether the hedge in the atoms `start` to `end` is none: "handed over 3 bases", "over two years of war"."""
    words, before = page.words[start:end], page.word[start - 1]
    if words[-1] in _OF_A_CLOCK:
        return core.kind != "clock"  # "shortly after 6 p.m.", but not "minutes after 12 people died"
    if words in (["over"], ["about"], ["up", "to"]):
        return _told_of(page, words[0], before, core)
    if words == ["under"]:
        return bool({"come", "be"} & set(lemmas(before))) and core.kind != "cardinal"
    if words == ["some"]:
        return core.kind in ("ordinal", "fraction")
    if words[-2:] in (["north", "of"], ["south", "of"]):
        return not _is_sum(page, end, core)
    return core.kind == "ordinal" and (words[0] in _PLACES | _TURNS or words == ["short", "of"])


def _told_of(page: Page, word: str, before: str, core: Core) -> bool:
    """Whether "over", "about" or "up to" belongs to the verb before it, or "over" is "through" some time."""
    if word == "up":
        return before in _MOVES_UP  # "the number has gone up to 77"
    if word == "about":
        return before in _TALKS_ABOUT
    if _HANDS_OVER & set(lemmas(before)):
        return True
    lasting = UNITS.at(page, core.end)
    return lasting is not None and lasting[0].kind == "duration" and before not in _LASTS


def _is_sum(page: Page, i: int, core: Core) -> bool:
    """Whether money or a share stands from atom `i` on: "north of $5m" is no place."""
    paid = MONEY_BEFORE.at(page, i) or MONEY_AFTER.at(page, core.end) or MONEY_BEFORE.before(page, i)
    return paid is not None or page.word[core.end] in ("%", "percent")


def refuses_after(page: Page, end: int) -> bool:
    """Whether the words before atom `end` bound the number behind them: "200 or more than 190", "5, at least 3"."""
    behind = page.word[end + 1] if page.word[end] == "than" else page.word[end]
    return behind[:1].isdecimal() or behind in _NUMBERS
