"""The desk: Datasette on a database of ours, read-only, escaped, and for this machine alone."""

from __future__ import annotations

import asyncio
import hashlib
import re
import socket
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from made_payloads import PAYLOADS
from made_runs import TEXTS, run

from reconcile.desk import serve
from reconcile.errors import StoreError, UsageError
from reconcile.store import open_store

datasette = pytest.importorskip("datasette", reason="the desk is an extra")

if TYPE_CHECKING:
    from datasette.app import Datasette

    from reconcile.model import Run

PORT = 8765
HOST = {"host": f"127.0.0.1:{PORT}"}
ATTACK = "<script>alert(1)</script>\u202eabc\x1b[31m"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    found = str(tmp_path_factory.mktemp("desk") / "found.db")
    made = run()
    finding = replace(made.findings[1], message=ATTACK)
    article = replace(made.articles[2], source=ATTACK)
    with open_store(found, write=True) as store:
        store.save(
            replace(
                made,
                findings=(made.findings[0], finding, made.findings[2]),
                articles=(*made.articles[:2], article, made.articles[3]),
            )
        )
    return found


@pytest.fixture(scope="module")
def desk(path: str) -> Datasette:
    from reconcile.desk._serve import datasette as started

    return started(path, PORT)


def get(desk: Datasette, page: str, headers: dict[str, str] | None = None) -> object:
    return asyncio.run(desk.client.get(page, headers=headers or HOST, follow_redirects=True))


