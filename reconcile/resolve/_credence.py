"""The ledgers of an estimate: one for each rival value, what they come to, and whose word the first hangs on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from decimal import Decimal

from reconcile.frozen import dataclass, replace
from reconcile.model import (
    Article,
    Bound,
    Claim,
    Cluster,
    Credence,
    DateValue,
    Estimate,
    Finding,
    Origins,
    Party,
    Quantity,
    Relation,
    Role,
    Series,
    Term,
    Value,
)
from reconcile.resolve._credence_rivals import Table
from reconcile.resolve._credence_terms import ledger, shared, total
from reconcile.resolve._credence_voices import Voice, named, outlet, voices
from reconcile.resolve._credence_weights import LIKELY, word
from reconcile.resolve._grades import IMPROBABLE, certainly_different, confidence, information, links, source_grades
from reconcile.resolve._reliability import Heard

TRIED = 24  # origins that are left out in turn, those that add least; further ones weigh as much as these
MOST = 30  # answers of one question that are weighed; a question with more is no question
FITS = "the series fits: "  # begins why a value is the best where a ladder, and no count, made it so
DECIDED = Decimal(16)  # more than all entries of one origin can come to, so that no single one can turn the order


@dataclass(frozen=True)
class Evidence:
    """What is known of a batch beside its clusters; `ladder`: claim id -> whether its series keeps it.

    `related` and `turns` are what its tables keep for one another.
    """

    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    origins: Origins
    by_article: Mapping[str, Sequence[Claim]]
    ladder: Mapping[str, bool]
    linked: frozenset[frozenset[str]]
    parties: Sequence[Party] = ()
    related: dict[tuple[str, str], Relation] = field(default_factory=dict)
    turns: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        claims: Mapping[str, Claim],
        articles: Mapping[str, Article],
        origins: Origins,
        series: Sequence[Series],
        parties: Sequence[Party] = (),
    ) -> Evidence:
        """The evidence of a batch."""
        by_article: dict[str, list[Claim]] = {}
        for claim in claims.values():
            by_article.setdefault(claim.article, []).append(claim)
        return cls(claims, articles, origins, by_article, _kept(series), links(origins), parties)

    def table(self, cluster: Cluster, said: Sequence[Finding], *, moving: bool) -> Table:
        """What is told of a cluster, without what is in doubt, a change or no longer held true, if that leaves any."""
        told = [self.claims[i] for i in cluster.claims if i not in cluster.echoes]
        told = [c for c in told if c.doubt is None and c.role in (Role.LEVEL, Role.PART)] or told
        return Table(
            told,
            self.claims,
            self.articles,
            self.origins,
            said,
            moving,
            self.by_article,
            self.linked,
            self.parties,
            related=self.related,
            turns=self.turns,
        )


def weighed(cluster: Cluster, table: Table, evidence: Evidence) -> Cluster:
    """The cluster with the ledgers in its estimate; as it is where nothing is told."""
    if cluster.estimate is None or not 0 < len(table.answers) <= MOST:
        return cluster
    found = _ranked(table, evidence.ladder, cluster.estimate.best)
    return replace(cluster, estimate=_told(cluster.estimate, table, found, evidence))


def heard(table: Table) -> Heard:
    """The rival answers with the outlets that tell them, each first of its origin."""
    if not 0 < len(table.answers) <= MOST:
        return Heard({})
    told = {value: [voice for voice in voices(table, value) if voice.tells] for value in table.rivals}
    return Heard({value: tuple(outlet(table, v.tells) for v in found) for value, found in told.items()})


def set_aside(series: Series) -> frozenset[str]:
    """The claims that the first hypothesis of a series rejects; none where the second gives up no more."""
    ways = series.hypotheses[:2]
    tie = len(ways) > 1 and ways[0].cost == ways[1].cost
    return frozenset() if tie else frozenset(claim for first in ways[:1] for claim in first.rejects)


def _kept(series: Sequence[Series]) -> dict[str, bool]:
    """Of the claims that the first hypothesis of a ladder weighs against one another, whether it keeps each."""
    found: dict[str, bool] = {}
    for one in series:
        rejected = set_aside(one)
        contested = {rung.of or rung.event for rung in one.rungs if not rejected.isdisjoint(rung.claims)}
        for rung in one.rungs:
            if rung.bound is None and (rung.of or rung.event) in contested:
                found |= {claim: claim not in rejected for claim in rung.claims}
    return found


def _ranked(table: Table, ladder: Mapping[str, bool], best: str | None = None) -> tuple[Credence, ...]:
    """The ledgers of the rival values, the highest sum first; of equal sums `best` comes first."""
    found = [_credence(table, value, terms) for value, terms in _ledgers(table, ladder).items()]
    return tuple(sorted(found, key=lambda c: (-c.total, c.value != best, c.value)))


def _ledgers(table: Table, ladder: Mapping[str, bool]) -> dict[str, tuple[Term, ...]]:
    """The ledgers of the rival values."""
    own = {value: ledger(table, value, ladder) for value in table.rivals}
    return {value: (*terms, *shared(table, value, own)) for value, terms in own.items()}


def _credence(table: Table, value: str, terms: tuple[Term, ...]) -> Credence:
    heard = voices(table, value)
    number = information(
        [voice.claims for voice in heard],
        any(term.what in ("against", "incoherent") for term in terms),
        _different(table, heard),
        exact=sum(bool(voice.tells) for voice in heard) > 1,
    )
    claims = tuple(c.id for voice in heard for c in voice.claims)
    return Credence(value, terms, word(total(terms)), number, tuple(sorted(claims)))


def _different(table: Table, heard: Sequence[Voice]) -> int:
    told = [voice.claims for voice in heard if voice.tells]
    return certainly_different(told, table.articles, table.origins, table.linked)


def _told(estimate: Estimate, table: Table, found: tuple[Credence, ...], evidence: Evidence) -> Estimate:
    first = found[0]
    heard = voices(table, first.value)
    against, both = (sum(term.what == what for term in first.terms) for what in ("against", "incoherent"))
    level, basis = confidence(len(heard), _different(table, heard), against, both, sums=_has(first, "sum"))
    if _undecided(found) and not estimate.why.startswith(FITS):
        estimate = _open(estimate, table, found)
    elif _leading(found) not in (None, estimate.best):
        estimate = _led(estimate, table, first.value, len(heard))
    elif first.value == estimate.best and not estimate.why.startswith(FITS):
        estimate = replace(estimate, why=_votes(len(heard), estimate))
    articles = [evidence.articles[one] for one in sorted({c.article for c in table.told})]
    return replace(
        estimate,
        grade=estimate.grade if estimate.grade == IMPROBABLE else first.information,
        credences=found,
        confidence=level,
        basis=basis,
        flips=_flips(table, found, evidence.ladder),
        sources=source_grades(articles, evidence.origins),
    )


def _has(found: Credence, what: str) -> bool:
    return any(term.what == what for term in found.terms)


def _undecided(found: Sequence[Credence]) -> bool:
    """Of several answers none is likely, or none more than the next."""
    return len(found) > 1 and (_leading(found) is None or found[0].total < LIKELY)


def _open(estimate: Estimate, table: Table, found: Sequence[Credence]) -> Estimate:
    """The estimate without a best value; low and high leave room for all that is told."""
    tie = found[0].total == found[1].total
    why = f"as much speaks for {found[0].value} as for {found[1].value}" if tie else "no answer is likely"
    low, high = _span(table) or _days(table) or (None, None)
    return replace(estimate, low=low, best=None, high=high, why=why)


def _span(table: Table) -> tuple[str, str] | None:
    """The least and the greatest number that is told; `None` where there is none, or they are of several units."""
    told = _values(table)
    numbers = [end for one in told if isinstance(one, Quantity) for end in _ends(one)]
    if numbers and len({one.unit for one in told if isinstance(one, Quantity)}) == 1:
        return f"{min(numbers).normalize():f}", f"{max(numbers).normalize():f}"
    return None


def _days(table: Table) -> tuple[str, str] | None:
    """The first and the last day that is told; `None` where there is none."""
    told = [one.days for one in _values(table) if isinstance(one, DateValue)]
    days = [end for one in told for end in (one.earliest, one.latest) if end is not None]
    return (min(days).isoformat(), max(days).isoformat()) if days else None


def _values(table: Table) -> list[Value]:
    return [claim.value for claims in table.answers.values() for claim in claims]


def _led(estimate: Estimate, table: Table, value: str, origins: int) -> Estimate:
    """The estimate with another best value, which one ledger alone speaks most for; low and high leave room for it."""
    why = _votes(origins, estimate)
    low, high = _span(table) or (value, value)
    return replace(estimate, low=low, best=value, high=high, why=why)


def _votes(origins: int, estimate: Estimate) -> str:
    """ "2 origins of 3 for it", as many as the confidence is told to rest on."""
    return f"{origins} origin{'s' * (origins != 1)} of {estimate.origins} for it"


def _ends(value: Quantity) -> list[Decimal]:
    ends = [value.number] if value.bound in (Bound.EXACT, Bound.ABOUT) else [value.low, value.high]
    return [end for end in ends if end is not None]


def _flips(table: Table, found: tuple[Credence, ...], ladder: Mapping[str, bool]) -> str | None:
    """Whose word the first value hangs on: the origin that adds least of those without which another leads, or none."""
    if len(found) < 2 or found[0].total - found[1].total > DECIDED:
        return None
    first = found[0].value
    if found[0].total == found[1].total:
        return f"nothing leads: as much speaks for {found[1].value}"
    for voice in reversed(voices(table, first)[-TRIED:]):
        left = _ledgers(table.without(voice.id), ladder)
        leads = _first({value: total(terms) for value, terms in left.items()})
        if leads != first:
            then = f"{leads} leads" if leads else "nothing leads"
            return f"flips if {named(table, voice.claims)} is left out: then {then}"
    return None


def _leading(found: Sequence[Credence]) -> str | None:
    """The value with the highest sum; `None` where there is none, or two."""
    return _first({one.value: one.total for one in found})


def _first(totals: Mapping[str, Decimal]) -> str | None:
    most = max(totals.values(), default=None)
    first = [value for value, total in totals.items() if total == most]
    return first[0] if len(first) == 1 else None
