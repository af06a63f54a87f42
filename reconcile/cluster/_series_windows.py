"""Windows of counts: when the period began that the n-th of something is counted over."""

from __future__ import annotations

from datetime import date

from reconcile.frozen import dataclass
from reconcile.languages import get
from reconcile.languages._calendar import place
from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim, DateExpression, Days

YEAR = 4  # digits
ROLLING = frozenset({"window", "within", "rest", "past", "recent"})  # parts of periods that begin on no day


@dataclass(frozen=True, slots=True)
class Window:
    """A period that is told; `start` is `None` where it begins on no day ("in recent months"), so that it fits all."""

    start: date | None = None
    end: date | None = None

    def fits(self, other: Window) -> bool:
        """Both may be one period."""
        return self.start is None or other.start is None or self.start == other.start


def window_of(claim: Claim, article: Article) -> Window | None:
    """The period that a count runs over; `None` where its text tells none."""
    words = claim.scope.window
    if not words:
        return None
    expression = _expression(words, claim, article)
    if expression is None:
        return _in_words(words, article)
    if expression.part in ROLLING or (expression.form == "deictic" and expression.shift is None):
        return Window()
    found = place(expression, published=article.published)
    return Window(found.earliest, found.latest) if found else Window()


def runs_on(window: Window | None, published: Days | None) -> bool:
    """The period began on a known day and had not ended when the article was published."""
    if window is None or window.start is None or published is None or published.earliest is None:
        return False
    return window.start <= published.earliest and (window.end is None or window.end >= published.earliest)


def _expression(words: str, claim: Claim, article: Article) -> DateExpression | None:
    """The date in the words, with the "since" that stands before it in the sentence."""
    language = get(article.language)
    sentence, wanted = language.fold(claim.sentence), language.fold(words)
    whole = [e for e in language.dates(sentence) if sentence[e.span.start : e.span.end] == wanted or e.bound == "since"]
    told = [e for e in whole if wanted in sentence[e.span.start : e.span.end]]
    return next(iter(told or language.dates(wanted)), None)


def _in_words(words: str, article: Article) -> Window:
    """A bare year, and the year of publication where the words name the year and nothing that is past."""
    digits = "".join(c for c in words if c.isdigit())
    if len(digits) == YEAR and int(digits) > 0:
        return _year(int(digits))
    closed, told = closed_words(article.language), get(article.language).fold(words).split()
    named = not {*closed.year_words}.isdisjoint(told) and {*closed.past_words}.isdisjoint(told)
    published = article.published.earliest if article.published else None
    return _year(published.year) if named and published else Window()


def _year(year: int) -> Window:
    return Window(date(year, 1, 1), date(year, 12, 31))
