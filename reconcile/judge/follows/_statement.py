"""A text as what it states: the frames of its sentences, its telling words and its figures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain

from reconcile.frozen import dataclass
from reconcile.judge.follows._figures import Figure, Figures, Read
from reconcile.judge.follows._terms import Term, Terms
from reconcile.languages import get
from reconcile.model import Article, Claim, Lexicon, Span

SLOT = "#"


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """A text: its words in order, sentence by sentence, each number a slot; its telling words; its figures in order.

    `words` are all words and their dictionary forms, `told` the telling words of each sentence, `names` those of all
    that are names, `denials` the number of words that deny something.
    """

    frames: tuple[tuple[str, ...], ...]
    words: frozenset[str]
    keys: frozenset[str]
    names: frozenset[str]
    told: tuple[frozenset[str], ...]
    figures: tuple[Figure, ...]
    denials: int

    @property
    def frame(self) -> tuple[str, ...]:
        """The frame of the whole text."""
        return tuple(chain(*self.frames))


def statement(article: Article, figures: Iterable[Read], claims: Iterable[Claim], lexicon: Lexicon) -> Statement:
    """What the text of an article states; `figures` are the numerals and dates read in it, with their change marks."""
    language = get(article.language)
    reader, read = Terms(language, lexicon), sorted(figures, key=lambda f: f[0])
    sentences = list(language.sentences(article.text)) or [Span(0, len(article.text))]
    starts = [s.start for s in sentences]

    def sentence(at: int) -> int:
        return max(0, bisect_right(starts, at) - 1)

    loose = _between(reader.read(article.text), [span for span, _, _ in read])
    telling = [t for t in loose if not t.plain]
    frames: list[list[str]] = [[] for _ in sentences]
    for at, key in sorted([*((t.start, t.key) for t in loose), *((span.start, SLOT) for span, _, _ in read)]):
        frames[sentence(at)].append(key)
    told: list[set[str]] = [set() for _ in sentences]
    for term in telling:
        told[sentence(term.start)].add(term.key)
    found = Figures(article, claims, loose, reader.closed)
    return Statement(
        tuple(map(tuple, frames)),
        frozenset(form for t in loose for form in (t.folded, t.lemma)),
        frozenset(t.key for t in telling),
        frozenset(t.key for t in telling if t.name),
        tuple(map(frozenset, told)),
        tuple(found.figure(one, n := sentence(one[0].start), sentences[n]) for one in read),
        sum(t.folded in reader.closed.negations for t in loose),
    )


def _between(terms: Sequence[Term], taken: Sequence[Span]) -> list[Term]:
    """The words that are no part of a numeral."""
    starts = [span.start for span in taken]

    def free(term: Term) -> bool:
        at = bisect_right(starts, term.end - 1) - 1
        return at < 0 or taken[at].end <= term.start

    return [term for term in terms if free(term)]
