"""HTML pages: the headline, an empty line, then the article's paragraphs with tables and captions."""

from __future__ import annotations

from dataclasses import replace

from reconcile.errors import ReadError
from reconcile.model import Article, Span
from reconcile.read._dated_markup import printed
from reconcile.read._decode import decode
from reconcile.read._draft import Draft, article
from reconcile.read._inferred import from_caption
from reconcile.read._language import code
from reconcile.read._main_text import body, tamed
from reconcile.read._names import from_file
from reconcile.read._page import guessed, said
from reconcile.read.text import dated

SUFFIXES = (".html", ".htm", ".xhtml")


def read(raw: bytes, file: str) -> list[Article]:
    """The one article of a page; its text has no place in the file, so `text_at` is `None`."""
    from selectolax.lexbor import LexborHTMLParser

    page, warnings = decode(raw, file, declared=True)
    page = tamed(page.removeprefix("\ufeff"))
    tree = LexborHTMLParser(page)
    facts = said(tree)
    paragraphs, lost = body(page, tree, facts.headline)
    text = "\n".join([facts.headline, "", *paragraphs] if facts.headline else paragraphs).strip("\n")
    if not text.strip():
        raise ReadError(file, "the page has no text", "save the article itself; a page made by a script has none")
    found = article(
        Draft(
            file,
            0,
            text,
            source=facts.source,
            source_from=facts.source_from,
            language=code(facts.language) if facts.language else None,
            published=facts.published,
            published_from=facts.published_from,
            url=facts.url,
            named_after=from_file(file),
            warnings=(*warnings, *lost),
        ),
        headline=Span(0, len(facts.headline)) if facts.headline else None,
    )
    if found.published is None:
        day, told = printed(tree)
        if day is None:
            day, told = guessed(page)
        found = replace(found, published=day, published_from=told)
    return [dated(found, None, alone=True) if found.published is None and from_caption(text) else found]
