"""Completion: the script loads in the shells, and words are completed by what they stand for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.shell_completion import CompletionItem, get_completion_class
from click.testing import CliRunner

from reconcile import pipeline
from reconcile.cli import main
from reconcile.cli._completion import SHELLS, completable

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def program() -> click.Group:
    """The program, as it is when a shell asks it for completions."""
    completable(main)
    return main


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with one article."""
    folder = tmp_path_factory.mktemp("completion")
    (folder / "one.txt").write_text(
        "The Harbour Post, May 3, 2031\n\nThe ferry \x1b[31mHalden sank. Nine people were killed.\n"
    )
    pipeline.run([str(folder / "one.txt")], db=str(folder / "one.db"))
    return folder / "one.db"


def offered(program: click.Group, *words: str) -> list[CompletionItem]:
    """What stands to choose for the last of the words."""
    shell = get_completion_class("bash")
    assert shell
    return shell(program, {}, "reconcile", "_X").get_completions(list(words[:-1]), words[-1])


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_asks_the_program_by_its_name(shell: str) -> None:
    ended = CliRunner().invoke(main, ["completion", shell])
    assert ended.exit_code == 0
    assert f"_RECONCILE_COMPLETE={shell}_complete" in ended.stdout


def test_an_unknown_shell_is_refused_with_those_there_are() -> None:
    ended = CliRunner().invoke(main, ["completion", "tcsh"])
    assert ended.exit_code == 2
    assert "'bash', 'zsh', 'fish'" in ended.stderr


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash here")
def test_bash_sources_the_script_and_completes_a_command(tmp_path: Path) -> None:
    program = tmp_path / "reconcile"
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m reconcile "$@"\n')
    program.chmod(0o755)
    script = (
        "set -eu; source <(reconcile completion bash); COMP_WORDS=(reconcile com); COMP_CWORD=1; COMPREPLY=(); "
        '_reconcile_completion reconcile; printf "%s\\n" "${COMPREPLY[@]}"; complete -p reconcile'
    )
    env = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    ended = subprocess.run(["bash", "-c", script], env=env, capture_output=True, text=True, check=False)
    assert ended.stdout.splitlines()[:2] == ["compare", "completion"], ended.stderr
    assert "-F _reconcile_completion reconcile" in ended.stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["report", "--format", "j"], {"json", "junit"}),
        (["run", "--pack", "cor"], {"core"}),
        (["check", "--fail-on", "re"], {"review"}),
        (["rules", "te"], {"test"}),
        (["run", "--color", "a"], {"auto", "always"}),
        (["run", "--also", "js"], {"json="}),
        (["rules", "test", "rounding-"], {"rounding-across"}),
        (["rules", "schema", "s"], {"settings", "sources"}),
        (["export", "--format", "g"], {"ged"}),
    ],
    ids=[
        "formats",
        "packs",
        "levels",
        "commands of a group",
        "choices",
        "further reports",
        "rules",
        "kinds of files",
        "exports",
    ],
)
def test_a_word_is_completed(program: click.Group, words: list[str], expected: set[str]) -> None:
    assert {item.value for item in offered(program, *words)} == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [(["run", "s"], "file"), (["check", "--against", "o"], "file"), (["run", "--rules", ""], "dir")],
    ids=["paths", "a database", "a folder of packs"],
)
def test_files_are_left_to_the_shell(program: click.Group, words: list[str], kind: str) -> None:
    assert [item.type for item in offered(program, *words)] == [kind]


def test_ids_of_the_database_are_completed_with_what_they_are_of(program: click.Group, database: Path) -> None:
    found = {item.value: item.help for item in offered(program, "show", "--db", str(database), "a")}
    assert len(found) == 1
    ident, label = found.popitem()
    assert label and "\x1b" not in label
    assert [item.value for item in offered(program, "show", "--db", str(database), ident[:5])] == [ident]


def test_where_there_is_no_database_nothing_is_offered(program: click.Group, tmp_path: Path) -> None:
    (tmp_path / "no.db").write_text("this is no database")
    assert offered(program, "show", "--db", str(tmp_path / "none.db"), "") == []
    assert offered(program, "show", "--db", str(tmp_path / "no.db"), "") == []


def test_words_are_still_read_as_before(program: click.Group, tmp_path: Path) -> None:
    ended = CliRunner().invoke(program, ["report", "--db", str(tmp_path / "none.db"), "--format", "poem"])
    assert ended.exit_code == 2
    assert "there is no format 'poem'" in ended.stderr
