"""Short articles, their claims and their origins, for the tests of origins."""

from __future__ import annotations

import functools
from datetime import date

from reconcile import cluster, packs
from reconcile.extract import Extractor
from reconcile.model import Article, Claim, Days, Lexicon, Origins

QUAKE = (
    "The earthquake near Brunholm killed 34 people and injured 90 others on Monday night, the ministry of health "
    "said, while rescue teams with dogs were still searching the ruins of the old market hall. The quake of magnitude"
    " 6.1 cut the railway to the coast in three places, and 12,000 homes were without power on Tuesday morning."
)
FLOOD = (
    "Heavy rain has filled the cellars of Lower Orvane since the weekend, and farmers drove their cattle up to the "
    "ridge. Nobody was hurt, but 21 bridges are closed and the ferry to Lindvik lies in port."
)
STATEMENT = (
    "“Our divers have brought 17 fishermen of the trawler Sable ashore alive, and we go on looking for the four who "
    "are missing,” the coast guard said."
)
FIRST_OWN = (
    "The market of Lindvik was empty all day, and its traders spoke of little else than the water that had come down "
    "the street at dawn. They remember another winter, when boats were tied to the doors of the church for a week, "
    "and they laugh about it now, though some of them lost all they had and were never paid for it by anyone in the "
    "capital."
)
SECOND_OWN = (
    "Our reader Nils Aarden has kept bees on the slope for many years, and sent us his pictures of hives that swim. "
    "He says that the queen will live if the box stays dry inside, which is why he ties them with rope to the old "
    "pear tree every autumn, a habit that the neighbours found strange until this week."
)


@functools.cache
def lexicon() -> Lexicon:
    return packs.load().lexicon


@functools.cache
def extractor() -> Extractor:
    return Extractor(lexicon())


def article(name: str, text: str, day: int = 2, source: str | None = None, language: str = "en") -> Article:
    on = date(2031, 3, day)
    return Article(name, f"{name}.txt", 0, text, source=source, language=language, published=Days(on, on))


def claims_of(articles: list[Article]) -> list[Claim]:
    return [claim for one in articles for claim in extractor()(one).claims]


def found(*articles: Article) -> Origins:
    return cluster.origins(articles, claims_of(list(articles)), lexicon())


def origin_of(words: str, one: Article, origins: Origins) -> str:
    """The origin of the claim of an article whose value stands in these words."""
    return next(origins.of(c) for c in claims_of([one]) if one.words(c.field, c.core) == words)


def hows(origins: Origins) -> list[str]:
    return [link.how for link in origins.links]
