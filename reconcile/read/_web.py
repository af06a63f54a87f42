"""From a page of markup to an article: facts of the markup, the text, and a day that the page prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from reconcile.model import Article, Days, Span
from reconcile.read._boxes import dropped, without_boxes
from reconcile.read._dated_markup import above_headline, printed
from reconcile.read._draft import Draft, article
from reconcile.read._further import further
from reconcile.read._hidden import hidden, nothing, uncovered, unseen
from reconcile.read._inferred import from_caption
from reconcile.read._inline import settled
from reconcile.read._language import code
from reconcile.read._main_text import body, prose, rows_in, tamed, visible
from reconcile.read._mended import as_html, mended
from reconcile.read._page import guessed, said
from reconcile.read._saved import TOOLBARS, cleaned, original, saved_from, without_comments
from reconcile.read.text import dated

_MOST = 50  # elements set apart that are looked at
_UNREAD = ["script", "style", "template", "noscript", "svg", "object", "iframe"]


def of_page(page: str, draft: Draft) -> Article:
    """The article of a whole page; what the draft knows outranks the page, its text is not looked at."""
    page, broken = _prepared(page)
    tree = _parsed(page)
    settled_any, struck = settled(tree)
    changed = (settled_any, _without_toolbar(tree), without_boxes(tree))
    facts = said(tree)
    places = hidden(tree, facts.body)
    if any((*changed, dropped(unseen(tree)))):
        page = tree.html
    tree.strip_tags(_UNREAD, recursive=True)
    paragraphs, lost = body(page, tree, facts.headline)
    paragraphs, told = uncovered(paragraphs, places)
    told += further(tree, paragraphs)
    headline = facts.headline if facts.headline != draft.title else None
    text = "\n".join([headline, "", *paragraphs] if headline else paragraphs).strip("\n")
    if not text.strip() or (_sends_on(tree) and not any(map(prose, paragraphs))):
        raise nothing(_parsed(page), draft.file)
    found = article(
        replace(
            draft,
            text=text,
            source=draft.source or facts.source,
            source_from=draft.source_from if draft.source else facts.source_from,
            language=draft.language or (code(facts.language) if facts.language else None),
            published=draft.published or facts.published,
            published_from=draft.published_from if draft.published else facts.published_from,
            url=original(draft.url) or original(facts.url) or saved_from(page),
            warnings=(*draft.warnings, *broken, *struck, *lost, *told),
            stamp=draft.stamp or facts.stamp,
        ),
        headline=Span(0, len(headline)) if headline else None,
    )
    return _dated(found, tree, page)


def paragraphs_of(page: str) -> tuple[list[str], tuple[str, ...]]:
    """Every visible paragraph of a piece of markup, for formats that mark what is article themselves."""
    tree, told = _shown(page)
    return visible(tree), told


def set_apart(page: str, selector: str) -> Iterator[list[str]]:
    """Yield the visible paragraphs of each of the first elements that a selector of CSS finds in a piece of markup."""
    tree, _ = _shown(page)
    for node in islice(tree.css(selector), _MOST):
        yield rows_in(node)


def _shown(page: str) -> tuple[Any, tuple[str, ...]]:
    """The parsed markup without what is not shown, and what must be told of it."""
    page, broken = _prepared(page)
    tree = _parsed(page)
    tree.strip_tags(_UNREAD, recursive=True)
    dropped(unseen(tree))
    _, struck = settled(tree)
    return tree, (*broken, *struck)


def _prepared(page: str) -> tuple[str, tuple[str, ...]]:
    page = page.removeprefix("\ufeff")
    if page.lstrip()[:5].lower() == "<?xml":
        page = as_html(page)
    page, broken = mended(cleaned(page))
    return tamed(page), broken


def _parsed(page: str) -> Any:
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(page)


def _without_toolbar(tree: Any) -> bool:
    """Take the toolbar of a web archive off; whether there was one."""
    found = tree.css(TOOLBARS)
    asked = tree.css_first('#HEADER input[name="q"]')
    found += [tree.css_first("#HEADER")] if asked is not None else []
    return dropped(found)


def _sends_on(tree: Any) -> bool:
    return tree.css_first("frameset") is not None or any(
        (node.attributes.get("http-equiv") or "").lower() == "refresh" for node in tree.css("meta[http-equiv]")
    )


def _dated(found: Article, tree: Any, page: str) -> Article:
    """The article with the day that the page prints in a short element, in its markup, or under its picture."""
    if found.published is not None:
        return found
    day, told = _day(tree, page)
    if day is not None:
        return replace(found, published=day, published_from=told)
    return dated(found, None, alone=True) if from_caption(found.text) else found


def _day(tree: Any, page: str) -> tuple[Days | None, str | None]:
    day, told = printed(tree)
    if day is None:
        day, told = guessed(without_comments(page))
    return (day, told) if day is not None else above_headline(tree)
