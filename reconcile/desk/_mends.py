"""What Datasette before 1.0 leaves out of its pages for those who hear them or use no mouse, put in."""

from __future__ import annotations

MENDS: dict[str, tuple[tuple[str, str], ...]] = {
    "base.html": (
        ("<html>", '<html lang="en">'),
        ('<section class="content">', '<section class="content" role="main">'),
    ),
    "table.html": (
        ('<select name="_filter_column', '<select aria-label="column of the filter" name="_filter_column'),
        ('<select name="_filter_op', '<select aria-label="how to compare" name="_filter_op'),
        ('<input type="text" name="_filter_value', '<input aria-label="compared with" type="text" name="_filter_value'),
        ('<select name="_sort"', '<select aria-label="sorted by" name="_sort"'),
    ),
}
"""Template -> words of it, and what takes their place; all of a template, or where words are missing nothing."""


def mended(template: str, source: str) -> str:
    """A template of Datasette with what it leaves out, as it is where Datasette changed it."""
    mends = MENDS.get(template, ())
    if all(old in source for old, _ in mends):
        for old, new in mends:
            source = source.replace(old, new)
    return source
