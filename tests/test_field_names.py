"""Names of fields and titles of pages that tell what an article is, in other languages and beside other headlines."""

from __future__ import annotations

from datetime import date

import pytest

from reconcile.read import html, markdown


@pytest.mark.parametrize(
    ("fields", "source"),
    [
        ("título: Suben los muertos\nFecha: 5 de junio de 2031\nmedio: Diario del Alto\nidioma: es", "Diario del Alto"),
        (
            "titre: Le bilan monte\ndate de publication: 5 juin 2031\nagence: Gazette du Val\nlangue: fr",
            "Gazette du Val",
        ),
        ("العنوان: مقتل خمسة\nالتاريخ: 2031-06-05\nالمصدر: صوت الوادي\nاللغة: ar", "صوت الوادي"),
    ],
)
def test_front_matter_in_the_language_of_its_article(fields: str, source: str) -> None:
    (found,) = markdown.read(f"---\n{fields}\n---\n\n12.\n".encode(), "a.md")
    assert found.title is not None
    assert found.source == source
    assert found.published is not None
    assert found.published.earliest == date(2031, 6, 5)
    assert found.language == fields[-2:]


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Mill fire: five dead | Harbour News", "Harbour News"),
        ("Mill fire: five dead - an account", None),
        ("Mill burns down - Harbour News", "Harbour News"),
        ("Mill fire: five dead | Live updates", None),
        ("Le maire de Ledmoor dit « non » à la réforme", None),
    ],
)
def test_what_stands_behind_a_bar_in_a_title_is_the_site(title: str, source: str | None) -> None:
    body = "<h1>Mill burns down</h1><p>" + "A mill burned down. " * 20 + "</p>"
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    (found,) = html.read(page.encode(), "a.html")
    assert found.source == source
