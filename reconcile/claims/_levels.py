"""Words of rising, falling and standing at a level, and the numbers they govern."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.claims._reading import Act, Count, Reading

FAR = 8  # words before a number in which the word of its rise or fall stands
NAMED = 4  # words before a verb of a toll in which "the number of" stands


def before(reading: Reading, count: Count) -> int:
    """The index of the last word before a number that does not hedge it; -1 where there is none."""
    at = count.first - 1
    while at >= 0 and reading.folded(at) in reading.closed.hedging - reading.closed.change_to:
        at -= 1
    return at


def direction(reading: Reading, indices: Iterable[int]) -> str | None:
    """Up or down, where one of the words tells it."""
    closed = reading.closed
    for at in indices:
        word = reading.words[at]
        if word.folded in closed.raised or any(form in closed.rises for form in word.forms):
            return "up"
        if word.folded in closed.lowered or any(form in closed.falls for form in word.forms):
            return "down"
    return None


def mover(reading: Reading, last: int) -> tuple[int, str] | None:
    """The nearest word of rising or falling up to word `last` in its clause, and up or down."""
    for at in range(last, max(-1, last - FAR), -1):
        change = direction(reading, (at,))
        if change is not None:
            return at, change
        if reading.words[at].text in ".;:," or reading.folded(at) in reading.closed.clause_starts:
            return None
    return None


def tolled(reading: Reading, count: Count) -> Act | None:
    """The toll before the verb that tells its level: "the death toll of the floods rose to 12"."""
    at = _verb(reading, count)
    other = count.kind is not None and not count.ellipsis and not reading.lexicon.marked(count.kind, "human")
    if at is None or other:
        return None
    told = next((a for a in reversed(reading.acts) if a.last <= at and _is_toll(reading, a)), None)
    return told if told is not None and not reading.any_of(",;:.", range(told.last, at)) else None


def _is_toll(reading: Reading, act: Act) -> bool:
    """A noun of a toll, or "the number of people killed"."""
    numbered = reading.folded_in(reading.closed.levels, range(max(0, act.first - NAMED), act.first))
    return reading.lexicon.marked(act.event, "toll") and (act.role == "noun" or numbered)


def _verb(reading: Reading, count: Count) -> int | None:
    """The verb of a level or a change right before a number, or before the number from which it changed."""
    closed, link = reading.closed, before(reading, count)
    moved = mover(reading, link)
    if moved is not None:
        return moved[0]
    at = link - (reading.folded(link) in closed.change_to | closed.noun_links)
    return at if at > 0 and any(form in closed.reaches for form in reading.words[at].forms) else None
