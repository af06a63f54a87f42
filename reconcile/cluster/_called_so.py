"""Happenings that bear names, by which an article tells one from another: "the Orvane Fire", "Hurricane Mira"."""

from __future__ import annotations

import re
from functools import cache

from reconcile.languages._words import closed_words
from reconcile.model import Article

LONGEST = 3  # words of such a name
FEWEST = 2  # words in small letters of a headline that does not give every word a capital
NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+"  # a capital, and what follows it


def own_name(article: Article, first: str) -> str | None:
    """What its headline, or the `first` lines below it, call a happening; `None` where they only tell its kind.

    A headline that gives every word a capital tells no name from another word.
    """
    head = article.title or (article.words("text", article.headline) if article.headline is not None else "")
    told = [(head, True)] if sum(word.islower() for word in head.split()) >= FEWEST else []
    for text, bare in (*told, (first, False)):
        name = next((name for name, proper in _named(text, article.language, bare=bare) if proper), None)
        if name is not None:
            return name
    return None


def other_name(sentence: str, language: str, own: str | None) -> str | None:
    """The name of another happening that the sentence tells of, where it does not tell of the article's own one."""
    if own is None:
        return None
    found = [name for name, _ in _named(sentence, language)]
    return found[0] if found and own not in found else None


def _named(text: str, language: str, *, bare: bool = False) -> list[tuple[str, bool]]:
    """The names of happenings in a text, folded, in its order; whether each is surely one, and no place.

    `bare`: no article need stand before them.
    """
    behind, before = _patterns(language, bare=bare)
    found = [(m.start(), m["name"].casefold(), m["noun"][0].isupper()) for m in behind.finditer(text)] if behind else []
    found += [(m.start(), m["name"].casefold(), True) for m in before.finditer(text)] if before else []
    closed = closed_words(language)
    shut = closed.no_happenings | closed.determiners
    return [(name, proper) for _, name, proper in sorted(found) if shut.isdisjoint(name.split())]


@cache
def _patterns(language: str, *, bare: bool) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds names before their noun, behind an article, and names behind it."""
    closed = closed_words(language)
    nouns, marks = _either(closed.behind_names), _either(closed.determiners)
    bodies = f"|{_either(closed.no_happenings)}" if closed.no_happenings else ""
    other = rf"(?!\s+(?:[A-Z]{bodies}))"  # "the Orvane Fire Chief"
    opens = r"\b" if bare else rf"\b{marks}\s+"
    behind = rf"{opens}(?P<name>{NAME}(?:\s+{NAME}){{0,{LONGEST - 1}}}?)\s+(?P<noun>{nouns})\b{other}"
    before = rf"\b{_either(closed.before_names)}\s+(?P<name>{NAME})\b{other}"
    return (
        re.compile(behind) if closed.behind_names else None,
        re.compile(before) if closed.before_names else None,
    )


def _either(words: frozenset[str]) -> str:
    """Any of the words, with or without a capital."""
    return f"(?:{'|'.join(f'[{w[0]}{w[0].upper()}]{re.escape(w[1:])}' for w in sorted(words, key=len, reverse=True))})"
