"""The house keeps its own rules: pins, dependencies, licences, and a README that tells the truth."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.metadata import metadata
from pathlib import Path
from typing import Any

import click
import pytest

import reconcile
from reconcile.cli import main
from reconcile.cli._ending import CODES

ROOT = Path(__file__).resolve().parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CORE: list[str] = PROJECT["project"]["dependencies"]
PINS = sorted((ROOT / "requirements").glob("*.txt"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")

# What each direct dependency is given out under. All of them allow use in an Apache-2.0 program.
NEEDED_BY_OTHERS = {"lxml-html-clean"}  # imported by a package of ours that asks for it under an older name
LICENCES = {
    "charset-normalizer": "MIT",
    "click": "BSD",
    "dateparser": "BSD",
    "htmldate": "Apache",
    "jinja2": "BSD",
    "lxml-html-clean": "BSD",
    "py3langid": "BSD",
    "pydantic": "MIT",
    "rapidfuzz": "MIT",
    "rensa": "MIT",
    "rich": "MIT",
    "ruamel.yaml": "MIT",
    "selectolax": "MIT",
    "sentencex": "MIT",
    "sqlite-utils": "Apache",
    "trafilatura": "Apache",
}


def name_of(requirement: str) -> str:
    """The distribution that a requirement names, in canonical spelling."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def pinned(path: Path) -> set[str]:
    """The distributions pinned in a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {name_of(line) for line in lines if "==" in line}


def tracked() -> list[Path]:
    """The text files of the repository, as git lists them, with those not yet added."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git work tree")
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:4096]]


def commands(group: click.Group, before: str = "") -> set[str]:
    """The commands of a group by the words that call them."""
    found: set[str] = set()
    for name, command in group.commands.items():
        words = f"{before}{name}"
        found |= commands(command, f"{words} ") if isinstance(command, click.Group) else {words}
    return found


@pytest.mark.parametrize("path", [*PINS, ROOT / "bench" / "requirements.txt"], ids=lambda path: path.name)
def test_pins_are_names_versions_and_hashes_without_an_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|--index|--extra-index|--find-links|-f|--trusted)", text, re.MULTILINE)
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if "==" in entry]
    assert len(entries) > 20
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("path", PINS, ids=lambda path: path.name)
def test_every_core_dependency_is_pinned(path: Path) -> None:
    assert {name_of(one) for one in CORE} - pinned(path) == set()


def test_what_develops_and_builds_is_pinned_for_development() -> None:
    wanted = [one for group in PROJECT["dependency-groups"].values() for one in group if isinstance(one, str)]
    wanted += [one for extra in PROJECT["project"]["optional-dependencies"].values() for one in extra]
    assert {name_of(one) for one in wanted} - pinned(ROOT / "requirements" / "dev.txt") == set()


def test_core_and_development_pin_the_same_versions() -> None:
    lines = [set(re.findall(r"^\S+==\S+", path.read_text(encoding="utf-8"), re.MULTILINE)) for path in PINS]
    assert [path.name for path in PINS] == ["core.txt", "dev.txt"]
    assert lines[0] - lines[1] == set()


def test_core_dependencies_are_at_most_fifteen_and_have_lower_bounds() -> None:
    assert len({name_of(one) for one in CORE} - NEEDED_BY_OTHERS) <= 15
    assert [one for one in CORE if ">=" not in one] == []


def test_licences_cover_exactly_the_direct_dependencies() -> None:
    assert sorted(LICENCES) == sorted(re.split(r"[<>=]", one)[0] for one in CORE)


@pytest.mark.parametrize(("package", "licence"), LICENCES.items(), ids=LICENCES)
def test_licence_is_the_one_on_record(package: str, licence: str) -> None:
    told = metadata(package)
    words = [
        told.get("License-Expression") or "",
        *(told.get_all("Classifier") or []),
        (told.get("License") or "")[:80],
    ]
    assert any(licence in line for line in words if line), words
    assert not any("GPL" in line for line in words)


def test_readme_table_and_program_have_the_same_commands() -> None:
    rows = re.findall(r"^\| `reconcile ([a-z ]+?)(?: [A-Z-].*)?` \|", README, re.MULTILINE)
    assert sorted(rows) == sorted(commands(main))


def test_readme_tells_every_exit_code() -> None:
    rows = {int(code): words for code, words in re.findall(r"^\| (\d+) \| (.*) \|$", README, re.MULTILINE)}
    assert sorted(rows) == sorted(CODES)
    assert [code for code, words in CODES.items() if words.split(" (")[0] not in rows[code]] == []


def test_make_targets_that_the_readme_names_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)$|`make ([a-z]+)`", README, re.MULTILINE))
    assert {"report", "test", "check", "bench"} <= {first or second for first, second in named} <= targets


def test_changelog_knows_the_version() -> None:
    assert f"## {reconcile.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_no_file_names_a_machine_or_a_registry() -> None:
    hosts = "pypi|pythonhosted|npmjs|debian"
    leak = re.compile(rf"(?<![\w.])/(?:work|root|farm)/|https?://[a-z.]*(?:{hosts})\.org")
    assert [str(path.relative_to(ROOT)) for path in tracked() if leak.search(path.read_text("utf-8", "replace"))] == []


def test_no_python_file_catches_every_exception() -> None:
    borders = {  # of the program, and of processes of its own
        "reconcile/cli/_ending.py",
        "reconcile/read/_worker.py",
        "reconcile/pipeline/engines/_pool_worker.py",
    }
    broad = re.compile(r"except\s*(?:\(?\s*(?:Base)?Exception\b|:)")
    files = sorted((ROOT / "reconcile").rglob("*.py"))
    found = {str(path.relative_to(ROOT)) for path in files if broad.search(path.read_text(encoding="utf-8"))}
    assert found <= borders


@pytest.mark.parametrize("path", sorted((ROOT / "reconcile").rglob("*.py")), ids=lambda path: str(path.name))
def test_module_says_in_one_line_what_lives_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not text.strip() or text.startswith('"""')


def importers(package: str) -> set[str]:
    """The parts of the program that import the package a dependency installs."""
    module = name_of(package).replace("-", "_").replace("ruamel_yaml", "ruamel")
    wanted = re.compile(rf"^\s*(?:from|import) {module}\b", re.MULTILINE)
    files = (ROOT / "reconcile").rglob("*.py")
    found = [path.relative_to(ROOT / "reconcile") for path in files if wanted.search(path.read_text(encoding="utf-8"))]
    return {path.parts[0].removesuffix(".py") for path in found}


@pytest.mark.parametrize("package", [*sorted(set(LICENCES) - NEEDED_BY_OTHERS), "datasette", "llm"])
def test_outside_package_is_used_by_one_part_alone(package: str) -> None:
    owners = importers(package)
    assert len(owners) == 1
    row = next(line for line in GUIDE.splitlines() if re.match(rf"\| `{owners.copy().pop()}[/`]", line))
    assert package in row
