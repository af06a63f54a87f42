"""A batch of invented articles: as many claims as are asked for, with the truth about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from happenings import happenings
from stating import Answer
from telling import Told, told

from reconcile.model import Article, Claim

SEED = 20260101
A_HAPPENING = 26  # claims on one happening, about


@dataclass(frozen=True, slots=True)
class Batch:
    """Articles and claims, with what each claim answers: claims are of one cluster where that is the same."""

    articles: list[Article]
    claims: list[Claim]
    truth: dict[str, Answer]


def tellings(expected: int) -> Iterator[Told]:
    """Yield articles without end, in order of what happened, of a world where about so many claims are made."""
    rng = Random(SEED)  # noqa: S311 - nothing secret is drawn
    for happening, earlier in happenings(expected // A_HAPPENING, rng):
        yield from told(happening, earlier, rng)


def batch(size: int) -> Batch:
    """So many claims, or a few more; the same each time."""
    made = Batch([], [], {})
    for one in tellings(size):
        made.articles.append(one.article)
        made.claims.extend(one.claims)
        made.truth.update(zip((c.id for c in one.claims), one.answers, strict=True))
        if len(made.claims) >= size:
            break
    return made
