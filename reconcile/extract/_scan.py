"""From a field of an article to readings: passages, sentences, words, numerals, dates, names, acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.claims._reading import Context, Count, Name, Reading
from reconcile.extract._acts import acts, beginning
from reconcile.extract._bounds import Bounds
from reconcile.extract._counts import counts, placed
from reconcile.extract._cut import Cut
from reconcile.extract._fields import Field, FieldText
from reconcile.extract._names import Line, names
from reconcile.extract._placing import Placing
from reconcile.extract._plain import Plain
from reconcile.extract._sentence import Sentence
from reconcile.extract._stretches import stretches
from reconcile.extract._together import Together
from reconcile.extract._vocabulary import Vocabulary
from reconcile.model import Article, DateExpression, Numeral, Ordinal

FEW = 16  # sentences in which names are sought between two looks at the time


def sentences_of(article: Article, scanner: Scanner) -> Iterator[FieldText]:
    """Every sentence of title and text outside page furniture, headline first."""
    if article.title:
        for span in scanner.fields["title"].sentences:
            yield FieldText("title", article.title, span, -1, True)
    passage, at, spans = 0, 0, scanner.fields["text"].sentences
    for span, furniture in zip(spans, article.furniture_at(spans), strict=True):
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
        self.closed, self.vocabulary = words.closed, words
        self.fields = {
            name: Field(name, text, words) for name, text in (("title", article.title or ""), ("text", article.text))
        }
        for field in self.fields.values():
            spans = words.language.sentences(field.text) if field.text else ()
            field.sentences = stretches(field.text, bounds.within(field.name, spans, field.numerals), field.numerals)
        self.topic_site: Name | None = None
        self._named: dict[int, tuple[Name, ...]] = {}
        self._placing = Placing(article.published, words.closed)
        self.plain = Plain(article.text)
        self.together = Together(f"{article.title or ''}\n{article.text}")
        self.trusted = self._trusted()

    def _trusted(self) -> frozenset[str]:
        """Keys of the names in the body, which a headline in title case may use."""
        keys: set[str] = set()
        text, headline = self.fields["text"], self.article.headline
        for nth, span in enumerate(text.sentences):
            if nth % FEW == 0 and self.bounds.is_late():
                break
            if headline is not None and headline.meets(span):
                continue
            cut = text.cut(span)
            if not cut.title_case:
                found = self._named[span.start] = self._names(text, cut, title_case=False)
                keys.update([name.key for name in found])
                sites = [name for name in found if name.kind == "site"] if self.topic_site is None else ()
                self.topic_site = sites[0] if sites else self.topic_site
        return frozenset(keys | {part for key in keys for part in key.split() if len(part) > 3})

    def _names(self, field: Field, cut: Cut, *, title_case: bool) -> tuple[Name, ...]:
        trusted = self.trusted if title_case else None
        gazetteer = self.vocabulary.gazetteer
        found = names(
            Line(cut.words, cut.places, self.closed, gazetteer, self.plain, field.numbered, self.together, trusted)
        )
        days = field.dates_in(cut.places.starts[0], cut.places.ends[-1]) if found else ()
        return tuple([name for name in found if not _in_date(name, days)]) if days else found

    def read(self, part: FieldText, context: Context) -> Reading:
        """The reading of one sentence."""
        field, span = self.fields[part.field], part.span
        cut = field.cut(span)
        words = cut.words
        found = self._named.get(span.start) if part.field == "text" and not part.headline else None
        if found is None:
            title_case = (part.headline or cut.title_case) and not self.closed.head_first
            found = self._names(field, cut, title_case=title_case)
        forms, (telling, turning) = frozenset[str]().union(*[word.forms for word in words]), beginning(words)
        told = acts(words, telling, forms, self.closed, part.headline)
        inside = field.numerals_in(span.start, span.end)
        placed_ = placed([n for n in inside if not _in_name(n, found)], cut.places) if inside else ()
        counted: Sequence[Count] = ()
        if placed_:
            numbers = frozenset([at for _, first, last in placed_ for at in range(first, last)])
            counted = counts(placed_, Sentence(cut, self.vocabulary.known, told, found, numbers))
        return Reading(  # by their places, since naming the fields takes twice as long
            self.article.id,
            self.language.code,
            part.field,
            part.text,
            span,
            part.passage,
            part.headline,
            words,
            cut.places,
            cut.folded,
            forms,
            tuple([c for c in counted if not isinstance(c.numeral.value, Ordinal)]) if counted else (),
            tuple([c for c in counted if isinstance(c.numeral.value, Ordinal)]) if counted else (),
            self._placing.dated(field.dates_in(span.start, span.end), cut, told, forms),
            found,
            told,
            acts(words, turning, forms, self.closed, part.headline),
            self.lexicon,
            self.closed,
            context,
            self.article.published,
            [(at, word) for at, word in enumerate(words) if word.cue],
        )


def _in_date(name: Name, dates: Sequence[DateExpression]) -> bool:
    """The name is part of a date: the "Jul" of "26 Jul"."""
    return any(date.span.start <= name.span.start and name.span.end <= date.span.end for date in dates)


def _in_name(numeral: Numeral, found: tuple[Name, ...]) -> bool:
    """A number inside a proper name that goes on behind it ("Area 51 Base") is part of the name."""
    start, end = numeral.span.start, numeral.span.end
    for name in found:  # noqa: SIM110 - asked of every number, and a generator takes twice as long
        if name.span.start < start and end <= name.span.end:
            return True
    return False
