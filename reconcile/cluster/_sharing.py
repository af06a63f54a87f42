"""Which of very many things share a key: keys and pairs kept as rows of numbers, looked at a part at a time."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence

PARTS = 64  # in which keys are looked at, so that not all of them are in a dictionary at once
SPAN = 256  # things whose pairs are sorted at one go
ROW = 1 << 16  # pairs of a row from which each is held once
SHIFT = 32  # bits of a number; there are fewer things than that


class Keys:
    """Keys, as hashes, with the numbers of the things that hold them: twelve bytes for each."""

    def __init__(self) -> None:
        self._parts = [(array("q"), array("I")) for _ in range(PARTS)]

    def add(self, number: int, keys: Iterable[str]) -> None:
        """A thing holds these keys, each once."""
        for key in map(hash, keys):
            hashes, numbers = self._parts[key % PARTS]
            hashes.append(key)
            numbers.append(number)

    def holders(self) -> Iterator[list[int]]:
        """Yield those that share a key, in the order they came, for each key that several hold; then no key is left."""
        while self._parts:
            first: dict[int, int] = {}
            more: dict[int, list[int]] = {}
            for key, number in zip(*self._parts.pop(), strict=True):
                if key not in first:
                    first[key] = number
                elif key in more:
                    more[key].append(number)
                else:
                    more[key] = [first[key], number]
            yield from more.values()


class Pairs:
    """Pairs of things: each once, in the order of these `places` of the things."""

    def __init__(self, places: Sequence[int]) -> None:
        self._places = places
        self._rows = [array("Q") for _ in range(len(places) // SPAN + 1)]
        self._full = [ROW] * len(self._rows)

    def add(self, a: int, b: int) -> None:
        """Two things are a pair."""
        low, high = self._places[a], self._places[b]
        if low > high:
            low, high = high, low
        row = self._rows[low // SPAN]
        row.append(low << SHIFT | high)
        if len(row) == self._full[low // SPAN]:  # those that share several keys came several times
            row = self._rows[low // SPAN] = array("Q", set(row))
            self._full[low // SPAN] = max(ROW, 2 * len(row))

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """The places of both, the smaller first; a row of which all pairs were given is let go."""
        for at, row in enumerate(self._rows):
            for pair in sorted(set(row)):
                yield pair >> SHIFT, pair & ((1 << SHIFT) - 1)
            self._rows[at] = array("Q")
