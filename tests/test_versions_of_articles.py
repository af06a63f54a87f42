"""An article that is seen again in another state: one article, of which the newest version speaks."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from made_articles import concluded
from made_versions import ADDRESS, OTHER, TEXT, elsewhere, told

from reconcile import pipeline
from reconcile.cli import main
from reconcile.model import Article, Outcome, Run, Verdict


def rules_between(run: Run, *articles: Article) -> set[str]:
    """The rules whose findings set claims of these articles against each other."""
    of = {claim.id: claim.article for claim in run.claims}
    ids = {one.id for one in articles}
    return {finding.rule for finding in run.findings if {of[one] for one in finding.claims} == ids}


@pytest.fixture(scope="module")
def corrected() -> tuple[Run, Article, Article, Article]:
    """An article, its later version with another toll and another height of the dam, and another outlet's."""
    first, later, other = told(12, 30), told(14, 40, "2033-06-10"), elsewhere(14, 40)
    return concluded([first, later, other]), first, later, other


def test_an_earlier_version_is_held_against_no_other_article(corrected: tuple[Run, Article, Article, Article]) -> None:
    run, first, later, other = corrected
    assert {a.id: a.version_of for a in run.articles if a.version_of} == {first.id: later.id}
    assert rules_between(run, first, other) == set()
    assert not any(f.verdict is Verdict.CONFLICT for f in run.findings if f.rule != "silent-edit")


def test_what_changed_between_versions_is_told(corrected: tuple[Run, Article, Article, Article]) -> None:
    run, first, later, _ = corrected
    assert rules_between(run, first, later) == {"version-moved-on", "silent-edit"}


def test_a_version_adds_no_voice(corrected: tuple[Run, Article, Article, Article]) -> None:
    run, first, later, _ = corrected
    assert run.origins.articles[first.id] == run.origins.articles[later.id]
    (dead,) = (one for one in run.clusters if one.attribute == "killed")
    assert dead.outcome is Outcome.AGREED
    assert dead.estimate is not None
    assert (dead.estimate.best, dead.estimate.low, dead.estimate.articles, dead.estimate.outlets) == ("14", "14", 2, 2)


def test_what_an_earlier_version_said_is_kept_beside_its_question(
    corrected: tuple[Run, Article, Article, Article],
) -> None:
    run, first, _, _ = corrected
    theirs = {claim.id for claim in run.claims if claim.article == first.id}
    (dead,) = (one for one in run.clusters if one.attribute == "killed")
    assert theirs
    assert theirs.isdisjoint(claim for one in run.clusters for claim in one.claims)
    assert len(theirs.intersection(dead.earlier)) == 1


def test_a_correction_that_is_told_explains_the_change() -> None:
    first = told(12, 30)
    later = replace(told(12, 40, "2033-06-10"), text=f"{TEXT.format(dead=12, high=40)} The height has been corrected.")
    assert rules_between(concluded([first, later]), first, later) == {"version-corrected"}


def test_a_version_in_other_words_is_held_against_the_one_before_by_its_questions() -> None:
    first = told(12, 30)
    later = replace(elsewhere(14, 40), id="alater", source="Harbour Post", url=ADDRESS)
    assert rules_between(concluded([first, later]), first, later) == {"version-moved-on", "silent-edit"}


def test_of_three_versions_each_is_held_against_the_next() -> None:
    one, two, three = told(12), told(14, published="2033-06-10"), told(15, published="2033-06-11")
    run = concluded([one, two, three])
    assert [rules_between(run, *pair) for pair in ((one, two), (two, three), (one, three))] == [
        {"version-moved-on"},
        {"version-moved-on"},
        set(),
    ]


def test_two_versions_of_which_none_is_later_are_one_voice_and_told_of_each_other_alone() -> None:
    one, two = told(12), told(14)
    run = concluded([one, two])
    assert len(set(run.origins.articles.values())) == 1
    assert rules_between(run, one, two) == {"silent-edit"}


# ---- in a database ---------------------------------------------------------------------------------------------------


