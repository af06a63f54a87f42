"""Tables as text and arrays of JSON: rows that are read, and what is told of those that are not."""

from __future__ import annotations

import csv as standard
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Article
from reconcile.read import csv, json_file
from tests.made_documents import FERRY, json_array, separated
from tests.made_taken import taken


def read(table: str | bytes, name: str = "a.csv") -> tuple[list[Article], list[str]]:
    raw = table.encode() if isinstance(table, str) else table
    found, errors = taken(csv, raw, file=name)
    return found, [str(error) for error in errors]


@pytest.mark.parametrize("by", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
def test_what_parts_the_cells_is_told_from_the_names_of_the_columns(by: str) -> None:
    (one,), errors = read(separated(by=by))
    assert not errors
    assert (one.title, one.text, one.source, one.url) == (FERRY.title, FERRY.text, FERRY.source, FERRY.url)
    assert (one.index, one.line_at, one.text_at) == (0, 2, None)
    assert not one.warnings


def test_excels_line_that_names_the_sign_is_no_row() -> None:
    (one,), errors = read("sep=|\ntext|date\nTwo men died, both of 40.|2031-05-03\n")
    assert (one.text, one.line_at, errors) == ("Two men died, both of 40.", 3, [])


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(lambda t: b"\xef\xbb\xbf" + t.encode(), id="utf-8 with a mark"),
        pytest.param(lambda t: b"\xff\xfe" + t.encode("utf-16-le"), id="utf-16 with a mark"),
        pytest.param(lambda t: t.replace("\n", "\r\n").encode(), id="ends of Windows"),
    ],
)
def test_marks_and_line_ends_are_no_text(raw: object) -> None:
    (one,), errors = read(raw("Text,Date\nIn Besançon 3 people died.,2031-05-03\n"))  # type: ignore[operator]
    assert (one.text, errors) == ("In Besançon 3 people died.", [])


def test_an_old_encoding_is_read_and_told() -> None:
    table = "text,date\n" + "Le maire de Besançon a déclaré que 3 élèves étaient blessés à l'école.,2031-05-03\n" * 3
    (one, *_), errors = read(table.encode("cp1252"))
    assert "Besançon a déclaré" in one.text
    assert not errors
    assert any("cp1252" in warning or "windows" in warning.lower() for warning in one.warnings)


def test_the_encoding_that_is_named_is_used() -> None:
    raw = "text,date\nВ порту 3 человека погибли.,2031-05-03\n".encode("cp866")
    (one,) = csv.stream(io.BytesIO(raw), "a.csv", charset="cp866")
    assert isinstance(one, Article)
    assert one.text == "В порту 3 человека погибли."


def test_rows_are_read_one_by_one() -> None:
    source = io.BytesIO(b"text,date\n" + b"Two men died in the fire.,2031-05-03\n" * 20_000)
    rows = csv.stream(source, "a.csv")
    assert isinstance(next(rows), Article)
    assert source.tell() < 100_000
    rows.close()
    assert not source.closed


def test_a_cell_in_quotes_holds_lines_and_quotes_and_counts_its_lines() -> None:
    found, errors = read('text,date\n"One.\nSaid ""two"", he.",2031-05-03\nThree.,2031-05-04\n')
    assert [(one.text, one.line_at) for one in found] == [('One.\nSaid "two", he.', 2), ("Three.", 4)]
    assert not errors


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00")), min_size=1, max_size=4))
def test_every_text_that_a_table_can_hold_comes_back(texts: list[str]) -> None:
    made = io.StringIO()
    writer = standard.writer(made, quoting=standard.QUOTE_ALL)
    writer.writerow(["id", "text"])
    writer.writerows([str(n), f"{text}."] for n, text in enumerate(texts))
    found, errors = read(made.getvalue())
    assert [one.text for one in found] == [f"{text}." for text in texts]
    assert not errors


def test_formulas_are_text() -> None:
    (one,), _ = read('text,title\n"=HYPERLINK(""x"",""14 dead"")",+1\n')
    assert (one.text, one.title) == ('=HYPERLINK("x","14 dead")', "+1")


def test_a_short_row_is_read_with_a_warning_of_its_line() -> None:
    (one,), errors = read("text,title,date\nTwo men died.,Fire\n")
    assert one.warnings == ("line 2: the row has 2 cells, below 3 names of columns",)
    assert not errors


def test_a_long_row_costs_only_itself() -> None:
    found, (error,) = read("date,text\n2031-05-03,Two men died, both old.\n2031-05-04,One died.\n")
    assert [(one.text, one.index) for one in found] == [("One died.", 1)]
    assert error.startswith("a.csv:2: the row has 3 cells, below 2 names of columns (put cells")


def test_empty_cells_beyond_the_columns_and_blank_rows_are_nothing() -> None:
    found, errors = read("text,date,,\nTwo men died.,2031-05-03,,\n,,,\n\n")
    assert (len(found), errors) == (1, [])


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ('text,date\nOne.,2031-05-03\n"Two, and\nmore\n', "a.csv:3: a cell in quotes is never closed"),
        ('text,date\n"One" two,2031-05-03\n', "a.csv:2: not a row of a table"),
        ("title,date\nOne,2031-05-03\n", "a.csv:1: no column is named text"),
        ("text,Text,date\nOne,Two,2031-05-03\n", "a.csv:1: two columns are named 'text'"),
        ("text,date\n,2031-05-03\n", "a.csv:2: 'text' is empty"),
        ("", "the file is empty"),
        ("\n\n", "the file is empty"),
    ],
    ids=["open quote", "quote within", "no text", "twice", "empty text", "nothing", "blank"],
)
def test_what_cannot_be_read_is_told_with_its_line(table: str, told: str) -> None:
    assert any(told in error for error in read(table)[1])


