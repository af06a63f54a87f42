"""The ledger: every numeral of an article has a fate, and one that is no claim says why."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, extracted, extractor, furnished, readable, titled

from reconcile.extract._codes import codes
from reconcile.extract._meeting import first_meeting
from reconcile.model import Fate, Ledger, Span


def fates(ledger: Ledger, text: str, title: str = "") -> dict[str, str]:
    """The fate of each numeral by its words."""
    return {(title if e.field == "title" else text)[e.span.start : e.span.end]: e.fate.value for e in ledger.entries}


@pytest.mark.parametrize(
    ("text", "words", "fate"),
    [
        ("The fire in Orvane killed three people.", "three", "claim"),
        ("The army handed over the sixth base in Orvane.", "sixth", "claim"),
        ("The mill burnt on March 3, 2029.", "March 3, 2029", "date"),
        ("The convoy reached K1 at dawn.", "K1", "name"),
        ("Soldiers of the 82nd Airborne marched off.", "82nd", "name"),
        ("The lorry left Route 80 at dawn.", "80", "name"),
        ("A spokesman of CJTF-7 declined.", "CJTF-7", "name"),
        ("See www.mill24.example for more.", "www.mill24.example", "name"),
        ("Gunmen shelled the M3-14 depot.", "M3-14", "name"),
        ("وصلت القافلة إلى K1 فجرا.", "K1", "name"),
    ],
    ids=readable,
)
def test_a_numeral_has_the_fate_that_a_reader_gives_it(text: str, words: str, fate: str) -> None:
    language = "en" if text.isascii() else "ar"
    assert fates(extracted(text, language=language).ledger, text)[words] == fate


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("He is one of the tallest.", "one", "picks one out"),
        ("Both of them smiled.", "Both", "stands for a noun"),
        ("The first stone was laid.", "first", "order"),
        ("Officials first said so.", "first", "turn of phrase"),
        ("The mill burnt on March 3.", "March 3", "date of publication"),
    ],
    ids=readable,
)
def test_what_was_not_read_says_why(text: str, words: str, why: str) -> None:
    found = extracted(text, None).ledger
    told = {left.text: left.why for left in found.unread} or fates(found, text)
    # what the grammar learns to read tomorrow needs no reason any more
    assert why in told[words] or told[words] in ("claim", "date")


def test_a_numeral_in_page_furniture_names_the_furniture() -> None:
    text = "5,000 people have given\n\nThe fire in Orvane killed three people."
    found = extractor()(furnished(text, "5,000 people have given")).ledger
    assert (found.entries[0].fate, found.entries[0].why) == (Fate.FURNITURE, "banner")


def test_the_entries_of_claims_name_their_claims() -> None:
    found = extracted("The fire in Orvane killed three people and injured 12 on March 3, 2029.")
    by_id = {claim.id: claim for claim in found.claims}
    named = [by_id[entry.claim] for entry in found.ledger.entries if entry.claim]
    assert {claim.kind for claim in named} >= {"quantity"}
    assert all(claim.core.meets(e.span) for e in found.ledger.entries if e.claim for claim in [by_id[e.claim]])


def test_the_title_is_accounted_for_before_the_text() -> None:
    made = article("The fire in Orvane killed 3 people.", title="12 hurt in Orvane")
    found = extractor()(made).ledger
    assert [(e.field, made.words(e.field, e.span)) for e in found.entries] == [("title", "12"), ("text", "3")]


def test_a_word_for_today_is_no_numeral() -> None:
    assert extracted("The mill is closed today, and was this week.").ledger.total == 0


def test_the_share_is_of_all_numerals() -> None:
    found = extractor()(titled("Fire in Orvane", "The fire killed three people. They saw 17.")).ledger
    assert found.total == len(found.entries) == found.read + len(found.unread)
    assert found.read == sum(entry.fate is not Fate.UNREAD for entry in found.entries)


DIGITS = st.text(alphabet="0123456789٣٤۵ KM-.,/:'’()“”\n\u00a0\u200f\u0301é", max_size=60)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=DIGITS, language=st.sampled_from(["en", "ar", "und"]))
def test_no_digit_escapes_the_ledger(text: str, language: str) -> None:
    made = article(text, language=language)
    entries = extractor()(made).ledger.entries
    numerals = [e.span for e in entries]
    assert numerals == sorted(numerals)
    for run in re.finditer(r"\S*\d\S*", text):
        assert any(span.meets(Span(run.start(), run.end())) for span in numerals), (run[0], entries)


@given(
    spans=st.lists(st.builds(lambda a, n: Span(a, a + n), st.integers(0, 40), st.integers(1, 6)), max_size=8),
    marks=st.lists(st.builds(lambda a, n: Span(a, a + n), st.integers(0, 40), st.integers(1, 20)), max_size=8),
)
def test_meeting_stretches_are_found_as_by_trying_each_pair(spans: list[Span], marks: list[Span]) -> None:
    ordered = sorted(set(spans))
    words = first_meeting(ordered, [(mark.start, mark.end, str(mark)) for mark in marks])
    found = {span: word for span, word in zip(ordered, words, strict=True) if word is not None}
    assert set(found) == {span for span in ordered if any(span.meets(mark) for mark in marks)}
    assert all(found[span] in {str(mark) for mark in marks if mark.meets(span)} for span in found)


@pytest.mark.parametrize("hostile", ["a" * 60_000, "1" * 60_000, "a1" * 30_000, "(" * 60_000, "é\u0301" * 30_000])
def test_long_hostile_runs_are_read_in_linear_time(hostile: str) -> None:
    assert len(codes(hostile, [])) == (1 if any(c.isdigit() for c in hostile) else 0)
