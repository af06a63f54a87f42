"""A written name taken apart: what it is told by, what kind of thing it says, numbers, directions, titles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from reconcile.cluster._names_gazetteer import Gazetteer
from reconcile.frozen import dataclass
from reconcile.languages import _name_words as words
from reconcile.languages import codes
from reconcile.languages._words import closed_words
from reconcile.model import Entity, Lexicon

_WORD = re.compile(r"[^\W_]+")
_ELIDED = re.compile(r"(?<![^\W_])[ld]'(?=[^\W_])")
_POSSESSIVE = re.compile(r"'s(?![^\W_])|s'(?![^\W_])")
_DOTTED = re.compile(r"(?<![^\W_])[a-z](?:\.[a-z]){1,5}+\.?(?![^\W_])")
_CODE = re.compile(r"(?<![^\W_])([a-z]{1,3})[- ]?([0-9]++)(?![^\W_])")
_COINED = re.compile(r"[a-z]{1,3}[0-9]++")  # "m7", by which alone a base may be told
_ARTICLE = re.compile(r"(?<![^\W_])(?:al|el|ul|as|an|ar|ash|ad|at|az|ez|es|er|ed|en)-(?=[a-z]{2})")
_ORDINAL = re.compile(r"([0-9]++)(?:st|nd|rd|th|d|e|er|re|eme|o|a|º|ª)")
_THE = "ال"  # written together with the word
FULL = 2  # words of a name behind a title that is not its first word
REST = 3  # letters that a word must keep when its article is cut off
ACRONYM = range(2, 9)  # letters


@dataclass(frozen=True, slots=True)
class Parts:
    """One written name. `core` is what it is told by: its words, or "=id" for a name of the packs among them.

    `entity` is what the packs know the whole name as; `heads` kinds of things it says ("base", "airport"), `marks` what
    sets it apart ("north", "new"), `numbers` and codes in it, `later` what tells people of one name apart ("jr"),
    `initials` of a person. `full`: no adjective was left out of `core`; `capitals`: an acronym by its look. `common`:
    nothing in it is a name.
    """

    text: str
    core: tuple[str, ...]
    entity: Entity | None = None
    heads: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()
    full: bool = True
    capitals: bool = False
    common: bool = False

    @property
    def same_as(self) -> tuple[object, ...]:
        """Equal for names that differ in words that nobody tells them by."""
        if self.entity is not None:
            return (self.entity.id,)
        return (self.core, self.heads, self.marks, self.numbers, self.later)

    @property
    def owners(self) -> frozenset[str]:
        """Ids of the packs' names inside it."""
        return frozenset(word[1:] for word in self.core if word.startswith("="))


def unread(a: Iterable[str], b: Iterable[str]) -> bool:
    """Keys of names, of which one is told by a code ("M-7") and the other in a script in which nobody knows that."""
    return any(
        any(map(_COINED.match, one)) and not any(key.isascii() for key in other) for one, other in ((a, b), (b, a))
    )


@cache
def _titles() -> frozenset[str]:
    every = (words.plain(t) for code in codes() for t in closed_words(code).titles)
    return words.titles() | frozenset(every)


@cache
def _weak() -> frozenset[str]:
    return words.weak() - words.marks().keys()


@cache
def _fillers() -> frozenset[str]:
    every = (words.plain(t) for code in codes() for t in closed_words(code).name_fillers)
    return (words.fillers() | frozenset(every)) - words.marks().keys()


