"""The engine: every subject is asked of every rule, explanations first; what the first one says counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reconcile.judge._bench import bench, views
from reconcile.judge._case import Case, Subject
from reconcile.judge._failures import ended
from reconcile.judge._finding import make
from reconcile.judge._own import own_findings
from reconcile.judge._plan import Plan, planned
from reconcile.model import Finding, Verdict
from reconcile.packs import Rule

Asked = tuple[Subject, Plan]
LOUD = {Verdict.CONFLICT: 0, Verdict.REVIEW: 1, Verdict.EXPLAINED: 2}


def judge(case: Case, rules: Sequence[Rule], *, strict: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """What the rules say of the case: conflicts, then reviews, then explained findings.

    Findings whose reason is in `strict` keep their verdict and get the severity of an error. A rule that failed, and
    what was too much to be looked at, are findings as well.
    """
    with ended():
        return _judged(case, rules, strict)


def _judged(case: Case, rules: Sequence[Rule], strict: frozenset[str]) -> tuple[Finding, ...]:
    ready = bench(tuple(rules))
    explanations = {name: [b for b in bounds if b.rule.verdict is Verdict.EXPLAINED] for name, bounds in ready.items()}
    aside: frozenset[tuple[str, str]] = frozenset()
    found: dict[str, Finding] = {}
    for cluster in case.clusters:
        if cluster.cut is not None:
            case.leave_out(cluster.cut, cluster.claims)
    for name, view in views().items():
        bounds = ready[name]
        decided: dict[str, list[Subject]] = {}
        settled: set[tuple[str, str]] = set()
        ask = planned(bounds)
        for subject in view.subjects(case, aside) if bounds else ():
            asked = ask(subject)
            if (first := asked.first(subject)) is not None:
                decided.setdefault(asked.bounds[first].rule.id, []).append(subject)
                settled.update(subject.aside)
        aside |= settled
        for bound in bounds:
            for gathered in view.gather(decided.get(bound.rule.id, [])):
                finding = make(case, bound, gathered, explanations, strict)
                found.setdefault(finding.id, finding)
    found |= {finding.id: finding for finding in own_findings(case)}
    return tuple(sorted(found.values(), key=lambda f: (LOUD[f.verdict], f.rule, f.title, f.id)))


def subjects(case: Case, rules: Sequence[Rule]) -> Iterator[Asked]:
    """Yield what the rules are asked about, nothing being set aside, each with the rules that read it."""
    ready = bench(tuple(rules))
    for name, view in views().items():
        ask = planned(ready[name])
        yield from ((subject, ask(subject)) for subject in (view.subjects(case, frozenset()) if ready[name] else ()))


def evaluations(asked: Iterable[Asked]) -> int:
    """Ask, and count how many rules were: of each subject all that read it, up to the first that holds."""
    return sum(len(plan.bounds) if (first := plan.first(subject)) is None else first + 1 for subject, plan in asked)
