"""A mention: an event as one article tells of it; and how two of one article stand to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from reconcile.frozen import dataclass
from reconcile.model import Days, Member

PRESUMED = 2  # UCDP precision of a day on which articles only say something of an event
COARSE = 4  # UCDP precision from which days alone do not tell one event from another
SEASON = timedelta(days=90)
NEAR = timedelta(days=1)  # the day told and the day meant may differ by the time zone


@dataclass(frozen=True, slots=True)
class Mention:
    """An event as one article tells of it: its classes, days, sites and names as folded keys, and its claims.

    `things`: what the act was done to, where the class asks for it (the base that is handed over).
    `main`: it is what the article is about. `sole`: the article tells of no other event of one of its classes.
    `dated`: the classes that its day was given for; none where it is only presumed from the time of publication.
    `published`: the day of publication, where it is known.
    `happened`: its classes that are events of their own, not what follows one up or tells of it.
    `telling`: those of `dated` that tell one event from another: events of their own, acts that happen once, and tolls.
    `acted`: its day is that of such a class, not only of a toll, which may be that of the report.
    `single`: its dated classes whose acts happen once, and its article tells no other that may be of the same thing.
    """

    article: str
    kinds: frozenset[str] = frozenset()
    days: Days | None = None
    sites: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    members: tuple[Member, ...] = ()
    main: bool = False
    sole: bool = False
    dated: frozenset[str] = frozenset()
    published: date | None = None
    happened: frozenset[str] = frozenset()
    acted: bool = False
    telling: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()


def of_one(a: Mention, b: Mention) -> bool:
    """Two mentions of one article are of one event: of one kind, nothing apart; or of one day with a name in common."""
    if apart(a.days, b.days) or elsewhere(a, b) or (a.things and b.things and not a.things & b.things):
        return False
    named = bool(a.names & b.names or a.sites & b.sites)
    return bool(a.kinds & b.kinds) or (one_day(a.days, b.days) and named)


def told_of(main: Mention, new: Mention) -> bool:
    """The main event is told of: by its class, its day, or its place."""
    return bool(main.kinds & new.kinds or main.sites & new.sites) or within(new.days, main.days)


def elsewhere(a: Mention, b: Mention) -> bool:
    """Both tell where they were, and they share no place and no name."""
    return bool(a.sites and b.sites) and not (a.sites | a.names) & (b.sites | b.names)


def alone(one: Mention, kind: str, told: Sequence[Mention]) -> bool:
    """No other mention is of an act of this class that may have been done to the same, within a season."""
    return not any(
        kind in other.kinds and other is not one and not _far(one.days, other.days) and not _other_names(one, other)
        for other in told
    )


def _other_names(a: Mention, b: Mention) -> bool:
    mine, other = a.sites | a.names | a.things, b.sites | b.names | b.things
    return bool(mine and other) and mine.isdisjoint(other)


# ---- days ------------------------------------------------------------------------------------------------------------


def narrower(a: Days | None, b: Days | None) -> Days | None:
    """The more precise of two sets of days, the earlier where they are equally precise."""
    if a is None or b is None:
        return a or b
    return min(a, b, key=lambda d: (d.precision, str(d.earliest), str(d.latest)))


def days_with(one: Mention, new: Mention, happening: frozenset[str]) -> Days | None:
    """The narrower of the days of a mention and of an act that it takes up.

    What happened keeps the day that its own act is given, whatever the day of an act of another class: "began a strike
    on Monday after talks broke down on Sunday".
    """
    if one.main and one.dated & happening and not new.kinds & one.dated and one_day(one.days, one.days):
        return one.days
    return narrower(one.days, new.days)


def days_of_all(group: Sequence[Mention]) -> Days | None:
    """The most precise days that are told, those of acts before those of tolls; else what is presumed."""
    acted, dated = [one for one in group if one.acted], [one for one in group if one.dated or not one.main]
    days: Days | None = None
    for one in acted or dated or group:
        days = narrower(days, one.days)
    if days is None or acted or dated:
        return days
    return replace(days, precision=max(days.precision, PRESUMED))


def within(a: Days | None, b: Days | None) -> bool:
    """Both are some days at most, and meet."""
    return a is not None and b is not None and max(a.precision, b.precision) < COARSE and a.meets(b)


def apart(a: Days | None, b: Days | None) -> bool:
    """Both are told, and are not of one day, give or take a night."""
    if a is None or b is None:
        return False
    fine, other = (a, b) if a.precision <= b.precision else (b, a)
    if fine.precision >= COARSE:
        return not fine.meets(other)
    return not Days(_shift(fine.earliest, -NEAR), _shift(fine.latest, NEAR), fine.precision).meets(other)


def earlier(a: Days, b: Days | None) -> bool:
    """All of `a` lies before `b`, by more than a night."""
    if b is None or a.latest is None or b.earliest is None:
        return False
    return a.latest < b.earliest - NEAR


def _far(a: Days | None, b: Days | None) -> bool:
    """Both are told, and lie more than a season apart."""
    if a is None or b is None or a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    return max(b.earliest - a.latest, a.earliest - b.latest) > SEASON


def one_day(a: Days | None, b: Days | None) -> bool:
    """Both are one day, and the same."""
    return a is not None and b is not None and a.precision == b.precision == 1 and a.earliest == b.earliest


def _shift(day: date | None, by: timedelta) -> date | None:
    if day is None or day - date.min < NEAR or date.max - day < NEAR:
        return day
    return day + by
