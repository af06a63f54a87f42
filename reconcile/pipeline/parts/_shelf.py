"""The store that all workers reach: a folder here, or a place in any store that fsspec knows."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reconcile import whole
from reconcile.errors import StoreError, UsageError
from reconcile.frozen import dataclass

if TYPE_CHECKING:
    import pyarrow as pa

_LOCAL = {"file", "local"}
NOT_OURS = (ValueError, TypeError, LookupError, AttributeError, RecursionError)  # what comes of a file no run wrote


@dataclass(frozen=True, slots=True)
class Shelf:
    """A folder by its path or URL; what is in it goes by names like `said/claims/0f.parquet`."""

    url: str

    def put(self, name: str, content: bytes) -> str:
        """Make a file hold this, at once; its SHA-256."""
        with self._told(name):
            system, root = opened(self.url)
            path = f"{root}/{name}"
            system.makedirs(path.rpartition("/")[0], exist_ok=True)
            if _LOCAL.intersection(_protocols(system)):
                whole.put(Path(path), content, "parts")
            else:
                system.pipe_file(path, content)
        return hashlib.sha256(content).hexdigest()

    def get(self, name: str) -> bytes:
        """What a file holds; `StoreError` where there is none."""
        with self._told(name):
            system, root = opened(self.url)
            found: bytes = system.cat_file(f"{root}/{name}")
            return found

    def has(self, name: str) -> bool:
        """There is such a file."""
        with self._told(name):
            system, root = opened(self.url)
            return bool(system.isfile(f"{root}/{name}"))

    def names(self) -> list[str]:
        """The names of all that is here."""
        with self._told(""):
            system, root = opened(self.url)
            found = system.find(root) if system.exists(root) else []
            return sorted(path.split(f"{root.strip('/')}/", 1)[-1] for path in found)

    def drop(self, folder: str) -> None:
        """Take a folder away, if it is there."""
        with self._told(folder):
            system, root = opened(self.url)
            if system.exists(f"{root}/{folder}"):
                system.rm(f"{root}/{folder}", recursive=True)

    def put_table(self, name: str, table: pa.Table, rows: int = 50_000) -> str:
        """Write a table, as groups of so many rows; its SHA-256. Equal tables make equal files."""
        from pyarrow import parquet

        out = io.BytesIO()
        parquet.write_table(table, out, compression="zstd", row_group_size=rows)
        return self.put(name, out.getvalue())

    def table(self, name: str, columns: list[str] | None = None, between: tuple[str, int, int] | None = None) -> Any:
        """A table, or some columns of it; with (column, low, high) only the rows from low to high."""
        from pyarrow import parquet

        some = None
        if between is not None:
            column, low, high = between
            some = [(column, ">=", low), (column, "<=", high)]
        with self._told(name):
            system, root = opened(self.url)
            with system.open(f"{root}/{name}", "rb") as file:
                try:
                    return parquet.read_table(file, columns=columns, filters=some, use_threads=False)
                except NOT_OURS as error:
                    raise self.foreign(name) from error

    def foreign(self, name: str) -> StoreError:
        """The error to raise for a file that no run wrote, or that was cut or changed since."""
        return StoreError(f"{self.url}/{name}", "this is no table that a run writes", "make the parts anew")

    @contextmanager
    def _told(self, name: str) -> Iterator[None]:
        try:
            yield
        except (OSError, ImportError) as error:
            raise StoreError(f"{self.url.rstrip('/')}/{name}", _why(error), "check the store of the parts") from error


@lru_cache(maxsize=16)
def opened(url: str) -> tuple[Any, str]:
    """The store and the path in it that a URL or a path names."""
    if find_spec("fsspec") is None or find_spec("pyarrow") is None:
        raise UsageError(None, "parts need fsspec and pyarrow", "install them with: pip install 'reconcile[dask]'")
    from fsspec.core import url_to_fs

    try:
        system, root = url_to_fs(url)
    except (ValueError, ImportError) as error:
        raise UsageError(url, f"no such store is known: {error}", "name a folder, or a URL such as s3://...") from error
    return system, str(root).rstrip("/")


def _protocols(system: Any) -> set[str]:
    said = system.protocol
    return {said} if isinstance(said, str) else set(said)


def _why(error: OSError | ImportError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
