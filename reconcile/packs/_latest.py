"""Where two packs let one word, or one class of counted nouns, tell an attribute, that of the later pack holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reconcile.model import Attribute

Sign = tuple[str | None, ...]
"""What tells an attribute: kind and dimension with a word of a language, or with a class of nouns."""


def latest(attributes: Iterable[Attribute], packs: Sequence[str]) -> list[Attribute]:
    """The attributes, each without the signs that an attribute of a later pack has, too."""
    rank = {pack: number for number, pack in enumerate(packs)}
    known = sorted(attributes, key=lambda a: (rank[a.pack], a.id))
    last = {sign: one.pack for one in known for sign in _signs(one)}
    return [_without(one, {sign for sign in _signs(one) if last[sign] != one.pack}) for one in known]


def _signs(one: Attribute) -> Iterator[Sign]:
    """The signs of an attribute; a class of nouns is one where nothing else is needed."""
    for code, words in one.words.items():
        for word in words:
            yield one.kind, one.dimension, code, word
    for name in () if one.events or one.words else one.counts:
        yield one.kind, one.dimension, name


def _without(one: Attribute, taken: set[Sign]) -> Attribute:
    if not taken:
        return one
    words = {
        code: tuple(word for word in words if (one.kind, one.dimension, code, word) not in taken)
        for code, words in one.words.items()
    }
    counts = tuple(name for name in one.counts if (one.kind, one.dimension, name) not in taken)
    return replace(one, words=words, counts=counts)
