"""Translations: articles in two languages that give the same values and names in the same order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from itertools import combinations

from reconcile.cluster._credits import Credit
from reconcile.cluster._given import Given, given, telling, value_key
from reconcile.cluster._passages import Body
from reconcile.frozen import dataclass
from reconcile.model import Article, Claim, Shared, Span

LENGTHS = 3  # times as long as the other one may be
NEAR = 3  # values ahead with which a value is looked up
LOOKED_AT = 8  # articles of another language that are looked at for two values, the first ones


@dataclass(frozen=True, slots=True)
class _Needed:
    """What two articles must have in common at least.

    `values` is their number, `share` the part of those of each, `order` the part of the pairs of them that stand in one
    order, `names` the part of the names of one.
    """

    values: int
    share: float
    order: float
    names: float


UNSAID = _Needed(values=5, share=0.75, order=0.85, names=0.15)
SAID = _Needed(values=2, share=0.5, order=0.75, names=0.1)  # one says that it is a translation
NAMED = _Needed(values=1, share=0.3, order=0.75, names=0.0)  # and of which outlet


@dataclass(frozen=True, slots=True)
class Translation:
    """Article number `later` translates article number `of`; `share` is the part of the values that both give."""

    later: int
    of: int
    share: float
    passages: tuple[Shared, ...] = ()


def translations(
    articles: Sequence[Article],
    bodies: Sequence[Body],
    said: Sequence[Sequence[Claim]],
    credits: Sequence[Credit],
    copies: Collection[int],
) -> list[Translation]:
    """The translations of a block: those printed below their original, and those found; no copy is one."""
    number = {a.id: n for n, a in enumerate(articles)}
    printed = [
        Translation(n, number[a.translation_of], 1.0)
        for n, a in enumerate(articles)
        if a.translation_of and a.translation_of in number
    ]
    if len({a.language for a in articles}) < 2:
        return printed
    all_given = [given(a, b, c) for a, b, c in zip(articles, bodies, said, strict=True)]
    done = {one.later for one in printed} | set(copies)
    best: dict[int, Translation] = {}
    for pair in sorted(_candidates(articles, all_given)):
        earlier, later = _direction(pair, credits)
        found = _translation(earlier, later, bodies, all_given, credits)
        if found is not None and later not in done and (later not in best or found.share > best[later].share):
            best[later] = found
    return sorted([*printed, *best.values()], key=lambda one: (one.later, one.of))


def counterparts(here: Sequence[Claim], there: Sequence[Claim]) -> dict[str, Claim]:
    """Claim id of a translation -> the claim of the original that gives the same value."""
    first: dict[object, Claim] = {}
    for claim in there:
        first.setdefault(value_key(claim), claim)
    return {c.id: first[key] for c in here if (key := value_key(c)) is not None and key in first}


def _direction(pair: tuple[int, int], credits: Sequence[Credit]) -> tuple[int, int]:
    """Original and translation: the later one is the translation unless only the other says that it is one."""
    first, second = pair
    if credits[first].translated and not credits[second].translated:
        return second, first
    return first, second


def _candidates(articles: Sequence[Article], all_given: Sequence[Given]) -> set[tuple[int, int]]:
    """Pairs of articles in two languages that give two values near each other, at least one of them telling."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for n, one in enumerate(all_given):
        for pair in set(_near(list(one.values))):
            holders[pair].append(n)
    out: set[tuple[int, int]] = set()
    for held in holders.values():
        for later in held:
            others = [
                n for n in held[: LOOKED_AT * 4] if n < later and articles[n].language != articles[later].language
            ]
            out.update((n, later) for n in others[:LOOKED_AT])
    return out


def _near(values: Sequence[Hashable]) -> Iterator[frozenset[Hashable]]:
    for i, one in enumerate(values):
        for other in values[i + 1 : i + 1 + NEAR]:
            if telling(one) or telling(other):
                yield frozenset((one, other))


def _translation(
    of: int, later: int, bodies: Sequence[Body], all_given: Sequence[Given], credits: Sequence[Credit]
) -> Translation | None:
    here, there, needed = all_given[later], all_given[of], _needed(credits[later], credits[of])
    common = [key for key in here.values if key in there.values]
    share = len(common) / max(1, len(here.values), len(there.values))
    if len(common) < needed.values or share < needed.share or not any(map(telling, common)):
        return None
    if max(here.words, there.words) > LENGTHS * min(here.words, there.words):
        return None
    if _ordered(common, there.values) < needed.order or _names_shared(here, there) < needed.names:
        return None
    return Translation(later, of, share, _passages(common, bodies[later], bodies[of], here, there))


def _needed(translation: Credit, original: Credit) -> _Needed:
    if not translation.translated:
        return UNSAID
    return NAMED if original.outlet in translation.credited else SAID


def _ordered(common: Sequence[Hashable], there: Mapping[Hashable, int]) -> float:
    """The part of the pairs of common values that stand in one order in both."""
    pairs = list(combinations([there[key] for key in common], 2))
    return sum(a <= b for a, b in pairs) / len(pairs) if pairs else 1.0


def _names_shared(a: Given, b: Given) -> float:
    """The part of the names of one that the other has; 1 where neither script tells names from other words."""
    if a.capitals and b.capitals:
        return len(a.names & b.names) / max(1, min(len(a.names), len(b.names)))
    latin, other = (a, b) if a.capitals else (b, a)
    return len(latin.names & other.sounds) / max(1, len(latin.names)) if latin.capitals else 1.0


def _passages(common: Sequence[Hashable], here: Body, there: Body, a: Given, b: Given) -> tuple[Shared, ...]:
    """The passages that give the common values, each with that of the original which gives most of the same."""
    met: dict[int, Counter[int]] = defaultdict(Counter)
    for key in common:
        met[here.passage_of(a.values[key])][there.passage_of(b.values[key])] += 1
    return tuple(
        Shared(_span(here, n), _span(there, min(count, key=lambda one: (-count[one], one))))
        for n, count in sorted(met.items())
    )


def _span(one: Body, passage: int) -> Span:
    words = one.passages[passage]
    return Span(one.starts[words.start], one.ends[words.end - 1])
