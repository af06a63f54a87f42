"""Proper names of a sentence: capitalised runs, names of the packs, and the names that place words introduce."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reconcile.claims._reading import Name, Word
from reconcile.extract._gazetteer import Gazetteer
from reconcile.extract._name_kinds import kind_of
from reconcile.languages._words import Words
from reconcile.model import Span

Run = tuple[int, int]  # a half-open range of words


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in which names are sought.

    `plain` are words that the article also writes in lower case, `numbers` the indices of words that are numerals.
    `trusted`: keys of names that stand in the body, for a headline in title case, which may use no others; else `None`.
    """

    words: Sequence[Word]
    closed: Words
    gazetteer: Gazetteer
    plain: Collection[str] = ()
    numbers: Collection[int] = ()
    trusted: Collection[str] | None = None


def names(line: Line) -> tuple[Name, ...]:
    """All names in word order."""
    found = _known(line)
    taken = {i for n in found for i in range(n.first, n.last)}
    for first, last in _candidates(line):
        if not taken.isdisjoint(range(first, last)):
            found.extend(() if line.closed.head_first else _rest(line, first, last, taken))
            continue
        name = _name(line, first, last)
        if name is not None:
            found.append(name)
    return tuple(sorted(found, key=lambda n: (n.first, n.last)))


def _candidates(line: Line) -> list[Run]:
    runs = _introduced(line) if line.closed.head_first else _runs(line)
    return runs if line.trusted is None else [part for run in runs for part in _trusted_parts(line, run)]


def _trusted_parts(line: Line, run: Run) -> list[Run]:
    """The parts of a run in title case that are names elsewhere in the article."""
    gazetteer, words, parts = line.gazetteer, line.words, list[Run]()
    for i in range(*run):
        if gazetteer.key(words[i].text) not in (line.trusted or ()) or words[i].folded in gazetteer.common:
            continue
        if parts and parts[-1][1] == i:
            parts[-1] = (parts[-1][0], i + 1)
        else:
            parts.append((i, i + 1))
    return parts


def _rest(line: Line, first: int, last: int, taken: Collection[int]) -> Iterator[Name]:
    """Names in what a known name left of a capitalised run: "Iraqi | Army", "U.S. | Geological Survey"."""
    start = first
    for i in range(first, last + 1):
        if i == last or i in taken:
            name = _name(line, start, i, site=True) if start < i else None
            if name is not None and (line.trusted is None or name.key in line.trusted):
                yield name
            start = i + 1


def _known(line: Line) -> list[Name]:
    """Names that a pack knows, the longest first at each word; capitalised, or in a script without capitals."""
    out, i, words = [], 0, line.words
    while i < len(words):
        hit = line.gazetteer.at(words, i) if words[i].folded in line.gazetteer.openings else None
        letter = words[i].text[:1]
        if hit is None or (not letter.isupper() and letter.lower() != letter.upper()):
            i += 1
            continue
        entity, end = hit
        out.append(_make(words, i, end, entity.id, entity.kind, entity.id))
        i = end
    return out


def _runs(line: Line) -> list[Run]:
    """Runs of capitalised words, with the small words that join them."""
    runs, i = [], 0
    while i < len(line.words):
        if not _begins(line, i):
            i += 1
            continue
        end = i + 1
        while end < len(line.words):
            if _begins(line, end):
                end += 1
            elif _joins(line, end):
                end += 2
            else:
                break
        runs.append((i, end))
        i = end
    return runs


def _begins(line: Line, at: int) -> bool:
    word, articles = line.words[at], line.closed.name_articles
    if word.text[0].islower() and not word.text.startswith(articles):
        return False
    return _capital(word.text, articles) and word.folded not in line.closed.not_names


def _joins(line: Line, at: int) -> bool:
    """A word like "of" between capitals: "Ministry of Defense", but not "north of Iraq"."""
    words, closed = line.words, line.closed
    if words[at].folded not in closed.name_joiners or at + 1 >= len(words):
        return False
    if not _begins(line, at + 1):
        return False  # "LISBON - Three people"
    return words[at].folded not in closed.genitive or words[at - 1].folded not in closed.directions


@lru_cache(maxsize=1 << 16)
def _capital(word: str, articles: tuple[str, ...]) -> bool:
    text = word
    for article in articles:
        text = text.removeprefix(article)
    text = text.lstrip("@#")
    return text[:1].isupper() and any(c.isalpha() for c in text) and not _joined_adjective(word)


def _joined_adjective(text: str) -> bool:
    """ "US-led", "Iranian-backed": the last part is a common word."""
    last = text.replace("–", "-").rsplit("-", 1)[-1]
    return last != text and last.islower() and len(last) > 2


def _introduced(line: Line) -> list[Run]:
    """In scripts without capitals: the word after "city", "camp", "province" is a name."""
    out, closed = [], line.closed
    for i, word in enumerate(line.words[:-1]):
        after = line.words[i + 1]
        if not any(form in closed.place_nouns or form in line.gazetteer.sites for form in word.forms):
            continue
        shut = after.folded in closed.prepositions | closed.relatives or after.folded.isdigit()
        if after.is_word and not shut and len(after.folded) > 2:
            out.append((i + 1, i + 2))
    return out


def _name(line: Line, first: int, last: int, *, site: bool = False) -> Name | None:
    """The name in a run without its titles; no site right behind a number, unless `site` allows it."""
    words, closed = line.words, line.closed
    while last - first > 1 and words[first].folded in closed.titles:
        first += 1
    if last - first == 1 and first == 0 and not closed.head_first and _ordinary(words[first], closed):
        return None
    key = line.gazetteer.key(" ".join(w.text for w in words[first:last]))
    if len(key) < 2:
        return None
    alone = last - first == 1 and words[first].folded in line.plain  # "the Coalition base": no name elsewhere
    name = _make(words, first, last, key, None if alone else kind_of(words, first, last, closed, line.gazetteer), None)
    if not site and name.kind == "site" and name.first - 1 in line.numbers:
        return replace(name, kind=None)  # "the eighth Allied base": whose base it is, not its name
    return name


def _ordinary(word: Word, closed: Words) -> bool:
    """A single capitalised word at the start of a sentence that is a common word by its ending."""
    return word.folded.endswith(closed.common_endings) and "-" not in word.text and not word.text.isupper()


def _make(words: Sequence[Word], first: int, last: int, key: str, kind: str | None, entity: str | None) -> Name:
    span = Span(words[first].start, words[last - 1].end)
    return Name(first, last, span, " ".join(w.text for w in words[first:last]), key, kind, entity)
