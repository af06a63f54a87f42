"""Proper names of a sentence: capitalised runs, names of the packs, and the names that place words introduce."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterator, Sequence
from operator import attrgetter

from reconcile.claims._reading import Name
from reconcile.claims._word import Places, Word
from reconcile.extract._gazetteer import Gazetteer
from reconcile.extract._name_kinds import kind_of
from reconcile.frozen import dataclass, replace
from reconcile.languages._words import Words
from reconcile.model import Span

PLACES = frozenset({"city", "province", "region"})  # of the packs
SHORTEST = 2  # letters that a name of one word must exceed in a script without capitals
Run = tuple[int, int]  # a half-open range of words


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A sentence in which names are sought.

    `plain` are words that the article also writes in lower case, `together` pairs that it writes side by side only,
    `numbers` tells whether a word is of a numeral.
    `trusted`: keys of names that stand in the body, for a headline in title case, which may use no others; else `None`.
    """

    words: Sequence[Word]
    places: Places
    closed: Words
    gazetteer: Gazetteer
    plain: Container[str]
    numbers: Callable[[Places, int], bool]
    together: Container[tuple[str, str]]
    trusted: Collection[str] | None = None


def names(line: Line) -> tuple[Name, ...]:
    """All names in word order."""
    opening = [at for at, word in enumerate(line.words) if word.opens_name]
    found, candidates = _known(line, opening), _candidates(line, opening)
    if not candidates:
        return tuple(found)
    sites = [name for first, last in candidates if found and (name := _known_site(line, first, last, found))]
    if sites:
        found = [n for n in found if not any(s.first <= n.first < s.last for s in sites)] + sites
    taken = {i for n in found for i in range(n.first, n.last)} if found else set[int]()
    for first, last in candidates:
        if taken and not taken.isdisjoint(range(first, last)):
            if last - first > 1 and not line.closed.head_first:
                found.extend(_rest(line, first, last, taken))
            continue
        name = _name(line, first, last)
        if name is not None:
            found.append(name)
    if taken:
        found.sort(key=_PLACE)
    return tuple(found)


_PLACE: Callable[[Name], tuple[int, int]] = attrgetter("first", "last")


def _candidates(line: Line, opening: Sequence[int]) -> list[Run]:
    runs = _introduced(line) if line.closed.head_first else _runs(line, opening)
    return runs if line.trusted is None else [part for run in runs for part in _trusted_parts(line, run)]


def _known_site(line: Line, first: int, last: int, found: Sequence[Name]) -> Name | None:
    """The site that a run of capitals names by a known place: "Nairobi Airfield"; by a country's none is named."""
    if line.closed.head_first or last - first == 1 or not line.words[last - 1].site:
        return None
    inside = [n for n in found if first <= n.first < last]
    if not inside or inside[-1].last >= last or any(n.kind not in PLACES for n in inside):
        return None
    return _name(line, first, last, site=True)


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


def _known(line: Line, opening: Sequence[int]) -> list[Name]:
    """Names that a pack knows, the longest first at each word; capitalised, or in a script without capitals."""
    out, end, words = list[Name](), 0, line.words
    starts, ends = line.places.starts, line.places.ends
    for at in opening:
        if at < end or not words[at].begins_known:
            continue
        hit = line.gazetteer.at(words, at)
        if hit is not None:
            entity, end = hit
            text = _written(words, at, end)
            out.append(Name(at, end, Span(starts[at], ends[end - 1]), text, entity.id, entity.kind, entity.id))
    return out


def _written(words: Sequence[Word], first: int, last: int) -> str:
    return words[first].text if last == first + 1 else " ".join([w.text for w in words[first:last]])


def _runs(line: Line, opening: Sequence[int]) -> list[Run]:
    """Runs of capitalised words, with the small words that join them."""
    runs, end, words, joiners = list[Run](), 0, line.words, line.closed.name_joiners
    last = len(words)
    for at in opening:
        if at < end or not words[at].begins_name:
            continue
        end = at + 1
        while end < last:
            if words[end].begins_name:
                end += 1
            elif words[end].folded in joiners and _joins(line, end):
                end += 2
            else:
                break
        if end > at + 1 or words[at].folded not in line.closed.feasts:
            runs.append((at, end))
    return runs


