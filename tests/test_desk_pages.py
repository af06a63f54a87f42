"""The pages of the desk: the overview and its filters, a finding, a question, a series, and what is not there."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from made_payloads import PAYLOADS
from made_runs import run
from markupsafe import escape

from reconcile.errors import StoreError
from reconcile.model import Decided, Decision, Reason, Run, Verdict
from reconcile.store import open_store

pytest.importorskip("datasette", reason="the desk is an extra")

from made_desk import ROOT, Visitor, opened

from reconcile.desk import _blocks
from reconcile.desk._asked import Asked
from reconcile.desk._blocks import Shelf
from reconcile.desk._filters import Filters, matching
from reconcile.desk._links import Links
from reconcile.desk._listing import keys
from reconcile.desk._listing import listed as in_rows
from reconcile.desk._pages import POLICY

PAGES = {
    "": "Where the articles disagree",
    "/": "Where the articles disagree",
    "/finding/f1": "Which depot in the series was Northgate?",
    "/finding/f3": "How many soldiers stay?",
    "/cluster/q1": "two origins stand against each other",
    "/cluster/q4": "only one article says it",
    "/series/l1": "Which depot is the n-th given back?",
}


def stored(path: Path, made: object, **how: Any) -> Path:
    with open_store(str(path), write=True) as store:
        store.save(made, **how)  # type: ignore[arg-type]
    return path


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stored(tmp_path_factory.mktemp("desk") / "found.db", run())


@pytest.fixture(scope="module")
def desk(db: Path) -> Visitor:
    return Visitor(opened(db, read_only=True))


def asked(path: Path, **query: str) -> Asked:
    """A request for the overview of a database."""
    return Asked("", Shelf(str(path)), Links("", "/found"), query)


def listed(path: Path, **query: str) -> list[str]:
    return [key[3] for key in keys(asked(path), Filters.of(query))]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_and_says(desk: Visitor, page: str) -> None:
    answer = desk.get(ROOT + page)
    assert answer.status_code == 200
    assert PAGES[page] in answer.text


@pytest.mark.parametrize(
    ("page", "noun"),
    [
        ("/finding/f9", "finding"),
        ("/finding/c1", "finding"),
        ("/cluster/nothing", "question"),
        ("/series/l1%2F..%2F..", "series"),
        ("/nowhere", "page"),
        ("/finding/", "page"),
        ("/finding/" + quote("<script>alert(1)</script>", safe=""), "finding"),
        ("/finding/" + quote("f1' OR 1=1 --", safe=""), "finding"),
    ],
)
def test_what_is_not_there_is_told_in_words(desk: Visitor, page: str, noun: str) -> None:
    answer = desk.get(ROOT + page)
    assert answer.status_code == 404
    assert f"There is no {noun} " in answer.text
    assert "<script>alert" not in answer.text


class Loose(HTMLParser):
    """What a strict policy would refuse: handlers, styles in attributes, scripts and styles written into the page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.found += [f"{tag} {name}" for name in told if name.startswith("on") or name == "style"]
        if tag == "style" or (tag == "script" and "src" not in told):
            self.found.append(tag)


@pytest.mark.parametrize("page", [*PAGES, "/finding/f9"])
def test_a_page_needs_no_more_than_its_policy_grants(desk: Visitor, page: str) -> None:
    answer = desk.get(ROOT + page)
    assert answer.headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    assert answer.headers["x-frame-options"] == "DENY"
    assert Loose(answer.text).found == []


@pytest.mark.parametrize("kind", ["css", "js"])
def test_the_files_of_the_desk_are_kept_for_long_under_a_name_that_changes(desk: Visitor, kind: str) -> None:
    name = re.search(rf'"({ROOT}/assets/desk\.[0-9a-f]+\.{kind})"', desk.get(ROOT).text)
    assert name
    answer = desk.get(name[1])
    assert answer.status_code == 200
    assert "immutable" in answer.headers["cache-control"]
    assert desk.get(re.sub(r"desk\.[0-9a-f]+", "desk.000000000000", name[1])).status_code == 404


@pytest.mark.parametrize("name", ["desk.css", "..%2F_pages.py", "%2e%2e%2fdesk.css", "%2Fetc%2Fpasswd", "frame.html"])
def test_no_other_file_is_served(desk: Visitor, name: str) -> None:
    assert desk.get(f"{ROOT}/assets/{name}").status_code == 404


