"""Translations are found by their values and names; reports of one event in two languages are none."""

from __future__ import annotations

import pytest
from made_origins import article, claims_of, found, hows
from made_translations import FERRY, FERRY_AR, FERRY_OWN_AR, OWN_REPORTS, TRANSLATIONS


@pytest.mark.parametrize("name", TRANSLATIONS)
def test_a_translation_is_found_by_its_values_and_names(name: str):
    language, text, translated = TRANSLATIONS[name]
    one, other = article("a", text), article("b", translated, 3, language=language)
    origins = found(one, other)
    assert [(link.article, link.of, link.how) for link in origins.links] == [("b", "a", "translation")]
    assert {origins.of(c) for c in claims_of([one, other])} == {"oa"}


@pytest.mark.parametrize("name", OWN_REPORTS)
def test_a_report_of_its_own_in_another_language_is_no_translation(name: str):
    language, text, own = OWN_REPORTS[name]
    origins = found(article("a", text), article("b", own, 3, language=language))
    assert origins.links == ()
    assert len(set(origins.articles.values())) == 2


def test_a_report_with_as_many_values_of_its_own_is_no_translation():
    assert hows(found(article("a", FERRY), article("b", f"{FERRY_OWN_AR} {FERRY_AR}", 3, language="ar"))) == []


def test_the_same_values_in_another_order_are_no_translation():
    turned = " ".join(reversed(FERRY_AR.split(". ")))
    assert hows(found(article("a", FERRY), article("b", turned, 3, language="ar"))) == []


def test_who_says_that_it_is_a_translation_needs_fewer_values():
    text = "The mine of Orvane was flooded on Friday, and 14 of the 62 miners were missing, said Lena Marsk."
    own = "فاضت المياه في منجم أورفان يوم الجمعة وفقد 14 من أصل 62 عاملا، بحسب لينا مارسك."
    original, plain = article("a", text, source="Lindvik Post"), article("b", own, 3, language="ar")
    said = article("b", f"{own}\nترجمة: Lindvik Post", 3, language="ar")
    assert hows(found(original, plain)) == []
    assert hows(found(original, said)) == ["translation"]


@pytest.mark.parametrize("day", [3, 5], ids=["before the copy", "after the copy"])
def test_of_a_text_its_copy_and_its_translation_the_text_is_the_origin(day: int):
    origins = found(article("a", FERRY), article("b", FERRY, 4), article("c", FERRY_AR, day, language="ar"))
    assert set(origins.articles.values()) == {"oa"}
    assert sorted((link.article, link.of, link.how) for link in origins.links) == [
        ("b", "a", "copy"), ("c", "a", "translation")
    ]  # fmt: skip
