"""Heads of French and Spanish articles: outlet, day and headline, and what is furniture there."""

import pytest

from reconcile.model import Article
from reconcile.read import read_bytes

BODY = {
    "fr": "Un incendie a détruit six maisons mardi soir à Vessy, selon les pompiers de la ville. Tous sont saufs.",
    "es": "Un tren descarriló el lunes cerca de Arce y dejó 12 heridos, según los bomberos. Nadie murió.",
    "en": "A fire destroyed six houses on Tuesday evening in Vessy, the fire service said. Nobody was hurt.",
}
HEADS = {
    "french": (
        "fr",
        "La Gazette du Lac\nMercredi 3 avril 2019\n\nSix maisons détruites",
        "La Gazette du Lac",
        "2019-04-03",
    ),
    "french first of the month": (
        "fr",
        "Le Courrier de Vessy\nlundi 1er juillet 2019\n\nSix maisons détruites",
        "Le Courrier de Vessy",
        "2019-07-01",
    ),
    "french published": ("fr", "Six maisons détruites\n\nPublié le 12 août 2020", None, "2020-08-12"),
    "spanish": (
        "es",
        "La Voz de Miranda\nmartes, 5 de mayo de 2020\n\nUn tren descarrila",
        "La Voz de Miranda",
        "2020-05-05",
    ),
    "english with links": (
        "en",
        "The Voice of the Lake\nThursday, 3 April 2019\n\nSix houses destroyed",
        None,
        "2019-04-03",
    ),
}


def one(text: str) -> Article:
    (found,) = read_bytes(text.encode(), "article.txt")
    return found


@pytest.mark.parametrize(("language", "head", "source", "day"), HEADS.values(), ids=HEADS)
def test_a_head_gives_outlet_and_day(language: str, head: str, source: str | None, day: str):
    found = one(f"{head}\n\n{BODY[language]}\n")
    assert found.published is not None
    assert found.published.earliest.isoformat() == day
    assert source is None or found.source == source


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Prices delayed by 20 minutes"),
        ("en", "Chess and weather: page 31"),
        ("fr", "Lire aussi : la crue du lac"),
        ("fr", "Tous droits réservés"),
        ("es", "Lea también: la crecida del lago"),
        ("es", "Síganos en la red"),
    ],
)
def test_lines_around_an_article_are_furniture(language: str, line: str):
    found = one(f"{BODY[language]}\n\n{line}\n")
    assert [found.text[f.span.start : f.span.end] for f in found.furniture] == [line]


@pytest.mark.parametrize("line", ["The prices of bread rose by 15 percent.", "Los precios subieron en abril."])
def test_lines_that_report_stay(line: str):
    assert one(f"{BODY['en']}\n\n{line}\n").furniture == ()
