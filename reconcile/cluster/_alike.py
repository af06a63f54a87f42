"""What two articles share: runs of words, the passages that are the same, and the share of the words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import compress

from reconcile.cluster._passages import FEWEST, Body
from reconcile.cluster._runs import Run
from reconcile.frozen import dataclass
from reconcile.model import Span

SENTENCE = 0.6  # share of a passage's words from which the passage is the same
LONGEST = 6  # words of a run that a passage must have at least to be the same
TELLS = 8  # words of a run that tells of copying by itself
COPY = 0.3  # share of the shorter article's own words from which it is a copy
FEW = 16  # words that a copy must share at least
CREDITED = 0.1  # share that will do where both name one agency as the source


@dataclass(frozen=True, slots=True)
class Alike:
    """Article number `later` shares `runs` with the earlier one.

    `same`: passage -> the passage of the earlier one that it repeats. `share` is the part of the shorter article's
    words, quoted statements left out, that tell of copying, `words` their number.
    """

    later: int
    earlier: int
    runs: tuple[Run, ...]
    same: Mapping[int, int]
    share: float
    words: int

    def holds(self, first: int, last: int) -> bool:
        """One run holds all words from the first to the last."""
        return any(r.here <= first and last < r.here + r.length for r in self.runs)


def compare(later: int, earlier: int, here: Body, there: Body, runs: tuple[Run, ...], few: int = FEWEST) -> Alike:
    """What the two share; a passage that is the same shares at least `few` words."""
    met = {n: found for n, found in _by_passage(here, runs).items() if _is_same(here.passages[n], found, few)}
    same = {n: _counterpart(here.passages[n], there, found) for n, found in met.items()}
    words = _telling(here, runs, met)
    return Alike(later, earlier, runs, same, words / max(1, min(_unquoted(here), _unquoted(there))), words)


def _by_passage(here: Body, runs: Sequence[Run]) -> dict[int, list[Run]]:
    """Passage -> the runs that meet it."""
    out: dict[int, list[Run]] = {}
    for run in runs:
        at, end = here.passage_of(run.here), run.here + run.length
        while at < len(here.passages) and here.passages[at].start < end:
            out.setdefault(at, []).append(run)
            at += 1
    return out


def _is_same(passage: Span, runs: Sequence[Run], few: int) -> bool:
    """The runs, which all meet the passage, hold most of its words."""
    size = passage.end - passage.start
    words = [min(r.here + r.length, passage.end) - max(r.here, passage.start) for r in runs]
    return sum(words) >= max(few, SENTENCE * size) and max(words) >= min(LONGEST, size)


def _counterpart(passage: Span, there: Body, runs: Sequence[Run]) -> int:
    """The passage of the other article in which most of the shared words stand."""
    count: dict[int, int] = defaultdict(int)
    for run in runs:
        ahead = max(0, passage.start - run.here)
        first, last = run.there + ahead, run.there + min(run.length, passage.end - run.here)
        for n in range(there.passage_of(first), there.passage_of(last - 1) + 1):
            held = there.passages[n]
            count[n] += min(held.end, last) - max(held.start, first)
    return min(count, key=lambda n: (-count[n], n))


def _telling(here: Body, runs: Sequence[Run], same: Mapping[int, Sequence[Run]]) -> int:
    """The words of long runs, and of any run in a passage that is the same, outside quoted statements."""
    told = bytearray(len(here.words))
    for run in runs:
        if run.length >= TELLS:
            told[run.here : run.here + run.length] = b"\1" * run.length
    for n, found in same.items():
        for run in found:
            first = max(run.here, here.passages[n].start)
            last = min(run.here + run.length, here.passages[n].end)
            told[first:last] = b"\1" * (last - first)
    return told.count(1) - sum(compress(told, here.quoted))


def _unquoted(one: Body) -> int:
    return one.quoted.count(0)
