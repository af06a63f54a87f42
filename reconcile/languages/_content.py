"""The words that tell what is spoken of: the longer ones that are no function words, as lemmas."""

from __future__ import annotations

from functools import cache, lru_cache

from reconcile.languages import get
from reconcile.languages._words import closed_words

SHORT = 3  # letters of words that tell nothing


@lru_cache(maxsize=65536)
def content_lemmas(code: str, text: str) -> frozenset[str]:
    """The folded lemmas of the words of a text that tell what it is about."""
    language, shut = get(code), _shut(code)
    return frozenset(
        language.lemmas(word.folded)[0]
        for word in language.tokens(text)
        if len(word.text) > SHORT and word.text.isalpha() and word.folded not in shut
    )


@cache
def _shut(code: str) -> frozenset[str]:
    closed = closed_words(code)
    return (
        closed.prepositions
        | closed.adverbs
        | closed.auxiliaries
        | closed.clause_starts
        | closed.pronouns
        | closed.determiners
        | closed.report_verbs
    )
