"""Standard error: progress where somebody looks, warnings unless they are unwanted, colours where they are wanted."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from reconcile import pipeline
from reconcile.cli import _progress, main
from reconcile.cli._pace import Pace
from reconcile.pipeline._watch import Phase

ROOT = Path(__file__).resolve().parent.parent
SGR = "\x1b["

PLACES = ("Arlo", "Benno", "Corra", "Dunmar", "Ester", "Fenwick")

# a run that seems to take long: the time that is waited before anything is shown is over at once
LONG = "import sys; from reconcile.cli import _progress, main; _progress.PATIENCE = 0.0; main(sys.argv[1:])"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of articles that have nothing to do with one another, and one that cannot be read."""
    made = tmp_path / "articles"
    made.mkdir()
    for number, place in enumerate(PLACES, 1):
        text = f"A bridge was opened in {place} on {number} May 2031. It cost {number} million dollars."
        (made / f"{place}.md").write_text(f"---\ndate: 2031-05-0{number}\nsource: The {place} Post\n---\n{text}\n")
    return made


def on_a_terminal(*words: str, code: str = LONG, **env: str) -> str:
    """What a terminal gets on standard error, while standard output goes elsewhere."""
    master, slave = pty.openpty()
    plain = {name: value for name, value in os.environ.items() if name not in {"CI", "NO_COLOR", "TERM"}}
    environment = plain | {"PYTHONPATH": str(ROOT), "TERM": "xterm"} | env
    with subprocess.Popen(
        [sys.executable, "-c", code, *words], stdout=subprocess.DEVNULL, stderr=slave, env=environment
    ) as running:
        os.close(slave)
        shown = b""
        while True:
            try:
                more = os.read(master, 65536)
            except OSError:
                break
            if not more:
                break
            shown += more
    os.close(master)
    assert running.returncode == 0, shown
    return shown.decode("utf-8", "replace")


def test_a_long_run_shows_its_phases_and_takes_them_away(folder: Path, tmp_path: Path) -> None:
    shown = on_a_terminal("run", str(folder), "--db", str(tmp_path / "x.db"))
    for phase in ("reading", "linking", "comparing", "storing"):
        assert phase in shown
    assert "6/6" in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)
    assert shown.rstrip().endswith("\x1b[2K")


def test_quiet_shows_nothing_of_a_long_run(folder: Path, tmp_path: Path) -> None:
    assert on_a_terminal("run", str(folder), "--db", str(tmp_path / "x.db"), "--quiet") == ""


@pytest.mark.parametrize(
    ("patience", "env", "shown"),
    [(0.0, {}, True), (1e9, {}, False), (0.0, {"TERM": "dumb"}, False), (0.0, {"CI": "true"}, False)],
    ids=["a long run", "a short run", "a terminal that cannot move its cursor", "CI"],
)
def test_progress_is_for_long_runs_on_a_screen(
    patience: float, env: dict[str, str], shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"TERM": "xterm", "CI": "", **env}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(_progress, "PATIENCE", patience)
    master, slave = pty.openpty()
    with os.fdopen(slave, "w") as screen, os.fdopen(master, "rb", buffering=0) as watcher:
        monkeypatch.setattr(sys, "stderr", screen)
        with _progress.watched() as watch:
            watch("reading", 1, 2)
        screen.write("end")
        screen.flush()
        seen = b""
        while not seen.endswith(b"end"):  # a terminal hands out what it has, in as many pieces as it likes
            seen += watcher.read(65536)
        assert (b"reading" in seen) == shown


def test_what_shows_progress_is_imported_only_then(folder: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from reconcile.cli import main\ntry: main(sys.argv[1:])\nfinally: assert 'rich' not in sys.modules"
    )
    command = [sys.executable, "-c", code, "run", str(folder), "--db", str(tmp_path / "x.db")]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_the_phases_are_told_with_honest_counts(folder: Path, tmp_path: Path) -> None:
    heard: list[tuple[str, int, int | None]] = []
    pipeline.run(
        [str(folder)],
        db=str(tmp_path / "x.db"),
        watch=lambda phase, done, total=None: heard.append((phase, done, total)),
    )
    assert [done for phase, done, _ in heard if phase == "reading"] == [0, 1, 2, 3, 4, 5, 6]
    for phase in ("linking", "comparing", "storing"):
        counts = [(done, total) for name, done, total in heard if name == phase]
        assert counts == sorted(counts)
        assert counts[-1] == (6, 6)


