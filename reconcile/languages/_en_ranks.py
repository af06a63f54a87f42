"""English ranks with a number: "ranked No. 3", "aims to be No.1 in chess", "the world's No. 2"."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

_HOLDS_RANK: frozenset[str] = frozenset(
    "is was are were be been being become becomes became remain remains remained ranked rated seeded world".split()
)
_OWNERS: frozenset[str] = frozenset({"world", "country", "nation"})
_LOWEST = 3  # digits of a rank


def read_rank(page: Page, i: int) -> Core | None:
    """The rank whose digits are atom `i`; a number that tells one thing from others ("Reactor No. 4") is a name."""
    word = page.word[i]
    if not word.isdecimal() or len(word) > _LOWEST:
        return None
    no = i - 2 if page.word[i - 1] == "." else i - 1
    if page.word[no] != "no" or not page.capital(no):
        return None
    if not _holds(page, no) or page.capital(i + 1) or page.word[i + 1][:1].isdecimal():
        return None
    return Core(no, i + 1, Decimal(word), kind="ordinal")


def _holds(page: Page, no: int) -> bool:
    """Whether somebody has a rank before the atom `no`."""
    if page.word[no - 1] in _HOLDS_RANK:
        return True
    return page.word[no - 1] == "s" and page.word[no - 2] == "'" and page.word[no - 3] in _OWNERS
