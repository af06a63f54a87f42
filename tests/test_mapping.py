"""Fields of records and columns of tables that are called otherwise: --map, and [map] of the configuration."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reconcile.cli import main
from reconcile.errors import ReadError
from reconcile.read import csv, json_file, jsonl
from tests.made_taken import taken

OTHERWISE = {
    "Fließtext": "A ferry sank off Port Ellen, killing 14 people.",
    "Haus": "Harbour Post",
    "Tag": "2031-05-03",
}
MAPPED = {"text": "Fließtext", "source": "haus", "date": "TAG"}
OPTIONS = [part for what, name in MAPPED.items() for part in ("--map", f"{what}={name}")]


def as_csv(row: dict[str, str]) -> bytes:
    return (";".join(row) + "\n" + ";".join(row.values()) + "\n").encode()


FORMATS = {
    "csv": (csv, as_csv),
    "json": (json_file, lambda row: json.dumps([row]).encode()),
    "jsonl": (jsonl, lambda row: json.dumps(row).encode() + b"\n"),
}


def invoke(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


@pytest.mark.parametrize("form", FORMATS)
def test_the_fields_named_are_taken_in_any_case(form: str) -> None:
    module, made = FORMATS[form]
    (one,), errors = taken(module, made(OTHERWISE), mapped=MAPPED)
    assert not errors
    assert one.text == OTHERWISE["Fließtext"]
    assert (one.source, one.source_from) == ("Harbour Post", "field 'haus'")
    assert str(one.published.earliest) == "2031-05-03"


@pytest.mark.parametrize("form", FORMATS)
def test_without_a_mapping_the_fields_that_there_are_and_the_mend_are_told(form: str) -> None:
    module, made = FORMATS[form]
    found, (error,) = taken(module, made(OTHERWISE))
    assert not found
    assert "'Fließtext', 'Haus', 'Tag'" in str(error)
    assert "--map text=" in str(error)
    assert str(error).startswith(f"a.{form}:1: ")


@pytest.mark.parametrize("form", FORMATS)
def test_a_text_field_that_is_not_there_is_told_with_those_that_are(form: str) -> None:
    module, made = FORMATS[form]
    found, (error,) = taken(module, made(OTHERWISE), mapped={"text": "Artikel"})
    assert not found
    assert "'Artikel'" in str(error)
    assert "'Fließtext', 'Haus', 'Tag'" in str(error)


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_another_field_that_is_not_there_is_a_warning_of_the_record(form: str) -> None:
    module, made = FORMATS[form]
    (one,), errors = taken(module, made(OTHERWISE), mapped=MAPPED | {"language": "Sprache"})
    assert not errors
    assert one.warnings == ("line 1: there is no field 'Sprache', which --map or [map] names",)


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_record_without_the_mapped_fields_is_read_by_its_usual_ones_and_told(form: str) -> None:
    module, made = FORMATS[form]
    row = {"body": "The weir at Osterby gave way.", "agency": "Weir Wire", "date": "2031-05-04"}
    (one,), errors = taken(module, made(row), mapped=MAPPED)
    assert not errors
    assert (one.text, one.source, str(one.published.earliest)) == (row["body"], "Weir Wire", "2031-05-04")
    assert one.warnings == (f"line 1: there is no field {MAPPED['text']!r}, which --map or [map] names",)


def test_another_column_that_is_not_there_is_told_once_for_the_table() -> None:
    found, (error,) = taken(csv, as_csv(OTHERWISE), mapped=MAPPED | {"language": "Sprache"})
    assert not found
    assert isinstance(error, ReadError)
    assert error.what == "there is no column 'Sprache'"


@pytest.mark.parametrize("form", FORMATS)
def test_a_mapping_puts_its_field_in_the_place_of_the_usual_one(form: str) -> None:
    module, made = FORMATS[form]
    row = {"text": "The short one.", "full": "The long one, with 14 people in it."}
    (one,), _ = taken(module, made(row), mapped={"text": "full"})
    assert one.text == row["full"]


def test_extract_run_and_check_take_the_option(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(as_csv(OTHERWISE))
    told = invoke("extract", str(tmp_path / "a.csv"), *OPTIONS)
    assert told.exit_code == 0, told.output
    rows = [json.loads(line) for line in told.stdout.splitlines()]
    assert [row["value"]["number"] for row in rows if row["attribute"] == "killed"] == [14]
    db = str(tmp_path / "a.db")
    assert invoke("run", str(tmp_path / "a.csv"), "--db", db, *OPTIONS).exit_code == 0
    (tmp_path / "b.jsonl").write_text(json.dumps(OTHERWISE | {"Haus": "City Wire"}) + "\n", encoding="utf-8")
    assert invoke("check", str(tmp_path / "b.jsonl"), "--against", db, *OPTIONS).exit_code == 0
    assert invoke("check", str(tmp_path / "b.jsonl"), "--against", db).exit_code == 3


def test_the_configuration_maps_and_the_option_outranks_it(tmp_path: Path) -> None:
    config = tmp_path / "reconcile.toml"
    config.write_text('[map]\ntext = "Haus"\ndate = "Tag"\n', encoding="utf-8")
    (tmp_path / "a.csv").write_bytes(as_csv(OTHERWISE))
    words = ("extract", str(tmp_path / "a.csv"), "--config", str(config), "--numerals")
    assert invoke(*words).stdout == ""
    told = invoke(*words, "--map", "text=Fließtext")
    assert [json.loads(line)["text"] for line in told.stdout.splitlines()] == ["14"]


@pytest.mark.parametrize(
    ("given", "what"),
    [
        (["texts=a"], "write it like text=FIELD"),
        (["text="], "write it like text=FIELD"),
        (["text"], "write it like text=FIELD"),
        (["text=a", "text=b"], "text is named twice"),
    ],
    ids=["unknown", "no field", "no sign", "twice"],
)
def test_an_option_that_maps_nothing_is_bad_usage(given: list[str], what: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(as_csv(OTHERWISE))
    told = invoke("extract", str(tmp_path / "a.csv"), *(part for one in given for part in ("--map", one)))
    assert told.exit_code == 2
    assert what in " ".join(told.stderr.split())


def test_a_table_of_the_configuration_with_an_unknown_name_is_bad_usage(tmp_path: Path) -> None:
    config = tmp_path / "reconcile.toml"
    config.write_text('[map]\nheadline = "Titel"\n', encoding="utf-8")
    told = invoke("extract", str(tmp_path), "--config", str(config))
    assert told.exit_code == 2
    assert "headline" in told.stderr
