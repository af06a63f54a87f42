"""Which names of a story are compared: those that share a key of how they sound or are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from reconcile.cluster._names_parts import Parts
from reconcile.cluster._names_sound import key

CROWD = 40  # names of one bucket beyond which only its neighbours are compared
TYPED = range(9, 40)  # letters of names in which a slip of the pen is looked for


def by_sound(parts: Parts) -> Iterator[str]:
    """How the words of a name sound, in their order, in any order, and in one."""
    yield "".join(sound(w) for w in parts.core)
    yield "".join(sound(w) for w in sorted(parts.core))
    if not parts.owners:
        yield sound("".join(parts.core) or "=")


def sound(word: str) -> str:
    """The key of one word of a name."""
    return key(word).removeprefix("=") if word[0] != "=" else word


def by_slip(parts: Parts) -> Iterator[str]:
    """The letters of a name with one of them left out."""
    letters = " ".join(parts.core)
    if len(letters) in TYPED and parts.entity is None:
        yield from (letters[:i] + letters[i + 1 :] for i in range(1, len(letters)))
        yield letters


def pairs(parts: Sequence[Parts], keys: Callable[[Parts], Iterable[str]]) -> Iterator[tuple[int, int]]:
    """Pairs of names that share a key, in order; of a crowd only those next to each other."""
    buckets: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(parts):
        for name in dict.fromkeys(keys(one)):
            buckets[name].append(at)
    found: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        found.update(combinations(bucket, 2) if len(bucket) <= CROWD else pairwise(bucket))
    yield from sorted(found)
