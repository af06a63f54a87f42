"""What a sentence sets against what it tells, and who holds it: "twelve died, not 15 as the police said"."""

from __future__ import annotations

from functools import lru_cache

from reconcile.claims._phrases import Range, ahead
from reconcile.claims._reading import Count, Reading
from reconcile.frozen import dataclass

FAR = 8  # words between "not" and "as"
NEAR = 9  # words in which who holds it is named


@dataclass(frozen=True, slots=True)
class Opposed:
    """The words `first` to `last` tell what is denied here, and that those of the phrase `by` hold it."""

    first: int
    last: int
    by: Range

    def holds(self, at: int) -> bool:
        """The word is among them."""
        return self.first <= at < self.last


def opposed(reading: Reading) -> Opposed | None:
    """The first number that is denied with words that say who gave it; `None` where there is none."""
    closed, forms = reading.closed, reading.forms
    return None if closed.nots.isdisjoint(forms) or closed.as_told.isdisjoint(forms) else _opposed(reading)


@lru_cache(maxsize=4)
def _opposed(reading: Reading) -> Opposed | None:
    closed = reading.closed
    for at, word in enumerate(reading.words):
        if word.folded not in closed.as_told:
            continue
        first = _denied_before(reading, at)
        by = _holder(reading, at + 1) if first is not None else None
        if first is not None and by is not None:
            return Opposed(first, by[1], by[0])
    return None


def held(reading: Reading, count: Count) -> bool:
    """Somebody who is named holds the number, though it is denied here."""
    against = opposed(reading)
    return against is not None and against.holds(count.first)


def contrasted(reading: Reading, count: Count) -> Count | None:
    """The ordinal of the sentence that a denied one without a noun is set against: "the third to go, not the fifth"."""
    if reading.folded[reading.past_determiners(count.first - 1)] not in reading.closed.nots:
        return None
    if count.noun is not None and not count.ellipsis:
        return None
    return next((c for c in reversed(reading.ordinals) if c.last <= count.first), None)


def _denied_before(reading: Reading, at: int) -> int | None:
    """The "not" before word `at` in one breath, where a number stands between the two."""
    for i in range(at - 1, max(at - FAR, 0) - 1, -1):
        word = reading.words[i]
        if word.folded in reading.closed.nots:
            told = (*reading.counts, *reading.ordinals)  # right behind it: "did not shell 15 villages" denies no number
            return i if any(c.last <= at and _denies(reading, i, c) for c in told) else None
        if word.text in ".;:" or word.folded in reading.closed.contrasts:
            return None  # "not 15 but 12, as the police said"
    return None


def _denies(reading: Reading, at: int, count: Count) -> bool:
    return count.first > at and reading.past_determiners(count.first - 1) == at


def _holder(reading: Reading, first: int) -> tuple[Range, int] | None:
    """Who is named from word `first` on, with the end of the verb of saying: "the police said", "l'a dit la police"."""
    for at in range(first, min(first + NEAR, len(reading.words))):
        if reading.words[at].text in ".;:,":
            return None
        end = _says(reading, at)
        if end is None:
            continue
        before = ahead(reading, first) if at > first else None
        if before is not None and before[1] <= at:
            return (before, end) if reading.folded[end] not in reading.closed.pronouns else None  # "said they would"
        named = reading.closed.head_first or reading.folded[end] in reading.closed.noun_marks
        named = named or reading.name_at(end) is not None
        behind = ahead(reading, end) if named else None
        return (behind, behind[1]) if behind is not None else None
    return None


def _says(reading: Reading, at: int) -> int | None:
    """The end of a verb of saying at this word, or of "has it"."""
    if reading.reports(at):
        return at + 1
    held = reading.folded[at] in reading.closed.having and reading.folded[at + 1] in reading.closed.thing_pronouns
    return at + 2 if held else None
