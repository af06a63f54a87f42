"""Reading in parts: files of this machine are read here, those behind a URL by the workers, into chunks of articles."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from reconcile.errors import AsideError, ReadError
from reconcile.frozen import dataclass
from reconcile.model import Article, Skipped
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline.parts._chunks import SIZE, first_of, put_chunk
from reconcile.store import dump, load

if TYPE_CHECKING:
    from reconcile.pipeline.parts._job import Job


@dataclass(frozen=True, slots=True)
class Source:
    """Where a part of the articles comes from: a number, and the URL of a file."""

    number: int
    url: str


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a source: how many articles in how many chunks, and what could not be read, as JSON."""

    number: int
    articles: int
    chunks: int
    skipped: tuple[str, ...] = ()

    def firsts(self) -> list[int]:
        """The number of the first article of each chunk."""
        return [first_of(self.number, chunk) for chunk in range(self.chunks)]


def by_workers(path: str) -> bool:
    """The path is read by the workers: a URL, or Parquet files; all others by the machine where it was typed."""
    if "://" in path or path.endswith(".parquet"):
        return True
    return Path(path).is_dir() and next(Path(path).rglob("*.parquet"), None) is not None


def stamps(paths: Sequence[str]) -> list[str]:
    """What tells of each file behind the paths which state of it that is."""
    from reconcile.read import file_paths

    found: list[str] = []
    for path in paths:
        for name in _behind(path) if by_workers(path) else file_paths([path]):
            system, root = _system(name)
            found.append(f"{name} {system.ukey(root)}" if system.exists(root) else name)
    return found


def sources(paths: Sequence[str], first: int) -> Iterator[Source]:
    """Yield a source for each file behind the URLs among the paths, counted from `first`."""
    urls = [url for path in paths if by_workers(path) for url in _behind(path)]
    yield from (Source(number, url) for number, url in enumerate(dict.fromkeys(urls), first))


@seldom_collecting()
def read_source(job: Job, source: Source) -> Read:
    """Read one file behind a URL into chunks; work for an engine."""
    done = f"work/read/{source.number:06}.json"
    if job.shelf.has(done):
        return _as_read(job.shelf.get(done))
    skipped: list[Skipped] = []
    found = put_articles(job, source.number, _in(job, source.url, skipped), skipped)
    job.shelf.put(done, dump(found).encode())
    return found


def put_articles(job: Job, number: int, articles: Iterable[Article], skipped: Sequence[Skipped]) -> Read:
    """Write articles as chunks of one source; `skipped` is looked at when all of them are read."""
    rest, chunk, many = iter(articles), 0, 0
    while some := list(islice(rest, SIZE)):
        put_chunk(job.shelf, first_of(number, chunk), some)
        chunk, many = chunk + 1, many + len(some)
    return Read(number, many, chunk, tuple(map(dump, skipped)))


def skips_of(found: Iterable[Read]) -> list[Skipped]:
    """What could not be read, in the order of the sources."""
    return [load(Skipped, one) for read in found for one in read.skipped]


def _as_read(raw: bytes) -> Read:
    return load(Read, raw.decode())


def _in(job: Job, url: str, skipped: list[Skipped]) -> Iterator[Article]:
    """Yield the articles of a file that are not left out, corrected as decided; what cannot be read is put aside."""
    try:
        for one in _found(job, url):
            if isinstance(one, ReadError):
                place = str(one.place or url)
                skipped.append(Skipped(place, str(one).removeprefix(f"{place}: "), isinstance(one, AsideError)))
            elif one.id not in job.asked.forgotten:
                yield job.asked.article(one)
    except (OSError, ImportError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        skipped.append(Skipped(url, f"it cannot be read: {why} (check the address, and who may read it)"))


def _found(job: Job, url: str) -> Iterator[Article | ReadError]:
    from reconcile.read import read_opened, read_rows

    system, root = _system(url)
    with system.open(root, "rb") as raw:
        if url.endswith(".parquet"):
            yield from read_rows(_rows(raw), url, job.mapped)
        else:
            yield from read_opened(cast("BinaryIO", raw), url, job.limits, job.mapped, job.charset)


def _rows(raw: object) -> Iterator[dict[str, object]]:
    from pyarrow import parquet

    for batch in parquet.ParquetFile(raw).iter_batches(SIZE, use_threads=False):
        yield from batch.to_pylist()


def _behind(url: str) -> list[str]:
    """The files behind a URL of a file, a folder or a pattern, by name."""
    from reconcile.read import formats

    system, root = _system(url)
    try:
        if "*" in root:
            names = system.glob(root)
        elif system.isdir(root):
            names = [name for name in system.find(root) if name.endswith((*formats(), ".parquet"))]
        else:
            names = [root]
    except OSError as error:
        raise ReadError(url, str(error), "check the address, and who may read it") from error
    return sorted(str(system.unstrip_protocol(name)) if "://" in url else name for name in names)


def _system(url: str) -> tuple[Any, str]:
    from reconcile.pipeline.parts._shelf import opened

    return opened(url)


def told(read: Sequence[Read]) -> bytes:
    """What was read, for a run that goes on."""
    return json.dumps([json.loads(dump(one)) for one in read]).encode()


def told_before(raw: bytes) -> list[Read]:
    """What `told` wrote."""
    return [load(Read, json.dumps(one)) for one in json.loads(raw)]
