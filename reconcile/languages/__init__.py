"""One file per language: `get("en")` gives its folding, tokens, sentences, numerals, dates and lemmas."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from reconcile.discover import names
from reconcile.languages import und
from reconcile.languages._language import Language
from reconcile.languages._tokens import Token

__all__ = ["Language", "Token", "codes", "get"]


@cache
def codes() -> tuple[str, ...]:
    """The ISO codes of all languages with a grammar of their own, in alphabetical order."""
    return tuple(code for code in names(__name__) if code != "und")


@cache
def get(code: str) -> Language:
    """The language of an ISO code ("en", "en-GB"); one that reads digits and whole dates where there is no grammar.

    Only the grammar that is asked for is imported; a file is named after its code.
    """
    bare = code.lower().replace("_", "-").split("-")[0]
    found = next((known for known in (code, bare) if known in (*codes(), "und")), None)
    if found is None:
        return und.spoken(bare)
    language: Language = import_module(f"{__name__}.{found}").LANGUAGE
    return language
