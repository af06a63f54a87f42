"""Which figure of the first text answers the question that a figure of the second asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

from reconcile.judge.follows._sets import Stand, Value, comparable, stand
from reconcile.judge.follows._statement import SLOT, Figure, Statement
from reconcile.judge.follows._terms import covered
from reconcile.model import Claim, Lexicon, Quantity

ALIKE = 0.75  # part of two frames that is the same from which their numbers stand at the same places
MOST_WORDS = 400  # of a frame that is laid beside another one
ENOUGH = 2.0  # points from which two figures answer one question
SAME_ATTRIBUTE, SAME_NOUN, WIDER_NOUN, SAME_UNIT, SAME_VALUE = 3.0, 2.5, 1.5, 1.0, 1.0
OTHER_ROLE = 1.0  # one tells a change, the other where it stands
CONTEXT = 3.0  # points for all words around a figure standing around the other


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure of the second text with the one of the first that answers its question, and how it stands to it.

    `direct`: the two stand at the same place of the same words.
    """

    a: Figure
    b: Figure
    stand: Stand
    direct: bool


def pairs(a: Statement, b: Statement, lexicon: Lexicon) -> tuple[Pair, ...]:
    """The figures of `b` that a figure of `a` answers, each once, in the order of `b`."""
    laid = _side_by_side(a, b)
    found = {id(y): Pair(x, y, _stand(x.value, y.value), True) for x, y in laid}
    used = {id(x) for x, _ in laid}
    scored = sorted(_scored(a, b, lexicon), key=lambda s: -s[0])
    for _, x, y in scored:
        if id(y) not in found and id(x) not in used:
            found[id(y)] = Pair(x, y, stand(x.value, y.value), False)
            used.add(id(x))
    return tuple(found[id(y)] for y in b.figures if id(y) in found)


def alike(a: Sequence[str], b: Sequence[str]) -> float:
    """The part of the two frames that is the same, in order."""
    if max(len(a), len(b)) > MOST_WORDS:
        return float(a == b)
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _side_by_side(a: Statement, b: Statement) -> list[tuple[Figure, Figure]]:
    """The figures that stand at the same places of the same words: of the whole texts, else of two sentences."""
    whole_a, whole_b = tuple(chain(*a.frames)), tuple(chain(*b.frames))
    if alike(whole_a, whole_b) >= ALIKE:
        return list(_slots(whole_a, a.figures, whole_b, b.figures))
    found: list[tuple[Figure, Figure]] = []
    for n, frame in enumerate(b.frames):
        best = max(range(len(a.frames)), key=lambda m: (alike(a.frames[m], frame), -m), default=None)
        if SLOT in frame and best is not None and alike(a.frames[best], frame) >= ALIKE:
            here = [f for f in a.figures if f.sentence == best]
            found += _slots(a.frames[best], here, frame, [f for f in b.figures if f.sentence == n])
    return found


def _slots(
    a: Sequence[str], figures_a: Sequence[Figure], b: Sequence[str], figures_b: Sequence[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            if a[block.a + step] == SLOT:
                yield figures_a[a[: block.a + step].count(SLOT)], figures_b[b[: block.b + step].count(SLOT)]


def _stand(a: Value, b: Value) -> Stand:
    """How two values at one place stand; where only one of them has a unit, it is that of both."""
    if comparable(a, b) or not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return stand(a, b) if comparable(a, b) else Stand.MORE
    return stand(_bare(a), _bare(b)) if None in (a.unit, b.unit) else Stand.APART


def _bare(q: Quantity) -> Quantity:
    return Quantity(q.number, q.low, q.high, q.bound, None, q.written, q.step)


# ---- by what they count and what stands around them ----------------------------------------------------------------


def _scored(a: Statement, b: Statement, lexicon: Lexicon) -> Iterator[tuple[float, Figure, Figure]]:
    for y in b.figures:
        for x in a.figures:
            points = kinship(x, y, lexicon)
            if points is not None and points >= ENOUGH:
                yield points, x, y


def kinship(x: Figure, y: Figure, lexicon: Lexicon) -> float | None:
    """How much speaks for two figures answering one question; `None` where they cannot."""
    if not comparable(x.value, y.value) or {x.change, y.change} == {"up", "down"}:
        return None
    asked = _asked(x, y, lexicon)
    if asked is None:
        return None
    around = covered(y.near, x.near)
    context = CONTEXT * len(around) / len(y.near) if y.near else 0.0
    same = SAME_VALUE if stand(x.value, y.value) is Stand.FOLLOWS else 0.0
    return asked + context + same - (OTHER_ROLE if x.changes != y.changes else 0.0)


def _asked(x: Figure, y: Figure, lexicon: Lexicon) -> float | None:
    """Points for what is counted and told of it; `None` where that differs."""
    first, second = x.claim, y.claim
    if first is None or second is None:
        return SAME_UNIT if isinstance(x.value, Quantity) and x.value.unit else 0.0
    if first.kind != second.kind or first.polarity != second.polarity:
        return None
    if first.attribute != second.attribute and telling(first, lexicon) and telling(second, lexicon):
        return None
    if x.base != y.base:
        return None
    points = SAME_ATTRIBUTE if first.attribute == second.attribute else 0.0
    unit = SAME_UNIT if isinstance(x.value, Quantity) and x.value.unit else 0.0
    nouns = _nouns(x, y, lexicon)
    if nouns is None:
        return None if points == 0.0 and unit == 0.0 else points + unit - 1
    return points + unit + nouns


def telling(claim: Claim, lexicon: Lexicon) -> bool:
    """The packs tell what it states by words or acts, not by the unit of its number alone."""
    attribute = lexicon.attributes.get(claim.attribute)
    return attribute is not None and bool(attribute.events or attribute.words or attribute.dimension is None)


def _nouns(x: Figure, y: Figure, lexicon: Lexicon) -> float | None:
    """Points for the nouns the two count; `None` for two nouns of which neither is the other or a wider one."""
    if x.noun is None or y.noun is None:
        return 0.0
    if x.noun == y.noun:
        return SAME_NOUN
    first, second = (f.claim.counts if f.claim else None for f in (x, y))
    if first is None or second is None:
        return None
    same = first == second or lexicon.kinds_of.get(first) == second or lexicon.kinds_of.get(second) == first
    return WIDER_NOUN if same else None
