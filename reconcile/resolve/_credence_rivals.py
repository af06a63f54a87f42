"""The answers to one question: which are rivals, which leave room for one another, who tells each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from reconcile.claims import relate, show
from reconcile.model import (
    Article,
    Attribution,
    Bound,
    Claim,
    DateValue,
    Finding,
    Origins,
    Party,
    Polarity,
    Quantity,
    Reason,
    Relation,
    Role,
    State,
    Status,
    Verdict,
)
from reconcile.resolve._outlets import told_by

ONE_ANSWER = frozenset({Reason.ROUNDING, Reason.BOUND, Reason.UNIT})
DENIAL = "denial"
BOTH_TRUE = frozenset({Reason.SCOPE, Reason.SEQUENCE, Reason.SUM_OF_PARTS})


@dataclass(frozen=True)
class Table:
    """What is told of one question, and what rules found about it; `moving` is told of what changes with time.

    `by_article` holds all claims of an article, `linked` the pairs of articles that share words; `records`
    are what was learned of outlets, in decibans; what is `dropped` is told nowhere.
    """

    told: Sequence[Claim]
    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    origins: Origins
    said: Sequence[Finding]
    moving: bool
    by_article: Mapping[str, Sequence[Claim]] = field(default_factory=dict)
    linked: frozenset[frozenset[str]] = frozenset()
    parties: Sequence[Party] = ()
    records: Mapping[str, Decimal] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()

    def answer(self, claim: Claim) -> str:
        """The value of a claim as it is printed; "not" before what is denied, "denied" where only the act is named."""
        shown, value = show(claim), claim.value
        if claim.polarity is not Polarity.DENIED or (isinstance(value, Attribution) and value.actor is None):
            return shown
        return "denied" if isinstance(value, Status) and value.state is State.STATED else f"not {shown}"

    @cached_property
    def sums(self) -> dict[str, list[Claim]]:
        """The parts that come to a total by a finding, by the id of the claim of this question that tells the total."""
        here = {claim.id for claim in self.told}
        found: dict[str, list[Claim]] = {}
        for finding in self.said:
            if finding.reason is Reason.SUM_OF_PARTS and len(finding.sides) == 2:
                parts, totals = ([self.claims[i] for i in side] for side in finding.sides)
                if adds_up(parts, totals):
                    for total in totals:
                        if total.id in here:
                            found.setdefault(total.id, []).extend(parts)
        return found

    @cached_property
    def answers(self) -> dict[str, list[Claim]]:
        """The claims by what they answer; parts of a sum are no answers of their own."""
        parts = {part.id for some in self.sums.values() for part in some if not earlier(part, some)}
        found: dict[str, list[Claim]] = {}
        for claim in self.told:
            if claim.polarity is not Polarity.SILENT and claim.id not in parts:
                found.setdefault(self.answer(claim), []).append(claim)
        return found

    @cached_property
    def outside(self) -> dict[str, list[Claim]]:
        """The claims of other questions that a conflict holds against an answer."""
        of = {claim.id: answer for answer, claims in self.answers.items() for claim in claims}
        within = {claim.id for claim in self.told}
        found: dict[str, list[Claim]] = defaultdict(list)
        for finding in self.said:
            if finding.verdict is Verdict.CONFLICT:
                for side, other in _facing(finding):
                    against = [self.claims[i] for i in other if i not in within and i not in self.dropped]
                    for answer in dict.fromkeys(of[i] for i in side if i in of):
                        found[answer] += [c for c in against if c not in found[answer]]
        return dict(found)

    @cached_property
    def voice_of(self) -> dict[str, str]:
        """The one origin of each claim that is told, or held against what is told, by the claim's id.

        An outlet that gives one answer again is one voice for it.
        """
        against = {c.id: c for claims in self.outside.values() for c in claims}
        found = self.origins.voices([*self.told, *against.values()])
        for claims in self.answers.values():
            one = told_by(claims, self.articles, self.origins)
            first = {one[c.id]: found[c.id] for c in sorted(claims, key=lambda c: found[c.id], reverse=True)}
            found |= {c.id: first[one[c.id]] for c in claims}
        return found

    @cached_property
    def _found(self) -> dict[tuple[str, str], set[Finding]]:
        """The findings that hold two answers against each other."""
        of = {claim.id: answer for answer, claims in self.answers.items() for claim in claims}
        found: dict[tuple[str, str], set[Finding]] = defaultdict(set)
        for finding in self.said:
            for side, other in _facing(finding):
                for one in {of[i] for i in side if i in of}:
                    for two in {of[i] for i in other if i in of}:
                        found[one, two].add(finding)
        return dict(found)

    @cached_property
    def relations(self) -> dict[tuple[str, str], Relation]:
        """How two answers stand to each other as sets of values, in both orders."""
        found: dict[tuple[str, str], Relation] = {}
        for one, two in combinations(self.answers, 2):
            a, b = self.answers[one][0], self.answers[two][0]
            told = relate(a, b)
            if a.polarity is not b.polarity:
                same = show(a) == show(b)
                told = Relation(False if same else None, DENIAL, "one denies what the other affirms")
            found[one, two] = found[two, one] = told
        return found

    def agree(self, one: str, two: str) -> bool:
        """Both can be the answer: the same within rounding, a bound or a unit, and no rule holds them apart."""
        found = self._found.get((one, two), ())
        if any(f.verdict is Verdict.CONFLICT for f in found):
            return False
        return self.relations[one, two].meets is True or any(f.reason in ONE_ANSWER for f in found)

    def exclude(self, one: str, two: str) -> bool:
        """Not both can be the answer; other scopes can, and what cannot be compared is not held apart."""
        found = self._found.get((one, two), ())
        if any(f.verdict is Verdict.CONFLICT for f in found):
            return True
        return self.relations[one, two].meets is False and not any(f.reason in BOTH_TRUE for f in found)

    def open(self, one: str, two: str) -> bool:
        """Whether the two are one cannot be told: names and places in other words are not compared."""
        told = self.relations[one, two]
        return told.meets is None and told.how != DENIAL and not self._found.get((one, two))

    def outdates(self, newer: str, older: str) -> bool:
        """Not both can be the answer, and what changed is the time: the newer is told of a later moment.

        What a rule calls a conflict is not explained by time.
        """
        if newer == older:
            return False
        found = self._found.get((newer, older), ())
        changes = self.moving or any(f.reason is Reason.UPDATE for f in found)
        if not changes or any(f.verdict is Verdict.CONFLICT for f in found) or not self.exclude(newer, older):
            return False
        return self._last(newer) > self._last(older) > ""

    def _last(self, answer: str) -> str:
        return max(self.moment(claim) for claim in self.answers[answer])

    def contradicts(self, one: str, two: str) -> bool:
        """Not both can be the answer, and time does not explain it."""
        found = self._found.get((one, two), ())
        if any(f.verdict is Verdict.CONFLICT for f in found):
            return True
        timed = any(f.reason is Reason.UPDATE for f in found) or self.outdates(one, two) or self.outdates(two, one)
        return not timed and self.exclude(one, two)

    def in_article(self, article: str) -> Sequence[Claim]:
        """All claims of an article."""
        return self.by_article.get(article, ())

    def without(self, voice: str) -> Table:
        """The same, had this origin said nothing."""
        gone = frozenset(claim for claim, one in self.voice_of.items() if one == voice)
        left = [claim for claim in self.told if claim.id not in gone]
        return replace(self, told=left, dropped=self.dropped | gone)

    @cached_property
    def rivals(self) -> tuple[str, ...]:
        """The sharpest answers of which no two are one; every other answer leaves room for one of them."""
        taken: list[str] = []
        for answer in sorted(self.answers, key=self._sharpness):
            if not any(self.agree(answer, rival) for rival in taken):
                taken.append(answer)
        return tuple(taken)

    def _sharpness(self, answer: str) -> tuple[Decimal, int, str]:
        """The sharpest first, then what most origins tell."""
        claims = self.answers[answer]
        return vagueness(claims[0]), -len({self.voice_of[c.id] for c in claims}), answer

    def moment(self, claim: Claim) -> str:
        """The day a claim speaks of, in ISO form; empty where it is not known."""
        days = claim.as_of or self.articles[claim.article].published
        return days.earliest.isoformat() if days and days.earliest else ""


def vagueness(claim: Claim) -> Decimal:
    """0 for a value told to the last figure; more, the more values it leaves room for."""
    value = claim.value
    if isinstance(value, DateValue):
        first, last = value.days.earliest, value.days.latest
        return Decimal((last - first).days) if first and last else Decimal(10_000)
    if not isinstance(value, Quantity):
        return Decimal(0)
    if value.bound is Bound.EXACT:
        return value.step / 1000 if value.unit else Decimal(0)
    return Decimal(1) if value.bound is Bound.ABOUT else Decimal(2)


def adds_up(parts: Sequence[Claim], totals: Sequence[Claim]) -> bool:
    """The parts come to the total; one that several texts tell, as a total of before, counts once."""
    numbers, whole = [number_of(c) for c in parts], {number_of(c) for c in totals}
    once = sum(numbers) - (numbers.count(numbers[0]) - 1) * numbers[0] if numbers else 0
    return whole in ({sum(numbers)}, {once})


def earlier(part: Claim, parts: Sequence[Claim]) -> bool:
    """The part is an answer of its own as well, a total of before: several texts tell it."""
    same = [c for c in parts if number_of(c) == number_of(part)]
    return part.role is Role.LEVEL and len({c.article for c in same}) > 1


def number_of(claim: Claim) -> Decimal:
    """The number of a quantity; 0 for what is none."""
    return (claim.value.number or Decimal(0)) if isinstance(claim.value, Quantity) else Decimal(0)


def _facing(finding: Finding) -> Iterable[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Each side of a finding with each other one."""
    for one, two in combinations(finding.sides, 2):
        yield one, two
        yield two, one
