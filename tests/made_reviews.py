"""A database with open findings, for the tests of what reviewers do; the events are invented."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from reconcile.cli import main

QUAKE = (
    "The earthquake in Orvane killed {} people on 14 May 2031 and left the bridge over the Selm impassable, governor "
    "Ilse Tarn said. Rescue teams from Tolmira searched the market of Orvane through the night."
)
AGAIN = "An earthquake killed {} people in Orvane on 14 May 2031, a nurse wrote. The bridge over the Selm fell."
DEPOT = (
    "The depot of Aldmoor was the {} depot that the army gave back to the province of Westerlund this year, colonel "
    "Ruben Hask said. Soldiers left Aldmoor in forty lorries on 1 February 2031."
)
DEPOT_AGAIN = (
    "A band played when the army of colonel Ruben Hask left Aldmoor on 1 February 2031. Aldmoor is the {} depot that "
    "the army gave back to Westerlund this year."
)
ARTICLES = (
    {"text": QUAKE.format(12), "date": "2031-05-14", "source": "Courier"},
    {"text": AGAIN.format(31), "date": "2031-05-14", "source": "Harbour News"},
    {"text": DEPOT.format("fourth"), "date": "2031-02-01", "source": "Westerlund Echo"},
    {"text": DEPOT_AGAIN.format("fifth"), "date": "2031-02-01", "source": "Courier"},
)
MORE = {
    "text": "The earthquake of 14 May 2031 in Orvane killed 31 people, the hospital said. All wards of Orvane are "
    "full, and the bridge over the Selm is closed.",
    "date": "2031-05-14",
    "source": "Selm Gazette",
}
DAY = ("--now", "2031-06-01")


def call(*words: str | Path, stdin: str | None = None) -> Result:
    """The program's answer to these words."""
    return CliRunner().invoke(main, [str(word) for word in words], input=stdin)


def stored(folder: Path) -> Path:
    """The database of one run over the articles."""
    source = folder / "articles.jsonl"
    source.write_text("".join(json.dumps(one) + "\n" for one in ARTICLES), encoding="utf-8")
    db = folder / "made.db"
    assert call("run", source, "--db", db, *DAY).exit_code == 0
    return db


def findings(db: Path, *more: str) -> list[dict[str, object]]:
    """The findings of the report, those that the text tells first first."""
    found = call("report", "--db", db, "--format", "json", *DAY, *more)
    told: list[dict[str, object]] = json.loads(found.stdout)["findings"]
    return told


def lines(db: Path) -> list[dict[str, object]]:
    """The decisions in the file beside the database."""
    file = db.with_name("decisions.jsonl")
    return [json.loads(one) for one in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []
