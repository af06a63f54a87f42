"""Whole dates in languages without a grammar of ours."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.languages import get


def found(text: str, code: str) -> list[tuple[str, int | None, int | None, int | None]]:
    return [(text[d.span.start : d.span.end], d.year, d.month, d.day) for d in get(code).dates(text)]


@pytest.mark.parametrize(
    ("code", "text", "date"),
    [
        ("fr", "Le 5 avril 2020, ils sont partis.", ("5 avril 2020", 2020, 4, 5)),
        ("fr", "jusqu'au 1er mars 2019", ("1er mars 2019", 2019, 3, 1)),
        ("de", "Am 15. März 2021 brach es ab.", ("15. März 2021", 2021, 3, 15)),
        ("es", "el 3 de mayo de 2020 por la noche", ("3 de mayo de 2020", 2020, 5, 3)),
        ("es", "Lima, mayo 3, 2020", ("mayo 3, 2020", 2020, 5, 3)),
        ("ru", "12 мая 2020 года", ("12 мая 2020", 2020, 5, 12)),
        ("tr", "12 Ağustos 2020'de", ("12 Ağustos 2020", 2020, 8, 12)),
        ("hu", "2020. március 5-én", ("2020. március 5", 2020, 3, 5)),
        ("ja", "2020年5月3日に", ("2020年5月3日", 2020, 5, 3)),
        ("und", "12 maja 2020 r.", ("12 maja 2020", 2020, 5, 12)),
    ],
    ids=["fr", "fr-1er", "de", "es", "es-month-first", "ru", "tr", "hu", "ja", "unknown"],
)
def test_a_whole_date_is_read_in_its_language(code, text, date):
    assert found(text, code) == [date]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "5 bananas 2020"),
        ("fr", "5 heures 2020"),
        ("de", "3 jahre 2020"),
        ("es", "5 muertos 2020"),
        ("ru", "10 человек 2020"),
        ("und", "10 lundi 2020"),
        ("und", "3 de 2020"),
        ("und", "99 mai 2020"),
        ("de", "1.5 april 2020"),
        ("de", "5 april 2020%"),
    ],
)
def test_a_number_with_another_word_is_no_date(code, text):
    assert found(text, code) == []


def test_the_language_decides_what_a_month_name_means():
    assert found("7 listopada 2020", "pl") == [("7 listopada 2020", 2020, 11, 7)]
    assert found("7 listopada 2020", "hr") == [("7 listopada 2020", 2020, 10, 7)]


def test_a_whole_date_is_no_numeral():
    text = "Le 5 avril 2020, 12 soldats sont partis."
    assert [text[n.span.start : n.span.end] for n in get("fr").numerals(text)] == ["12"]


@given(before=st.text(max_size=20), after=st.text(max_size=20), day=st.integers(1, 28), year=st.integers(1900, 2099))
def test_dates_lie_in_their_text_whatever_stands_around_them(before, after, day, year):
    text = f"{before} {day} juillet {year} {after}"
    spans = [date.span for date in get("fr").dates(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert any(span.meets(type(span)(len(before) + 1, len(text) - len(after) - 1)) for span in spans)


def test_a_text_full_of_unknown_words_stays_cheap():
    letters = "abcdefghij"
    words = (f"{i % 28 + 1} x{letters[i % 10]}{letters[i // 10 % 10]}{letters[i // 100]} 2020" for i in range(1000))
    assert found(" ".join(words), "fr") == []


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("La mort de sept soldats a surpris.", 0),
        ("Depuis sept ans, il y vit.", 0),
        ("Il est né en sept à Lyon.", 1),
        ("En sept 2030, il a neigé.", 1),
        ("Début sept dernier, il a neigé.", 1),
    ],
)
def test_a_short_month_that_is_a_number_counts_what_is_named_behind_it(text: str, months: int) -> None:
    assert sum(d.month == 9 for d in get("fr").dates(text)) == months
