"""The answers to one question: which are rivals, which leave room for one another, who tells each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from reconcile.claims import relate, show
from reconcile.frozen import dataclass, replace
from reconcile.model import (
    Article,
    Attribution,
    Claim,
    Finding,
    Origins,
    Party,
    Polarity,
    Reason,
    Relation,
    State,
    Status,
    Verdict,
)
from reconcile.resolve._credence_sums import adds_up, earlier
from reconcile.resolve._credence_vague import vagueness
from reconcile.resolve._outlets import told_by, voices_of

if TYPE_CHECKING:
    from reconcile.resolve._credence_voices import Voice

ONE_ANSWER = frozenset({Reason.ROUNDING, Reason.BOUND, Reason.UNIT})
DENIAL = "denial"
BOTH_TRUE = frozenset({Reason.SCOPE, Reason.SEQUENCE, Reason.SUM_OF_PARTS})


@dataclass(frozen=True)
class Table:
    """What is told of one question, and what rules found about it; `moving` is told of what changes with time.

    `by_article` holds all claims of an article, `linked` the pairs of articles that share words; `records`
    are what was learned of outlets, in decibans; what is `dropped` is told nowhere. `related` keeps how two claims
    stand to each other, and `turns` when an article came, for all tables of a batch.
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
    related: dict[tuple[str, str], Relation] = field(default_factory=dict)
    turns: dict[str, tuple[str, str, str]] = field(default_factory=dict)

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
        parts = {part for some in self.sums.values() for part in {c.id for c in some} - earlier(some)}
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
        found = voices_of([*self.told, *against.values()], self.origins)
        for claims in self.answers.values():
            if len(claims) == 1:
                continue  # the outlet tells it once
            one = told_by(claims, self.articles, self.origins)
            first = {one[c.id]: found[c.id] for c in sorted(claims, key=lambda c: found[c.id], reverse=True)}
            found |= {c.id: first[one[c.id]] for c in claims}
        return found

    @cached_property
    def tellers(self) -> dict[str, frozenset[str]]:
        """The origins that tell each answer."""
        return {one: frozenset([self.voice_of[c.id] for c in claims]) for one, claims in self.answers.items()}

    @cached_property
    def _found(self) -> dict[tuple[str, str], list[Finding]]:
        """The findings that hold two answers against each other, each once or more often."""
        of = {claim.id: answer for answer, claims in self.answers.items() for claim in claims}
        found: dict[tuple[str, str], list[Finding]] = defaultdict(list)
        for finding in self.said:
            for side, other in _facing(finding):
                for one in {of[i] for i in side if i in of}:
                    for two in {of[i] for i in other if i in of}:
                        found[one, two].append(finding)
        return dict(found)

    @cached_property
    def heard(self) -> dict[str, Sequence[Voice]]:
        """The origins of each value that was asked for so far."""
        return {}

    @cached_property
    def standings(self) -> dict[str, int]:
        """How each claim that was asked for so far stands to the interest of the one who is quoted."""
        return {}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {answer: at for at, answer in enumerate(self.answers)}

    def relation(self, one: str, two: str) -> Relation:
        """How two answers stand to each other as sets of values, in whichever order."""
        one, two = (one, two) if self._places[one] < self._places[two] else (two, one)
        a, b = self.answers[one][0], self.answers[two][0]
        pair = (a.id, b.id)
        if pair not in self.related:
            self.related[pair] = _relation(a, b)
        return self.related[pair]

    def agree(self, one: str, two: str) -> bool:
        """Both can be the answer: the same within rounding, a bound or a unit, and no rule holds them apart."""
        found = self._found.get((one, two), ())
        if any(f.verdict is Verdict.CONFLICT for f in found):
            return False
        return self.relation(one, two).meets is True or any(f.reason in ONE_ANSWER for f in found)

    def exclude(self, one: str, two: str) -> bool:
        """Not both can be the answer; other scopes can, and what cannot be compared is not held apart."""
        found = self._found.get((one, two), ())
        if any(f.verdict is Verdict.CONFLICT for f in found):
            return True
        return self.relation(one, two).meets is False and not any(f.reason in BOTH_TRUE for f in found)

    def open(self, one: str, two: str) -> bool:
        """Whether the two are one cannot be told: names and places in other words are not compared."""
        told = self.relation(one, two)
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
        if len(self.answers) < 2:
            return tuple(self.answers)
        taken: list[str] = []
        for answer in sorted(self.answers, key=self._sharpness):
            if not any(self.agree(answer, rival) for rival in taken):
                taken.append(answer)
        return tuple(taken)

    def _sharpness(self, answer: str) -> tuple[Decimal, int, str]:
        """The sharpest first, then what most origins tell."""
        claims = self.answers[answer]
        return vagueness(claims[0]), -len(self.tellers[answer]), answer

    def turn(self, article: str) -> tuple[str, str, str]:
        """The day, the source and the id of an article, by which the first of several is found."""
        if article not in self.turns:
            one = self.articles[article]
            day = one.published.earliest if one.published else None
            self.turns[article] = (str(day or "~"), one.source or one.file, one.id)
        return self.turns[article]

    def moment(self, claim: Claim) -> str:
        """The day a claim speaks of, in ISO form; empty where it is not known."""
        days = claim.as_of or self.articles[claim.article].published
        return days.earliest.isoformat() if days and days.earliest else ""


def _relation(a: Claim, b: Claim) -> Relation:
    """How the values of two claims stand to each other; one that is denied excludes itself alone."""
    if a.polarity is b.polarity:
        return relate(a, b)
    return Relation(False if show(a) == show(b) else None, DENIAL, "one denies what the other affirms")


def _facing(finding: Finding) -> Iterable[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Each side of a finding with each other one."""
    for one, two in combinations(finding.sides, 2):
        yield one, two
        yield two, one
