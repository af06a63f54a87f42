"""The HTML report in a browser: all can use it, it loads nothing, and nothing an article says can run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from made_payloads import PAYLOADS
from made_runs import run
from playwright.sync_api import Browser, Error, Page, sync_playwright
from test_report_html_inert import poisoned

from reconcile.model import Decided, Origins, Reason, Run, Verdict
from reconcile.report import render
from reconcile.visible import line

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDTHS = (360, 800, 1400)
RUN = run()
FIRST = RUN.findings[0]
WHOLE = replace(
    RUN,
    findings=(
        *RUN.findings,
        replace(
            FIRST, id="f4", verdict=Verdict.REVIEW, claims=("c3", "c7"), sides=(("c3",), ("c7",)), clusters=("q3",)
        ),
        replace(FIRST, id="f5", decision=Decided("stands", "Ana: it stands.", changed=("since then a new article",))),
        replace(FIRST, id="f6", verdict=Verdict.EXPLAINED, reason=Reason.SCOPE),
    ),
)
EMPTY = Run("r0", "0.1.0", (), (), (), (), (), (), Origins({}, {}), ())


@dataclass
class Seen:
    """An open page with what it said and asked for since it was opened."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    required = os.environ.get("RECONCILE_BROWSER") == "required"
    if not Path(CHROMIUM).exists() and not required:
        pytest.skip("there is no Chromium here")
    with sync_playwright() as playwright:
        try:
            found = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        except Error as error:
            if required:
                raise
            pytest.skip(f"Chromium does not start: {error.message.splitlines()[0]}")
        yield found
        found.close()


