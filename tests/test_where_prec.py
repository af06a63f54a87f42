"""How exactly it is known where an event was, and how many outlets tell of it."""

from __future__ import annotations

import json
import sqlite3

import pytest
from click.testing import CliRunner

from reconcile.cli import main


@pytest.fixture
def killed(tmp_path, monkeypatch):
    """A way to the cluster of how many were killed."""
    monkeypatch.chdir(tmp_path)

    def read(*texts, sources=("Harbour Post", "Ridge Times", "Vale Echo")):
        pairs = zip(sources, texts, strict=False)
        lines = [json.dumps({"source": s, "date": "2021-05-04", "text": text}) for s, text in pairs]
        (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
        done = CliRunner().invoke(main, ["run", "news.jsonl", "--db", "x.db", "--format", "json"])
        return next(c for c in json.loads(done.stdout)["clusters"] if c["attribute"] == "killed")

    return read


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("in Mosul", 1),
        ("at Camp Selvar", 1),
        ("near Mosul", 2),
        ("in Anbar province", 4),
        ("in Kurdistan", None),
        ("in Quelvamar", None),
    ],
    ids=["a town", "a site", "near a town", "a province", "a region of no known rank", "a name that no pack knows"],
)
def test_where_prec_tells_what_kind_of_place_is_known(killed, place, code):
    found = killed(f"A bomb killed 12 soldiers {place} on 2 May 2021, the ministry said.")
    assert found["estimate"]["where_prec"] == code


def test_the_most_exact_place_counts(killed):
    found = killed(
        "A bomb killed 12 soldiers in Mosul on 2 May 2021, the ministry said.",
        "A bomb killed 12 soldiers in Nineveh province on 2 May 2021. The bomb hit Mosul.",
    )
    assert found["estimate"]["where_prec"] == 1


def test_outlets_are_counted_apart_from_origins(killed):
    text = "A bomb killed 12 soldiers in Mosul on 2 May 2021, the ministry said. Shops stayed shut for the day."
    found = killed(text, text, "On 2 May 2021 a bomb in Mosul killed 12 soldiers.")
    assert (found["estimate"]["outlets"], found["estimate"]["origins"]) == (3, 2)


def test_two_articles_of_one_outlet_are_one_outlet(killed):
    found = killed(
        "A bomb killed 12 soldiers in Mosul on 2 May 2021, the ministry said.",
        "On 2 May 2021 a bomb in Mosul killed 12 soldiers.",
        sources=("Harbour Post", "Harbour Post"),
    )
    assert (found["estimate"]["outlets"], found["estimate"]["articles"]) == (1, 2)


def test_table_and_show_tell_the_same(killed):
    found = killed("A bomb killed 12 soldiers near Mosul on 2 May 2021, the ministry said.")
    with sqlite3.connect("x.db") as connection:
        query = "SELECT outlets, origins, where_prec FROM estimates WHERE cluster_id = ?"
        assert connection.execute(query, [found["id"]]).fetchone() == (1, 1, 2)
    shown = CliRunner().invoke(main, ["show", found["id"], "--db", "x.db"]).stdout
    assert "known    date_prec 1, where_prec 2" in shown
