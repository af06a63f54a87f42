"""One exit code for every way to end, whatever the format."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reconcile import pipeline
from reconcile.cli import main
from reconcile.cli._ending import CODES

HERON = "The ferry Heron sank off Belmoor on 7 May with {} passengers on board, {} said."
LEFT = {"text": HERON.format(14, "fire chief Olga Rehm"), "date": "2039-05-08", "source": "Mill Post"}
RIGHT = {"text": HERON.format(17, "doctor Ivo Tamm"), "date": "2039-05-08", "source": "Quay News"}
LOOSE = {"text": HERON.format("at least 10", "pilot Una Berg"), "date": "2039-05-08", "source": "Tide"}
CALM = {"text": "The library of Tarnholm lent 3,000 books in March.", "date": "2039-04-01", "source": "Tide"}
FORMATS = pipeline.formats()

every_format = pytest.mark.parametrize("form", FORMATS)


def call(*words: str | Path) -> Result:
    """The program's answer to these words."""
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with articles and a database of the first."""
    folder = tmp_path_factory.mktemp("codes")
    for name, article in (("left", LEFT), ("right", RIGHT), ("loose", LOOSE), ("calm", CALM)):
        (folder / f"{name}.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    (folder / "broken.jsonl").write_text('{"text": \n', encoding="utf-8")
    (folder / "both.db").unlink(missing_ok=True)
    assert call("run", folder / "left.jsonl", "--db", folder / "left.db").exit_code == 0
    assert call("run", folder / "left.jsonl", folder / "right.jsonl", "--db", folder / "both.db").exit_code == 0
    return folder


def check(place: Path, *names: str, more: tuple[str, ...] = ()) -> Result:
    """What the program says of drafts against the first article."""
    return call("check", *(place / f"{name}.jsonl" for name in names), "--against", place / "left.db", *more)


@every_format
@pytest.mark.parametrize(
    ("names", "more", "code"),
    [
        pytest.param(("calm",), (), 0, id="nothing new"),
        pytest.param(("right",), (), 1, id="a conflict"),
        pytest.param(("right",), ("--fail-on", "none"), 0, id="a conflict that may be"),
        pytest.param(("loose",), (), 0, id="what is explained"),
        pytest.param(("loose",), ("--fail-on", "explained"), 1, id="what is explained and may not be"),
        pytest.param(("calm",), ("--min-read", "0"), 0, id="enough was read"),
        pytest.param(("calm", "broken"), (), 3, id="an input that cannot be read"),
        pytest.param(("right", "broken"), (), 3, id="that, and a conflict"),
        pytest.param(("right",), ("--also", "text"), 2, id="bad usage"),
        pytest.param(("right",), ("--baseline", "none.toml"), 2, id="no such baseline"),
    ],
)
def test_check_ends_alike_in_every_format(
    place: Path, form: str, names: tuple[str, ...], more: tuple[str, ...], code: int
) -> None:
    answer = check(place, *names, more=("--format", form, *more))
    assert answer.exit_code == code, answer.stderr
    assert "Traceback" not in answer.stderr


@every_format
@pytest.mark.parametrize(("level", "code"), [("none", 0), ("conflict", 1), ("review", 1), ("explained", 1)])
def test_report_fails_at_the_level_asked_for_in_every_format(place: Path, form: str, level: str, code: int) -> None:
    assert call("report", "--db", place / "both.db", "--format", form, "--fail-on", level).exit_code == code


@every_format
def test_a_database_that_is_not_there_ends_with_3(place: Path, form: str) -> None:
    answer = call("check", place / "calm.jsonl", "--against", place / "none.db", "--format", form)
    assert (answer.exit_code, answer.stdout) == (3, "")


def test_a_format_that_does_not_exist_is_bad_usage(place: Path) -> None:
    answer = check(place, "calm", more=("--format", "pdf"))
    assert answer.exit_code == 2
    assert all(form in answer.stderr for form in FORMATS)


# ---- several reports at once -----------------------------------------------------------------------------------------


def test_further_reports_are_those_of_their_formats(place: Path, tmp_path: Path) -> None:
    words = [word for form in FORMATS for word in ("--also", f"{form}={tmp_path / form}")]
    answer = check(place, "right", more=tuple(words))
    assert answer.exit_code == 1
    assert answer.stdout == check(place, "right").stdout
    for form in FORMATS:
        alone = tmp_path / f"alone-{form}"
        check(place, "right", more=("--format", form, "--output", str(alone)))
        assert (tmp_path / form).read_bytes() == alone.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("--also", "json"), "names no file", id="no file"),
        pytest.param(("--also", "json="), "names no file", id="an empty name"),
        pytest.param(("--also", "pdf=x"), "there is no format 'pdf'", id="no such format"),
        pytest.param(("--also", "json=nowhere/x.json"), "its folder does not exist", id="no such folder"),
        pytest.param(("--also", "json=x", "--also", "csv=x"), "two reports go to one file", id="one file for two"),
        pytest.param(("--output", "x", "--also", "csv=./x"), "two reports go to one file", id="that of --output"),
    ],
)
def test_a_further_report_that_cannot_be_is_told_before_anything_is_done(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = check(place, "right", more=words)
    assert answer.exit_code == 2
    assert said in answer.stderr
    assert list(tmp_path.iterdir()) == []


# ---- what is promised ------------------------------------------------------------------------------------------------


def test_the_manual_and_the_program_have_the_same_codes(root: Path) -> None:
    page = (root / "docs" / "gate.md").read_text(encoding="utf-8")
    assert {int(code) for code in re.findall(r"^\| ([0-9]+) \|", page, re.MULTILINE)} == set(CODES)


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_tells_its_exit_codes(command: str) -> None:
    told = call(command, "--help").stdout
    assert "Exit codes:" in told
    assert all(re.search(rf"^ +{code}  ", told, re.MULTILINE) for code in (0, 70, 130))


@pytest.mark.skipif(os.name != "posix", reason="pipes are closed so on POSIX")
def test_a_reader_who_leaves_is_no_conflict(place: Path) -> None:
    words = [sys.executable, "-m", "reconcile", "report", "--db", str(place / "both.db"), "--format", "json"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(30) == 141
