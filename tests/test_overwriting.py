"""No command writes over what it reads, under whatever name."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from reconcile.cli import main

FERRY = "---\nsource: {}\ndate: 2033-02-05\n---\nThe ferry Tamsin sank off Orle on 4 February 2033. {} drowned.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles, a database of them, its links, a configuration, a pack and a baseline."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "post.md").write_text(FERRY.format("Harbour Post", "Nine people"), encoding="utf-8")
    (tmp_path / "articles" / "wire.md").write_text(FERRY.format("Coast Wire", "Eleven people"), encoding="utf-8")
    (tmp_path / "reconcile.toml").write_text("packs = []\n", encoding="utf-8")
    (tmp_path / "known.toml").write_text("", encoding="utf-8")
    (tmp_path / "decisions.jsonl").write_text("", encoding="utf-8")
    assert called("run", "articles", "--db", "x.db")[0] == 0
    (tmp_path / "link.db").symlink_to("x.db")
    (tmp_path / "hard.db").hardlink_to(tmp_path / "x.db")
    return tmp_path


def called(*words: str) -> tuple[int, str]:
    """Exit code and what was said."""
    ended = CliRunner().invoke(main, words)
    return ended.exit_code, ended.output


@pytest.mark.parametrize(
    "words",
    [
        "report --db x.db --output x.db",
        "report --db x.db --output ./articles/../x.db",
        "report --db x.db --output link.db",
        "report --db x.db --output hard.db",
        "report --db link.db --also json=x.db",
        "report --db x.db --output x.db-wal",
        "report --db x.db --output decisions.jsonl",
        "report --db x.db --decisions decisions.jsonl --also csv=decisions.jsonl",
        "report --db x.db --output reconcile.toml",
        "report --db x.db --baseline known.toml --output known.toml",
        "run articles --db new.db --output new.db",
        "run articles --db x.db --output articles/post.md",
        "run articles/post.md --db x.db --also markdown=articles/post.md",
        "check articles --against x.db --output x.db",
        "check articles --against x.db --accept --who Ada --why so --baseline articles/wire.md",
        "queue --export gold --db x.db --output x.db",
        "export --format ged --db x.db --output x.db",
        "export --format sqlite --db x.db --output link.db",
    ],
)
def test_a_file_that_a_command_reads_is_not_written_over(folder: Path, words: str) -> None:
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    code, said = called(*words.split())
    assert code == 2, said
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize(
    "words",
    [
        "report --db x.db --output report.txt --also json=report.json",
        "run articles --db x.db --output articles/report.sarif",
        "export --format sqlite --db x.db --output copy.db",
        "queue --export gold --db x.db --output gold.json",
        "report --db x.db --output /dev/null",
    ],
)
def test_any_other_file_is_written_again_and_again(folder: Path, words: str) -> None:
    assert [called(*words.split())[0] for _ in range(2)] == [0, 0]


def test_two_reports_do_not_go_to_one_file_under_two_names(folder: Path) -> None:
    (folder / "o.txt").write_text("", encoding="utf-8")
    (folder / "p.txt").symlink_to("o.txt")
    assert called("report", "--db", "x.db", "--output", "o.txt", "--also", "json=p.txt")[0] == 2


def program(folder: Path, words: str, to: str) -> subprocess.CompletedProcess[str]:
    """The program in the folder, standard output to a file or into a pipe."""
    line = f'"$0" -m reconcile {words} {to}'
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    ended = ["sh", "-c", line, sys.executable]
    return subprocess.run(ended, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", ["report --db x.db", "queue --list --db x.db", "--help"])
def test_a_full_standard_output_ends_with_3_and_a_sentence(folder: Path, words: str) -> None:
    ended = program(folder, words, ">/dev/full")
    assert ended.returncode == 3
    assert ended.stderr.startswith("error: standard output could not be written: ")
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="standard output has no name")
@pytest.mark.parametrize("words", ["report --db x.db", "export --format ged --db x.db"])
def test_standard_output_may_be_named_as_a_file(folder: Path, words: str) -> None:
    plain = program(folder, words, "").stdout
    assert plain
    assert program(folder, f"{words} --output /dev/stdout", "| cat").stdout == plain
    program(folder, f"{words} --output /dev/stdout", ">>kept; echo more >>kept")
    assert (folder / "kept").read_text("utf-8") == f"{plain}more\n"
