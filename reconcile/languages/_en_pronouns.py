"""English number words that count nothing: "one" as a pronoun, an idle zero, "both" that pairs."""

from __future__ import annotations

from reconcile.languages._en_number_words import ORDINALS, UNITS
from reconcile.languages._page import Page

_BEFORE_PRONOUN: frozenset[str] = frozenset(
    "no any every some each which the this these those next last previous new old good bad big "
    "small another same other "
    "number by particular single ground day phase".split()
)
_AFTER_PRONOUN: frozenset[str] = frozenset(
    "another day can could may might must should would will shall cannot who thing point such way "
    "knows needs wonders hopes says".split()
)
_NO_NOUN: frozenset[str] = frozenset(
    "in of on at to for from with by and or but that which who is was are were has had , . ; : ? !".split()
)
_REMAINING: frozenset[str] = frozenset(
    "remaining surviving further additional extra mere only at in by to from for with of and or than".split()
)
_ONE_HYPHEN: frozenset[str] = frozenset("time off on sided way size upmanship party of to by another".split())
_BEFORE_IDLE: frozenset[str] = frozenset("ground patient net near absolute sub from day".split())
_PAIRED: frozenset[str] = frozenset(
    "in from to for with by at on before after inside outside within during under over against as because when "
    "its his her their our my your a an".split()
)


def is_pronoun(page: Page, i: int) -> bool:
    """Whether "one" counts nothing: the one, no one, one another, one-time, one day."""
    before, after = page.word[i - 1], page.word[i + 1]
    if before == "only" and page.word[i - 2] == "the":
        return True
    if before == "that" and after in ("is", "was", "has", "had", "will", ".", ",", "too"):
        return True
    if before in _BEFORE_PRONOUN or after in _AFTER_PRONOUN or before in ORDINALS:
        return True
    if page.word[i - 2] in ("the", "a", "an") and after in _NO_NOUN and before.isalpha() and before not in _REMAINING:
        return True  # "the final one in the row"
    if after == "-" and page.glued(i + 1):
        return page.word[i + 2] in _ONE_HYPHEN
    if before == "-" and page.glued(i):
        return True
    return after == "'" or (after == "s" and page.glued(i + 1))


def is_idle_zero(page: Page, i: int) -> bool:
    """Whether a zero counts nothing: ground zero, zero tolerance, all for naught."""
    before, after = page.word[i - 1], page.word[i + 1]
    if page.word[i] == "naught":
        return before in ("for", "to")
    if before == after == "-" and page.word[i - 2] in UNITS:
        return False  # "three-nought-four"
    return before in _BEFORE_IDLE or after in ("tolerance", "hour", "in", "-")


def counts_two(page: Page, i: int) -> bool:
    """Whether "both" counts, and does not pair: "both women", not "both in Rome and in Oslo", "both Ann's and ours"."""
    after = page.word[i + 1]
    if after in _PAIRED or after.endswith("ly"):
        return False
    if page.capital(i + 1) and page.word[i + 2] == "'":
        return False
    return "and" not in (page.word[k] for k in (i + 2, i + 3)) or after in ("of", "the", "these", "those", "were")
