"""PDF files: what is text of them, what repeats on their pages, and what is told of files that are damaged."""

from __future__ import annotations

import io
import random
from collections import Counter

import pytest

from reconcile.model import Article
from reconcile.read import pdf
from reconcile.read._pdf_lines import drawn
from reconcile.read._pdf_right_to_left import ordered
from tests.made_documents import FERRY, folded, press_release
from tests.made_pdf import LEADING, LEFT, Put, placed
from tests.made_pdf import pdf as made

BODY = (
    "The council of Aldmoor met on Monday and heard that 21 boats were lost in the storm of last week, while "
    "the harbour master said that seven of them may still be raised before the winter begins."
)


def read(raw: bytes) -> tuple[list[Article], list[str]]:
    found, errors = pdf.records(raw, "a.pdf")
    return found, [str(error) for error in errors]


def text(raw: bytes) -> str:
    (one,), errors = read(raw)
    assert not errors
    return one.text


def test_lines_are_joined_to_paragraphs() -> None:
    assert text(press_release()).split("\n\n") == [FERRY.title, "Harbour Post, May 3, 2031", *FERRY.paragraphs]


def test_what_is_read_has_no_place_in_the_file() -> None:
    (one,), _ = read(press_release())
    assert (one.text_at, one.line_at, one.index) == (None, None, 0)


def test_a_page_that_is_packed_reads_the_same() -> None:
    lines = folded(BODY)
    assert text(made([lines], packed=True)) == text(made([lines])) == BODY


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["The men of the harbour said that no-", "body had come."], "nobody had come"),
        (["The council said that of boats twenty-", "one had sunk."], "twenty-one had sunk"),
        (["The police of Aldmoor held a 19-", "year-old man."], "a 19-year-old man"),
        (["The ship that came was the Port Ellen-", "Corran ferry."], "Ellen-Corran ferry"),
        (["The so-called raid was told as a so-", "called drill."], "as a so-called drill"),
        (["They burned the boats and the boathouse was bur-", "ned."], "was burned"),
        (["The harbour master said that 14 \u2013", "or more \u2013 died."], "14 \u2013 or more"),
    ],
    ids=["word", "number", "age", "name", "elsewhere", "word of elsewhere", "dash"],
)
def test_a_hyphen_at_the_end_of_a_line_is_kept_where_it_is_part_of_the_word(lines: list[str], joined: str) -> None:
    assert joined in text(made([lines]))


def test_running_heads_and_page_numbers_are_left_out_and_told() -> None:
    towns = ("Aldmoor", "Bexley", "Corran")
    pages = [
        ["Harbour Post News", "", *folded(f"In {town} the storm took {n} boats. " * 6), "", f"Page {n} of 3"]
        for n, town in enumerate(towns, start=1)
    ]
    (one,), errors = read(made(pages))
    assert not errors
    assert "Harbour Post News" not in one.text
    assert "Page" not in one.text
    assert all(f"In {town} the storm" in one.text for town in towns)
    assert one.warnings == ("left out, as it repeats on the pages: 'Harbour Post News', page numbers",)


@pytest.mark.parametrize("number", ["5", "- 5 -", "Page 5", "Page 5 of 12", "5/12", "Seite 5 von 12", "صفحة 5"])
def test_a_page_number_is_no_claim(number: str) -> None:
    page = [*folded(BODY), "", number] if number.isascii() else [*folded(BODY), ""]
    assert text(made([page])) == BODY


def test_a_sentence_that_goes_on_behind_the_page_is_one() -> None:
    lines = folded(BODY)
    assert text(made([lines[:1], lines[1:]])) == BODY


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = (
        BODY,
        "Divers went down to the wreck on Tuesday. They found nobody there, the coast guard said at noon.",
    )
    page: list[Put] = []
    for x, words in ((LEFT, left), (330.0, right)):
        page += [(x, 700 - LEADING * n, 11.0, line) for n, line in enumerate(folded(words, 40))]
    assert text(placed([page])).split("\n\n") == [left, right]


def test_the_biggest_type_at_the_top_is_the_headline_and_a_letterhead_is_not() -> None:
    page: list[Put] = [(LEFT, 780, 30, "ALDMOOR PORT"), (LEFT, 740, 18, "Port counts 21 boats lost")]
    page += [(LEFT, 700 - LEADING * n, 11.0, line) for n, line in enumerate(folded(BODY))]
    (one,), _ = read(placed([page]))
    assert one.headline is not None
    assert one.text[one.headline.start : one.headline.end] == "Port counts 21 boats lost"