def test_pages_are_only_read(desk: Visitor) -> None:
    import asyncio

    answer = asyncio.run(desk.desk.client.post(f"{ROOT}/finding/f1", headers={"host": "127.0.0.1:8765"}))
    assert answer.status_code in {403, 405}


def test_a_finding_shows_both_sides_what_was_tried_and_the_ladder(desk: Visitor) -> None:
    page = desk.finding("f1")
    assert "<mark>the <b>fourth</b> depot</mark>" in page
    assert "<mark>the <b>fifth</b> depot</mark>" in page
    assert page.count("1 article, 1 outlet, 1 origin") == 2
    assert "over_time: a place in a count does not change" in page
    assert "leaves no gap before the sixth" in page
    assert page.count("<svg") == 1
    assert f'href="{ROOT}/series/l1"' in page
    assert f'href="{ROOT}/cluster/q1"' in page


def test_a_question_shows_its_claims_by_origin_and_its_findings(desk: Visitor) -> None:
    page = desk.get(f"{ROOT}/cluster/q2").text
    assert "2 articles, 1 outlet, 1 origin" in page
    assert 'dir="rtl"' in page
    assert f'href="{ROOT}/finding/f2"' in page
    assert f'href="{ROOT}/article/a4?claim=c7#claim-c7"' in page


def test_a_series_shows_every_rung_the_highest_first(desk: Visitor) -> None:
    page = desk.get(f"{ROOT}/series/l1").text
    assert page.index("Southlea</bdi>") < page.index("Northgate</bdi>")
    assert "4|5" in page
    assert "Ways to make it consistent" in page


FILTERS = {
    "nothing": ({}, ["f1", "f2", "f3"]),
    "verdict": ({"verdict": "conflict"}, ["f1"]),
    "reason": ({"reason": "bound"}, ["f3"]),
    "attribute": ({"attribute": "troops"}, ["f3"]),
    "outlet": ({"outlet": "Hill Radio"}, ["f2"]),
    "rule": ({"rule": "next-in-line"}, ["f2"]),
    "published from": ({"from": "2021-06-01"}, ["f2"]),
    "published to": ({"to": "2021-05-02"}, ["f1", "f2", "f3"]),
    "published before all": ({"to": "2020-01-01"}, []),
    "words": ({"words": "soldiers stay"}, ["f3"]),
    "the beginning of a word": ({"words": "sold"}, ["f3"]),
    "words of two claims": ({"words": "sixth soldiers"}, []),
    "two at once": ({"verdict": "explained", "outlet": "The Courier"}, ["f3"]),
    "decided": ({"state": "decided"}, []),
    "an unknown state": ({"state": "x"}, ["f1", "f2", "f3"]),
    "an unknown verdict": ({"verdict": "x' OR '1'='1"}, []),
    "no day": ({"from": "<script>alert(1)</script>", "to": "2021-99-99"}, ["f1", "f2", "f3"]),
    "marks alone": ({"words": '"*( ) -:'}, ["f1", "f2", "f3"]),
    "what full-text search takes for orders": ({"words": 'NEAR(a b) OR fourth* NOT "x'}, []),
}


@pytest.mark.parametrize("name", FILTERS)
def test_the_list_is_narrowed_to_what_is_asked_the_worst_first(db: Path, name: str) -> None:
    query, found = FILTERS[name]
    assert listed(db, **query) == found


@pytest.mark.parametrize("name", FILTERS)
def test_the_form_keeps_what_was_asked(desk: Visitor, name: str) -> None:
    query, found = FILTERS[name]
    page = desk.get(f"{ROOT}?{urlencode(query)}").text
    assert re.findall(rf'href="{ROOT}/finding/(f\d)', page) == found
    assert f'name="words" value="{escape(query.get("words", "").strip())}"' in page
    assert "outlet" not in query or f'<option value="{query["outlet"]}" selected>' in page


def test_a_place_is_found_by_the_beginning_of_its_name(tmp_path: Path) -> None:
    made = run()
    claims = tuple(
        replace(c, scope=replace(c.scope, place="northgate hill" if c.id == "c5" else None)) for c in made.claims
    )
    path = stored(tmp_path / "x.db", replace(made, claims=claims))
    assert listed(path, place="Northgate") == ["f3"]
    assert listed(path, place="Southgate") == []


