"""Concluding in parts: some blocks in, all that is said of them out, as the records of the store and as flat tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from reconcile.frozen import dataclass
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._conclude import together
from reconcile.pipeline._work import concluded, keyed
from reconcile.pipeline.parts._chunks import some_of
from reconcile.store import dump, load, records

if TYPE_CHECKING:
    import pyarrow as pa

    from reconcile.model import Article, Run
    from reconcile.pipeline.parts._job import Job

RECORDS = "records"
COUNTED = ("articles", "claims", "clusters", "series", "findings", "events")


@dataclass(frozen=True, slots=True)
class Saying:
    """Blocks of articles that are concluded at once, each article with its number, and the borders of the blocks."""

    blocks: tuple[tuple[tuple[str, int], ...], ...]
    borders: Mapping[str, int]

    @property
    def name(self) -> str:
        """What its files are called; it comes from the articles and how they lie in blocks."""
        said = "\n\n".join("\n".join(id_ for id_, _ in block) for block in self.blocks)
        return hashlib.sha256(f"{said}\n{sorted(self.borders.items())}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Said:
    """What was written of some blocks: how many of each noun, findings by verdict, and the SHA-256 of each file.

    `named`: claims that decisions name -> the article of each.
    """

    name: str
    counts: Mapping[str, int]
    verdicts: Mapping[str, int]
    files: Mapping[str, str]
    named: Mapping[str, str]


@seldom_collecting()
def say(job: Job, thing: Saying) -> Said:
    """Conclude blocks and write what is said of them; work for an engine."""
    done = f"work/said/{thing.name}.json"
    if job.shelf.has(done):
        return load(Said, job.shelf.get(done).decode())
    by_number = some_of(job.shelf, (number for block in thing.blocks for _, number in block))
    blocks = [[by_number[number] for _, number in block] for block in thing.blocks]
    run = together(concluded(job.setup, blocks), job.asked.knowledge, (), "")
    keys = keyed(job.setup, [one for block in blocks for one in block])
    files = {RECORDS: job.shelf.put_table(place(RECORDS, thing.name), _records(run, thing, keys))}
    files |= {name: job.shelf.put_table(place(name, thing.name), table) for name, table in _flat(run)}
    found = Said(thing.name, *_counts(run), files, _named(job, run))
    job.shelf.put(done, dump(found).encode())
    return found


def place(table: str, name: str) -> str:
    """The file of a table of some blocks."""
    return f"said/{table}/{name}.parquet"


def _counts(run: Run) -> tuple[dict[str, int], dict[str, int]]:
    verdicts = [finding.verdict.value for finding in run.findings]
    return {name: len(getattr(run, name)) for name in COUNTED}, {
        one: verdicts.count(one) for one in sorted({*verdicts})
    }


def _named(job: Job, run: Run) -> dict[str, str]:
    named = {one for d in job.asked.decisions if d.kind == "same" and not d.names for one in d.pair or ()}
    return {claim.id: claim.article for claim in run.claims if claim.id in named} if named else {}


def _flat(run: Run) -> Iterator[tuple[str, pa.Table]]:
    from reconcile import export

    yield from export.arrow(run)


def _records(run: Run, thing: Saying, keys: Mapping[str, frozenset[int]]) -> pa.Table:
    import pyarrow as pa

    schema = pa.schema(
        [
            ("kind", pa.dictionary(pa.int32(), pa.string())),
            ("id", pa.string()),
            ("article", pa.string()),
            ("block", pa.string()),
            ("record", pa.string()),
            ("text", pa.string()),
            ("keys", pa.list_(pa.int64())),
            ("border", pa.int64()),
        ]
    )
    block_of = {id_: block[0][0] for block in thing.blocks for id_, _ in block}
    articles: dict[str, Article] = {one.id: one for one in run.articles}
    rows: list[tuple[object, ...]] = []
    for kind, id_, article, record in records(run):
        block = block_of[article or thing.blocks[0][0][0]]
        more: tuple[object, ...] = (None, None, None)
        if kind == "articles":
            border = thing.borders.get(block) if block == id_ else None
            more = (articles[id_].text, sorted(keys[id_]), border)
        rows.append((kind, id_, article, block, record, *more))
    columns = list(zip(*rows, strict=True))
    return pa.table([pa.array(cells, kind) for cells, kind in zip(columns, schema.types, strict=True)], schema=schema)