PAGES = {
    "/": "review desk",
    "/found": "To the review desk",
    "/found/findings": "conflict",
    "/found/findings/f1": "Two places in one count",
    "/found/claims": "An estimated 940",
    "/found/claims/c5": "An estimated 940",
    "/found/articles/a2": "army leaves Northgate",
    "/found/clusters": "How many soldiers stay?",
    "/found/conflicts": "Northgate",
    "/found/ladder": "Southlea",
    "/found/sources": "The Courier",
    "/found/claims_in_context": "Northgate",
    "/found/open_conflicts": "<mark>the fourth depot</mark>",
    "/found/explained": "bound",
    "/found/the_ladder": "Southlea",
    "/found/claims_of_one_article?article=a2": "An estimated 940",
    "/found/standing_alone": "Sources who stand alone",
    "/found/skipped": "holds no text",
    "/found/claims?_search=" + quote("مستودع"): "c7",
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_and_says(desk: Datasette, page: str) -> None:
    answer = get(desk, page)
    assert answer.status_code == 200
    assert PAGES[page] in answer.text


@pytest.mark.parametrize("page", ["/found/findings", "/found/findings/f2", "/found/explained", "/found/sources"])
def test_words_of_an_article_are_shown_and_never_run(desk: Datasette, page: str) -> None:
    answer = get(desk, page).text
    assert "<script>alert" not in answer
    assert "&lt;script&gt;alert" in answer
    assert "\u202e" not in answer
    assert "\\u202eabc\\x1b[31m" in answer


HALVES = {"one half": slice(0, None, 2), "the other": slice(1, None, 2)}
STOCK = ["/found", "/found/articles", "/found/claims", "/found/findings", "/found/clusters", "/found/conflicts"]
STOCK += ["/found/answers", "/found/sources", "/found/claims/c1", "/found/articles/a1", "/found/findings/f1"]
STOCK += ["/found/open_conflicts", "/found/values_by_outlet", "/found/explained", "/found/the_ladder"]


def hostile(words: str) -> Run:
    """The run, with these words wherever an article or a rule tells of something."""
    made = run()
    first = replace(made.articles[0], source=words, title=words, url=words, published_from=words, file=words)
    return replace(
        made,
        articles=(first, *made.articles[1:]),
        claims=tuple(replace(c, subject=words, speaker=words, counted=words) for c in made.claims),
        clusters=tuple(replace(q, question=words, why_unchecked=words) for q in made.clusters),
        findings=tuple(replace(f, title=words, message=words, rule=words) for f in made.findings),
    )


class Tags(HTMLParser):
    """The tags of a page, the names of their attributes, and where its links lead."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.kinds: set[str] = set()
        self.attributes: set[str] = set()
        self.links: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.kinds.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links |= {value or "" for name, value in attrs if name in {"href", "src", "action"}}


@pytest.fixture(scope="module", params=HALVES)
def besieged(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Datasette]:
    """Two desks: one with payloads in every field, one with tame words."""
    from reconcile.desk._serve import datasette as started

    words = " ".join(list(PAYLOADS.values())[HALVES[request.param]]).encode(errors="ignore").decode()
    found = {}
    for name, told in {"wild": words, "tame": "x" * 80}.items():
        path = str(tmp_path_factory.mktemp(name) / "found.db")
        with open_store(path, write=True) as store:
            store.save(hostile(told))
        found[name] = started(path, PORT)
    return found


@pytest.mark.parametrize("page", STOCK)
def test_hostile_words_add_no_tag_no_attribute_and_no_way_out(besieged: dict[str, Datasette], page: str) -> None:
    wild, tame = (get(besieged[name], page) for name in ("wild", "tame"))
    assert (wild.status_code, tame.status_code) == (200, 200)
    found, known = Tags(wild.text), Tags(tame.text)
    assert found.kinds <= known.kinds
    assert found.attributes <= known.attributes
    own = ("/", "#", "?", f"http://127.0.0.1:{PORT}/", "https://datasette.io")
    assert [link for link in found.links if not link.startswith(own) or link.startswith("//")] == []
    cells = " ".join(re.findall(r"<td.*?</td>", wild.text, re.DOTALL))
    assert [mark for mark in ("\u202e", "\x1b", "\u200b", "\x9b") if mark in re.sub(r"<[^>]*>", "", cells)] == []


@pytest.mark.parametrize("host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1:1", ""])
def test_another_host_is_turned_away(desk: Datasette, host: str) -> None:
    assert get(desk, "/found", {"host": host}).status_code == 421


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]"])
def test_this_machine_is_let_in_and_framing_is_not(desk: Datasette, name: str) -> None:
    answer = get(desk, "/found", {"host": f"{name}:{PORT}"})
    assert answer.status_code == 200
    assert answer.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize(
    "page",
    ["/found?sql=select+1", "/found.db", "/found/findings/f1/-/edit", "/found?sql=select+zeroblob(100000000)"],
)
def test_nothing_else_is_offered(desk: Datasette, page: str) -> None:
    assert get(desk, page).status_code in {403, 404}


def test_a_query_cannot_build_a_giant(desk: Datasette) -> None:
    async def ask() -> None:
        await desk.get_database("found").execute("select length(zeroblob(100000000))")

    with pytest.raises(Exception, match="too big"):
        asyncio.run(ask())


def test_browsing_changes_no_byte(desk: Datasette, path: str) -> None:
    before = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    get(desk, "/found/claims")
    assert hashlib.sha256(Path(path).read_bytes()).hexdigest() == before


def test_the_whole_text_of_an_article_is_on_its_page(desk: Datasette) -> None:
    assert TEXTS["a4"] in get(desk, "/found/articles/a4").text


def test_other_databases_look_as_ever(tmp_path: Path) -> None:
    from datasette.app import Datasette
    from datasette.plugins import pm

    import reconcile.desk

    if not pm.is_registered(reconcile.desk):
        pm.register(reconcile.desk, name="reconcile")
    other = Datasette([], memory=True)
    assert get(other, "/", {"host": "news.example"}).status_code == 200


def test_a_taken_port_is_one_sentence(path: str) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(UsageError, match="cannot be used") as caught:
            serve(path, port=other.getsockname()[1], open_browser=False)
    assert "--port" in str(caught.value)


def test_a_missing_database_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no database"):
        serve(str(tmp_path / "none.db"), port=PORT, open_browser=False)


def test_without_datasette_the_mend_is_named(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setattr("reconcile.desk._serve.find_spec", lambda _: None)
    with pytest.raises(UsageError, match="not installed") as caught:
        serve(path, port=PORT, open_browser=False)
    assert "'.[desk]'" in str(caught.value)
