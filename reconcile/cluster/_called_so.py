"""Happenings that bear names, by which an article tells one from another: "the Orvane Fire", "Hurricane Mira"."""

from __future__ import annotations

import re
from functools import cache

from reconcile.languages._words import closed_words
from reconcile.model import Article

LONGEST = 3  # words of such a name
NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+"  # a capital, and what follows it


def own_name(article: Article, lead: str) -> str | None:
    """What the lead of an article first calls a happening; `None` where it only tells its kind."""
    return next((name for name, proper in _named(lead, article.language) if proper), None)


def other_name(sentence: str, language: str, own: str | None) -> str | None:
    """The name of another happening that the sentence tells of, where it does not tell of the article's own one."""
    if own is None:
        return None
    found = [name for name, _ in _named(sentence, language)]
    return found[0] if found and own not in found else None


def _named(text: str, language: str) -> list[tuple[str, bool]]:
    """The names of happenings in a text, folded, in its order; whether each is surely one, and no place."""
    behind, before = _patterns(language)
    found = [(m.start(), m["name"].casefold(), m["noun"][0].isupper()) for m in behind.finditer(text)] if behind else []
    found += [(m.start(), m["name"].casefold(), True) for m in before.finditer(text)] if before else []
    return [(name, proper) for _, name, proper in sorted(found)]


@cache
def _patterns(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds names before their noun, behind an article, and names behind it."""
    closed = closed_words(language)
    nouns, marks = _either(closed.behind_names), _either(closed.determiners)
    behind = rf"\b{marks}\s+(?P<name>{NAME}(?:\s+{NAME}){{0,{LONGEST - 1}}}?)\s+(?P<noun>{nouns})\b"
    before = rf"\b{_either(closed.before_names)}\s+(?P<name>{NAME})"
    return (
        re.compile(behind) if closed.behind_names else None,
        re.compile(before) if closed.before_names else None,
    )


def _either(words: frozenset[str]) -> str:
    """Any of the words, with or without a capital."""
    return f"(?:{'|'.join(f'[{w[0]}{w[0].upper()}]{re.escape(w[1:])}' for w in sorted(words, key=len, reverse=True))})"
