"""When a thing of the sentence came to be: "the tower, built in 1871", which is no day of what the sentence counts."""

from __future__ import annotations

from functools import lru_cache

from reconcile.claims._reading import Dated, Reading

COARSE = 4  # the precision of a month
BEFORE = 4  # words among which the participle stands before the date: "built by monks in 1871"
SINCE = 8  # words before the participle among which "since" opens a period, which the date then begins
COMMAS = ",،"


@lru_cache(maxsize=32)
def made_at(reading: Reading, dated: Dated) -> int | None:
    """The participle of making that the date belongs to, or the word that opens its clause: "that was built in 1967".

    `None` where a period begins ("since it was built in 2011"), and of what happens: "the war, begun in 1914".
    """
    closed = reading.closed
    if closed.makings.isdisjoint(reading.forms) and closed.turnings.isdisjoint(reading.forms):
        return None
    for at in range(dated.first - 1, max(0, dated.first - 1 - BEFORE), -1):
        if reading.folded[at] in closed.makings or reading.folded[at] in closed.turnings:
            opened = _opens(reading, dated, at)
            since = reading.folded_in(closed.since, range(max(0, at - SINCE), at))
            return None if since or opened is None or _happens(reading, opened) else opened
        if not reading.words[at].is_word or reading.act_at(at) is not None:
            return None  # "opened fire in 1967"
    return None


def of_making(reading: Reading, dated: Dated, first: int, last: int) -> bool:
    """The date is of a thing's making, and words `first` to `last` are neither of its clause nor that thing."""
    opened = made_at(reading, dated)
    if opened is None or last == opened or first == dated.last:
        return False  # "the 30 tanks bought in 2025", "built in 2011 300 homes"
    return not (opened <= first and last <= dated.first)


def _opens(reading: Reading, dated: Dated, verb: int) -> int | None:
    """Where the clause of the participle opens; `None` for the verb of the sentence: "300 homes were built in 1967"."""
    closed, at = reading.closed, verb - 1
    while at > 0 and reading.folded[at] in closed.adverbs:
        at -= 1
    if reading.folded[at] not in closed.auxiliaries and reading.folded[at] not in closed.copulas:
        parted = reading.words[at].text in COMMAS or reading.folded[at] in closed.relatives
        return at + 1 if parted or not _may_tell(reading, dated, verb) else None
    while at > 0 and (reading.folded[at] in closed.auxiliaries or reading.folded[at] in closed.copulas):
        at -= 1
    opens = closed.relatives | closed.clause_starts
    return next((i for i in (at, at - 1) if i >= 0 and reading.folded[i] in opens), None)


def _may_tell(reading: Reading, dated: Dated, verb: int) -> bool:
    """The participle may be the verb of the sentence: "the trial opened in June", "founded on 8 June"."""
    coarse = dated.days is not None and dated.days.precision >= COARSE
    return not coarse or reading.folded[verb] in reading.closed.turnings


def _happens(reading: Reading, opened: int) -> bool:
    """What stands before is no thing but happens: "the war, begun in 1914", "the year opened in January"."""
    at = opened - 1 - (reading.words[opened - 1].text in COMMAS)
    if at < 0:
        return False
    act = reading.act_at(at)
    return (act is not None and act.role == "noun") or not reading.closed.times.isdisjoint(reading.words[at].forms)
