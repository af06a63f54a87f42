"""A run in, tables for other programs out: one file a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.discover import parts
from reconcile.errors import UsageError
from reconcile.export._placed import placed
from reconcile.export._source import Known, Shape, Source, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pyarrow as pa

    from reconcile.model import Run

__all__ = ["Known", "Shape", "Source", "Wanted", "arrow", "formats", "shape", "text", "write"]


def formats() -> tuple[str, ...]:
    """The names of the formats, in alphabetical order."""
    return tuple(parts(__name__))


def shape(format: str) -> Shape:
    """What a format comes as: text, one file or a folder; an unknown format raises `UsageError`."""
    found = parts(__name__)
    if format not in found:
        raise UsageError(None, f"there is no export format {format!r}", f"one of: {', '.join(found)}")
    known: Shape = found[format].SHAPE
    return known


def text(source: Source, format: str, wanted: Wanted) -> str:
    """The export in a format that comes as text."""
    found: str = parts(__name__)[format].render(source, wanted)
    return found


def write(source: Source, format: str, wanted: Wanted, to: Path) -> None:
    """Put an export that comes as a file or folder at `to`; nobody sees half a file."""
    with placed(to, shape(format)) as part:
        parts(__name__)[format].write(source, wanted, part)


def arrow(run: Run) -> Iterator[tuple[str, pa.Table]]:
    """Yield the tables of the Parquet export, each with its name, of a run or a part of one."""
    from reconcile.export import parquet

    yield from parquet.tables(run)
