"""The export command: what it writes where, how it refuses, and that no word of an article gets loose in any format."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from made_exports import nasty, quarry
from made_runs import run

from reconcile import export, pipeline
from reconcile.cli import main
from reconcile.errors import UsageError
from reconcile.export import Known, Shape, Source, Wanted
from reconcile.export._placed import placed
from reconcile.model import Estimate, Event, How, Member

PUBLISHED = ("--publisher", "The Desk", "--url", "https://desk.example/reviews")
TEXTS = [name for name in export.formats() if export.shape(name) is Shape.TEXT]
OTHERS = [name for name in export.formats() if export.shape(name) is not Shape.TEXT]


def call(*words: str | Path) -> Result:
    """The program's answer to these words after "export"."""
    return CliRunner().invoke(main, ["export", *map(str, words)])


def digest(path: Path) -> dict[str, str]:
    """What stands under a path, by name."""
    files = [path] if path.is_file() else sorted(path.iterdir())
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_a_wrong_format_lists_those_there_are() -> None:
    found = call("--format", "gde", "--db", quarry())
    assert found.exit_code == 2
    assert ", ".join(export.formats()) in found.output


def test_a_shell_completes_the_formats() -> None:
    option = next(one for one in main.commands["export"].params if "--format" in one.opts)
    offered = option.shell_complete(click.Context(main.commands["export"]), "p")
    assert [one.value for one in offered] == ["parquet"]


def test_the_formats_are_those_of_the_manual(root: Path) -> None:
    manual = (root / "docs" / "exports.md").read_text(encoding="utf-8")
    assert [name for name in export.formats() if f"\n## {name}\n" not in manual] == []


@pytest.mark.parametrize("name", TEXTS)
def test_text_is_printed_and_written_alike(name: str, tmp_path: Path) -> None:
    printed = call("--format", name, "--db", quarry(), *PUBLISHED)
    kept = call("--format", name, "--db", quarry(), *PUBLISHED, "--output", tmp_path / "kept")
    assert (printed.exit_code, kept.exit_code, kept.stdout) == (0, 0, "")
    assert (tmp_path / "kept").read_text(encoding="utf-8") == printed.stdout != ""


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_text_needs_a_place(name: str) -> None:
    found = call("--format", name, "--db", quarry())
    assert found.exit_code == 2
    assert "--output" in found.stderr


@pytest.mark.parametrize("name", export.formats())
def test_a_database_gives_the_same_bytes_again(name: str, tmp_path: Path) -> None:
    for out in ("one", "two"):
        found = call("--format", name, "--db", quarry(), *PUBLISHED, "--output", tmp_path / out)
        assert found.exit_code == 0, found.output
    assert list(digest(tmp_path / "one").values()) == list(digest(tmp_path / "two").values())


@pytest.mark.parametrize("name", export.formats())
def test_an_export_changes_nothing_in_the_database(name: str, tmp_path: Path) -> None:
    before = digest(quarry().parent)
    assert call("--format", name, "--db", quarry(), *PUBLISHED, "--output", tmp_path / "out").exit_code == 0
    assert digest(quarry().parent) == before


@pytest.mark.parametrize("name", export.formats())
def test_hostile_words_are_exported(name: str, tmp_path: Path) -> None:
    found = call("--format", name, "--db", nasty(), *PUBLISHED, "--output", tmp_path / "out")
    assert found.exit_code == 0, found.output


@pytest.mark.parametrize("name", TEXTS)
def test_text_holds_nothing_that_moves_a_cursor_or_turns_a_line(name: str) -> None:
    text = pipeline.export(str(nasty()), name, publisher="The Desk", url="https://desk.example")
    assert text is not None
    assert "##[" not in text
    assert {mark for mark in text if ord(mark) < 32 or mark in "\x7f\u202e\u200b\ufeff"} == {"\n"}


@pytest.mark.parametrize("name", export.formats())
def test_no_database_is_an_error_that_leaves_nothing(name: str, tmp_path: Path) -> None:
    found = call("--format", name, "--db", tmp_path / "none.db", *PUBLISHED, "--output", tmp_path / "out")
    assert (found.exit_code, list(tmp_path.iterdir())) == (3, [])
    assert "none.db" in found.stderr


@pytest.mark.parametrize("name", OTHERS)
def test_a_folder_that_is_missing_is_named(name: str, tmp_path: Path) -> None:
    found = call("--format", name, "--db", quarry(), "--output", tmp_path / "no" / "out")
    assert found.exit_code == 2
    assert "make the folder first" in found.stderr


