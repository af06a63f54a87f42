"""Base forms of words by their endings; a language brings its endings and its irregular words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from reconcile.frozen import dataclass

Endings = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Inflection:
    """`nouns` and `verbs` are (ending, what stands there in the base form); `irregular` maps a form to its bases.

    A word that is irregular to itself has no other base ("pays"). An ending needs a stem of `shortest` letters.
    """

    nouns: Endings
    verbs: Endings
    irregular: Mapping[str, tuple[str, ...]]
    shortest: int = 3


def endings(rows: str) -> Endings:
    """The pairs of "base: form form ..." rows in their order, the most likely first; "-" stands for nothing."""
    return tuple(
        (form, "" if base == "-" else base)
        for base, _, forms in (row.partition(":") for row in rows.strip().splitlines())
        for form in forms.split()
    )


def forms(rows: str) -> dict[str, tuple[str, ...]]:
    """The bases of each form in "base: form form ..." rows."""
    found: dict[str, tuple[str, ...]] = {}
    for base, _, words in (row.partition(":") for row in rows.strip().splitlines()):
        for word in words.split():
            found[word] = (*found.get(word, ()), base.strip())
    return found


def _by_ending(word: str, table: Endings, shortest: int) -> Iterator[str]:
    for ending, base in table:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            yield word[: len(word) - len(ending)] + base


def lemmatiser(inflection: Inflection, fold: Callable[[str], str]) -> Callable[[str], tuple[str, ...]]:
    """The function that gives the base forms of a word, most likely first; itself where a row has it, or last."""

    @lru_cache(maxsize=65536)
    def lemmas(word: str) -> tuple[str, ...]:
        folded = fold(word)
        found = list(inflection.irregular.get(folded, ()))
        if folded in found:
            return (folded,)
        found += _by_ending(folded, inflection.nouns, inflection.shortest)
        found += _by_ending(folded, inflection.verbs, inflection.shortest - 1)
        return tuple(dict.fromkeys((*found, folded)))

    return lemmas
