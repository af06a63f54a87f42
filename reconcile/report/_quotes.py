"""The words of a claim in their sentence, with the value marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._layout import isolate, width
from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Claim
    from reconcile.report._lookup import Lookup


def quoted(look: Lookup, claim: Claim, room: int) -> str:
    """The sentence of a claim in quotation marks, cut around its value to about `room` columns, *value* in stars."""
    text = look.article_of(claim).words(claim.field, claim.sentence_at)
    start, end = claim.core.start - claim.sentence_at.start, claim.core.end - claim.sentence_at.start
    if not (0 <= start <= end <= len(text)):
        text = look.article_of(claim).words(claim.field, claim.span)
        start, end = claim.core.start - claim.span.start, claim.core.end - claim.span.start
    before, value, after = _spaced(text[:start]), line(text[start:end]), _spaced(text[end:])
    before, after = _around(before, value, after, room)
    marked = f"*{value}*" if value else ""
    return isolate(f"“{before}{marked}{after}”")


def _spaced(text: str) -> str:
    """The text on one line, with a space kept at either end where white space stood."""
    found = line(text)
    if not found:
        return " " if text else ""
    return " " * text[0].isspace() + found + " " * text[-1].isspace()


def _around(before: str, value: str, after: str, room: int) -> tuple[str, str]:
    before, after = before.lstrip(" "), after.rstrip(" ")
    left = max(room - width(value) - 4, 16)
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
    return (kept[:at] if at > 0 else kept).rstrip() + "…"
