"""Which figure of the first text answers the question that a figure of the second asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from reconcile.frozen import dataclass
from reconcile.judge.follows._figures import Figure
from reconcile.judge.follows._nouns import one_noun, two_questions
from reconcile.judge.follows._sets import Stand, Value, comparable, stand
from reconcile.judge.follows._statement import SLOT, Statement
from reconcile.judge.follows._terms import covered
from reconcile.model import Lexicon, Quantity

ALIKE = 0.75  # part of two frames that is the same from which their numbers stand at the same places
MOST_WORDS = 400  # of a frame that is laid beside another one
ENOUGH = 2.0  # points from which two figures answer one question
SAME_ATTRIBUTE, SAME_UNIT, SAME_VALUE = 3.0, 1.0, 1.0
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
    direct = alike(a.frame, b.frame) >= ALIKE
    laid = list(_slots(a.frame, a.figures, b.frame, b.figures) if direct else _by_sentence(a, b))
    if not direct:
        laid = [(x, y) for x, y in laid if comparable(x.value, y.value)]
    if a.frame != b.frame:
        laid = [(x, y) for x, y in laid if _same_role(x, y) and _asked(x, y, lexicon) is not None]
    found = {y: Pair(x, y, _at_one_place(x, y, strictly=direct), direct) for x, y in laid}
    used = {p.a for p in found.values()}
    scored = sorted(_scored(a, b, lexicon), key=lambda s: -s[0])
    for _, x, y in scored:
        if y not in found and x not in used:
            found[y] = Pair(x, y, _loosely(x.value, y.value), False)
            used.add(x)
    return tuple(found[y] for y in b.figures if y in found)


def alike(a: Sequence[str], b: Sequence[str]) -> float:
    """The part of the two frames that is the same, in order."""
    if max(len(a), len(b)) > MOST_WORDS:
        return float(a == b)
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _by_sentence(a: Statement, b: Statement) -> Iterator[tuple[Figure, Figure]]:
    """The figures that stand at the same places of two sentences of the same words."""
    for n, frame in enumerate(b.frames):
        if SLOT not in frame:
            continue
        best = max(range(len(a.frames)), key=lambda m: (alike(a.frames[m], frame), -m))
        if alike(a.frames[best], frame) >= ALIKE:
            here, there = ([f for f in one.figures if f.sentence == m] for one, m in ((a, best), (b, n)))
            yield from _slots(a.frames[best], here, frame, there)


def _slots(
    a: Sequence[str], figures_a: Sequence[Figure], b: Sequence[str], figures_b: Sequence[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    if a == b:  # of any length
        yield from zip(figures_a, figures_b, strict=True)
        return
    for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            if a[block.a + step] == SLOT:
                yield figures_a[a[: block.a + step].count(SLOT)], figures_b[b[: block.b + step].count(SLOT)]


def _at_one_place(x: Figure, y: Figure, *, strictly: bool) -> Stand:
    """How two figures at one place of the same words stand; where only one has a unit, it is that of both."""
    if _opposite(x, y):
        return Stand.APART
    a, b = x.value, y.value
    if comparable(a, b):
        return (stand if strictly else _loosely)(a, b)
    bare = isinstance(a, Quantity) and isinstance(b, Quantity) and None in (a.unit, b.unit)
    return stand(_bare(a), _bare(b)) if bare else Stand.MORE


def _opposite(x: Figure, y: Figure) -> bool:
    """One tells a rise and the other a fall."""
    return {x.change, y.change} == {"up", "down"}


def _loosely(a: Value, b: Value) -> Stand:
    """How two values stand, each told in its own words: one number with bounds on either side is not two."""
    found = stand(a, b)
    same = isinstance(a, Quantity) and isinstance(b, Quantity) and a.number == b.number is not None and a.unit == b.unit
    return Stand.MORE if same and found is Stand.APART else found


def _bare(value: Value) -> Value:
    return replace(value, unit=None) if isinstance(value, Quantity) else value


# ---- by what they count and what stands around them ----------------------------------------------------------------


def _scored(a: Statement, b: Statement, lexicon: Lexicon) -> Iterator[tuple[float, Figure, Figure]]:
    for y in b.figures:
        for x in a.figures:
            points = kinship(x, y, lexicon)
            if points is not None and points >= ENOUGH:
                yield points, x, y


def kinship(x: Figure, y: Figure, lexicon: Lexicon) -> float | None:
    """How much speaks for two figures answering one question; `None` where they cannot."""
    if not comparable(x.value, y.value) or not _same_role(x, y) or _opposite(x, y):
        return None
    asked = _asked(x, y, lexicon)
    if asked is None:
        return None
    around = covered(y.near, x.near)
    context = CONTEXT * len(around) / len(y.near) if y.near else 0.0
    same = SAME_VALUE if stand(x.value, y.value) is Stand.FOLLOWS else 0.0
    return asked + context + same - (OTHER_ROLE if x.changes != y.changes else 0.0)


def _same_role(x: Figure, y: Figure) -> bool:
    """Neither is the whole of a part, or a level no longer held true, where the other is not."""
    return x.base == y.base and x.former == y.former


def _asked(x: Figure, y: Figure, lexicon: Lexicon) -> float | None:
    """Points for what is counted and told of it; `None` where that differs."""
    first, second = x.claim, y.claim
    if first is None or second is None:
        return SAME_UNIT if isinstance(x.value, Quantity) and x.value.unit else 0.0
    if first.kind != second.kind or first.polarity != second.polarity:
        return None
    if first.attribute != second.attribute and two_questions(first, second, lexicon):
        return None
    points = SAME_ATTRIBUTE if first.attribute == second.attribute else 0.0
    unit = SAME_UNIT if isinstance(x.value, Quantity) and x.value.unit else 0.0
    nouns = one_noun(x, y, lexicon)
    if nouns is None:
        return None if points == 0.0 and unit == 0.0 else points + unit - 1
    return points + unit + nouns
