"""The words of claims in their sentence, with the values in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Span
from reconcile.report._gfm._inert import plain
from reconcile.report._layout import isolate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reconcile.model import Claim
    from reconcile.report._lookup import Lookup

_AROUND, _VALUE = 120, 160
"""Characters told on either side of the first value; characters of a value."""


def quoted(look: Lookup, claims: Sequence[Claim]) -> str:
    """The sentence of the first claim, cut around its value; in bold the values of all claims that stand in it."""
    first = claims[0]
    article = look.article_of(first)
    text = article.text if first.field == "text" else article.title or ""
    whole = Span(min(first.sentence_at.start, first.core.start), max(first.sentence_at.end, first.core.end))
    told = _near(text, whole, first.core)
    cores = _apart([one.core for one in claims if (one.article, one.field) == (first.article, first.field)], told)
    parts, end = ["…" * (told.start > whole.start)], told.start
    for core in cores:
        parts += [plain(text[end : core.start]), f"<b>{plain(text[core.start : core.end], _VALUE)}</b>"]
        end = core.end
    parts += [plain(text[end : told.end]), "…" * (told.end < whole.end)]
    return isolate(f"“{''.join(parts).strip()}”")


def _near(text: str, whole: Span, core: Span) -> Span:
    """The part of a sentence near its value, cut between words."""
    start, end = whole.start, whole.end
    if core.start - start > _AROUND:
        cut = text.find(" ", core.start - _AROUND, core.start)
        start = cut + 1 if cut >= 0 else core.start - _AROUND
    if end - core.end > _AROUND:
        cut = text.rfind(" ", core.end, core.end + _AROUND)
        end = cut if cut >= 0 else core.end + _AROUND
    return Span(start, end)


def _apart(cores: Sequence[Span], within: Span) -> list[Span]:
    """The spans that lie within, in the order of the text, without those that meet an earlier one."""
    kept: list[Span] = []
    for core in sorted(cores):
        if within.start <= core.start and core.end <= within.end and (not kept or kept[-1].end <= core.start):
            kept.append(core)
    return kept
