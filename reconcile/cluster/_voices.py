"""Two numbers of one sentence that two people give: "one said 34 had died, but another said 12"."""

from __future__ import annotations

from reconcile.languages import get
from reconcile.languages._words import Words, closed_words
from reconcile.model import Claim


def contrasted(x: Claim, y: Claim, code: str) -> bool:
    """Two answers in one sentence, each with who says it: by a verb of saying, or by "according to"."""
    if x.speaker and y.speaker and x.speaker.casefold() != y.speaker.casefold():
        return True
    first, second = sorted((x, y), key=lambda c: c.core)
    at, closed = first.sentence_at.start, closed_words(code)
    between = first.sentence[first.core.end - at : second.core.start - at]
    ends = (first.sentence[: first.core.start - at], first.sentence[second.core.end - at :])
    if _sourced(closed, between) and any(_sourced(closed, end) for end in ends):
        return True
    language = get(code)
    words = language.tokens(between)
    said = any(lemma in closed.report_verbs for w in words for lemma in language.lemmas(w.folded))
    return said and any(w.folded in closed.contrasts for w in words)


def _sourced(closed: Words, text: str) -> bool:
    """A phrase stands there that names a source: "according to the police"."""
    told = f" {text.casefold()} "
    return any(f" {phrase} " in told for phrase in closed.according)
