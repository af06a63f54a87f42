"""The stages of a run in parts, one after another: what is joined here is small, all else is work for an engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, TypeVar

from reconcile import __version__, cluster
from reconcile.errors import ReadError, UsageError
from reconcile.frozen import dataclass
from reconcile.pipeline._conclude import run_id
from reconcile.pipeline._decisions import pairs as decided_pairs
from reconcile.pipeline._grow import packed
from reconcile.pipeline._repeated import repeated_at
from reconcile.pipeline._step import Step, borders_of
from reconcile.pipeline._watch import Phase, Watch
from reconcile.pipeline.parts._chunks import chunk_name
from reconcile.pipeline.parts._job import SCHEMA, Job
from reconcile.pipeline.parts._manifest import NAME, PLAN, Manifest, Piece, begin, manifest_of
from reconcile.pipeline.parts._pair import compare, comparings, key, keyings, pair, pairings
from reconcile.pipeline.parts._read import Read, by_workers, put_articles, read_source, skips_of, sources, stamps
from reconcile.pipeline.parts._read import told as read_told
from reconcile.pipeline.parts._read import told_before as read_before
from reconcile.pipeline.parts._say import Said, Saying, say
from reconcile.store import Frame

if TYPE_CHECKING:
    from reconcile.model import Article, Skipped
    from reconcile.pipeline.engines import Engine

READ = "work/read.json"
_Thing = TypeVar("_Thing")
_Found = TypeVar("_Found")
Local = Callable[[Sequence[str]], tuple[Iterable["Article"], Sequence["Skipped"]]]


@dataclass(frozen=True, slots=True)
class Places:
    """The articles that count: id -> number. `left_out` are numbers of those that stand in a second place.

    `translations` are pairs of an original and what stands under it.
    """

    numbers: Mapping[str, int]
    left_out: frozenset[int]
    translations: Sequence[tuple[str, str]]
    repeated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """A run in parts: what it goes by, who does the work, and who watches."""

    job: Job
    engine: Engine
    watch: Watch

    def made(self, paths: Sequence[str], local: Local) -> Manifest:
        """Make all parts that are not there yet; `local` reads the files of this machine."""
        shelf, stamp = self.job.shelf, self.job.stamp(stamps(paths))
        if shelf.has(NAME) and (found := manifest_of(shelf)).stamp == stamp:
            return found
        begin(shelf, stamp)
        read = self._begun(paths, local)
        places = self._places(read)
        links = self._linked(read, places)
        said = self._said(places, links)
        manifest = self._manifest(stamp, read, places, said)
        shelf.put(NAME, manifest.text())
        shelf.drop("work")
        return manifest

    def _begun(self, paths: Sequence[str], local: Local) -> list[Read]:
        """What is read; where that comes to nothing, the place is left empty, for another try with other words."""
        try:
            return self._read(paths, local)
        except (ReadError, UsageError):
            self.job.shelf.drop("work")
            self.job.shelf.drop(PLAN)
            raise

    def _read(self, paths: Sequence[str], local: Local) -> list[Read]:
        shelf = self.job.shelf
        if shelf.has(READ):
            return read_before(shelf.get(READ))
        found: list[Read] = []
        here = [path for path in paths if not by_workers(path)]
        if here:
            articles, skipped = local(here)
            found.append(put_articles(self.job, 0, articles, skipped))
        if there := list(sources(paths, 1)):
            found += self._each("reading", read_source, there)
        many, most = sum(one.articles for one in found), self.job.limits.articles
        if not many:
            why = next((f"{one.file}: {one.why}" for one in skips_of(found)), "there is none")
            raise ReadError(None, f"no article was read: {why}")
        if many > most:
            raise UsageError(None, f"{many:,} articles are more than {most:,}", "raise 'articles' under [limits]")
        shelf.put(READ, read_told(found))
        return found

    def _places(self, read: Iterable[Read]) -> Places:
        """Of an article that stands in several places the first in the order of their names counts."""
        first: dict[str, tuple[str, int, int]] = {}
        again: dict[str, set[tuple[str, int]]] = {}
        left_out: set[int] = set()
        under: dict[int, tuple[str, str]] = {}
        for one in _rows(self.job, read):
            id_, file, index, number, original = one
            place = (file, index, number)
            if original is not None:
                under[number] = (original, id_)
            known = first.get(id_)
            if known is not None:
                again.setdefault(id_, {known[:2]}).add(place[:2])
                left_out.add(max(known, place)[2])
            first[id_] = min(known or place, place)
        numbers = {id_: number for id_, (_, _, number) in first.items()}
        translations = [both for number, both in under.items() if number not in left_out and both[0] in numbers]
        return Places(numbers, frozenset(left_out), translations, repeated_at(again.values()))

    def _linked(self, read: Iterable[Read], places: Places) -> list[cluster.Link]:
        """The links that decide which articles are together."""
        many, chunks = len(places.numbers), [first for one in read for first in one.firsts()]
        keyed = self._each("keys", key, keyings(chunks, places.left_out, _at_once(len(chunks))))
        ranges = max(ceil(many / 20_000), min(16, ceil(many / 1_000)))
        paired = self._each("pairing", pair, pairings(ranges, len(keyed)))
        linked = self._each("linking", compare, comparings(chunks, _at_once(len(chunks)), len(paired)))
        links = [(a, b, cluster.ALIKE) for a, b in places.translations if a != b]
        known = {id_: id_ for id_ in places.numbers}  # one string for all links of an article
        for name in linked:
            table = self.job.shelf.table(name)
            columns = (table.column(part).to_pylist() for part in ("a", "b", "points"))
            links += ((known[a], known[b], points) for a, b, points in zip(*columns, strict=True))
        return links

    def _said(self, places: Places, links: list[cluster.Link]) -> list[Said]:
        """What is said of each block; once more where decisions join articles that lie in two."""
        things = _sayings(places, links)
        said = self._each("concluding", say, things)
        named = {claim: article for one in said for claim, article in one.named.items()}
        joined = list(decided_pairs(self.job.asked.decisions, named))
        block_of = {id_: block for thing in things for block in thing.blocks for id_, _ in block}
        if all(block_of[a] is block_of[b] for a, b in joined):
            return said
        more = [(a, b, cluster.ALIKE) for a, b in joined if a != b]
        return self._each("concluding", say, _sayings(places, [*links, *more]))

    def _manifest(self, stamp: str, read: Iterable[Read], places: Places, said: Sequence[Said]) -> Manifest:
        asked = self.job.asked
        id_ = run_id(places.numbers, asked.knowledge)
        skipped = tuple(sorted(set(skips_of(read)), key=lambda one: (one.file, one.why)))
        frame = Frame(id_, __version__, asked.knowledge.versions, skipped, None, asked.decisions, complete=True)
        counts, verdicts = Counter[str](), Counter[str]()
        for one in said:
            counts.update(one.counts)
            verdicts.update(one.verdicts)
        pieces = tuple(Piece(one.name, one.counts["articles"], one.files) for one in said)
        return Manifest(SCHEMA, stamp, frame, counts, verdicts, pieces, places.repeated)

    def _each(self, phase: str, work: Callable[[Job, _Thing], _Found], things: Sequence[_Thing]) -> list[_Found]:
        done = Phase(phase, self.watch, len(things))
        found = []
        for one in self.engine.each(partial(work, self.job.sent()), things):
            done.add()
            found.append(one)
        return found


def _at_once(chunks: int) -> int:
    """How many chunks make a piece of work: few where there are few, so that all workers have some."""
    return max(1, min(20, ceil(chunks / 16)))


def _rows(job: Job, read: Iterable[Read]) -> Iterator[tuple[str, str, int, int, str | None]]:
    names = ["id", "file", "index", "number", "translation_of"]
    for one in read:
        for first in one.firsts():
            table = job.shelf.table(chunk_name(first), names)
            yield from zip(*(table.column(name).to_pylist() for name in names), strict=True)


def _sayings(places: Places, links: Iterable[cluster.Link]) -> list[Saying]:
    """Blocks as a run on one machine packs them into its steps."""
    cuts = cluster.cuts(places.numbers, links)
    steps = packed(Step((cut.members,), frozenset(), borders_of([cut])) for cut in cuts)
    numbers = places.numbers
    return [Saying(tuple(tuple((i, numbers[i]) for i in block) for block in one.blocks), one.borders) for one in steps]
