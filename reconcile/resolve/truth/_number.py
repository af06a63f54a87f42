"""The number that a value of a triple is, or spells out."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from reconcile.languages import get
from reconcile.model import Bound, Quantity

Stated = str | int | Decimal  # a value as it was written

MOST = 300  # digits, or places of the point, of what counts as a number
LONGEST = 120  # letters of a number in words
_WORD = re.compile(r"\w+")
SPELT = ("en", "ar")  # French and Spanish words of one number are English words of something else ("once", "sept")


def number(value: Stated) -> Decimal | None:
    """The number that a value is or spells, as "12", "1,200", "1.2 million" or "twelve"; `None` for other text."""
    return _spelt(value.strip()) if isinstance(value, str) else Decimal(value)


@lru_cache(maxsize=1 << 16)
def _spelt(text: str) -> Decimal | None:
    try:
        read = Decimal(text)
    except InvalidOperation:
        found = [_told(text, code) for code in SPELT] if 0 < len(text) <= LONGEST else []
        return next((read for read in found if read is not None), None)
    return read if _fits(read) else None


def _told(text: str, code: str) -> Decimal | None:
    """The number, where the text is an exact one from end to end and nothing else; most texts are not even read."""
    language = get(code)
    words = _WORD.findall(language.fold(text))
    if not words or (words[-1] not in language.number_words and not any(map(str.isnumeric, text))):
        return None
    found = language.numerals(text)
    if len(found) != 1 or found[0].kind != "cardinal" or (found[0].core.start, found[0].core.end) != (0, len(text)):
        return None
    value = found[0].value
    if not isinstance(value, Quantity) or value.bound is not Bound.EXACT or value.unit is not None:
        return None
    return value.number if value.number is not None and _fits(value.number) else None


def _fits(read: Decimal) -> bool:
    """It can be printed, and a float can hold it."""
    return read.is_finite() and abs(read.adjusted()) <= MOST and len(read.as_tuple().digits) <= MOST
