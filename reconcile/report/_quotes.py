"""The words of a claim in their sentence, with the value marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.model import Span
from reconcile.report._layout import isolate, width
from reconcile.report._visible import line

_LEAST = 8
"""Columns for the words about a value, however little room is left."""

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reconcile.model import Claim
    from reconcile.report._lookup import Lookup


def quoted(look: Lookup, claim: Claim, room: int) -> str:
    """The sentence of a claim in quotation marks, cut around its value to about `room` columns, *value* in stars."""
    return quoted_together(look, [claim], room)


def quoted_together(look: Lookup, claims: Sequence[Claim], room: int) -> str:
    """As `quoted` for the first claim, with the values marked of all that stand in its sentence."""
    first = claims[0]
    text, at = look.article_of(first).words(first.field, first.sentence_at), first.sentence_at.start
    if not (first.sentence_at.start <= first.core.start <= first.core.end <= first.sentence_at.end):
        text, at = look.article_of(first).words(first.field, first.span), first.span.start
    cores = _apart(claim.core for claim in claims if _beside(first, claim) and at <= claim.core.start)
    cores = [Span(core.start - at, core.end - at) for core in cores if core.end - at <= len(text)]
    middle = _marked(text, cores)
    if width(middle) > room and len(cores) > 1:
        middle, cores = _marked(text, cores[:1]), cores[:1]
    before, after = _around(_spaced(text[: cores[0].start]), middle, _spaced(text[cores[-1].end :]), room)
    return isolate(f"“{before}{middle}{after}”")


def _beside(one: Claim, other: Claim) -> bool:
    return (one.article, one.field, one.sentence_at) == (other.article, other.field, other.sentence_at)


def _apart(cores: Iterable[Span]) -> list[Span]:
    """The spans in the order of the text, without those that meet an earlier one."""
    kept: list[Span] = []
    for core in sorted(cores):
        if not kept or kept[-1].end <= core.start:
            kept.append(core)
    return kept


def _marked(text: str, cores: Sequence[Span]) -> str:
    """The words from the first span to the last, each span in stars."""
    told, end = "", cores[0].start
    for core in cores:
        value = line(text[core.start : core.end])
        told += _spaced(text[end : core.start]) + (f"*{value}*" if value else "")
        end = core.end
    return told


def _spaced(text: str) -> str:
    """The text on one line, with a space kept at either end where white space stood."""
    found = line(text)
    if not found:
        return " " if text else ""
    return " " * text[0].isspace() + found + " " * text[-1].isspace()


def _around(before: str, value: str, after: str, room: int) -> tuple[str, str]:
    before, after = before.lstrip(" "), after.rstrip(" ")
    left = max(room - width(value) - 4, _LEAST)
    if width(before) + width(after) <= left:
        return before, after
    half = left // 2
    ahead = min(width(before), max(half, left - width(after)))
    return _last_words(before, ahead), _first_words(after, left - min(ahead, width(before)))


def _last_words(text: str, columns: int) -> str:
    if width(text) <= columns:
        return text
    kept = text[max(len(text) - columns, 0) :]
    at = kept.find(" ")
    return "…" + (kept[at + 1 :] if 0 <= at < len(kept) - 1 else kept if at < 0 else " ")


def _first_words(text: str, columns: int) -> str:
    if width(text) <= columns:
        return text
    kept = text[: max(columns, 0)]
    at = kept.rfind(" ")
    return (kept[:at] if at >= 0 else kept).rstrip() + "…"
