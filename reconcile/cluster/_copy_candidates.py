"""Pairs of articles that may share a passage: rensa's sketches of passages, looked up among earlier ones."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq
from rensa import RMinHash, RMinHashLSH

from reconcile.cluster._passages import FEWEST, Body, shingles

PERMUTATIONS, BANDS, SEED = 48, 16, 1
LOOKED_AT = 8  # earlier passages compared with a passage, the first ones
ALIKE = 0.5  # share of the shorter passage's words, in their order, from which articles are compared
SAME = 0.8  # share of the longer passage's words from which a passage is not sought again


def copy_candidates(bodies: Sequence[Body]) -> set[tuple[int, int]]:
    """Numbers of articles (later, earlier) that have a passage much alike.

    Each passage is paired with the one most like it: with the first article that holds that one, and with the last so
    far, so that the pairs grow in line with the articles.
    """
    seen = _Seen()
    pairs: set[tuple[int, int]] = set()
    for number, one in enumerate(bodies):
        for passage in [one.words[p.start : p.end] for p in one.passages if p.end - p.start >= FEWEST]:
            found = seen.look_up(number, passage, _sketch(passage))
            pairs.update((number, other) for other in found if other != number)
    return pairs


def _sketch(passage: Sequence[str]) -> RMinHash:
    """Made one at a time: of many at once rensa makes them in threads, which wait for one another."""
    sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    sketch.update(shingles(passage))
    return sketch


class _Seen:
    """The passages seen so far; one that is next to the same as an earlier one stands for it."""

    def __init__(self) -> None:
        self._index = RMinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS, num_bands=BANDS)
        self._passages: list[tuple[str, ...]] = []
        self._holders: list[tuple[int, int]] = []  # the first article that holds the passage, and the last so far

    def look_up(self, number: int, passage: tuple[str, ...], sketch: RMinHash) -> set[int]:
        """The articles to compare article `number` with for this passage, which is then known too."""
        best, nearest = 0.0, -1
        for key in sorted(self._index.query(sketch))[:LOOKED_AT]:
            other = self._passages[key]
            common = LCSseq.similarity(passage, other)
            part = common / max(len(passage), len(other))
            if common >= ALIKE * min(len(passage), len(other)) and part > best:
                best, nearest = part, key
        found = set(self._holders[nearest]) if nearest >= 0 else set()
        if nearest >= 0:
            self._holders[nearest] = (self._holders[nearest][0], number)
        if best < SAME:
            self._index.insert(len(self._passages), sketch)
            self._passages.append(passage)
            self._holders.append((number, number))
        return found
