"""Who an article says it has its text from: agency lines at its head and foot, and its own outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from reconcile.cluster._passages import WORD
from reconcile.frozen import dataclass
from reconcile.languages._words import closed_words
from reconcile.model import Article, Lexicon

ZONE = 220  # characters at either end of an article in which credits stand
LINES = 3  # lines at either end
BRACKETED = 60  # characters in brackets that may be a credit
ALONE = 1  # words that a line may hold beside a name and be a credit
CUED = 4  # words that a line may hold beside a name and the words that announce it
SHORTEST = 5  # letters of an outlet that no pack knows
DASHES = "–—-"
BY_ITSELF = re.compile(rf"\n[ \t]*+([(\[{DASHES}][^\n]{{2,{BRACKETED}}})(?=\n)")  # a line in brackets or behind a dash
STARTS = "([.—–|;:"

Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


@dataclass(frozen=True, slots=True)
class Credit:
    """The outlet that published an article, the outlets it credits, and whether it says that it is a translation."""

    outlet: str | None = None
    credited: frozenset[str] = frozenset()
    translated: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """Words `first` to `last` of a line mean an outlet, or announce one."""

    first: int
    last: int
    meaning: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may hold a credit, with its words and the names and cues among them."""

    text: str
    words: tuple[tuple[str, int, int], ...]
    names: tuple[_Found, ...]
    cues: tuple[_Found, ...]

    def before(self, word: int) -> str:
        """The text before a word, without blanks."""
        return self.text[: self.words[word][1]].rstrip()

    def after(self, word: int) -> str:
        """The text behind a word, without blanks."""
        return self.text[self.words[word][2] :].lstrip()

    def others(self) -> int:
        """How many words belong to no name and no cue."""
        held = {n for found in (*self.names, *self.cues) for n in range(found.first, found.last + 1)}
        return len(self.words) - len(held)


@dataclass(frozen=True, slots=True)
class _Known:
    """The outlets of the packs, their agencies, and the words that announce a credit, with their phrases."""

    outlets: Mapping[tuple[str, ...], str]
    agencies: Mapping[tuple[str, ...], str]
    names: Phrases
    announced: Phrases
    cues: Phrases


@lru_cache(maxsize=16)
def _known(lexicon: Lexicon) -> _Known:
    outlets = {_folded(name): one.id for one in lexicon.outlets for name in one.names}
    agencies = {_folded(name): one.id for one in lexicon.outlets for name in one.names if one.agency}
    cues = ((words, role) for role, phrases in lexicon.credits.items() for p in phrases if (words := _folded(p)))
    return _Known(outlets, agencies, _by_first(agencies.items()), _by_first(outlets.items()), _by_first(cues))


def _with(phrases: Phrases, known: Mapping[tuple[str, ...], str], local: Mapping[tuple[str, ...], str]) -> Phrases:
    """The phrases with those of a block's own outlets, which outweigh the known ones."""
    words = {word for form in local for word in form[:1]}
    again = {form: one for form, one in known.items() if form[:1] and form[0] in words}
    return {**phrases, **_by_first({**again, **local}.items())}


class Credits:
    """Reads credits: knows the agencies of the packs, the outlets of a block and the words that announce a credit."""

    def __init__(self, lexicon: Lexicon, articles: Iterable[Article]) -> None:
        """The outlets of `articles` count as names as well as those of the packs."""
        known = _known(lexicon)
        self._outlets = known.outlets
        local = {form: self.outlet(_folded(a.source)) for a in articles if a.source for form in _forms(a)}
        self._names = _with(known.names, known.agencies, local)
        self._announced = _with(known.announced, known.outlets, local)
        self._cues = known.cues

    def outlet(self, words: tuple[str, ...]) -> str:
        """The id of an outlet by its folded words: that of a pack, else the words themselves."""
        return self._outlets.get(words) or " ".join(words)

    def of(self, article: Article) -> Credit:
        """What the article says of where it comes from."""
        words = _folded(article.source or "")
        outlet = self.outlet(words) if words else None
        lines = [self._read(text) for text in _lines(article)]
        credited = {one for line in lines for one in _credited(line)}
        translated = any(cue.meaning == "translated" for line in lines for cue in line.cues)
        return Credit(outlet, frozenset(credited - {outlet}), translated)

    def _read(self, text: str) -> _Line:
        words = tuple((m.group().casefold(), m.start(), m.end()) for m in WORD.finditer(text))
        cues = tuple(_find(words, self._cues))
        known = self._announced if cues else self._names
        return _Line(text, words, tuple(_find(words, known)), cues)


