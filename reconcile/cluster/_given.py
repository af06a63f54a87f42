"""What an article gives whatever its language: its values and names, in the order of the text."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal

from reconcile.cluster._likeness import skeleton
from reconcile.cluster._passages import Body
from reconcile.frozen import dataclass
from reconcile.languages._words import closed_words
from reconcile.model import Article, Claim, DateValue, Ordinal, Quantity

PLAIN = 10  # below which a number tells little
SHORTEST = 3  # consonants of a name


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """The values of an article, each with the word it first stands at, the sounds of its names and of all its words.

    `capitals`: the script tells names from other words.
    """

    values: dict[Hashable, int]
    names: frozenset[str]
    sounds: frozenset[str]
    capitals: bool
    words: int


def given(article: Article, words: Body, claims: Iterable[Claim]) -> Given:
    """What the article gives, by its claims and its words."""
    values: dict[Hashable, int] = {}
    for claim in sorted((c for c in claims if c.field == "text"), key=lambda c: (c.core.start, c.core.end, c.id)):
        word, key = words.word_at(claim.core.start), value_key(claim)
        if word is not None and key is not None:
            values.setdefault(key, word)
    written = [article.text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    capitals = any(w[0].isupper() for w in written)
    forms = closed_words(article.language).article_forms
    return Given(values, _names(words, written), _sounds(written, forms), capitals, len(written))


def value_key(claim: Claim) -> Hashable | None:
    """The value without its unit and its words; `None` for kinds that every language words in its own way."""
    value = claim.value
    if isinstance(value, Quantity):
        if value.number is not None:
            return value.number.normalize()
        return (value.low, value.high)
    if isinstance(value, Ordinal):
        return ("place", value.position)
    if isinstance(value, DateValue) and value.days.precision <= 4:
        return value.days.earliest, value.days.latest
    return None


def telling(key: Hashable) -> bool:
    """The value is not one of the small numbers that every text is full of."""
    return abs(key) >= PLAIN or key != key.to_integral_value() if isinstance(key, Decimal) else isinstance(key, tuple)


def _names(words: Body, written: Sequence[str]) -> frozenset[str]:
    """The sounds of words with a capital that begin no sentence."""
    begins = {passage.start for passage in words.passages}
    found = (skeleton(w) for n, w in enumerate(written) if w[0].isupper() and len(w) > 1 and n not in begins)
    return frozenset(s for s in found if len(s) >= SHORTEST)


def _sounds(written: Iterable[str], forms: tuple[str, ...]) -> frozenset[str]:
    """The sounds of all words, also without the article that a language writes together with a name."""
    found = {skeleton(part) for word in set(written) for part in (word, *_bare(word, forms))}
    return frozenset(s for s in found if len(s) >= SHORTEST)


def _bare(word: str, forms: tuple[str, ...]) -> Iterator[str]:
    return (word.removeprefix(form) for form in forms if word.startswith(form))
