"""Plain text: one article or several in a file, with whatever the page had around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reconcile.model import Article, Days, Span
from reconcile.read._decode import decode
from reconcile.read._draft import Draft, article, identified
from reconcile.read._inferred import from_caption, from_weekday
from reconcile.read._lines import line_of
from reconcile.read._sections import sections, translates

SUFFIXES = (".txt", ".text")


def read(raw: bytes, file: str, charset: str | None = None) -> list[Article]:
    """The articles of a text file in file order; their texts are slices of the decoded file and cover it."""
    text, warnings = decode(raw, file, charset=charset)
    begin = 1 if text.startswith("\ufeff") else 0
    spans = [Span(max(begin, s.start), s.end) for s in sections(text)]
    drafts = [
        Draft(file, n, text[s.start : s.end], text_at=s.start, warnings=warnings, line_at=line_of(text, s.start))
        for n, s in enumerate(spans)
    ]
    return list(joined([article(d) for d in drafts]))


def joined(found: list[Article]) -> Iterator[Article]:
    """The articles of one file with what they take from one another: translations, and days that a weekday confirms."""
    above: Article | None = None
    for one in found:
        if above is not None and translates(one.text, above.text):
            one = _translated(one, above)
        elif one.published is None:
            one = dated(one, above, alone=len(found) == 1)
        yield one
        above = one


def _translated(one: Article, above: Article) -> Article:
    """A translation: of the same outlet, and of the same day unless its own byline names one."""
    own = one.source, one.source_from
    source, source_from = (above.source, "the article above, translated here") if above.source else own
    days, words = (
        (one.published, one.published_from)
        if one.published
        else (above.published, "the article above, translated here")
    )
    made = replace(one, source=source, source_from=source_from, published=days, published_from=words if days else None)
    return replace(identified(made), translation_of=above.id)


def dated(one: Article, above: Article | None, *, alone: bool) -> Article:
    """An undated article with the day that follows from its caption, or from the dated article above it."""
    stamp = from_caption(one.text) if alone else None
    if stamp:
        words = one.text[stamp.span.start : stamp.span.end]
        return identified(replace(one, published=stamp.days, published_from=f"caption and weekday agree: {words}"))
    day = above.published.earliest if above and above.published and above.published.precision == 1 else None
    words_above = from_weekday(one.text, day) if day else None
    if day is None or words_above is None:
        return one
    how = f"weekday agrees with the article above: {words_above}"
    return identified(replace(one, published=Days(day, day, 1), published_from=how))