def test_the_list_tells_each_number_of_a_side(tmp_path: Path) -> None:
    made = run()
    later = replace(made.claims[2].value, number=Decimal(950), low=Decimal(950), written="950")
    claims = (*made.claims[:4], replace(made.claims[4], value=later), *made.claims[5:])
    mixed = replace(made.findings[2], id="f5", claims=("c3", "c5", "c1"), sides=(("c3", "c5"), ("c1",)))
    path = stored(tmp_path / "x.db", replace(made, claims=claims, findings=(mixed,)))
    (row,) = in_rows(asked(path), ["f5"])
    assert [side.value for side in row.sides] == ["An estimated 940 or More than 900", "fourth"]


@pytest.mark.parametrize("word", ["مستودع", "المستودع", "سادس"])
def test_an_arabic_word_is_found_with_and_without_its_article(tmp_path: Path, word: str) -> None:
    made = run()
    finding = replace(made.findings[2], id="f4", claims=("c6", "c7"), sides=(("c6",), ("c7",)))
    path = stored(tmp_path / "x.db", replace(made, findings=(*made.findings, finding)))
    assert listed(path, words=word) == ["f4"]


def test_a_search_asks_for_every_word() -> None:
    assert matching('two "words"') == '("two"*) AND ("words"*)'
    assert matching(" - ") == ""
    assert matching("one\x00two one") == '("one"*) AND ("two"*)'
    assert matching("of 12") == '("of") AND ("12")'
    assert matching("ever " * 50 + " ".join(f"word{n}" for n in range(50))).count(" AND ") == 11


def test_a_long_list_has_pages_and_every_finding_once(tmp_path: Path) -> None:
    made = run()
    many = tuple(replace(made.findings[2], id=f"f{number:03}") for number in range(120))
    desk = Visitor(opened(stored(tmp_path / "x.db", replace(made, findings=many)), read_only=True))
    pages = [desk.get(f"{ROOT}?page={number}").text for number in (1, 2, 3)]
    found = [re.findall(rf'href="{ROOT}/finding/(f\d+)', page) for page in pages]
    assert [len(one) for one in found] == [50, 50, 20]
    assert [one for page in found for one in page] == [one.id for one in many]
    assert desk.get(f"{ROOT}?page=999").text == pages[2]
    assert desk.get(f"{ROOT}?page=-1").text == pages[0]


def test_one_walks_through_the_list_and_back(desk: Visitor) -> None:
    def links(page: str) -> dict[str, str]:
        return dict(re.findall(r'<a rel="(prev|next)" href="([^"]+)"', page))

    page = desk.get(f"{ROOT}/finding/f2?verdict=explained").text
    assert links(page) == {"next": f"{ROOT}/finding/f3?verdict=explained"}
    page = desk.get(f"{ROOT}/finding/f2").text
    assert links(page) == {"prev": f"{ROOT}/finding/f1", "next": f"{ROOT}/finding/f3"}
    assert ">2 of 3</a>" in page


def test_a_decided_finding_leaves_the_list_and_keeps_its_place_in_the_walk(tmp_path: Path) -> None:
    path, decision = stored(tmp_path / "x.db", run()), Decision("explained", finding="f1", reason="scope", id="d1")
    laid = replace(run().findings[0], verdict=Verdict.EXPLAINED, reason=Reason.SCOPE)
    from reconcile import decide

    line = decide.line(decision)
    (tmp_path / "decisions.jsonl").write_text(line + "\n", encoding="utf-8")
    with open_store(str(path), write=True) as store:
        store.mirror([(decision, line)], decide.laid(run(), [decision], date(2021, 7, 1)).findings)
    assert listed(path) == ["f2", "f3"]
    assert listed(path, state="decided") == ["f1"]
    assert listed(path, verdict=laid.verdict.value, state="all", reason="scope") == ["f1"]
    desk = Visitor(opened(path, read_only=True))
    page = desk.finding("f1")
    assert f'rel="next" href="{ROOT}/finding/f2"' in page
    assert 'rel="prev"' not in page
    assert "<b>Decision.</b>" in page
    assert "by the rule: conflict" in page
    assert ">List of 2</a>" in page
    assert ">1 of 3</a>" in desk.get(f"{ROOT}/finding/f1?state=all").text
    assert "1 decided" in desk.get(ROOT).text


