"""The page of a series: the ladder drawn, its rungs, the ways to make it consistent, and what each voice says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from reconcile.desk._asked import Crumb, Missing, Page
from reconcile.desk._found import findings
from reconcile.frozen import dataclass
from reconcile.report._charts import ladder
from reconcile.report._days import days
from reconcile.report._html._drawings import Drawing
from reconcile.report._html._quotes import Quote, quotes
from reconcile.report._html._series import STANDS, Row
from reconcile.report._hypotheses import in_words, preferred
from reconcile.report._ladder import Step, heading, positions, steps
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.desk._asked import Asked
    from reconcile.model import Series
    from reconcile.report._lookup import Lookup


@dataclass(frozen=True, slots=True)
class Rung:
    """An event with the positions it is given, its days, and the words that put it there."""

    position: str
    doubled: bool
    event: str
    days: str
    quotes: tuple[Quote, ...]
    questions: tuple[tuple[str, str], ...]


def page(asked: Asked) -> Page:
    """A growing count across events."""
    look = asked.look("series")
    series = look.series.get(asked.id)
    if series is None:
        raise Missing("series", asked.id)
    drawn = ladder(look, series, _in_question(look, series))
    question = line(series.question)
    ways = [in_words(look, series, one) for one in series.hypotheses]
    told = {
        "series": series,
        "heading": heading(series) if series.counted else "",
        "drawing": Drawing("The ladder", Markup(drawn)),  # noqa: S704 - a drawing has escaped its words
        "rungs": [_rung(look, one) for one in reversed(steps(series))],
        "ways": ways,
        "preferred": preferred(*series.hypotheses[:2]) if len(ways) > 1 else "",
        "rows": _rows(series),
        "findings": findings(look, lambda one: one.series == series.id),
    }
    return Page("series.html", question, told, (Crumb(question),))


def _in_question(look: Lookup, series: Series) -> frozenset[str]:
    """The claims of its findings."""
    return frozenset(claim for one in look.run.findings if one.series == series.id for claim in one.claims)


def _rows(series: Series) -> list[Row]:
    """What each voice says, those first that speak for one way more than for another."""
    told = sorted(series.testimony, key=lambda one: not one.diagnostic)
    return [Row(line(one.source), line(one.says), tuple(STANDS[stand] for stand in one.stands)) for one in told]


def _rung(look: Lookup, step: Step) -> Rung:
    known = [look.claims[one] for one in step.claims if one in look.claims]
    asked = dict.fromkeys(look.cluster_of[one.id].id for one in known if one.id in look.cluster_of)
    return Rung(
        positions(step),
        len(step.positions) > 1,
        line(step.event),
        days(step.days),
        tuple(quotes(look, known)),
        tuple((one, line(look.clusters[one].question)) for one in asked),
    )
