"""The names of the packs, found word by word, and what a name tells of a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from reconcile.frozen import dataclass
from reconcile.languages import get
from reconcile.model import Lexicon

ACRONYM = 4  # letters of an acronym that may be written as a word
FULL, COUNTRY, PLACE, OUTLET, NOUN, SHORT = 10, 3, 6, 2, 5, 8  # what a name tells of a story, in tenths


@dataclass(frozen=True, slots=True)
class Known:
    """The names of the packs in one language.

    `names`: folded name -> entity and whether its words are written in capitals; `longest`: first word -> the most
    words that a name beginning with it has. `light`: folded word or "=id" -> weight of the names that tell little.
    """

    names: Mapping[str, tuple[str, bool]]
    longest: Mapping[str, int]
    light: Mapping[str, int]

    def at(self, found: Sequence[tuple[str, str, int]], n: int) -> tuple[str, int] | None:
        """The entity whose name begins with this word, and how many words it has; the longest wins."""
        word, folded, _ = found[n]
        most = self.longest.get(folded)
        if most is None:
            return None
        for size in range(min(most, len(found) - n), 0, -1):
            entry = self.names.get(" ".join(f for _, f, _ in found[n : n + size]) if size > 1 else folded)
            if entry is not None and _written_so(word, entry[1]):
                return entry[0], size
        return None

    def weight(self, key: str, word: str) -> int:
        """What a name tells of a story, 0 to 10: little for a country, an outlet or a noun, less for two consonants."""
        light = self.light.get(key, self.light.get(word))
        return light if light is not None else SHORT if len(key) <= 2 else FULL


def _written_so(word: str, capitals: bool) -> bool:
    """ "US" is a name and "us" is none; a longer one is often written as a word: "Nato"."""
    if not capitals:
        return not word.islower() or word.lower() == word.upper()
    return word.isupper() or (len(word) >= ACRONYM and word.istitle())


def _agency(name: str) -> Sequence[str]:
    """The words of an outlet's name: alone where it is one word, since "the Times" is any of many."""
    return [name] if " " not in name else []


@lru_cache(maxsize=64)
def known_names(lexicon: Lexicon, code: str) -> Known:
    """The names of the packs as they are found in articles of this language."""
    fold = get(code).fold
    names: dict[str, tuple[str, bool]] = {}
    longest: dict[str, int] = {}
    for entity in lexicon.entities:
        for name in entity.names:
            folded = " ".join(fold(name).replace(".", "").split())
            first, size = folded.split(" ")[0], folded.count(" ") + 1
            names[folded] = (entity.id, name.isupper() and name.lower() != name)
            longest[first] = max(size, longest.get(first, 0))
    light = {f"={e.id}": COUNTRY if e.kind == "country" else PLACE for e in lexicon.entities}
    light |= dict.fromkeys(lexicon.nouns.get(code, ()), NOUN)
    light |= {word: OUTLET for outlet in lexicon.outlets for name in outlet.names for word in _agency(fold(name))}
    return Known(names, longest, light)
