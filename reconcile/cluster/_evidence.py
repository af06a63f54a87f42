"""Whether two mentions tell of one event: evidence for and against, each as a sentence with its weight."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from reconcile.cluster._mention import COARSE, Mention
from reconcile.cluster._names_parts import unread
from reconcile.frozen import dataclass
from reconcile.model import Days

LINK = 3.0  # weight from which two mentions are one event
AGAINST = -10.0  # weight of what two reports of one event cannot both say
LATEST = 3  # days between two dates that reports of one event may give
FOLLOWING = 45  # days after an event in which articles follow it up
FADING = 20  # days in which it grows less likely by a unit of weight that one follows up the other
MUCH, CLOSE = 200, 1.0  # hundredths of likeness of two articles from which they tell of one thing; what that weighs
FAR = 10**6  # days between two sets of which one is open
MAIN, KIND, DAY, PERIOD, SITE, NAME, SOLE = 4.0, 2.0, 3.0, 1.0, 2.0, 2.0, 1.0
OTHER_KIND, OTHER_SITE, NEAR_DAY, LATER, STRANGERS, UNDATED = -1.0, -3.0, -1.0, -1.0, -2.0, -6.0
UNNAMED = -4.0  # of days near one another of an act, where one does not name what it was done to, or of a plan
OTHER_DAY = -6.0  # of days near one another that acts of two kinds are given


@dataclass(frozen=True, slots=True)
class Evidence:
    """One ground for or against, with its weight."""

    weight: float
    why: str


ONE_STORY = "both are what their articles, which tell one story, are about"
ABOUT_ONE, ABOUT_ONE_ALIKE = Evidence(MAIN, ONE_STORY), Evidence(MAIN + CLOSE, ONE_STORY)
FEW_COMMON = {worth: Evidence(worth, "their articles have little in common") for worth in (STRANGERS, AGAINST, UNDATED)}
ONLY_ONE = Evidence(SOLE, "neither article tells of another of its kind")
OTHER_KINDS = Evidence(OTHER_KIND, "they tell of other kinds of events")
DAYS_MEET, PERIODS_MEET = Evidence(DAY, "their days meet"), Evidence(PERIOD, "their days meet")
ONE_SITE, OTHER_SITES = (
    Evidence(SITE, "both name the same place"),
    Evidence(OTHER_SITE, "they name different places"),
)
OTHER_THINGS = Evidence(AGAINST, "it was done to different things")
ONE_NAME = Evidence(NAME, "both name the same people or things")


@lru_cache(maxsize=1024)
def _one_kind(kind: str) -> Evidence:
    return Evidence(KIND, f"both tell of the same kind of event ({kind.replace('_', ' ')})")


def evidence(a: Mention, b: Mention, mates: int | None) -> list[Evidence]:
    """All that speaks for or against the two being one event; `mates`: how much their articles, which
    are linked directly, resemble each other in hundredths; `None` where they are not."""
    found: list[Evidence] = []
    _of_articles(a, b, mates, found)
    _of_kind(a, b, found)
    if a.days is not None and b.days is not None:
        _of_time(a, b, days_between(a.days, b.days), found)
    _of_place(a, b, found)
    return found


def weight(a: Mention, b: Mention, mates: int | None) -> float:
    """The sum of the evidence, `LINK` and more for one event; `AGAINST` where the two contradict each other."""
    total = 0.0
    for one in evidence(a, b, mates):
        if one.weight <= AGAINST:
            return AGAINST
        total += one.weight
    return total


def _of_articles(a: Mention, b: Mention, mates: int | None, found: list[Evidence]) -> None:
    if mates is None:
        dated = a.days is not None and b.days is not None and bool(a.dated and b.dated) and a.days.meets(b.days)
        timeless = a.published is None or b.published is None
        found.append(FEW_COMMON[STRANGERS if dated else AGAINST if timeless else UNDATED])
    elif a.main and b.main:
        found.append(ABOUT_ONE_ALIKE if mates >= MUCH else ABOUT_ONE)


def _of_kind(a: Mention, b: Mention, found: list[Evidence]) -> None:
    shared = a.kinds & b.kinds
    if a.main and b.main and not (a.things or b.things):
        shared &= a.happened | b.happened
    if shared:
        found.append(_one_kind(min(shared)))
        if a.sole and b.sole:
            found.append(ONLY_ONE)
    elif a.happened and b.happened and not (a.main and b.main):
        found.append(OTHER_KINDS)


def _of_time(a: Mention, b: Mention, gap: int, found: list[Evidence]) -> None:
    assert a.days is not None and b.days is not None
    coarse = max(a.days.precision, b.days.precision) >= COARSE
    beside = not (a.main or b.main)
    if gap > 0:
        found.append(_of_other_days(a, b, gap, coarse=coarse))
    elif coarse or all(one.dated or not one.main for one in (a, b)):  # else a day may be that of the article
        found.append(PERIODS_MEET if coarse and not beside else DAYS_MEET)


def _of_other_days(a: Mention, b: Mention, gap: int, *, coarse: bool) -> Evidence:
    """What days that do not meet, `gap` days apart, speak for or against."""
    if not coarse and gap <= LATEST and _one_act(a, b):
        put_off = _to_come(a) and _to_come(b)
        worth = NEAR_DAY if _meet(_named(a), _named(b)) and not put_off else UNNAMED
        return Evidence(worth, "the days that they give for an act that happens once are a few days apart")
    if _ahead(a, b) or _ahead(b, a):
        return Evidence(AGAINST, "one article was published before the day that the other gives")
    if not coarse and (later := _later(a, b, gap)) is not None:
        return Evidence(later, "one is told later, and may follow up the other")
    if not a.main or not b.main or coarse or gap > FOLLOWING:
        return Evidence(AGAINST, "they were on different days")
    return _of_days_told(a, b, gap)


def _later(a: Mention, b: Mention, gap: int) -> float | None:
    """What it weighs that one follows up the other; `None` where it does not.

    The day of an article's main event that is only presumed from its publication is no day of what it follows up.
    """
    if a.main != b.main:
        follows = gap <= FOLLOWING and _follows_up(*((a, b) if a.main else (b, a)), gap)
        return LATER * ceil(gap / FADING) if follows else None
    presumed = a.main and not (a.things or b.things) and _presumed_later(a, b)
    return LATER if presumed else None


def _of_days_told(a: Mention, b: Mention, gap: int) -> Evidence:
    """The same of two main events with days not long apart."""
    if gap <= LATEST:
        if not (a.acted and b.acted) or _kinds_fit(a, b, gap):
            return Evidence(NEAR_DAY, "the days that they give are a few days apart")
        return Evidence(OTHER_DAY, "they give other days, and other kinds of events")
    if a.telling & b.telling:
        return Evidence(AGAINST, "they were on different days")
    return Evidence(LATER * ceil(gap / FADING), "one is told later, and may follow up the other")


def _presumed_later(a: Mention, b: Mention) -> bool:
    """The later of the two days is only presumed from the time of publication."""
    later = max((a, b), key=lambda one: str(one.days and one.days.earliest))
    return not later.dated


def _follows_up(main: Mention, other: Mention, gap: int) -> bool:
    """No act gives the main event its day, and the other was before it, or a day away."""
    if main.acted or main.days is None or other.days is None:
        return False
    first, last = main.days.earliest, other.days.latest
    return gap <= 1 or (first is not None and last is not None and last < first)


def _one_act(a: Mention, b: Mention) -> bool:
    """Beside a main event, each article gives one act of a class of acts that happen once; nothing tells two things."""
    if (a.main and b.main) or not _meet(a.single, b.single) or _late(a, b) or _late(b, a):
        return False
    return not (_named(a) and _named(b)) or _meet(_named(a), _named(b))


def _named(one: Mention) -> frozenset[str]:
    return one.sites | one.names | one.things


def _to_come(one: Mention) -> bool:
    """Its article was published before its day."""
    days = one.days
    return (
        one.published is not None and days is not None and days.earliest is not None and one.published < days.earliest
    )


def _late(a: Mention, b: Mention) -> bool:
    """One tells what was, before the other is said to have been."""
    return _ahead(a, b) and not _ahead(a, a)


def _kinds_fit(a: Mention, b: Mention, gap: int) -> bool:
    """They share a class; a day apart, it is enough that one tells none."""
    return _meet(a.kinds, b.kinds) or (gap <= 1 and not (a.kinds and b.kinds))


def _ahead(a: Mention, b: Mention) -> bool:
    """One was told before the other is said to have been."""
    told = b.acted and b.days is not None and b.days.earliest is not None
    return bool(told and a.published is not None and b.days and b.days.earliest and a.published < b.days.earliest)


def _of_place(a: Mention, b: Mention, found: list[Evidence]) -> None:
    if _meet(a.sites, b.sites):
        found.append(ONE_SITE)
    elif a.sites and b.sites:
        found.append(OTHER_SITES)
    if a.things and b.things and not _meet(a.things, b.things) and not unread(a.things, b.things):
        found.append(OTHER_THINGS)
    if _meet(a.names - a.sites, b.names | b.sites) or _meet(b.names - b.sites, a.names | a.sites):
        found.append(ONE_NAME)


def _meet(a: frozenset[str], b: frozenset[str]) -> bool:
    return not a.isdisjoint(b)


def days_between(x: Days, y: Days) -> int:
    """Days between two day sets: 0 and less where they meet, many where one is open."""
    if x.meets(y):
        return 0
    if x.earliest is None or x.latest is None or y.earliest is None or y.latest is None:
        return FAR
    return max((y.earliest - x.latest).days, (x.earliest - y.latest).days)
