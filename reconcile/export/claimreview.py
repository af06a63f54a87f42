"""schema.org ClaimReview as JSON-LD: one review for each answer that articles give to a question that was checked.

The rating is in words alone: what contradicts it, what tells it as well, and where the evidence points.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reconcile.errors import UsageError
from reconcile.export._answers import answers
from reconcile.export._source import Shape
from reconcile.export._told import Told, address, headline, published
from reconcile.visible import escaped, line

if TYPE_CHECKING:
    from reconcile.export._answers import Answer
    from reconcile.export._source import Source, Wanted
    from reconcile.model import Article, Claim

SHAPE = Shape.TEXT
Node = dict[str, object]
# so that no word of an article can end a script element that the JSON is put into
_ESCAPED = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "<>&"})


def render(source: Source, wanted: Wanted) -> str:
    """One JSON-LD document whose graph holds the reviews, in the order of the questions."""
    publisher, url = _publisher(wanted)
    told = Told(source.run)
    graph = [_review(told, answer, wanted, publisher, url) for answer in answers(told)]
    document = {"@context": "https://schema.org", "@graph": graph}
    return escaped(json.dumps(document, ensure_ascii=False, indent=1)).translate(_ESCAPED) + "\n"


def _publisher(wanted: Wanted) -> tuple[str, str]:
    """Name and address of whoever publishes the reviews."""
    url = address(wanted.url)
    if wanted.publisher and wanted.publisher.strip() and url:
        return line(wanted.publisher), url
    what = f"{wanted.url!r} is no address of the web" if wanted.url and not url else "nobody is named as publisher"
    mend = "who reads ClaimReview asks for the name and address of its author: --publisher NAME --url https://..."
    raise UsageError(None, what, mend)


def _review(told: Told, answer: Answer, wanted: Wanted, publisher: str, url: str) -> Node:
    first = answer.claims[0]
    author = {"@type": "Organization", "name": publisher, "url": url}
    published_on = {"datePublished": wanted.now.isoformat()} if wanted.now else {}
    return {
        "@type": "ClaimReview",
        "identifier": answer.id,
        "url": f"{url.split('#', maxsplit=1)[0]}#{answer.id}",
        **published_on,
        "author": author,
        "publisher": author,
        "inLanguage": told.articles[first.article].language,
        "claimReviewed": line(first.sentence),
        "about": line(answer.cluster.question),
        "itemReviewed": _claim(told, answer),
        "reviewRating": {
            "@type": "Rating",
            "alternateName": answer.rating,
            "ratingExplanation": line(answer.explanation),
        },
    }


def _claim(told: Told, answer: Answer) -> Node:
    first = answer.claims[0]
    article = told.articles[first.article]
    day = published(article)
    return {
        "@type": "Claim",
        "text": line(first.quote),
        **_by("author", article),
        **({"datePublished": day} if day else {}),
        "firstAppearance": _appearance(article, first),
        "appearance": [_appearance(told.articles[one.article], one) for one in answer.claims],
    }


def _by(how: str, article: Article) -> Node:
    """The outlet, where the article names it."""
    name = line(article.source or "")
    return {how: {"@type": "Organization", "name": name}} if name else {}


def _appearance(article: Article, claim: Claim) -> Node:
    found: Node = {
        "@type": "NewsArticle",
        "identifier": article.id,
        **_by("publisher", article),
        "inLanguage": article.language,
        "text": line(claim.sentence),
    }
    known = {"headline": headline(article), "datePublished": published(article), "url": address(article.url) or ""}
    return found | {name: value for name, value in known.items() if value}
