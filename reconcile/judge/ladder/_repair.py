"""The smallest change of what was told that makes all agree with a ladder, in words."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.judge._case import Case
from reconcile.judge._words import outlet_words
from reconcile.judge.ladder._evidence import Unit
from reconcile.judge.ladder._search import Ladder
from reconcile.judge.ladder._why import nth
from reconcile.model import Missing

MOST = 3  # changes that are told one by one


def repair(ladder: Ladder, needed: Sequence[Missing], case: Case) -> str:
    """What would have to be so that all agree; empty where all agree already."""
    changes = [*_shifted(ladder), *(_slip(ladder, unit, case) for unit in ladder.rejected), *_counts(ladder)]
    changes += [_told(one) for one in needed if changes]
    if not changes:
        return ""
    if len(changes) > MOST:
        return f"all agree only if {len(changes)} statements are changed"
    return f"if {' and '.join(dict.fromkeys(changes))}, all agree"


def _shifted(ladder: Ladder) -> list[str]:
    return [f"{source} counts from elsewhere" for source in sorted(ladder.shifts)]


def _counts(ladder: Ladder) -> list[str]:
    counts = [count for count in ladder.told.running if count not in ladder.climbed.running]
    return [f"the count is not {count.position}" for count in counts]


def _slip(ladder: Ladder, unit: Unit, case: Case) -> str:
    """A list that is too short by what is missing, where there is one; else what the voice should have said."""
    outlet = outlet_words(case, case.claims[unit.claims[0]])
    name, held = ladder.told.events[unit.event].name, ladder.held.get(unit.event)
    if held is None:
        return f"the count of {outlet} leaves {name} out"
    short = held - (unit.position - ladder.shifts.get(unit.source, 0))
    if short > 0 and _lists(ladder, unit, case):
        return f"the list of {outlet} leaves out {'one' if short == 1 else short}"
    return f"{name} is not the {nth(unit.position)} of {outlet}"


def _lists(ladder: Ladder, unit: Unit, case: Case) -> bool:
    """The voice lists as many earlier ones as its position leaves room for."""
    articles = {case.claims[claim].article for claim in unit.claims}
    return any(
        one.event == unit.event and one.claim.article in articles and len(one.members) + 1 == unit.position
        for one in ladder.told.lists
    )


def _told(one: Missing) -> str:
    return f"there was {'a' if one.first == one.last else 'also a'} {nth(one.first)}" + (
        f" to a {nth(one.last)}" if one.last > one.first else ""
    )
