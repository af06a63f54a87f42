"""The words English numbers are made of."""

from __future__ import annotations

_TO_19 = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS = {word: number for number, word in enumerate(_TO_19)} | {"nought": 0, "naught": 0}
TENS = {word: 10 * number for number, word in enumerate(_TENS_WORDS, 2)} | {"fourty": 40}
SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15, "lakh": 10**5,
    "crore": 10**7,
}  # fmt: skip
SHORT_SCALES = {
    "bn": 10**9,
    "mn": 10**6,
    "mln": 10**6,
    "bln": 10**9,
    "tn": 10**12,
    "tln": 10**12,
    "trn": 10**12,
    "k": 10**3,
    "mil": 10**6,
    "b": 10**9,
}
DOZENS: frozenset[str] = frozenset("dozen dozens doz dozs dz dzs".split())
SPACED = ("bn", "mn", "tn", "mln", "bln", "tln")
ORDINAL_WORDS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "nineth": 9,
}  # fmt: skip
ORDINAL_TENS = {word[:-1] + "ieth": value for word, value in TENS.items()}
ORDINAL_SCALES = {
    "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
ORDINALS = ORDINAL_WORDS | ORDINAL_TENS | ORDINAL_SCALES
ENDINGS: frozenset[str] = frozenset({"st", "nd", "rd", "th"})
DENOMINATORS = {word: value for word, value in ORDINALS.items() if value > 2} | {"quarter": 4, "half": 2}
PLURAL_PARTS = {word + "s": value for word, value in DENOMINATORS.items()} | {"halves": 2}
PARTS = PLURAL_PARTS | DENOMINATORS
# with a currency code all that a number in digits goes on with, if neither glued to it nor a number; before any other
# word it ends
BEHIND_DIGITS: frozenset[str] = DOZENS.union(SCALES, SHORT_SCALES, PLURAL_PARTS, ("hundred", "and", "-", "m", "mm"))
# the same for a number word below twenty
BEHIND_SMALL: frozenset[str] = BEHIND_DIGITS.union(
    UNITS, TENS, ORDINALS, DENOMINATORS, ("a", "an", "point", "firsts", "seconds")
)
PLURAL_SCALES = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "millions": 2 * 10**6,
    "billions": 2 * 10**9,
    "tens": 20,
    "trillions": 2 * 10**12,
}
