"""What is installed beside us: licences down to the last package, owners of the optional ones, pins with hashes."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata, requires
from pathlib import Path

import pytest
from test_house import GUIDE, LICENCES, importers, name_of, pinned

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
OPTIONAL = {  # what each optional package is given out under
    "dask": "BSD",
    "datasette": "Apache",
    "distributed": "BSD",
    "feedparser": "BSD",
    "fsspec": "BSD",
    "llm": "Apache",
    "pyarrow": "Apache",
    "pypdf": "BSD",
    "python-docx": "MIT",
    "warcio": "Apache",
}
IMPORTED = {"python-docx": "docx"}
OWNERS = {"pyarrow": 2}  # tables for other programs, and what lies between the machines of a cluster
CHOICE = {"tld"}  # given out under one of three licences, of which we take MPL-1.1
COPYLEFT = re.compile(r"\bA?GPL|\bLGPL|GNU (?:Affero|General|Lesser|Library)")
FREE = re.compile(
    r"MIT|BSD|Apache|MPL|Mozilla|ISC|PSF|Python Software|Unlicense|Zlib|0BSD|CC0|Public Domain|HPND", re.IGNORECASE
)


def licence_words(package: str) -> str:
    """What a package says of its licence."""
    told = metadata(package)
    classifiers = [one for one in told.get_all("Classifier") or [] if one.startswith("License")]
    return " / ".join([told.get("License-Expression") or "", *classifiers, (told.get("License") or "")[:80]])


def closure(names: set[str]) -> set[str]:
    """The installed packages that these need, with themselves."""
    found: set[str] = set()
    left = set(names)
    while left:
        name = left.pop()
        found.add(name)
        needed = requires(name) or []
        plain = {name_of(one) for one in needed if "extra ==" not in one}
        left |= {one for one in plain if one not in found and _is_here(one)}
    return found


def _is_here(package: str) -> bool:
    try:
        metadata(package)
    except PackageNotFoundError:
        return False
    return True


def test_licences_are_on_record_for_exactly_the_optional_packages() -> None:
    assert set(OPTIONAL) == {name_of(one) for extra in EXTRAS.values() for one in extra}


@pytest.mark.parametrize(("package", "licence"), OPTIONAL.items(), ids=OPTIONAL)
def test_an_optional_package_has_the_licence_on_record(package: str, licence: str) -> None:
    words = licence_words(package)
    assert licence in words
    assert not COPYLEFT.search(words)


@pytest.mark.parametrize("group", ["core", "inputs"])
def test_no_package_down_to_the_last_is_under_a_copyleft_licence(group: str) -> None:
    names = pinned(ROOT / "requirements" / "core.txt") if group == "core" else {name_of(one) for one in EXTRAS[group]}
    needed = closure({name for name in names if _is_here(name)})
    assert needed >= (set(LICENCES) - {"ruamel.yaml"} if group == "core" else {"feedparser", "pypdf"})
    words = {name: licence_words(name) for name in sorted(needed)}
    assert [name for name, told in words.items() if COPYLEFT.search(told) and name not in CHOICE] == []
    assert [name for name, told in words.items() if not FREE.search(told)] == []
    assert all("MPL" in words[name] for name in CHOICE & set(words))


@pytest.mark.parametrize("package", sorted(OPTIONAL))
def test_an_optional_package_has_its_owner_and_a_row_in_the_guide(package: str) -> None:
    owners = importers(IMPORTED.get(package, package))
    assert len(owners) == OWNERS.get(package, 1)
    for owner in owners:
        rows = [line for line in GUIDE.splitlines() if re.match(rf"\| `{owner}[/`]", line)]
        assert any(package in row for row in rows), owner


def test_the_inputs_are_those_of_the_formats() -> None:
    apart = {name_of(one) for extra in ("docx", "feeds", "pdf", "warc") for one in EXTRAS[extra]}
    assert {name_of(one) for one in EXTRAS["inputs"]} == apart


def test_the_fuzzer_is_pinned_with_its_hashes() -> None:
    text = (ROOT / "tests" / "torture" / "requirements.txt").read_text(encoding="utf-8")
    assert "://" not in text
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if "==" in entry]
    assert [name_of(entry) for entry in entries] == ["atheris"]
    assert all("--hash=sha256:" in entry for entry in entries)


def test_everything_that_is_asked_for_has_a_lower_bound() -> None:
    asked = [*PROJECT["dependencies"], *(one for extra in EXTRAS.values() for one in extra)]
    assert [one for one in asked if ">=" not in one] == []