def test_the_database_itself_is_not_overwritten(tmp_path: Path) -> None:
    db = shutil.copy(quarry(), tmp_path / "kept.db")
    before = digest(db)
    found = call("--format", "sqlite", "--db", db, "--output", tmp_path / "." / "kept.db")
    assert (found.exit_code, digest(db)) == (2, before)


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    target = tmp_path / "kept"
    target.write_text("before")
    with pytest.raises(UsageError), placed(target, Shape.FILE) as part:
        _stopped(part)
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("kept", "before")]


def _stopped(part: Path) -> None:
    part.write_text("half")
    raise UsageError(None, "stopped in the middle")


def test_a_folder_keeps_what_else_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("mine")
    (tmp_path / "a").write_text("before")
    with placed(tmp_path, Shape.FOLDER) as part:
        (part / "a").write_text("after")
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {"own.txt": "mine", "a": "after"}


@pytest.mark.parametrize(("shape", "there"), [(Shape.FILE, "folder"), (Shape.FOLDER, "file")])
def test_a_file_is_no_folder(shape: Shape, there: str, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir() if there == "folder" else target.write_text("x")
    with pytest.raises(UsageError, match=f"is a {there}"), placed(target, shape):
        pass


def test_a_decision_is_taken_into_account(tmp_path: Path) -> None:
    db = Path(shutil.copy(quarry(), tmp_path / "kept.db"))
    finding = next(f for f in pipeline.stored(str(db)).run.findings if f.rule == "values-apart")
    said = {"decision": f'{{"kind": "explained", "reason": "update", "finding": "{finding.id}", "who": "Ana"}}'}
    (tmp_path / "decisions.jsonl").write_text(said["decision"] + "\n", encoding="utf-8")
    told = {}
    for where in ("none.jsonl", "decisions.jsonl"):
        (tmp_path / "none.jsonl").touch()
        told[where] = pipeline.export(
            str(db),
            "claimreview",
            decisions=str(tmp_path / where),
            now=date(2032, 7, 1),
            publisher="The Desk",
            url="https://desk.example",
        )
    assert told["none.jsonl"].count("Contradicted by") == 4
    assert told["decisions.jsonl"].count("Contradicted by") == 2
    assert told["decisions.jsonl"].count("which is explained (update, as a reviewer decided)") == 2
    table = pipeline.export(str(db), "ged", now=date(2032, 7, 1))
    assert table is not None
    assert [bool(row["decisions"]) for row in csv.DictReader(io.StringIO(table))] == [True, False]


@settings(max_examples=60, deadline=None)
@given(words=st.text(max_size=30), url=st.text(max_size=30))
def test_any_words_make_whole_rows_and_one_document(words: str, url: str) -> None:
    made = run()
    articles = tuple(replace(one, source=words, title=words, url=url) for one in made.articles)
    told = Estimate("900", "940", None, None, 2, 2, "2", "")
    clusters = tuple(replace(one, question=words, event="e1", estimate=told) for one in made.clusters)
    event = Event("e1", "s", words, words, members=(Member("c3", How.SUBJECT, ""),))
    changed = replace(made, articles=articles, clusters=clusters, events=(event,))
    source = Source(lambda: changed, lambda _: None, lambda: Known({}, frozenset({"troops"})))
    wanted = Wanted(publisher="The Desk", url="https://desk.example")
    for name in ("ged", "ftm"):
        rows = list(csv.reader(io.StringIO(export.text(source, name, wanted)), strict=True))
        assert len({len(row) for row in rows}) == 1 < len(rows)
    assert len(json.loads(export.text(source, "claimreview", wanted))["@graph"]) == 5


@pytest.mark.parametrize(
    ("policies", "best"),
    [
        ([], ""),
        (["injured=prefer:Upland Radio"], "19"),
        (["injured=pending"], ""),
        (["injured=pending", "injured=conservative"], "14"),
        (["killed=pending", "vague=acled"], ""),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, list) else None,
)
def test_a_policy_chooses_the_best_value(policies: list[str], best: str) -> None:
    said = [word for one in policies for word in ("--policy", one)]
    found = call("--format", "ged", "--db", quarry(), *said)
    assert found.exit_code == 0, found.output
    row = next(row for row in csv.DictReader(io.StringIO(found.stdout)) if row["attribute"] == "injured")
    assert (row["best"], row["low"], row["high"]) == (best, "14", "19")


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        ("injured", "killed=conservative"),
        ("=latest", "killed=conservative"),
        ("injured=loudest", "loudest"),
        ("vague=most", "vague"),
        ("injuried=latest", "did you mean 'injured'"),
    ],
)
def test_a_policy_that_is_none_is_told(policy: str, told: str) -> None:
    found = call("--format", "ged", "--db", quarry(), "--policy", policy)
    assert (found.exit_code, found.stdout) == (2, "")
    assert f"--policy {policy}" in found.stderr and told in found.stderr
