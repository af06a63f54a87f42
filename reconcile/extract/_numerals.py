"""Every numeral expression of a text, without any claim about what it counts."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.extract._changes import change_of
from reconcile.languages import _calendar as calendar
from reconcile.languages import get
from reconcile.model import Article, DateValue, Ordinal, Quantity, Span

Found = tuple[Span, str, Quantity | Ordinal | DateValue]
PRINTED = {
    "clock": "measure",
    "age": "measure",
    "multiple": "cardinal",
    "vague": "cardinal",
}  # kinds that the contract knows


def numerals(article: Article) -> Iterator[tuple[str, Span, str, Quantity | Ordinal | DateValue, str | None]]:
    """Yield (field, span, kind, value, change) in text order; a date that cannot be placed without more is left out.

    `change` is up or down for a quantity that tells of a rise or fall.
    """
    language = get(article.language)
    for field, text in (("title", article.title or ""), ("text", article.text)):
        found: list[Found] = [(n.span, PRINTED.get(n.kind, n.kind), n.value) for n in language.numerals(text)]
        last = calendar.single_day(article.published)
        for expression in language.dates(text):
            days = calendar.place(expression, published=article.published, last=last, literal=True)
            if days is None:
                continue
            last = days.earliest or last
            found.append((expression.span, "date", DateValue(days, text[expression.span.start : expression.span.end])))
        for span, kind, value in sorted(found, key=lambda f: f[0]):
            change = change_of(text, span, language) if isinstance(value, Quantity) else None
            yield field, span, kind, value, change
