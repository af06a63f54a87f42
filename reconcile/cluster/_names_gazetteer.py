"""The names that the packs know: whole names, names inside longer ones, and places inside places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from reconcile.cluster._names_sound import LITTLE, distance, foreign, key
from reconcile.model import Entity, Lexicon

FEWEST = 3  # consonants of a name whose other spellings are known
MANY = 5  # and of one whose vowels may be a little apart
HARDLY = 0.05  # how far vowels may be apart in shorter ones
LONGEST = 8  # words of a name
# Kinds of things that a name may say of what the packs know it as: "the city of Basra", "Basra".
OWN = {
    "city": frozenset({"city"}),
    "province": frozenset({"province"}),
    "region": frozenset({"province"}),
    "country": frozenset(),
    "sea": frozenset({"sea", "lake", "river", "gulf", "strait", "city"}),
}
SMALL = frozenset("of the and for in on to de la des du et pour y del los las para".split())
ORGANISATION = frozenset({"company", "party", "bank", "airport", "base", "ministry", "court"})


class Gazetteer:
    """All entities of some packs by id and by the words of their names."""

    def __init__(self, lexicon: Lexicon, tokens: Callable[[str], tuple[str, ...]]) -> None:
        self.ids = {entity.id: entity for entity in lexicon.entities}
        self._whole: dict[tuple[str, ...], Entity] = {}
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for entity in lexicon.entities:
            for name in entity.names:
                found = tokens(name)
                if found:
                    self._whole.setdefault(found, entity)
                    self._lengths[found[0]].add(len(found))
        self._sounds: dict[str, list[tuple[tuple[str, ...], Entity]]] = defaultdict(list)
        for words, entity in self._whole.items():
            self._sounds[key("".join(words))].append((words, entity))
        self._initials: dict[str, set[str]] = defaultdict(set)
        for words, entity in self._whole.items():
            if entity.kind not in OWN and len(words) > 1:
                for told in (words, [w for w in words if w not in SMALL]):
                    self._initials["".join(w[0] for w in told)].add(entity.id)
        self._above: dict[str, tuple[str, ...]] = {}

    def whole(self, raw: Sequence[str]) -> Entity | None:
        """What the packs know these words as, all of them, perhaps behind "the"."""
        found = self._whole.get(tuple(raw))
        return found if found is not None or not raw or raw[0] != "the" else self._whole.get(tuple(raw[1:]))

    def initials(self, acronym: str) -> Entity | None:
        """The one body with a name of these initials."""
        found = self._initials.get(acronym, ())
        return self.ids[next(iter(found))] if len(found) == 1 else None

    def spelt(self, core: Sequence[str]) -> Entity | None:
        """The one entity that these words are another spelling of; short words only where they sound the same."""
        if len(core) == 1 and core[0].startswith("="):
            return self.ids[core[0][1:]]
        word = "".join(core)
        sound = key(word)
        if "=" in word or sound.startswith("=") or len(sound) < FEWEST:
            return None
        far = LITTLE if len(sound) >= MANY else HARDLY
        near = ((e, "".join(w)) for w, e in self._sounds.get(sound, ()))
        found = {e.id: e for e, known in near if foreign(known) == foreign(word) and distance(word, known) <= far}
        return next(iter(found.values())) if len(found) == 1 else None

    def replaced(self, raw: Sequence[str]) -> list[str]:
        """The words with every known name among them as "=id", the longest first."""
        out: list[str] = []
        i = 0
        while i < len(raw):
            for length in sorted(self._lengths.get(raw[i], ()), reverse=True):
                found = self._whole.get(tuple(raw[i : i + length]))
                if found is not None:
                    out.append(f"={found.id}")
                    i += length
                    break
            else:
                out.append(raw[i])
                i += 1
        return out

    def own_heads(self, entity: Entity) -> frozenset[str]:
        """Kinds of things that the entity is."""
        return OWN.get(entity.kind, ORGANISATION)

    def above(self, id_: str) -> tuple[str, ...]:
        """Ids of the places that the entity lies in, the nearest first."""
        if id_ not in self._above:
            chain: list[str] = []
            at = self.ids.get(id_)
            while at is not None and at.within and at.within not in chain and len(chain) < LONGEST:
                chain.append(at.within)
                at = self.ids.get(at.within)
            self._above[id_] = tuple(chain)
        return self._above[id_]
