"""How many words one text has in common with each of many others, found for all of them at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

FEW = 12  # texts that have a word up to which they are counted one by one; of the others each word is a bit
WORTH = 8  # texts to count in, from which it is worth to look words up for all of them


class Common:
    """The words of many texts, as checksums, each once in a text; texts go by their place."""

    def __init__(self, texts: Sequence[Sequence[int]]) -> None:
        self._texts = texts
        held = Counter[int]()
        for words in texts:
            held.update(words)
        often = (word for word, many in held.items() if many > FEW)
        self._bit = {word: 1 << (n & 7) | n >> 3 << 8 for n, word in enumerate(often)}
        self._room = (len(self._bit) + 7) // 8
        self._rare: dict[int, list[int]] = {}
        for place, words in enumerate(texts):
            for word in words:
                if held[word] <= FEW:
                    self._rare.setdefault(word, []).append(place)
        self._bits = [self._as_bits(words) for words in texts]

    def counted(self, words: Iterable[int], places: Sequence[int]) -> list[int]:
        """How many of these words, each of which is there once, each of the texts at some places has too."""
        if len(places) < WORTH:
            own = frozenset(words)
            return [len(own.intersection(self._texts[place])) for place in places]
        rare = Counter(chain.from_iterable(map(self._rare.__getitem__, self._rare.keys() & words)))
        common, bits = self._as_bits(words), self._bits
        return [(bits[place] & common).bit_count() + rare.get(place, 0) for place in places]

    def _as_bits(self, words: Iterable[int]) -> int:
        bits = bytearray(self._room)
        for at in map(self._bit.__getitem__, self._bit.keys() & words):
            bits[at >> 8] |= at & 255
        return int.from_bytes(bits, "little")
