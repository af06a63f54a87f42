"""How far each outlet's word was borne out by others of the same articles; only where a configuration asks for it.

The one-coin form of Dawid and Skene's model (Applied Statistics 28, 1979), fitted by expectation and maximisation: an
outlet tells the right answer with one chance, all others alike. Only independent origins are heard, each by the outlet
that was first, so that no copy raises a value. Every outlet begins with two in three, as if it had been checked
`PRIOR` times before, so that a few answers move it little.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from reconcile.frozen import dataclass

PRIOR = 6
START = 2 / 3
TURNS = 20
MOST = Decimal("2.0")  # decibans by which what was learned may change what an origin adds
LEAST = 0.02


@dataclass(frozen=True, slots=True)
class Heard:
    """The answers to one question: answer -> the outlets that tell it, each for an origin of its own."""

    answers: Mapping[str, tuple[str, ...]]


def learned(questions: Sequence[Heard]) -> dict[str, Decimal]:
    """What each outlet's record adds to its word, in decibans, from -2.0 to +2.0.

    An outlet that is held against others on one question alone has no record, and no entry.
    """
    told = [one for one in questions if len({outlet for some in one.answers.values() for outlet in some}) > 1]
    right: dict[str, float] = defaultdict(lambda: START)
    for _ in range(TURNS):
        sums: dict[str, list[float]] = defaultdict(lambda: [START * PRIOR, PRIOR])
        for question in told:
            belief = _belief(question, right)
            for answer, outlets in question.answers.items():
                for outlet in outlets:
                    sums[outlet][0] += belief[answer]
                    sums[outlet][1] += 1
        right = defaultdict(lambda: START, {outlet: good / all_ for outlet, (good, all_) in sums.items()})
    held = Counter(outlet for one in told for outlet in {name for some in one.answers.values() for name in some})
    return {outlet: _decibans(chance) for outlet, chance in sorted(right.items()) if held[outlet] > 1}


def _belief(question: Heard, right: Mapping[str, float]) -> dict[str, float]:
    """The chance of each answer, and of one that nobody tells, when all outlets speak for themselves."""
    odds = {answer: sum(_odds(right[one]) for one in outlets) for answer, outlets in question.answers.items()}
    most = max(0.0, *odds.values())
    shares = {answer: math.exp(value - most) for answer, value in odds.items()}
    whole = math.exp(-most) + sum(shares.values())
    return {answer: share / whole for answer, share in shares.items()}


def _odds(chance: float) -> float:
    kept = min(max(chance, LEAST), 1 - LEAST)
    return math.log(kept / (1 - kept))


def _decibans(chance: float) -> Decimal:
    gained = Decimal(str(round((_odds(chance) - _odds(START)) * 10 / math.log(10), 1)))
    return max(-MOST, min(MOST, gained))
