"""Cells of a page; every piece of article text goes through `Markup.format`, which escapes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from markupsafe import Markup

from reconcile.report import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# Dark words on a pale ground: at least 7 to 1, readable without the colour too.
_COLOURS = {
    "conflict": "#8a1020;background:#fde7e9",
    "review": "#6b4700;background:#fff3d6",
    "explained": "#0b5132;background:#e3f5ea",
    "agreed": "#0b5132;background:#e3f5ea",
    "pending": "#33415c;background:#e9edf5",
    "unchecked": "#444;background:#eee",
}
_NOUNS = {"finding": "findings", "claim": "claims", "article": "articles", "cluster": "clusters", "series": "series"}
_TABLES = {**_NOUNS, **{f"{noun}_id": table for noun, table in _NOUNS.items()}, "translation_of": "articles"}
_WORDS = {"quote", "sentence", "value", "value_text", "title", "event", "paragraph", "subject"}
_LONG = {"message", "tried"}  # else a table squeezes them into a column of single words
_LONGEST = 2000
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def cell(row: Mapping[str, Any], column: str, value: object, table_url: Callable[[str], str]) -> Markup | None:
    """The cell of a column, or `None` to leave it to Datasette; `table_url` gives the page of a table."""
    if not isinstance(value, str):
        return None
    if column in {"verdict", "outcome"} and value in _COLOURS:
        style = "display:inline-block;padding:0 .5em;border-radius:.3em;font-weight:600;color:"
        return Markup('<span style="{}">{}</span>').format(style + _COLOURS[value], value)
    if _DAY.fullmatch(value):
        return Markup('<span style="white-space:nowrap">{}</span>').format(value)
    if column in _TABLES:
        return Markup('<a href="{}/{}">{}</a>').format(table_url(_TABLES[column]), quote(value, safe=""), value)
    if column in _LONG:
        style = "min-width:min(26em,70vw);white-space:pre-line"
        return Markup('<div dir="auto" style="{}">{}</div>').format(style, visible_lines(value)[:_LONGEST])
    if column == "sentence":
        return Markup('<div dir="auto" style="min-width:16em">{}</div>').format(
            _marked(value, row.get("quote"), column)
        )
    if column in _WORDS:
        return Markup('<span dir="auto">{}</span>').format(_marked(value, row.get("quote"), column))
    shown = visible_lines(value)
    return None if shown == value else Markup("{}").format(shown[:_LONGEST])


def visible_lines(text: str) -> str:
    """The text with what is hidden in it written out; line breaks and tabs stay."""
    return "\n".join("\t".join(map(visible, line.split("\t"))) for line in text.split("\n"))


def _marked(text: str, words: object, column: str) -> Markup:
    """The sentence with the claim's words marked in it."""
    at = text.find(words) if column == "sentence" and isinstance(words, str) and words else -1
    if at < 0:
        return Markup("{}").format(visible_lines(text))
    end = at + len(str(words))
    return Markup("{}<mark>{}</mark>{}").format(*map(visible_lines, (text[:at], text[at:end], text[end:])))
