"""Conditions on when two claims speak, and how values move between."""

from __future__ import annotations

from typing import Literal

from reconcile.claims import _convert as units
from reconcile.judge._condition import condition
from reconcile.judge._times import gap, hours_apart, in_order
from reconcile.judge.over.pair import Pair
from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim, Quantity, Role

WITHIN_A_DAY = ("rises", "swings")  # how what changes within hours moves with time
DAY = 86400  # seconds
HALF = 0.5  # of a unit of time, by which a length may be off that is told in whole ones
NEWS = 3  # days after which a report tells nothing new
OPENING = 300  # code points of a text in which it tells what it reports


@condition
def days_apart(pair: Pair, days: int) -> bool | None:
    """The two speak of moments at least {days} days apart."""
    between = gap(*pair.moments)
    return None if between is None else between >= days


@condition
def days_within(pair: Pair, days: int) -> bool | None:
    """The two speak of moments at most {days} days apart."""
    between = gap(*pair.moments)
    return None if between is None else between <= days


@condition
def same_moment(pair: Pair) -> bool | None:
    """The two speak of the same moment."""
    between = gap(*pair.moments)
    return None if between is None else between == 0


@condition
def moments_unknown(pair: Pair) -> bool:
    """It is not known whether the two speak of the same moment."""
    return gap(*pair.moments) is None


@condition
def over_time(pair: Pair, moves: tuple[Literal["rises", "varies", "swings", "settles", "fixed"], ...]) -> bool:
    """Over time, what is stated {moves}."""
    return pair.case.over_time(pair.a) in moves


@condition
def went_on(pair: Pair) -> bool | None:
    """Both are lengths of time, and the later one is longer by as much as has passed between the two, in its unit."""
    ordered, (one, two) = in_order(pair), pair.moments
    if ordered is None or one is None or two is None:
        return None
    before, after = _days(ordered[0]), _days(ordered[1])
    if before is None or after is None:
        return False
    passed = abs((two.first - one.first).days)
    (short, unit), (long, other) = before, after
    return passed >= 1 and long > short and abs(long - short - passed) <= max(HALF * unit, HALF * other)


def _days(claim: Claim) -> tuple[float, float] | None:
    """A length of time in days, and its unit in days, a day at least; `None` where the claim gives no such length."""
    value = claim.value
    if not isinstance(value, Quantity) or value.number is None or units.dimension(value.unit) != "time":
        return None
    factor = units.FACTORS.get(value.unit or "")
    if factor is None:  # nobody knows how many days a season has
        return None
    unit = float(factor) / DAY
    return float(value.number) * unit, max(unit, 1.0)


@condition
def one_moment(pair: Pair) -> bool | None:
    """The value does not change with time, or the two speak of the same moment."""
    moves = pair.case.over_time(pair.a)
    if moves == "fixed":
        return True
    between = gap(*pair.moments)
    if between == 0 and moves in WITHIN_A_DAY:
        return not hours_apart(*pair.moments)
    return None if between is None else between == 0


@condition
def one_day_told(pair: Pair) -> bool:
    """Both tell of what happened on one and the same day."""
    first, second = pair.a.when, pair.b.when
    return first is not None and first == second and first.earliest == first.latest


@condition
def times_sure(pair: Pair) -> bool:
    """Neither time rests on a date that was inferred."""
    return all(moment is None or moment.sure for moment in pair.moments)


@condition
def dates_sure(pair: Pair) -> bool:
    """Neither article's own date was inferred, and neither day is only the one that its text is stamped with."""
    told = zip((pair.a, pair.b), pair.articles, strict=True)
    return all(article.published_from != "inferred" and not _is_stamp(claim, article) for claim, article in told)


def _is_stamp(claim: Claim, article: Article) -> bool:
    """The words are those that the date of the article was found by, where its text first has them."""
    words = article.published_from
    at = article.text.find(words) if words and claim.field == "text" and claim.when == article.published else -1
    return at >= 0 and claim.span.start <= at < claim.span.end


