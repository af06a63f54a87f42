"""Numbers that change between two versions of one text, or in one quote."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, concluded, titled

LINES = (
    "The fire in Velden destroyed a depot of 4,200 square metres on Monday, the fire service said. "
    "It burnt for 11 hours and kept 96 firefighters busy until the evening, when rain set in "
    "and the wind that had blown from the harbour all day died down."
)
SPANISH = (
    "El incendio de Velden destruyó un almacén de 4.200 metros cuadrados el lunes, dijeron los bomberos. "
    "Ardió durante 11 horas y ocupó a 96 bomberos hasta la tarde, cuando llegó la lluvia "
    "y amainó el viento que había soplado todo el día desde el puerto."
)


def rules(*articles: object) -> set[str]:
    return {f.rule for f in concluded(articles).findings}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("later", "source", "told"),
    [
        pytest.param(LINES.replace("4,200", "2,400"), "Harbour Post", {"silent-edit", "copy"}, id="edited in silence"),
        pytest.param(LINES.replace("96", "69"), "Valley Herald", {"copy"}, id="reprinted elsewhere"),
        pytest.param(LINES, "Harbour Post", {"copy"}, id="not edited"),
    ],
)
def test_a_change_in_the_same_article_is_told(later: str, source: str, told: set[str]) -> None:
    found = rules(article(LINES, source="Harbour Post"), article(later, "2031-05-16", source=source))
    assert {rule for rule in found if rule in ("silent-edit", "copy")} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(SPANISH, {"translation"}, id="true to it"),
        pytest.param(
            SPANISH.replace("96", "69"), {"translation", "translation-changed-value"}, id="two digits changed"
        ),
    ],
)
@pytest.mark.parametrize("credit", ["Traducido del Harbour Post.", "Traducción de Harbour Post."], ids=["del", "de"])
def test_a_translation_is_known_by_its_credit_and_held_against_its_original(
    text: str, told: set[str], credit: str
) -> None:
    spanish = article(f"{text}\n\n{credit}", "2031-05-16", source="Diario del Valle", language="es")
    found = rules(article(LINES, source="Harbour Post"), spanish)
    assert {rule for rule in found if rule.startswith("translation")} == told


@settings(max_examples=15, deadline=None)
@given(first=st.sampled_from(range(23, 99, 10)), second=st.sampled_from(range(23, 99, 10)))
def test_one_quote_with_two_numbers_is_told_if_they_differ(first: int, second: int) -> None:
    quoted = "“We asked for {} tents in January and nobody in the capital answered our letter.”"
    one = article(f"The mayor of Velden said: {quoted.format(first)}", source="Harbour Post")
    other = article(
        f"{quoted.format(second)} That is what the mayor of Velden said on Monday.",
        "2031-05-16",
        source="Valley Herald",
    )
    assert ("quote-changed" in rules(one, other)) == (first != second)


@pytest.mark.parametrize(
    ("body", "differs"),
    [
        pytest.param("The earthquake near Velden killed 34 people, the ministry said.", True, id="another toll"),
        pytest.param("The earthquake near Velden killed 43 people, the ministry said.", False, id="the same toll"),
    ],
)
def test_a_headline_is_held_against_its_text(body: str, differs: bool) -> None:
    assert ("headline-against-body" in rules(titled("Velden earthquake kills 43", body))) == differs
