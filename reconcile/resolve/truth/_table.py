"""The claims of a batch, numbered: who says what of which object, each said once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

Stated = str | int | Decimal  # a value as it was written
Triple = tuple[str, Stated, Stated]


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
    """All objects and sources, sorted by name."""

    sources: tuple[str, ...]
    objects: tuple[Asked, ...]
    sizes: tuple[int, ...] = field(default=())  # how many objects each source speaks of


def number(value: Stated) -> Decimal | None:
    """The number that a value is or spells; `None` for other text."""
    if isinstance(value, str):
        try:
            read = Decimal(value.strip())
        except InvalidOperation:
            return None
        return read if read.is_finite() and abs(read.adjusted()) < 400 else None
    return Decimal(value)


def table(triples: Iterable[Triple]) -> Table:
    """The triples put in order; their own order, and one said twice, change nothing."""
    said: dict[Stated, dict[str, dict[Decimal | str, Stated]]] = {}
    for source, name, value in triples:
        known = number(value)
        mine = said.setdefault(name, {}).setdefault(source, {})
        key: Decimal | str = known.normalize() if known is not None else str(value)
        mine[key] = min(mine.get(key, value), value, key=str)
    sources = sorted({source for spoken in said.values() for source in spoken})
    places = {source: i for i, source in enumerate(sources)}
    sizes = [0] * len(sources)
    for spoken in said.values():
        for source in spoken:
            sizes[places[source]] += 1
    objects = tuple(
        _asked(name, said[name], places) for name in sorted(said, key=lambda n: (str(n), isinstance(n, str)))
    )
    return Table(tuple(sources), objects, tuple(sizes))


def _asked(name: Stated, spoken: dict[str, dict[Decimal | str, Stated]], places: dict[str, int]) -> Asked:
    written: dict[Decimal | str, Stated] = {}
    for mine in spoken.values():
        for key, value in mine.items():
            written[key] = min(written.get(key, value), value, key=str)
    keys = sorted(written, key=lambda k: (isinstance(k, str), k if isinstance(k, Decimal) else Decimal(), str(k)))
    at = {key: i for i, key in enumerate(keys)}
    sayings = [
        Saying(places[source], at[key], 1 / len(mine)) for source, mine in sorted(spoken.items()) for key in mine
    ]
    return Asked(name, tuple(written[k] for k in keys), tuple(sorted(sayings, key=lambda s: (s.source, s.value))))