@condition
def one_named(pair: Pair) -> bool:
    """A name stands near both, or each opens its article, or few articles tell the story and to one it was no news.

    "The fire" has the names that its article opens with. Days that were news to their texts, each told shortly after,
    may be those of two events that reports tell in like words.
    """
    told = list(zip((pair.a, pair.b), pair.articles, strict=True))
    mine, its = ({a.key for a in c.anchors} | ({c.scope.place} if c.scope.place else set()) for c in (pair.a, pair.b))
    if not mine.isdisjoint(its) or all(_opens(claim, article) for claim, article in told):
        return True
    if any(_goes_back(claim, article, other) for (claim, article), (other, _) in (told, told[::-1])):
        return True
    return pair.case.few_tell(pair.cluster) and not all(_is_news(claim, article) for claim, article in told)


def _is_news(claim: Claim, article: Article) -> bool:
    """Its article was published on the day, or shortly after; or on a day that is not known."""
    day = claim.when.latest if claim.when is not None else None
    told = article.published.latest if article.published is not None else None
    return day is None or told is None or abs((told - day).days) <= NEWS


def _goes_back(claim: Claim, article: Article, other: Claim) -> bool:
    """The sentence begins with "the", and the first sentences of its article have a name of the other."""
    closed = closed_words(article.language)
    known = claim.sentence.split(" ", 1)[0].casefold() in closed.definite - closed.pronouns
    return known and any(anchor.name in article.text[:OPENING] for anchor in other.anchors)


def _opens(claim: Claim, article: Article) -> bool:
    """The sentence of the claim is a headline, or among the first below it."""
    at = article.headline.end if article.headline is not None else 0
    return claim.field == "title" or claim.sentence_at.start - at < OPENING


@condition
def lower_is_older(pair: Pair) -> bool | None:
    """The lower of the two values was told by a text of an earlier day, or the higher one is told as risen to."""
    values = [(claim.value, claim, moment) for claim, moment in zip((pair.a, pair.b), pair.moments, strict=True)]
    if any(not isinstance(value, Quantity) or value.number is None for value, _, _ in values):
        return None
    low, high = sorted(values, key=lambda v: v[0].number)  # type: ignore[union-attr, arg-type, return-value]
    if high[2] is None:
        return None
    others = [pair.case.claims[i] for i in pair.cluster.claims]
    before = [c for c in others if (m := pair.case.moment(c)) is not None and m.sure and m.last < high[2].first]
    told = any(isinstance(c.value, Quantity) and c.value.number == low[0].number for c in before)  # type: ignore[union-attr]
    return told or (_has_risen(pair, high[1], low[1]) and not _has_risen(pair, low[1], high[1]))


def _has_risen(pair: Pair, claim: Claim, other: Claim) -> bool:
    """Its article tells the number as what the count has risen to, and from no third number."""
    told = [one for one in pair.case.told(claim.article) if one.attribute == claim.attribute]
    former = [one for one in told if one.role is Role.SUPERSEDED]
    risen = any(one.value == claim.value and one.change == "up" and one.role is Role.LEVEL for one in told)
    return risen and (not former or any(one.value == other.value for one in former))


@condition
def later_is_lower(pair: Pair) -> bool | None:
    """The later value lies below the earlier one."""
    ordered = in_order(pair)
    if ordered is None:
        return None
    earlier, later = (claim.value for claim in ordered)
    if not isinstance(earlier, Quantity) or not isinstance(later, Quantity) or earlier.unit != later.unit:
        return None
    return later.high is not None and earlier.low is not None and later.high < earlier.low


@condition
def later_not_lower(pair: Pair) -> bool | None:
    """The two speak of different moments, and the later value does not lie below the earlier one."""
    lower = later_is_lower.function(pair)
    if lower is None:
        return False if gap(*pair.moments) == 0 and not hours_apart(*pair.moments) else None
    return not lower
