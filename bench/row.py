"""A row of the benchmark: what was measured, the ratio that says most, the figures behind it, and the target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """`ratio` and `target` may be empty; `what` names the thing measured, `figure` what it took."""

    what: str
    ratio: str
    figure: str
    target: str = ""


def least(value: float, bound: float, unit: str = "") -> str:
    """The words on a target that is a floor, and whether it is reached."""
    return _against(f"at least {bound:,g}{unit}", reached=value >= bound)


def most(value: float, bound: float, unit: str = "") -> str:
    """The words on a target that is a ceiling, and whether it is reached."""
    return _against(f"at most {bound:,g}{unit}", reached=value <= bound)


def _against(words: str, *, reached: bool) -> str:
    return f"{words}: {'reached' if reached else '**missed**'}"


def untargeted(rows: Iterable[tuple[str, str]]) -> list[Row]:
    """Rows of which nothing but a figure is known."""
    return [Row(what, "", figure) for what, figure in rows]


def missing(what: str, why: str) -> Row:
    """The row that stands where something could not be measured."""
    return Row(what, "", f"not measured: {' '.join(why.replace('|', '/').split())}")


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    cells = [(row.what, row.ratio, row.figure, row.target) for row in rows]
    lines = ["| what | ratio | figures | target |", "|---|---|---|---|", *(f"| {' | '.join(one)} |" for one in cells)]
    return "\n".join(line.replace("|  |", "| |").replace("|  |", "| |") for line in lines)
