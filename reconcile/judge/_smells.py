"""What a slip of the pen would leave behind: causes that the values of a conflict propose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from reconcile.claims._slips import SWAPPED, numbers, slip
from reconcile.judge._case import Case
from reconcile.judge._weekdays import weekdays
from reconcile.model import Claim, DateValue, Modality, Quantity, Role

SCALES = {Decimal(10): "ten times", Decimal(1000): "a thousand times", Decimal(1_000_000): "a million times"}
MILLION, BILLION = Decimal(1_000_000), Decimal(1_000_000_000)
STEPS = 3  # values before one, in a straight line, that make it look continued


def smells(case: Case, sides: Sequence[Sequence[Claim]]) -> str:
    """Sentences on what may have gone wrong between the first two sides; empty where nothing is to be smelt."""
    if len(sides) < 2:
        return ""
    a, b = sides[0][0], sides[1][0]
    return " ".join(told for smell in SMELLS if (told := smell(case, a, b)))


def _scaled(case: Case, a: Claim, b: Claim) -> str:
    """The same digits, ten or a thousand times as much."""
    pair = numbers(a, b)
    if pair is None or (times := SCALES.get(pair[1] / pair[0])) is None:
        return ""
    if pair[0] >= MILLION and pair[1] >= BILLION and pair[1] / pair[0] == BILLION / MILLION:
        return "One is a million where the other is a billion."
    return f"One is {times} the other."


def _transposed(case: Case, a: Claim, b: Claim) -> str:
    """Two digits beside one another that changed places."""
    return "Two digits have changed places." if slip(a, b) == SWAPPED else ""


def _day_for_month(case: Case, a: Claim, b: Claim) -> str:
    """Day and month that changed places."""
    x, y = (_one_day(claim) for claim in (a, b))
    if x is None or y is None or x == y or x.year != y.year:
        return ""
    return "Day and month have changed places." if (x.day, x.month) == (y.month, y.day) else ""


def _one_day(claim: Claim) -> date | None:
    days = claim.value.days if isinstance(claim.value, DateValue) else None
    return days.earliest if days is not None and days.earliest == days.latest else None


def _other_weekday(case: Case, a: Claim, b: Claim) -> str:
    """A weekday beside a day that was another one."""
    for claim in (a, b):
        found = weekdays(claim.value, case.article(claim).language) if isinstance(claim.value, DateValue) else None
        if found is not None and found[0] != found[1]:
            return f"One names a {found[0]}, and its day was a {found[1]}."
    return ""


def _mixed(case: Case, a: Claim, b: Claim) -> str:
    """One gives as this what the other's article gives as something else."""
    for one, other in ((a, b), (b, a)):
        found = next((c for c in case.told(other.article) if _same_number(c, one) and _else(c, other)), None)
        if found is not None:
            what = found.attribute.replace("_", " ").removeprefix("count ")
            return f"{_shown(one)} is what the other text gives for another thing ({what})."
    return ""


def _same_number(claim: Claim, one: Claim) -> bool:
    x, y = claim.value, one.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.number is None:
        return False
    return x.number == y.number and x.unit == y.unit and x.number >= 10


def _else(claim: Claim, other: Claim) -> bool:
    """It answers another question than `other`, surely."""
    held = claim.doubt is None and claim.role in (Role.LEVEL, Role.PART) and claim.modality is not Modality.PLANNED
    return held and claim.attribute != other.attribute and claim.counts == other.counts


def _continued(case: Case, a: Claim, b: Claim) -> str:
    """The later value lies where the ones before it, if they rose or fell evenly, would have come to."""
    line = _by_day(case, [case.claims[i] for cluster in case.clusters_of(a.id) for i in cluster.claims])
    for claim in (a, b):
        moment = case.moment(claim)
        if moment is None or not isinstance(claim.value, Quantity) or claim.value.number is None:
            continue
        before = [(day, number) for day, number in line if day < moment.first][-STEPS:]
        if len(before) == STEPS and _on_line(before, moment.first, claim.value.number):
            return f"{_shown(claim)} continues the earlier numbers in a straight line."
    return ""


def _by_day(case: Case, claims: Sequence[Claim]) -> list[tuple[date, Decimal]]:
    """The number of each day that has but one, in order."""
    told = {
        (moment.first, claim.value.number)
        for claim in claims
        if isinstance(claim.value, Quantity) and claim.value.number is not None and (moment := case.moment(claim))
    }
    times = Counter(day for day, _ in told)
    return sorted((day, number) for day, number in told if times[day] == 1)


def _on_line(before: Sequence[tuple[date, Decimal]], day: date, number: Decimal) -> bool:
    """Every step of the values, this one among them, is of the same size a day, and they do move."""
    points = [*before, (day, number)]
    steps = {(n - m) / (d - c).days for (c, m), (d, n) in pairwise(points)}
    return len(steps) == 1 and steps != {Decimal(0)}


def _shown(claim: Claim) -> str:
    return f"{claim.value.number.normalize():,f}" if isinstance(claim.value, Quantity) and claim.value.number else ""


SMELLS = (_scaled, _transposed, _day_for_month, _other_weekday, _mixed, _continued)
