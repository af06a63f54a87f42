"""Folding, tokens, sentences and lemmas of the languages."""

from __future__ import annotations

import sys
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.languages import codes, get
from reconcile.languages._en_money import MONEY_AFTER
from reconcile.languages._en_units import GLUED, UNITS

CODES = [*codes(), "und"]
TEXTS = st.text(
    st.sampled_from(list("abzIL.,:;-'’“”()%$€£ \u00a0\u202f\u200f\r\n0123456789٠٣٫٬ابتةىءئ\u064b\u0640\u0301😀½²"))
    | st.characters(codec="utf-8"),
    max_size=80,
)
WORDS = st.lists(
    st.sampled_from(
        "over about three hundred and twenty-first 5,200 $347 million a dozen killed May 3 2020 last week the "
        "days later between 10 to 12 km per cent half no one نحو ثلاثة آلاف وخمسمئة جندي السادسة من يناير / كانون "
        "الثاني بين 200 و250 قبل عامين \n . , - ( ) 's 2:30 a.m. 1st Q2 1990s thirds point".split(" ")
    ),
    max_size=30,
).map(" ".join)


@pytest.fixture(scope="module", autouse=True)
def month_names():
    """The first word that looks like a month loads dateparser, which takes longer than an example may."""
    get("und").dates("1 nosuchmonth 2020")


def test_english_and_arabic_have_a_grammar_of_their_own():
    assert {"ar", "en"} <= set(codes())
    assert list(codes()) == sorted(codes())


def test_an_unknown_language_reads_digits_only():
    assert get("xx").code == "und"
    assert [str(n.value.number) for n in get("xx").numerals("12 pedestroj kaj tri")] == ["12"]


def test_a_region_is_read_as_its_language():
    assert get("en-GB") is get("en")
    assert get("AR_iq") is get("ar")


@pytest.mark.parametrize("code", CODES)
@given(text=TEXTS)
def test_folding_keeps_every_offset(code, text):
    assert len(get(code).fold(text)) == len(text)


@pytest.mark.parametrize("code", CODES)
@given(text=TEXTS | WORDS)
def test_spans_lie_in_the_text_in_order_and_apart(code, text):
    language = get(code)
    for spans in (
        [token.span for token in language.tokens(text)],
        list(language.sentences(text)),
        [numeral.span for numeral in language.numerals(text)],
        [expression.span for expression in language.dates(text)],
    ):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.parametrize("code", CODES)
@given(text=TEXTS | WORDS)
def test_a_core_lies_in_its_numeral_and_is_what_was_written(code, text):
    for numeral in get(code).numerals(text):
        span, core = numeral.span, numeral.core
        assert span.start <= core.start < core.end <= span.end
        assert numeral.kind == "ordinal" or numeral.value.written == text[core.start : core.end]


@pytest.mark.parametrize("code", CODES)
@given(text=TEXTS | WORDS)
def test_no_numeral_stands_in_a_date(code, text):
    language = get(code)
    dates = [expression.span for expression in language.dates(text)]
    assert not any(numeral.span.meets(span) for numeral in language.numerals(text) for span in dates)


@pytest.mark.parametrize("code", CODES)
@given(text=TEXTS)
def test_tokens_show_the_text_they_stand_for(code, text):
    assert all(text[token.start : token.end] == token.text for token in get(code).tokens(text))


