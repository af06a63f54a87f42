"""Conditions on what is told of a person."""

from __future__ import annotations

from datetime import date

from reconcile.claims._office import Office
from reconcile.judge import _names
from reconcile.judge._condition import condition
from reconcile.judge._times import in_order
from reconcile.judge.over.office import Told
from reconcile.judge.over.pair import Pair
from reconcile.model import Article, Claim, Quantity

AGE = "age"  # the dimension of attributes that tell how old somebody is
YEAR = 365
DEPUTY, ACTING = "deputy", "acting"  # how somebody stands to an office
MOVED = frozenset({"former", "coming"})  # standings that time brings
ONE_MOMENT = 3  # days between two articles within which nobody is taken to have changed office


@condition
def had_birthday(pair: Pair) -> bool | None:
    """Both are ages, and the later one is as much higher as birthdays since may have made it."""
    if not all(_is_age(pair, claim) for claim in (pair.a, pair.b)):
        return False
    ordered, moments = in_order(pair), sorted((m.first, m.last) for m in pair.moments if m is not None)
    if ordered is None:
        return None
    young, old = (claim.value for claim in ordered)
    if not isinstance(young, Quantity) or not isinstance(old, Quantity) or young.number is None or old.number is None:
        return None
    most = (moments[1][1] - moments[0][0]).days // YEAR + 1
    return 0 < old.number - young.number <= most


def _is_age(pair: Pair, claim: Claim) -> bool:
    attribute = pair.case.attributes.get(claim.attribute)
    return attribute is not None and attribute.dimension == AGE


@condition
def one_person(told: Told) -> bool:
    """The two have one name, or one of them is told by the surname alone."""
    one, other = told.names
    return one == other or 1 in (len(one), len(other))


@condition
def first_names_differ(told: Told) -> bool:
    """Both have first names, and no word of one is like a word of the other, nor an initial of it."""
    one, other = (name[:-1] for name in told.names)
    initials = {name[0][0] for name in (one, other) if name}
    return len(initials) > 1 and _names.unlike(" ".join(one), " ".join(other))


@condition
def tells_both_names(told: Told) -> bool:
    """One of the two articles has the first name that the other gives as well."""
    here, there = (told.case.article(claim) for claim in (told.a, told.b))
    one, other = ("".join(name[:1]) for name in told.names)
    return other in _words(here) or one in _words(there)


@condition
def same_office(told: Told) -> bool:
    """Both hold one office in one standing, and the same field of it; a rank of an army is none."""
    one, other = told.held
    return one.office is not None and one == other


@condition
def offices_apart(told: Told) -> bool:
    """One is told as the deputy of the other's office, with another rank, or with another field: health, defence."""
    one, other = told.held
    if (one.standings | other.standings) & MOVED:
        return False
    if one.rank is not None and other.rank is not None:
        return one.rank != other.rank
    if one.office is None or one.office != other.office:
        return False
    deputy = (DEPUTY in one.standings) is not (DEPUTY in other.standings)
    return deputy if _one_field(one, other) else one.standings == other.standings


@condition
def who_acts(told: Told) -> bool:
    """One only acts in the office that the other holds."""
    one, other = told.held
    same = one.office is not None and one.office == other.office and _one_field(one, other)
    return same and one.standings ^ other.standings == {ACTING}


@condition
def office_moved(told: Told) -> bool:
    """One of the two is told as the former holder of the office, or as the coming one, and the other is not."""
    one, other = told.held
    same = (one.office, one.rank) == (other.office, other.rank) and _one_field(one, other)
    return same and one.standings & MOVED != other.standings & MOVED


@condition
def tells_both_offices(told: Told) -> bool:
    """One of the two articles also tells of that surname what the other does."""
    here, there = told.others
    one, other = told.held
    return any(_meets(office, other) for office in here) or any(_meets(office, one) for office in there)


@condition
def of_one_moment(told: Told) -> bool | None:
    """The two articles are at most three days apart."""
    days = [_day(told, claim) for claim in (told.a, told.b)]
    if days[0] is None or days[1] is None:
        return None
    return abs((days[0] - days[1]).days) <= ONE_MOMENT


def _words(article: Article) -> frozenset[str]:
    return frozenset("".join(c if c.isalnum() else " " for c in article.text.casefold()).split())


def _day(told: Told, claim: Claim) -> date | None:
    published = told.case.article(claim).published
    return published.earliest if published is not None and published.precision == 1 else None


def _one_field(one: Office, other: Office) -> bool:
    return one.field is None or other.field is None or one.field == other.field


def _meets(one: Office, other: Office) -> bool:
    """One is told as the other, or more coarsely."""
    same = (one.office, one.rank, one.standings) == (other.office, other.rank, other.standings)
    return same and _one_field(one, other)
