"""Why a numeral is no claim: a pronoun, a label, a word of order, or a count of nothing that is named."""

from __future__ import annotations

from reconcile.claims._idle import beyond
from reconcile.claims._reading import Count, Reading
from reconcile.model import DateExpression, Entry, Fate, Numeral, Ordinal, Quantity

VAGUE = "a word of quantity that no attribute takes"
NOUNLESS = "counts nothing that is named"
UNTAKEN = "no attribute takes what it counts"
PRONOUN = "stands for a noun and counts nothing"
PICKED = "picks one out and counts nothing"
BEYOND = "larger than any number that somebody may mean"
ORDER = "tells an order, not a place in a count"
PHRASE = "a turn of phrase that tells no number"
UNKNOWN = "digits in an unknown form"
OUTSIDE = "stands in no sentence that was read"
UNPLACED = "the days cannot be known without a date of publication"
UNTOLD = "the days cannot be known: nothing dated goes before it"
NO_PUBLICATION = frozenset({"deictic", "weekday", "yearless", "dayonly", "season"})


def why_no_date(date: DateExpression) -> str:
    """Why an expression names no days that are known."""
    return UNPLACED if date.form in NO_PUBLICATION else UNTOLD


def why_no_claim(field: str, numeral: Numeral, found: tuple[Reading, Count] | None) -> Entry:
    """The entry of a numeral of which no claim was made; `found` is its count with the sentence it stands in."""
    if found is None:
        return Entry(field, numeral.core, Fate.UNREAD, why=OUTSIDE)
    reading, count = found
    label = _label(reading, count)
    if label is not None:
        return Entry(field, numeral.core, Fate.NAME, why=f"the number of a name or label: “{label}”")
    return Entry(field, numeral.core, Fate.UNREAD, why=_why(reading, count))


def _why(reading: Reading, count: Count) -> str:
    numeral, value = count.numeral, count.numeral.value
    words = reading.text_of(numeral.core)
    if isinstance(value, Ordinal):
        return f"{ORDER}: “{words} {count.head}”" if count.head else ORDER
    if numeral.kind == "vague":
        return VAGUE
    if beyond(value):
        return BEYOND
    if reading.folded[count.first] in reading.closed.pronoun_numbers:
        return PICKED
    if reading.folded[count.first] in reading.closed.pairs or (value.number == 0 and not words[-1:].isdecimal()):
        return PRONOUN
    return NOUNLESS if count.head is None else f"{UNTAKEN}: “{count.head}”"


def _label(reading: Reading, count: Count) -> str | None:
    """ "Falcon 9": a plain number without a noun right behind a capitalised word inside a sentence."""
    value, digits = count.numeral.value, reading.text_of(count.numeral.core)
    if count.first < 2 or count.head is not None or not isinstance(value, Quantity) or value.unit is not None:
        return None
    before = reading.words[count.first - 1]
    return f"{before.text} {digits}" if digits.isdecimal() and before.text[:1].isupper() else None
