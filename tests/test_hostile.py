"""No word of an article is more than a word, in whatever format it is told."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from made_payloads import PAYLOADS
from made_readers import COMMAND, EXPORTS, FORMATS, HERE, READERS, find_export_inert, find_inert, read_markdown
from made_reports import placed, poisoned, runs
from made_runner import commands

from reconcile import export, pipeline
from reconcile.cli import main
from reconcile.cli._actions import fenced
from reconcile.model import Run
from reconcile.visible import escaped, line, visible


def test_every_format_has_a_reader() -> None:
    assert set(READERS) == set(FORMATS)


def test_there_are_sixty_payloads() -> None:
    assert len(PAYLOADS) >= 60


@pytest.mark.parametrize("format", FORMATS)
def test_no_payload_is_more_than_words(format: str) -> None:
    for words in PAYLOADS.values():
        find_inert(format, poisoned(placed(), words))


@pytest.mark.parametrize("words", ["colour", "right-to-left override", "C1 control sequence", "tags"])
def test_a_terminal_sees_no_codes_but_ours(words: str) -> None:
    for name in ("text", "ask"):
        find_inert(name, poisoned(placed(), PAYLOADS[words]), colour=True)


def test_no_character_is_left_that_could_move_or_hide_words() -> None:
    everything = "".join(map(chr, range(0x110000)))
    assert not COMMAND.search(visible(everything))
    assert not COMMAND.search(line(everything))
    assert not COMMAND.search(escaped(everything).replace("\n", ""))


@settings(max_examples=50, deadline=None)
@given(told=runs())
def test_any_findings_are_told_well_in_every_format(told: Run) -> None:
    for name in FORMATS:
        find_inert(name, told)


# ---- exports


RUN = placed()
PUBLISHED = export.Wanted(date(2031, 5, 20), "The desk", "https://desk.example/")


def test_every_export_that_is_text_has_a_reader() -> None:
    assert set(EXPORTS) == {name for name in export.formats() if export.shape(name) is export.Shape.TEXT}


def exported(told: Run, name: str) -> str:
    counted = export.Known({}, frozenset({"troops"}))
    return export.text(export.Source(lambda: told, lambda _: None, lambda: counted), name, PUBLISHED)


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_no_payload_is_more_than_words_in_an_export(name: str) -> None:
    for words in PAYLOADS.values():
        text = exported(poisoned(RUN, words), name)
        find_export_inert(name, text)


# ---- one nasty batch, from files to every format

NAMES = (
    "<svg onload=x>",
    "\n::error file=x::forged",
    "=1+1",
    "\u202egpj",
    "\x1b[31m",
    "##[add-mask]x",
    "a`|b",
    "\udcff",
)


def sentence(words: str, number: str) -> str:
    told = f"{number} people were killed in the fire at the Brandel mill on Monday, the fire service said."
    return f"{words} stood on the wall.\n\n{told}\n\nOn the gate stood {words} as well."


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, pipeline.Result]:
    """The folder of the batch with its database, and what was made of it."""
    folder = tmp_path_factory.mktemp("batch")
    (folder / "in").mkdir()
    with (folder / "in" / "all.jsonl").open("w", encoding="utf-8") as file:
        for place, (name, words) in enumerate(PAYLOADS.items()):
            said = dict.fromkeys(("title", "source", "url", "author", "id"), words)
            text = sentence(words, "Three" if place % 2 else "Five")
            file.write(json.dumps({**said, "text": text, "date": "2031-05-13", "id": name}) + "\n")
    for name in NAMES:
        (folder / "in" / f"{name}.txt").write_text(sentence(name.encode("utf-8", "replace").decode(), "Six"), "utf-8")
        (folder / "in" / f"{name}.md").write_bytes(b"\x00\x01\x02\x03" * 9)
    return folder, pipeline.run([str(folder / "in")], db=str(folder / "x.db"))


def test_the_batch_is_read_and_has_a_conflict(batch: tuple[Path, pipeline.Result]) -> None:
    told = batch[1].run
    assert len(told.articles) == len(PAYLOADS) + len(NAMES)
    assert len(told.skipped) == len(NAMES)
    assert "conflict" in {finding.verdict.value for finding in told.findings}


@pytest.mark.parametrize("name", FORMATS)
def test_the_batch_is_inert(name: str, batch: tuple[Path, pipeline.Result]) -> None:
    find_inert(name, replace(batch[1].run, skipped=batch[1].run.skipped[:3]))


@pytest.mark.parametrize("name", sorted(EXPORTS))
def test_the_batch_is_inert_in_an_export(name: str, batch: tuple[Path, pipeline.Result]) -> None:
    text = pipeline.export(
        str(batch[0] / "x.db"), name, now=PUBLISHED.now, publisher=PUBLISHED.publisher, url=PUBLISHED.url
    )
    assert text is not None
    find_export_inert(name, text)


def test_what_is_shown_of_the_batch_is_inert(batch: tuple[Path, pipeline.Result]) -> None:
    folder, told = batch
    finding = next(one for one in told.run.findings if len(one.claims) > 2)
    shown = [finding.id, *finding.claims[:2], *finding.clusters[:1], *(one.id for one in told.run.articles[::9])]
    for id_ in shown:
        text = pipeline.show(str(folder / "x.db"), id_)
        assert not COMMAND.search(text)
        assert commands(fenced(text, "text")) == []


def test_json_lines_of_the_batch_are_inert(batch: tuple[Path, pipeline.Result]) -> None:
    ended = CliRunner().invoke(main, ["extract", str(batch[0] / "in" / "all.jsonl")])
    assert ended.exit_code == 0
    assert not COMMAND.search(ended.stdout)
    assert commands(ended.stdout) == []
    assert len([json.loads(row) for row in ended.stdout.splitlines()]) > len(PAYLOADS)


def test_a_name_that_is_not_utf_8_is_written_out(batch: tuple[Path, pipeline.Result]) -> None:
    assert [one.file for one in batch[1].run.articles if one.file.endswith("\\udcff.txt")]


def test_words_come_back_from_copies_of_the_database(batch: tuple[Path, pipeline.Result]) -> None:
    folder, told = batch
    pipeline.export(str(folder / "x.db"), "sqlite", output=folder / "copy.db")
    pipeline.export(str(folder / "x.db"), "parquet", output=folder / "tables")
    titles = {one.title for one in told.run.articles}
    with closing(sqlite3.connect(f"file:{folder}/copy.db?mode=ro&immutable=1", uri=True)) as copy:
        assert {title for (title,) in copy.execute("SELECT title FROM articles")} >= titles - {None}
    found = duckdb.read_parquet(str(folder / "tables" / "articles.parquet")).project("title").fetchall()
    assert {title for (title,) in found} >= {line(title) for title in titles if title}


def test_a_step_of_a_workflow_sees_annotations_alone(batch: tuple[Path, pipeline.Result]) -> None:
    folder, summary = batch[0], batch[0] / "summary.md"
    step = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(summary), "PYTHONPATH": str(HERE.parent)}

    def seen(*words: str) -> tuple[int, set[str]]:
        program = [sys.executable, "-m", "reconcile", *words, "--db", "step.db"]
        ended = subprocess.run(program, cwd=folder, env={**os.environ, **step}, capture_output=True, check=False)
        shown, said = ended.stdout.decode(), ended.stderr.decode()
        assert "Traceback" not in said
        assert not COMMAND.search(shown + said)
        return ended.returncode, {one.name for one in commands(shown + said)}

    assert seen("run", "in", "--format", "github") == (3, {"error", "warning", "notice"})
    assert seen("report", "--format", "text") == (0, set())
    read_markdown(summary.read_text("utf-8"), batch[1].run)
