"""From a field of an article to readings: passages, sentences, words, numerals, dates, names, acts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from reconcile.claims._reading import Act, Context, Dated, Name, Reading
from reconcile.claims._word import Places, Row, Word
from reconcile.extract._acts import acts, turns
from reconcile.extract._bounds import Bounds
from reconcile.extract._coming import is_ahead, is_owned_behind
from reconcile.extract._counts import counts
from reconcile.extract._names import Line, names
from reconcile.extract._plain import Plain
from reconcile.extract._sentence import Sentence
from reconcile.extract._stretches import stretches
from reconcile.extract._vocabulary import Vocabulary
from reconcile.languages import _calendar as calendar
from reconcile.model import Article, DateExpression, Days, Numeral, Ordinal, Span

T = TypeVar("T")
Cut = tuple[tuple[Word, ...], Places, Callable[[int], str]]
NEARER = 3  # days since a weekday by which it is rather the last one than the next
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
        for span in scanner.headline:
            yield FieldText("title", article.title, span, -1, True)
    passage, at = 0, 0
    for span, furniture in zip(scanner.sentences, article.furniture_at(scanner.sentences), strict=True):
        passage, at = passage + article.text.count("\n", at, span.start), span.start
        if furniture is not None:
            continue
        headline = article.headline is not None and article.headline.meets(span)
        yield FieldText("text", article.text, span, passage, headline)


class Scanner:
    """Reads the sentences of one article; numerals and dates are found once a field."""

    def __init__(self, article: Article, words: Vocabulary, bounds: Bounds) -> None:
        self.bounds = bounds
        self.article, self.language, self.lexicon = article, words.language, words.lexicon
        self.closed, self.gazetteer, self.vocabulary = words.closed, words.gazetteer, words
        language = words.language
        self.numerals: dict[str, tuple[Numeral, ...]] = {}
        self.dates: dict[str, tuple[DateExpression, ...]] = {}
        self._cores: dict[str, list[int]] = {}
        self._days: dict[str, list[int]] = {}
        for field, text in (("title", article.title or ""), ("text", article.text)):
            self.numerals[field] = language.numerals(text) if text else ()
            self.dates[field] = language.dates(text) if text else ()
            self._cores[field] = [n.core.start for n in self.numerals[field]]
            self._days[field] = [d.span.start for d in self.dates[field]]
        cut = ((article.title or "", "title"), (article.text, "text"))
        self.headline, self.sentences = (
            stretches(
                text,
                bounds.within(field, language.sentences(text) if text else (), self.numerals[field]),
                self.numerals[field],
            )
            for text, field in cut
        )
        self.topic_site: Name | None = None
        self._read: dict[tuple[str, int], Cut] = {}
        self._named: dict[int, tuple[Name, ...]] = {}
        self.plain = Plain(article.text)
        self.trusted = self._trusted()
        self.last_day: date | None = None
        self.last_time: Days | None = None

    def _trusted(self) -> frozenset[str]:
        """Keys of the names in the body, which a headline in title case may use."""
        keys: set[str] = set()
        for span in self.sentences:
            if self.bounds.is_late():
                break
            if self.article.headline is not None and self.article.headline.meets(span):
                continue
            cut = self._words("text", self.article.text, span)
            if not _title_case(cut[0]):
                found = self._named[span.start] = self._names("text", cut, title_case=False)
                keys |= {n.key for n in found}
                self.topic_site = self.topic_site or next((n for n in found if n.kind == "site"), None)
        return frozenset(keys | {part for key in keys for part in key.split() if len(part) > 3})

    def _names(self, field: str, cut: Cut, *, title_case: bool) -> tuple[Name, ...]:
        words, places, _ = cut
        if not words:
            return ()
        start, end = places.starts[0], places.ends[-1]
        cores = [n.core for n in _begun(self.numerals[field], self._cores[field], start, end)]
        numbers = {i for core in cores for i in places.covered(core)}
        trusted = self.trusted if title_case else None
        return names(Line(words, places, self.closed, self.gazetteer, self.plain, numbers, trusted))

    def _words(self, field: str, text: str, span: Span) -> Cut:
        """The words of a sentence; each is cut once, though names are sought before it is read."""
        start = span.start
        if (field, start) not in self._read:
            known, tokens = self.vocabulary.words, self.language.tokens(text[start : span.end])
            words = tuple([known[text, folded] for _, _, text, folded in tokens])
            places = Places([start + token[0] for token in tokens], [start + token[1] for token in tokens])
            row = Row(enumerate([word.folded for word in words]))
            self._read[field, start] = words, places, row.__getitem__
        return self._read[field, start]

    def read(self, part: FieldText, context: Context) -> Reading:
        """The reading of one sentence."""
        cut = words, places, folded = self._words(part.field, part.text, part.span)
        found = self._named.get(part.span.start) if part.field == "text" and not part.headline else None
        if found is None:
            title_case = (part.headline or _title_case(words)) and not self.closed.head_first
            found = self._names(part.field, cut, title_case=title_case)
        forms = frozenset().union(*[word.forms for word in words])
        told = acts(words, forms, self.closed, part.headline)
        begun = _begun(self.numerals[part.field], self._cores[part.field], part.span.start, part.span.end)
        inside = [n for n in begun if not _in_name(n, found)]
        sentence = Sentence(
            words, places, folded, self.closed, self.vocabulary.nouns, told, found, self.vocabulary.human
        )
        counted = counts(inside, sentence) if inside else ()
        return Reading(
            article=self.article.id,
            language=self.language.code,
            field=part.field,
            text=part.text,
            span=part.span,
            passage=part.passage,
            headline=part.headline,
            words=words,
            places=places,
            folded=folded,
            forms=forms,
            counts=tuple(c for c in counted if not isinstance(c.numeral.value, Ordinal)),
            ordinals=tuple(c for c in counted if isinstance(c.numeral.value, Ordinal)),
            dates=self._dated(part, cut, told),
            names=found,
            acts=told,
            turns=turns(words, forms, self.closed, part.headline),
            lexicon=self.lexicon,
            closed=self.closed,
            context=context,
            published=self.article.published,
        )

    def _dated(self, part: FieldText, cut: Cut, told: tuple[Act, ...]) -> tuple[Dated, ...]:
        words, places, _ = cut
        out = []
        for expression in _begun(self.dates[part.field], self._days[part.field], part.span.start, part.span.end):
            inside = places.covered(expression.span)
            if not inside:
                continue
            until = expression.bound == "until"
            past = not is_ahead(words, inside[0], self.closed, told, until=until)
            if not past and is_owned_behind(words, inside[0], inside[-1] + 1, self.closed):
                past = self._lately(expression)
            days = self._place(expression, past=past)
            if days is not None and days.earliest is not None and expression.form != "deictic":
                self.last_time = days
                self.last_day = days.earliest if days.precision <= 2 else self.last_day
            out.append(Dated(expression, inside[0], inside[-1] + 1, days))
        return tuple(out)

    def _lately(self, expression: DateExpression) -> bool:
        """A weekday that was nearer to the day of publication than it will be."""
        day = calendar.single_day(self.article.published)
        return day is not None and expression.weekday is not None and (day.weekday() - expression.weekday) % 7 <= NEARER

    def _place(self, expression: DateExpression, *, past: bool) -> Days | None:
        """The days of an expression; "on Thursday" needs a publication day that is known to the day."""
        published = self.article.published
        if expression.form in NEEDS_DAY and published is not None and published.precision > 1:
            if expression.unit not in ("year", "decade") or not _one_year(published):
                return None
        last = self.last_day or calendar.single_day(published)
        if self.last_time and expression.form == "offset" and expression.unit == "year" and not expression.more:
            last = self.last_time.earliest  # "in 2009, and once more a year later"
        return calendar.place(expression, published=published, last=last, past=past)


def _begun(found: Sequence[T], starts: Sequence[int], start: int, end: int) -> Sequence[T]:
    """Those of what was found in text order, each at one of `starts`, that begin between two places."""
    first = bisect_left(starts, start)
    return found[first : bisect_left(starts, end, first)]


def _one_year(days: Days) -> bool:
    return days.earliest is not None and days.latest is not None and days.earliest.year == days.latest.year


def _in_name(numeral: Numeral, found: tuple[Name, ...]) -> bool:
    """A number inside a proper name that goes on behind it ("Area 51 Base") is part of the name."""
    return any(n.span.start < numeral.span.start and numeral.span.end <= n.span.end for n in found)


def _title_case(words: tuple[Word, ...]) -> bool:
    """Nearly every longer word is capitalised, as in headlines."""
    longer = [w.capital for w in words if w.capital is not None]
    return len(longer) >= 4 and longer.count(True) >= 0.8 * len(longer)
