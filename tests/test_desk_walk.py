"""The desk in a browser: walked, decided by keyboard, usable by all, and deaf to what articles say."""

from __future__ import annotations

import json
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from made_payloads import PAYLOADS
from playwright.sync_api import Browser, BrowserContext, Page, expect
from test_report_browser import all_poisoned, browser

from reconcile.model import Run
from reconcile.store import open_store
from reconcile.visible import line

pytest.importorskip("datasette", reason="the desk is an extra")

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = [sys.executable, "-m", "reconcile"]
ASKED = "Which position in the series of bases handed over does Abu Ghraib hold?"
NEWS = {
    "source": "Harbour Desk",
    "date": "2020-04-08",
    "text": "The Abu Ghraib base was handed over to Iraqi forces on 7 April 2020. It is the fifth base to be returned.",
}
NOUNS = ("finding/f", "article/a", "claim/c", "cluster/q")
SCHEMES = ("light", "dark")
WIDTHS = (360, 1280)
LOOKED_AT = set(zip(WIDTHS, SCHEMES, strict=True))

__all__ = ["browser"]  # the fixture of the report's tests


@dataclass
class Desk:
    """A desk that runs: where it is, and the address that lets a browser decide."""

    db: Path
    base: str
    key: str

    @property
    def start(self) -> str:
        """The overview."""
        return f"{self.base}/-/reconcile"


@dataclass
class Seen:
    """An open page with what it said, and what it asked for from elsewhere."""

    page: Page
    base: str
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def clean(self) -> None:
        """Nothing was said on the console, nothing was asked for from elsewhere."""
        assert self.said == []
        assert [url for url in self.asked if not url.startswith((f"{self.base}/", "data:"))] == []

    def press(self, key: str) -> None:
        """Press a key once the page is whole: before that nobody listens to it."""
        self.page.wait_for_load_state()
        self.page.keyboard.press(key)

    def goes_to(self, name: str | re.Pattern[str], within: str = "main") -> None:
        """Follow the first link that is called so."""
        with self.page.expect_navigation():
            self.page.locator(within).get_by_role("link", name=name).first.click()


