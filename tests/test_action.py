"""The GitHub Action, the sample workflow and the hook: their shapes, and their steps run as a runner runs them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from reconcile.cli import main
from reconcile.read import formats

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".github" / "actions" / "check"


def read(path: Path) -> Any:
    """What a YAML file says."""
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


ACTION = read(FOLDER / "action.yml")
WORKFLOW = read(ROOT / "docs" / "ci" / "check-articles.yml")
HOOK = read(ROOT / ".pre-commit-hooks.yaml")[0]
STEPS = WORKFLOW["jobs"]["check"]["steps"]

# stands in for `python -m venv` and for pip, which would ask the network; everything else is the real one
PYTHON = f"""#!/usr/bin/env bash
case "$*" in
  "-I -m venv "*) mkdir -p "$4/bin" && cp "$0" "$4/bin/python" ;;
  "-I -m pip "*) printf '%s\\n' "${{@: -2}}" >"$RUNNER_TEMP/pip" ;;
  *) exec {sys.executable} "$@" ;;
esac
"""

NINE = "---\ndate: 2031-05-03\nsource: The Harbour Post\n---\nThe ferry Halden sank off Marrow Island on 2 May 2031. "
NINE += "Nine people were killed, the coast guard said.\n"
FOURTEEN = NINE.replace("The Harbour Post", "Northern Wire").replace("Nine", "Fourteen")
BRIDGE = "---\ndate: 2031-05-09\nsource: Lakeside Radio\n---\nA bridge was opened in Tarn on 8 May 2031.\n"


def git(folder: Path, *words: str) -> None:
    """A git command in the folder."""
    subprocess.run(["git", "-C", folder, "-c", "user.name=A", "-c", "user.email=a@b.c", *words], check=True)


def committed(folder: Path, **articles: str) -> None:
    """One more commit, with these articles."""
    (folder / "articles").mkdir(exist_ok=True)
    for name, text in articles.items():
        (folder / "articles" / f"{name}.md").write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "more")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A repository with one article on a ferry."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q")
    committed(folder, ferry=NINE)
    return folder


def acted(folder: Path, **given: str) -> tuple[subprocess.CompletedProcess[str], dict[str, str], Path]:
    """The steps of the action in the folder: how the last one ended, the outputs, and the runner's own folder."""
    runner = folder.parent / "runner"
    runner.mkdir(exist_ok=True)
    python = runner / "python"
    python.write_text(PYTHON, encoding="utf-8")
    python.chmod(0o755)
    values = {"github.action_path": str(FOLDER)}
    values |= {f"inputs.{name}": given.get(name, one["default"]) for name, one in ACTION["inputs"].items()}
    values["inputs.python"] = str(python)
    env = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "GITHUB_STEP_SUMMARY"}}
    env |= {"RUNNER_TEMP": str(runner), "GITHUB_OUTPUT": str(runner / "output"), "GITHUB_ACTIONS": "true"}
    env |= {"GITHUB_STEP_SUMMARY": str(runner / "summary.md"), "CI": "true"}
    (runner / "output").write_text("")
    for step in ACTION["runs"]["steps"]:
        own = {name: values[re.fullmatch(r"\$\{\{ (.*) }}", value)[1]] for name, value in step["env"].items()}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        ended = subprocess.run(command, cwd=folder, env=env | own, capture_output=True, text=True, check=False)
        if ended.returncode:
            break
    outputs = dict(line.split("=", 1) for line in (runner / "output").read_text().splitlines())
    return ended, outputs, runner


def test_a_changed_article_that_contradicts_another_fails_with_an_annotation_a_summary_and_sarif(
    articles: Path,
) -> None:
    committed(articles, wire=FOURTEEN)
    ended, outputs, runner = acted(articles, since="HEAD^1")
    assert (ended.returncode, outputs["exit-code"]) == (1, "1"), ended.stderr
    assert ended.stdout.startswith("::error file=articles/wire.md,line=5,")
    assert "Fourteen" in (runner / "summary.md").read_text(encoding="utf-8")
    found = json.loads(Path(outputs["sarif"]).read_text(encoding="utf-8"))["runs"][0]["results"]
    assert [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in found] == ["articles/wire.md"]
    assert (runner / "pip").read_text().splitlines() == ["-r", str(ROOT / "requirements" / "core.txt")]


def test_the_first_articles_of_a_repository_are_held_against_none(articles: Path) -> None:
    (articles / "articles" / "ferry.md").unlink()
    committed(articles, bridge=BRIDGE)
    ended, outputs, _ = acted(articles, since="HEAD^1")
    assert (ended.returncode, outputs["exit-code"]) == (0, "0"), ended.stderr


def test_where_no_article_changed_nothing_is_checked(articles: Path) -> None:
    committed(articles)
    ended, outputs, _ = acted(articles, since="HEAD^1")
    assert (ended.returncode, outputs) == (0, {})
    assert "No article changed" in ended.stdout


