"""An invented article in several states, for the tests of versions."""

from __future__ import annotations

from made_articles import article, knowledge

from reconcile import cluster
from reconcile.model import Article

TEXT = (
    "The mud slide above Kelmore killed {dead} people on 9 June and cut the road to Tarrin, mayor Runa Holt said. The "
    "Kelmore dam is {high} metres high. Crews from Tarrin searched the orchards of Kelmore through the night."
)
OTHER = (
    "Mayor Runa Holt told reporters in Tarrin that the mud slide above Kelmore on 9 June had killed {dead} people. She "
    "stood below the Kelmore dam, which is {high} metres high, while crews dug in the orchards of Kelmore."
)
ADDRESS = "https://www.harbour.example/news/2033/06/slide?utm_source=mail"
SAME_PAGE = "http://harbour.example/news/2033/06/slide/#top"


def told(dead: int = 12, high: int = 40, published: str = "2033-06-09", **more: object) -> Article:
    """A state of the article of the Harbour Post."""
    found = {"source": "Harbour Post", "url": ADDRESS, "file": f"{dead}-{high}-{published}.txt", **more}
    return article(TEXT.format(dead=dead, high=high), published, **found)


def elsewhere(dead: int = 14, high: int = 40, published: str = "2033-06-10") -> Article:
    """What another outlet writes."""
    return article(OTHER.format(dead=dead, high=high), published, source="Valley Herald")


def newest(*articles: Article) -> dict[str, str]:
    return dict(cluster.versions(articles, knowledge().lexicon).newest)


def one_article(a: Article, b: Article) -> bool:
    return len(cluster.versions([a, b], knowledge().lexicon).groups) == 2
