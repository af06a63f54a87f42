"""The pages keep their word: examples run, links lead somewhere, every option is told of, and the site builds."""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from reconcile.cli import main

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
EXAMPLES = [page for page in PAGES if "```console" in page.read_text(encoding="utf-8")]


def calls(block: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a console block, each with the lines that it is to print."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, *lines = part.rstrip("\n").split("\n")
        yield command, lines


def printed(command: str) -> list[str]:
    """What a command prints, as lines; `reconcile` is called in this process."""
    if command.startswith("reconcile ") and not set("|<>;&") & set(command):
        return CliRunner().invoke(main, shlex.split(command)[1:]).output.splitlines()
    program = f'reconcile() {{ PYTHONPATH="{ROOT}" "{sys.executable}" -m reconcile "$@"; }}\n'
    ended = subprocess.run(["bash", "-c", program + command], capture_output=True, text=True, check=False)
    return [*ended.stdout.splitlines(), *ended.stderr.splitlines()]


def agrees(told: list[str], lines: list[str]) -> bool:
    """The lines are printed as told, from the first on; `...` stands for any lines."""
    at, free = 0, False
    for line in told:
        if line.strip() == "...":
            free = True
            continue
        while free and at < len(lines) and lines[at].rstrip() != line.rstrip():
            at += 1
        if at >= len(lines) or lines[at].rstrip() != line.rstrip():
            return False
        at, free = at + 1, False
    return True


@pytest.mark.parametrize("page", EXAMPLES, ids=lambda page: page.name)
def test_examples_print_what_the_page_says(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / "out").mkdir()
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    with contextlib.chdir(tmp_path):
        for language, title, text in FENCE.findall(page.read_text(encoding="utf-8")):
            if title:
                Path(title).parent.mkdir(parents=True, exist_ok=True)
                Path(title).write_text(text, encoding="utf-8")
            for command, told in calls(text) if language == "console" else ():
                lines = printed(command)
                assert agrees(told, lines), f"{page.name}: $ {command}\n" + "\n".join(lines[:60])


def test_the_readme_and_the_guide_have_examples() -> None:
    assert {"README.md", "guide.md", "index.md"} <= {page.name for page in EXAMPLES}


def options(group: click.Group) -> set[str]:
    """Every long option of every command."""
    found: set[str] = set()
    for command in group.commands.values():
        if isinstance(command, click.Group):
            found |= options(command)
        for one in command.params:
            found |= {word for word in [*one.opts, *one.secondary_opts] if word.startswith("--")}
    return found


def test_every_option_is_told_of_on_some_page() -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    told = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
    assert sorted(options(main) - told) == []


def test_every_page_is_in_the_navigation() -> None:
    told = set(re.findall(r"([\w-]+\.md)", (ROOT / ".mkdocs.yml").read_text(encoding="utf-8")))
    assert told == {page.name for page in PAGES} - {"README.md"}


def test_links_of_the_readme_lead_to_files() -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not link.startswith("https://") and not (ROOT / link).exists()] == []


class _Asking(HTMLParser):
    """Collects what a page would fetch from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "a":
            self.asked += [value for name, value in attrs if name in {"src", "href"} and value and "//" in value]


def test_the_site_builds_without_a_warning_and_asks_nobody(tmp_path: Path) -> None:
    site = tmp_path / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(ROOT / ".mkdocs.yml"), "-d", str(site)]
    env = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    assert (ended.returncode, "WARNING" in ended.stderr) == (0, False), ended.stderr[-3000:]
    for page in site.rglob("*.html"):
        asking = _Asking()
        asking.feed(page.read_text(encoding="utf-8"))
        assert asking.asked == []


def test_settings_that_the_guide_shows_are_all_there_are() -> None:
    from reconcile.packs import shapes

    text = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    shown = tomllib.loads(next(block for language, _, block in FENCE.findall(text) if language == "toml"))
    assert sorted(shown) == sorted(shapes()["settings"]["properties"])
