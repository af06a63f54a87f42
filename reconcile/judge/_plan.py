"""Rules in the order they are tried, asked together: what one rule learns of a subject, no other asks again."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from reconcile.frozen import dataclass
from reconcile.judge._bench import Bound
from reconcile.judge._case import Subject
from reconcile.judge._condition import Test
from reconcile.judge._failures import Border, Failure, endless, note, words_of

Ask = Callable[[Subject], "bool | None"]


@dataclass(frozen=True, slots=True)
class Question:
    """A condition with its argument, and the rules that each answer rules out: one bit a rule, in their order."""

    test: Test
    ask: Ask
    left_if_held: int
    left_if_not: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules that read the same kinds of claims, and the questions that each asks, each with a bit of its own."""

    bounds: tuple[Bound, ...]
    questions: tuple[Question, ...]
    asked_by: tuple[tuple[tuple[int, Question], ...], ...]

    def first(self, subject: Subject) -> int | None:
        """The number of the first rule that holds; `None` when none does.

        A rule that is left when its turn comes has no question whose answer is known and speaks against it. One that
        asks what cannot be asked, as the condition fails, does not hold.
        """
        out = endless(subject.case)
        while True:
            with Border() as border:
                return self._first(subject, border, out)
            assert isinstance(border.asking, Question) and border.error is not None
            out = out | {border.asking.test}
            self._note(subject, border.asking, border.error)

    def _first(self, subject: Subject, border: Border, out: frozenset[Test]) -> int | None:
        left, known = (1 << len(self.bounds)) - 1, 0
        for question in [q for q in self.questions if q.test in out] if out else ():
            left &= question.left_if_held & question.left_if_not
        while left:
            lowest = left & -left
            rule = lowest.bit_length() - 1
            for bit, question in self.asked_by[rule]:
                if not known & bit:
                    known |= bit
                    border.asking = question
                    left &= question.left_if_held if question.ask(subject) is True else question.left_if_not
                    if not left & lowest:
                        break
            else:
                return rule
        return None

    def _note(self, subject: Subject, question: Question, error: BaseException) -> None:
        """Keep that the question failed of this subject, for all the rules that ask it."""
        of = ~(question.left_if_held & question.left_if_not)
        rules = tuple(sorted(bound.rule.id for n, bound in enumerate(self.bounds) if of >> n & 1))
        failure = Failure(question.test.condition.name, rules, words_of(error))
        sides = tuple(tuple(claim.id for claim in side) for side in subject.sides)
        note(subject.case, question.test, failure, sides)


@cache
def planned(bounds: tuple[Bound, ...]) -> Callable[[Subject], Plan]:
    """Gives the plan of the rules that read the claims of a subject; `bounds` in the order they are tried."""
    plans: dict[frozenset[str], Plan] = {}

    def of(subject: Subject) -> Plan:
        kinds = frozenset([claim.kind for side in subject.sides for claim in side])
        if kinds not in plans:
            plans[kinds] = plan(bounds, kinds)
        return plans[kinds]

    return of


def plan(bounds: tuple[Bound, ...], kinds: frozenset[str]) -> Plan:
    """The plan of the rules that read claims of all these kinds."""
    reading = tuple(bound for bound in bounds if not bound.rule.kinds or kinds <= bound.rule.kinds)
    tests = tuple(dict.fromkeys(test for bound in reading for test in (*bound.when, *bound.unless)))
    whole = (1 << len(reading)) - 1
    questions = tuple(
        Question(
            test,
            _ask(test),
            whole & ~sum(1 << n for n, bound in enumerate(reading) if test in bound.unless),
            whole & ~sum(1 << n for n, bound in enumerate(reading) if test in bound.when),
        )
        for test in tests
    )
    asked_by = tuple(
        tuple((1 << n, q) for n, q in enumerate(questions) if q.test in bound.when or q.test in bound.unless)
        for bound in reading
    )
    return Plan(reading, questions, asked_by)


def _ask(test: Test) -> Ask:
    """The condition's function with its argument in place."""
    condition = test.condition
    if condition.parameter is None:
        return condition.function
    return partial(condition.function, **{condition.parameter: test.argument})
