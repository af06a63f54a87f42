"""The ways to make a ladder consistent: what each holds, needs and sets aside, and how each voice stands to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.claims import show
from reconcile.model import Stand
from reconcile.report._ladder import steps
from reconcile.report._layout import wrap
from reconcile.report._lookup import count
from reconcile.report._visible import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reconcile.model import Claim, Hypothesis, Series
    from reconcile.report._block import Block
    from reconcile.report._lookup import Lookup

_SIGNS = {Stand.CONSISTENT: "+", Stand.INCONSISTENT: "-", Stand.NOT_APPLICABLE: "."}
_SHOWN = 8
"""Lines of the matrix."""


def tell_hypotheses(block: Block, look: Lookup, series: Series) -> None:
    """The ways to make a ladder consistent, the preferred one first, and the matrix where there is more than one."""
    for number, found in enumerate(series.hypotheses):
        block.labelled("either" if number == 0 else "or", in_words(look, series, found))
    if len(series.hypotheses) > 1:
        block.labelled("prefers", preferred(*series.hypotheses[:2]))
        block.drawing("matrix", _matrix(series, block.room))
    if not series.exact:
        block.labelled("limits", "too many ways to weigh all; a better one may have been passed over")


def in_words(look: Lookup, series: Series, found: Hypothesis) -> str:
    """What it holds, why, and what it sets aside."""
    rejected = [f"“{look.value(claim)}” ({look.outlet(look.article_of(claim))})" for claim in _claims(look, found)]
    told = [line(found.why)] if found.why else []
    told += [f"may be {line(', '.join(one.candidates))}" for one in found.missing if one.candidates]
    told += [f"sets aside {', '.join(dict.fromkeys(rejected))}"] if rejected else []
    told += [line(found.repair)] if found.repair else []
    holds = _position(look, series, found) or line(found.holds).rstrip(".")
    return f"{holds}: {'; '.join(told)}" if told else holds


def _position(look: Lookup, series: Series, found: Hypothesis) -> str | None:
    """The position alone, where a ladder has one event in question and the hypothesis gives it one."""
    doubtful = [step for step in steps(series) if len(step.positions) > 1]
    kept = [rung for rung in series.rungs if not set(rung.claims) & set(found.rejects)]
    held = [rung for rung in kept if [rung.event] == [step.event for step in doubtful]]
    return show(look.claims[held[0].claims[0]]) if len(held) == 1 else None


def _claims(look: Lookup, found: Hypothesis) -> list[Claim]:
    return [look.claims[claim] for claim in found.rejects if claim in look.claims]


def preferred(first: Hypothesis, second: Hypothesis) -> str:
    """Why the first comes before the second."""
    if first.cost == second.cost:
        listed = first.lists > second.lists
        return "the first, but only for a list that fits it" if listed else "neither: both give up as much"
    if first.given_up < second.given_up:
        return "the first, which sets less aside, counted in independent voices"
    more = "no more" if first.given_up == second.given_up else "more"
    return f"the first, which sets {more} aside, and needs less that no text tells of"


def _matrix(series: Series, room: int) -> list[str]:
    """A line for each voice that speaks for one way more than for another, "+" with it and "-" against it."""
    telling = [one for one in series.testimony if one.diagnostic]
    numbers = " ".join(str(number + 1) for number in range(len(series.hypotheses)))
    lines = wrap("+ fits, - is set aside, . says nothing of it", room, f"{numbers}  ")
    for one in telling[:_SHOWN]:
        signs = " ".join(_SIGNS[stand] for stand in one.stands)
        lines += wrap(f"{line(one.source)}: {line(one.says)}", room, f"{signs}  ")
    left = _left(len(telling) - _SHOWN, len(series.testimony) - len(telling))
    return [*lines, *(row for told in left for row in wrap(told, room))]


def _left(more: int, alike: int) -> Iterator[str]:
    if more > 0:
        yield f"and {count(more, 'statement')} more"
    if alike:
        yield f"{count(alike, 'statement')} beside, the same for each way: not diagnostic"
