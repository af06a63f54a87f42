"""The closed-class words that reading a sentence needs, one table a language."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import import_module


@dataclass(frozen=True, slots=True)
class Words:
    """Folded function words of a language; phrases are written with single spaces.

    `head_first`: the counted noun follows its numeral directly and its modifiers come after it.
    """

    head_first: bool = False
    prepositions: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    clause_starts: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    report_verbs: frozenset[str] = frozenset()
    planned: tuple[str, ...] = ()
    alleged: tuple[str, ...] = ()
    decided: frozenset[str] = frozenset()
    nobody: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    casualties: frozenset[str] = frozenset()
    directions: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    place_nouns: frozenset[str] = frozenset()
    place_prepositions: frozenset[str] = frozenset()
    windows: tuple[str, ...] = ()
    anaphors: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    previous: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    blame: frozenset[str] = frozenset()
    deny: frozenset[str] = frozenset()
    claim_verbs: frozenset[str] = frozenset()
    claim_objects: tuple[str, ...] = ()
    expected: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    with_words: frozenset[str] = field(default_factory=frozenset)


def words(text: str) -> frozenset[str]:
    """The words of a white-space separated list; `_` stands for a space inside a phrase."""
    return frozenset(w.replace("_", " ") for w in text.split())


@cache
def closed_words(code: str) -> Words:
    """The closed-class words of a language by ISO code; empty for a language without a table."""
    try:
        module = import_module(f"reconcile.languages._words_{code}")
    except ModuleNotFoundError:
        return Words()
    found: Words = module.WORDS
    return found
