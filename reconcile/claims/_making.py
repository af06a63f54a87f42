"""When a thing of the sentence came to be: "the tower, built in 1832", which is no day of what the sentence counts."""

from __future__ import annotations

from functools import lru_cache

from reconcile.claims._reading import Dated, Reading

COARSE = 4  # the precision of a month
BEFORE = 4  # words among which the participle stands before the date: "built by monks in 1832"


@lru_cache(maxsize=32)
def made_at(reading: Reading, dated: Dated) -> int | None:
    """The first word of a participle of making that the date belongs to, where it stands behind a noun or a comma.

    Also of a clause of its own: "that was built in 1994", "since it was built in 1994".
    """
    closed = reading.closed
    if closed.makings.isdisjoint(reading.forms):
        return None
    for at in range(dated.first - 1, max(0, dated.first - 1 - BEFORE), -1):
        if reading.folded[at] in closed.makings:
            opened = _opens(reading, at)
            return None if opened == at and _may_tell(reading, dated, at) else opened
        if not reading.words[at].is_word or reading.act_at(at) is not None:
            return None  # "opened fire in 1994"
    return None


def _may_tell(reading: Reading, dated: Dated, at: int) -> bool:
    """The participle may be the verb of the sentence, which has a day: "the trial opened on 8 June"."""
    coarse = dated.days is not None and dated.days.precision >= COARSE
    return not coarse and reading.words[at - 1].is_word


def of_making(reading: Reading, dated: Dated, first: int, last: int) -> bool:
    """The date is of a thing's making, and words `first` to `last` stand outside that clause."""
    opened = made_at(reading, dated)
    return opened is not None and not (opened <= first and last <= dated.first)


def _opens(reading: Reading, verb: int) -> int | None:
    """Where the clause of the participle opens; `None` for the verb of the sentence: "300 homes were built in 1994"."""
    closed, at = reading.closed, verb - 1
    while at > 0 and reading.folded[at] in closed.adverbs:
        at -= 1
    if reading.folded[at] not in closed.auxiliaries and reading.folded[at] not in closed.copulas:
        return at + 1
    while at > 0 and (reading.folded[at] in closed.auxiliaries or reading.folded[at] in closed.copulas):
        at -= 1
    opens = closed.relatives | closed.clause_starts
    return next((i for i in (at, at - 1) if i >= 0 and reading.folded[i] in opens), None)
