"""A result in parts that was changed, cut or made by a stranger is refused with a sentence, and nothing is stored."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from made_parts import written

from reconcile import pipeline
from reconcile.cli import main
from reconcile.errors import StoreError
from reconcile.pipeline import Slice

pytest.importorskip("fsspec", reason="parts need the extra dask")
pa = pytest.importorskip("pyarrow", reason="parts need the extra dask")
parquet = pytest.importorskip("pyarrow.parquet", reason="parts need the extra dask")

ABOUT = Slice(words=("Petrel",), attributes=("aboard",))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with articles, and the parts of a run over them."""
    folder = tmp_path_factory.mktemp("made")
    given = {"parts": str(folder / "parts"), "engine": "pool", "jobs": 1, "db": str(folder / "none.db")}
    pipeline.spread(written(folder), **given)
    return folder


@pytest.fixture
def parts(made: Path, tmp_path: Path) -> Path:
    """Parts to be spoilt."""
    shutil.copytree(made / "parts", tmp_path / "parts")
    return tmp_path / "parts"


def table(parts: Path, name: str) -> Path:
    return next((parts / "said" / name).glob("*.parquet"))


def cut(parts: Path, name: str) -> None:
    table(parts, name).write_bytes(table(parts, name).read_bytes()[:-50])


def foreign(parts: Path, name: str) -> None:
    parquet.write_table(pa.table({"colour": ["red"]}), table(parts, name))


def told(parts: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """The manifest tells something else."""
    said = json.loads((parts / "manifest.json").read_text(encoding="utf-8"))
    change(said)
    (parts / "manifest.json").write_text(json.dumps(said), encoding="utf-8")


def records(parts: Path, cells: dict[str, object]) -> None:
    """The first record, of an article, has other cells, and the manifest knows the file."""
    file = table(parts, "records")
    held = parquet.read_table(file)
    rows = held.to_pylist()
    next(row for row in rows if row["kind"] == "articles").update(cells)
    parquet.write_table(pa.Table.from_pylist(rows, schema=held.schema), file)
    known(parts)


def known(parts: Path) -> None:
    digest = hashlib.sha256(table(parts, "records").read_bytes()).hexdigest()
    told(parts, lambda said: said["pieces"][0]["files"].update(records=digest))


@pytest.mark.parametrize("name", ["articles", "claims", "records"])
@pytest.mark.parametrize("spoil", [cut, foreign])
def test_a_slice_of_spoilt_tables_is_refused(spoil: Callable[[Path, str], None], name: str, parts: Path) -> None:
    spoil(parts, name)
    with pytest.raises(StoreError, match=rf"said/{name}/\w+\.parquet: .* \(make the parts anew\)"):
        pipeline.bring_in(str(parts), db=str(parts.parent / "a.db"), slice_=ABOUT)
    assert [one.name for one in parts.parent.iterdir()] == ["parts"]


@pytest.mark.parametrize(
    "cells",
    [{"record": "{"}, {"record": "[]"}, {"record": "[" * 90_000}, {"text": None}, {"keys": None}, {"id": None}],
    ids=["no JSON", "no article", "too deep", "no text", "no keys", "no id"],
)
def test_records_that_no_run_writes_are_refused(cells: dict[str, object], parts: Path) -> None:
    records(parts, cells)
    with pytest.raises(StoreError, match=r"said/records/\w+\.parquet: .* \(make the parts anew\)"):
        pipeline.bring_in(str(parts), db=str(parts.parent / "a.db"))
    assert [one.name for one in parts.parent.iterdir()] == ["parts"]


def test_a_foreign_table_that_the_manifest_knows_is_refused(parts: Path) -> None:
    foreign(parts, "records")
    known(parts)
    with pytest.raises(StoreError, match="make the parts anew"):
        pipeline.bring_in(str(parts), db=str(parts.parent / "a.db"))


@pytest.mark.parametrize(
    "change",
    [
        lambda said: said.pop("frame"),
        lambda said: said.update(frame="x"),
        lambda said: said.update(pieces=3),
        lambda said: said.update(counts={}),
        lambda said: said["pieces"][0].update(files={}),
        lambda said: said["pieces"][0].update(name="../../elsewhere"),
        lambda said: said.update(pieces=said["pieces"] * 2),
        lambda said: said["frame"].update(skipped=[1]),
    ],
    ids=["no frame", "a frame in words", "a number of pieces", "no counts", "no files", "a way out", "twice", "skips"],
)
def test_a_manifest_that_no_run_writes_is_refused(change: Callable[[dict[str, Any]], object], parts: Path) -> None:
    told(parts, change)
    with pytest.raises(StoreError, match=r"manifest\.json: this is no manifest"):
        pipeline.bring_in(str(parts), db=str(parts.parent / "a.db"))
    assert [one.name for one in parts.parent.iterdir()] == ["parts"]


def test_a_manifest_of_endless_depth_is_refused(parts: Path) -> None:
    (parts / "manifest.json").write_text("[" * 90_000, encoding="utf-8")
    with pytest.raises(StoreError, match="this is no manifest"):
        pipeline.bring_in(str(parts), db=str(parts.parent / "a.db"))


def test_what_was_decided_of_findings_comes_with_a_later_slice(made: Path, tmp_path: Path) -> None:
    def decided(db: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(tmp_path / db)) as connection:
            return connection.execute("SELECT finding_id, decision FROM decided").fetchall()

    parts, whole = str(made / "parts"), str(tmp_path / "whole.db")
    pipeline.bring_in(parts, db=whole)
    mill = next(one.id for one in pipeline.stored(whole).run.findings if "mill" in one.message.casefold())
    words = ["decide", mill, "--stands", "--who", "Ada", "--why", "heard it", "--db", whole]
    assert CliRunner().invoke(main, words).exit_code == 0
    pipeline.bring_in(parts, db=str(tmp_path / "slices.db"), slice_=Slice(words=("Petrel",)))
    assert decided("slices.db") == []
    pipeline.bring_in(parts, db=str(tmp_path / "slices.db"))
    assert decided("slices.db") == decided("whole.db") != []
