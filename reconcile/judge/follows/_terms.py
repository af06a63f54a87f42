"""The words of a text that tell something, by what they mean: names, acts the packs know, and dictionary forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from reconcile.frozen import dataclass
from reconcile.languages import Language, Token
from reconcile.languages._words import Words, closed_words
from reconcile.model import Lexicon

STEM = 4  # letters that two forms of one word share at least
STEM_PART = 0.66  # of the longer form
FEW, MOSTLY = 4, 0.7  # words of a title, and the part of them that is capitalised in title case
STARTS = ("", ".", "!", "?", ":", ";")  # what stands before the first word of a sentence
QUOTES = " \n\t\"'\u201c\u2018("  # and what may stand between


@dataclass(frozen=True, slots=True)
class Term:
    """A word at [start, end) of its text: `key` by which it is told, whether it is a name, or tells nothing itself."""

    start: int
    end: int
    folded: str
    lemma: str
    key: str
    name: bool
    plain: bool


class Terms:
    """Reads the words of one language with the words of the packs."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        self.closed = closed_words(language.code)
        self._language = language
        self._shut = _shut(self.closed)
        self._events = lexicon.events.get(language.code, {})
        self._entities = _entities(lexicon)

    def read(self, text: str) -> tuple[Term, ...]:
        """Every word of the text in its order; marks between words are left out."""
        tokens = [token for token in self._language.tokens(text) if token.text[0].isalnum()]
        named = _named(text, [t for t in tokens if t.folded not in self._shut])
        return tuple(self._term(token, named) for token in tokens)

    def _term(self, token: Token, named: frozenset[str]) -> Term:
        known = self._entities.get(token.text)
        plain = known is None and token.folded in self._shut
        lemma = next(iter(self._language.lemmas(token.folded)), token.folded)
        key = f"={known}" if known else token.folded if plain else self._key(token.folded, lemma)
        name = known is not None or (not plain and token.text in named)
        return Term(token.start, token.end, token.folded, lemma, key, name=name, plain=plain)

    def _key(self, folded: str, lemma: str) -> str:
        forms = (folded, *self._language.lemmas(folded))
        told = next((self._events[form] for form in forms if form in self._events), None)
        return f"~{told[0].event}" if told else lemma


def _named(text: str, tokens: Sequence[Token]) -> frozenset[str]:
    """The words that stand capitalised where no sentence begins, in a text that does not capitalise most of them."""
    capital = [t for t in tokens if t.text[0].isupper()]  # none in scripts without capitals
    if len(tokens) >= FEW and len(capital) > MOSTLY * len(tokens):
        return frozenset()
    return frozenset(t.text for t in capital if text[: t.start].rstrip(QUOTES)[-1:] not in STARTS)


def covered(keys: Iterable[str], others: frozenset[str]) -> list[str]:
    """The keys that stand among the others, in the same or a kindred form ("economy", "economic")."""
    return [key for key in keys if key in others or any(_kindred(key, other) for other in others)]


@lru_cache(maxsize=65536)
def _kindred(one: str, other: str) -> bool:
    if one[0] in "=~" or other[0] in "=~":
        return False
    shared = next((n for n, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
    return shared >= STEM and shared >= STEM_PART * max(len(one), len(other))


@lru_cache(maxsize=16)
def _shut(c: Words) -> frozenset[str]:
    """Words that tell nothing by themselves."""
    return frozenset().union(
        c.adverbs, c.prepositions, c.auxiliaries, c.report_verbs, c.pronouns, c.conjunctions, c.determiners,
        c.relatives, c.clause_starts, c.possessives, c.being, c.having, c.modals, c.negations, c.contrasts,
        c.possessive_pronouns, c.infinitive, c.including, c.hedging,
    )  # fmt: skip


@lru_cache(maxsize=4)
def _entities(lexicon: Lexicon) -> Mapping[str, str]:
    """The names of one word that the packs know, as written, with what they stand for."""
    return {name: entity.id for entity in lexicon.entities for name in entity.names if name.isalpha()}
