"""Articles made of a sentence or two about invented events, and what is extracted from them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

import pytest
from made_cases import day

from reconcile import pipeline
from reconcile.extract import Extractor
from reconcile.model import Article, Claim, Extraction, Furniture, Run, Span
from reconcile.packs import Knowledge, load

PUBLISHED = "2031-05-14"  # a Wednesday


@cache
def knowledge() -> Knowledge:
    """The packs that ship with the project."""
    return load()


@cache
def extractor() -> Extractor:
    """An extractor with the words of those packs."""
    return Extractor(knowledge().lexicon)


def article(text: str, published: str | None = PUBLISHED, **more: object) -> Article:
    """An article with an id from its content, in English unless `language` says otherwise."""
    said = repr((text, published, sorted(more.items(), key=str)))
    fields: dict[str, object] = {
        "id": "a" + hashlib.sha256(said.encode()).hexdigest()[:12],
        "file": f"{more.get('source', 'made')}.txt",
        "index": 0,
        "text": text,
        "published": day(published) if published else None,
        "published_from": "byline" if published else None,
        "text_at": 0,
    }
    return Article(**{**fields, **more})  # type: ignore[arg-type]


def titled(title: str, text: str, published: str | None = PUBLISHED, **more: object) -> Article:
    """An article whose text begins with its headline."""
    return article(f"{title}\n\n{text}", published, headline=Span(0, len(title)), **more)


def extracted(text: str, published: str | None = PUBLISHED, **more: object) -> Extraction:
    """What is extracted from an article of these words."""
    return extractor()(article(text, published, **more))


def claims(text: str, kind: str, published: str | None = PUBLISHED, **more: object) -> list[Claim]:
    """The claims of one kind that an article of these words makes, in the order of the text."""
    return [c for c in extracted(text, published, **more).claims if c.kind == kind]


def claim(text: str, attribute: str, published: str | None = PUBLISHED, **more: object) -> Claim:
    """The one claim on an attribute that an article of these words makes."""
    found = [c for c in extracted(text, published, **more).claims if c.attribute == attribute]
    assert len(found) == 1, [(c.attribute, c.quote) for c in extracted(text, published, **more).claims]
    return found[0]


def concluded(articles: Sequence[Article]) -> Run:
    """Everything that is said of a batch."""
    return pipeline.conclude(articles, knowledge())


def furnished(text: str, *pieces: str, published: str | None = PUBLISHED, **more: object) -> Article:
    """An article in which the given pieces of the text are furniture."""
    spans = [Furniture(Span(text.index(p), text.index(p) + len(p)), "banner") for p in pieces]
    return article(text, published, furniture=tuple(spans), **more)


def falls_short(*case: object, reason: str, id: str | None = None) -> object:
    """A case of a parametrised test that the code does not hold yet."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason), id=id)


def readable(value: object) -> str:
    """A test id from a value: its first words, or "arabic", since other letters are escaped in ids."""
    words = str(value)
    return words[:44] if words.isascii() else "arabic"
