"""From a field of an article to readings: passages, sentences, words, numerals, dates, names, acts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeVar

from reconcile.claims._reading import Act, Context, Dated, Name, Reading, Word
from reconcile.extract._acts import acts, phrases
from reconcile.extract._coming import is_ahead
from reconcile.extract._counts import counts
from reconcile.extract._gazetteer import Gazetteer
from reconcile.extract._names import Line, names
from reconcile.extract._sentence import Sentence
from reconcile.languages import Language
from reconcile.languages import _calendar as calendar
from reconcile.languages._words import closed_words
from reconcile.model import Article, DateExpression, Days, Lexicon, Numeral, Ordinal, Span

T = TypeVar("T")
_new = tuple.__new__
Lexeme = tuple[str, str, tuple[str, ...], tuple[str, ...], bool]
NEEDS_DAY = frozenset({"weekday", "deictic", "dayonly"})


@dataclass(frozen=True, slots=True)
class FieldText:
    """A sentence to be read: where it stands and whether it is a headline."""

    field: str
    text: str
    span: Span
    passage: int
    headline: bool


def sentences_of(article: Article, scanner: Scanner) -> Iterator[FieldText]:
    """Every sentence of title and text outside page furniture, headline first."""
    if article.title:
        for span in scanner.language.sentences(article.title):
            yield FieldText("title", article.title, span, -1, True)
    passage, at = 0, 0
    for span in scanner.sentences:
        passage, at = passage + article.text.count("\n", at, span.start), span.start
        if any(f.span.start < span.end and span.start < f.span.end for f in article.furniture):
            continue
        headline = article.headline is not None and article.headline.meets(span)
        yield FieldText("text", article.text, span, passage, headline)


class Vocabulary:
    """The words of the packs made ready for one language; built once a batch."""

    def __init__(self, lexicon: Lexicon, language: Language) -> None:
        self.lexicon, self.language = lexicon, language
        self.closed = closed_words(language.code)
        self.gazetteer = Gazetteer(lexicon, language.code, language.fold, self.closed)
        self.phrases = phrases(lexicon, language.code)
        self.nouns = lexicon.nouns.get(language.code, {})
        self.human = min(lexicon.traits.get("human", ()), default=None)
        self.lexeme = lru_cache(maxsize=1 << 16)(self._lexeme)

    def _lexeme(self, text: str, folded: str) -> Lexeme:
        """What a word is wherever it stands: the fields of `Word` behind its place."""
        lemmas = self.language.lemmas(folded)
        return text, folded, lemmas, (folded, *lemmas), any(c.isalnum() for c in text)


class Scanner:
    """Reads the sentences of one article; numerals and dates are found once a field."""

    def __init__(self, article: Article, words: Vocabulary) -> None:
        self.article, self.language, self.lexicon = article, words.language, words.lexicon
        self.closed, self.gazetteer, self.vocabulary = words.closed, words.gazetteer, words
        language = words.language
        self.numerals: dict[str, tuple[Numeral, ...]] = {}
        self.dates: dict[str, tuple[DateExpression, ...]] = {}
        for field, text in (("title", article.title or ""), ("text", article.text)):
            self.numerals[field] = language.numerals(text) if text else ()
            self.dates[field] = language.dates(text) if text else ()
        self.sentences = language.sentences(article.text)
        self.topic_site: Name | None = None
        self._read: dict[tuple[str, int], tuple[Word, ...]] = {}
        self._named: dict[int, tuple[Name, ...]] = {}
        self.plain = frozenset(re.findall(r"\b[a-z]{3,}+\b", article.text))
        self.trusted = self._trusted()
        self.last_day: date | None = None

    def _trusted(self) -> frozenset[str]:
        """Keys of the names in the body, which a headline in title case may use."""
        keys: set[str] = set()
        for span in self.sentences:
            if self.article.headline is not None and self.article.headline.meets(span):
                continue
            words = self._words("text", self.article.text, span)
            if not _title_case(words):
                found = self._named[span.start] = self._names("text", words, title_case=False)
                keys |= {n.key for n in found}
                self.topic_site = self.topic_site or next((n for n in found if n.kind == "site"), None)
        return frozenset(keys | {part for key in keys for part in key.split() if len(part) > 3})

    def _names(self, field: str, words: tuple[Word, ...], *, title_case: bool) -> tuple[Name, ...]:
        if not words:
            return ()
        start, end = words[0].start, words[-1].end
        cores = [n.core for n in _begun(self.numerals[field], start, end, _core)]
        numbers = {i for core in cores for i in _covered(words, core)}
        trusted = self.trusted if title_case else None
        return names(Line(words, self.closed, self.gazetteer, self.plain, numbers, trusted))

    def _words(self, field: str, text: str, span: Span) -> tuple[Word, ...]:
        """The words of a sentence; each is cut once, though names are sought before it is read."""
        start = span.start
        if (field, start) not in self._read:
            known = self.vocabulary.lexeme
            tokens = self.language.tokens(text[start : span.end])
            self._read[field, start] = tuple(
                [_new(Word, (start + t.start, start + t.end, *known(t.text, t.folded))) for t in tokens]
            )
        return self._read[field, start]

    def read(self, part: FieldText, context: Context) -> Reading:
        """The reading of one sentence."""
        words = self._words(part.field, part.text, part.span)
        found = self._named.get(part.span.start) if part.field == "text" and not part.headline else None
        if found is None:
            title_case = (part.headline or _title_case(words)) and not self.closed.head_first
            found = self._names(part.field, words, title_case=title_case)
        told = acts(words, self.vocabulary.phrases, self.closed, part.headline)
        sentence = Sentence(words, self.closed, self.vocabulary.nouns, told, found, self.vocabulary.human)
        begun = _begun(self.numerals[part.field], part.span.start, part.span.end, _core)
        inside = [n for n in begun if not _in_name(n, found)]
        counted = counts(inside, sentence)
        return Reading(
            article=self.article.id,
            language=self.language.code,
            field=part.field,
            text=part.text,
            span=part.span,
            passage=part.passage,
            headline=part.headline,
            words=words,
            counts=tuple(c for c in counted if not isinstance(c.numeral.value, Ordinal)),
            ordinals=tuple(c for c in counted if isinstance(c.numeral.value, Ordinal)),
            dates=self._dated(part, words, told),
            names=found,
            acts=told,
            lexicon=self.lexicon,
            closed=self.closed,
            context=context,
            published=self.article.published,
        )

    def _dated(self, part: FieldText, words: tuple[Word, ...], told: tuple[Act, ...]) -> tuple[Dated, ...]:
        out = []
        for expression in _begun(self.dates[part.field], part.span.start, part.span.end, _date):
            inside = _covered(words, expression.span)
            if not inside:
                continue
            until = expression.bound == "until"
            days = self._place(expression, past=not is_ahead(words, inside[0], self.closed, told, until=until))
            if days is not None and days.earliest is not None and days.precision <= 2 and expression.form != "deictic":
                self.last_day = days.earliest
            out.append(Dated(expression, inside[0], inside[-1] + 1, days))
        return tuple(out)

    def _place(self, expression: DateExpression, *, past: bool) -> Days | None:
        """The days of an expression; "on Thursday" needs a publication day that is known to the day."""
        published = self.article.published
        if expression.form in NEEDS_DAY and published is not None and published.precision > 1:
            if expression.unit not in ("year", "decade") or not _one_year(published):
                return None
        last = self.last_day or calendar.single_day(published)
        return calendar.place(expression, published=published, last=last, past=past)


def _begun(found: Sequence[T], start: int, end: int, place: Callable[[T], int]) -> Sequence[T]:
    """Those of what was found in text order that begin between two places."""
    first = bisect_left(found, start, key=place)
    return found[first : bisect_left(found, end, first, key=place)]


def _core(numeral: Numeral) -> int:
    return numeral.core.start


def _date(expression: DateExpression) -> int:
    return expression.span.start


def _covered(words: Sequence[Word], span: Span) -> range:
    """The words that share a code point with a span."""
    first = bisect_right(words, span.start, key=lambda w: w.end)
    return range(first, bisect_left(words, span.end, first, key=lambda w: w.start))


def _one_year(days: Days) -> bool:
    return days.earliest is not None and days.latest is not None and days.earliest.year == days.latest.year


def _in_name(numeral: Numeral, found: tuple[Name, ...]) -> bool:
    """A number inside a proper name that goes on behind it ("Area 51 Base") is part of the name."""
    return any(n.span.start < numeral.span.start and numeral.span.end <= n.span.end for n in found)


def _title_case(words: tuple[Word, ...]) -> bool:
    """Nearly every longer word is capitalised, as in headlines."""
    longer = [w for w in words if len(w.text) > 3 and w.text[0].isalpha()]
    return len(longer) >= 4 and sum(w.text[0].isupper() for w in longer) >= 0.8 * len(longer)
