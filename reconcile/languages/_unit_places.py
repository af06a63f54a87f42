"""The unit behind a number and the currency before or behind it."""

from __future__ import annotations

from reconcile.languages._numbers import NumeralWords
from reconcile.languages._page import Page
from reconcile.languages._units import Unit

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_LOWER_CODES: frozenset[str] = frozenset(
    "usd eur gbp jpy cny rmb inr chf cad aud hkd nzd sgd rs".split()
)  # seen in small letters too


_NOBODY: frozenset[str] = frozenset("nadie ninguno ninguna uno alguno".split())  # before a verb of one person


class Units:
    """Finds the unit or currency of a number with the words of one language."""

    def __init__(self, words: NumeralWords) -> None:
        self._w = words

    def longest(self) -> int:
        """The atoms at most that `behind` goes over: those of a unit, with brackets."""
        return 2 + max(table.longest() for table in (self._w.units, self._w.glued_units, self._w.money_after))

    def firsts(self) -> frozenset[str]:
        """The words that may stand right behind a number that has a unit."""
        w = self._w
        return w.units.firsts().union(w.glued_units.firsts(), w.money_after.firsts(), _BRACKETS, "-")

    def behind(self, page: Page, j: int) -> tuple[Unit, int] | None:
        """The unit or currency from atom `j` on, over a hyphen or brackets."""
        if page.glued(j):
            glued, spelled = self._w.glued_units.at(page, j), self._w.units.at(page, j)
            if glued:
                return spelled if spelled and spelled[1] > glued[1] else glued
        k = j + 1 if page.word[j] == "-" and page.glued(j) and page.glued(j + 1) else j
        found, paid = self._w.units.at(page, k), self._w.money_after.at(page, k)
        if paid and (found is None or paid[1] > found[1]):
            found = paid
        if found:
            return None if self._is_none(page, j, k, found) else found
        if page.word[j] in _BRACKETS:
            inner = self._w.units.at(page, j + 1)
            if inner and page.word[inner[1]] == _BRACKETS[page.word[j]]:
                return inner[0], inner[1] + 1
        return None

    def _is_none(self, page: Page, j: int, k: int, found: tuple[Unit, int]) -> bool:
        """What looks like the unit is none: "5 m d'euros", the verb of "nadie ha reivindicado", another's currency."""
        if found[0].id == "m" and self._w.money_after.at(page, found[1]):
            return True
        if page.word[k] == "ha" and page.word[j - 1] in _NOBODY:
            return True
        return found[0].kind == "money" and _is_of_another(page, k, found)

    def money_before(self, page: Page, i: int) -> tuple[Unit, int] | None:
        """The currency before a number; a code that is a word too ("pen", "try") only in capitals."""
        money = self._w.money_before.before(page, i)
        if money is None:
            return None
        if page.word[i - 1].isalpha():
            return money if _is_code(page, i - 1) else None
        if page.glued(money[1]) and page.word[money[1] - 1][-1:].isdecimal():
            return None  # "3$50": it stands behind the number before
        if money[1] < i - 1 and len(page.word[money[1]]) == 1 and not _is_prefix(page, money[1]):
            alone = self._w.money_before.at(page, i - 1)  # "bought a $5 lock": no Australian dollars
            return (alone[0], i - 1) if alone else None
        return money


def _is_of_another(page: Page, k: int, money: tuple[Unit, int]) -> bool:
    """Whether the currency at atom `k` is no code but a word, or a sign before the next number: "three $5 tickets"."""
    if money[0].id == page.word[k].upper():
        return not _is_code(page, k)
    end = money[1]
    ahead = page.glued(end) and page.word[end][:1].isdecimal()
    return ahead and not page.glued(k) and not page.word[k].isalpha()


def _is_code(page: Page, i: int) -> bool:
    """Whether a currency code is meant, and no word ("try", "mad", "Dem")."""
    return page.raw(i).isupper() or page.word[i] in _LOWER_CODES


def _is_prefix(page: Page, i: int) -> bool:
    """Whether the letter at atom `i` belongs to the currency sign behind it: A$, not "a $" or "'s $"."""
    if page.word[i] not in ("a", "s"):
        return True
    return page.glued(i + 1) and not (page.glued(i) and page.word[i - 1] == "'")