def outlet_of(article: Article, lexicon: Lexicon) -> str | None:
    """The id of the outlet of an article: that of a pack, else its folded words; `None` where it names none."""
    words = _folded(article.source or "")
    return (_known(lexicon).outlets.get(words) or " ".join(words)) if words else None


def _credited(line: _Line) -> Iterator[str]:
    """The outlets that a line credits."""
    for name in line.names:
        if _alone(line) or _bracketed(line, name) or _signed(line, name) or _announced(line, name):
            yield name.meaning


def _alone(line: _Line) -> bool:
    """The line holds next to nothing but names and the words that announce them."""
    return line.others() <= (CUED if any(cue.meaning != "after" for cue in line.cues) else ALONE)


def _bracketed(line: _Line, name: _Found) -> bool:
    """ "(Reuters)", "(AFP/Reuters) -", "[AP]"."""
    start, end = line.words[name.first][1], line.words[name.last][2]
    opened = max(line.text.rfind("(", 0, start), line.text.rfind("[", 0, start))
    closed = min((n for n in (line.text.find(")", end), line.text.find("]", end)) if n >= 0), default=-1)
    if opened < 0 or closed < 0 or closed - opened > BRACKETED:
        return False
    inside = sum(opened < at < closed for _, at, _ in line.words)
    return inside <= name.last - name.first + 1 + CUED


def _signed(line: _Line, name: _Found) -> bool:
    """ "— Reuters" at the end of a line."""
    before = line.before(name.first)
    apart = before[-1:] in DASHES and before[-2:-1] in ("", " ")
    return apart and not any(c.isalnum() for c in line.after(name.last))


def _announced(line: _Line, name: _Found) -> bool:
    """ "Source: Reuters", "With AP", "Agence France-Presse contributed"."""
    for cue in line.cues:
        if cue.meaning == "after" and cue.first == name.last + 1:
            return True
        if cue.meaning != "after" and cue.last == name.first - 1:
            before = line.before(cue.first)
            return not before or before[-1] in STARTS
    return False


def _lines(article: Article) -> Iterator[str]:
    """The lines at both ends of an article, cut to its ends, short lines in brackets, and its furniture."""
    text = article.text
    yield from (m.group(1) for m in BY_ITSELF.finditer(text))
    yield from text[:ZONE].split("\n")[:LINES]
    yield from (line for line in text[max(ZONE, len(text) - ZONE) :].split("\n")[-LINES:] if line)
    yield from (text[f.span.start : f.span.end] for f in article.furniture if f.span.end - f.span.start <= ZONE)


def _find(words: Sequence[tuple[str, int, int]], phrases: Phrases) -> Iterator[_Found]:
    n = 0
    while n < len(words):
        for phrase, meaning in phrases.get(words[n][0], ()):
            if tuple(w[0] for w in words[n : n + len(phrase)]) == phrase:
                yield _Found(n, n + len(phrase) - 1, meaning)
                n += len(phrase) - 1
                break
        n += 1


def _forms(article: Article) -> Iterator[tuple[str, ...]]:
    """The words of an article's outlet, also without the article before them; one short word names nobody for sure."""
    words = _folded(article.source or "")
    for form in (
        (words, words[1:]) if words[:1] and words[0] in closed_words(article.language).determiners else (words,)
    ):
        if len("".join(form)) >= SHORTEST:
            yield form


def _folded(text: str) -> tuple[str, ...]:
    return tuple(m.group().casefold() for m in WORD.finditer(text))


def _by_first(phrases: Iterable[tuple[tuple[str, ...], str]]) -> Phrases:
    """First word -> phrases with what they mean, the longest first."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, meaning in sorted(phrases, key=lambda p: (-len(p[0]), p)):
        out.setdefault(words[0], []).append((words, meaning))
    return out
