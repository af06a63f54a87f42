"""Two days of one act: articles that tell it of one thing, in two clusters or as plans of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge._nearby import Nearby, nearby
from reconcile.judge.follows._terms import covered
from reconcile.judge.over._couple import Couple
from reconcile.model import Article, Claim, DateValue, Dating, Days, Modality, Polarity

RANK = 9
ABSENT = "no other article tells this act of this thing with another day"
FEWEST, NAMED = 3, 2  # words that both must share; so many do where one of them is a name
APART = 14  # days between two days that may be of one act
MOST = 40  # days of one class of acts; beyond it, it is no story of one act
CUT = f"Days of one act are compared for the first {MOST} days of acts of one kind."
FIRST = frozenset({1})  # "for the first time", "at first reading": often left out
PRECISE = 3  # days that a date may cover
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Dated(Couple):
    """Claims `a` and `b` give the same act days that differ; `shared` of a hundred words of the shorter are in both."""

    shared: int

    @property
    def why(self) -> str:
        """What the two have in common."""
        return "both tell of the same act in like words"

    @property
    def articles(self) -> tuple[Article, Article]:
        """The articles that say it."""
        return self.case.article(self.a), self.case.article(self.b)

    @property
    def published(self) -> tuple[Days | None, Days | None]:
        """When the two were published, as far as the articles themselves say it."""
        first, second = (a.published if a.published_from != "inferred" else None for a in self.articles)
        return first, second

    @property
    def days(self) -> tuple[Days, Days]:
        """The days that the two give."""
        return days_of(self.a), days_of(self.b)


SUBJECT = Dated


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Dated]:
    """Every two days of one story that two articles give an act which happens once, in like words."""
    acts: dict[tuple[str | None, str], list[Claim]] = {}
    for cluster in case.clusters:
        for claim in (case.claims[i] for i in cluster.claims if cluster.kind == "date"):
            if claim.event in case.once and case.takes_part(claim) and _is_day(claim):
                acts.setdefault((cluster.story, claim.event or ""), []).append(claim)
    for _, told in sorted(acts.items(), key=lambda one: (one[0][0] or "", one[0][1])):
        told = sorted(told, key=lambda c: (days_of(c).earliest, c.article, c.core.start, c.core.end, c.id))
        if len(told) > MOST:
            case.leave_out(CUT, [claim.id for claim in told[MOST:]])
        yield from _apart(case, told[:MOST])


def days_of(claim: Claim) -> Days:
    """The days that a date claim gives."""
    assert isinstance(claim.value, DateValue)
    return claim.value.days


def _is_day(claim: Claim) -> bool:
    """It affirms a day, or a few, of a year that is known."""
    if not isinstance(claim.value, DateValue) or claim.value.how is Dating.NOWHERE or claim.polarity is Polarity.DENIED:
        return False
    first, last = claim.value.days.earliest, claim.value.days.latest
    return first is not None and last is not None and (last - first).days <= PRECISE


def _apart(case: Case, told: Sequence[Claim]) -> Iterator[Dated]:
    for a, b in combinations(told, 2):
        if a.article == b.article or case.origin(a) == case.origin(b) or not 0 < _gap(a, b) <= APART:
            continue
        if _asked_as_pair(case, a, b) or _tells_both(told, a, b):
            continue
        relation, shared = case.relate(a, b), _shared(case, a, b)
        if shared is not None and relation.meets is False:
            yield Dated(case, a, b, relation, shared)


def _asked_as_pair(case: Case, a: Claim, b: Claim) -> bool:
    """One cluster holds both days, and neither is of a plan."""
    shared = {c.id for c in case.clusters_of(a.id)} & {c.id for c in case.clusters_of(b.id)}
    return bool(shared) and Modality.PLANNED not in (a.modality, b.modality)


def _gap(a: Claim, b: Claim) -> int:
    x, y = days_of(a), days_of(b)
    return (y.earliest - x.latest).days if y.earliest and x.latest else 0


def _tells_both(told: Sequence[Claim], a: Claim, b: Claim) -> bool:
    """An article tells such acts of both days, so that there were two."""
    on = [{c.article for c in told if days_of(c).meets(days_of(one))} for one in (a, b)]
    return not on[0].isdisjoint(on[1])


def _shared(case: Case, a: Claim, b: Claim) -> int | None:
    """How many of a hundred words of the shorter stand in both; `None` where they are too few, or name two things."""
    if case.article(a).language != case.article(b).language:
        return None
    one, other = (nearby(claim, case.article(claim).language) for claim in (a, b))
    both = covered(sorted(one.words), other.words)
    named = bool(one.names & other.names)
    if (
        len(both) < (NAMED if named else FEWEST)
        or _strangers(one, other)
        or _two_things(a, b)
        or _told_apart(one, other)
    ):
        return None
    return 100 * len(both) // min(len(one.words), len(other.words))


def _strangers(one: Nearby, other: Nearby) -> bool:
    """Each has a name that the other lacks, or one tells of a second round, reading or match and the other does not."""
    return one.places - FIRST != other.places - FIRST or bool(one.names - other.words and other.names - one.words)


def _two_things(a: Claim, b: Claim) -> bool:
    """What the act befell, or the verb that tells of it, shares no word with that of the other."""
    if a.verb and b.verb and a.verb != b.verb:
        return True
    one, other = (set((claim.subject or "").casefold().split()) for claim in (a, b))
    return bool(one and other) and one.isdisjoint(other)


def _told_apart(one: Nearby, other: Nearby) -> bool:
    """Each clause has a word that the other text lacks, or one tells more nearly what the other names as well."""
    own = [frozenset(x.clause) - frozenset(covered(sorted(x.clause), y.words)) for x, y in ((one, other), (other, one))]
    if all(own):
        return True
    return any(
        modifier in lacking and covered([head], told.words)
        for lacking, near, told in ((own[0], one, other), (own[1], other, one))
        for modifier, head in near.modified
    )
