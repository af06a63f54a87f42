"""SQL for people: ready questions that say what they show, numbers that lead to their sentence, search in Arabic."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from made_runs import run

from reconcile.desk._queries import QUERIES
from reconcile.model import Reason
from reconcile.store import open_store

pytest.importorskip("datasette", reason="the desk is an extra")

if TYPE_CHECKING:
    from datasette.app import Datasette

PORT = 8767
HOST = {"host": f"127.0.0.1:{PORT}"}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The made run, with Arabic words that stand without their article, and a difference explained by time."""
    found = str(tmp_path_factory.mktemp("questions") / "found.db")
    made = run()
    bare = replace(made.articles[3], id="a5", text="تسلم مستودع عام", source="The Herald", translation_of=None)
    update = replace(made.findings[2], id="f4", reason=Reason.UPDATE)
    told = replace(update, id="f5", reason=Reason.TRANSLATION, claims=("c6", "c7"), sides=(("c6",), ("c7",)))
    with open_store(found, write=True) as store:
        store.save(replace(made, articles=(*made.articles, bare), findings=(*made.findings, update, told)))
    return found


@pytest.fixture(scope="module")
def desk(path: str) -> Datasette:
    from reconcile.desk._serve import datasette as started

    return started(path, PORT)


def get(desk: Datasette, page: str) -> Any:
    return asyncio.run(desk.client.get(page, headers=HOST, follow_redirects=True))


def rows(desk: Datasette, name: str, /, **asked: str) -> list[dict[str, Any]]:
    """What a ready question answers."""
    query = "&".join(f"{key}={quote(value)}" for key, value in asked.items())
    answer = get(desk, f"/found/{name}.json?_shape=array&{query}")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()
    return found


@pytest.mark.parametrize("name", QUERIES)
def test_a_ready_question_says_what_it_shows_and_needs_no_answer(desk: Datasette, name: str) -> None:
    answer = get(desk, f"/found/{name}")
    assert answer.status_code == 200
    assert QUERIES[name]["title"] in answer.text
    assert QUERIES[name]["description"] in answer.text
    for asked in re.findall(r":([a-z]+)", QUERIES[name]["sql"]):
        assert f'name="{asked}"' in answer.text


def test_every_ready_question_is_on_the_front_page(desk: Datasette) -> None:
    front = get(desk, "/").text
    assert [name for name in QUERIES if f'/found/{name}"' not in front] == []
    assert 'href="/-/reconcile"' in front


ANSWERS = {
    "open_conflicts": ({}, {"c1", "c4"}),
    "open_conflicts_this_week": ({"day": "2021-05-07"}, {"c1", "c4"}),
    "values_by_outlet": ({"question": "northgate"}, {"c1", "c4"}),
    "claims_of_one_origin": ({"origin": "a3"}, {"c6", "c7"}),
    "numbers_that_changed": ({}, {"c3", "c5"}),
    "explained": ({"reason": "bound"}, {"c3", "c5"}),
    "the_ladder": ({}, {"c1", "c4", "c6", "c7"}),
    "claims_of_one_article": ({"article": "a2"}, {"c4", "c5"}),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_ready_question_finds_its_claims(desk: Datasette, name: str) -> None:
    asked, claims = ANSWERS[name]
    assert {row["claim"] for row in rows(desk, name, **asked)} == claims


def test_a_question_with_an_outlet_tells_of_this_outlet(desk: Datasette) -> None:
    found = rows(desk, "values_by_outlet", outlet="The Courier")
    assert {row["source"] for row in found} == {"The Courier"}
    assert rows(desk, "numbers_that_changed", outlet="nobody") == []


@pytest.mark.parametrize(
    ("day", "there"), [("2021-05-03", True), ("2021-05-09", True), ("2021-05-10", False), ("2021-05-02", False)]
)
def test_this_week_is_counted_from_the_day_that_is_given(desk: Datasette, day: str, there: bool) -> None:
    assert bool(rows(desk, "open_conflicts_this_week", day=day)) is there


def test_unread_numerals_are_told_with_why(desk: Datasette) -> None:
    (row,) = rows(desk, "unread_numerals")
    assert (row["numeral"], row["why"], row["article"]) == ("1,200", "no noun", "a2")


@pytest.mark.parametrize(
    "page", ["claims", "conflicts", "answers", "ladder", "open_conflicts", "values_by_outlet", "the_ladder"]
)
def test_every_number_leads_to_its_sentence(desk: Datasette, page: str) -> None:
    text = get(desk, f"/found/{page}").text
    cells = re.findall(r'<td class="col-(value|value_text|number|position)[^>]*>(.*?)</td>', text, re.DOTALL)
    told = [cell for _, cell in cells if re.sub(r"<[^>]+>|&nbsp;|\s", "", cell)]
    assert told
    assert [cell for cell in told if not re.search(r'href="/-/reconcile/claim/c\d"', cell)] == []


@pytest.mark.parametrize("page", ["findings", "conflicts", "finding_claims", "open_conflicts"])
def test_every_finding_leads_to_its_page(desk: Datasette, page: str) -> None:
    text = get(desk, f"/found/{page}").text
    assert 'href="/-/reconcile/finding/f1"' in text or 'href="/found/findings/f1"' in text


def test_the_page_of_a_row_leads_to_its_page_on_the_desk(desk: Datasette) -> None:
    for page, wanted in [("findings/f1", "finding/f1"), ("claims/c5", "claim/c5"), ("articles/a1", "article/a1")]:
        assert f'href="/-/reconcile/{wanted}"' in get(desk, f"/found/{page}").text


def test_what_was_estimated_leads_to_its_question(desk: Datasette) -> None:
    text = get(desk, "/found/conflicts").text
    assert re.search(r'<td class="col-low[^>]*><a href="/-/reconcile/cluster/q1">', text)


@pytest.mark.parametrize("word", ["عام", "العام", "مستودع", "المستودع"])
def test_search_finds_an_arabic_word_with_and_without_its_article(desk: Datasette, word: str) -> None:
    found = get(desk, f"/found/articles.json?_shape=array&_search={quote(word)}").json()
    assert {row["id"] for row in found} == {"a4", "a5"}


@pytest.mark.parametrize("word", ["مستودع", "المستودع"])
def test_the_search_of_the_desk_finds_an_arabic_word_with_and_without_its_article(desk: Datasette, word: str) -> None:
    answer = get(desk, f"/-/reconcile?state=all&words={quote(word)}")
    assert answer.status_code == 200
    assert "/-/reconcile/finding/f5" in answer.text
    assert "/-/reconcile/finding/f1" not in answer.text


def test_facets_are_shown_without_being_asked_for(desk: Datasette) -> None:
    text = get(desk, "/found/claims").text
    assert "attribute=handover_ordinal" in text and "kind=quantity" in text


def test_views_answer_on_the_oldest_sqlite_that_is_promised(path: str) -> None:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    views = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY 1")]
    assert views == ["answers", "claims_in_context", "conflicts", "ladder", "origins", "sources", "unread"]
    assert {view: connection.execute(f"SELECT count(*) FROM {view}").fetchone()[0] for view in views} == {  # noqa: S608
        "answers": 7,
        "claims_in_context": 7,
        "conflicts": 2,
        "ladder": 4,
        "origins": 3,
        "sources": 4,
        "unread": 1,
    }
    connection.close()


def test_outlets_are_counted_by_what_holds(path: str) -> None:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = dict(connection.execute("SELECT source, conflicts FROM sources").fetchall())
    assert sum(found.values()) == 2
    assert found["The Courier"] == 1
    connection.close()
