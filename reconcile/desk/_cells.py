"""Cells of a page; every piece of article text goes through `Markup.format`, which escapes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from markupsafe import Markup

from reconcile.report import visible

if TYPE_CHECKING:
    from reconcile.desk._links import Links

# Dark words on a pale ground: at least 7 to 1, readable without the colour too.
_COLOURS = {
    "conflict": "#8a1020;background:#fde7e9",
    "review": "#6b4700;background:#fff3d6",
    "explained": "#0b5132;background:#e3f5ea",
    "agreed": "#0b5132;background:#e3f5ea",
    "pending": "#33415c;background:#e9edf5",
    "unchecked": "#444;background:#eee",
}
_VERDICTS = {"verdict", "outcome", "holds"}
_NOUNS = ("finding", "claim", "article", "cluster", "series")
_PAGES = {**{noun: noun for noun in _NOUNS}, **{f"{noun}_id": noun for noun in _NOUNS}}
_PAGES |= {"translation_of": "article", "version_of": "article", "of_id": "article"}
_OWN = {"findings": "finding", "claims": "claim", "articles": "article", "clusters": "cluster", "series": "series"}
_NUMBERS = {"value", "value_text", "number", "low", "high", "position"}
_ESTIMATED = {"low", "best", "high"}
_WORDS = {"quote", "sentence", "title", "event", "paragraph", "subject"}
_WIDE = {"question": "12em", "sentence": "16em"}
_LONG = {"message", "tried", "changed"}  # else a table squeezes them into a column of single words
_LONGEST = 2000
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def cell(row: Mapping[str, Any], column: str, value: object, table: str | None, links: Links) -> Markup | None:
    """The cell of a column, or `None` to leave it to Datasette; `table` is None where a question is answered."""
    if isinstance(value, dict):
        return _labelled(column, value, links)
    if not isinstance(value, str | int | float) or value == "":
        return None
    way = _way(row, column, value, table, links)
    if way:
        return Markup('<a href="{}"><bdi>{}</bdi></a>').format(way, visible_lines(str(value))[:_LONGEST])
    return _words(row, column, value) if isinstance(value, str) else None


def visible_lines(text: str) -> str:
    """The text with what is hidden in it written out; line breaks and tabs stay."""
    return "\n".join("\t".join(map(visible, line.split("\t"))) for line in text.split("\n"))


def _words(row: Mapping[str, Any], column: str, value: str) -> Markup | None:
    if column in _VERDICTS and value in _COLOURS:
        style = "display:inline-block;padding:0 .5em;border-radius:.3em;font-weight:600;color:"
        return Markup('<span style="{}">{}</span>').format(style + _COLOURS[value], value)
    if _DAY.fullmatch(value):
        return Markup('<span style="white-space:nowrap">{}</span>').format(value)
    if column in _LONG:
        style = "min-width:min(26em,70vw);white-space:pre-line"
        return Markup('<div dir="auto" style="{}">{}</div>').format(style, visible_lines(value)[:_LONGEST])
    if column in _WIDE:
        quote = row.get("quote") if column == "sentence" else None
        return Markup('<div dir="auto" style="min-width:{}">{}</div>').format(_WIDE[column], _marked(value, quote))
    if column in _WORDS:
        return Markup('<span dir="auto">{}</span>').format(visible_lines(value))
    shown = visible_lines(value)
    return None if shown == value else Markup("{}").format(shown[:_LONGEST])


def _way(row: Mapping[str, Any], column: str, value: object, table: str | None, links: Links) -> str | None:
    """Where a cell leads: an id to its page, a number to its sentence, what was estimated to its question."""
    noun = _PAGES.get(column) or (_OWN.get(table or "") if column == "id" else None)
    if noun and isinstance(value, str):
        return _page(noun, value, links)
    if column == "origin" and isinstance(value, str):
        return f"{links.table('claims_of_one_origin')}?{urlencode({'origin': value})}"
    if column == "source" and table in {"articles", "sources"} and isinstance(value, str):
        return links.source(value)
    if column in _ESTIMATED and "best" in row:
        cluster = _key(row.get("cluster_id") or row.get("cluster"))
        return links.cluster(cluster) if cluster else None
    return _sentence(row, table, links) if column in _NUMBERS else None


def _sentence(row: Mapping[str, Any], table: str | None, links: Links) -> str | None:
    claim = _key(row.get("claim") or row.get("claim_id") or (row.get("id") if table == "claims" else None))
    return links.claim(claim) if claim else None


def _key(value: object) -> str | None:
    """The key in a cell; Datasette puts a label beside that of another table's row."""
    key = value.get("value") if isinstance(value, Mapping) else value
    return str(key) if key else None


def _labelled(column: str, value: Mapping[str, object], links: Links) -> Markup | None:
    """A row of another table, under its label."""
    noun, key = _PAGES.get(column), value.get("value")
    if noun is None or not isinstance(key, str):
        return None
    label = visible_lines(str(value.get("label") or key))[:_LONGEST]
    return Markup('<a href="{}"><bdi>{}</bdi></a>').format(_page(noun, key, links), label)


def _page(noun: str, key: str, links: Links) -> str:
    pages = {
        "finding": links.finding,
        "claim": links.claim,
        "article": links.article,
        "cluster": links.cluster,
        "series": links.series,
    }
    return pages[noun](key)


def _marked(text: str, words: object) -> Markup:
    """The sentence with the claim's words marked in it."""
    at = text.find(words) if isinstance(words, str) and words else -1
    if at < 0:
        return Markup("{}").format(visible_lines(text))
    end = at + len(str(words))
    return Markup("{}<mark>{}</mark>{}").format(*map(visible_lines, (text[:at], text[at:end], text[end:])))