def test_arguments_that_tell_how_to_read_hold_for_what_did_not_change_as_well(articles: Path) -> None:
    committed(articles, wire=FOURTEEN)
    ended, _, _ = acted(articles, since="HEAD^1", args="--pack\ncore\n--pack=conflict-news\n--verbose")
    assert ended.returncode == 1, ended.stderr
    assert "judged anew" not in ended.stderr


@pytest.mark.parametrize("args", ["--pack\nno-such-pack", "--config\nnowhere.toml"])
def test_a_database_that_cannot_be_made_ends_the_step_with_the_code_of_its_run(articles: Path, args: str) -> None:
    committed(articles, wire=FOURTEEN)
    ended, outputs, _ = acted(articles, since="HEAD^1", args=args)
    assert (ended.returncode, outputs) == (2, {}), ended.stderr
    assert ended.stderr.count("error: ") == 1


def test_an_unreadable_article_among_the_others_stops_nothing(articles: Path) -> None:
    (articles / "articles" / "broken.jsonl").write_text("{", encoding="utf-8")
    committed(articles)
    committed(articles, wire=FOURTEEN)
    ended, outputs, _ = acted(articles, since="HEAD^1")
    assert (ended.returncode, outputs["exit-code"]) == (1, "1"), ended.stderr
    assert "broken.jsonl" in ended.stderr


def test_names_of_files_are_never_run_and_links_are_not_followed(articles: Path) -> None:
    committed(articles, **{"$(touch ran) `touch ran`; touch ran\n::error::ran": FOURTEEN})
    for name in ("json", "reconcile", "venv", "rich"):
        (articles / f"{name}.py").write_text("open('ran', 'w')\n")
    (articles.parent / "secret.md").write_text(FOURTEEN)
    (articles / "articles" / "link.md").symlink_to(articles.parent / "secret.md")
    committed(articles)
    ended, _, _ = acted(articles, since="HEAD~2")
    assert ended.returncode == 1, ended.stderr
    assert not (articles / "ran").exists()
    lines = [*ended.stdout.splitlines(), *ended.stderr.splitlines()]
    assert not any("link.md" in line or line.startswith("::error::") for line in lines)


@pytest.mark.parametrize(
    ("given", "what"),
    [
        ({"since": "HEAD^7"}, "there is no commit HEAD^7 here"),
        ({"since": "--output=x"}, "there is no commit --output=x here"),
        ({}, "nothing to hold the articles against"),
        ({"paths": "\n"}, "no paths"),
    ],
    ids=["unknown commit", "an option for a commit", "no database", "no paths"],
)
def test_inputs_that_cannot_be_used_end_with_2_and_say_so(articles: Path, given: dict[str, str], what: str) -> None:
    ended, outputs, _ = acted(articles, **given)
    assert (ended.returncode, outputs) == (2, {})
    assert what in ended.stderr


def test_no_input_is_part_of_a_script() -> None:
    scripts = [step["run"] for step in [*ACTION["runs"]["steps"], *STEPS] if "run" in step]
    assert len(scripts) == 2
    assert [one for one in scripts if "${{" in one] == []


def test_the_action_reads_the_files_that_the_program_reads() -> None:
    told = re.search(r"\\\.\(([a-z0-9|]+)\)\$", (FOLDER / "check.sh").read_text(encoding="utf-8"))
    assert told
    assert told[1].split("|") == sorted({ending.rpartition(".")[2] for ending in formats()})


def test_the_workflow_gives_the_action_inputs_that_it_has() -> None:
    step = next(one for one in STEPS if one.get("id") == "check")
    assert step["uses"].split("@")[0].endswith(f"/reconcile/{FOLDER.relative_to(ROOT)}")
    assert set(step["with"]) <= set(ACTION["inputs"])
    assert set(re.findall(r"steps\.check\.outputs\.([a-z-]+)", str(STEPS))) <= set(ACTION["outputs"])


def test_the_workflow_may_write_nothing_but_code_scanning_results() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read", "security-events": "write"}
    assert list(WORKFLOW["on"]) == ["pull_request"]
    assert STEPS[0]["with"]["persist-credentials"] is False


def test_the_hook_calls_check_with_options_that_it_has() -> None:
    options = {word for one in main.commands["check"].params for word in one.opts}
    assert HOOK["entry"].split() == ["reconcile", "check"]
    assert {word for word in HOOK["args"] if word.startswith("-")} <= options
    assert (HOOK["pass_filenames"], HOOK["require_serial"]) == (True, True)


def test_the_hook_is_for_the_files_that_the_program_reads() -> None:
    assert [ending for ending in formats() if not re.search(HOOK["files"], f"articles/one{ending}")] == []
