"""The words that the numbers of a Romance language are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reconcile.frozen import dataclass
from reconcile.languages._page import Phrases

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class CountingWords:
    """The number words of one language.

    `units` stand alone or behind `tens`, over one of `links` ("treinta y uno"), which some languages need always
    (`link_always`); `rooms` are tens that take more than nine ("soixante-dix"). `score` behind four makes eighty.
    `hundred` multiplies what stands before it, `hundreds` are whole words. `scales` begin at a million; `shorts` are
    abbreviations before a currency.
    `ones` are articles too. `groups` are "a dozen", `vague` their plurals, `several` few of them. `parts` are
    denominators, `pieces` the noun behind one ("dos terceras partes"), `half` stands before or behind what it halves.
    `none` stands before what is not there, `nobody` alone, `nobody_before` where one of its words follows.
    """

    units: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    links: frozenset[str]
    link_always: bool = False
    rooms: Mapping[int, int] = field(default_factory=dict)
    score: frozenset[str] = NONE
    hundred: frozenset[str] = NONE
    hundreds: Mapping[str, int] = field(default_factory=dict)
    thousand: frozenset[str] = NONE
    shorts: Mapping[str, int] = field(default_factory=dict)
    ordinal_endings: frozenset[str] = NONE
    ones: frozenset[str] = NONE
    alone: frozenset[str] = NONE  # behind "un": nothing but one
    others: frozenset[str] = NONE  # "another"
    other_things: frozenset[str] = NONE  # what "another" does not count
    groups: Mapping[str, int] = field(default_factory=dict)
    group_adjectives: frozenset[str] = NONE
    vague: Mapping[str, int] = field(default_factory=dict)
    several: frozenset[str] = NONE
    few: Mapping[str, frozenset[str]] = field(default_factory=dict)
    parts: Mapping[str, int] = field(default_factory=dict)
    halves: frozenset[str] = NONE
    half: frozenset[str] = NONE
    pieces: frozenset[str] = NONE
    both: frozenset[str] = NONE
    none: frozenset[str] = NONE
    nobody: frozenset[str] = NONE
    nobody_before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    of: frozenset[str] = NONE
    determiners: frozenset[str] = NONE  # before an ordinal
    not_counted: frozenset[str] = NONE  # words behind "first" and "second" that make them adverbs
    titles: Phrases[int] = field(default_factory=lambda: Phrases({}))  # "premier ministre"
    out_of: Phrases[int] = field(default_factory=lambda: Phrases({}))  # "one in five"

    @property
    def triggers(self) -> frozenset[str]:
        """The words a number can begin with."""
        tables = (
            self.units, self.tens, self.scales, self.ordinals, self.hundred, self.hundreds, self.thousand, self.groups,
            self.vague, self.several, self.few, self.halves, self.half, self.both, self.none, self.nobody,
            self.nobody_before, self.others, self.ones,
        )  # fmt: skip
        return frozenset(word for table in tables for word in table)

    def scale(self, page_word: str) -> int:
        """What a scale word multiplies by; 1 for any other word."""
        return 1000 if page_word in self.thousand else self.scales.get(page_word, 1)


@dataclass(frozen=True, slots=True)
class RangeWords:
    """The words around two numbers; each is told in `NumeralWords`."""

    between: frozenset[str]
    to: frozenset[str]
    also: frozenset[str]
    alternatives: frozenset[str]
    from_words: frozenset[str]
    changes: frozenset[str]
    no_range_after: frozenset[str]
    minus: frozenset[str]
