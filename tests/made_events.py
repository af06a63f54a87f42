"""Reports of invented events, and which outlets' claims hang on one event or stand in one cluster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from made_articles import knowledge, titled

from reconcile import cluster
from reconcile.cluster._items import Item, items
from reconcile.model import Article, Claim, Member, Run


def crash(day: int, dead: str, injured: str, source: str, published: int | None = None) -> Article:
    """A bus crash in Orvane on a day of May 2031; published a day later unless another day is given."""
    return titled(
        f"Bus crash in Orvane kills {dead}",
        f"A bus crashed in Orvane on {day} May 2031, killing {dead} people, police said. "
        f"{injured} people were injured in the crash.",
        f"2031-05-{published or day + 1}",
        source=source,
    )


def claims_of(run: Run, source: str, attribute: str) -> list[Claim]:
    """The claims on an attribute that an outlet makes, in the order of the text."""
    articles = {a.id for a in run.articles if a.source == source}
    found = [c for c in run.claims if c.article in articles and c.attribute == attribute]
    return sorted(found, key=lambda c: (c.field != "title", c.span))


def together(run: Run, attribute: str) -> list[str]:
    """The outlets of each cluster of an attribute, which are single letters: `["AB", "C"]`."""
    return _letters(run, (k.claims for k in run.clusters if k.attribute == attribute))


def one_event(run: Run, *attributes: str) -> list[str]:
    """The outlets whose claims on the attributes hang on one event: `["AB", "C"]`."""
    of_event: dict[str, list[str]] = defaultdict(list)
    home = {m.claim: e.id for e in run.events for m in e.members}
    for claim in run.claims:
        if claim.attribute in attributes:
            of_event[home[claim.id]].append(claim.id)
    return _letters(run, of_event.values())


def member(run: Run, claim: Claim) -> Member:
    """How a claim hangs on its event."""
    (found,) = [m for e in run.events for m in e.members if m.claim == claim.id]
    return found


def across(run: Run) -> list[str]:
    """The rules of the findings, other than of copies, that set claims of two events against each other."""
    home = {m.claim: e.id for e in run.events for m in e.members}
    return [f.rule for f in run.findings if "copy" not in f.rule and len({home[c] for c in f.claims}) > 1]


def block(articles: Sequence[Article], claims: Sequence[Claim]) -> cluster.Block:
    """What clustering knows of some articles of one block."""
    lexicon = knowledge().lexicon
    found = cluster.stories(articles, lexicon)
    known = cluster.names(articles, claims, lexicon)
    told = cluster.events(claims, articles, found, known, lexicon)
    return cluster.Block(articles, found, told, known, lexicon)


def compared(articles: Sequence[Article], claims: Sequence[Claim], attribute: str) -> list[Item]:
    """The items of an attribute, in the order of the claims."""
    return [i for i in items(claims, block(articles, claims)) if i.claim.attribute == attribute]


def _letters(run: Run, groups: Iterable[Sequence[str]]) -> list[str]:
    source = {a.id: a.source or "?" for a in run.articles}
    owner = {c.id: source[c.article] for c in run.claims}
    return sorted("".join(sorted({owner[c] for c in group})) for group in groups)
