"""Where a claim stands in its file, and the keys of findings that outlive a change of place."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, concluded
from made_runs import claim, run

from reconcile.model import Article, Claim, Ordinal, Run, Span
from reconcile.read import read_bytes
from reconcile.read._draft import identified
from reconcile.report import keys
from reconcile.report._places import Region, place, relative, uri
from reconcile.store._plain import dump, load

SENTENCE = "Wickmere is the third weir that the county opened this year."
SECOND = "The county plans to open one more weir before the winter comes."
ARABIC = (
    "ويكمير هي ثالث سد صغير تفتحه المقاطعة هذا العام بعد أعمال طويلة.\n"
    "تعتزم المقاطعة فتح سد آخر قبل حلول الشتاء في هذه المنطقة."
)
RECORD = json.dumps({"text": f"{SENTENCE}\n{SECOND}", "title": "A weir opens"})

EMPTY = claim("c", "a1", "the fourth depot", "fourth", Ordinal(4), "handover_ordinal", "Northgate")


def sentence_in(found: Article, words: str, field: str = "text") -> Claim:
    """A claim whose sentence is these words of an article."""
    start = (found.text if field == "text" else found.title or "").index(words)
    return replace(EMPTY, article=found.id, field=field, sentence=words, sentence_at=Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("file", "raw", "lines"),
    [
        pytest.param("a.txt", f"{SENTENCE}\n", [1], id="plain text"),
        pytest.param("a.txt", f"\ufeff{SENTENCE}\n", [1], id="byte order mark"),
        pytest.param("a.txt", f"{SENTENCE}\n{SECOND}\n\n{ARABIC}\n", [1, 4], id="two articles"),
        pytest.param("a.txt", f"{SENTENCE}\r\n{SECOND}\r\n\r\n{ARABIC}", [1, 4], id="two articles, CR LF"),
        pytest.param("a.md", f"---\ntitle: A weir\nsource: Mill Post\n---\n{SENTENCE}\n", [5], id="front matter"),
        pytest.param("a.md", f"---\r\ntitle: A weir\r\n---\r\n{SENTENCE}\r\n", [4], id="front matter, CR LF"),
        pytest.param("a.md", f"{SENTENCE}\n", [1], id="markdown"),
        pytest.param("a.jsonl", f"{RECORD}\n\n{RECORD}\n", [1, 3], id="records"),
        pytest.param("a.html", f"<html><body><h1>A weir</h1><p>{SENTENCE}</p></body></html>", [None], id="page"),
    ],
)
def test_an_article_knows_the_line_it_begins_on(file: str, raw: str, lines: list[int | None]) -> None:
    assert [found.line_at for found in read_bytes(raw.encode(), file)] == lines


def test_the_line_is_no_part_of_an_id() -> None:
    found = read_bytes(SENTENCE.encode(), "a.txt")[0]
    assert identified(replace(found, line_at=77)).id == found.id


def test_an_article_stored_before_there_were_lines_has_none() -> None:
    found = json.loads(dump(replace(run().articles[0], line_at=3)))
    del found["line_at"]
    assert load(Article, json.dumps(found)).line_at is None


@settings(max_examples=60, deadline=None)
@given(
    above=st.lists(st.sampled_from(["", "One line stands here.", "Höhe 𝔸 ساوثلي", "  indented"]), max_size=6),
    before=st.sampled_from(["", "Then ", "Ünder 𝔸 "]),
    end=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from(["", "\ufeff"]),
)
def test_the_region_holds_the_sentence(above: list[str], before: str, end: str, mark: str) -> None:
    raw = mark + "".join(line + end for line in above) + before + SENTENCE + end
    found = read_bytes(raw.encode(), "a.txt")[0]
    region = place(found, sentence_in(found, SENTENCE))
    assert region is not None
    assert region.column is not None
    assert region.end_column is not None
    assert region.line == region.end_line
    assert (
        raw.removeprefix("\ufeff").split("\n")[region.line - 1][region.column - 1 : region.end_column - 1] == SENTENCE
    )


def test_a_region_may_go_over_lines() -> None:
    found = read_bytes(b"One\ntwo three\nfour five", "a.txt")[0]
    assert place(found, sentence_in(found, "three\nfour")) == Region(2, 5, 3, 5)


def test_the_first_line_of_a_lower_article_has_no_columns() -> None:
    found = read_bytes(f"{SENTENCE}\n{SECOND}\n\n  {ARABIC}\n".encode(), "a.txt")[1]
    first, second = found.text.splitlines()[:2]
    assert place(found, sentence_in(found, first)) == Region(4, None, 4, None)
    assert place(found, sentence_in(found, second)) == Region(5, 1, 5, len(second) + 1)


def test_a_claim_of_a_record_stands_on_the_line_of_the_record() -> None:
    found = read_bytes(f"\n{RECORD}\n".encode(), "a.jsonl")[0]
    assert place(found, sentence_in(found, SECOND)) == Region(2, None, 2, None)
    assert place(found, sentence_in(found, "A weir opens", "title")) == Region(2, None, 2, None)


@pytest.mark.parametrize(
    ("file", "raw", "words", "field"),
    [
        ("a.html", f"<html><body><p>{SENTENCE}</p></body></html>", SENTENCE, "text"),
        ("a.md", f"---\ntitle: A weir opens\n---\n{SENTENCE}\n", "A weir opens", "title"),
    ],
    ids=["a page", "a title of front matter"],
)
def test_where_no_line_is_known_none_is_made_up(file: str, raw: str, words: str, field: str) -> None:
    found = read_bytes(raw.encode(), file)[0]
    assert place(found, sentence_in(found, words, field)) is None


@pytest.mark.parametrize(
    ("file", "written", "inside"),
    [
        ("in/a.txt", "in/a.txt", True),
        ("./in/a.txt", "in/a.txt", True),
        ("in/a b%.txt", "in/a%20b%25.txt", True),
        ("in/é.txt", "in/%C3%A9.txt", True),
        ("in/\udcff.txt", "in/%FF.txt", True),
        ("in/\ud800.txt", "in/%EF%BF%BD.txt", True),
        ("c:a.txt", "c%3Aa.txt", True),
        ("a\n\\b.txt", "a%0A%5Cb.txt", True),
        ("../a.txt", "../a.txt", False),
        ("/data/a.txt", "file:///data/a.txt", False),
        ("-", "-", False),
    ],
    ids=ascii,
)
def test_a_path_becomes_a_reference(file: str, written: str, inside: bool) -> None:
    assert (uri(file), relative(file)) == (written, inside)


# ---- keys

ONE = "Three people were killed in the fire at the Brandel mill on Monday, police said."
TWO = "Five people were killed in the fire at the Brandel mill on Monday, the mayor said."
NEUTRAL = ("The mill stands by the river.", "Its owners did not answer questions.", "The street was closed for hours.")


def found_in(one: str, two: str, **more: object) -> Run:
    return concluded([article(one, source="Mill Post", **more), article(two, source="Vale Herald")])


def keys_of(told: Run) -> list[str]:
    return sorted(keys(told).values())


PLAIN = found_in(ONE, TWO)


def test_there_is_a_finding_to_have_a_key() -> None:
    assert [finding.verdict.value for finding in PLAIN.findings] == ["conflict"]


@settings(max_examples=12, deadline=None)
@given(
    above=st.lists(st.sampled_from(NEUTRAL), max_size=3, unique=True),
    below=st.lists(st.sampled_from(NEUTRAL), max_size=3, unique=True),
)
def test_paragraphs_around_a_sentence_change_no_key(above: list[str], below: list[str]) -> None:
    changed = found_in("\n\n".join([*above, ONE, *below]), TWO)
    assert keys_of(changed) == keys_of(PLAIN)


def test_a_moved_file_changes_no_key() -> None:
    assert keys_of(found_in(ONE, TWO, file="elsewhere/moved.txt")) == keys_of(PLAIN)


def test_other_words_of_the_sentence_change_the_key() -> None:
    assert keys_of(found_in(ONE.replace("police", "firefighters"), TWO)) != keys_of(PLAIN)


def test_without_an_outlet_the_name_of_the_file_counts_and_not_its_folder() -> None:
    def told(file: str, *others: Article) -> list[str]:
        return keys_of(concluded([article(ONE, file=file), article(TWO, source="Vale Herald"), *others]))

    other = article("The mill stands by the river.", file="b/one.txt")
    assert told("a/one.txt") == told("c/one.txt") == told("a/one.txt", other) != told("a/two.txt")


def test_findings_that_are_alike_have_keys_of_their_own() -> None:
    base = run()
    twin = replace(base.findings[0], id="f9")
    found = keys(replace(base, findings=(*base.findings, twin)))
    assert len(set(found.values())) == 4
    assert {found[one.id] for one in base.findings} == set(keys(base).values())
