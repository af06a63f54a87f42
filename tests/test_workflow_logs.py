"""What a report leaves in the log and the summary of a workflow's step."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from made_runner import commands

from reconcile.cli import main
from reconcile.cli._actions import fenced, in_a_log, summarise, unheeded
from reconcile.errors import StoreError

ONE = {"source": "Mill Post", "date": "2031-05-13", "text": "Three people were killed in the fire at the Brandel mill."}
TWO = {"source": "=1+1", "date": "2031-05-13", "text": "Five people were killed in the fire at the Brandel mill."}


@pytest.fixture
def report(tmp_path: Path) -> list[str]:
    """The words that report a conflict."""
    file = tmp_path / "in.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in (ONE, TWO)), "utf-8")
    return ["run", str(file), "--db", str(tmp_path / "x.db")]


def call(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_between_the_fences_no_command_is_carried_out() -> None:
    text = fenced("::error::forged\n  ::add-mask::x\n", "text")
    assert commands(text + "::notice::own\n")[0].message == "own"
    assert len(commands(text)) == 0


def test_what_programs_read_has_no_fences() -> None:
    assert fenced("{}\n", "json") == "{}\n"


def test_the_words_between_the_fences_cannot_end_them() -> None:
    first = fenced("x\n", "text")
    token = first.splitlines()[-1]
    assert commands(fenced(f"x\n{token}\n::error::forged\n", "text")) == []


def test_a_log_is_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr("sys.stdout", out)
        assert not in_a_log()


def test_without_actions_there_is_no_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    assert not in_a_log()


def test_a_text_report_is_fenced_in_a_log_only(report: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    assert "::stop-commands::" not in call(*report).stdout
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert call(*report).stdout.startswith("::stop-commands::")


def test_annotations_come_with_a_summary(report: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert call(*report, "--format", "json").exit_code == 0
    assert not summary.exists()
    summary.write_text("# Before\n", "utf-8")
    ended = call(*report, "--format", "github")
    assert [one.name for one in commands(ended.stdout)] == ["error"]
    told = summary.read_text("utf-8")
    assert told.startswith("# Before\n")
    assert "Brandel" in told


def test_without_a_summary_to_write_nothing_is_told_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    summarise("github", lambda: pytest.fail("nobody asked for it"))


def test_a_summary_that_cannot_be_written_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    with pytest.raises(StoreError, match="could not be written") as caught:
        summarise("github", lambda: "x")
    assert "GITHUB_STEP_SUMMARY" in str(caught.value)


def test_an_old_command_is_broken_up() -> None:
    assert commands(unheeded("warning: ##[add-mask]x")) == []


def test_the_table_may_be_raw_and_may_have_a_byte_order_mark(report: list[str]) -> None:
    plain = call(*report, "--format", "csv").stdout
    assert call(*report, "--format", "csv", "--csv-bom").stdout == "\ufeff" + plain
    raw = call(*report, "--format", "csv", "--csv-raw").stdout
    sources = [{row["source"] for row in csv.DictReader(io.StringIO(text))} for text in (plain, raw)]
    assert sources == [{"Mill Post", "'=1+1"}, {"Mill Post", "=1+1"}]
