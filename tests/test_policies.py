"""Policies choose the best value of an attribute when a report is printed, without reading or judging anew."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from reconcile.cli import main

ARTICLES = (
    ("Harbour Post", "2021-05-03", "A bomb killed 12 soldiers in Mosul on 2 May 2021, the ministry said."),
    ("Ridge Times", "2021-05-04", "Nine soldiers were killed by a bomb in Mosul on 2 May 2021."),
)


@pytest.fixture
def stored(tmp_path, monkeypatch):
    """A folder with a database of two articles that differ."""
    monkeypatch.chdir(tmp_path)
    lines = [json.dumps({"source": s, "date": d, "text": t}) + "\n" for s, d, t in ARTICLES]
    (tmp_path / "news.jsonl").write_text("".join(lines), encoding="utf-8")
    assert CliRunner().invoke(main, ["run", "news.jsonl", "--db", "x.db"]).exit_code == 0
    return tmp_path


def estimate(folder, policy):
    (folder / "reconcile.toml").write_text(f'[estimates]\nkilled = "{policy}"\n', encoding="utf-8")
    done = CliRunner().invoke(main, ["report", "--db", "x.db", "--format", "json"])
    assert done.exit_code == 0, done.stderr
    return next(c["estimate"] for c in json.loads(done.stdout)["clusters"] if c["attribute"] == "killed")


@pytest.mark.parametrize(
    ("policy", "best"),
    [
        ("conservative", 9),
        ("latest", 9),
        ("prefer:Harbour Post", 12),
        ("prefer:harbour post", 12),
        ("pending", None),
    ],
)
def test_a_policy_chooses_the_best_value(stored, policy, best):
    found = estimate(stored, policy)
    assert (found["policy"], found["best"]) == (policy, best)


@pytest.mark.parametrize("policy", ["range", "prefer:Vale Echo"])
def test_where_a_policy_chooses_nothing_the_evidence_has_the_last_word(stored, policy):
    assert estimate(stored, policy)["policy"] is None


def test_the_report_names_the_policy(stored):
    estimate(stored, "conservative")
    told = CliRunner().invoke(main, ["report", "--db", "x.db"]).stdout
    assert "by the policy 'conservative': the lowest that is told" in told
    (stored / "reconcile.toml").unlink()
    assert "policy" not in CliRunner().invoke(main, ["report", "--db", "x.db"]).stdout


def test_a_policy_changes_nothing_that_is_stored(stored):
    before = CliRunner().invoke(main, ["report", "--db", "x.db", "--format", "json"]).stdout
    estimate(stored, "pending")
    (stored / "reconcile.toml").unlink()
    assert CliRunner().invoke(main, ["report", "--db", "x.db", "--format", "json"]).stdout == before


def test_an_unknown_policy_is_told_with_its_line(stored):
    (stored / "reconcile.toml").write_text('[estimates]\nkilled = "newest"\n', encoding="utf-8")
    done = CliRunner().invoke(main, ["report", "--db", "x.db"])
    assert done.exit_code == 2
    assert "reconcile.toml:2" in done.stderr
