"""Vague words as numbers, by the table that a configuration names."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from reconcile.cli import main

EXACT = ("Ridge Times", "2021-05-04", "en", "A bomb killed 950 soldiers in Mosul on 2 May 2021.")
ACLED = '[estimates]\nvague = "acled"\n'


@pytest.fixture
def killed(tmp_path, monkeypatch):
    """A way to the estimate of how many were killed, under a configuration."""
    monkeypatch.chdir(tmp_path)

    def read(configuration, *articles):
        lines = [json.dumps(dict(zip(("source", "date", "language", "text"), a, strict=True))) for a in articles]
        (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
        assert CliRunner().invoke(main, ["run", "news.jsonl", "--db", "x.db"]).exit_code == 0
        (tmp_path / "reconcile.toml").write_text(configuration, encoding="utf-8")
        done = CliRunner().invoke(main, ["report", "--db", "x.db", "--format", "json"])
        assert done.exit_code == 0, done.stderr
        return json.loads(done.stdout)

    return read


def estimate(report):
    return next(c["estimate"] for c in report["clusters"] if c["attribute"] == "killed")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("several", 3),
        ("a few", 3),
        ("tens of", 10),
        ("dozens of", 12),
        ("scores of", 20),
        ("hundreds of", 100),
        ("several hundred", 300),
        ("thousands of", 1000),
        ("tens of thousands of", 10_000),
    ],
)
def test_what_acled_reads_a_word_as(killed, words, number):
    found = estimate(killed(ACLED, ("Harbour Post", "2021-05-03", "en", f"A bomb killed {words} soldiers in Mosul.")))
    assert (found["low"], found["best"], found["high"]) == (number, number, number)


def test_the_table_holds_in_every_language(killed):
    found = estimate(killed(ACLED, ("Al Nahr", "2021-05-03", "ar", "قتل عشرات الجنود في انفجار في الموصل")))
    assert found["best"] == 10


def test_a_vague_word_widens_the_range(killed):
    vague = ("Harbour Post", "2021-05-04", "en", "A bomb killed hundreds of soldiers in Mosul on 2 May 2021.")
    assert estimate(killed("", vague, EXACT))["low"] == 200
    found = estimate(killed(ACLED, vague, EXACT))
    assert (found["low"], found["high"]) == (100, 950)


def test_claims_and_ledgers_keep_their_words(killed):
    vague = ("Harbour Post", "2021-05-04", "en", "A bomb killed dozens of soldiers in Mosul on 2 May 2021.")
    plain, read = killed("", vague, EXACT), killed(ACLED, vague, EXACT)
    assert plain["claims"] == read["claims"]
    assert [c["estimate"]["credences"] for c in plain["clusters"]] == [
        c["estimate"]["credences"] for c in read["clusters"]
    ]


def test_a_policy_chooses_among_what_the_table_reads(killed):
    vague = ("Harbour Post", "2021-05-04", "en", "A bomb killed dozens of soldiers in Mosul on 2 May 2021.")
    exact = (*EXACT[:3], EXACT[3].replace("950", "15"))
    assert estimate(killed('[estimates]\nkilled = "conservative"\n', vague, exact))["best"] == 15
    assert estimate(killed(f'{ACLED}killed = "conservative"\n', vague, exact))["best"] == 12


def test_an_unknown_number_is_not_read_as_one(killed):
    found = estimate(
        killed(ACLED, EXACT, ("Harbour Post", "2021-05-04", "en", "The number of dead in Mosul is unknown."))
    )
    assert (found["low"], found["best"], found["high"]) == (950, 950, 950)


def test_an_unknown_table_is_told_with_its_line(killed, tmp_path):
    killed("", EXACT)
    (tmp_path / "reconcile.toml").write_text('[estimates]\nvague = "ucdp"\n', encoding="utf-8")
    done = CliRunner().invoke(main, ["report", "--db", "x.db"])
    assert done.exit_code == 2
    assert "reconcile.toml:2: unknown table 'ucdp' of vague (known: acled, ranges)" in done.stderr
