"""Policies choose the best value of an attribute when a report is printed, without reading or judging anew."""

from __future__ import annotations

import json
from textwrap import dedent

import pytest
from click.testing import CliRunner

from reconcile.cli import main
from reconcile.model import Estimate
from reconcile.report._figures import supports

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
        ("prefer:The Hárbour-Post", 12),
        ("pending", None),
    ],
)
def test_a_policy_chooses_the_best_value(stored, policy, best):
    found = estimate(stored, policy)
    assert (found["policy"], found["best"]) == (policy, best)


@pytest.mark.parametrize("policy", ["range", "prefer:Vale Echo"])
def test_where_a_policy_chooses_nothing_the_evidence_has_the_last_word(stored, policy):
    assert estimate(stored, policy)["policy"] is None


def test_an_outlet_of_which_no_article_is_gets_a_warning(stored):
    (stored / "reconcile.toml").write_text('[estimates]\nkilled = "prefer:Vale Echo"\n', encoding="utf-8")
    told = CliRunner().invoke(main, ["report", "--db", "x.db"]).stderr
    assert "reconcile.toml:2: no article is of 'Vale Echo'" in told
    estimate(stored, "prefer:the harbour post")
    assert CliRunner().invoke(main, ["report", "--db", "x.db"]).stderr == ""


def test_the_report_names_the_policy(stored):
    estimate(stored, "conservative")
    told = CliRunner().invoke(main, ["report", "--db", "x.db"]).stdout
    assert "by the policy 'conservative': the lowest that is told" in told
    (stored / "reconcile.toml").unlink()
    assert "policy" not in CliRunner().invoke(main, ["report", "--db", "x.db"]).stdout


@pytest.mark.parametrize("command", [["report"], ["show"]], ids=["report", "show"])
def test_what_a_policy_keeps_open_is_called_pending(stored, command):
    found = CliRunner().invoke(main, ["report", "--db", "x.db", "--format", "json"]).stdout
    cluster = next(c["id"] for c in json.loads(found)["clusters"] if c["attribute"] == "killed")
    estimate(stored, "pending")
    words = command if command == ["report"] else [*command, cluster]
    told = " ".join(CliRunner().invoke(main, [*words, "--db", "x.db"]).stdout.split())
    assert "supports pending" in told
    assert "undecided" not in told


@pytest.mark.parametrize(
    ("best", "words"),
    [("3rd", "3rd, the evidence has 4th"), ("4th", "4th"), (None, "pending, 4th")],
    ids=["another", "the same", "none"],
)
def test_what_the_evidence_has_stands_beside_what_a_policy_chose(best, words):
    assert supports(Estimate("4th", best, "4th", None, 2, 2, "2", "", policy="latest")) == words


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


def test_an_unknown_policy_is_told_with_all_that_are_known(stored):
    (stored / "reconcile.toml").write_text('[estimates]\nkilled = "newest"\n', encoding="utf-8")
    told = CliRunner().invoke(main, ["report", "--db", "x.db"]).stderr
    known = "known: conservative, latest, pending, prefer:SOURCE, range"
    assert f"reconcile.toml:2: unknown policy 'newest' of killed ({known})" in told


@pytest.mark.parametrize("words", [["report"], ["run", "news.jsonl"], ["show", "k"]], ids=["report", "run", "show"])
def test_an_attribute_that_no_pack_has_is_told_with_the_nearest(stored, words):
    (stored / "reconcile.toml").write_text('[estimates]\nkiled = "latest"\n', encoding="utf-8")
    done = CliRunner().invoke(main, [*words, "--db", "x.db"])
    assert done.exit_code == 2
    assert "reconcile.toml:2: unknown attribute 'kiled' (did you mean 'killed'?)" in done.stderr


def test_an_attribute_of_a_pack_that_is_not_asked_is_no_error(stored):
    (stored / "reconcile.toml").write_text('packs = ["core"]\n[estimates]\nkilled = "latest"\n', encoding="utf-8")
    assert CliRunner().invoke(main, ["report", "--db", "x.db"]).exit_code == 0


def test_show_applies_the_policy(stored):
    found = CliRunner().invoke(main, ["report", "--db", "x.db", "--format", "json"]).stdout
    cluster = next(c["id"] for c in json.loads(found)["clusters"] if c["attribute"] == "killed")
    estimate(stored, "prefer:Harbour Post")
    told = " ".join(CliRunner().invoke(main, ["show", cluster, "--db", "x.db"]).stdout.split())
    assert "by the policy 'prefer:Harbour Post'" in told
    assert "supports 12" in told


@pytest.fixture
def own_pack(stored):
    """A folder with a pack of one's own that says how the killed are counted, and a configuration that names it."""
    folder = stored / "own" / "toll"
    folder.mkdir(parents=True)
    (folder / "pack.yml").write_text("name: toll\nversion: '1'\nabout: How we count.\n", encoding="utf-8")
    text = """\
        attributes:
          - {id: killed, kind: quantity, events: [killed], counts: [person], over_time: rises, estimate: conservative,
             question: "How many people were killed{subject}?"}
        """
    (folder / "attributes.yml").write_text(dedent(text), encoding="utf-8")
    (stored / "reconcile.toml").write_text('rules = "own"\n', encoding="utf-8")
    assert CliRunner().invoke(main, ["run", "news.jsonl", "--db", "x.db"]).exit_code == 0
    return folder


def killed():
    found = CliRunner().invoke(main, ["report", "--db", "x.db", "--format", "json"])
    assert found.exit_code == 0, found.stderr
    return next(c["estimate"] for c in json.loads(found.stdout)["clusters"] if c["attribute"] == "killed")


@pytest.mark.parametrize(
    ("said", "policy", "best"),
    [("", "conservative", 9), ('[estimates]\nkilled = "prefer:Harbour Post"\n', "prefer:Harbour Post", 12)],
    ids=["the pack alone", "the configuration over it"],
)
def test_a_pack_may_have_a_policy(own_pack, said, policy, best):
    own_pack.parents[1].joinpath("reconcile.toml").write_text(f'rules = "own"\n{said}', encoding="utf-8")
    assert (killed()["policy"], killed()["best"]) == (policy, best)


def test_an_unknown_policy_of_a_pack_is_told_with_its_place(own_pack):
    path = own_pack / "attributes.yml"
    path.write_text(path.read_text("utf-8").replace("conservative", "newest"), encoding="utf-8")
    told = CliRunner().invoke(main, ["report", "--db", "x.db"]).stderr
    assert "attributes.yml:2: unknown policy 'newest' (known: conservative" in told.replace("\\", "/")
