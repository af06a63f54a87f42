"""An article that is seen again in another state: one article, of which the newest version speaks."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article, concluded, knowledge

from reconcile import cluster, pipeline
from reconcile.cli import main
from reconcile.cluster._addresses import page
from reconcile.judge._aligned import WHOLE, aligned
from reconcile.model import Article, Outcome, Run, Verdict
from reconcile.read import read_bytes
from reconcile.read._moment import changed

TEXT = (
    "The mud slide above Kelmore killed {dead} people on 9 June and cut the road to Tarrin, mayor Runa Holt said. The "
    "Kelmore dam is {high} metres high. Crews from Tarrin searched the orchards of Kelmore through the night."
)
OTHER = (
    "Mayor Runa Holt told reporters in Tarrin that the mud slide above Kelmore on 9 June had killed {dead} people. She "
    "stood below the Kelmore dam, which is {high} metres high, while crews dug in the orchards of Kelmore."
)
ADDRESS = "https://www.harbour.example/news/2033/06/slide?utm_source=mail"
SAME_PAGE = "http://harbour.example/news/2033/06/slide/#top"


def told(dead: int = 12, high: int = 40, published: str = "2033-06-09", **more: object) -> Article:
    """A state of the article of the Harbour Post."""
    found = {"source": "Harbour Post", "url": ADDRESS, "file": f"{dead}-{high}-{published}.txt", **more}
    return article(TEXT.format(dead=dead, high=high), published, **found)


def elsewhere(dead: int = 14, high: int = 40, published: str = "2033-06-10") -> Article:
    """What another outlet writes."""
    return article(OTHER.format(dead=dead, high=high), published, source="Valley Herald")


def newest(*articles: Article) -> dict[str, str]:
    return dict(cluster.versions(articles, knowledge().lexicon).newest)


def one_article(a: Article, b: Article) -> bool:
    return len(cluster.versions([a, b], knowledge().lexicon).groups) == 2


def rules_between(run: Run, *articles: Article) -> set[str]:
    """The rules whose findings set claims of these articles against each other."""
    of = {claim.id: claim.article for claim in run.claims}
    ids = {one.id for one in articles}
    return {finding.rule for finding in run.findings if {of[one] for one in finding.claims} == ids}


# ---- addresses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("http://harbour.example/a/b", id="another scheme"),
        pytest.param("https://www.harbour.example/a/b", id="www"),
        pytest.param("https://harbour.example/a/b/", id="a slash at the end"),
        pytest.param("https://harbour.example/a/b?utm_source=x&fbclid=1", id="tracking"),
        pytest.param("https://HARBOUR.example:443/a/b#part", id="capitals, port and fragment"),
        pytest.param("https://m.harbour.example/a/b", id="for telephones"),
        pytest.param("https://amp.harbour.example/a/b/amp", id="for fast pages"),
        pytest.param("https://harbour.example/a/%62", id="escaped"),
    ],
)
def test_one_page_has_many_addresses(other: str) -> None:
    assert page(other) == page("https://harbour.example/a/b")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("https://harbour.example/a/c", id="another path"),
        pytest.param("https://harbour.example/a/b?id=7", id="a number that names the article"),
        pytest.param("https://news.harbour.example/a/b", id="another part of the site"),
        pytest.param("https://harbour.example:8080/a/b", id="another port"),
    ],
)
def test_two_pages_have_two_addresses(other: str) -> None:
    assert page(other) != page("https://harbour.example/a/b")


@pytest.mark.parametrize("address", ["https://harbour.example", "https://harbour.example/?utm_id=3", "https://[x", ""])
def test_the_address_of_a_whole_site_names_no_page(address: str) -> None:
    assert page(address) is None


# ---- which texts are versions of one article -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"url": SAME_PAGE}, id="the same page"),
        pytest.param({"url": None, "record": "urn:newsml:harbour:9"}, id="the same record"),
        pytest.param({"url": None, "record": "77"}, id="the same record of the outlet"),
        pytest.param({"url": None, "title": "Slide above  KELMORE"}, id="the same headline within days"),
    ],
)
def test_a_text_is_a_version_of_the_article(other: dict[str, object]) -> None:
    first = told(url=ADDRESS if other.get("url") else None, record=other.get("record"), title="Slide above Kelmore")
    assert one_article(first, told(14, published="2033-06-10", **other))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(told(14, url="https://harbour.example/news/2033/06/slide-2"), id="another page"),
        pytest.param(told(14, source="Valley Herald"), id="a reprint that names the page it is from"),
        pytest.param(replace(elsewhere(), source="Harbour Post", url=None), id="another text of the outlet"),
        pytest.param(told(14, published="2033-06-29", url=None, title="Slide above Kelmore"), id="weeks later"),
        pytest.param(told(14, url=None), id="no headline and no address"),
        pytest.param(
            article("Le glissement de Kelmore a tué 14 personnes.", language="fr", source="Harbour Post", url=ADDRESS),
            id="another language",
        ),
        pytest.param(
            article("Bakers in Tarrin asked for cheaper flour.", source="Harbour Post", url=ADDRESS), id="other words"
        ),
    ],
)
def test_a_text_is_an_article_of_its_own(other: Article) -> None:
    assert not one_article(told(title="Slide above Kelmore"), other)


def test_a_place_in_a_file_makes_versions_only_of_what_came_one_after_the_other() -> None:
    first = told(url=None, file="slide.txt")
    assert not one_article(first, told(14, url=None, file="slide.txt"))
    assert newest(first, again := told(14, url=None, file="slide.txt", state=1)) == {first.id: again.id}


# ---- which is the newest ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({}, {"published": "2033-06-10"}, id="a later day"),
        pytest.param({"stamp": "2033-06-09T08:10:00"}, {"stamp": "2033-06-09T11:00:00"}, id="a later hour"),
        pytest.param({"stamp": "2033-06-10"}, {"stamp": "2033-06-11"}, id="changed on a later day"),
        pytest.param(
            {"record": "urn:x:1", "revision": 1, "published": "2033-06-11"},
            {"record": "urn:x:1", "revision": 2, "published": "2033-06-10"},
            id="a higher number",
        ),
        pytest.param({"file": "a.txt"}, {"file": "a.txt", "state": 1}, id="a later state of the file"),
    ],
)
def test_the_later_version_stands(first: dict[str, object], second: dict[str, object]) -> None:
    earlier, later = told(**first), told(14, **second)  # type: ignore[arg-type]
    assert newest(earlier, later) == newest(later, earlier) == {earlier.id: later.id}


def test_both_stand_where_nothing_tells_which_is_later() -> None:
    found = cluster.versions([told(), told(14)], knowledge().lexicon)
    assert (found.newest, len(found.groups), len(found.pairs)) == ({}, 2, 1)


@settings(max_examples=30, deadline=None)
@given(st.permutations([told(), told(13, published="2033-06-10"), told(14, published="2033-06-11"), elsewhere()]))
def test_the_order_of_the_articles_says_nothing(articles: list[Article]) -> None:
    assert cluster.versions(articles, knowledge().lexicon) == cluster.versions(articles[::-1], knowledge().lexicon)
    assert set(newest(*articles).values()) == {told(14, published="2033-06-11").id}


# ---- what is said of them --------------------------------------------------------------------------------------------


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


# ---- values laid beside each other, and moments that formats tell ----------------------------------------------------


@settings(max_examples=12, deadline=None)
@given(st.sets(st.integers(1, 998), max_size=5))
def test_long_rows_of_values_are_aligned_where_one_was_exchanged(places: set[int]) -> None:
    left = [f"v{n}" for n in range(1_000)]
    right = [f"other{n}" if n in places else one for n, one in enumerate(left)]
    assert len(left) * len(right) > WHOLE
    found = aligned(left, right)
    exchanged = {n for start, end, _, _ in found.exchanged for n in range(start, end)}
    assert (found.same, exchanged) == (1_000 - len(places), places)


def test_a_long_row_of_one_value_is_passed_over() -> None:
    assert aligned(["7"] * 40_000, ["8"] * 40_000).exchanged == ()


@pytest.mark.parametrize(
    ("fields", "stamp"),
    [
        pytest.param({"updated": "2033-06-10T08:30:00+02:00"}, "2033-06-10T06:30:00+00:00", id="with a zone"),
        pytest.param({"modified": "2033-06-10"}, "2033-06-10", id="a day"),
        pytest.param({"date": "2033-06-09T07:00:00"}, "2033-06-09T07:00:00", id="when it was published"),
        pytest.param({"updated": "soon", "date": "2033-06-09"}, None, id="no moment"),
    ],
)
def test_a_record_tells_when_it_was_changed(fields: dict[str, str], stamp: str | None) -> None:
    row = json.dumps({"text": TEXT, **fields}).encode()
    assert [a.stamp for a in read_bytes(row, "a.jsonl")] == [stamp]
    assert changed(fields, fields.get("date")) == stamp
