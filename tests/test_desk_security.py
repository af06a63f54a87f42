"""The desk is for this machine, is only read, and cannot be made to run, build or hand out anything else."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from made_runs import run

from reconcile.store import open_store

pytest.importorskip("datasette", reason="the desk is an extra")

if TYPE_CHECKING:
    from datasette.app import Datasette

PORT = 8765
HOST = {"host": f"127.0.0.1:{PORT}"}
OLDER = "permission_allowed"  # what Datasette had before 1.0

GIANTS = [
    "select zeroblob(100000000)",
    "select hex(zeroblob(50000000))",
    "select printf('%.*c', 100000000, 'x')",
    "select randomblob(100000000)",
    "select replace(printf('%.*c', 4000000, 'x'), 'x', 'wide')",
    "with recursive c(x) as (select 1 union all select x + 1 from c limit 100000000) select group_concat(x) from c",
]
INJECTIONS = [
    "' OR '1'='1",
    "f1' UNION SELECT text FROM articles --",
    "1; DROP TABLE claims",
    '" OR ""="',
    "%' OR 1=1 --",
    "f1\x00",
    "\\",
    "NEAR(a b, 99999999)",
    '"',
    "*",
]
PAGES = ["", "/finding/f1", "/cluster/q1", "/series/l1", "/article/a1", "/claim/c1", "/source/The%20Courier"]


def made(folder: Path) -> str:
    path = str(folder / "found.db")
    with open_store(path, write=True) as store:
        store.save(run())
    return path


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    return made(tmp_path_factory.mktemp("secure"))


@pytest.fixture(scope="module")
def desk(path: str) -> Datasette:
    from reconcile.desk._serve import datasette as started

    return started(path, PORT, read_only=False)


@pytest.fixture(scope="module")
def published(path: str) -> Datasette:
    return plain(path)


def plain(*paths: str, said: dict[str, Any] | None = None, **more: Any) -> Datasette:
    """Datasette as `datasette FILE` starts it, with the plugin installed; `said` is its configuration."""
    from datasette.app import Datasette
    from datasette.plugins import pm

    import reconcile.desk

    if not pm.is_registered(reconcile.desk):
        pm.register(reconcile.desk, name="reconcile")
    key = "metadata" if hasattr(Datasette, OLDER) else "config"
    return Datasette(list(paths), **{key: said or {}}, **more)


def get(desk: Datasette, page: str, headers: dict[str, str] | None = None) -> Any:
    return asyncio.run(desk.client.get(page, headers=HOST if headers is None else headers, follow_redirects=True))


def asked(desk: Datasette, headers: dict[str, str], *, at: str, page: str = "/", method: str = "GET") -> int:
    """The status of the answer to a request that comes in at an address of this machine."""
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": page,
        "raw_path": page.encode(),
        "query_string": b"",
        "server": (at, PORT),
        "client": ("192.0.2.7", 1),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    asyncio.run(desk.app()(scope, receive, send))
    return int(sent[0]["status"])


OWN = [f"/-/reconcile{page}" for page in PAGES] + ["/-/reconcile/finding/none", "/-/reconcile/nowhere"]
STOCK = ["/", "/found", "/found/claims", "/found/claims/c5", "/found/open_conflicts", "/nowhere", "/-/versions.json"]


@pytest.mark.parametrize("page", [*OWN, *STOCK])
def test_every_answer_forbids_framing_sniffing_and_foreign_sources(desk: Datasette, page: str) -> None:
    headers = get(desk, page).headers
    assert headers.get_list("x-frame-options") == ["DENY"]
    assert headers.get_list("x-content-type-options") == ["nosniff"]
    assert headers.get_list("referrer-policy") in (["no-referrer"], ["same-origin"])
    (policy,) = headers.get_list("content-security-policy")
    assert {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"} <= set(policy.split("; "))
    assert "http" not in policy and "*" not in policy and "unsafe-eval" not in policy
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("page", OWN)
def test_pages_of_the_desk_run_no_script_but_their_file(desk: Datasette, page: str) -> None:
    answer = get(desk, page)
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.text.count("<script") == answer.text.count('<script src="/-/reconcile/assets/desk.')
    assert "<style" not in answer.text and " style=" not in answer.text and " onclick=" not in answer.text


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "localhost:9000", "127.0.0.1:8001"])
def test_plain_datasette_on_this_machine_answers_to_its_names(published: Datasette, name: str) -> None:
    assert asked(published, {"host": name}, at="127.0.0.1") == 200


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8001", "", "\x00"])
@pytest.mark.parametrize("at", ["127.0.0.1", "::1", "192.0.2.1", "/run/datasette.sock"])
def test_plain_datasette_answers_to_no_other_name(published: Datasette, host: str, at: str) -> None:
    assert asked(published, {"host": host} if host else {}, at=at) == 421


def test_a_name_of_this_machine_is_none_for_the_network(published: Datasette) -> None:
    assert asked(published, {"host": "localhost:8001"}, at="192.0.2.1") == 421


@pytest.mark.parametrize("at", ["127.0.0.1", "192.0.2.1", "/run/datasette.sock"])
def test_a_publication_answers_to_the_names_that_it_is_given(path: str, at: str) -> None:
    said = {"plugins": {"reconcile": {"hosts": ["Desk.example.org"]}}}
    assert asked(plain(path, said=said), {"host": "desk.example.org"}, at=at) == 200
    assert asked(plain(path, said=said), {"host": "evil.example"}, at=at) == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", f"http://127.0.0.1:{PORT + 1}", "file://"])
@pytest.mark.parametrize("page", ["/-/reconcile/decide", "/-/reconcile", "/-/reconcile/finding/f1"])
def test_what_another_site_sends_is_refused(desk: Datasette, origin: str, page: str) -> None:
    assert asked(desk, {**HOST, "origin": origin}, at="127.0.0.1", page=page, method="POST") == 403


def test_no_answer_may_be_read_by_another_site(desk: Datasette) -> None:
    answer = get(desk, "/found/claims.json", {**HOST, "origin": "http://evil.example"})
    assert answer.status_code == 200
    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("sql", GIANTS[:2])
@pytest.mark.parametrize(
    "way", ["/found?sql={}", "/found.json?sql={}", "/found/-/query?sql={}", "/found/claims?_where={}"]
)
@pytest.mark.parametrize("how", ["browse", "plain"])
def test_sql_of_a_visitor_is_not_run(desk: Datasette, published: Datasette, sql: str, way: str, how: str) -> None:
    answer = get(desk if how == "browse" else published, way.format(quote(sql)))
    assert answer.status_code in {400, 403, 404}


@pytest.mark.parametrize(
    "page", ["/found.db", "/found.db?", "/found/-/create", "/found/-/upsert", "/found/claims/-/insert"]
)
@pytest.mark.parametrize("how", ["browse", "plain"])
def test_the_file_is_neither_handed_out_nor_written(desk: Datasette, published: Datasette, page: str, how: str) -> None:
    assert get(desk if how == "browse" else published, page).status_code in {400, 403, 404, 405}


WRITES = {
    "/found/claims/-/insert": {"row": {"id": "c9"}},
    "/found/claims/c1/-/update": {"update": {"label": "x"}},
    "/found/claims/c1/-/delete": {},
    "/found/claims/-/drop": {"confirm": True},
    "/found/-/create": {"table": "own", "row": {"id": 1}},
}


@pytest.mark.parametrize("page", WRITES)
def test_not_even_who_may_do_everything_writes_past_the_decisions(path: str, page: str) -> None:
    desk = plain(path)
    desk.root_enabled = True  # what `datasette --root` sets from 1.0 on
    cookie = desk.sign({"a": {"id": "root"}}, "actor")
    before = hashlib.sha256(Path(path).read_bytes()).hexdigest()

    async def sent() -> Any:
        await desk.invoke_startup()
        return await desk.client.post(
            page, json=WRITES[page], cookies={"ds_actor": cookie}, headers={"host": "localhost"}
        )

    assert asyncio.run(sent()).status_code in {400, 403, 404, 405}
    assert hashlib.sha256(Path(path).read_bytes()).hexdigest() == before


def test_who_may_do_everything_runs_no_sql_either(path: str) -> None:
    desk = plain(path)
    desk.root_enabled = True
    cookie = desk.sign({"a": {"id": "root"}}, "actor")

    async def asked_as_root() -> Any:
        page = "/found/-/query.json?sql=" if not hasattr(desk, OLDER) else "/found.json?sql="
        return await desk.client.get(
            page + quote("select 1"), cookies={"ds_actor": cookie}, headers={"host": "localhost"}
        )

    assert asyncio.run(asked_as_root()).status_code == 403


def test_giants_are_refused_or_cut_where_sql_was_opened_and_memory_stays_small(path: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", _GIANTS_ASKED, path, json.dumps(GIANTS)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        cwd=Path(__file__).parent,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    refused, alive, megabytes = json.loads(told.stdout.splitlines()[-1])
    assert len(refused) == len(GIANTS) and all(refused)
    assert alive == 200
    assert megabytes < 300


_GIANTS_ASKED = r"""
import json, re, sys
from pathlib import Path
from urllib.parse import quote
from test_desk_security import get, plain
desk = plain(sys.argv[1], said={"allow_sql": True}, settings={"sql_time_limit_ms": 300})
page = "/found/-/query?sql=" if not hasattr(desk, "permission_allowed") else "/found?sql="
answers = [get(desk, page + quote(sql)) for sql in json.loads(sys.argv[2])]
refused = [answer.status_code == 400 or len(answer.text) < 100_000 for answer in answers]
alive = get(desk, page + quote("select count(*) from claims")).status_code
# not ru_maxrss: that begins with what the process had that started this one
status = Path("/proc/self/status")
peak = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
print(json.dumps([refused, alive, int(peak[1]) // 1024 if peak else 0]))
"""


TRAVERSALS = [
    "../_serve.py",
    "..%2f_serve.py",
    "%2e%2e/%2e%2e/pages/frame.html",
    "....//frame.html",
    "/etc/passwd",
    "%00desk.css",
    "desk.css",
    "desk.000000000000.css",
    "frame.html",
    "..\\frame.html",
]


@pytest.mark.parametrize("way", TRAVERSALS)
def test_no_path_leads_out_of_the_files_of_the_desk(desk: Datasette, way: str) -> None:
    answer = get(desk, f"/-/reconcile/assets/{way}")
    assert answer.status_code == 404
    assert "import" not in answer.text and "block main" not in answer.text and "root:" not in answer.text


@pytest.mark.parametrize("noun", ["finding", "cluster", "series", "article", "claim", "source"])
def test_an_id_is_never_sql(desk: Datasette, noun: str) -> None:
    found = [get(desk, f"/-/reconcile/{noun}/{quote(text, safe='')}").status_code for text in INJECTIONS]
    assert set(found) == {404}


_ASKED_FOR = [
    "verdict",
    "reason",
    "attribute",
    "outlet",
    "place",
    "rule",
    "state",
    "from",
    "to",
    "words",
    "new",
    "page",
]


@pytest.mark.parametrize("name", _ASKED_FOR)
def test_a_filter_is_never_sql(desk: Datasette, name: str) -> None:
    found = [get(desk, f"/-/reconcile?{name}={quote(text)}").status_code for text in INJECTIONS]
    assert set(found) <= {200, 400, 404}


@pytest.mark.parametrize("text", INJECTIONS)
def test_what_a_ready_question_asks_is_never_sql(desk: Datasette, text: str) -> None:
    for way in (
        "values_by_outlet?question=",
        "values_by_outlet?outlet=",
        "claims_of_one_origin?origin=",
        "open_conflicts_this_week?day=",
        "standing_alone?outlet=",
        "claims_of_one_article?article=",
        "explained?reason=",
    ):
        answer = get(desk, f"/found/{way}{quote(text)}")
        assert answer.status_code in {200, 400}
        assert "c1" not in answer.text or "c1" in text


def test_nothing_that_was_tried_changed_a_byte(desk: Datasette, path: str) -> None:
    before = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    for text in INJECTIONS:
        get(desk, f"/found/claims?_search={quote(text)}")
        get(desk, f"/-/reconcile?words={quote(text)}")
    assert hashlib.sha256(Path(path).read_bytes()).hexdigest() == before


@pytest.mark.parametrize(
    "page", ["/-/metadata.json", "/-/settings.json", "/-/plugins.json", "/-/config.json", "/-/reconcile", "/"]
)
def test_the_word_that_lets_one_decide_is_on_no_page(desk: Datasette, page: str) -> None:
    from reconcile.desk._ours import served

    found = served(desk)
    assert found is not None and found.decide and found.token
    assert found.token not in get(desk, page).text


@pytest.mark.parametrize(
    ("said", "decides"),
    [({}, False), ({"decide": True}, True), ({"decide": "yes"}, False), ({"decide": False}, False)],
    ids=["nothing said", "decide", "a word", "not"],
)
def test_plain_datasette_decides_only_where_it_is_told_to(path: str, said: dict[str, Any], decides: bool) -> None:
    from reconcile.desk._ours import served

    found = served(plain(path, said={"plugins": {"reconcile": said}}))
    assert found is not None
    assert (found.decide, found.token) == (decides, None)


def test_what_is_published_as_unchanging_is_only_read(path: str) -> None:
    from reconcile.desk._ours import served

    found = served(plain(said={"plugins": {"reconcile": {"decide": True}}}, immutables=[path]))
    assert found is not None and not found.decide


def test_browse_read_only_decides_nothing(path: str) -> None:
    from reconcile.desk._ours import served
    from reconcile.desk._serve import datasette as started

    desk = started(path, PORT, read_only=True)
    found = served(desk)
    assert found is not None and not found.decide and found.token is None
    assert asked(desk, HOST, at="127.0.0.1", page="/-/reconcile/decide", method="POST") == 403


@pytest.mark.parametrize("page", ["/", "/found", "/found/claims", "/found/claims/c5", "/found/open_conflicts"])
def test_pages_of_datasette_say_their_language_and_where_the_content_is(desk: Datasette, page: str) -> None:
    text = get(desk, page).text
    assert '<html lang="en">' in text
    if hasattr(desk, OLDER):
        assert text.count('role="main"') == 1
        assert re.findall(r"<select (?!aria-label)", text) == []


def test_a_datasette_without_a_database_of_ours_is_as_it_was(tmp_path: Path) -> None:
    import sqlite3

    other = str(tmp_path / "other.db")
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE claims (id TEXT PRIMARY KEY, value TEXT)")
        connection.execute("INSERT INTO claims VALUES ('c1', '7')")
    desk = plain(other)
    answer = get(desk, "/other/claims", {"host": "news.example"})
    assert answer.status_code == 200
    assert "content-security-policy" not in answer.headers and "/-/reconcile" not in answer.text
    assert get(desk, "/-/reconcile", {"host": "news.example"}).status_code == 404
    rows = asyncio.run(desk.get_database("other").execute("select length(zeroblob(6000000)) as bytes"))
    assert rows.first()["bytes"] == 6_000_000
    assert get(desk, "/other/claims/c1", {}).status_code == 200


def test_another_database_beside_ours_keeps_its_sql_and_its_looks(path: str, tmp_path: Path) -> None:
    import sqlite3

    other = str(tmp_path / "other.db")
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE claims (id TEXT PRIMARY KEY, value TEXT)")
        connection.execute("INSERT INTO claims VALUES ('c1', '7')")
    desk = plain(path, other)
    here = {"host": "localhost"}
    assert get(desk, "/other?sql=" + quote("select 41 + 1"), here).status_code == 200
    assert get(desk, "/found?sql=" + quote("select 41 + 1"), here).status_code == 403
    assert "/-/reconcile/claim/c1" not in get(desk, "/other/claims", here).text
    assert "/-/reconcile/claim/c5" in get(desk, "/found/claims", here).text


def test_what_the_configuration_says_of_a_table_stands(path: str) -> None:
    from datasette.app import Datasette

    told = {"databases": {"found": {"tables": {"claims": {"description": "In the words of this newsroom."}}}}}
    desk = plain(path, said=told) if hasattr(Datasette, OLDER) else plain(path, metadata=told)
    here = {"host": "localhost"}
    assert "In the words of this newsroom." in get(desk, "/found/claims", here).text
    assert "What each article says" not in get(desk, "/found/claims", here).text
    assert "What was read" in get(desk, "/found/articles", here).text
    assert "attribute=handover_ordinal" in get(desk, "/found/claims", here).text
