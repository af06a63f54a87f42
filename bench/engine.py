"""The same run by two workers of an engine and by two processes of our own, and whether both say the same."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

from jsonl import write_articles
from longer import articles
from part import Asked, part
from row import Row, missing
from timing import Ran, program

from reconcile.store import digest

SIZE, FEW = 2_000, 300
WORKERS = "2"


def engine(asked: Asked) -> list[Row]:
    """Rows on time, memory and bytes of the engine dask, against a run without an engine."""
    size = FEW if asked.quick else SIZE
    what = f"`run --engine dask` with {WORKERS} workers over {size:,} articles"
    if find_spec("distributed") is None:
        return [missing(what, "the extra dask is not installed")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts, parts = folder / "articles.jsonl", folder / "parts"
        held = write_articles(articles(size), texts)
        local = _run(texts, folder / "local.db")
        spread = _run(texts, folder / "spread.db", "--engine", "dask", "--parts", str(parts))
        stored = sum(path.stat().st_size for path in (parts / "said").rglob("*") if path.is_file())
        same = _digest(folder / "local.db") == _digest(folder / "spread.db")
    return [
        Row(f"{what}, against none", f"{spread.wall / local.wall:.2f} times", _figures(spread, local)),
        Row("its result as Parquet, an article", "", f"{stored / size:,.0f} bytes, of {held / size:,.0f} read"),
        Row("its database is that of a run without an engine", "", "yes" if same else "**no**"),
    ]


def _run(texts: Path, db: Path, *words: str) -> Ran:
    report = db.with_suffix(".txt")
    return program("run", str(texts), "--db", str(db), "--output", str(report), "--jobs", WORKERS, *words)


def _figures(spread: Ran, local: Ran) -> str:
    both = ((f"{one.wall:.1f} s ({one.computing:.1f} s computing, peak {one.peak:,.0f} MB)") for one in (spread, local))
    return " and ".join(both)


def _digest(db: Path) -> str:
    with closing(sqlite3.connect(db)) as connection:
        return digest(connection)


if __name__ == "__main__":
    part(engine)
