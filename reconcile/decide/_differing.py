"""Reviewers who do not agree: a finding of its own, which a later decision on it settles."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reconcile.decide._words import sentence, sentences
from reconcile.model import Cluster, Decided, Decision, Finding, Run, Severity, Verdict

RULE = "reviewers-differ"
"""The rule of a finding that tells of reviewers who do not agree; no pack has it."""


def differing_id(of: str) -> str:
    """The id of the finding that reviewers differ on a finding, or on two claims, whether they do or not."""
    return "f" + hashlib.sha256(f"{RULE}\n{of}".encode()).hexdigest()[:16]


def heard(said: Sequence[Decision]) -> list[Decision]:
    """The last word of each; who decides of reviewers that differ settles what was said before."""
    settled = max((n for n, one in enumerate(said) if one.rule == RULE and one.kind != "later"), default=0)
    last = {one.who: one for one in said[settled:]}
    return [one for one in said if last.get(one.who) is one]


def ids(said: Sequence[Decision]) -> tuple[str, ...]:
    """The ids of decisions."""
    return tuple(one.id for one in said)


def put_off(said: Sequence[Decision]) -> Decided | None:
    """What is to be told of reviewers that differ, where somebody put that off."""
    later = [one for one in said if one.kind == "later" and one.rule == RULE]
    return Decided("later", sentences(later), ids(later)) if later else None


def differing(finding: Finding, said: Sequence[Decision], later: Decided | None = None) -> Finding:
    """The finding that reviewers differ on another one."""
    return replace(
        finding,
        id=differing_id(finding.id),
        rule=RULE,
        verdict=Verdict.REVIEW,
        reason=None,
        severity=Severity.WARNING,
        title="Reviewers differ",
        message=_message(said),
        tried=(),
        decision=later,
    )


def on_pairs(run: Run, held: Iterable[Decision]) -> list[Finding]:
    """A finding for each two claims of the run that some decided to be the same, and others not."""
    of: dict[tuple[str, str], list[Decision]] = defaultdict(list)
    for decision in held:
        if decision.pair and not decision.names:
            of[decision.pair].append(decision)
    cluster_of = {claim: cluster for cluster in run.clusters for claim in cluster.claims} if of else {}
    known = {claim.id for claim in run.claims} if of else set()
    return [
        _on_pair(pair, said, cluster_of)
        for pair, said in sorted((pair, heard(said)) for pair, said in of.items())
        if known.issuperset(pair) and len({one.kind for one in said}) > 1
    ]


def _on_pair(pair: tuple[str, str], said: Sequence[Decision], cluster_of: dict[str, Cluster]) -> Finding:
    a, b = pair
    return Finding(
        id=differing_id(f"{a} {b}"),
        rule=RULE,
        verdict=Verdict.REVIEW,
        reason=None,
        severity=Severity.WARNING,
        title="Reviewers differ",
        message=_message(said),
        claims=pair,
        sides=((a,), (b,)),
        clusters=tuple(dict.fromkeys(cluster_of[one].id for one in pair if one in cluster_of)),
    )


def _message(said: Sequence[Decision]) -> str:
    names = sorted({one.who or "somebody" for one in said})
    told = (sentence(one) if one.who else _begun(sentence(one)) for one in said)
    return f"On this {' and '.join(names)} differ. " + ". ".join(told) + "."


def _begun(told: str) -> str:
    """With a capital letter, which the name of a reviewer does not get."""
    return told[:1].upper() + told[1:]
