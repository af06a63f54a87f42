"""What each cluster came to: outcome, low, best and high, counted by origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from reconcile.claims import show
from reconcile.frozen import replace
from reconcile.model import (
    Article,
    Bound,
    Claim,
    Cluster,
    Estimate,
    Finding,
    Lexicon,
    Origins,
    Outcome,
    Polarity,
    Quantity,
    Reason,
    Role,
    Series,
    Verdict,
)
from reconcile.resolve._credence import FITS, Evidence, heard, set_aside, weighed
from reconcile.resolve._credence_rivals import Table
from reconcile.resolve._outlets import outlet_of, told_by
from reconcile.resolve._reliability import learned

RETOLD = (Reason.COPY, Reason.TRANSLATION)  # say nothing of values that differ

SURE, LIKELY, ALONE, AGAINST = (
    "2",
    "3",
    "6",
    "5",
)  # Admiralty information: probably true, possibly true, cannot be judged, improbable


def resolve(
    clusters: Sequence[Cluster],
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
    origins: Origins,
    findings: Sequence[Finding],
    series: Sequence[Series],
    lexicon: Lexicon | None = None,
    *,
    learn: bool = False,
) -> tuple[Cluster, ...]:
    """The clusters with outcome and estimate, in the same order; `learn` weighs outlets by their record in these."""
    said: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for name in finding.clusters:
            said[name].append(finding)
    placing = {claim for s in series for rung in s.rungs if rung.bound is None for claim in rung.claims}
    rejected = {claim: s for s in series for claim in set_aside(s) if claim in placing}
    evidence = Evidence.of(claims, articles, origins, series, lexicon.parties if lexicon else ())
    out: list[tuple[Cluster, Table]] = []
    for cluster in clusters:
        attribute = lexicon.attributes.get(cluster.attribute) if lexicon else None
        moving = attribute is not None and cluster.kind == "quantity" and attribute.over_time != "fixed"
        done = _one(cluster, [claims[i] for i in cluster.claims], articles, origins, said[cluster.id], moving)
        table = evidence.table(cluster, said[cluster.id], moving=moving)
        out.append((_by_ladder(done, claims, rejected), table))
    records = learned([heard(table) for _, table in out]) if learn else {}
    return tuple(weighed(cluster, replace(table, records=records), evidence) for cluster, table in out)


def _by_ladder(cluster: Cluster, claims: Mapping[str, Claim], rejected: Mapping[str, Series]) -> Cluster:
    """Where the first hypothesis of a ladder sets some positions of the cluster aside, the others are the best."""
    kept = [c for c in cluster.claims if c not in rejected]
    if len(kept) in (0, len(cluster.claims)) or cluster.estimate is None:
        return cluster
    best = show(claims[kept[0]])
    held = next(
        rejected[c].hypotheses[0].why or rejected[c].hypotheses[0].holds for c in cluster.claims if c in rejected
    )
    return replace(cluster, estimate=replace(cluster.estimate, best=best, low=best, high=best, why=f"{FITS}{held}"))


def _one(
    cluster: Cluster,
    members: Sequence[Claim],
    articles: Mapping[str, Article],
    origins: Origins,
    said: Sequence[Finding],
    moving: bool,
) -> Cluster:
    told = [c for c in members if c.id not in cluster.echoes]
    sure = [c for c in told if _sure(c)]
    voices = _Voices(articles, origins)
    outcome, why = _outcome(sure, voices, told, said)
    return replace(
        cluster,
        outcome=outcome,
        why_unchecked=why,
        estimate=_estimate(sure or told, voices, outcome, moving),
    )


class _Voices:
    """The claims of one question by the values they show, and who tells each: asked for again and again."""

    def __init__(self, articles: Mapping[str, Article], origins: Origins) -> None:
        self.articles, self.origins = articles, origins
        self._shown: dict[str, str] = {}
        self._found: dict[tuple[str, ...], set[str]] = {}

    def by_value(self, claims: Sequence[Claim]) -> dict[str, list[Claim]]:
        """The claims by the value that each shows."""
        found: dict[str, list[Claim]] = {}
        for claim in claims:
            if claim.id not in self._shown:
                self._shown[claim.id] = show(claim)
            found.setdefault(self._shown[claim.id], []).append(claim)
        return found

    def of(self, claims: Sequence[Claim]) -> set[str]:
        """The origins behind claims of one value; what corroborates nothing behind it is one."""
        key = tuple([c.id for c in claims])
        if key not in self._found:
            self._found[key] = set(told_by(claims, self.articles, self.origins).values())
        return self._found[key]

    def behind(self, claims: Sequence[Claim]) -> set[str]:
        """The origins behind claims of several values."""
        return {voice for some in self.by_value(claims).values() for voice in self.of(some)}


def telling(cluster: Cluster, members: Sequence[Claim]) -> Sequence[Claim]:
    """The claims that an estimate rests on: those that are sure, or all but echoes where none is."""
    told = [c for c in members if c.id not in cluster.echoes]
    return [c for c in told if _sure(c)] or told


def _sure(claim: Claim) -> bool:
    return claim.doubt is None and claim.role in (Role.LEVEL, Role.PART)


def _outcome(
    sure: Sequence[Claim], voices: _Voices, told: Sequence[Claim], said: Sequence[Finding]
) -> tuple[Outcome, str | None]:
    ids = {c.id for c in sure}
    verdicts = {f.verdict for f in said if not ids.isdisjoint(f.claims) and f.reason not in RETOLD}
    if Verdict.CONFLICT in verdicts:
        return Outcome.CONFLICT, None
    if not sure:
        return Outcome.UNCHECKED, "every claim in it is in doubt, a change, or no longer held true"
    if Verdict.REVIEW in verdicts:
        return Outcome.PENDING, "a person has to look at it"
    if Verdict.EXPLAINED in verdicts:
        return Outcome.EXPLAINED, None
    if len(voices.behind(told)) < 2:
        return Outcome.PENDING, "one origin only"
    if len(voices.by_value(sure)) == 1:
        return Outcome.AGREED, None
    return Outcome.PENDING, "the values differ in a way that no rule judges"


def _estimate(members: Sequence[Claim], voices: _Voices, outcome: Outcome, moving: bool) -> Estimate:
    articles = voices.articles
    current = latest(members, articles) if moving else members
    votes = voices.by_value([c for c in current if c.polarity is not Polarity.SILENT])
    behind = voices.behind([c for c in members if c.polarity is not Polarity.SILENT])
    by = {value: len(voices.of(claims)) for value, claims in votes.items()}
    best = _most(votes, by, articles)
    told_ends = [e for c in current if isinstance(c.value, Quantity) for e in ends(c.value)]
    low = plain(min(told_ends)) if told_ends else best
    high = plain(max(told_ends)) if told_ends else best
    unit = next((c.value.unit for c in members if isinstance(c.value, Quantity)), None)
    if len({c.value.unit for c in current if isinstance(c.value, Quantity)}) > 1:
        low = high = best
    why = f"{_number(by.get(best or '', 0), 'origin')} of {len(behind)} for it" if best else "nothing is said"
    return Estimate(
        low,
        best,
        high,
        unit,
        len(behind),
        len({c.article for c in members}),
        _grade(outcome, len(behind)),
        why,
        outlets=len({outlet_of(articles[c.article], voices.origins) for c in members}),
    )


def _most(votes: Mapping[str, Sequence[Claim]], by: Mapping[str, int], articles: Mapping[str, Article]) -> str | None:
    """The value that most origins tell, of several the one told last; `None` where none is told."""
    if len(votes) < 2:
        return next(iter(votes), None)
    last = {value: max(_moment(c, articles) for c in claims) for value, claims in votes.items()}
    return min(votes, key=lambda v: (-by[v], tuple(-ord(c) for c in last[v]), v))


def latest(members: Sequence[Claim], articles: Mapping[str, Article]) -> Sequence[Claim]:
    """The claims of the last day told, for what changes with time."""
    last = max((_moment(c, articles) for c in members), default="")
    return [c for c in members if _moment(c, articles) == last]


def ends(q: Quantity) -> list[Decimal]:
    """The number, or the ends of what is no plain number as far as they are known."""
    if q.bound in (Bound.EXACT, Bound.ABOUT):
        return [q.number] if q.number is not None else []
    return [n for n in (q.low, q.high) if n is not None]


def _moment(claim: Claim, articles: Mapping[str, Article]) -> str:
    days = claim.as_of or articles[claim.article].published
    return str(days.earliest) if days and days.earliest else ""


def _grade(outcome: Outcome, behind: int) -> str:
    if outcome is Outcome.CONFLICT:
        return AGAINST
    if behind < 2:
        return ALONE
    return SURE if outcome is Outcome.AGREED else LIKELY


def _number(n: int, noun: str) -> str:
    return f"{n} {noun}" + ("s" if n != 1 else "")


def plain(n: Decimal) -> str:
    """The number without zeros that say nothing."""
    text = f"{n:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
