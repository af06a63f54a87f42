"""The claims of a batch, numbered: who says what of which object, each said once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field
from decimal import Decimal

from reconcile.frozen import dataclass
from reconcile.resolve.truth._number import Stated, number

Triple = tuple[str, Stated, Stated]
Spoken = dict[str, dict[Decimal | str, Stated]]  # of one object: what each source says, by its normal form


@dataclass(frozen=True, slots=True)
class Saying:
    """One source names one value of an object; `share` is below 1 when it names several."""

    source: int
    value: int
    share: float


@dataclass(frozen=True, slots=True)
class Asked:
    """An object with the values named for it, in order, and who names them."""

    name: Stated
    values: tuple[Stated, ...]
    sayings: tuple[Saying, ...]

    @property
    def shared(self) -> bool:
        """Several sources speak of it, so that they can be held against one another."""
        return len(self.sayings) > 1 and len({s.source for s in self.sayings}) > 1


@dataclass(frozen=True, slots=True)
class Table:
    """All objects and sources, in an order that hangs on what is said; names decide between those that are alike."""

    sources: tuple[str, ...]
    objects: tuple[Asked, ...]
    sizes: tuple[int, ...] = field(default=())  # how many objects each source speaks of


def table(triples: Iterable[Triple]) -> Table:
    """The triples put in order; their own order, and one said twice, change nothing."""
    said: dict[Stated, Spoken] = {}
    for source, name, value in triples:
        known = number(value)
        mine = said.setdefault(name, {}).setdefault(source, {})
        key: Decimal | str = known.normalize() if known is not None else str(value)
        mine[key] = min(mine.get(key, value), value, key=_written)
    names, sources = _numbered(said)
    places = {source: i for i, source in enumerate(sources)}
    sizes = [0] * len(sources)
    for spoken in said.values():
        for source in spoken:
            sizes[places[source]] += 1
    return Table(tuple(sources), tuple(_asked(name, said[name], places) for name in names), tuple(sizes))


def _written(value: Stated) -> tuple[bool, str]:
    """The order in which ways to write one value are preferred: numbers before texts."""
    return isinstance(value, str), str(value)


def _numbered(said: Mapping[Stated, Spoken]) -> tuple[list[Stated], list[str]]:
    """Objects and sources by what is said, then by name, so that what they are called decides as little as can be."""
    looks = {
        name: sorted((len(mine), sorted(map(str, mine))) for mine in spoken.values()) for name, spoken in said.items()
    }
    names = sorted(said, key=lambda n: (looks[n], str(n), isinstance(n, str)))
    ranks: dict[Stated, int] = {}
    for before, name in zip([None, *names], names, strict=False):
        same = before is not None and looks[before] == looks[name]
        ranks[name] = ranks[before] if same and before is not None else len(ranks)
    told: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
    for name, spoken in said.items():
        for source, mine in spoken.items():
            told[source].append((ranks[name], sorted(map(str, mine))))
    return names, sorted(told, key=lambda source: (sorted(told[source]), source))


def _asked(name: Stated, spoken: Spoken, places: dict[str, int]) -> Asked:
    written: dict[Decimal | str, Stated] = {}
    for mine in spoken.values():
        for key, value in mine.items():
            written[key] = min(written.get(key, value), value, key=_written)
    keys = sorted(written, key=lambda k: (isinstance(k, str), k if isinstance(k, Decimal) else Decimal(), str(k)))
    at = {key: i for i, key in enumerate(keys)}
    sayings = [
        Saying(places[source], at[key], 1 / len(mine)) for source, mine in sorted(spoken.items()) for key in mine
    ]
    return Asked(name, tuple(written[k] for k in keys), tuple(sorted(sayings, key=lambda s: (s.source, s.value))))
