"""The English words before and behind a number that bound it, and where they do not."""

from __future__ import annotations

from reconcile.languages._en_lemmas import lemmas
from reconcile.languages._en_units import UNITS
from reconcile.languages._numbers import Core
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


def bounds_by_phrase(table: dict[Bound, str]) -> Phrases[Bound]:
    return Phrases([(phrase.strip(), bound) for bound, row in table.items() for phrase in row.split(",")])


def refuses(page: Page, start: int, end: int, core: Core) -> bool:
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