def put(path: Path, text: str, **more: object) -> str:
    path.write_text(json.dumps({"text": text, **more}) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def desk(tmp_path: Path) -> tuple[str, str, str]:
    """A database with two outlets that differ on the dam: its path, and those of the two files."""
    mine = put(tmp_path / "mine.jsonl", TEXT.format(dead=14, high=30), source="Harbour Post", date="2033-06-09")
    theirs = put(tmp_path / "theirs.jsonl", OTHER.format(dead=14, high=40), source="Valley Herald", date="2033-06-10")
    db = str(tmp_path / "d.db")
    pipeline.run([mine, theirs], db=db)
    return db, mine, theirs


def conflicts(db: str) -> list[str]:
    return sorted(f.rule for f in pipeline.stored(db).run.findings if f.verdict is Verdict.CONFLICT)


def test_a_file_that_was_changed_holds_the_newest_version(desk: tuple[str, str, str]) -> None:
    db, mine, theirs = desk
    assert conflicts(db) == ["values-apart"]
    put(Path(mine), TEXT.format(dead=14, high=40), source="Harbour Post", date="2033-06-09")
    done = pipeline.run([mine, theirs], db=db)
    assert conflicts(db) == ["silent-edit"]
    assert pipeline.render(done, "text").startswith("3 articles (1 of them an earlier version) from 2 outlets,")
    assert not pipeline.run([mine, theirs], db=db).part.articles
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("SELECT count(version_of) FROM articles").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM answers WHERE value = '30 metres'").fetchone() == (0,)


def test_a_file_that_is_as_it_was_before_holds_its_newest_version_again(desk: tuple[str, str, str]) -> None:
    db, mine, _ = desk
    before = Path(mine).read_text(encoding="utf-8")
    put(Path(mine), TEXT.format(dead=14, high=40), source="Harbour Post", date="2033-06-09")
    pipeline.run([mine], db=db)
    Path(mine).write_text(before, encoding="utf-8")
    pipeline.run([mine], db=db)
    stands = [a for a in pipeline.stored(db).run.articles if a.source == "Harbour Post" and a.version_of is None]
    assert ["30 metres" in a.text for a in stands] == [True]
    assert "values-apart" in conflicts(db)


def test_what_a_draft_mends_is_gone_and_its_own_older_text_is_not_held_against_it(desk: tuple[str, str, str]) -> None:
    db, mine, _ = desk
    put(Path(mine), TEXT.format(dead=14, high=40), source="Harbour Post", date="2033-06-09")
    checked = pipeline.check([mine], against=db)
    assert [finding.rule for finding in checked.gone] == ["values-apart"]
    assert not checked.new_findings


def test_a_draft_that_mends_nothing_still_differs_from_others(desk: tuple[str, str, str]) -> None:
    db, mine, _ = desk
    put(Path(mine), f"{TEXT.format(dead=14, high=30)} Schools stay shut.", source="Harbour Post", date="2033-06-09")
    checked = pipeline.check([mine], against=db)
    assert {f.rule for f in checked.part.findings if f.id in checked.new_findings} == {"values-apart"}
    assert not checked.gone


def test_a_decision_holds_of_a_version_that_says_the_same_and_is_an_orphan_where_it_does_not(
    desk: tuple[str, str, str],
) -> None:
    db, mine, _ = desk
    (of,) = (f.id for f in pipeline.stored(db).run.findings if f.rule == "values-apart")
    by = ["--why", "two dams", "--who", "Ana", "--db", db]
    assert CliRunner().invoke(main, ["decide", of, "--explained", "scope", *by]).exit_code == 0
    put(Path(mine), f"{TEXT.format(dead=14, high=30)} Schools stay shut.", source="Harbour Post", date="2033-06-09")
    assert pipeline.run([mine], db=db).warnings == ()
    assert [f.decision.changed for f in pipeline.stored(db).run.findings if f.decision] == [()]
    put(Path(mine), TEXT.format(dead=14, high=40), source="Harbour Post", date="2033-06-09")
    assert [w for w in pipeline.run([mine], db=db).warnings if w.startswith("one decision is about nothing")]


def test_another_article_in_the_place_of_one_is_no_version_of_it(desk: tuple[str, str, str]) -> None:
    db, mine, _ = desk
    put(Path(mine), "The choir of Tarrin sang for 900 guests in May.", source="Harbour Post", date="2033-06-09")
    pipeline.run([mine], db=db)
    assert [a.version_of for a in pipeline.stored(db).run.articles] == [None, None, None]


def test_json_names_the_newest_version(desk: tuple[str, str, str]) -> None:
    db, mine, _ = desk
    put(Path(mine), TEXT.format(dead=14, high=40), source="Harbour Post", date="2033-06-09")
    said = json.loads(pipeline.render(pipeline.run([mine], db=db), "json"))
    named = {one["id"]: one["version_of"] for one in said["articles"]}
    assert sum(one is not None for one in named.values()) == 1
    assert set(named.values()) - {None} <= named.keys()
