"""Whole numbers and ordinals of the Romance languages, in words."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.languages._romance_words import CountingWords

Whole = tuple[int, int]  # the number and the atom after it


def hyphen(page: Page, j: int) -> int:
    """The atom after a hyphen that is glued on both sides; `j` itself where there is none."""
    return j + 1 if page.word[j] == "-" and page.glued(j) and page.glued(j + 1) else j


def _small(page: Page, i: int, w: CountingWords) -> Whole | None:
    """A number below 100: seven, vingt et un, quatre-vingt-dix-sept, treinta y dos."""
    word, j = page.word[i], i + 1
    base = w.tens.get(word, 0)
    if w.units.get(word) == 4 and page.word[hyphen(page, j)] in w.score:
        base, j = 80, hyphen(page, j) + 1
    if base:
        return _added(page, j, base, w) or (base, j)
    return (w.units[word], j) if word in w.units else None


def _added(page: Page, j: int, base: int, w: CountingWords) -> Whole | None:
    k = hyphen(page, j)
    linked = page.word[k] in w.links
    if w.link_always and not linked:
        return None
    more = _small(page, hyphen(page, k + 1) if linked else k, w)
    if more is None or not 0 < more[0] < w.rooms.get(base, 10):
        return None
    if (base == 10 and more[0] < 7) or (linked and not w.link_always and more[0] not in (1, 11)):
        return None
    return base + more[0], more[1]


def _below_thousand(page: Page, i: int, w: CountingWords) -> Whole | None:
    """A number below 1,000."""
    word, small = page.word[i], _small(page, i, w)
    if word in w.hundreds:
        value, j = w.hundreds[word], i + 1
    elif word in w.hundred:
        value, j = 100, i + 1
    elif small and small[0] < 10 and page.word[hyphen(page, small[1])] in w.hundred:
        value, j = small[0] * 100, hyphen(page, small[1]) + 1
    else:
        return small
    rest = _small(page, hyphen(page, j), w)
    return (value + rest[0], rest[1]) if rest and rest[0] else (value, j)


def whole(page: Page, i: int, w: CountingWords) -> Whole | None:
    """A whole number in words: "dos mil quinientos millones", "deux-cent-mille"."""
    total, thousands, current, ceiling, j = 0, 0, 0, 10**18, i
    while True:
        k = hyphen(page, j) if j > i else j
        word = page.word[k]
        scale = w.scales.get(word, 0)
        if word in w.thousand and not thousands:
            thousands, current, j = (current or 1) * 1000, 0, k + 1
        elif 0 < scale < ceiling and thousands + current:
            total, thousands, current, ceiling, j = total + (thousands + current) * scale, 0, 0, scale, k + 1
        elif not current and (group := _below_thousand(page, k, w)) and (group[0] or j == i):
            current, j = group
            if not current:
                return 0, j
        else:
            break
    return (total + thousands + current, j) if j > i else None


def read_ordinal(page: Page, i: int, w: CountingWords) -> Core | None:
    """Sixième, vingt et unième, deux centième; sexta, vigésimo primer."""
    value = w.ordinals.get(page.word[i])
    if value is not None:
        return _plain_ordinal(page, i, value, w)
    found = whole(page, i, w)
    if found is None:
        return None
    number, j = found
    k = hyphen(page, j)
    k = hyphen(page, k + 1) if page.word[k] in w.links else k
    value = w.ordinals.get(page.word[k], 0)
    joined = _joined(number, value, w)
    return Core(i, k + 1, Decimal(joined), kind="ordinal") if joined else None


def _joined(number: int, value: int, w: CountingWords) -> int | None:
    """A cardinal with the ordinal behind it: 20 and "unième", 2 and "centième", 4 and "vingtième"."""
    if value == 20 and number == 4 and w.score:
        return 80
    if value in (100, 1000, 10**6):
        return number * value if 1 < number < value else None
    low = number % 100
    room = w.rooms.get(low, 10) if low else 100
    return number + value if 0 < value < room and (low == 0 or (low % 10 == 0 and low > 10)) else None


def _plain_ordinal(page: Page, i: int, value: int, w: CountingWords) -> Core | None:
    """An ordinal of one word, or of tens and units as in Spanish."""
    if w.titles.at(page, i):
        return None
    j = i + 1
    more = w.ordinals.get(page.word[j], 0)
    if value >= 10 and value % 10 == 0 and 0 < more < 10:
        return Core(i, j + 1, Decimal(value + more), kind="ordinal")
    if page.capital(i) and page.capital(j) and page.word[i - 1].isalpha():
        return None  # "la Première Guerre"
    return Core(i, j, Decimal(value), kind="ordinal") if value > 2 or _counts_place(page, i, w) else None


def _counts_place(page: Page, i: int, w: CountingWords) -> bool:
    """Whether "first" or "second" is a place in a row, and no adverb."""
    after = page.word[i + 1]
    return page.word[i - 1] in w.determiners and after.isalpha() and after not in w.not_counted
