"""A sentence whose numbers are not yet tied to their nouns."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reconcile.claims._reading import Act, Name
from reconcile.claims._word import Places, Word
from reconcile.languages._words import Words

STEM = 3  # letters that a noun and its irregular plural share


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """Words, names and acts of a sentence; `folded` gives the folded word at a place, an empty one beyond either end.

    `nouns` are the packs' nouns by class, `human` the class of people. `numbers` are the words of its numerals, bounds
    and units among them. Two sentences are equal only when they are the same one.
    """

    words: Sequence[Word]
    places: Places
    folded: Callable[[int], str]
    closed: Words
    nouns: Mapping[str, str]
    acts: Sequence[Act] = ()
    names: Sequence[Name] = ()
    human: str | None = None
    numbers: frozenset[int] = frozenset()

    def known(self, at: int) -> bool:
        """A pack knows the word as a noun."""
        return self.words[at].known

    def noun_like(self, at: int) -> bool:
        """A pack knows the word as a noun, or it has a plural's ending."""
        word = self.words[at]
        return word.known or word.plural

    def plural(self, at: int) -> bool:
        """The word has a plural's ending."""
        return 0 <= at < len(self.words) and self.words[at].plural

    def inflected(self, at: int) -> bool:
        """The word is not its own base form."""
        return 0 <= at < len(self.words) and self.words[at].inflected

    def roles(self, at: int) -> Collection[str]:
        """What the acts that cover the word are: verb, noun, adjective."""
        return _roles(self).get(at, ())

    def in_name(self, at: int) -> bool:
        """A name covers the word."""
        return at in _named(self)

    def noun_of(self, head: int) -> tuple[str, str | None]:
        """The folded lemma of a head noun and its class; a two-word noun of a pack wins over its last word."""
        word, nouns = self.words[head], self.nouns
        forms = list(dict.fromkeys((*word.lemmas, word.folded)))
        before = self.folded(head - 1)
        after = " ".join(w.folded for w in self.words[head + 1 : head + 3])
        for form in forms:
            for phrase in (f"{form} {after}" if after else "", f"{before} {form}" if before else ""):
                if phrase in nouns:
                    return phrase, nouns[phrase]
        known = next((form for form in forms if form in nouns), None)
        if known is not None:
            return known, nouns[known]
        return self._singular(word), None

    def _singular(self, word: Word) -> str:
        """The base form of an unknown noun: never that of a verb which only looks like it ("AM", "left")."""
        base = word.lemmas[0] if word.lemmas else word.folded
        plural = word.folded.endswith(self.closed.plural_endings) or not self.closed.plural_endings
        return base if plural or base[:STEM] == word.folded[:STEM] else word.folded


@lru_cache(maxsize=4)
def _roles(sentence: Sentence) -> Mapping[int, set[str]]:
    """What the acts that cover each word are."""
    found: dict[int, set[str]] = {}
    for act in sentence.acts:
        for at in range(act.first, act.last):
            found.setdefault(at, set()).add(act.role)
    return found


@lru_cache(maxsize=4)
def _named(sentence: Sentence) -> frozenset[int]:
    """The words that names cover."""
    return frozenset(at for name in sentence.names for at in range(name.first, name.last))
