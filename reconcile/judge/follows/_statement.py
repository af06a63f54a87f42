"""A text as what it states: its telling words, and each of its numbers with the words around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconcile.judge.follows._sets import Value
from reconcile.judge.follows._terms import Term, Terms
from reconcile.languages import get
from reconcile.model import Article, Claim, Lexicon, Role, Span

NEAR = 5  # telling words on either side of a number that are its context
SLOT = "#"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, a place in a count or a date of a text, with the claim it gives the value of, if there is one.

    `before` and `behind` are the keys of the telling words around it, nearest first; `sentence` the number of its
    sentence. `base`: it is the whole of which another number is a part ("two of the four").
    """

    span: Span
    quote: str
    value: Value
    claim: Claim | None
    before: tuple[str, ...]
    behind: tuple[str, ...]
    sentence: int
    change: str | None = None
    base: bool = False

    @property
    def noun(self) -> str | None:
        """The key of what is counted."""
        return self.claim.noun if self.claim else None

    @property
    def near(self) -> frozenset[str]:
        """The telling words around it."""
        return frozenset((*self.before, *self.behind))

    @property
    def changes(self) -> bool:
        """It tells how much something rose or fell, not where it stands."""
        return self.change is not None or (self.claim is not None and self.claim.role is Role.CHANGE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A text: the frames of its sentences (their words in order, each number a slot), telling words and figures."""

    article: Article
    frames: tuple[tuple[str, ...], ...]
    keys: frozenset[str]
    names: frozenset[str]
    told: tuple[frozenset[str], ...]
    figures: tuple[Figure, ...]
    denials: int


Read = tuple[Span, Value, str | None]


def statement(article: Article, figures: Iterable[Read], claims: Iterable[Claim], lexicon: Lexicon) -> Statement:
    """What the text of an article states; `figures` are the numerals and dates read in it, with their change marks."""
    language = get(article.language)
    reader = Terms(language, lexicon)
    terms, read = reader.read(article.text), sorted(figures, key=lambda f: f[0])
    loose = [t for t in terms if not any(span.start < t.end and t.start < span.end for span, _, _ in read)]
    telling = [t for t in loose if not t.plain]
    ends = [s.end for s in language.sentences(article.text)] or [len(article.text)]
    valued = [c for c in claims if c.field == "text" and c.kind in ("quantity", "ordinal", "date")]
    return Statement(
        article,
        tuple(_frames(loose, read, ends)),
        frozenset(t.key for t in telling),
        frozenset(t.key for t in telling if t.name),
        tuple(frozenset(t.key for t in telling if _sentence(ends, t.start) == n) for n in range(len(ends))),
        tuple(_figure(one, article, loose, valued, ends, reader.closed.genitive) for one in read),
        sum(t.key in reader.closed.negations for t in loose),
    )


def _sentence(ends: Sequence[int], at: int) -> int:
    return min(bisect_left(ends, at + 1), len(ends) - 1)


def _frames(loose: Sequence[Term], read: Sequence[Read], ends: Sequence[int]) -> list[tuple[str, ...]]:
    found: list[list[str]] = [[] for _ in ends]
    placed = sorted([(t.start, t.key) for t in loose] + [(span.start, SLOT) for span, _, _ in read])
    for start, key in placed:
        found[_sentence(ends, start)].append(key)
    return [tuple(frame) for frame in found]


def _figure(
    read: Read,
    article: Article,
    loose: Sequence[Term],
    claims: Sequence[Claim],
    ends: Sequence[int],
    of: frozenset[str],
) -> Figure:
    span, value, change = read
    sentence = _sentence(ends, span.start)
    own = [t for t in loose if not t.plain and _sentence(ends, t.start) == sentence]
    before = [t.key for t in own if t.end <= span.start][: -NEAR - 1 : -1]
    behind = [t.key for t in own if t.start >= span.end][:NEAR]
    claim = next((c for c in claims if c.core.meets(span)), None)
    base = claim is not None and any(_of_the(c, claim, loose, of) for c in claims)
    return Figure(span, article.words("text", span), value, claim, tuple(before), tuple(behind), sentence, change, base)


def _of_the(part: Claim, whole: Claim, loose: Sequence[Term], of: frozenset[str]) -> bool:
    """The part stands before the whole, with an "of" between them."""
    if part.part_of != whole.id or part.core.start > whole.core.start:
        return False
    return any(t.key in of for t in loose if part.core.end <= t.start < whole.core.start)