@pytest.mark.parametrize("code", CODES)
@given(text=TEXTS)
def test_sentences_hold_every_letter_and_begin_and_end_without_blanks(code, text):
    spans = get(code).sentences(text)
    pieces = [text[span.start : span.end] for span in spans]
    assert all(piece == piece.strip() and piece for piece in pieces)
    assert sum(c.isalnum() for c in text) == sum(c.isalnum() for piece in pieces for c in piece)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Iraq’s al-Taji base", ["Iraq", "’s", "al-Taji", "base"]),
        ("the U.S. Army, 5,200 strong.", ["the", "U.S.", "Army", ",", "5,200", "strong", "."]),
        ("$347 for O'Brien at 7:19", ["$347", "for", "O'Brien", "at", "7:19"]),
        ("a service-member (of 2.1bn)", ["a", "service-member", "(", "of", "2.1bn", ")"]),
    ],
    ids=["possessive", "abbreviation", "money", "hyphen"],
)
def test_tokens_are_words_numbers_and_marks(text, words):
    assert [token.text for token in get("en").tokens(text)] == words


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("en", "Maj. Gen. Ann Lee of the U.S. Army spoke on Jan. 3. She left.", 2),
        ("en", "It was approx. 5 km long. Nobody measured it.", 2),
        ("en", "A headline without a stop\nA first line. And a second one.", 3),
        ("ar", "انتهت المعركة. ثم عاد الجنود إلى القاعدة.", 2),
        ("en", "The ward closed in May. Nine fell ill. Officials said no. Rescuers left.", 4),
        ("en", "The mill burned at 5 p.m. Monday. It was empty by 6 p.m. Nobody was hurt.", 3),
        ("en", "The polls closed at 8 p.m. Tuesday's vote was close. It ended at 5 p.m. Monday is a holiday.", 4),
        ("es", "La barca cayó al mar. Murieron nueve. Estaba a 12 km. El alcalde dijo que no. Nadie fue.", 5),
        ("fr", "Ils ont manqué le vol. Le préfet aime l'art. Neuf sont partis.", 3),
    ],
    ids=["ranks", "approx", "lines", "arabic", "words", "clock", "days", "es", "fr"],
)
def test_sentences_end_where_readers_see_an_end(code, text, count):
    assert len(get(code).sentences(text)) == count


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("rockets", "rocket"),
        ("struck", "strike"),
        ("killed", "kill"),
        ("bodies", "body"),
        ("men", "man"),
        ("handing", "hand"),
        ("left", "leave"),
        ("evacuated", "evacuate"),
        ("stopped", "stop"),
        ("transferred", "transfer"),
        ("freed", "free"),
        ("withdrew", "withdraw"),
        ("houses", "house"),
        ("visited", "visit"),
        ("wounding", "wound"),
        ("bases", "base"),
        ("died", "die"),
        ("lies", "lie"),
        ("service-members", "service-member"),
        ("Women’s", "woman"),
        ("controlled", "control"),
        ("gas", "gas"),
    ],
)
def test_the_likeliest_english_lemma_comes_first(word, lemma):
    found = get("en").lemmas(word)
    assert found[0] == lemma
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("القاعدة", "قاعده"), ("وجنود", "جندي"), ("للقوات", "قوه"), ("صاروخين", "صاروخ"), ("بالهجوم", "هجوم")],
)
def test_arabic_lemmas_hold_the_bare_noun(word, lemma):
    assert lemma in get("ar").lemmas(word)


@pytest.mark.parametrize("code", CODES)
@given(word=st.text(min_size=1, max_size=12))
def test_the_folded_word_is_the_last_lemma(code, word):
    assert get(code).lemmas(word)


def test_arabic_folding_gives_spellings_one_form():
    fold = get("ar").fold
    assert fold("أربعة إلى آخر ٢٥") == fold("اربعه الي اخر 25")


HOSTILE = [
    "1 ", "1-", "1,", "1 mai 2020 ", "a hundred ", "and ", "May ", "last ", "1/", ".", "of the ", "١٬", "و ", "111 ",
    "five ", "and a half ", "from 1 to ", "a third ", "3 hundred and ", "1e9", "$1 ", "twenty-",
]  # fmt: skip


def calls_in(code: str, text: str) -> int:
    """How many functions reading the text calls: a measure of time that no busy machine disturbs."""
    language, calls = get(code), 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal calls
        calls += event == "call" and "languages" in frame.f_code.co_filename

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        language.numerals(text)
        language.dates(text)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_repetition_takes_linear_time(code, piece):
    calls_in(code, piece * 20)  # fills the caches
    assert calls_in(code, piece * 800) <= 2.2 * calls_in(code, piece * 400) + 500


def test_every_unit_phrase_ends_in_a_known_kind():
    phrases = [UNITS, GLUED, MONEY_AFTER]
    assert all(table.firsts() for table in phrases)
