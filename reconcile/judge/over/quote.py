"""One quote in two articles, word for word but for a number or a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.judge.over._couple import Couple
from reconcile.languages import get
from reconcile.model import Claim, DateValue, Span

RANK = 7
ABSENT = "they stand in no quote that both articles have"
QUOTES = re.compile(r"“([^“”\n]{20,600})”|«([^«»\n]{20,600})»|\"([^\"\n]{20,600})\"|„([^„“\n]{20,600})“")
FEWEST = 6  # words that two quotes must share beside their numbers
KINDS = ("quantity", "ordinal")
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Quoted(Couple):
    """Claims `a` and `b` stand at one place of one quote in two articles."""


SUBJECT = Quoted


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Quoted]:
    """Every number that the first article with a quote and a later one give it differently."""
    first: dict[tuple[str, ...], list[tuple[Claim, ...]]] = {}
    for article in sorted(case.articles, key=lambda i: (_day(case, i), i)):
        for words, numbers in _quotes(case, article):
            others = first.setdefault(words, [])
            if any(_same(one, numbers) for one in others):
                continue
            for a, b in zip(others[0], numbers, strict=True) if others else ():
                if a.kind == b.kind and a.article != b.article and a.value != b.value:
                    yield Quoted(case, a, b, case.relate(a, b))
            others.append(numbers)


def _same(one: tuple[Claim, ...], other: tuple[Claim, ...]) -> bool:
    return all(a.value == b.value for a, b in zip(one, other, strict=True))


def _quotes(case: Case, article: str) -> Iterator[tuple[tuple[str, ...], tuple[Claim, ...]]]:
    """The quotes of an article that hold numbers: language and folded words, each number a "#", and its claims."""
    told = case.articles[article]
    claims = [c for c in case.told(article) if c.field == "text" and _is_told(c)]
    for found in QUOTES.finditer(told.text) if claims else ():
        here = Span(*found.span())
        inside = {c.core: c for c in claims if here.start <= c.core.start and c.core.end <= here.end}
        words = _words(told.text, here, inside, told.language)
        if inside and len(words) - len(inside) > FEWEST:
            yield (told.language, *words), tuple(inside[core] for core in sorted(inside))


def _is_told(claim: Claim) -> bool:
    """A number in no doubt, or a date told in figures, whatever it is of."""
    if isinstance(claim.value, DateValue):
        return any(sign.isdigit() for sign in claim.value.text)
    return claim.kind in KINDS and claim.doubt is None


def _words(text: str, quote: Span, numbers: dict[Span, Claim], code: str) -> list[str]:
    """The folded words of a quote, in order, with a "#" for each number."""
    out, at = [], quote.start
    for core in sorted(numbers):
        out += [word.folded for word in get(code).tokens(text[at : core.start]) if word.text.isalnum()] + ["#"]
        at = core.end
    return out + [word.folded for word in get(code).tokens(text[at : quote.end]) if word.text.isalnum()]


def _day(case: Case, article: str) -> str:
    published = case.articles[article].published
    return str(published.earliest if published else "~")
