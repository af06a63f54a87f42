"""The result of a run in parts, or a slice of it, brought into a database: all of it or nothing."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reconcile import __version__, whole
from reconcile.errors import StoreError, UsageError
from reconcile.frozen import dataclass
from reconcile.pipeline._by import this_day
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._conclude import id_of, joined
from reconcile.pipeline._decisions import Said, read_decisions
from reconcile.pipeline._exact import exactly
from reconcile.pipeline._mirror import mirrored_in
from reconcile.pipeline._slice import Slice
from reconcile.pipeline._watch import Phase, Watch, unwatched
from reconcile.pipeline.parts._chosen import blocks_of, wanted
from reconcile.pipeline.parts._manifest import Manifest, Piece, manifest_of
from reconcile.pipeline.parts._say import RECORDS, place
from reconcile.pipeline.parts._shelf import NOT_OURS, Shelf

if TYPE_CHECKING:
    from reconcile.model import Run
    from reconcile.store import Batch, Frame, Store

ALL = Slice()


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """How many articles came into the database, of how many that fit, and of how many of the whole result."""

    articles: int
    fitting: int
    whole: int


@seldom_collecting()
@exactly()
def bring_in(
    url: str,
    *,
    db: str,
    slice_: Slice = ALL,
    decisions: str | None = None,
    now: date | None = None,
    watch: Watch = unwatched,
) -> BroughtIn:
    """Put a result, or the blocks of a slice, into a new database, or into one that holds others of the same result.

    All ids are those of the result; nothing of it is stored where anything fails.
    """
    from reconcile.store import is_blank

    shelf = Shelf(url)
    manifest = manifest_of(shelf)
    if manifest.frame.version != __version__:
        what = f"reconcile {manifest.frame.version} made these parts, and this is {__version__}"
        raise UsageError(url, what, "make them anew, or import them with that version")
    said = read_decisions(decisions, db)
    storing = Phase("storing", watch, manifest.counts.get("articles"))
    if is_blank(db):
        return _anew(shelf, manifest, db, slice_, said, now, storing)
    return _beside(shelf, manifest, db, slice_, said, now, storing)


def _anew(
    shelf: Shelf, manifest: Manifest, db: str, slice_: Slice, said: Said, now: date | None, storing: Phase
) -> BroughtIn:
    """Into a new database, which takes its place when it is complete."""
    from reconcile.store import is_blank, open_store

    part = Path(f"{db}.{os.getpid()}.part")
    many = 0
    with ExitStack() as ending:
        ending.callback(_gone, part)
        with open_store(str(part), write=True) as store:
            for batch in _batches(shelf, manifest, partial(wanted, shelf, slice_=slice_)):
                store.save(batch, last=batch.complete)
                storing.add(len(batch.run.articles))
                many += len(batch.run.articles)
            if said and many:
                mirrored_in(store, [decision for _, decision in said], now or this_day())
        if not many:
            raise nothing_fits(shelf)
        if not is_blank(db):
            raise StoreError(db, "another program made it meanwhile", "run the command again")
        part.replace(db)
        whole.settle(Path(db).absolute().parent)
    return BroughtIn(many, many, manifest.counts["articles"])


def _beside(
    shelf: Shelf, manifest: Manifest, db: str, slice_: Slice, said: Said, now: date | None, storing: Phase
) -> BroughtIn:
    """Into a database that holds blocks of the same result, in one step; `UsageError` for any other."""
    from reconcile.store import look, open_store

    with open_store(db, write=True) as store:
        frame, ids = store.ask(look.frame), store.ask(look.all_ids)
        there = store.ask(partial(look.blocks_of, ids=tuple(ids)))
        if frame is None or not _fits(frame, manifest.frame) or not _among(there, shelf, manifest):
            what = "it holds other articles, or was made with other packs, decisions or another version"
            raise UsageError(db, what, "name a new one with --db, or read the articles with 'reconcile run'")
        fitting = 0

        def lacking(piece: Piece) -> frozenset[str]:
            nonlocal fitting
            fit, of = wanted(shelf, piece, slice_), blocks_of(shelf, piece)
            chosen = frozenset(of.values()) if fit is None else fit
            fitting += sum(block in chosen for block in of.values())
            return chosen.difference(there.values())

        batches = list(_batches(shelf, manifest, lacking))
        many = sum(len(one.run.articles) for one in batches)
        if not fitting:
            raise nothing_fits(shelf)
        if many:
            _save(store, batches, ids, manifest)
            moved = {block for one in batches for block in one.blocks.values()}
            mirrored_in(store, [decision for _, decision in said], now or this_day(), moved)
            storing.add(many)
    return BroughtIn(many, fitting, manifest.counts["articles"])


def nothing_fits(shelf: Shelf) -> UsageError:
    """The error to raise where a slice is empty."""
    return UsageError(shelf.url, "no article fits", "ask for other words, days, attributes or articles")


def _save(store: Store, batches: list[Batch], ids: frozenset[str], manifest: Manifest) -> None:
    from reconcile.store import Batch

    run = joined([batch.run for batch in batches], manifest.frame.packs, manifest.frame.skipped, "")
    everything = {*ids, *(article.id for article in run.articles)}
    store.save(
        Batch(
            run=replace(run, id=id_of(everything, manifest.frame.packs)),
            blocks={i: block for one in batches for i, block in one.blocks.items()},
            keys={i: keys for one in batches for i, keys in one.keys.items()},
            borders={i: border for one in batches for i, border in one.borders.items()},
            instead_of=frozenset(),
            ruled=manifest.frame.ruled,
        )
    )


def _batches(shelf: Shelf, manifest: Manifest, chosen: Callable[[Piece], frozenset[str] | None]) -> Iterator[Batch]:
    """Yield what is stored at once, each piece of the result in turn; the last one is complete."""
    ids: set[str] = set()
    before: Batch | None = None
    for piece in manifest.pieces:
        blocks = chosen(piece)
        if blocks is not None and not blocks:
            continue
        if before is not None:
            yield before
        batch = _batch(shelf, piece, manifest.frame, blocks)
        ids.update(article.id for article in batch.run.articles)
        before = replace(batch, run=replace(batch.run, id=id_of(ids, manifest.frame.packs)))
    if before is not None:
        yield replace(before, complete=True)


def _batch(shelf: Shelf, piece: Piece, frame: Frame, blocks: frozenset[str] | None) -> Batch:
    """What a piece says of some of its blocks, or of all."""
    name = place(RECORDS, piece.name)
    raw = shelf.get(name)
    if hashlib.sha256(raw).hexdigest() != piece.files[RECORDS]:
        raise StoreError(f"{shelf.url}/{name}", "this is not the file that was written", "make the parts anew")
    try:
        return _content(raw, frame, blocks)
    except NOT_OURS as error:
        raise shelf.foreign(name) from error


def _content(raw: bytes, frame: Frame, blocks: frozenset[str] | None) -> Batch:
    from reconcile.store import Batch, assemble

    content: dict[str, dict[str, str]] = defaultdict(dict)
    texts: dict[str, str] = {}
    block_of: dict[str, str] = {}
    keys: dict[str, list[int]] = {}
    borders: dict[str, int] = {}
    for row in _rows(raw):
        if blocks is not None and row["block"] not in blocks:
            continue
        content[row["kind"]][row["id"]] = row["record"]
        if row["kind"] == "articles":
            texts[row["id"]], block_of[row["id"]] = _words(row["text"]), row["block"]
            keys[row["id"]] = list(row["keys"])
            if row["border"] is not None:
                borders[row["id"]] = row["border"]
    run: Run = assemble(frame, content, texts)
    return Batch(run, block_of, keys, borders, frozenset(), ruled=frame.ruled, complete=False)


def _words(text: object) -> str:
    if not isinstance(text, str):
        raise TypeError(text)
    return text


def _rows(raw: bytes) -> Iterator[dict[str, Any]]:
    import pyarrow as pa
    from pyarrow import parquet

    yield from parquet.read_table(pa.BufferReader(raw), use_threads=False).to_pylist()


def _among(there: Mapping[str, str], shelf: Shelf, manifest: Manifest) -> bool:
    """All stored articles are of the result, in the same blocks."""
    left = dict(there)
    for piece in manifest.pieces:
        for id_, block in blocks_of(shelf, piece).items():
            if left.get(id_) == block:
                del left[id_]
    return not left


def _fits(one: Frame, other: Frame) -> bool:
    same = (one.version, one.packs, one.ruled, one.proposer) == (
        other.version,
        other.packs,
        other.ruled,
        other.proposer,
    )
    return same and one.complete


def _gone(part: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        Path(f"{part}{end}").unlink(missing_ok=True)
