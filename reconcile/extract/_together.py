"""Words that an article writes side by side only, which in a script without capitals make one name."""

from __future__ import annotations

FEWEST = 2  # times that the two stand together


class Together:
    """Whether the first of two words is never written without the second, and both stand together more than once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[str, str], bool] = {}

    def __contains__(self, pair: object) -> bool:
        if not isinstance(pair, tuple):
            return False
        if pair not in self._known:
            self._known[pair] = self._stand(*pair)
        return self._known[pair]

    def _stand(self, first: str, second: str) -> bool:
        both = self._times(f"{first} {second}")
        return both >= FEWEST and both == self._times(first)

    def _times(self, words: str) -> int:
        """How often the words stand in the text with no letter beside them."""
        found, at = 0, self._text.find(words)
        while at >= 0:
            end = at + len(words)
            found += not self._text[at - 1 : at].isalnum() and not self._text[end : end + 1].isalnum()
            at = self._text.find(words, end)
        return found
