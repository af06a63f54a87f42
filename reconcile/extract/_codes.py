"""Digits that are no numeral: parts of names and codes (K1, Route 80, CJTF-7, www.site24.org)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.extract._meeting import Mark, first_meeting
from reconcile.model import Span

_FROM_DIGIT = re.compile(r"\d\S*+")  # the end of a run without white space that holds a digit, from its first digit
_LETTERS = "OoIl\u041e\u043e\u039f\u03bf"  # that look like digits
# "5,2OO", "2OO": a number with such letters in it is none, and no code either
_DISGUISED = re.compile(
    rf"[1-9][\d{_LETTERS}]{{0,2}}(?:[.,][\d{_LETTERS}]{{3}})+|(?<!\d)\d++[Oo\u041e\u043e\u039f\u03bf]{{2,}}"
)
_OPENING, _CLOSING = "([{<\"'“‘«", ")]}>\"'”’».,;:!?،؛؟"
GLUE = "-–‑/.:_+#@&'’"


def codes(text: str, known: Sequence[Mark]) -> list[Span]:
    """The runs of a text that hold digits and meet no known numeral or date, without the marks around them."""
    begun = {start for start, _, _ in known}  # most digits begin a numeral, whose run meets it then
    runs = [
        _bare(text, _begin(text, found.start()), found.end())
        for found in _FROM_DIGIT.finditer(text)
        if found.start() not in begun
    ]
    taken = first_meeting(runs, known)
    return [run for run, met in zip(runs, taken, strict=True) if met is None and run.start < run.end]


def in_code(text: str, span: Span) -> str | None:
    """What the digits are part of, or `None` where nothing around them tells, or letters are disguised as digits."""
    run = text[span.start : span.end]
    if _DISGUISED.fullmatch(run):
        return None
    if any(character.isalpha() or character in GLUE for character in run):
        return "part of a name or code"
    before = _word_before(text, span.start)
    after = text[span.end : span.end + 2]
    if before[-1:].isalpha():
        return f"the number of a name or label: “{before.strip(_OPENING)} {run}”"
    return "part of a name or code" if after[:1].isspace() and after[1:].isupper() else None


def _word_before(text: str, at: int) -> str:
    """What stands between the last two blanks of the line before a place that follows a blank; else nothing."""
    if text[at - 1 : at] not in (" ", "\u00a0"):
        return ""
    last = text.rfind(" ", 0, at)
    if last < 0 or "\n" in text[last:at]:
        return ""
    word = text[text.rfind(" ", 0, last) + 1 : last]
    return word[word.rfind("\n") + 1 :]


def _begin(text: str, at: int) -> int:
    """Where the run without white space begins that holds the place `at`."""
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def _bare(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _OPENING:
        start += 1
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return Span(start, end)