class Reader:
    """Takes names apart with the words of some packs."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.gazetteer = Gazetteer(lexicon, tokens)
        sites = {
            words.plain(noun): kind
            for nouns in lexicon.nouns.values()
            for noun, kind in nouns.items()
            if lexicon.marked(kind, "site")
        }
        self._heads = {**words.heads(), **{part: kind for noun, kind in sites.items() for part in noun.split()[-1:]}}
        self._known: dict[str, Parts] = {}

    def read(self, name: str) -> Parts:
        """The parts of a name, as written or as its key."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> Parts:
        known = self.gazetteer.ids.get(name)
        if known is not None:
            return Parts(name, (f"={known.id}",), known)
        raw, initials = tokens(name), _initials(name)
        entity = self.gazetteer.whole(raw)
        if entity is None and _capitals(name, raw):
            entity = self.gazetteer.initials(raw[0])
        if entity is not None:
            return Parts(" ".join(raw), (f"={entity.id}",), entity)
        parts = self._apart(self.gazetteer.replaced(raw), " ".join(raw), initials)
        return replace(parts, capitals=True) if _capitals(name, raw) else parts

    def _apart(self, raw: Sequence[str], text: str, initials: frozenset[str]) -> Parts:
        start = _behind_titles(raw)
        rest = _joined([_bare(word) for word in _spread(raw[start:], initials)])
        bags: dict[str, set[str]] = {bag: set() for bag in ("heads", "marks", "numbers", "later", "filler", "weak")}
        core = []
        for word in rest:
            bag, meaning = self._sort(word, alone=len(rest) == 1)
            core += [word] if bag is None else []
            bags[bag or "weak"].add(meaning)
        codes = [word for word in rest if word in bags["numbers"] and _COINED.fullmatch(word)]
        told = core or codes or ([] if bags["numbers"] else rest)
        entity = None if bags["marks"] or bags["numbers"] else self._known_as(core, frozenset(bags["heads"]))
        return Parts(
            text,
            tuple(told) if entity is None else (f"={entity.id}",),
            entity,
            frozenset(bags["heads"]) if core or bags["numbers"] else frozenset(),
            frozenset(bags["marks"]),
            frozenset(bags["numbers"]),
            frozenset(bags["later"]),
            frozenset(w for w in raw[:start] if w in _titles()),
            frozenset(w for w in core if len(w) == 1),
            full=not bags["filler"],
            common=not core and not bags["numbers"],
        )

    def _known_as(self, core: Sequence[str], heads: frozenset[str]) -> Entity | None:
        """What the packs know the words as that a name is told by, perhaps spelt in another way."""
        found = self.gazetteer.spelt(core)
        return found if found is not None and heads <= self.gazetteer.own_heads(found) else None

    def _sort(self, word: str, *, alone: bool) -> tuple[str | None, str]:
        """What a word is in a name, `None` for what it is told by, and what it means as such."""
        if word.startswith("="):
            return None, word
        if any(c.isdigit() for c in word):
            ordinal = _ORDINAL.fullmatch(word)
            return "numbers", ordinal.group(1) if ordinal else word
        tables = (("heads", self._heads), ("marks", words.marks()), ("numbers", words.numbers()))
        for bag, table in tables if alone else (*tables, ("later", words.later())):
            if word in table:
                return bag, table[word]
        return next((bag for bag, known in (("weak", _weak()), ("filler", _fillers())) if word in known), None), word


def _behind_titles(raw: Sequence[str]) -> int:
    """Where the name itself begins: behind its titles, and behind "Air Force Chief" where two words or more follow."""
    titles, start = _titles(), 0
    while start < len(raw) - 1 and (raw[start] in titles or raw[start] in ("the", "a")):
        start += 1
    later = [at for at in range(start, len(raw) - FULL) if raw[at] in titles]
    return later[-1] + 1 if later else start


def _spread(raw: Sequence[str], initials: frozenset[str]) -> list[str]:
    """Initials before another word, each as a word of its own."""
    last = len(raw) - 1
    return [part for at, word in enumerate(raw) for part in (word if word in initials and at < last else (word,))]


@lru_cache(maxsize=1 << 16)
def tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name: no possessives, no articles that are joined to a word, codes and initials in one."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return tuple(name.lower().split())
    folded = _POSSESSIVE.sub(lambda m: "s" if m.group() == "s'" else "", words.plain(name))
    folded = _DOTTED.sub(lambda m: m.group().replace(".", ""), _ARTICLE.sub("", _ELIDED.sub("", folded)))
    return tuple(_WORD.findall(_CODE.sub(r"\1\2", folded.replace("'", ""))))


def _initials(name: str) -> frozenset[str]:
    if "." not in name:
        return frozenset()
    return frozenset(m.group().replace(".", "") for m in _DOTTED.finditer(words.plain(name)))


def _capitals(name: str, raw: Sequence[str]) -> bool:
    return len(raw) == 1 and len(raw[0]) in ACRONYM and name.replace(".", "").isupper() and raw[0].isalpha()


def _bare(word: str) -> str:
    """The word without an Arabic article."""
    return word[len(_THE) :] if word.startswith(_THE) and len(word) >= len(_THE) + REST and word != "الله" else word


def _joined(rest: Sequence[str]) -> list[str]:
    """The words with "father of" and "servant of" joined to the one behind them."""
    out: list[str] = []
    held = ""
    for word in rest:
        if not held and (word in words.joined() or word in words.servants()):
            held = "abd" if word in words.servants() and word.isascii() else word
            continue
        out.append(_servant(held + word))
        held = ""
    return [*out, held] if held else out


def _servant(word: str) -> str:
    """ "Abdulrahman" as "Abd al-Rahman" is joined."""
    for start in ("abdul", "abdel", "abdal", "عبدال"):
        if word.startswith(start) and len(word) > len(start) + REST:
            return ("abd" if start.isascii() else "عبد") + word[len(start) :]
    return word


@lru_cache(maxsize=8)
def reader(lexicon: Lexicon) -> Reader:
    """The reader of names with the words of these packs."""
    return Reader(lexicon)
