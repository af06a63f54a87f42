"""A database of articles about invented events, for the tests of exports; and the same with hostile words."""

from __future__ import annotations

import json
import tempfile
from functools import cache
from pathlib import Path

from reconcile import pipeline

ROOM = tempfile.TemporaryDirectory(prefix="exports.")

QUARRY = (
    {
        "title": "Blast at the Ostrel quarry",
        "source": "The Fallow Gazette",
        "url": "https://gazette.example/quarry",
        "text": "Six people were killed and 14 people were injured in an explosion at the Ostrel quarry on 11 June "
        "2032, the sheriff said. The Marrow League claimed responsibility for the attack.",
    },
    {
        "title": "Ostrel counts its dead",
        "source": "Upland Radio",
        "url": "javascript:alert(1)",
        "text": "An explosion at the Ostrel quarry on 11 June 2032 killed six people. According to the clinic, "
        "19 people were injured in the explosion at the quarry.",
    },
    {
        "title": "Quarry is the third to be closed",
        "source": "Harrow Evening Post",
        "text": "On 13 June 2032 the Pellan army handed over the Ostrel base. Ostrel is the third base that the army "
        "has handed over.",
    },
    {
        "title": "Army leaves Ostrel",
        "source": "Upland Radio",
        "text": "The Pellan army left the Ostrel base on 13 June 2032, an officer said. Ostrel is the fourth base that "
        "the army has handed over, he said.",
    },
)
NASTY = (
    '=HYPERLINK("http://x.example","y")', "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1+1", "  =1+1", "\uff1d1+1",
    "<script>alert(1)</script>", "</script><svg onload=alert(1)>", "\u202eevil", "\x1b]0;owned\x07",
    "::error file=a::b", "nul\x00nul", "half\ud800", "{{7*7}}", "##[group]x", "[a](javascript:b)",
)  # fmt: skip


@cache
def quarry() -> Path:
    """A database with a toll that is agreed on, one in conflict, a claim of responsibility and a ladder."""
    rows = [{"date": "2032-06-14", "language": "en", **one} for one in QUARRY]
    return _stored("quarry", rows)


@cache
def nasty() -> Path:
    """A database whose titles, sources, texts and addresses would like to be more than words."""
    return _stored(
        "nasty",
        [
            {
                "date": "2032-06-14",
                "language": "en",
                "title": f"{words} seen at Ostrel",
                "source": f"{words} Post",
                "url": f"javascript:{words}",
                "text": f"{words}. On 11 June 2032 {20 + number} people were injured and three people were killed in "
                f"an explosion at the Ostrel quarry, {words} reported. {words} claimed responsibility for the attack.",
            }
            for number, words in enumerate(NASTY)
        ],
    )


def _stored(name: str, rows: list[dict[str, str]]) -> Path:
    folder = Path(ROOM.name) / name
    folder.mkdir()
    articles, db = folder / "articles.jsonl", folder / "kept.db"
    articles.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    pipeline.run([str(articles)], db=str(db))
    return db
