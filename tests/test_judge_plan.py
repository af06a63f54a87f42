"""Rules asked together say what they say one by one."""

from __future__ import annotations

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from reconcile.judge._bench import Bound
from reconcile.judge._condition import Condition
from reconcile.judge._condition import Test as Asked
from reconcile.judge._plan import plan
from reconcile.model import Severity, Verdict
from reconcile.packs import Rule

NAMES = "abcde"


class Answers:
    """A subject that answers each condition as it is told to, and counts how often it is asked."""

    def __init__(self, told: dict[str, bool | None]) -> None:
        self.told, self.asked = told, []
        self.case = SimpleNamespace(failures={})

    def __call__(self, name: str) -> bool | None:
        self.asked.append(name)
        return self.told[name]


def question(name: str) -> Asked:
    """A condition that asks the subject for the answer told under this name."""
    return Asked(TESTS[name], True)


TESTS = {
    name: Condition(name, lambda subject, name=name: subject(name), (object,), None, bool, f"{name}.") for name in NAMES
}
NAME_LISTS = st.lists(st.sampled_from(NAMES), max_size=4, unique=True)


@st.composite
def rules(draw: st.DrawFn) -> tuple[Bound, ...]:
    """Some rules over the five conditions."""
    made = []
    for number in range(draw(st.integers(0, 6))):
        rule = Rule(f"r{number}", "mine", Verdict.REVIEW, None, Severity.NOTE, "pair", frozenset(), "", (), (), "", ())
        when, unless = (tuple(question(name) for name in draw(NAME_LISTS)) for _ in range(2))
        made.append(Bound(rule, when, unless))
    return tuple(made)


@given(rules(), st.fixed_dictionaries({name: st.sampled_from([True, False, None]) for name in NAMES}))
def test_the_first_rule_that_holds_is_found_and_no_condition_is_asked_twice(bounds, told):
    subject = Answers(told)
    first = plan(bounds, frozenset({"quantity"})).first(subject)
    assert first == next((n for n, bound in enumerate(bounds) if bound.holds(Answers(told))), None)
    assert len(subject.asked) == len(set(subject.asked))
