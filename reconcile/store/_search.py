"""Words that a search should find beside the written ones: folded spellings and words without their prefixes."""

from __future__ import annotations

from functools import cache

from reconcile.languages import get


def search_words(text: str, language: str) -> str:
    """The other forms of the words of `text` that are not in plain Latin letters, sorted, with a space between.

    SQLite folds Latin letters by itself, but not an Arabic noun that carries its article, nor another hamza.
    """
    if text.isascii():
        return ""
    forms = {form for word in set(text.split()) if not word.isascii() for form in _forms(word.strip(_MARKS), language)}
    return " ".join(sorted(forms))


_MARKS = "\"'.,:;!?()[]{}«»“”‘’،؛؟…–—-"


_ARTICLE = "ال"  # who looks for a noun with its article finds it where it stands without


@cache
def _forms(word: str, language: str) -> tuple[str, ...]:
    if word.isascii():
        return ()
    voice = get(language)
    found = {voice.fold(word), *voice.lemmas(word)}
    with_article = _ARTICLE + voice.fold(word)
    if voice.fold(word) in voice.lemmas(with_article):
        found.add(with_article)
    return tuple(sorted(form for form in found if form and form != word.lower() and " " not in form))