def test_rows_before_a_quote_that_is_never_closed_are_kept() -> None:
    found, errors = read('text,date\nOne.,2031-05-03\n"Two, and\nmore\n')
    assert [one.text for one in found] == ["One."]
    assert len(errors) == 1


def test_a_table_that_ends_without_a_line_end_may_be_cut() -> None:
    found, errors = read("text,date\nOne.,2031-05-03\nTwo men died,2031-0")
    assert not found[0].warnings
    assert any("may have been cut off" in warning for warning in found[1].warnings)
    assert not errors


def test_a_cell_over_the_cap_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv, "CELL_CAP", 1000)
    found, (error,) = read(f"text,date\n{'a' * 1001}.,2031-05-03\nTwo men died.,2031-05-04\n")
    assert [one.text for one in found] == ["Two men died."]
    assert error.startswith("a.csv:2: a cell has more than 1,000 characters")


def test_the_cap_of_other_readers_of_tables_is_left_as_it_was() -> None:
    before = standard.field_size_limit()
    read('text\n"One\n')
    assert standard.field_size_limit() == before


def test_zero_characters_become_visible_and_are_told_apart_from_text() -> None:
    (one,), _ = read(f"text,date\n{'Two men died. ' * 400}\x00,2031-05-03\n")
    assert "\x00" not in one.text


def test_a_table_of_broken_rows_is_given_up_and_says_so() -> None:
    found, errors = read("text,date\n" + '"a"b,c\n' * 3000)
    assert not found
    assert len(errors) == csv.BAD_CAP + 2
    assert "the rest is not tried" in errors[-1]


@pytest.mark.parametrize(
    ("start", "is_one"),
    [
        (b"title,text,date\nA", True),
        (b'"Title";"Body"\n', True),
        (b"text\nTwo men died.", False),
        (b"The text, he said, was short.\n", False),
        (b"Port Ellen, May 3\n\nbody, text\n", False),
    ],
)
def test_standard_input_is_taken_for_a_table_by_the_names_of_its_columns(start: bytes, is_one: bool) -> None:
    assert csv.looks(start) is is_one


# ---- JSON ------------------------------------------------------------------------------------------------------------

ROW = {"text": "Two men died.", "source": "Harbour Post"}


@pytest.mark.parametrize(
    ("value", "count"),
    [
        ([ROW, ROW], 2),
        (ROW, 1),
        ({"articles": [ROW], "total": 1}, 1),
        ({"page": 1, "items": [ROW, ROW]}, 2),
        (ROW | {"items": [{"x": 1}]}, 1),
    ],
    ids=["array", "object", "articles", "items", "an article with items"],
)
def test_articles_of_json_are_found_in_the_usual_shapes(value: object, count: int) -> None:
    found, errors = json_file.records(json.dumps(value, indent=1).encode(), "a.json")
    assert [one.text for one in found] == [ROW["text"]] * count
    assert not errors


@pytest.mark.parametrize("first", [{"articles": [ROW]}, ROW], ids=["another list", "an article"])
def test_a_list_of_articles_beside_what_is_read_is_told(first: dict[str, object]) -> None:
    found, (error,) = json_file.records(json.dumps(first | {"items": [ROW]}).encode(), "a.json")
    assert [one.text for one in found] == [ROW["text"]]
    assert "the articles in 'items' were not read" in error.what


def test_records_of_json_know_their_lines() -> None:
    found, _ = json_file.records(json_array([FERRY, FERRY]), "a.json")
    assert [(one.index, one.line_at) for one in found] == [(0, 2), (1, 9)]


@pytest.mark.parametrize("before", [b"", b'{"status": "ok", "articles": '], ids=["array", "wrapped"])
def test_records_before_the_place_where_json_breaks_off_are_kept(before: bytes) -> None:
    raw = before + json_array([FERRY, FERRY])
    found, (error,) = json_file.records(raw[: len(raw) - 40], "a.json")
    assert [one.text for one in found] == [FERRY.text]
    assert "byte" in error.what


@pytest.mark.parametrize(
    "raw",
    [b"{", b"[", b'"a"', b"[1", b'[{"text": NaN}]', b"[" * 100_000, b'{"a":' * 100_000, b'{"text": "a"} {"text": "b"}'],
    ids=["object", "array", "string", "number", "nan", "nested arrays", "nested objects", "lines"],
)
def test_what_is_no_json_is_told_with_its_place(raw: bytes) -> None:
    _, errors = json_file.records(raw, "a.json")
    assert len(errors) == 1
    assert str(errors[0]).startswith("a.json:1:")


def test_json_without_any_text_is_told_once() -> None:
    found, (error,) = json_file.records(json.dumps([{"a": 1}] * 500).encode(), "a.json")
    assert not found
    assert error.what.startswith("none of 500 records can be read")
