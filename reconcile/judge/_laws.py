"""Laws that numbers must keep together, and whether there are numbers that keep them: exact, by the simplex method."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reconcile.frozen import dataclass

Row = list[Fraction]


@dataclass(frozen=True, slots=True)
class Law:
    """What unknown numbers, each times its factor, make together: `low` to `high`, `None` where open.

    No unknown number is below 0.
    """

    terms: tuple[tuple[str, Fraction], ...]
    low: Fraction | None
    high: Fraction | None

    @property
    def unknowns(self) -> frozenset[str]:
        """The numbers that it speaks of."""
        return frozenset(name for name, _ in self.terms)


def about(name: str, low: Fraction | None, high: Fraction | None) -> Law:
    """The law that one number lies between two others."""
    return Law(((name, Fraction(1)),), low, high)


def sum_is(parts: Sequence[str], whole: str) -> Law:
    """The law that parts make a whole."""
    return Law((*((part, Fraction(1)) for part in parts), (whole, Fraction(-1))), Fraction(0), Fraction(0))


def sum_is_at_most(parts: Sequence[str], whole: str) -> Law:
    """The law that parts do not make more than a whole."""
    return Law(sum_is(parts, whole).terms, None, Fraction(0))


def can_hold(laws: Sequence[Law]) -> bool:
    """There are numbers from 0 up that keep every law."""
    rows = _rows(laws)
    width = len(rows[0]) - 1 if rows else 0
    basis = [width + at for at in range(len(rows))]  # from `width` on: what a row still lacks
    while True:
        lacking = [row for row, held in zip(rows, basis, strict=True) if held >= width]
        enters = next((at for at in range(width) if sum(row[at] for row in lacking) > 0), None)
        if enters is None:
            return all(row[-1] == 0 for row in lacking)
        ratios = [(row[-1] / row[enters], basis[at], at) for at, row in enumerate(rows) if row[enters] > 0]
        _, _, leaves = min(ratios)
        _pivot(rows, leaves, enters)
        basis[leaves] = enters


def _rows(laws: Sequence[Law]) -> list[Row]:
    """An equation a row: factors of the numbers and of what is over or short, and what they make, which is no debt."""
    names = {name: at for at, name in enumerate(sorted({name for law in laws for name in law.unknowns}))}
    wanted = [(law, end, way) for law in laws for end, way in _ends(law)]
    rows = []
    for at, (law, end, way) in enumerate(wanted):
        row = [Fraction(0)] * (len(names) + len(wanted)) + [end]
        for name, factor in law.terms:
            row[names[name]] += factor
        row[len(names) + at] = Fraction(way)
        rows.append([-one for one in row] if end < 0 else row)
    return rows


def _ends(law: Law) -> list[tuple[Fraction, int]]:
    """The ends of a law, each with the sign of what may lie between the sum and it."""
    if law.low is not None and law.low == law.high:
        return [(law.low, 0)]
    low = [(law.low, -1)] if law.low is not None else []
    return low + ([(law.high, 1)] if law.high is not None else [])


def _pivot(rows: list[Row], leaves: int, enters: int) -> None:
    factor = rows[leaves][enters]
    kept = [one / factor for one in rows[leaves]]
    for at, row in enumerate(rows):
        if row[enters] != 0:
            by = row[enters]
            rows[at] = [one - by * other for one, other in zip(row, kept, strict=True)]
    rows[leaves] = kept
