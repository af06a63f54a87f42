"""How the articles of a story write their names: whole, with the words beside them, never a common word."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from reconcile.languages._en_number_words import PLURAL_SCALES, SCALES, TENS, UNITS
from reconcile.languages._words import closed_words

_TOKEN = re.compile(r"[^\W_]++(?:['’.-][^\W_]++)*+|[^\w\s]")
_MOST = 200  # places of a name that are looked at
_SHARE = 0.6  # of its places at which a word stands beside a name that is a part of the name
_LONGEST = 3  # words by which a name may grow on a side
_HEADLINE = 0.8  # of the words of a line that is written as a title
_ACRONYM = 5  # letters, and fewer, of a word that may be written in capitals only
_CLOSED = closed_words("en")
_SMALL = _CLOSED.prepositions | _CLOSED.determiners | _CLOSED.conjunctions | _CLOSED.pronouns | _CLOSED.relatives
_BEHIND = _SMALL | _CLOSED.auxiliaries | _CLOSED.copulas | _CLOSED.being | _CLOSED.having | _CLOSED.modals
_NUMBERS = UNITS.keys() | TENS.keys() | SCALES.keys() | PLURAL_SCALES.keys()
_PLACED = frozenset({"in", "at", "near", "off"})
_DONE_TO = _PLACED | {"on", "of", "from", "against", "between"}


def tokens(text: str) -> list[str]:
    """The words and marks of a text."""
    return _TOKEN.findall(text)


def small(word: str) -> bool:
    """A folded English word or figure that names nothing: a number, a preposition, an auxiliary."""
    return word in _NUMBERS or word in _BEHIND or word[:1].isdecimal()


class Written:
    """The sentences of a story, by the capitalised words in them.

    `outlets` are no names that an event is called by, nor are the folded `common` words.
    """

    def __init__(self, sentences: Iterable[str], outlets: Collection[str], common: Collection[str] = ()) -> None:
        self._lines: list[Sequence[str]] = []
        self._at: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._common: set[str] = {*common}
        self._outlets = frozenset(o.casefold() for o in outlets)
        self._known: dict[str, str | None] = {}
        for sentence in dict.fromkeys(sentences):
            self._read(tokens(sentence))

    def name(self, name: str) -> str | None:
        """The whole name as most sentences write it; `None` for an outlet or a word that is no name."""
        if name not in self._known:
            self._known[name] = self._whole(name)
        return self._known[name]

    def link(self, name: str, nouns: Collection[str], *, placed: bool) -> str | None:
        """The words that join a name to one of the nouns, or that place something there: "on", "at the".

        `placed`: the name is that of a place; else only words behind the noun join it.
        """
        found: Counter[str] = Counter()
        for line, start, end in self._places(tokens(name)):
            if end < len(line) and line[end][0].isalnum() and line[end].lower() not in _BEHIND:
                continue  # "the Northgate road": the article is not the name's
            the = start > 0 and line[start - 1].lower() == "the"
            at = start - 1 - the
            told = line[at].lower() if at >= 0 else ""
            of_noun = at > 0 and line[at - 1].lower() in nouns
            if (placed and told in _PLACED) or (of_noun and told in _DONE_TO):
                found[f"{told} the" if the else told] += 3 if of_noun else 1
        return min(found, key=lambda w: (-found[w], w)) if found else None

    def behind(self, sentence: str, nouns: Collection[str]) -> Iterator[tuple[str, str]]:
        """Yield every name that stands behind one of the nouns, with the words between: "Northgate" and "on"."""
        line = tokens(sentence)
        for at in range(1, len(line) - 1):
            if line[at].lower() not in _DONE_TO or line[at - 1].lower() not in nouns:
                continue
            the = line[at + 1].lower() == "the"
            start = end = at + 1 + the
            while end < len(line) and _capital(line[end]):
                end += 1
            followed = end < len(line) and line[end][0].isalnum() and line[end].lower() not in _BEHIND
            name = self.name(" ".join(line[start:end])) if end > start and not (the and followed) else None
            if name is not None and name.split()[0].lower() not in _CLOSED.not_names:
                yield name, f"{line[at].lower()} the" if the else line[at].lower()

    def _read(self, line: Sequence[str]) -> None:
        """Note the words of a sentence; a title in capitals tells no names."""
        long = [word for word in line if len(word) >= 4]
        if len(long) > 2 and sum(word[0].isupper() for word in long) >= _HEADLINE * len(long):
            return
        for at, word in enumerate(line):
            if word[0].isupper():
                self._at[word.casefold()].append((len(self._lines), at))
            elif word.islower():
                self._common.add(word)
        self._lines.append(line)

    def _places(self, words: Sequence[str]) -> Iterator[tuple[Sequence[str], int, int]]:
        """Where the name stands: the sentence, and its first and its last token."""
        folded = [word.casefold() for word in words]
        if not folded:
            return
        for number, at in self._at.get(folded[0], ())[:_MOST]:
            line, end = self._lines[number], at + len(folded)
            if end <= len(line) and all(line[at + n].casefold() == word for n, word in enumerate(folded)):
                yield line, at, end

    def _whole(self, name: str) -> str | None:
        words = tokens(name)
        while words and words[0].lower() in _SMALL:
            words = words[1:]
        if not words:
            return None
        if not all(word[0].isalnum() for word in words):
            return name
        whole = self._in_letters(self._grown_behind(self._grown_ahead(words)))
        return None if whole.casefold() in self._outlets or self._plain(whole) else whole

    def _plain(self, name: str) -> bool:
        """It is no name, or only what goes before one: a number, a common word, a title."""
        words = name.casefold().split()
        if name.islower() or words[-1] in _CLOSED.titles or words[0][0].isdecimal():
            return True
        return len(words) == 1 and (words[0] in self._common or small(words[0]))

    def _grown_ahead(self, words: list[str]) -> list[str]:
        """The name with the words that nearly always stand before it."""
        for _ in range(_LONGEST):
            word = _usual([_part(line, start - 1) for line, start, _ in self._places(words)])
            if not word:
                break
            words = [word, *words]
        return words

    def _grown_behind(self, words: list[str]) -> list[str]:
        """The name with the words that nearly always stand behind it."""
        for _ in range(_LONGEST):
            word = _usual([_part(line, end) for line, _, end in self._places(words)])
            if not word:
                break
            words = [*words, word]
        return words

    def _in_letters(self, words: Sequence[str]) -> str:
        """The name as most sentences have it; not in capitals, where it is no acronym."""
        ways = Counter(" ".join(line[start:end]) for line, start, end in self._places(words))
        plain = {way: n for way, n in ways.items() if not _loud(way)} or ways
        way = min(plain, key=lambda w: (-plain[w], w)) if plain else " ".join(words)
        return way.title() if _loud(way) else way


def _usual(beside: Sequence[str]) -> str:
    """The word that stands at most places; "" where none does."""
    found = Counter(beside)
    word = min(found, key=lambda w: (-found[w], w)) if found else ""
    return word if found[word] >= _SHARE * len(beside) else ""


def _part(line: Sequence[str], at: int) -> str:
    """The capitalised word at this place, where it may be a part of a name; "" for none."""
    if not 0 < at < len(line) or not line[at][0].isupper() or line[at].lower() in _BEHIND:
        return ""
    return line[at]


def _capital(word: str) -> bool:
    return word[0].isalpha() and not word.islower()


def _loud(name: str) -> bool:
    """In capitals, and no acronym."""
    longest = max(len(part) for word in name.split() for part in word.split("-"))
    return name.isupper() and longest > (_ACRONYM if " " not in name else _ACRONYM - 1)