def test_a_press_release_has_its_day_from_its_dateline_and_not_from_the_making_of_the_file() -> None:
    lines = ["FOR IMMEDIATE RELEASE", "Contact: Ann Lee, 555 0134", "", "Port counts 21 boats lost", ""]
    told = {"CreationDate": "D:20310620101500Z", "Title": "Microsoft Word - draft7.doc", "Author": "alee"}
    (one,), _ = read(made([[*lines, *folded(f"ALDMOOR, May 3, 2031 - {BODY}")]], about=told))
    assert one.published is not None
    assert str(one.published.earliest) == "2031-05-03"
    (bare,), _ = read(made([[*lines, *folded(BODY)]], about=told))
    assert bare.published is None
    assert "draft7" not in f"{bare.title} {bare.text}"
    assert bare.source != "alee"


def test_joined_letters_are_told_apart() -> None:
    class Page:
        def extract_text(self, visitor_text: object) -> None:
            visitor_text("\ufb01ve o\ufb03cers", [1, 0, 0, 1, 0, 0], [1, 0, 0, 1, 72, 700], None, 11)  # type: ignore[operator]

    assert [line.text for line in drawn(Page(), 1)] == ["five officers"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ([("آخرين", 10.0), (" ", 30.0), ("31", 34.0), (" ", 40.0), ("وإصابة", 44.0)], "وإصابة 31 آخرين"),
        ([("وإصابة", 44.0), (" ", 40.0), ("31", 34.0), (" ", 30.0), ("آخرين", 10.0)], "وإصابة 31 آخرين"),
        ([(".", 8.0), (" ", 9.0), ("السبت", 10.0), (" ", 30.0), ("مساء", 34.0)], "مساء السبت."),
        (
            [("قالت السلطات", 1.0), (" ", 3.0), ("Port", 4.0), (" ", 5.0), ("Ellen", 6.0), (" ", 7.0), ("في", 8.0)],
            "في Port Ellen قالت السلطات",
        ),
        ([("ﻦ", 1.0), ("ﻴ", 2.0), ("ﻟ", 3.0), ("إ", 4.0)], "إلين"),
        ([("31", 1.0), (" people", 9.0)], "31 people"),
    ],
    ids=["from the left", "from the right", "full stop", "names", "shapes of letters", "left to right"],
)
def test_words_that_run_from_right_to_left_are_put_in_order(line: list[tuple[str, float]], text: str) -> None:
    assert ordered(line) == text


# ---- what cannot be read ---------------------------------------------------------------------------------------------


def test_a_scan_is_told() -> None:
    found, errors = read(made([[], []]))
    assert not found
    assert errors == [
        "a.pdf: no page has a text; it may be a scan (run text recognition (OCR) over it, or save the text itself)"
    ]


def test_pages_that_only_show_pictures_are_told_and_blank_ones_are_not() -> None:
    drawing: Put = (LEFT, 700, 11, "")
    raw = placed([[(LEFT, 700, 11, BODY[:60])], [drawing] * 40, []])
    found, errors = read(raw)
    assert len(found) == 1
    assert [error.partition(" (")[0] for error in errors] == ["a.pdf: page 2: no text there; it may be a scan"]


@pytest.mark.parametrize(("user", "reads"), [("", True), ("secret", False)], ids=["empty password", "password"])
def test_a_locked_file_is_opened_with_no_password_or_refused(user: str, reads: bool) -> None:
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(press_release()))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    found, errors = read(out.getvalue())
    assert bool(found) is reads
    assert errors == ([] if reads else ["a.pdf: the file is protected by a password (save it without protection)"])


def test_a_file_that_breaks_off_says_where_and_keeps_the_pages_it_has() -> None:
    raw = made([folded(f"In {town} the storm took many boats. " * 4) for town in ("Aldmoor", "Bexley", "Corran")])
    cut = raw[: raw.rindex(b"xref")]
    found, errors = read(cut)
    assert f"a.pdf: the file breaks off at byte {len(cut):,}, so that pages may be missing" in errors[0]
    assert all(town in found[0].text for town in ("Aldmoor", "Bexley", "Corran"))


def test_more_pages_than_are_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "PAGES", 2)
    found, errors = read(made([folded(f"In {t} boats sank. " * 4) for t in ("Aldmoor", "Bexley", "Corran")]))
    assert "Corran" not in found[0].text
    assert errors == ["a.pdf: pages 3 to 3 are left out (split the file)"]


def test_mutated_files_never_crash_and_what_is_lost_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(20310503)  # noqa: S311 - the same damage every time
    whole = [press_release(), made([folded(BODY)] * 3, packed=True)]
    seen: Counter[bool] = Counter()
    for number in range(120):
        raw = bytearray(whole[number % 2])
        for _ in range(chance.choice((1, 4, 20))):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        found, errors = read(bytes(raw))
        assert found or errors
        seen[bool(errors)] += 1
    assert seen[True] > 20
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "raw", [b"", b"%PDF-1.7", b"no pdf at all", b"%PDF-1.4\n%%EOF"], ids=["", "head", "text", "no page"]
)
def test_what_is_no_pdf_is_refused(raw: bytes) -> None:
    found, errors = read(raw)
    assert not found
    assert errors
