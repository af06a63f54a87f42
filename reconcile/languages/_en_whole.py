"""English whole numbers in words."""

from __future__ import annotations

from functools import lru_cache

from reconcile.languages._en_number_words import PARTS, SCALES, TENS, UNITS
from reconcile.languages._page import Page

GOES_ON: frozenset[str] = frozenset([*UNITS, *TENS, *SCALES, "hundred", "and", ",", "-"])  # behind a word of a number


def small_number(page: Page, i: int) -> tuple[int, int] | None:
    """A number below 100 in words: seven, twenty, twenty-three."""
    word = page.word[i]
    if word in UNITS:
        return UNITS[word], i + 1
    if word not in TENS:
        return None
    j = i + 1 + hyphen(page, i + 1)
    unit = UNITS.get(page.word[j], 0)
    if 0 < unit < 10 and not _is_one_of(page, j):
        return TENS[word] + unit, j + 1
    return TENS[word], i + 1


def hyphen(page: Page, j: int) -> bool:
    """Whether atom `j` joins the words beside it: a hyphen, glued to both or, as in cut texts, to neither."""
    if page.word[j] != "-":
        return False
    before, after = page.glued(j), page.glued(j + 1)
    return (before and after) or (not before and not after and page.raw(j) == "-" and page.word[j + 2] != "of")


def _is_one_of(page: Page, j: int) -> bool:
    """Guards "twenty one of them": never joined without a hyphen before "of"."""
    return page.word[j] == "one" and page.word[j + 1] == "of" and not page.glued(j)


def _joint(page: Page, j: int, total: int, current: int, ceiling: int) -> int | None:
    """Where a number goes on after a hyphen, a comma or an "and"; `j` itself without one, None where it ends."""
    word = page.word[j]
    if word == "-":
        return j + 1 if page.glued(j) and page.glued(j + 1) else None
    if word not in (",", "and"):
        return j
    small = small_number(page, j + 1)
    if small is None or current % 100 or not (current or total):
        return None
    behind = page.word[small[1]]
    if word == ",":
        return j + 1 if not current and (behind == "hundred" or SCALES.get(behind, ceiling) < ceiling) else None
    if page.word[small[1] + (behind == "-")] in PARTS:
        return None  # "five million and three quarters"
    if behind == "hundred":
        return None if current else j + 1
    return None if not current and SCALES.get(behind, 0) >= ceiling else j + 1


def _grown(total: int, current: int, ceiling: int, word: str) -> tuple[int, int, int] | None:
    """Total, group and last scale after a "hundred" or a scale word; None where the word cannot follow."""
    if word == "hundred":
        return (total, current * 100, ceiling) if current % 100 and current < 100 else None
    scale = SCALES.get(word, 0)
    if current and 0 < scale < ceiling:
        return total + current * scale, 0, scale
    if scale and total and not current and ceiling * scale <= 10**15:
        return total * scale, 0, ceiling  # "a hundred thousand million"
    return None


@lru_cache(maxsize=64)
def whole(page: Page, i: int) -> tuple[int, int] | None:
    """A whole number in words and the atom after it."""
    total, current, j, ceiling = 0, 0, i, 10**18
    ends_at_and = page.word[i - 1] in ("between", "from")  # "between two thousand and five hundred thousand"
    if page.word[i] in ("a", "an"):
        if page.word[i + 1] not in ("hundred", *SCALES):
            return None
        current, j = 1, i + 1
    while (k := _joint(page, j, total, current, ceiling) if j > i else j) is not None:
        if ends_at_and and k > j and not current and page.word[j] == "and":
            break
        small = small_number(page, k)
        if small and current % 100 == 0 and (j == i or (small[0] and (current or total))):
            current, j = current + small[0], small[1]
            continue
        grown = _grown(total, current, ceiling, page.word[k])
        if grown is None:
            break
        total, current, ceiling = grown
        j = k + 1
    return (total + current, j) if j > i else None
