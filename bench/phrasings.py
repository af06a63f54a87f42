"""Whether sentences that answer one question, in other words and languages, are told alike.

`python bench/phrasings.py [--verbose] FILE...` prints for each file how many of its sentences are read, and how many
pairs of those of one question have one attribute; `--verbose` prints every sentence with the attribute of its claim.
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from reconcile.extract import Extractor
from reconcile.model import Article, Claim, Days, Ordinal, Quantity, Span
from reconcile.packs import load

DAY = Days(date(2031, 6, 13), date(2031, 6, 13))  # on which all were published
VERBOSE = "--verbose"
NEARLY = 1e-6  # part of a number that a claim of it may differ by


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, what it answers, the words that give its value, and the value; a number or words."""

    question: str
    asks: str
    language: str
    text: str
    quote: str
    value: float | str


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with the claim on its quote, if one is made; `right`: the claim has its value, if that is a number."""

    sentence: Sentence
    claim: Claim | None
    right: bool

    @property
    def attribute(self) -> str | None:
        """What the claim states."""
        return self.claim.attribute if self.claim else None


class Alike(NamedTuple):
    """Parts, from 0 to 1, of the sentences: read, and read with their value; of the pairs: told alike."""

    read: float
    right: float
    alike: float


def tell(path: Path) -> list[Told]:
    """The sentences of a file of JSON Lines with their claims."""
    extract = Extractor(load().lexicon)
    rows = [Sentence(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]
    return [_told(row, extract) for row in rows]


def alike(told: Sequence[Told]) -> Alike:
    """How many are read and rightly, and how many pairs of one question have one attribute."""
    pairs = [pair for some in by_question(told).values() for pair in combinations(some, 2)]
    one = sum(a.attribute is not None and a.attribute == b.attribute for a, b in pairs)
    read = sum(t.claim is not None for t in told)
    return Alike(read / len(told), sum(t.right for t in told) / len(told), one / len(pairs))


def by_question(told: Sequence[Told]) -> dict[str, list[Told]]:
    """Question -> its sentences."""
    out: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        out[one.sentence.question].append(one)
    return out


def _told(sentence: Sentence, extract: Extractor) -> Told:
    article = Article(
        "a0", "a.txt", 0, sentence.text, language=sentence.language, published=DAY, published_from="byline"
    )
    at = sentence.text.index(sentence.quote)
    quote = Span(at, at + len(sentence.quote))
    beside = [claim for claim in extract(article).claims if claim.span.meets(quote)]
    if isinstance(sentence.value, str):
        best = max(beside, key=lambda claim: _common(claim, quote), default=None)
        return Told(sentence, best, best is not None)
    numbers = [claim for claim in beside if _number(claim) is not None]
    best = max(numbers, key=lambda claim: (_is(claim, sentence.value), _common(claim, quote)), default=None)
    return Told(sentence, best, best is not None and _is(best, sentence.value))


def _common(claim: Claim, quote: Span) -> int:
    """The code points that the two have in common."""
    return min(claim.span.end, quote.end) - max(claim.span.start, quote.start)


def _number(claim: Claim) -> float | None:
    value = claim.value
    if isinstance(value, Ordinal):
        return value.position
    return float(value.number) if isinstance(value, Quantity) and value.number is not None else None


def _is(claim: Claim, wanted: float | str) -> bool:
    number = _number(claim)
    return number is not None and isinstance(wanted, float | int) and math.isclose(number, wanted, rel_tol=NEARLY)


def main(words: Sequence[str]) -> None:
    """Print what is told of each file."""
    for name in (word for word in words if word != VERBOSE):
        told = tell(Path(name))
        found = alike(told)
        print(f"{name}: {len(told)} sentences, {found.read:.3f} read, {found.right:.3f} with their value;", end=" ")
        print(f"{found.alike:.3f} of the pairs of one question told alike")
        if VERBOSE in words:
            _print_all(told)


def _print_all(told: Sequence[Told]) -> None:
    for some in by_question(told).values():
        print(f"\n{some[0].sentence.question} {some[0].sentence.asks}")
        for one in some:
            asked, mark = one.sentence, "" if one.right else "!"
            print(f"  {mark}{one.attribute or '-'} {asked.quote!r} ({asked.language}) {asked.text}")


if __name__ == "__main__":
    main(sys.argv[1:])
