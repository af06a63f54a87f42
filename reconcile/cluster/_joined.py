"""Things that links join, directly or through others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def firsts(ids: Sequence[str], links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each id -> the first, in the order of `ids`, of all that links join it with; the order of the links is free."""
    rank = {one: n for n, one in enumerate(ids)}
    parent = {one: one for one in ids}

    def top(one: str) -> str:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for a, b in links:
        first, later = sorted((top(a), top(b)), key=rank.__getitem__)
        parent[later] = first
    return {one: top(one) for one in ids}