def test_a_phase_adds_up() -> None:
    heard: list[tuple[str, int, int | None]] = []
    phase = Phase("storing", lambda name, done, total=None: heard.append((name, done, total)), 5)
    phase.add(2)
    phase.add(3)
    assert heard == [("storing", 0, 5), ("storing", 2, 5), ("storing", 5, 5)]


@pytest.fixture
def warned(tmp_path: Path) -> list[str]:
    """The words of a run that has something to warn of."""
    article = tmp_path / "draft.md"
    article.write_text("---\ndate: some day\n---\nNine people were killed in Tarn.\n")
    return ["run", str(article), "--db", str(tmp_path / "x.db")]


def test_quiet_leaves_the_report_and_says_no_warning(warned: list[str]) -> None:
    loud, quiet = (CliRunner().invoke(main, [*warned, *more]) for more in ([], ["--quiet"]))
    assert "warning:" in loud.stderr
    assert (quiet.stderr, quiet.stdout) == ("", loud.stdout)


def test_quiet_still_says_errors(tmp_path: Path) -> None:
    ended = CliRunner().invoke(main, ["run", "-q", str(tmp_path / "none.md"), "--db", str(tmp_path / "x.db")])
    assert ended.exit_code == 3
    assert ended.stderr.startswith("error: ")


def test_verbose_says_what_was_read_and_how_long_each_phase_took(folder: Path, tmp_path: Path) -> None:
    words = ["run", str(folder), "--db", str(tmp_path / "x.db")]
    plain, told = CliRunner().invoke(main, words), CliRunner().invoke(main, [*words, "--verbose"])
    assert told.stdout == plain.stdout
    assert re.search(r"^reading: 6 files in \d+\.\d s$", told.stderr, re.MULTILINE)
    assert "articles: 6 read, 0 of them new; 0 of 6 looked into; 0 inputs not read" in told.stderr


@pytest.mark.parametrize(
    ("words", "coloured"),
    [([], False), (["--color", "always"], True), (["--color", "never"], False)],
    ids=["by itself", "always", "never"],
)
def test_colours_of_what_is_piped(warned: list[str], words: list[str], coloured: bool) -> None:
    ended = CliRunner().invoke(main, [*warned, *words])
    assert (SGR in ended.stdout) == coloured


def test_a_line_break_in_the_name_of_a_file_begins_no_line(tmp_path: Path) -> None:
    path = tmp_path / "a\n::error::b.md"
    ended = CliRunner().invoke(main, ["run", str(path), "--db", str(tmp_path / "x.db")])
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("heard", "total", "told"),
    [
        ([(0, 0)], 100, ""),
        ([(0, 0), (1, 50)], 100, ""),
        ([(0, 0), (10, 0)], 100, ""),
        ([(0, 0), (10, 100)], 6_100, "10/s, about 10 min left"),
        ([(0, 0), (10, 100)], 110, "10/s, less than a minute left"),
        ([(0, 0), (10, 100)], 108_100, "10/s, about 3 h left"),
        ([(0, 0), (10, 100)], None, "10/s"),
        ([(0, 0), (10, 100)], 100, "10/s"),
        ([(0, 0), (20, 5)], 35, "15/min, about 2 min left"),
        ([(0, 0), (100, 10_000), (120, 10_020), (140, 10_040)], 10_100, "1/s, about 1 min left"),
    ],
    ids=[
        "nothing was heard yet",
        "too early",
        "nothing was done",
        "minutes",
        "seconds",
        "hours",
        "of nobody knows how many",
        "nothing is left",
        "slow",
        "only what was done lately counts",
    ],
)
def test_what_is_left_is_told_once_it_is_known(heard: list[tuple[float, int]], total: int | None, told: str) -> None:
    pace = Pace()
    for now, done in heard:
        pace.hear(now, done)
    assert pace.told(total) == told
