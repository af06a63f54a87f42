"""English numbers: cardinals in words, vague amounts, pronouns that count; `read` gives any number."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._digits import TENTH, integer_step
from reconcile.languages._en_digits import and_half, read_digits, read_sign, scale_at
from reconcile.languages._en_fractions import read_fraction
from reconcile.languages._en_number_words import DENOMINATORS, ORDINALS, PLURAL_SCALES, SCALES, SPACED, TENS, UNITS
from reconcile.languages._en_ordinals import read_ordinal
from reconcile.languages._en_whole import whole
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.model import Bound

_MANY = {"several": 3, "few": 3, "couple": 2, "handful": 3}
_SCORES_GO_ON = frozenset("of were more are have had wounded killed injured dead missing others".split())
TRIGGERS = frozenset(
    [*UNITS, *TENS, *ORDINALS, *PLURAL_SCALES, *SCALES, "hundred", "a", "an", "half", "quarter", "dozen", "several",
     "both", "another", "none", "nobody", "no", "twice", "thrice"]
)  # fmt: skip
_AFTER_A = frozenset([*SCALES, *DENOMINATORS, "hundred", "half", "dozen", "few", "couple", "handful"])
LEADS = {"a": _AFTER_A, "an": _AFTER_A, "no": frozenset({"one", "-"})}


def read(page: Page, i: int) -> Core | None:
    """The number that begins with atom `i`, or None."""
    word = page.word(i)
    if word[:1].isdecimal():
        return read_digits(page, i)
    if word[:1].isnumeric():
        return read_sign(page, i)
    return read_fraction(page, i) or read_ordinal(page, i) or _words(page, i) or _vague(page, i) or _lone(page, i)


def _words(page: Page, i: int) -> Core | None:
    """Five hundred and twelve; two point five million; one and a half million; a hundred."""
    found = whole(page, i)
    if found is None:
        return _dozen(page, i) or _bare_scale(page, i)
    number, j = found
    value, step = Decimal(number), integer_step(number)
    if page.word(j) == "point" and page.word(j + 1) in UNITS and UNITS[page.word(j + 1)] < 10:
        value, step, j = _decimals(page, value, j + 1)
        scale, j = scale_at(page, j)
        return Core(i, j, value * scale, step * scale)
    half = and_half(page, j)
    if half:
        part = half[0]
        scale, end = scale_at(page, half[1])
        behind = number >= 1000 and scale == 1  # "a million and a half"
        if behind:
            unit = next(value for value in sorted(SCALES.values(), reverse=True) if number % value == 0)
            return Core(i, half[1], value + part * unit, TENTH * unit)
        return Core(i, end, (value + part) * scale, TENTH * scale)
    if page.word(j) == "dozens":
        return Core(i, j + 1, value * 12, Decimal(12), bound=Bound.ABOUT)
    scale, end = scale_at(page, j)
    if scale > 1 and page.word(j) in ("dozen", *SPACED):
        bound = Bound.ABOUT if page.word(j) == "dozen" else Bound.EXACT
        return Core(i, end, value * scale, Decimal(step * scale), bound=bound)
    if number == 1 and j == i + 1 and _is_pronoun(page, i):
        return None
    return Core(i, j, value, step)


def _decimals(page: Page, value: Decimal, j: int) -> tuple[Decimal, Decimal, int]:
    step = Decimal(1)
    while UNITS.get(page.word(j), 10) < 10:
        step /= 10
        value += UNITS[page.word(j)] * step
        j += 1
    return value, step, j


def _dozen(page: Page, i: int) -> Core | None:
    """A dozen; half a dozen; a couple of."""
    if page.word(i) in ("a", "another") and page.word(i + 1) == "dozen":
        return Core(i, i + 2, Decimal(12), bound=Bound.ABOUT)
    if page.word(i) == "dozen" and page.word(i - 1) not in ("several",):
        return Core(i, i + 1, Decimal(12), bound=Bound.ABOUT)
    if page.word(i) == "a" and page.word(i + 1) == "couple" and page.word(i + 2) == "of":
        return Core(i, i + 2, Decimal(2), bound=Bound.ABOUT)
    return None


def _bare_scale(page: Page, i: int) -> Core | None:
    """Hundred thousand dollars; quarter million: a scale with no number before it."""
    word, after = page.word(i), page.word(i + 1)
    if word == "quarter" and after in SCALES:
        return Core(i, i + 2, Decimal(SCALES[after]) / 4, TENTH * SCALES[after])
    if word in ("hundred", "thousand") and after in SCALES and not page.word(i - 1)[:1].isdecimal():
        scale, end = scale_at(page, i)
        return Core(i, end, Decimal(scale), Decimal(scale))
    return None


def _is_pronoun(page: Page, i: int) -> bool:
    """Whether "one" counts nothing: the one, no one, one another, one-time, one day."""
    before, after = page.word(i - 1), page.word(i + 1)
    if before == "only" and page.word(i - 2) == "the":
        return True
    if before == "that" and after in ("is", "was", "has", "had", "will", ".", ",", "too"):
        return True
    if before in _BEFORE_PRONOUN or after in _AFTER_PRONOUN or before in ORDINALS:
        return True
    if after == "-" and page.glued(i + 1):
        return page.word(i + 2) in (
            "time",
            "off",
            "on",
            "sided",
            "way",
            "size",
            "upmanship",
            "party",
            "of",
            "to",
            "by",
            "another",
        )
    if before == "-" and page.glued(i):
        return True
    return after == "'" or (after == "s" and page.glued(i + 1))


_BEFORE_PRONOUN = frozenset(
    "no any every some each which the this these those next last previous new old good bad big "
    "small another same other "
    "number by particular single ground day phase".split()
)
_AFTER_PRONOUN = frozenset(
    "another day can could may might must should would will shall cannot who thing point such way "
    "knows needs wonders hopes says".split()
)


def _vague(page: Page, i: int) -> Core | None:
    """Dozens, scores of, hundreds of thousands, several hundred, a few."""
    word = page.word(i)
    if word in PLURAL_SCALES:
        if word == "scores" and page.word(i + 1) not in _SCORES_GO_ON:
            return None
        if page.word(i - 1) == "-" or (word == "tens" and page.word(i + 1) != "of"):
            return None
        low, j = PLURAL_SCALES[word], i + 1
        while page.word(j) == "of" and page.word(j + 1) in PLURAL_SCALES:
            low, j = low * PLURAL_SCALES[page.word(j + 1)] // 2, j + 2
        return Core(i, j, None, kind="vague", bound=Bound.VAGUE, low=Decimal(low))
    few = word == "a" and page.word(i + 1) in ("few", "handful")
    if word == "several" or few:
        j = i + 1 + few
        if few and page.word(i + 1) == "handful" and page.word(j) != "of":
            return None
        scale, end = scale_at(page, j)
        return Core(i, end, None, kind="vague", bound=Bound.VAGUE, low=Decimal(3 * scale))
    return None


def _lone(page: Page, i: int) -> Core | None:
    """Both, another, none of, no one, nobody, twice."""
    word, after = page.word(i), page.word(i + 1)
    if word == "both":
        return None if page.word(i - 1) in ("on",) and after == "sides" else Core(i, i + 1, Decimal(2))
    if word == "another":
        free = page.word(i - 1) not in ("one", "yet") and after.isalpha() and after not in ("one", "way", "time")
        return Core(i, i + 1, Decimal(1)) if free and read(page, i + 1) is None else None
    if word == "none" and (
        after in ("of", "was", "were") or page.word(i - 1) in ("", ",", "\n", ".", ";", "and", "but")
    ):
        return Core(i, i + 1, Decimal(0))
    if word == "nobody":
        return Core(i, i + 1, Decimal(0))
    if word == "no" and (after == "one" or (after == "-" and page.word(i + 2) == "one" and page.glued(i + 1))):
        return Core(i, i + (2 if after == "one" else 3), Decimal(0))
    if word in ("twice", "thrice"):
        return Core(i, i + 1, Decimal(2 if word == "twice" else 3), kind="multiple", unit="times")
    return None