@pytest.mark.parametrize("changed", [(), ("since then a claim came",)], ids=["as it was", "evidence changed"])
def test_a_count_is_that_of_the_list_it_leads_to(tmp_path: Path, changed: tuple[str, ...]) -> None:
    path, (first, *_) = stored(tmp_path / "x.db", run()), run().findings
    said = Decided("explained", "explained by scope", ("d1",), Verdict.CONFLICT, changed)
    laid = replace(first, verdict=Verdict.EXPLAINED, reason=Reason.SCOPE, decision=said)
    with open_store(str(path), write=True) as store:
        store.mirror([(Decision("explained", finding="f1", reason="scope", id="d1"), "{}")], [laid])
    desk = Visitor(opened(path, read_only=True))
    counts = desk.get(ROOT).text.split('class="counts"')[1].split("</ul>")[0]
    leads = re.findall(r'href="([^"]+)"[^>]*>[^<]*?(?:<b>)?(\d+)', counts)
    assert len(leads) == 4
    for address, number in leads:
        assert len(re.findall('class="row ', desk.get(unescape(address)).text)) == int(number)
    assert ("evidence changed since" in desk.get(f"{ROOT}?state=changed").text) == bool(changed)


def test_a_finding_that_reviewers_differ_has_a_page(tmp_path: Path) -> None:
    from reconcile.decide import differing_id

    lines = ['{"kind": "stands", "finding": "f1", "who": "Ana"}']
    lines += ['{"kind": "explained", "reason": "scope", "finding": "f1", "who": "Bo"}', ""]
    (tmp_path / "decisions.jsonl").write_text("\n".join(lines), encoding="utf-8")
    desk = Visitor(opened(stored(tmp_path / "x.db", run()), read_only=True))
    page = desk.finding(differing_id("f1"))
    assert "Which depot in the series was Northgate?" in page
    assert "To review" in page


def earlier() -> Run:
    """The run before its last two articles came."""
    made = run()
    kept = {c.id for c in made.claims if c.article in {"a1", "a2"}}
    return replace(
        made,
        articles=made.articles[:2],
        claims=tuple(c for c in made.claims if c.id in kept),
        clusters=tuple(q for q in made.clusters if set(q.claims) <= kept),
        series=(),
        findings=(replace(made.findings[0], series=None), made.findings[2]),
        ledgers=made.ledgers[:2],
        origins=replace(made.origins, articles={"a1": "a1", "a2": "a2"}, claims=dict.fromkeys(kept, "a1"), links=()),
    )


def test_the_overview_tells_what_the_last_run_brought(tmp_path: Path) -> None:
    path = stored(tmp_path / "x.db", earlier())
    assert "New with the last run" not in Visitor(opened(path, read_only=True)).get(ROOT).text
    stored(path, run(), now="2 June")
    page = Visitor(opened(path, read_only=True)).get(ROOT).text
    assert "New with the last run (2 June): 2 new articles, 2 claims more, 1 finding more." in page
    assert listed(path, new="2") == ["f2"]


def test_it_is_known_which_run_brought_an_article_as_long_as_it_is_there(tmp_path: Path) -> None:
    path = stored(tmp_path / "x.db", earlier())

    def brought() -> dict[str, int]:
        with closing(sqlite3.connect(path)) as connection:
            return dict(connection.execute("SELECT article_id, run FROM runs_articles"))

    assert brought() == {"a1": 1, "a2": 1}
    stored(path, run())
    assert brought() == {"a1": 1, "a2": 1, "a3": 2, "a4": 2}
    stored(path, earlier())
    assert brought() == {"a1": 1, "a2": 1}


def hostile(words: str) -> object:
    """The run, with these words wherever an article or a rule tells of something."""
    made = run()
    first = replace(made.articles[0], source=words, title=words, url=words, published_from=words)
    claims = tuple(replace(c, subject=words, speaker=words) for c in made.claims)
    clusters = tuple(replace(q, question=words, why_unchecked=words) for q in made.clusters)
    findings = tuple(replace(f, title=words, message=words, rule=words) for f in made.findings)
    series = replace(made.series[0], question=words, counted=words, whose=words)
    return replace(
        made,
        articles=(first, *made.articles[1:]),
        claims=claims,
        clusters=clusters,
        findings=findings,
        series=(series,),
    )


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(sorted(name for name, _ in attrs))))


