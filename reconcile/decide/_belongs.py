"""Which finding a decision is about: the one it names, or what became of that one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from reconcile.decide._force import in_force
from reconcile.decide._kinds import OF_FINDINGS
from reconcile.frozen import dataclass
from reconcile.model import Cluster, Decision, Finding, Reason, Series

NOTHING: Mapping[str, str] = MappingProxyType({})
RETOLD = (Reason.COPY, Reason.TRANSLATION)


@dataclass(frozen=True, slots=True)
class Belonging:
    """Finding id -> the decisions on it, the earliest first."""

    on: Mapping[str, Sequence[Decision]]

    @classmethod
    def of(
        cls,
        findings: Iterable[Finding],
        decisions: Iterable[Decision],
        today: date,
        carried: Mapping[str, str] = NOTHING,
    ) -> Belonging:
        """The decisions in force on these findings.

        One whose finding is there belongs to that one alone. Else it belongs to each on whose sides two claims stand
        apart that stood apart on the finding it was made of: more claims came to it, or, where its rule makes none of
        them any more, another rule does. `carried`: claim -> the one that says the same in its place.
        """
        known = {finding.id: finding for finding in findings}
        sides_of: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for finding in known.values():
            for number, side in enumerate(finding.sides):
                for claim in side:
                    sides_of[claim].append((finding.id, number))
        on: dict[str, list[Decision]] = defaultdict(list)
        for decision in in_force(decisions, today):
            if decision.kind not in OF_FINDINGS:
                continue
            named = decision.finding or ""
            for finding_id in [named] if named in known else _became(decision, known, sides_of, carried):
                on[finding_id].append(decision)
        return cls(on)

    def __bool__(self) -> bool:
        return bool(self.on)

    def to(self, finding: Finding) -> Sequence[Decision]:
        """The decisions on a finding, the earliest first."""
        return self.on.get(finding.id, ())


def _became(
    decision: Decision,
    known: Mapping[str, Finding],
    sides_of: Mapping[str, Sequence[tuple[str, int]]],
    carried: Mapping[str, str],
) -> list[str]:
    """The findings that the one which a decision was made of has become."""
    found = _apart([[carried.get(one, one) for one in side] for side in decision.sides], sides_of)
    same = [one for one in found if known[one].rule == decision.rule]
    # that one text repeats another is told beside what their values are, and says nothing of these
    return same or [one for one in found if known[one].reason not in RETOLD]


def _apart(sides: Sequence[Sequence[str]], sides_of: Mapping[str, Sequence[tuple[str, int]]]) -> list[str]:
    """The findings on whose sides claims of two of `sides` stand apart."""
    met: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for was, side in enumerate(sides):
        for claim in side:
            for finding, now in sides_of.get(claim, ()):
                met[finding].add((was, now))
    return sorted(
        finding
        for finding, pairs in met.items()
        if any(was != other and now != there for was, now in pairs for other, there in pairs)
    )


def asked_of(finding: Finding, clusters: Mapping[str, Cluster], series: Mapping[str, Series]) -> tuple[str, ...]:
    """All claims of the questions that a finding is about, its own first."""
    told = [claim for one in finding.clusters if one in clusters for claim in clusters[one].claims]
    told += [claim for one in [series.get(finding.series or "")] if one for rung in one.rungs for claim in rung.claims]
    return tuple(dict.fromkeys([*finding.claims, *told]))