def shown(browser: Browser, folder: Path, what: Run, width: int = 800, **options: object) -> Seen:
    """The report on a run as a browser shows it from disk."""
    for context in browser.contexts:
        context.close()
    file = folder / "report.html"
    file.write_text(render(what, "html"), encoding="utf-8")
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)  # type: ignore[arg-type]
    seen = Seen(context.new_page())
    seen.page.on("console", lambda message: seen.said.append(message.text))
    seen.page.on("pageerror", lambda error: seen.said.append(str(error)))
    seen.page.on("dialog", lambda dialog: (seen.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    seen.page.on("request", lambda request: seen.asked.append(request.url))
    seen.page.goto(file.as_uri())
    return seen


def visible(page: Page) -> list[str]:
    """The ids of the findings that can be seen, in order."""
    return page.evaluate(
        "[...document.querySelectorAll('.finding')].filter(x => x.offsetParent).map(x => x.id.slice(8))"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_serious(browser: Browser, tmp_path: Path, width: int, scheme: str) -> None:
    check_with_axe(shown(browser, tmp_path, WHOLE, width, color_scheme=scheme))


def test_axe_finds_nothing_serious_where_there_is_nothing_to_tell(browser: Browser, tmp_path: Path) -> None:
    check_with_axe(shown(browser, tmp_path, EMPTY))


def check_with_axe(seen: Seen) -> None:
    seen.page.evaluate("document.querySelectorAll('details').forEach(x => x.open = true)")
    found = Axe().run(seen.page).response
    assert len(found["passes"]) > 10
    assert [
        (one["id"], one["nodes"][0]["html"]) for one in found["violations"] if one["impact"] in {"serious", "critical"}
    ] == []
    assert seen.said == []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_wider_than_the_screen_even_when_all_is_open(browser: Browser, tmp_path: Path, width: int) -> None:
    page = shown(browser, tmp_path, poisoned("Unbroken" * 40), width).page
    page.evaluate("document.querySelectorAll('details').forEach(x => x.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_is_asked_for_but_the_page_and_nothing_goes_to_the_console(browser: Browser, tmp_path: Path) -> None:
    seen = shown(browser, tmp_path, WHOLE)
    seen.page.wait_for_load_state("networkidle")
    assert seen.asked == [(tmp_path / "report.html").as_uri()]
    assert seen.said == []


def all_poisoned() -> Run:
    """A run with a finding of its own for every payload."""
    parts = [(str(n), poisoned(words)) for n, words in enumerate(PAYLOADS.values())]
    return replace(
        WHOLE,
        articles=tuple(replace(one.articles[0], id=f"a{n}") for n, one in parts),
        claims=tuple(replace(one.claims[0], id=f"c{n}", article=f"a{n}") for n, one in parts),
        clusters=tuple(replace(one.clusters[0], id=f"q{n}", claims=(f"c{n}",)) for n, one in parts),
        findings=tuple(
            replace(one.findings[0], id=f"f{n}", claims=(f"c{n}",), sides=((f"c{n}",),), clusters=(f"q{n}",))
            for n, one in parts
        ),
        series=(),
        origins=Origins({}, {}),
        ledgers=tuple(replace(one.ledgers[0], article=f"a{n}") for n, one in parts),
        skipped=tuple(one.skipped[0] for _, one in parts),
    )


def test_hostile_words_are_shown_as_words_and_do_nothing(browser: Browser, tmp_path: Path) -> None:
    seen = shown(browser, tmp_path, all_poisoned())
    seen.page.evaluate("document.querySelectorAll('details').forEach(x => x.open = true)")
    seen.page.mouse.move(400, 400)
    seen.page.wait_for_timeout(300)
    assert seen.said == []
    assert len(seen.asked) == 1
    for number, words in enumerate(PAYLOADS.values()):
        finding = seen.page.locator(f"#finding-f{number}")
        assert finding.locator("h3").text_content() == line(words)
        assert line(words) in (finding.locator("figcaption").first.text_content() or "")
        assert finding.locator("mark").first.text_content() == "12"


def test_a_script_of_an_article_would_not_run_even_if_it_became_one(browser: Browser, tmp_path: Path) -> None:
    seen = shown(browser, tmp_path, RUN)
    seen.page.evaluate("""
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script);
        document.body.insertAdjacentHTML("beforeend", "<img src='https://x.example/' onerror='window.ran = true'>");
    """)
    seen.page.wait_for_timeout(50)
    assert seen.page.evaluate("window.ran") is None
    assert any("Content Security Policy" in one for one in seen.said)


def test_the_filters_work_by_keyboard(browser: Browser, tmp_path: Path) -> None:
    page = shown(browser, tmp_path, WHOLE).page
    everything = ["f1", "f4", "f6", "f3", "f2", "f5"]
    left = page.locator("#left")
    assert sorted(visible(page)) == sorted(everything)
    assert left.text_content() == "6 of 6 findings shown"
    page.locator('input[value="conflicts"]').focus()
    page.keyboard.press("Space")
    assert "f1" not in visible(page)
    assert left.text_content() == "5 of 6 findings shown"
    assert not page.locator("#conflicts").is_visible()
    page.locator('select[name="reason"]').focus()
    page.keyboard.type("seq")
    assert visible(page) == ["f2"]
    page.locator('button[type="reset"]').focus()
    page.keyboard.press("Enter")
    page.get_by_text("6 of").first.wait_for()
    assert sorted(visible(page)) == sorted(everything)


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("words", "LEAVES ROOM", {"f3"}),
        ("words", "مستودع", {"f4"}),
        ("attribute", "troops", {"f3", "f4"}),
        ("outlet", "Hill Radio", {"f2", "f4"}),
        ("words", "nothing has these words", set()),
    ],
)
def test_each_filter_leaves_what_it_asks_for(
    browser: Browser, tmp_path: Path, name: str, value: str, found: set[str]
) -> None:
    page = shown(browser, tmp_path, WHOLE).page
    one = page.locator(f'[name="{name}"]')
    one.fill(value) if name == "words" else one.select_option(label=value)
    assert set(visible(page)) == found
    assert page.locator("#left").text_content() == f"{len(found)} of 6 findings shown"


def test_the_address_of_a_filtered_finding_brings_it_back(browser: Browser, tmp_path: Path) -> None:
    page = shown(browser, tmp_path, WHOLE).page
    page.locator('input[value="conflicts"]').uncheck()
    page.evaluate("location.hash = 'finding-f1'")
    page.locator("#finding-f1").wait_for()
    assert page.locator('input[value="conflicts"]').is_checked()


def test_the_first_stop_of_the_keyboard_leads_to_the_findings(browser: Browser, tmp_path: Path) -> None:
    page = shown(browser, tmp_path, WHOLE).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the findings"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "findings"


def test_all_is_there_without_the_script(browser: Browser, tmp_path: Path) -> None:
    page = shown(browser, tmp_path, WHOLE, java_script_enabled=False).page
    assert not page.locator("#filters").is_visible()
    assert all(one.is_visible() for one in page.locator(".finding").all())
    summary = page.locator("#finding-f1 summary", has_text="In its paragraph").first
    summary.click()
    assert page.locator("#finding-f1 details.around blockquote").first.is_visible()


def test_paper_has_everything_open_and_no_filters(browser: Browser, tmp_path: Path) -> None:
    page = shown(browser, tmp_path, WHOLE, java_script_enabled=False).page
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    closed = [one for one in page.locator("details > :not(summary)").all() if not one.is_visible()]
    assert closed == []


def test_a_thousand_findings_open_within_two_seconds(browser: Browser, tmp_path: Path) -> None:
    many = tuple(replace(WHOLE.findings[n % 6], id=f"f{n}") for n in range(1_000))
    page = shown(browser, tmp_path, replace(WHOLE, findings=many)).page
    timing = "performance.getEntriesByType('navigation')[0].loadEventEnd"
    taken = [page.evaluate(timing)]
    while min(taken) >= 2_000 and len(taken) < 3:  # a busy machine may need a second try
        page.reload(wait_until="load")
        taken.append(page.evaluate(timing))
    assert 0 < min(taken) < 2_000
    assert page.locator("#left").text_content() == "1000 of 1000 findings shown"
