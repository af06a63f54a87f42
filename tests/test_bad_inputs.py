"""Every bad input has its answer: the exit code, a sentence that names it, no traceback, and a mend that works."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

import pytest
from made_bad_inputs import BEGIN, END, PAGE, Bad, groups, placed, put, table, tried

ROWS = [pytest.param(row, id=f"{group}: {row.what}") for group, rows in groups().items() for row in rows]
MENDED = [param for param in ROWS if param.values[0].mended is not None]


@pytest.mark.parametrize("row", ROWS)
def test_a_bad_input_has_its_answer(row: Bad, tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        row.lay(tmp_path)
        code, said = tried(row.words, row.stdin)
    assert (code, row.says in said) == (row.code, True), said
    assert "Traceback" not in said
    if row.files and not row.nameless:
        assert next(iter(row.files)) in said


@pytest.mark.parametrize("row", MENDED)
def test_the_mend_works(row: Bad, tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        row.lay(tmp_path)
        tried(row.words, row.stdin)
        put(tmp_path, row.mended or {})
        code, said = tried(row.words, row.stdin)
    assert code == row.then, said


def test_there_are_sixty_bad_inputs_and_every_way_to_say_no() -> None:
    rows = [param.values[0] for param in ROWS]
    assert len(rows) >= 60
    assert {row.code for row in rows} == {0, 2, 3}
    assert all(row.files or row.make or row.stdin is not None or row.code for row in rows)


def test_the_page_shows_the_table_as_it_is() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [page.count(mark) for mark in (BEGIN, END)] == [1, 1]
    assert page == placed(page, table(groups())), "write it anew with: python tests/made_bad_inputs.py"


def test_every_format_has_a_bad_input() -> None:
    from reconcile import read

    spoilt = {
        module.__name__
        for param in ROWS
        for name in (*param.values[0].files, *re.findall(r"\S+\.\w+", param.values[0].words))
        for ending, module in read.formats().items()
        if name.endswith(ending)
    }
    assert {module.__name__ for module in read.formats().values()} == spoilt
