"""The words that an article writes in small letters."""

from __future__ import annotations

SHORTEST = 3  # letters of a word that tells


class Plain:
    """Whether words of plain letters stand in a text in small letters; each is sought once, when it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        if word not in self._known:
            self._known[word] = self._stands(word)
        return self._known[word]

    def _stands(self, word: str) -> bool:
        """The word stands somewhere with no letter, digit or underscore beside it."""
        if len(word) < SHORTEST or not (word.isascii() and word.isalpha() and word.islower()):
            return False
        text, at = self._text, self._text.find(word)
        while at >= 0:
            end = at + len(word)
            if not _goes_on(text[at - 1 : at]) and not _goes_on(text[end : end + 1]):
                return True
            at = text.find(word, end)
        return False


def _goes_on(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
