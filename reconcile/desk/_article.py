"""The page of an article: where it is from, its whole text with every numeral marked, and what each mark says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reconcile.desk._asked import Crumb, Page
from reconcile.desk._beside import Row, others, passages, rows
from reconcile.desk._cards import cards
from reconcile.desk._fates import SAID, marks
from reconcile.desk._origin import Copy, copies, head, spoken_in
from reconcile.desk._panel import panel
from reconcile.desk._pieces import Layers, Paragraph, paragraphs
from reconcile.frozen import dataclass
from reconcile.model import Fate
from reconcile.report._html._quotes import beginning
from reconcile.report._html._words import Words, direction, language
from reconcile.report._lookup import count
from reconcile.report._marks import MANY, WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reconcile.desk._asked import Asked
    from reconcile.desk._fates import Mark
    from reconcile.model import Article, Claim, Span
    from reconcile.report._lookup import Lookup

_HEADLINE = 200
_TAB = 80


@dataclass(frozen=True, slots=True)
class Text:
    """How the words of an article are to be read, and under which name the page offers to go to it."""

    id: str
    name: str
    lang: str
    dir: str


def page(asked: Asked) -> Page:
    """An article with its marks.

    Of the query, `claim` is shown at its place, `shared` names another article whose words are marked here, and
    `beside` chooses among translations.
    """
    look = asked.look("articles")
    article = look.articles[asked.id]
    found = marks(look, article)
    shared = next((one for one in copies(look, article) if one.id == asked.query.get("shared")), None)
    claim = _claim(look, article, asked.query.get("claim"))
    texts = others(look, article)
    other = next((one for one in texts if one.id == asked.query.get("beside")), next(iter(texts), None))
    told = {
        "head": head(look, article),
        "copies": copies(look, article),
        "shared": shared,
        "title": _title(article, found, claim),
        "headline": Words(beginning(article, _HEADLINE), language(article), direction(article)),
        "text": _named(look, article),
        "others": [_named(look, one) for one in texts],
        "other": _named(look, other) if other else None,
        "translated": other is not None and other.id == look.translated(article),
        "rows": _rows(look, article, found, _layers(article, shared, claim), other),
        "legend": legend(found),
        "cards": cards(look, found),
        "at": claim.id if claim else None,
        "deciding": panel(asked, look, asked.links.article(article.id), article=article.id),
    }
    crumbs = (Crumb(look.outlet(article), _outlet(asked, article)), Crumb("Article"))
    return Page("article.html", beginning(article, _TAB), told, crumbs)


def legend(found: Sequence[Mark]) -> tuple[tuple[str, str], ...]:
    """Each kind of mark that there is, with how many there are of it."""
    many = Counter(mark.kind for mark in found)
    names = {fate.value: (WORDS[fate], MANY[fate]) for fate in Fate} | {SAID: ("claim in words", "claims in words")}
    return tuple((kind, count(many[kind], *words)) for kind, words in names.items() if many[kind])


def _claim(look: Lookup, article: Article, id_: str | None) -> Claim | None:
    return next((one for one in look.claims_of.get(article.id, ()) if one.id == id_), None)


def _outlet(asked: Asked, article: Article) -> str | None:
    return asked.links.source(article.source) if article.source else None


def _named(look: Lookup, article: Article) -> Text:
    name = f"{look.outlet(article)}, {spoken_in(article)}"
    return Text(article.id, name, language(article), direction(article))


def _title(article: Article, found: Sequence[Mark], claim: Claim | None) -> tuple[Paragraph, ...]:
    spans = {"here": [claim.span]} if claim and claim.field == "title" else {}
    return paragraphs(article.title or "", Layers([mark for mark in found if mark.field == "title"], spans))


def _layers(article: Article, shared: Copy | None, claim: Claim | None) -> Mapping[str, Sequence[Span]]:
    return {
        "furniture": [one.span for one in article.furniture],
        "headline": [article.headline] if article.headline else [],
        "shared": shared.spans if shared else (),
        "here": [claim.span] if claim and claim.field == "text" else [],
    }


def _rows(
    look: Lookup, article: Article, found: Sequence[Mark], layers: Mapping[str, Sequence[Span]], other: Article | None
) -> tuple[Row, ...]:
    here = paragraphs(article.text, Layers([mark for mark in found if mark.field == "text"], layers))
    if other is None:
        return (Row(here),)
    theirs = [mark for mark in marks(look, other) if mark.field == "text"]
    there = paragraphs(other.text, Layers(theirs, _layers(other, None, None)))
    return rows(here, there, passages(look, article, other))
