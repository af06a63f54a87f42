"""The page of a question: its values over time, its claims by origin, what the evidence supports, its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from reconcile.desk._asked import Crumb, Missing, Page
from reconcile.desk._evidence import evidence
from reconcile.desk._found import findings
from reconcile.desk._plain import plain
from reconcile.desk._questions import neighbours
from reconcile.desk._voices import origins
from reconcile.frozen import dataclass
from reconcile.report._charts import over_time
from reconcile.report._days import days, published
from reconcile.report._html._drawings import Drawing
from reconcile.report._html._words import Words, words
from reconcile.report._shown.clusters import decided
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.desk._asked import Asked
    from reconcile.model import Claim, Cluster
    from reconcile.report._lookup import Lookup


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim as a row: its value, who tells it, when, of which day, and why it is here."""

    id: str
    value: Words
    article: str
    outlet: str
    published: str
    of: str
    says: str
    why: str


def page(asked: Asked) -> Page:
    """A question with all that answers it."""
    look = asked.look("clusters")
    cluster = look.clusters.get(asked.id)
    if cluster is None:
        raise Missing("question", asked.id)
    beside, more = neighbours(look, [cluster.id])
    told = {
        "cluster": cluster,
        "attribute": plain(cluster.attribute),
        "why": line(cluster.why_unchecked or ""),
        "behind": look.behind(cluster.claims),
        "event": _event(look, cluster),
        "evidence": evidence(look, cluster),
        "drawing": _drawing(look, cluster),
        "origins": origins(look, cluster.claims),
        "answers": _answers(look, cluster),
        "findings": findings(look, lambda one: cluster.id in one.clusters),
        "series": _series(look, cluster),
        "decisions": _decisions(look, cluster),
        "neighbours": beside,
        "more": more,
    }
    question = line(cluster.question)
    return Page("cluster.html", question, told, (Crumb(question),))


def _event(look: Lookup, cluster: Cluster) -> str:
    """ "attack on Camp Selvar; 12 May 2031; at camp selvar"."""
    event = look.events.get(cluster.event or "")
    if event is None:
        return ""
    places = [f"at {line(', '.join(event.places))}"] if event.places else []
    return "; ".join([line(event.label or "no name"), days(event.days), *places])


def _drawing(look: Lookup, cluster: Cluster) -> Drawing | None:
    found = over_time(look, cluster, frozenset())
    return Drawing("Over time", Markup(found)) if found else None  # noqa: S704 - a drawing has escaped its words


def _answers(look: Lookup, cluster: Cluster) -> list[Answer]:
    why = dict(zip(cluster.claims, cluster.why, strict=False))
    known = [look.claims[one] for one in cluster.claims]
    return [_answer(look, one, _why(why.get(one.id, ""), echo=one.id in cluster.echoes)) for one in known]


def _answer(look: Lookup, claim: Claim, why: str) -> Answer:
    article = look.article_of(claim)
    return Answer(
        claim.id,
        words(article, look.value(claim)),
        article.id,
        look.outlet(article),
        published(article),
        days(claim.as_of) if claim.as_of not in (None, article.published) else "",
        line(claim.speaker or ""),
        why,
    )


def _why(why: str, *, echo: bool) -> str:
    return f"an echo, which contradicts nothing: {line(why)}" if echo else line(why)


def _series(look: Lookup, cluster: Cluster) -> list[tuple[str, str]]:
    found = dict.fromkeys(look.series_of[one].id for one in cluster.claims if one in look.series_of)
    return [(one, line(look.series[one].question)) for one in found]


def _decisions(look: Lookup, cluster: Cluster) -> list[str]:
    own = set(cluster.claims)
    said = [one for one in look.decisions if one.pair and not one.names and not own.isdisjoint(one.pair)]
    return [decided(one) for one in said]
