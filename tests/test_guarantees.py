"""The page of guarantees names only tests that there are, and leaves out no part of what is promised."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "guarantees.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(test_\w+\.py)::(test_\w+)`", PAGE)))


@pytest.mark.parametrize(("file", "name"), NAMED, ids=lambda part: part)
def test_a_test_that_is_named_exists(file: str, name: str) -> None:
    text = (ROOT / "tests" / file).read_text(encoding="utf-8")
    assert re.search(rf"^(?:async )?def {name}\(", text, re.MULTILINE)


def test_every_promise_names_a_test() -> None:
    section = PAGE.partition("## Storage")[2].partition("## Figures")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ") and not line.startswith("| it promises")]
    assert len(rows) >= 20
    assert [row for row in rows if "::test_" not in row] == []


@pytest.mark.parametrize("mark", ["torture", "bad inputs"])
def test_the_page_has_its_marks(mark: str) -> None:
    assert [PAGE.count(f"<!-- {mark} -->"), PAGE.count(f"<!-- /{mark} -->")] == [1, 1]


def test_what_is_not_promised_is_said() -> None:
    assert [word for word in ("**Windows", "**Power loss**", "**Network file systems**") if word not in PAGE] == []
