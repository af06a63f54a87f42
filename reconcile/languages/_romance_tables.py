"""How the tables of a Romance language are written: phrases parted by commas, elisions as people spell them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from reconcile.frozen import dataclass
from reconcile.languages._page import Phrases
from reconcile.model import Bound


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a language writes: `elided` words before an apostrophe, and `fused` phrases that are one atom.

    "d'" is read as "de" everywhere, "il y a" as one word where `fused` says so. `enclitics` hang on a verb: "-t-il".
    """

    elided: Mapping[str, str] = field(default_factory=dict)
    fused: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    enclitics: tuple[str, ...] = ()

    def full(self, text: str) -> str:
        """A table with every elision written out, as its atoms are read."""
        return re.sub(r"\b(\w{1,7})'", lambda found: self.elided.get(found[1], f"{found[1]}'") + " ", text)


def listed(text: str) -> list[str]:
    """The phrases of a list parted by commas."""
    return [phrase.strip() for phrase in text.split(",") if phrase.strip()]


def any_of(text: str) -> Phrases[int]:
    """Phrases that only need to be known."""
    return Phrases([(phrase, 0) for phrase in listed(text)])


def numbered(rows: str, first: int) -> Phrases[int]:
    """Words by the number of their row, rows parted by "|"."""
    return Phrases([(word, number) for number, row in enumerate(rows.split("|"), first) for word in listed(row)])


def bounds(table: Mapping[Bound, str]) -> Phrases[Bound]:
    """Phrases by the bound they make."""
    return Phrases([(phrase, bound) for bound, row in table.items() for phrase in listed(row)])


def keyed(text: str) -> list[tuple[str, str]]:
    """(key, phrase) of rows "key: phrase, phrase"; the phrases in lower case."""
    pairs = (row.partition(": ") for row in text.strip().splitlines())
    return [(key, phrase.lower()) for key, _, phrases in pairs for phrase in listed(phrases)]
