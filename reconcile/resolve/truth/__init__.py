"""Plain triples in, the best value of each object out, with a ledger of who speaks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reconcile.resolve.truth._belief import credences, scores
from reconcile.resolve.truth._learn import Learned, learn, unlearned, voices
from reconcile.resolve.truth._ledger import Row, figure, ledger, plain
from reconcile.resolve.truth._number import Stated
from reconcile.resolve.truth._table import Asked, Saying, Table, Triple, table

__all__ = ["Row", "Stated", "Triple", "best_values"]

DOUBTED = 0.05  # a value of less credence widens no range


def best_values(triples: Iterable[Triple], *, learned: bool = True) -> Iterator[Row]:
    """Yield object, best, low, high and ledger of each object, sorted by object.

    The order of the triples and one that is said twice change nothing. Sources are trusted as far as the batch
    teaches, or all alike when not `learned`: then it is a vote. low and high are the ends of what is not improbable,
    `None` where the best value is no number.
    """
    known = table(triples)
    taught = learn(known) if learned else unlearned(known)
    for i, asked in sorted(enumerate(known.objects), key=lambda one: _name(one[1].name)):
        yield _estimate(known, asked, taught, i)


def _name(name: Stated) -> tuple[str, bool]:
    return str(name), isinstance(name, str)


def _estimate(known: Table, asked: Asked, taught: Learned, place: int) -> Row:
    slips = taught.slips[place]
    own = voices(asked, taught.links, known.sizes)
    found = scores(asked, slips, taught.trust, own, taught.world)
    belief = credences(found, taught.world)
    best = max(range(len(found)), key=lambda v: (round(found[v], 9), -v))
    heard = sorted(zip(asked.sayings, own, strict=True), key=lambda pair: _rank(pair[0], known, taught))
    low, high = _range(asked, belief, best)
    return {
        "object": plain(asked.name),
        "best": plain(asked.values[best]),
        "low": low,
        "high": high,
        "ledger": ledger(known, asked, best, heard, taught.trust, slips, taught.links, taught.world),
    }


def _rank(saying: Saying, known: Table, taught: Learned) -> tuple[int, float, int, int]:
    """Those who say more first, so that a copier comes after what it copies."""
    return -known.sizes[saying.source], -taught.trust[saying.source], saying.source, saying.value


def _range(asked: Asked, belief: Sequence[float], best: int) -> tuple[int | float | None, int | float | None]:
    if figure(asked.values[best]) is None:
        return None, None
    likely = [figure(value) for i, value in enumerate(asked.values) if belief[i] >= DOUBTED or i == best]
    numbers = [n for n in likely if n is not None]
    return min(numbers), max(numbers)
