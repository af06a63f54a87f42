"""Conditions on the signs that an article is written with."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.characters import Characters


@condition
def written_oddly(characters: Characters) -> bool:
    """Signs of the article look like others, turn the text around or cannot be seen."""
    return bool(characters.told)
