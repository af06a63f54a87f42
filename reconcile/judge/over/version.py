"""Two claims at one place of two versions of one text: an article and its translation, or two states of an article.

What two versions of one article answer to one question is held against each other as well, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from reconcile.frozen import dataclass
from reconcile.judge._aligned import aligned
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge.over._couple import Couple
from reconcile.model import (
    Article,
    Bound,
    Claim,
    Cluster,
    CopyLink,
    DateValue,
    Ordinal,
    Polarity,
    Quantity,
    Role,
    Span,
)

RANK = 6
ABSENT = "their articles are no two versions of one text"
STATES = "version"
VERSIONS = ("copy", "translation", STATES)
FEWEST = 2  # digits of a number that a slip may change
CLOSE = 0.3  # share of words from which the order of the values tells which is which
MOST = 4  # values in a row that may differ, or be read in one language alone
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Versions(Couple):
    """Claim `a` of an original and claim `b` of its later version, which stand between the same values."""

    link: CopyLink
    kept: float

    @property
    def why(self) -> str:
        """How many of the values are the same."""
        return f"{round(self.kept * 100)} % of the values before and behind it are the same"

    @property
    def articles(self) -> tuple[Article, Article]:
        """The two versions."""
        return self.case.article(self.a), self.case.article(self.b)

    @property
    def in_order(self) -> bool:
        """It is known which of the two is the later one."""
        return self.link.how != STATES or self.articles[0].version_of is not None


SUBJECT = Versions


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Versions]:
    """Every value of a text that its copy, its translation or its next version has exchanged for another one."""
    answers = _answers(case)
    for link in sorted(case.origins.links, key=lambda one: (one.of, one.article, one.how)):
        if link.how not in VERSIONS:
            continue
        found = list(_exchanged(case, link)) if link.how != STATES or link.share >= CLOSE else []
        yield from found
        told = frozenset(one for each in found for one in (each.a.id, each.b.id))
        for cluster in answers.get((link.of, link.article), ()):
            yield from _answered_anew(case, cluster, link, told)


def _exchanged(case: Case, link: CopyLink) -> Iterator[Versions]:
    """The places where a value stands between values that both give, and is not the same."""
    first, later = (_values(case, article) for article in (link.of, link.article))
    left, right = ([key for key, _ in side] for side in (first, later))
    here, there = frozenset(left), frozenset(right)
    both = aligned(left, right)
    kept = 2 * both.same / max(1, len(left) + len(right))
    for start, end, at, last in both.exchanged:
        if max(end - start, last - at) <= MOST:
            new = [one for key, one in later[at:last] if key not in here]
            for a, b in _couples([one for key, one in first[start:end] if key not in there], new):
                yield Versions(case, a, b, case.relate(a, b), link, kept)


def _answers(case: Case) -> dict[tuple[str, str], list[Cluster]]:
    """Earlier and later version of an article -> the questions that both answer."""
    later: dict[str, list[str]] = {}
    for link in case.origins.links:
        if link.how == STATES:
            later.setdefault(link.of, []).append(link.article)
    found: dict[tuple[str, str], list[Cluster]] = {}
    for cluster in case.clusters if later else ():
        told = {case.claim(one).article for one in (*cluster.claims, *cluster.earlier)}
        for one in told & later.keys():
            for other in told.intersection(later[one]):
                found.setdefault((one, other), []).append(cluster)
    return found


def _answered_anew(case: Case, cluster: Cluster, link: CopyLink, told: frozenset[str]) -> Iterator[Versions]:
    """The one value that each of two versions gives to a question, where none of these was told of."""
    claims = [case.claim(one) for one in (*cluster.earlier, *cluster.claims) if one not in cluster.echoes]
    said = [{_key(c): c for c in claims if c.article == of and _sure(c)} for of in (link.of, link.article)]
    first, later = said
    if len(first) == len(later) == 1 and first.keys() != later.keys():
        (a,), (b,) = first.values(), later.values()
        if _comparable(a, b) and told.isdisjoint((a.id, b.id)):
            yield Versions(case, a, b, case.relate(a, b), link, 1.0)


def _sure(claim: Claim) -> bool:
    """It is a plain value that its text stands by."""
    held = claim.role in (Role.LEVEL, Role.PART) and claim.polarity is Polarity.AFFIRMED
    return held and claim.doubt is None and _key(claim) is not None


def _couples(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The claims that alone on their side tell what one alone of the other side tells."""
    for a in left:
        like = [b for b in right if _comparable(a, b)]
        if len(like) == 1 and sum(_comparable(one, like[0]) for one in left) == 1:
            yield a, like[0]


def _values(case: Case, article: str) -> Sequence[tuple[Hashable, Claim]]:
    """The numbers, positions and days of an article's text in order, each with its claim."""
    found: dict[Span, tuple[Hashable, Claim]] = {}
    for claim in case.told_once(article):
        if claim.field == "text" and claim.doubt is None and (key := _key(claim)) is not None:
            found.setdefault(claim.core, (key, claim))
    return [found[core] for core in sorted(found)]


def _key(claim: Claim) -> Hashable | None:
    """What both languages give alike: the number, the position, the days."""
    value = claim.value
    if isinstance(value, Quantity):
        return f"{value.number.normalize():f}" if value.number is not None else None
    if isinstance(value, Ordinal):
        return ("place", value.position)
    if isinstance(value, DateValue):
        return (value.days.earliest, value.days.latest)
    return None


def _comparable(a: Claim, b: Claim) -> bool:
    """The two tell the same of the same thing, each as one plain value; a slip of the pen is one whatever is told."""
    x, y = a.value, b.value
    if a.kind != b.kind or not (a.attribute == b.attribute or _slip(a, b)):
        return False
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        return x.unit == y.unit and x.bound is y.bound and x.bound in (Bound.EXACT, Bound.ABOUT)
    return True


def _slip(a: Claim, b: Claim) -> bool:
    """The numbers of the two have the same digits in another order, or differ in one of their digits or by noughts."""
    x, y = (str(_key(claim)) for claim in (a, b))
    if min(len(x), len(y)) < FEWEST or not (x + y).isdigit():
        return False
    one_off = len(x) == len(y) and sum(m != n for m, n in zip(x, y, strict=True)) == 1
    return one_off or sorted(x) == sorted(y) or x.rstrip("0") == y.rstrip("0")
