"""English numbers that stand alone: most are told at once by the words beside them, and no reader need be asked."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages import _en_ages, _en_lengths, _en_ratios, _en_stopwatch
from reconcile.languages._digits import integer_step
from reconcile.languages._en_clock import BEHIND_CLOCK
from reconcile.languages._en_money import CODE_WORDS
from reconcile.languages._en_names import BEFORE_NAME, SHORT
from reconcile.languages._en_number_words import BEHIND_SMALL
from reconcile.languages._en_number_words import UNITS as NUMBERS
from reconcile.languages._en_pronouns import is_pronoun
from reconcile.languages._en_spoken_clock import NEARLY_BEFORE
from reconcile.languages._en_units import UNITS
from reconcile.languages._en_vague import VAGUE, read_vague
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page

MINUS: frozenset[str] = frozenset({"minus", "negative"})
# words behind a number that let one of the readers of ages, lengths and the like find more than the number
AROUND: frozenset[str] = UNITS.firsts().union(
    _en_ages.AROUND, _en_stopwatch.AROUND, _en_lengths.AROUND, _en_ratios.AROUND
)
_BEHIND: frozenset[str] = AROUND | BEHIND_SMALL | CODE_WORDS | BEHIND_CLOCK
_BEFORE: frozenset[str] = BEFORE_NAME | NEARLY_BEFORE | MINUS | _en_ages.BEFORE
_SIGNS_BEFORE: frozenset[str] = frozenset({"", "\n", '"', ":", ";"})
_SMALL = {word: Decimal(number) for word, number in NUMBERS.items() if number}
_LONGEST = 9  # digits
_ONE = Decimal(1)


def read_plain(page: Page, i: int) -> Core | None:
    """Five people, 12 others: the number at atom `i` where no word beside it can make it more, or a name."""
    word, after = page.words[i], page.word[i + 1]
    if word in VAGUE:
        return read_vague(page, i)
    if after in _BEHIND or after[:1].isnumeric() or page.glued(i) or (page.glued(i + 1) and after != ","):
        return None
    before = page.word[i - 1]
    if not _is_plain_before(page, i, before):
        return None
    if word in _SMALL:
        return None if word == "one" and is_pronoun(page, i) else Core(i, i + 1, _SMALL[word], _ONE)
    if not word.isdecimal() or len(word) > _LONGEST or word[0] == "0":
        return None
    if before.isalpha() and not page.raw(i - 1).islower():
        return None  # "Falcon 9"
    return Core(i, i + 1, Decimal(word), integer_step(int(word)))


def _is_plain_before(page: Page, i: int, before: str) -> bool:
    """Whether the word before atom `i` says nothing of the number there."""
    if before == ".":
        return page.word[i - 2] not in SHORT
    return (before.isalpha() and before not in _BEFORE) or before in _SIGNS_BEFORE
