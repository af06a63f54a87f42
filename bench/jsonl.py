"""Articles as JSON Lines, as a reader of files would meet them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from reconcile.model import Article


def write_articles(articles: Iterable[Article], path: Path) -> int:
    """Write a line for each; how many bytes of text they hold."""
    size = 0
    with path.open("w", encoding="utf-8") as file:
        for one in articles:
            day = one.published.earliest if one.published else None
            line = {"id": one.record, "title": one.title, "text": one.text, "source": one.source}
            file.write(json.dumps({**line, "date": day and day.isoformat(), "language": one.language}) + "\n")
            size += len(one.text.encode())
    return size
