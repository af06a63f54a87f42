"""Articles that a reviewer took out: a batch that still holds them is read without them, and says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reconcile.pipeline._spool import Some

if TYPE_CHECKING:
    from reconcile.model import Article
    from reconcile.pipeline._asked import Asked

MOST = 3  # files that are named


def kept(articles: Sequence[Article], asked: Asked) -> tuple[Sequence[Article], tuple[str, ...]]:
    """The articles of a batch that are not taken out, and at most one sentence on the others."""
    left = [one for one in articles if one.id in asked.forgotten] if asked.forgotten else []
    if not left:
        return articles, ()
    stay = Some(articles, asked.forgotten)
    files = sorted({one.file for one in left})
    more = f" and {len(files) - MOST} more files" if len(files) > MOST else ""
    many = "1 article is" if len(left) == 1 else f"{len(left)} articles are"
    mend = "'reconcile forget --undo ARTICLE' lets it in again"
    return stay, (f"{', '.join(files[:MOST])}{more}: {many} left out, as was decided ({mend})",)