@pytest.mark.parametrize("page", ["", "/finding/f1", "/cluster/q1", "/series/l1"])
def test_hostile_words_add_no_tag_and_no_attribute(tmp_path_factory: pytest.TempPathFactory, page: str) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    words = " ".join(PAYLOADS.values()).encode(errors="ignore").decode()
    tame = Visitor(opened(stored(folder / "tame.db", hostile("x" * 80)), read_only=True))
    wild = Visitor(opened(stored(folder / "wild.db", hostile(words)), read_only=True))
    answer = wild.get(ROOT + page)
    assert answer.status_code == 200
    assert Loose(answer.text).found == []
    told = re.sub(r"<[^>]*>", "", answer.text)  # what is asked for may stand as it is in the form's own values
    assert "\u202e" not in told
    assert "\x1b" not in told
    kinds = {tag for tag, _ in Tags(answer.text).found}
    assert kinds <= {tag for tag, _ in Tags(tame.get(ROOT + page).text).found} | {"tspan", "text", "span", "bdi"}


def test_a_database_of_an_older_schema_is_told_so(tmp_path: Path) -> None:
    path = stored(tmp_path / "x.db", run())
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 8")
    desk = Visitor(opened(path, read_only=True))
    answer = desk.get(ROOT)
    assert answer.status_code == 503
    assert "an older reconcile made this database" in answer.text
    assert "Which depot in the series was Northgate?" in desk.finding("f1")


PLANNED = ["/finding/f1", "/cluster/q1", "/series/l1", "/article/a1?claim=c1", "/claim/c4"]


@pytest.mark.parametrize("page", PLANNED)
def test_no_page_of_one_thing_reads_a_whole_table(db: Path, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    connect = sqlite3.connect

    def traced(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        found = connect(*args, **kwargs)
        found.set_trace_callback(said.append)
        return found

    desk = Visitor(opened(db, read_only=True))
    monkeypatch.setattr(sqlite3, "connect", traced)
    assert desk.get(ROOT + page).status_code == 200
    monkeypatch.undo()
    asked = [one for one in said if one.lstrip().startswith(("SELECT", "WITH"))]
    assert any("records" in one for one in asked)
    with sqlite3.connect(db) as connection:
        plans = [row[3] for one in asked for row in connection.execute(f"EXPLAIN QUERY PLAN {one}")]
    tables = r"(claims|articles|records|passages|clusters|findings|finding_claims|[a-z])"
    whole = [plan for plan in plans if re.fullmatch(rf"SCAN {tables}", plan)]
    assert whole == []


def test_a_question_that_takes_too_long_is_given_up(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_blocks, "_SECONDS", 0)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with pytest.raises(StoreError, match="the answer takes longer than 0 seconds"):
        Shelf(str(db)).rows(endless)


def test_a_shelf_reads_a_block_once_until_something_changes(tmp_path: Path) -> None:
    path = stored(tmp_path / "x.db", run())
    shelf = Shelf(str(path))
    first = shelf.holding("findings", "f1")
    assert first is not None
    assert shelf.holding("clusters", "q3") is first
    (tmp_path / "decisions.jsonl").write_text('{"kind": "stands", "finding": "f1", "who": "Ana"}\n', encoding="utf-8")
    again = shelf.holding("findings", "f1")
    assert again is not None
    assert again is not first
    assert [one.decision is not None for one in again.run.findings if one.id == "f1"] == [True]
    assert shelf.holding("findings", "f9") is None


def test_addresses_stand_under_that_of_datasette_and_escape_what_they_name() -> None:
    links = Links("/sub", "/sub/found")
    assert links.overview(words="a & b", state=None, page=2) == "/sub/-/reconcile?words=a+%26+b&page=2"
    assert links.source("A/B?") == "/sub/-/reconcile/source/A%2FB%3F"
    assert links.article("a1", "c1") == "/sub/-/reconcile/article/a1?claim=c1#claim-c1"
    assert links.table("findings", "f1") == "/sub/found/findings/f1"
