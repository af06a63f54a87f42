"""Proper names of a sentence: capitalised runs, names of the packs, and the names that place words introduce."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from reconcile.claims._reading import Name, Word
from reconcile.languages._words import Words
from reconcile.model import Entity, Lexicon, Span

JOINERS = frozenset(
    {"of", "al", "el", "de", "bin", "ibn", "la", "del", "du", "von", "van", "da", "di", "le", "for", "-"}
)
PREFIXES = ("al-", "el-", "as-", "an-", "ar-", "ad-", "at-", "az-", "ash-")
GENERIC = frozenset(
    {
        "military",
        "international",
        "national",
        "complex",
        "range",
        "air",
        "main",
        "new",
        "old",
        "joint",
        "regional",
        "royal",
    }
)
LONGEST_KNOWN = 5
LONGEST_TAIL = 9  # words between a site and its name


class Gazetteer:
    """Names of the packs by their folded words, and the common nouns that a name's key leaves out."""

    def __init__(self, lexicon: Lexicon, language: str, fold: Callable[[str], str], closed: Words) -> None:
        self.entities: dict[str, Entity] = {}
        for entity in lexicon.entities:
            for name in entity.names:
                self.entities.setdefault(fold(name), entity)
        nouns = lexicon.nouns.get(language, {})
        self.sites = {word for word, kind in nouns.items() if kind == "base"}
        self.common = {part for phrase in nouns for part in phrase.split(" ")} | closed.place_nouns | GENERIC
        self.fold = fold

    def key(self, name: str) -> str:
        """The folded name without articles and common nouns: "the Besmaya Range Complex" and "Basmaya base" meet later."""
        known = self.entities.get(self.fold(name))
        if known:
            return known.id
        parts = []
        for part in self.fold(name).replace("’", "'").split():
            part = part.removesuffix("'s").strip("'\"().,-")
            for prefix in PREFIXES:
                if part.startswith(prefix) and len(part) > len(prefix) + 1:
                    part = part[len(prefix) :]
                    break
            if part.startswith("ال") and len(part) > 4:
                part = part[2:]
            parts.append(part)
        kept = [p for p in parts if p and p not in self.common and p not in {"the", "of", "in"}]
        return " ".join(kept or parts)


def names(
    words: Sequence[Word],
    closed: Words,
    gazetteer: Gazetteer,
    *,
    title_case: bool,
    trusted: Collection[str] = (),
    plain: Collection[str] = (),
    numbers: Collection[int] = (),
) -> tuple[Name, ...]:
    """All names in word order. With `title_case` (a headline) only names that a pack or `trusted` knows are kept.

    `plain` are words that the article also writes in lower case, `numbers` the indices of words that are numerals.
    """
    found = [*_known(words, gazetteer)]
    taken = {i for n in found for i in range(n.first, n.last)}
    runs = _introduced(words, closed, gazetteer) if closed.head_first else _runs(words, closed)
    if title_case:
        runs = [part for run in runs for part in _trusted_parts(words, run, gazetteer, trusted)]
    for first, last in runs:
        if taken & set(range(first, last)):
            if not closed.head_first:
                found.extend(_rest(words, first, last, taken, closed, gazetteer, title_case, trusted, plain))
            continue
        name = _name(words, first, last, closed, gazetteer, plain)
        if name and first - 1 in numbers and name.kind == "site":
            name = replace(name, kind=None)  # "the eighth Allied base": whose base it is, not its name
        if name:
            found.append(name)
    return tuple(sorted(found, key=lambda n: (n.first, n.last)))


def _trusted_parts(
    words: Sequence[Word], run: tuple[int, int], gazetteer: Gazetteer, trusted: Collection[str]
) -> list[tuple[int, int]]:
    """The parts of a run in title case that are names elsewhere in the article, each with a site word beside it."""
    good = [
        i for i in range(*run) if gazetteer.key(words[i].text) in trusted and words[i].folded not in gazetteer.common
    ]
    parts: list[tuple[int, int]] = []
    for i in good:
        if parts and parts[-1][1] == i:
            parts[-1] = (parts[-1][0], i + 1)
        else:
            parts.append((i, i + 1))
    return parts


def _rest(
    words: Sequence[Word],
    first: int,
    last: int,
    taken: set[int],
    closed: Words,
    gazetteer: Gazetteer,
    title_case: bool,
    trusted: Collection[str],
    plain: Collection[str],
) -> list[Name]:
    """Names in what a known name left of a capitalised run: "Iraqi | Army", "U.S. | Geological Survey"."""
    out, start = [], first
    for i in range(first, last + 1):
        if i == last or i in taken:
            if (
                start < i
                and (name := _name(words, start, i, closed, gazetteer, plain))
                and (not title_case or name.key in trusted)
            ):
                out.append(name)
            start = i + 1
    return out


def _known(words: Sequence[Word], gazetteer: Gazetteer) -> list[Name]:
    out, i = [], 0
    while i < len(words):
        hit = 0
        for size in range(min(LONGEST_KNOWN, len(words) - i), 0, -1):
            text = " ".join(w.folded for w in words[i : i + size])
            entity = gazetteer.entities.get(text)
            if entity and _written_as_name(words[i : i + size]):
                out.append(_make(words, i, i + size, entity.id, entity.kind, entity.id))
                hit = size
                break
        i += hit or 1
    return out


