"""Words of a sentence and their places, and that nothing kept from earlier articles changes what is read."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_articles import article, knowledge

from reconcile.claims._word import Places, row
from reconcile.extract import Extractor
from reconcile.extract._fields import Field
from reconcile.extract._plain import Plain
from reconcile.extract._vocabulary import Vocabulary
from reconcile.languages import get
from reconcile.languages._folding import fold_latin
from reconcile.languages._tokens import atom_columns, atoms
from reconcile.model import Span

VOCABULARY = Vocabulary(knowledge().lexicon, get("en"))
LETTERS = st.text("abn_1É -'.\n", max_size=30)


@given(text=LETTERS, word=st.text("abn", max_size=5))
def test_a_word_is_plain_where_it_stands_alone_in_small_letters(text, word):
    alone = len(word) > 2 and re.search(rf"\b{re.escape(word)}\b", text) is not None
    assert (word in Plain(text)) == alone


@pytest.mark.parametrize("word", ["Harbour", "harbour2", "é" * 4, 7], ids=["capital", "digit", "accent", "no word"])
def test_only_words_of_plain_small_letters_are_plain(word):
    assert word not in Plain(f"the {word} stands here")


@given(text=st.text("aB7.,:-'_ \n$é\u0640"))
@pytest.mark.parametrize("code", ["en", "fr", "es", "ar"])
def test_a_token_is_the_text_at_its_place(code, text):
    tokens = get(code).tokens(text)
    assert [text[t.start : t.end] for t in tokens] == [t.text for t in tokens]
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(text=st.text("aB7.,:-'_ \n$é"))
def test_the_columns_of_atoms_are_the_atoms(text):
    folded = fold_latin(text)
    starts, ends, words = atom_columns(folded)
    assert [folded[a:b] for a, b in zip(starts, ends, strict=True)] == words
    assert [tuple(atom) for atom in atoms(folded)] == list(zip(starts, ends, words, strict=True))
    assert sum(map(len, words)) == sum(not c.isspace() or c == "\n" for c in folded)


@given(lengths=st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3)), max_size=8), start=st.integers(0, 30))
def test_a_span_covers_the_words_that_it_meets(lengths, start):
    starts, ends, at = [], [], 0
    for gap, length in lengths:
        starts.append(at + gap)
        at += gap + length
        ends.append(at)
    places, span = Places(starts, ends), Span(start, start + 2)
    meeting = [i for i, (a, b) in enumerate(zip(starts, ends, strict=True)) if Span(a, b).meets(span)]
    assert list(places.covered(span)) == meeting
    assert places.behind(start) == sum(a < start for a in starts)


@pytest.mark.parametrize("at", [-1, 2, 40])
def test_beyond_its_words_a_sentence_has_empty_ones(at):
    folded = row(["two", "ferries"])
    assert [folded[at], folded[0], folded[1], folded[at]] == ["", "two", "ferries", ""]


@given(text=st.text("abs1Σİ -'.,\n", max_size=20), places=st.tuples(st.integers(0, 20), st.integers(0, 20)))
def test_a_sentence_has_the_words_that_it_has_alone(text, places):
    start, end = sorted(min(place, len(text)) for place in places)
    cut = Field("text", text, VOCABULARY).cut(Span(start, end))
    alone = get("en").columns(text[start:end])
    folded = [text.lower() for text in alone.texts] if alone.folded is None else alone.folded
    assert [(word.text, word.folded) for word in cut.words] == list(zip(alone.texts, folded, strict=True))
    assert [place - start for place in cut.places.starts] == list(alone.starts)
    assert [place - start for place in cut.places.ends] == list(alone.ends)


def test_what_was_read_before_changes_nothing():
    texts = [
        "VELSK - The Harbour Authority said on 3 May 2021 that 14 sailors were rescued near Orvane.",
        "The harbour reopened. At least 40 people, including three sailors, were killed in Velsk on Monday.",
        "Fourteen houses burned down. The mayor denied that 200 residents had been told to leave.",
    ]
    used = Extractor(knowledge().lexicon)
    for text in (*texts, *reversed(texts)):
        fresh = Extractor(knowledge().lexicon)
        assert used(article(text)) == fresh(article(text))
