"""Cells of tables that people open in a spreadsheet: none of them is taken for a formula."""

from __future__ import annotations

import re

# A formula begins with one of these, in plain or full width; blanks before it are passed over by some programs.
_FORMULA = re.compile(r"\A(?:[\t\r\n]|[\s\u200b\ufeff]*+[=+\-@\u2212\uff0b\uff0d\uff1d\uff20])")
_NUMBER = re.compile(r"[+-]?\d{1,40}(?:\.\d{1,40})?", re.ASCII)


def defused(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would take for a formula; plain numbers stay."""
    return "'" + text if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
