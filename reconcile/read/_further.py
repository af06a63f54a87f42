"""Further articles that one page shows beside its first, as the fronts and archives of sites do."""

from __future__ import annotations

from itertools import islice
from typing import Any

from reconcile.read._main_text import folded, prose, rows_in

_MOST = 50  # elements that are looked at
_LEAST = 2  # sentences' paragraphs; a teaser has one
_KEY = 40  # letters of a paragraph by which it is found again
_SHOWN = 60


def further(tree: Any, paragraphs: list[str]) -> tuple[str, ...]:
    """A warning where the page holds several articles: that others were not read, or that all were read as one."""
    every = list(islice(tree.css("article"), _MOST))
    if len(every) < 2:
        return ()
    inner = [node for node in every if len(node.css("article")) == 1]  # each finds itself, and none within it
    held = [rows for node in inner if sum(map(prose, rows := rows_in(node))) >= _LEAST]
    have = folded(" ".join(paragraphs))
    lost = [rows for rows in held if not any(prose(row) and folded(row)[:_KEY] in have for row in rows)]
    if lost:
        what = "1 more article" if len(lost) == 1 else f"{len(lost)} more articles"
        return (f"the page holds {what}, not read ({_named(lost)}): save each on a page of its own",)
    if len(held) > 1 and all(node.css_first("h1, h2, h3") is not None for node in inner):
        return (f"the page holds {len(held)} articles, read as one ({_named(held)}): save each on a page of its own",)
    return ()


def _named(held: list[list[str]]) -> str:
    return ", ".join(repr(rows[0][:_SHOWN]) for rows in held[:3])
