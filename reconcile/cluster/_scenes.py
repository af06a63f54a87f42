"""When the main event of a story was, and whether a claim tells of it or of an earlier one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from reconcile.cluster._stories import Stories
from reconcile.frozen import dataclass
from reconcile.model import Article, Claim, Span

RECENT = timedelta(days=30)  # how long before publication a main event may be
LEAD = 2  # passages of the body that tell of the main event
LONGEST = 600  # code points of them that do
TITLE = -1  # the passage of a title of its own


def lead_days(claims: Sequence[Claim], articles: Mapping[str, Article], tolls: frozenset[str]) -> dict[str, date]:
    """Article -> the day of what it reports: the first that its first passages give an act, shortly before publication.

    Where they give no act a day, it is that of a toll: one of the classes `tolls`.
    """
    leads = {a: lead_of(article) for a, article in articles.items()}
    days: dict[str, list[date]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.event in tolls, c.field != "title", c.span.start, c.span.end, c.id)):
        day = _told(claim)
        if day is None or not leads[claim.article].holds(claim):
            continue
        published = articles[claim.article].published
        latest = published.latest if published else None
        if latest is None or timedelta(0) <= latest - day <= RECENT:
            days[claim.article].append(day)
    return {article: told[0] for article, told in days.items()}


def starts(leads: Mapping[str, date], found: Stories) -> dict[str, date]:
    """Story -> the day of its main event: the earliest that its articles report."""
    days: dict[str, list[date]] = defaultdict(list)
    for article, day in leads.items():
        days[found.of[article]].append(day)
    return {story: min(told) for story, told in days.items()}


def _told(claim: Claim) -> date | None:
    """The one day that a claim surely gives an event."""
    sure = claim.kind == "date" and claim.attribute == "event_date" and not claim.doubt
    return claim.when.earliest if sure and claim.when and claim.when.precision == 1 else None


@dataclass(frozen=True, slots=True)
class Lead:
    """The lines of the headline and of the first passages of the body, of which those of a long one end at `end`."""

    lines: frozenset[int]
    end: int

    def holds(self, claim: Claim) -> bool:
        """The sentence of the claim is of the lead; a title of its own is, too."""
        return claim.passage in self.lines and (claim.passage == TITLE or claim.sentence_at.start < self.end)

    def first(self, article: Article) -> str:
        """The first of its passages below the headline."""
        lines = article.text.split("\n")
        headline = article.words("text", article.headline) if article.headline is not None else None
        told = (lines[n] for n in sorted(self.lines) if 0 <= n < len(lines) and lines[n] != headline)
        return next(told, "")


@lru_cache(maxsize=512)  # the articles of a block, whose claims are asked about and then put into mentions
def lead_of(article: Article) -> Lead:
    """The lead of an article; a text that lost its paragraphs is one passage, and tells more than one event in it."""
    out, body, length = {TITLE}, 0, 0
    spans = list(_lines(article.text))
    end = len(article.text)
    for number, (span, furniture) in enumerate(zip(spans, article.furniture_at(spans), strict=True)):
        headline = article.headline is not None and article.headline.meets(span)
        if furniture is not None or not article.text[span.start : span.end].strip():
            continue
        out.add(number)
        if headline:
            continue
        body, length = body + 1, length + span.end - span.start
        if length > LONGEST:
            end = span.end - length + LONGEST
        if body == LEAD or length > LONGEST:
            break
    return Lead(frozenset(out), end)


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        yield Span(at, at + len(line))
        at += len(line) + 1
