"""A count that is told for several days: its curve."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from reconcile.cli import main

FIRST = ("Harbour Post", "2021-05-03", "A bomb killed 12 soldiers in Mosul on 2 May 2021, the ministry said.")
LATER = ("Ridge Times", "2021-05-04", "At least 14 soldiers were killed by a bomb in Mosul on 2 May 2021.")
AGAIN = ("Vale Echo", "2021-05-04", "A bomb killed 15 soldiers in Mosul on 2 May 2021, doctors told this newspaper.")


@pytest.fixture
def told(tmp_path, monkeypatch):
    """A way to the killed of a batch: the estimate in JSON, and what show tells."""
    monkeypatch.chdir(tmp_path)

    def read(*articles):
        lines = [json.dumps({"source": s, "date": d, "text": t}) + "\n" for s, d, t in articles]
        (tmp_path / "news.jsonl").write_text("".join(lines), encoding="utf-8")
        done = CliRunner().invoke(main, ["run", "news.jsonl", "--db", "x.db", "--format", "json"])
        cluster = next(c for c in json.loads(done.stdout)["clusters"] if c["attribute"] == "killed")
        return cluster["estimate"], CliRunner().invoke(main, ["show", cluster["id"], "--db", "x.db"]).stdout

    return read


def test_a_count_told_for_two_days_has_a_step_for_each(told):
    estimate, shown = told(FIRST, LATER)
    steps = [(s["day"], s["low"], s["high"], s["origins"]) for s in estimate["curve"]]
    assert steps == [("2021-05-03", 12, 12, 1), ("2021-05-04", 14, None, 1)]
    assert "over time 12 on 3 May 2021 (1 origin); 14 or more on 4 May 2021 (1 origin)" in " ".join(shown.split())


def test_a_count_told_for_one_day_has_no_curve(told):
    estimate, shown = told(LATER, AGAIN)
    assert estimate["curve"] == []
    assert "over time" not in shown
