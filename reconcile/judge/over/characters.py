"""An article with signs that deceive the eye, and the claims that they stand beside."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import inf

from reconcile.frozen import dataclass
from reconcile.judge._case import Case
from reconcile.judge._gather import one_by_one
from reconcile.languages._odd_signs import Odd, odd_signs
from reconcile.model import Article, Claim

RANK = 30
ABSENT = "what the signs of an article look like explains no value"
MOST = 5  # places that are told
gather = one_by_one


@dataclass(frozen=True, slots=True)
class Characters:
    """The claims of one article that signs stand beside which deceive the eye, and `told` of each what is odd."""

    case: Case
    claims: tuple[Claim, ...]
    told: tuple[str, ...]

    @property
    def sides(self) -> tuple[tuple[Claim, ...], ...]:
        """All on one side."""
        return (self.claims,)

    @property
    def clusters(self) -> tuple[str, ...]:
        """The clusters of the claims."""
        return tuple(sorted({held.id for claim in self.claims for held in self.case.clusters_of(claim.id)}))

    @property
    def series(self) -> str | None:
        """No series."""
        return None

    @property
    def why(self) -> str:
        """What is odd, and where."""
        more = f"; and {len(self.told) - MOST} more" if len(self.told) > MOST else ""
        return "; ".join(self.told[:MOST]) + more

    @property
    def aside(self) -> frozenset[tuple[str, str]]:
        """Nothing is settled for others."""
        return frozenset()


SUBJECT = Characters


def subjects(case: Case, aside: frozenset[tuple[str, str]]) -> Iterator[Characters]:
    """Every article with claims: those of the sentences with such signs, else the first."""
    for id_, article in sorted(case.articles.items()):
        if claims := case.told(id_):
            odd = [(name, text, one) for name, text in _fields(article) for one in odd_signs(text)]
            yield Characters(case, tuple(_beside(claims, odd) or claims[:1]), _told(odd))


def _beside(claims: Sequence[Claim], odd: Sequence[tuple[str, str, Odd]]) -> list[Claim]:
    """The claims in whose sentence one of the signs begins."""
    starts = {name: sorted(at.start for field, _, (at, _) in odd if field == name) for name in ("title", "text")}
    return [c for c in claims if _next(starts[c.field], c.sentence_at.start) < c.sentence_at.end]


def _next(starts: Sequence[int], place: int) -> float:
    at = bisect_left(starts, place)
    return starts[at] if at < len(starts) else inf


def _fields(article: Article) -> tuple[tuple[str, str], ...]:
    return (("title", article.title or ""), ("text", article.text))


def _told(odd: Sequence[tuple[str, str, Odd]]) -> tuple[str, ...]:
    """Each thing that is odd once, with the word it stands in."""
    return tuple(dict.fromkeys(f"{why}: “{_word(text, at.start, at.end)}”" for _, text, (at, why) in odd))


def _word(text: str, start: int, end: int) -> str:
    """The words around a place, up to the next blanks and no longer than can be read."""
    first = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start), start - 20) + 1
    last = min(at if at >= 0 else len(text) for at in (text.find(" ", end), text.find("\n", end)))
    return text[first : min(last, end + 20)]
