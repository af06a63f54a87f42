"""Names that the packs know, and the key under which two spellings of a name meet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from reconcile.claims._word import Word
from reconcile.languages._words import Words
from reconcile.model import Entity, Lexicon

REST = 3  # letters that a name must keep when its article is cut off


class Gazetteer:
    """Names of the packs by their folded words, nouns of sites, and common nouns that a name's key leaves out."""

    def __init__(self, lexicon: Lexicon, language: str, fold: Callable[[str], str], closed: Words) -> None:
        self.entities: dict[str, Entity] = {}
        for entity in lexicon.entities:
            for name in entity.names:
                self.entities.setdefault(fold(name), entity)
        self.openings: dict[str, tuple[int, ...]] = {}
        seconds: dict[str, set[str]] = {}
        for words in sorted((name.split(" ") for name in self.entities), key=len, reverse=True):
            self.openings[words[0]] = tuple(dict.fromkeys((*self.openings.get(words[0], ()), len(words))))
            seconds.setdefault(words[0], set()).update(words[1:2])
        self._seconds = seconds
        nouns = lexicon.nouns.get(language, {})
        self.sites = {word for word, kind in nouns.items() if lexicon.marked(kind, "site")}
        self.common = (
            {part for phrase in nouns for part in phrase.split(" ")} | closed.place_nouns | closed.name_fillers
        )
        self._main = {fold(entity.names[0]) for entity in lexicon.entities}
        self._fold, self._closed = fold, closed
        self.key = lru_cache(maxsize=1 << 14)(self._key)

    def begins(self, text: str, folded: str) -> bool:
        """A name begins with this word, which is capitalised or of a script without capitals."""
        letter = text[:1]
        return folded in self.openings and (letter.isupper() or letter.lower() == letter.upper())

    def owns(self, text: str) -> bool:
        """The word is no name, but without its last letter it is the first one of an entity: "Perus"."""
        if not text[0].isupper():
            return False
        folded = self._fold(text)
        return folded[:-1] in self._main and folded not in self.openings

    def at(self, words: Sequence[Word], start: int) -> tuple[Entity, int] | None:
        """The entity with the longest name that begins at word `start`, and where the name ends."""
        first = words[start].folded
        alone = start + 1 == len(words) or words[start + 1].folded not in self._seconds.get(first, ())
        if alone:
            entity = self.entities.get(first)
            return None if entity is None else (entity, start + 1)
        for length in self.openings.get(first, ()):
            named = words[start : start + length]
            found = self.entities.get(" ".join(w.folded for w in named)) if len(named) == length else None
            if found is not None:
                return found, start + length
        return None

    def _key(self, name: str) -> str:
        """The folded name without articles and common nouns: "the Northgate Range Complex" meets "Northgate"."""
        known = self.entities.get(self._fold(name))
        if known:
            return known.id
        parts = [self._bare(part) for part in self._fold(name).replace("’", "'").split()]
        kept = [p for p in parts if p and p not in self.common and p not in self._closed.key_stops]
        return " ".join(kept or parts)

    def _bare(self, part: str) -> str:
        """One word of a name without possessive, quotes and an article written together with it."""
        part = part.removesuffix("'s").strip("'\"().,-")
        for article in self._closed.name_articles:
            if part.startswith(article) and len(part) >= len(article) + REST:
                return part[len(article) :]
        return part