def _written_as_name(run: Sequence[Word]) -> bool:
    """A name of the packs counts only where it is capitalised, or in a script without capitals."""
    first = run[0].text[:1]
    return first.isupper() or first.lower() == first.upper()


def _runs(words: Sequence[Word], closed: Words) -> list[tuple[int, int]]:
    runs, i = [], 0
    while i < len(words):
        if not _capital(words[i]) or (words[i].folded in closed.not_names):
            i += 1
            continue
        end = i + 1
        while end < len(words):
            if _capital(words[end]) and words[end].folded not in closed.not_names:
                end += 1
            elif (
                words[end].folded in JOINERS
                and end + 1 < len(words)
                and _capital(words[end + 1])
                and _tight(words, end)
            ):
                end += 2
            else:
                break
        runs.append((i, end))
        i = end
    return runs


def _tight(words: Sequence[Word], index: int) -> bool:
    """'of' joins a name only between titles of bodies and places ("Ministry of Defense"), not "Camp of Iraq"."""
    return words[index].folded != "of" or words[index - 1].folded not in {"north", "south", "east", "west"}


def _joined_adjective(text: str) -> bool:
    """"US-led", "Iranian-backed": the last part is a common word."""
    last = text.replace("–", "-").rsplit("-", 1)[-1]
    return last != text and last.islower() and len(last) > 2


def _capital(word: Word) -> bool:
    text = word.text.removeprefix("al-").removeprefix("el-").removeprefix("as-").removeprefix("an-").lstrip("@#")
    return bool(text) and text[0].isupper() and any(c.isalpha() for c in text) and not _joined_adjective(word.text)


def _introduced(words: Sequence[Word], closed: Words, gazetteer: Gazetteer) -> list[tuple[int, int]]:
    """In scripts without capitals: the word after "city", "camp", "province" is a name."""
    out = []
    for i, word in enumerate(words[:-1]):
        lemmas = (word.folded, *word.lemmas)
        if any(w in closed.place_nouns or w in gazetteer.sites for w in lemmas) and words[i + 1].is_word:
            after = words[i + 1].folded
            if (
                after not in closed.prepositions
                and after not in closed.relatives
                and not after.isdigit()
                and len(after) > 2
            ):
                out.append((i + 1, i + 2))
    return out


def _name(
    words: Sequence[Word], first: int, last: int, closed: Words, gazetteer: Gazetteer, plain: Collection[str]
) -> Name | None:
    while first < last and words[first].folded in closed.titles and last - first > 1:
        first += 1
    if first >= last:
        return None
    if last - first == 1 and first == 0 and not closed.head_first and _ordinary(words[first]):
        return None
    text = " ".join(w.text for w in words[first:last])
    key = gazetteer.key(text)
    if not key or len(key) < 2:
        return None
    return _make(words, first, last, key, _kind(words, first, last, closed, gazetteer, plain), None)


def _ordinary(word: Word) -> bool:
    """A single capitalised word at the start of a sentence that is a common word by its ending."""
    return (
        word.folded.endswith(("ing", "ed", "ly", "s", "er", "ers")) and "-" not in word.text and not word.text.isupper()
    )


def _kind(
    words: Sequence[Word], first: int, last: int, closed: Words, gazetteer: Gazetteer, plain: Collection[str]
) -> str | None:
    if last - first == 1 and words[first].folded in plain:
        return None  # "the Coalition base": the word is no name elsewhere in the article
    inside = {w.folded for w in words[first:last]}
    beside = {words[i].folded for i in (first - 1, last) if 0 <= i < len(words)}
    beside |= {lemma for i in (first - 1, last) if 0 <= i < len(words) for lemma in words[i].lemmas}
    if (inside | beside) & gazetteer.sites:
        return "site"
    if _at_site(words, first, closed, gazetteer):
        return "site"
    if (inside | beside) & closed.place_nouns:
        return "place"
    back = [w.folded for w in words[max(0, first - 4) : first]]
    if back and back[-1] in closed.place_prepositions | {"of"}:
        return "place"
    return None


def _at_site(words: Sequence[Word], first: int, closed: Words, gazetteer: Gazetteer) -> bool:
    """ "A base in the city of X", "its facilities in X": the name stands for the site."""
    for at in range(first - 1, max(-1, first - LONGEST_TAIL), -1):
        word = words[at]
        if any(lemma in gazetteer.sites for lemma in (word.folded, *word.lemmas)):
            return at < first - 1 and words[at + 1].folded in closed.place_prepositions
        tail = (
            word.folded in closed.place_prepositions
            or word.folded in closed.determiners
            or word.folded in closed.place_nouns
        )
        if not (
            tail
            or word.folded in closed.of
            or word.folded in closed.directions
            or word.text[:1].isupper()
            or word.folded in {"'s", "’s"}
        ):
            return False
    return False


def _make(words: Sequence[Word], first: int, last: int, key: str, kind: str | None, entity: str | None) -> Name:
    span = Span(words[first].span.start, words[last - 1].span.end)
    return Name(first, last, span, " ".join(w.text for w in words[first:last]), key, kind, entity)
