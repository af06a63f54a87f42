"""The report on very many articles: counted in the database, and of the findings only the gravest are told."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from test_growth import written

from reconcile import pipeline
from reconcile.cli import main
from reconcile.packs import UNCHANGED
from reconcile.pipeline import _batch, _gathered, _grow, _large, _turn
from reconcile.pipeline._load import load_run

ROOT = Path(__file__).resolve().parent.parent
TOWNS = ("Ardmere", "Velmo", "Osterby", "Karsund")
FLOOD = (
    "The flood in {0} killed {1} people on {2} May, drove 40 from their homes and left 3 mills of {0} broken. "
    "Later 5 bridges of {0} fell and 6 of its farms burned."
)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database of the seeds."""
    made = str(tmp_path_factory.mktemp("large") / "x.db")
    pipeline.run([str(ROOT / "seeds")], db=made)
    return made


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few articles are very many."""
    monkeypatch.setattr(_batch, "MANY", 1)
    monkeypatch.setattr(_turn, "KEPT", 1)


@pytest.fixture
def unloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that is loaded is an error."""

    def load(_db: str) -> None:
        raise AssertionError("all of it is loaded")

    monkeypatch.setattr(_batch, "load_run", load)


@pytest.mark.usefixtures("many", "unloaded")
def test_the_numbers_are_those_of_the_whole_report_and_nothing_is_loaded(db: str) -> None:
    short = pipeline.render(pipeline.stored(db), "text", width=120)
    run = load_run(db)
    whole = pipeline.render(pipeline.Result(run, len(run.articles), lambda: run), "text", width=120)
    assert short.splitlines()[:2] == whole.splitlines()[:2]
    accounted = next(line for line in whole.splitlines() if "accounted for" in line).partition(" are ")[0]
    assert accounted in short


@pytest.mark.usefixtures("many", "unloaded")
def test_a_finding_is_told_as_the_whole_report_tells_it(db: str) -> None:
    run = load_run(db)
    whole = pipeline.render(pipeline.Result(run, len(run.articles), lambda: run), "text")
    short = pipeline.render(pipeline.stored(db), "text")

    def conflicts(text: str) -> set[str]:
        return set(text.partition("CONFLICTS")[2].partition("\nTO REVIEW")[0].partition("\nDIFFERENT")[0].splitlines())

    assert conflicts(short) == conflicts(whole)
    assert len(conflicts(short)) > 5


@pytest.mark.usefixtures("many", "unloaded")
def test_what_is_not_told_is_counted(db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_large, "TOLD", {"conflicts": 0, "reviews": 0, "explained": 0})
    short = pipeline.render(pipeline.stored(db), "text")
    findings = pipeline.Result(load_run(db), 5, lambda: load_run(db)).run.findings
    conflicts = sum(one.verdict == "conflict" for one in findings)
    assert f"… and {conflicts} more." in short


@pytest.mark.usefixtures("many", "unloaded")
@pytest.mark.parametrize(
    ("words", "code"),
    [([], 0), (["--fail-on", "conflict"], 1), (["--strict"], 0)],
    ids=["as it is", "a conflict fails", "strict"],
)
def test_the_exit_code_is_that_of_the_whole_report(db: str, words: list[str], code: int) -> None:
    ended = CliRunner().invoke(main, ["report", "--db", db, *words])
    assert (ended.exit_code, ended.stderr) == (code, "")


@pytest.mark.usefixtures("many")
def test_a_run_of_very_many_keeps_nothing_and_brings_the_same(db: str, tmp_path: Path) -> None:
    result = pipeline.run([str(ROOT / "seeds")], db=str(tmp_path / "y.db"))
    run = load_run(db)
    assert result.part.articles == ()
    assert result.concluded == len(run.articles)
    assert result.new_findings == {one.id for one in run.findings}
    assert result.run == run


def test_what_a_later_batch_brings_and_does_away_with_is_the_same_however_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for name, most in (("small", 5_000), ("large", 0)):
        monkeypatch.setattr(_turn, "KEPT", most)
        db = str(tmp_path / f"{name}.db")
        pipeline.run(written(tmp_path, [0, 3, 6]), db=db)
        found.append(pipeline.run(written(tmp_path, [1, 2, 4]), db=db))
    small, large = found
    assert small.part.articles
    assert not large.part.articles
    assert (large.new_findings, large.gone, large.warnings) == (small.new_findings, small.gone, small.warnings)
    assert large.new_findings


def several(path: Path, towns: Sequence[str], many: int) -> str:
    """A file with an article on the flood of each of the towns."""
    rows = [
        {"text": FLOOD.format(town, many, day), "date": f"203{day}-05-0{day}", "source": f"{town} {many}"}
        for day, town in enumerate(towns, 1)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return str(path)


def test_a_run_that_others_write_into_meanwhile_tells_the_same_once_however_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_grow, "MOST", 1)
    few = replace(UNCHANGED, limits=replace(UNCHANGED.limits, numerals=4))
    first, more = several(tmp_path / "first.jsonl", TOWNS, 9), several(tmp_path / "more.jsonl", TOWNS, 12)
    other = several(tmp_path / "other.jsonl", ["Ringstad"], 7)
    found = []
    for kept in (5_000, 0):
        monkeypatch.setattr(_turn, "KEPT", kept)
        db = str(tmp_path / f"{kept}.db")
        written: list[int | None] = []
        pipeline.run([first], db=db, changed=few)

        def watch(phase: str, done: int, total: int | None = None) -> None:
            if phase == "storing" and done and not written:  # noqa: B023 - it is called within the loop
                written.append(total)  # noqa: B023
                pipeline.run([other], db=db, changed=few)  # noqa: B023

        found.append(pipeline.run([more], db=db, changed=few, watch=watch))
        assert written
    small, large = found
    assert small.part.articles
    assert not large.part.articles
    assert len(small.warnings) == len(TOWNS)
    assert (large.concluded, large.warnings) == (small.concluded, small.warnings)
    assert (large.new_findings, large.gone) == (small.new_findings, small.gone)
    assert large.new_findings


def test_nothing_is_gathered_of_nothing() -> None:
    gathered = _gathered.Gathered()
    gathered.add([], [], frozenset())
    assert (gathered.findings, gathered.gone, gathered.articles) == (set(), [], 0)
