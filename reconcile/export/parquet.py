"""Parquet files in a folder, one a table, with the types that the values have."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from reconcile.errors import UsageError
from reconcile.export._source import Shape
from reconcile.export._table import Kind
from reconcile.export._table_judged import CLUSTERS, ESTIMATES, FINDING_CLAIMS, FINDINGS
from reconcile.export._table_said import ARTICLES, CLAIMS, EVENTS
from reconcile.export._told import Told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pyarrow as pa

    from reconcile.export._source import Source, Wanted
    from reconcile.export._table import Table
    from reconcile.model import Run

SHAPE = Shape.FOLDER
TABLES = (ARTICLES, CLAIMS, CLUSTERS, ESTIMATES, EVENTS, FINDINGS, FINDING_CLAIMS)
_AT_ONCE = 5_000  # rows that are held as cells at a time


def write(source: Source, _wanted: Wanted, to: Path) -> None:
    """A file for each table, written a batch of rows at a time."""
    if find_spec("pyarrow") is None:
        raise UsageError(None, "Parquet needs pyarrow", "install it with: pip install 'reconcile[parquet]'")
    told = Told(source.run)
    for table in TABLES:
        _write(table, told, to / f"{table.name}.parquet")


def tables(run: Run) -> Iterator[tuple[str, pa.Table]]:
    """Yield each table with its name."""
    import pyarrow as pa

    told = Told(run)
    for table in TABLES:
        schema = _schema(table)
        batches = [
            pa.record_batch(
                [pa.array(column, kind) for column, kind in zip(cells, schema.types, strict=True)], schema=schema
            )
            for cells in table.batches(told, _AT_ONCE)
        ]
        yield table.name, pa.Table.from_batches(batches, schema)


def _schema(table: Table) -> pa.Schema:
    import pyarrow as pa

    return pa.schema([(column.name, _type(column.kind)) for column in table.columns])


def _write(table: Table, told: Told, to: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    schema = _schema(table)
    with parquet.ParquetWriter(to, schema, compression="zstd") as file:
        for cells in table.batches(told, _AT_ONCE):
            arrays = [pa.array(column, kind) for column, kind in zip(cells, schema.types, strict=True)]
            file.write_batch(pa.record_batch(arrays, schema=schema))


def _type(kind: Kind) -> pa.DataType:
    import pyarrow as pa

    known = {
        Kind.ID: pa.string(),
        Kind.WORD: pa.dictionary(pa.int32(), pa.string()),
        Kind.TEXT: pa.string(),
        Kind.TEXTS: pa.list_(pa.string()),
        Kind.NUMBER: pa.float64(),
        Kind.COUNT: pa.int64(),
        Kind.DAY: pa.date32(),
        Kind.TRUTH: pa.bool_(),
    }
    return known[kind]
