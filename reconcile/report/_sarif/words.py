"""Words of articles as SARIF messages: none of them is taken for a link or a place to fill in."""

from __future__ import annotations

import re

from reconcile.report._visible import marked

_LINK = re.compile(r"\](?=\()")
_BLANK = re.compile(r"\{(?=\d)")


def message(*sentences: str) -> dict[str, str]:
    """A plain message of these sentences; "](" would make a link of it, and "{0" a place for an argument."""
    text = " ".join(marked(sentence) for sentence in sentences)
    return {"text": _BLANK.sub("{ ", _LINK.sub("] ", text))}
