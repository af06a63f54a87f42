"""Sums that stand in one article: "in both towns together 40", and "one baker and two cooks were arrested"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise, takewhile

from reconcile.judge._case import Case
from reconcile.judge._sums_added import amount
from reconcile.judge._sums_words import sums_up
from reconcile.languages import get
from reconcile.languages._words import closed_words
from reconcile.model import Claim, Modality, Polarity, Quantity, Role

MOST = 4  # parts of a sum
REACH = 6  # numbers of one attribute before a total that are tried as its parts
FAR = 600  # code points from the first part to the total
BETWEEN = 5  # words between two numbers that "and" joins
Joined = tuple[tuple[Claim, ...], tuple[Claim, ...]]


def together(case: Case, articles: Sequence[str]) -> Iterator[Joined]:
    """Numbers of one attribute, and the number behind them that its words call the one of all of them."""
    for article in articles:
        told = [c for c in case.told(article) if _is_term(c) and c.doubt is None]
        for at, total in enumerate(told):
            near = _within_reach(told, at)
            before = [c for c in near if c.attribute == total.attribute and _unit(c) == _unit(total)][-REACH:]
            parts = _making(before, total) if len(before) > 1 and sums_up(case, total) else None
            if parts is not None:
                yield parts, (total,)


def joined(case: Case, articles: Sequence[str]) -> Iterator[Joined]:
    """Numbers that one verb tells of two sorts joined by "and", and totals of that act that other articles tell."""
    for article in articles:
        told = [c for c in case.told(article) if _is_term(c) and c.event is not None and c.verb is not None]
        for a, b in pairwise(told):
            if _are_joined(case, a, b) and (totals := _totals(case, (a, b))):
                yield (a, b), totals


def _is_term(claim: Claim) -> bool:
    held = claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.DONE and claim.field == "text"
    return held and claim.role in (Role.LEVEL, Role.PART) and amount(claim) is not None


def _within_reach(told: Sequence[Claim], at: int) -> list[Claim]:
    """The numbers before one of them that are no farther from it than parts are from their total."""
    start = told[at].core.start
    return list(takewhile(lambda c: start - c.core.end <= FAR, (told[i] for i in range(at - 1, -1, -1))))[::-1]


def _making(before: Sequence[Claim], total: Claim) -> tuple[Claim, ...] | None:
    """The fewest and nearest of the numbers before that make the total."""
    wanted = amount(total)
    for size in range(2, min(MOST, len(before)) + 1):
        for parts in combinations(reversed(before), size):
            if sum((amount(c) or Decimal(0) for c in parts), Decimal(0)) == wanted:
                return tuple(reversed(parts))
    return None


def _are_joined(case: Case, a: Claim, b: Claim) -> bool:
    """One verb of one sentence tells of both, what they count differs, and "and" stands between them."""
    if (a.verb, a.event, a.sentence_at) != (b.verb, b.event, b.sentence_at) or a.noun == b.noun:
        return False
    article = case.article(a)
    between = get(article.language).fold(article.text[a.core.end : b.core.start])
    closed = closed_words(article.language)
    shut = any(mark in between for mark in ",;:.()")
    words = between.split()
    return not shut and len(words) <= BETWEEN and any(word in closed.conjunctions for word in words)


def _totals(case: Case, parts: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims of other articles on the question of the whole act that give the sum, of no event but that of both."""
    wanted = sum((amount(c) or Decimal(0) for c in parts), Decimal(0))
    held = [case.clusters_of(part.id) for part in parts]
    events = {None} | set.intersection(*({k.event for k in clusters} for clusters in held))
    stories = {k.story for clusters in held for k in clusters} - {None}
    asked = [k for k in case.clusters if k.story in stories and k.event in events and _asks(case, k.attribute, parts)]
    found = {i: case.claims[i] for k in asked for i in k.claims}
    return tuple(c for c in found.values() if amount(c) == wanted and _is_whole(c, parts[0]) and not case.is_echo(c))


def _asks(case: Case, attribute: str, parts: Sequence[Claim]) -> bool:
    """The attribute is a pack's, of the act that the parts are told of, and not their own."""
    known = case.attributes.get(attribute)
    own = {part.attribute for part in parts}
    return known is not None and parts[0].event in known.events and attribute not in own


def _is_whole(claim: Claim, part: Claim) -> bool:
    return claim.article != part.article and claim.event == part.event and claim.doubt is None and _unit(claim) is None


def _unit(claim: Claim) -> str | None:
    return claim.value.unit if isinstance(claim.value, Quantity) else None