def _joins(line: Line, at: int) -> bool:
    """The word at `at`, one like "of", stands between capitals: "Ministry of Defense", but not "north of Iraq"."""
    words, closed = line.words, line.closed
    if at + 1 >= len(words) or not words[at + 1].begins_name:
        return False  # "LISBON - Three people"
    if not words[at].is_word and not _glued(line, at):
        return False  # "VELDEN - Ilse Halvard"
    return words[at].folded not in closed.genitive or words[at - 1].folded not in closed.directions


def _glued(line: Line, at: int) -> bool:
    """No space stands on either side of the sign at `at`."""
    around = line.places.cover(at - 1, at + 2)
    return around.end - around.start == sum(len(word.text) for word in line.words[at - 1 : at + 2])


def begins_name(word: str, folded: str, closed: Words) -> bool:
    """A name may begin with the word: it is capitalised, behind its article, and no common word."""
    if word[0].islower() and not word.startswith(closed.name_articles):
        return False
    text = word
    for article in closed.name_articles:
        text = text.removeprefix(article)
    text = text.lstrip("@#")
    capital = text[:1].isupper() and any(c.isalpha() for c in text) and not _joined_adjective(word)
    return capital and folded not in closed.not_names


def _joined_adjective(text: str) -> bool:
    """ "US-led", "Iranian-backed": the last part is a common word."""
    last = text.replace("–", "-").rsplit("-", 1)[-1]
    return last != text and last.islower() and len(last) > 2


def _introduced(line: Line) -> list[Run]:
    """In scripts without capitals: the word after "city", "camp", "province" is a name, with the one it always has."""
    out, closed = [], line.closed
    for i, word in enumerate(line.words[:-1]):
        after = line.words[i + 1]
        if not (word.place or word.site):
            continue
        shut = after.folded in closed.prepositions or after.folded in closed.relatives or after.folded.isdigit()
        shut = shut or all(w.folded.startswith(closed.name_articles) for w in (word, after))  # "the base the-military"
        if not after.is_word or shut or _counted(line, i):
            continue
        behind = line.words[i + 2 : i + 3]
        two = bool(behind) and behind[0].is_word and (after.text, behind[0].text) in line.together
        if two or len(after.folded) > SHORTEST:
            out.append((i + 1, i + 2 + two))
    return out


def _counted(line: Line, at: int) -> bool:
    """ "The sixth base they left", "the base the-sixth": the word behind the noun is a verb or the ordinal, no name."""
    written = line.numbers(line.places, at - 1) and not line.words[at - 1].folded.isdigit()
    return written or line.numbers(line.places, at + 1)


def _name(line: Line, first: int, last: int, *, site: bool = False) -> Name | None:
    """The name in a run without its titles; no site right behind a number, unless `site` allows it."""
    words, closed = line.words, line.closed
    while last - first > 1 and words[first].folded in closed.titles:
        first += 1
    opens = last - first == 1 and first == 0 and not closed.head_first
    if opens and (
        _ordinary(words[first], closed)
        or words[first].states is not None
        or line.numbers(line.places, first)
        or _participle(words, closed)
    ):
        return None  # "Residents", "Distance to the harbour", "Fifth base handed over", "Située à 8 km"
    text = _written(words, first, last)
    key = line.gazetteer.key(text)
    if len(key) < 2:
        return None
    kind = kind_of(words, first, last, closed, line.gazetteer)
    if kind is not None and last - first == 1 and words[first].folded in line.plain:
        kind = None  # "the Coalition base": no name elsewhere
    name = Name(first, last, line.places.cover(first, last), text, key, kind)
    if not site and name.kind == "site" and line.numbers(line.places, name.first - 1):
        return replace(name, kind=None)  # "the eighth Allied base": whose base it is, not its name
    return name


def _ordinary(word: Word, closed: Words) -> bool:
    """A single capitalised word at the start of a sentence that is a common word by its ending."""
    return word.folded.endswith(closed.common_endings) and "-" not in word.text and not word.text.isupper()


def _participle(words: Sequence[Word], closed: Words) -> bool:
    """A participle that opens its sentence before a preposition: "Située à", "Fundada en"."""
    told = words[0].folded.endswith(closed.opening_endings) and len(words) > 1
    return told and words[1].folded in closed.prepositions
