"""Rules made ready to be asked: conditions looked up, ordered so that explanations come before conflicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from types import ModuleType

from reconcile.discover import parts
from reconcile.errors import RuleError
from reconcile.frozen import dataclass
from reconcile.judge._case import Subject
from reconcile.judge._condition import Test, bind
from reconcile.judge._failures import Border
from reconcile.model import Reason, Verdict
from reconcile.packs import Rule, nearest

RETIRED = "retired"
TURN = {Verdict.EXPLAINED: 0, Verdict.CONFLICT: 1, Verdict.REVIEW: 2}
REASONS = {reason: turn for turn, reason in enumerate(Reason)}


@dataclass(frozen=True, slots=True)
class Bound:
    """A rule with its conditions looked up."""

    rule: Rule
    when: tuple[Test, ...]
    unless: tuple[Test, ...]

    def __hash__(self) -> int:
        return hash(self.rule)

    def reads(self, subject: Subject) -> bool:
        """The rule is about claims of this kind."""
        kinds = self.rule.kinds
        return not kinds or all(claim.kind in kinds for side in subject.sides for claim in side)

    def holds(self, subject: Subject) -> bool:
        """Every condition of `when` holds and none of `unless`."""
        return all(test.asks(subject) is True for test in self.when) and not any(
            test.asks(subject) is True for test in self.unless
        )

    def failing(self, subject: Subject) -> str | None:
        """The first condition that keeps the rule from holding, as a sentence; `None` when it holds."""
        with Border() as border:
            for test in self.when:
                border.asking = test
                answer = test.asks(subject)
                if answer is None:
                    return f"not known whether this holds: “{test}”"
                if not answer:
                    return f"this does not hold: “{test}”"
            for test in self.unless:
                border.asking = test
                if test.asks(subject) is True:
                    return f"the rule is not for pairs of which this holds: “{test}”"
            return None
        return f"asking this failed: “{border.asking}”"


@cache
def views() -> dict[str, ModuleType]:
    """What rules may be asked about, by name, in the order it is judged in."""
    found = parts("reconcile.judge.over")
    return dict(sorted(found.items(), key=lambda item: (item[1].RANK, item[0])))


@cache
def bench(rules: tuple[Rule, ...]) -> dict[str, tuple[Bound, ...]]:
    """The rules by what they are asked about, explanations first; a `RuleError` for a condition that cannot be."""
    known = views()
    bound: dict[str, list[Bound]] = {name: [] for name in known}
    for rule in rules:
        if rule.over not in known:
            raise RuleError(rule.over_place, f"unknown over '{rule.over}'", nearest(rule.over, known))
        subject = known[rule.over].SUBJECT
        when, unless = (tuple(bind(use, subject, rule) for use in uses) for uses in (rule.when, rule.unless))
        if rule.status != RETIRED:
            bound[rule.over].append(Bound(rule, when, unless))
    rank = {pack: place for place, pack in enumerate(dict.fromkeys(rule.pack for rule in rules))}
    return {name: tuple(sorted(some, key=lambda b: turn(b.rule, rank))) for name, some in bound.items()}


def turn(rule: Rule, rank: Mapping[str, int]) -> tuple[int, int, int, str]:
    """When a rule is tried: explanations by reason, then conflicts, then reviews; of these those of later packs first.

    A pack of a field, and one's own, knows better than the one that all fields share.
    """
    return TURN[rule.verdict], REASONS[rule.reason] if rule.reason else 0, -rank[rule.pack], rule.id


def check(rules: Sequence[Rule]) -> None:
    """Raise a `RuleError` for the first rule that names an unknown condition or gives one a wrong argument."""
    bench(tuple(rules))
