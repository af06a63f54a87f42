"""Pairing in parts: the keys of articles, the pairs that share one, and the links of the pairs that tell one story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reconcile import cluster
from reconcile.frozen import dataclass
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline.parts._chunks import ROWS, some_of, whole_chunk

if TYPE_CHECKING:
    import pyarrow as pa

    from reconcile.model import Article
    from reconcile.pipeline.parts._job import Job

LOWEST, HIGHEST = -(1 << 63), (1 << 63) - 1  # of a key


@dataclass(frozen=True, slots=True)
class Keying:
    """Chunks, each by the number of its first article, and articles of them that are to be left out."""

    number: int
    chunks: tuple[int, ...]
    without: frozenset[int]

    @property
    def names(self) -> tuple[str, str]:
        """The files of the keys of stories, and of those of versions."""
        return f"work/keys/{self.number:06}.parquet", f"work/versions/{self.number:06}.parquet"


@dataclass(frozen=True, slots=True)
class Pairing:
    """Of all keys those from `low` to `high`, out of so many files."""

    number: int
    low: int
    high: int
    files: int

    @property
    def name(self) -> str:
        """The file of the pairs."""
        return f"work/pairs/{self.number:06}.parquet"


@dataclass(frozen=True, slots=True)
class Comparing:
    """Of all pairs those whose first article is from `low` to `high`, out of so many files."""

    number: int
    low: int
    high: int
    files: int

    @property
    def name(self) -> str:
        """The file of the links."""
        return f"work/links/{self.number:06}.parquet"


@seldom_collecting()
def key(job: Job, thing: Keying) -> str:
    """Write the keys of some chunks, sorted, so that a range of them is read at once."""
    story, version = thing.names
    if job.shelf.has(version):
        return version
    lexicon = job.asked.knowledge.lexicon
    stories: list[tuple[int, int]] = []
    versions: list[tuple[object, ...]] = []
    for first in thing.chunks:
        for number, article in whole_chunk(job.shelf, first).items():
            if number not in thing.without:
                found = cluster.found(article, lexicon)
                stories += [(one, number) for one in found.story]
                versions += [(one, number, *cluster.in_turn(article)) for one in found.version]
    job.shelf.put_table(story, _table(sorted(stories), {"key": int, "number": int}))
    turn = {"day": str, "time": str, "id": str}
    job.shelf.put_table(version, _table(sorted(versions), {"key": int, "number": int, **turn}))
    return version


@seldom_collecting()
def pair(job: Job, thing: Pairing) -> str:
    """Write the pairs of articles that share a key of some range, each once, in order."""
    if job.shelf.has(thing.name):
        return thing.name
    pairs: dict[tuple[int, int], int] = {}
    for kind, name, version in ((1, "keys", False), (2, "versions", True)):
        for holders in _holders(job, thing, name):
            for a, b in cluster.held_together(holders, version=version):
                both = (a, b) if a < b else (b, a)
                pairs[both] = pairs.get(both, 0) | kind
    rows = [(a, b, kind) for (a, b), kind in sorted(pairs.items())]
    job.shelf.put_table(thing.name, _table(rows, {"a": int, "b": int, "kind": int}))
    return thing.name


@seldom_collecting()
def compare(job: Job, thing: Comparing) -> str:
    """Write the links of some pairs that decide who is together; second articles are read a chunk after another."""
    if job.shelf.has(thing.name):
        return thing.name
    lexicon = job.asked.knowledge.lexicon
    pairs = _pairs(job, thing)
    here = some_of(job.shelf, {a for a, _ in pairs})
    links: set[tuple[str, str, int]] = set()
    for some in _by_chunk(pairs):
        there = here | some_of(job.shelf, {b for _, b in some} - here.keys())
        for a, b in some:
            one, other = _ordered(here[a], there[b])
            shared = [version for bit, version in ((1, False), (2, True)) if pairs[a, b] & bit]
            links.update((one.id, other.id, points) for points in cluster.points(one, other, lexicon, shared))
    job.shelf.put_table(thing.name, _table(sorted(cluster.strongest(links)), {"a": str, "b": str, "points": int}))
    return thing.name


def keyings(chunks: Sequence[int], without: frozenset[int], many: int) -> list[Keying]:
    """Work for `key`: so many chunks at a time."""
    left: dict[int, list[int]] = defaultdict(list)
    for number in without:
        left[number >> ROWS].append(number)
    some = [tuple(chunks[at : at + many]) for at in range(0, len(chunks), many)]
    return [Keying(n, one, frozenset(w for c in one for w in left.get(c >> ROWS, ()))) for n, one in enumerate(some)]


def pairings(many: int, files: int) -> list[Pairing]:
    """Work for `pair`: all keys in so many ranges."""
    step = (HIGHEST - LOWEST) // many + 1
    return [Pairing(n, LOWEST + n * step, min(LOWEST + (n + 1) * step - 1, HIGHEST), files) for n in range(many)]


def comparings(chunks: Sequence[int], many: int, files: int) -> list[Comparing]:
    """Work for `compare`: the pairs of the articles of so many chunks at a time."""
    edges = [*chunks[::many], chunks[-1] + (1 << ROWS)] if chunks else []
    return [Comparing(n, low, high - 1, files) for n, (low, high) in enumerate(pairwise(edges))]


def _holders(job: Job, thing: Pairing, folder: str) -> Iterator[list[int]]:
    """Yield the articles that share a key, in their turn, for each key that several have."""
    held: dict[int, list[tuple[object, ...]]] = defaultdict(list)
    for number in range(thing.files):
        table = job.shelf.table(f"work/{folder}/{number:06}.parquet", between=("key", thing.low, thing.high))
        names = [name for name in table.column_names if name not in ("key", "number")]
        columns = [table.column(name).to_pylist() for name in ("key", *names, "number")]
        for one, *turn in zip(*columns, strict=True):
            held[one].append(tuple(turn))
    for one in sorted(held):
        if len(held[one]) > 1:
            yield [int(str(turn[-1])) for turn in sorted(held[one])]


def _pairs(job: Job, thing: Comparing) -> dict[tuple[int, int], int]:
    """The pairs, each with the kinds of keys that it shares."""
    found: dict[tuple[int, int], int] = {}
    for number in range(thing.files):
        table = job.shelf.table(f"work/pairs/{number:06}.parquet", between=("a", thing.low, thing.high))
        for a, b, kind in zip(*(table.column(name).to_pylist() for name in ("a", "b", "kind")), strict=True):
            found[a, b] = found.get((a, b), 0) | kind
    return found


def _by_chunk(pairs: dict[tuple[int, int], int]) -> Iterator[list[tuple[int, int]]]:
    """Yield the pairs, those together whose second articles stand in one chunk."""
    held: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for a, b in pairs:
        held[b >> ROWS].append((a, b))
    for chunk in sorted(held):
        yield sorted(held[chunk])


def _ordered(a: Article, b: Article) -> tuple[Article, Article]:
    return (a, b) if a.id < b.id else (b, a)


def _table(rows: Sequence[tuple[object, ...]], columns: dict[str, type]) -> pa.Table:
    import pyarrow as pa

    kinds = {int: pa.int64(), str: pa.string()}
    schema = pa.schema([(name, kinds[kind]) for name, kind in columns.items()])
    cells = list(zip(*rows, strict=True)) if rows else [()] * len(columns)
    return pa.table([pa.array(cell, kind) for cell, kind in zip(cells, schema.types, strict=True)], schema=schema)
