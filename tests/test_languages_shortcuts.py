"""What is told at once of a number is what the readers that are then not asked would tell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentencex import get_sentence_boundaries

from reconcile.languages import _en_dates, _en_numerals
from reconcile.languages._date_gates import Gates
from reconcile.languages._dates import Dates
from reconcile.languages._en_cardinals import read
from reconcile.languages._en_numerals import _AROUND, _readers
from reconcile.languages._en_plain import read_plain
from reconcile.languages._folding import fold_latin
from reconcile.languages._numerals import Numerals
from reconcile.languages._page import Page, Phrases, open_page
from reconcile.languages._tokens import as_columns, columns, cut

SLOW_NUMERALS = Numerals(replace(_en_numerals.WORDS, plain=lambda page, i: None))
SLOW_DATES = Dates(replace(_en_dates.WORDS, number_words=frozenset()))
WORDS = st.sampled_from(
    "two five twelve one several dozens hundreds of half 3 12 20 45 300 1,200 2.5 2014 people men others killed hurt "
    "and or to - . , ( ) ; : \" ' % $ € at least more than about over nearly some in on from between past before after "
    "until minutes hours days years old aged age Route Falcon No. unit room call mid- thousand million third quarters "
    "am p.m. o'clock noon local time GMT feet inches m metres strong magnitude ago later twenties century May March "
    "the a another Kill tonight minus negative".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)


def _page(text: str) -> Page:
    return open_page(text, fold_latin(text))


@given(text=TEXTS)
def test_a_plain_number_is_what_all_readers_make_of_it(text):
    page = _page(text)
    nothing = [False] * len(page.words)
    assert _en_numerals.READER.find(page, nothing) == SLOW_NUMERALS.find(page, nothing)


@given(text=TEXTS)
def test_a_count_that_begins_no_date_is_one_for_no_reader(text):
    page = _page(text)
    assert _en_dates.READER.find(page) == SLOW_DATES.find(page)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("killed 5 people", True),
        ("killed five people", True),
        ("5 people", True),
        ("Falcon 5 people", False),
        ("route 5 people", False),
        ("killed 5 million", False),
        ("after 5 p.m.", False),
        ("killed 5-6 people", False),
        ("aged 5", False),
    ],
)
def test_a_number_is_plain_between_words_that_say_nothing_of_it(text, plain):
    page = _page(text)
    at = next(i for i, word in enumerate(page.words) if word in ("5", "five"))
    assert (read_plain(page, at) is not None) == plain


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("5 people", True),
        ("1,200 people", True),
        ("12 others", True),
        ("5 May", False),
        ("5th May", False),
        ("5 days ago", False),
        ("5/6/2020", False),
        ("23.08.2020", False),
        ("2014", False),
        ("19th century", False),
    ],
)
def test_figures_begin_no_date_before_words_that_dates_have_not(text, none):
    assert Gates(_en_dates.WORDS).no_figures(_page(text), 0) == none


@pytest.mark.parametrize(
    ("text", "found"),
    [("one two three", ("c", 3)), ("one two four", ("b", 2)), ("one five", ("a", 1)), ("two three", None)],
)
def test_the_longest_phrase_wins(text, found):
    phrases = Phrases({"one": "a", "one two": "b", "one two three": "c"})
    assert phrases.at(_page(text), 0) == found


@given(text=st.text(alphabet="aé1²٣.,-'sS$_ \n’U€", max_size=20))
def test_columns_and_tokens_say_the_same(text):
    found = columns(text, fold_latin)
    folded = list(map(fold_latin, found.texts)) if found.folded is None else found.folded
    assert found._replace(folded=folded) == as_columns(cut(text, fold_latin(text)))


@given(
    words=st.text("abC1 ,;:'\"()-/$%", max_size=30),
    end=st.sampled_from(".!?"),
    code=st.sampled_from(["en", "fr", "ar"]),
)
def test_a_line_whose_only_full_stop_ends_it_is_one_sentence(code, words, end):
    boundaries = get_sentence_boundaries(code, words + end)
    assert {int(one["end_index"]) for one in boundaries} <= {len(words + end)}


@given(text=TEXTS)
def test_readers_that_are_not_asked_find_nothing(text):
    page = _page(text)
    for i in range(len(page.words)):
        core = read(page, i)
        left_out = set(_AROUND).difference(_readers(page, i, core))
        assert [reader for reader in left_out if reader(page, i, core) is not None] == []