@contextmanager
def running(db: Path, *more: str) -> Iterator[Desk]:
    """`reconcile browse` on a database, as a process of its own."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    words = [*PROGRAM, "browse", "--db", str(db), "--port", str(port), "--no-open", *more]
    with subprocess.Popen(words, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        told = process.stderr.readline()
        try:
            address = re.search(r"http://\S+", told)
            assert address is not None, told + process.stderr.read()
            _wait(port)
            yield Desk(db, f"http://127.0.0.1:{port}", address[0])
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=10)


def _wait(port: int) -> None:
    for _ in range(200):
        with socket.socket() as attempt:
            attempt.settimeout(0.1)
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the desk does not listen")


@pytest.fixture(scope="module")
def seeds(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    db = tmp_path_factory.mktemp("walk") / "seeds.db"
    ran(str(ROOT / "seeds"), db)
    return db


@pytest.fixture(scope="module")
def desk(seeds: Path) -> Iterator[Desk]:
    with running(seeds) as found:
        yield found


def ran(path: str, db: Path) -> None:
    """Run articles into a database."""
    subprocess.run([*PROGRAM, "run", path, "--db", str(db)], cwd=ROOT, check=True, capture_output=True)


def visit(browser: Browser, desk: Desk, width: int = 1280, *, key: bool = True, **options: object) -> Seen:
    """A new browser window at the overview; with `key` it opened the address that lets it decide."""
    for context in browser.contexts:
        context.close()
    context: BrowserContext = browser.new_context(viewport={"width": width, "height": 900}, **options)  # type: ignore[arg-type]
    seen = Seen(context.new_page(), desk.base)
    seen.page.set_default_timeout(5_000)
    seen.page.on("console", lambda message: seen.said.append(message.text))
    seen.page.on("pageerror", lambda error: seen.said.append(str(error)))
    seen.page.on("dialog", lambda dialog: (seen.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    seen.page.on("request", lambda request: seen.asked.append(request.url))
    seen.page.on("response", lambda answer: answer.status < 500 or seen.said.append(f"{answer.status}: {answer.url}"))
    seen.page.goto(desk.key if key else desk.start)
    return seen


def at_the_finding(browser: Browser, desk: Desk, **options: object) -> Seen:
    """The page of the fifth and the sixth base, come to from the overview."""
    seen = visit(browser, desk, **options)  # type: ignore[arg-type]
    seen.goes_to(ASKED)
    return seen


def lines(desk: Desk) -> list[dict[str, str]]:
    """The decisions in the file beside the database."""
    file = desk.db.with_name("decisions.jsonl")
    return [json.loads(one) for one in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def named(seen: Seen, who: str) -> None:
    """Write a name into the form."""
    seen.page.get_by_label("Your name").fill(who)
    seen.press("Escape")


def test_from_the_overview_to_the_finding_to_the_ladder_to_the_article_and_back(browser: Browser, desk: Desk) -> None:
    seen = visit(browser, desk)
    page = seen.page
    assert page.url == desk.start
    seen.goes_to(ASKED)
    assert page.locator("h1").text_content() == ASKED
    assert page.locator(".side mark b").all_text_contents()[:2] == ["fifth", "sixth"]
    finding = page.url
    seen.goes_to(re.compile("n-th base"))
    assert "/series/" in page.url
    assert "Besmaya" in (page.locator("svg").first.text_content() or "")
    seen.goes_to("cedarbranch")
    assert "/article/" in page.url
    assert "fifth military base" in (page.locator("main").text_content() or "")
    page.go_back()
    page.go_back()
    assert page.url == finding
    page.locator(".crumbs, .walk").get_by_role("link").first.click()
    assert page.url.partition("?")[0] == desk.start
    seen.clean()


def test_it_is_decided_by_keyboard_undone_and_marked_when_evidence_changes(
    browser: Browser, seeds: Path, tmp_path: Path
) -> None:
    db = Path(shutil.copy(seeds, tmp_path / "seeds.db"))
    with running(db) as desk:
        seen = at_the_finding(browser, desk)
        page, told = seen.page, seen.page.locator("#told")
        seen.press("c")
        expect(page.locator("#who")).to_be_focused()
        assert lines(desk) == []
        named(seen, "Ana")
        seen.press("c")
        expect(told).to_contain_text("the conflict stands")
        expect(told).to_be_focused()
        assert "told=" not in page.url
        seen.press("u")
        expect(told).to_contain_text("took back")
        seen.press("e")
        expect(page.locator("#announce")).to_contain_text("sum of parts (p)")
        seen.press("s")
        expect(told).to_contain_text("another scope explains it")
        assert [(one["kind"], one["who"]) for one in lines(desk)] == [
            ("stands", "Ana"),
            ("undo", "Ana"),
            ("explained", "Ana"),
        ]
        (tmp_path / "new.jsonl").write_text(json.dumps(NEWS) + "\n", encoding="utf-8")
        ran(str(tmp_path / "new.jsonl"), db)
        page.goto(f"{desk.start}?state=all")
        expect(page.locator(".row", has_text=ASKED).first).to_contain_text("evidence changed since")
        seen.goes_to(ASKED)
        expect(page.locator("main")).to_contain_text("Harbour Desk")
        expect(page.locator(".decision")).to_contain_text("Evidence changed since")
        seen.clean()


def test_keys_do_nothing_in_fields_with_modifiers_or_when_turned_off(browser: Browser, desk: Desk) -> None:
    seen = at_the_finding(browser, desk)
    page = seen.page
    named(seen, "Ana")
    page.get_by_label("Why").fill("")
    page.get_by_label("Why").press_sequentially("clues?")
    assert page.get_by_label("Why").input_value() == "clues?"
    page.get_by_label("Why").press("Enter")
    seen.press("Escape")
    for key in ("Control+c", "Alt+c", "Meta+c", "C", "x"):
        seen.press(key)
    seen.press("?")
    assert page.locator("#keys").is_visible()
    seen.press("c")
    page.get_by_label("Single keys work in this browser").uncheck()
    seen.press("Escape")
    assert not page.locator("#keys").is_visible()
    page.locator("h1").click()
    seen.press("c")
    seen.press("l")
    page.wait_for_timeout(100)
    assert lines(desk) == []
    seen.clean()


def test_j_and_k_walk_the_list_and_the_findings(browser: Browser, desk: Desk) -> None:
    seen = visit(browser, desk, key=False)
    page = seen.page
    page.goto(f"{desk.start}?state=all")
    asked = [one.strip() for one in page.locator(".row h2").all_text_contents()]
    focused = "document.activeElement.textContent.trim()"
    seen.press("j")
    assert page.evaluate(focused) == asked[0]
    seen.press("j")
    seen.press("k")
    assert page.evaluate(focused) == asked[0]
    seen.press("Enter")
    expect(page.locator("h1")).to_have_text(asked[0])
    seen.press("j")
    expect(page).not_to_have_url(re.compile(f"{re.escape(desk.start)}\\?"))
    expect(page.locator("h1")).to_have_text(asked[1])
    seen.press("k")
    expect(page.locator("h1")).to_have_text(asked[0])
    seen.clean()


def test_without_a_script_it_is_decided_all_the_same(browser: Browser, desk: Desk) -> None:
    seen = at_the_finding(browser, desk, java_script_enabled=False)
    page = seen.page
    before = len(lines(desk))
    page.get_by_label("Your name").fill("Ben")
    page.get_by_label("Why").fill("on the phone")
    page.get_by_label("Why").press("Enter")
    assert len(lines(desk)) == before
    page.get_by_role("button", name="Later").click()
    expect(page.locator("#told")).to_contain_text("Ben put it off")
    page.get_by_role("button", name="Undo my last decision").click()
    expect(page.locator("#told")).to_contain_text("took back")
    assert [one["kind"] for one in lines(desk)[before:]] == ["later", "undo"]
    desk.db.with_name("decisions.jsonl").unlink()
    seen.clean()


def addresses(desk: Desk) -> dict[str, str]:
    """A page of every kind, with the Arabic article, by what it is."""
    with open_store(str(desk.db), write=False) as store:
        run = store.load()
    assert run is not None
    conflict = next(one for one in run.findings if one.title.startswith("Which position"))
    arabic = next(one for one in run.articles if one.language == "ar")
    outlet = next(one.source for one in run.articles if one.source)
    places = {
        "overview": "",
        "all": "?state=all",
        "finding": f"/finding/{conflict.id}",
        "cluster": f"/cluster/{conflict.clusters[0]}",
        "series": f"/series/{run.series[0].id}",
        "article": f"/article/{next(one.article for one in run.claims if one.id == conflict.claims[0])}",
        "arabic": f"/article/{arabic.id}",
        "claim": f"/claim/{conflict.claims[0]}",
        "source": f"/source/{outlet}",
        "missing": "/finding/f0",
    }
    return {name: desk.start + place for name, place in places.items()}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_can_be_used_by_all_and_fits_the_screen(
    browser: Browser, desk: Desk, width: int, scheme: str
) -> None:
    seen = visit(browser, desk, width, color_scheme=scheme)
    trouble: dict[str, object] = {}
    for name, address in addresses(desk).items():
        answer = seen.page.goto(address)
        assert answer is not None
        assert answer.status == (404 if name == "missing" else 200), name
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        seen.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        if seen.page.evaluate("document.documentElement.scrollWidth") > width:
            trouble[f"{name}, width"] = seen.page.evaluate("document.documentElement.scrollWidth")
        if (width, scheme) in LOOKED_AT:
            trouble |= {f"{name}: {rule}": html for rule, html in faults(seen.page)}
        if name == "missing":
            seen.said = [one for one in seen.said if "404" not in one]
    assert trouble == {}
    seen.clean()


def faults(page: Page) -> list[tuple[str, str]]:
    """What axe finds serious, with the first place."""
    found = Axe().run(page).response
    assert len(found["passes"]) > 10
    serious = [one for one in found["violations"] if one["impact"] in {"serious", "critical"}]
    return [(one["id"], one["nodes"][0]["html"]) for one in serious]


def test_the_arabic_article_reads_from_right_to_left_beside_its_original(browser: Browser, desk: Desk) -> None:
    page = visit(browser, desk).page
    page.goto(addresses(desk)["arabic"])
    arabic = page.locator('[lang="ar"][dir="rtl"]')
    assert arabic.count() > 0
    assert page.evaluate("getComputedStyle(document.querySelector('main [lang=ar]')).direction") == "rtl"


def attacks() -> Run:
    """A run with a finding for each payload; but for half a character, which no article can hold."""
    made = all_poisoned()
    half = str(list(PAYLOADS).index("half surrogate"))
    known = {one.id for one in made.clusters}
    return replace(
        made,
        articles=tuple(one for one in made.articles if one.id != f"a{half}"),
        claims=tuple(one for one in made.claims if one.id != f"c{half}"),
        clusters=tuple(one for one in made.clusters if one.id != f"q{half}"),
        findings=tuple(
            replace(one, clusters=tuple(c for c in one.clusters if c in known), series=None)
            for one in made.findings
            if one.id != f"f{half}"
        ),
        ledgers=tuple(one for one in made.ledgers if one.article != f"a{half}"),
        skipped=tuple(one for one in made.skipped if one.why != PAYLOADS["half surrogate"]),
    )


@pytest.fixture(scope="module")
def hostile(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    db = tmp_path_factory.mktemp("hostile") / "hostile.db"
    with open_store(str(db), write=True) as store:
        store.save(attacks())
    with running(db) as found:
        yield found


def test_words_of_articles_are_words_on_every_page(browser: Browser, hostile: Desk) -> None:
    seen = visit(browser, hostile)
    page = seen.page
    for address in ("?state=all", "?state=all&page=2"):
        page.goto(hostile.start + address)
    for number, (name, words) in enumerate(PAYLOADS.items()):
        if name == "half surrogate":
            continue
        noun = NOUNS[number % len(NOUNS)]
        page.goto(f"{hostile.start}/{noun}{number}", wait_until="domcontentloaded")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.mouse.move(400, 400)
        if noun == "finding/f":
            assert page.locator("h1").text_content() == line(words)
    page.wait_for_timeout(100)
    seen.clean()


def test_what_a_visitor_asks_is_words_as_well(browser: Browser, desk: Desk) -> None:
    seen = visit(browser, desk)
    attack = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E'"
    for address in (
        f"?words={attack}",
        f"?verdict={attack}&place={attack}&from={attack}&page={attack}",
        f"?told={attack}",
    ):
        seen.page.goto(desk.start + address)
    for noun in ("finding", "cluster", "series", "article", "claim", "source"):
        seen.page.goto(f"{desk.start}/{noun}/{attack}")
    assert [one for one in seen.said if "404" not in one] == []


def test_a_page_of_another_origin_decides_nothing(browser: Browser, desk: Desk) -> None:
    seen = at_the_finding(browser, desk)
    before = lines(desk)
    fields = seen.page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('#decide [type=hidden]')].map(one => [one.name, one.value]))"
    )
    foreign = seen.page.context.new_page()
    inputs = "".join(
        f'<input name="{name}" value="{value}">' for name, value in {**fields, "kind": "stands", "who": "Eve"}.items()
    )
    foreign.set_content(f'<form method="post" action="{desk.start}/decide">{inputs}<button>Win</button></form>')
    with foreign.expect_navigation() as answer:
        foreign.get_by_role("button").click()
    assert answer.value is not None
    assert answer.value.status == 403
    assert lines(desk) == before
