"""One file per language: `get("en")` gives its folding, tokens, sentences, numerals, dates and lemmas."""

from __future__ import annotations

from functools import cache

from reconcile.discover import parts
from reconcile.languages import und
from reconcile.languages._language import Language
from reconcile.languages._tokens import Token

__all__ = ["Language", "Token", "codes", "get"]


@cache
def _languages() -> dict[str, Language]:
    found = (module.LANGUAGE for module in parts(__name__).values())
    return {language.code: language for language in found}


def codes() -> tuple[str, ...]:
    """The ISO codes of all languages with a grammar of their own, in alphabetical order."""
    return tuple(code for code in sorted(_languages()) if code != "und")


@cache
def get(code: str) -> Language:
    """The language of an ISO code ("en", "en-GB"); one that reads digits and whole dates where there is no grammar."""
    known, bare = _languages(), code.lower().replace("_", "-").split("-")[0]
    return known.get(code) or known.get(bare) or und.spoken(bare)
