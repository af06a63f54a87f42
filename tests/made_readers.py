"""Readers of every format, each strict in its own way: what they find in a report is words and nothing else."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
from lxml import etree
from made_reports import placed
from made_runner import commands
from markdown_it import MarkdownIt

from reconcile import report
from reconcile.cli._actions import fenced
from reconcile.model import Run

HERE = Path(__file__).parent
FORMATS = report.formats()
OURS = re.compile(r"\x1b\[(?:[0-9]{1,2})(?:;[0-9]{1,2})?m")  # the colours that a report has
COMMAND = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066\u2067\ud800-\udfff]")


FOREIGN = set("applet audio base embed frame iframe image img link math object source track video".split())


def schema(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


REPORT = jsonschema.Draft202012Validator(schema(HERE.parent / "docs" / "report.schema.json"))
SARIF = jsonschema.Draft4Validator(schema(HERE / "schemas" / "sarif-2.1.0-rtm.5.json"))
JUNIT = etree.XMLSchema(etree.parse(str(HERE / "schemas" / "junit-10.xsd")))


class Page(HTMLParser):
    """The elements of a page with the names of their attributes, the addresses in it, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[tuple[str, tuple[str, ...]]] = set()
        self.links: set[str] = set()
        self.scripts: list[str] = []
        self.last = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.last = tag
        self.elements.add((tag, tuple(sorted(name for name, _ in attrs))))
        self.links |= {value or "" for name, value in attrs if name in {"href", "src", "action", "xlink:href", "data"}}

    def handle_data(self, data: str) -> None:
        if self.last in {"script", "style"} and data.strip():
            self.scripts.append(data)
            self.last = ""


def read_csv(text: str, told: Run) -> None:
    rows = list(csv.reader(io.StringIO(text), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    for cell in (cell for row in rows for cell in row):
        number = re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", cell)
        assert number or not re.match(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r]", cell), cell


def read_html(text: str, told: Run) -> None:
    page = Page(text)
    assert not {tag for tag, _ in page.elements} & FOREIGN
    assert not [
        name
        for _, names in page.elements
        for name in names
        if name.startswith(("action", "formaction", "on", "srcdoc", "style"))
    ]
    assert all(link.startswith(("#", "http://", "https://")) for link in page.links), page.links
    assert page.scripts == own_scripts()
    assert "default-src 'none'" in unescape(text)


@cache
def own_scripts() -> list[str]:
    """The scripts and style sheets of a page in which no word is hostile."""
    return Page(report.render(placed(), "html")).scripts


def read_markdown(text: str, told: Run) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    every = [one for token in tokens for one in [token, *(token.children or [])]]
    assert not {"image", "link_open", "fence", "code_block", "s_open"} & {one.type for one in every}
    html = "".join(one.content for one in every if one.type in {"html_block", "html_inline"}).replace("<!-- -->", "")
    assert set(re.findall(r"</?([^\s>]*)", html)) <= {"details", "summary", "strong", "b", "br", "em"}
    assert not re.search(r"<[a-z]+\s", html)
    assert not re.search(r"(?<![\w&])@\w|https?://|\bwww\.", text)


def read_sarif(text: str, told: Run) -> None:
    log = json.loads(text)
    SARIF.validate(log)
    found = log["runs"][0]
    assert len(found["results"]) == len(told.findings)
    texts = [found["message"]["text"] for found in found["results"]]
    assert not any("](" in one or re.search(r"\{[0-9]", one) for one in texts)


def read_junit(text: str, told: Run) -> None:
    JUNIT.assertValid(etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False)))


def read_github(text: str, told: Run) -> None:
    found = commands(text)
    kinds = Counter(one.name for one in found)
    assert max(kinds.values(), default=0) <= 10
    assert len(found) == len(told.findings) + len(told.skipped) or 10 in kinds.values()
    assert {one.name for one in found} <= {"error", "warning", "notice"}
    for one in found:
        assert set(one.properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}


def read_json(text: str, told: Run) -> None:
    found = json.loads(text)
    REPORT.validate(found)
    assert [one["message"] for one in found["findings"]] == [one.message for one in told.findings]


def read_words(text: str, told: Run) -> None:
    assert text.count("\u2068") == text.count("\u2069")


READERS: dict[str, Callable[[str, Run], None]] = {
    "ask": read_words,
    "csv": read_csv,
    "github": read_github,
    "html": read_html,
    "json": read_json,
    "junit": read_junit,
    "markdown": read_markdown,
    "sarif": read_sarif,
    "text": read_words,
}


def find_inert(format: str, told: Run, *, colour: bool = False) -> None:
    """Fail unless the report in this format can be read by others, and nothing in it is more than words."""
    text = report.render(told, format, colour=colour)
    assert not COMMAND.search(OURS.sub("", text) if colour else text)
    text.encode("utf-8")
    READERS[format](text, told)
    shown = commands(fenced(text, format))
    assert format == "github" or not shown, shown


def read_linked(text: str) -> None:
    """No address but of the web, wherever it stands in JSON-LD."""

    def walk(found: object, key: str = "") -> None:
        if isinstance(found, dict):
            for name, value in found.items():
                walk(value, name)
        elif isinstance(found, list):
            for value in found:
                walk(value, key)
        elif key in {"url", "@id", "sameAs"}:
            assert str(found).startswith(("https://", "http://")), found

    walk(json.loads(text))


EXPORTS: dict[str, Callable[[str], None]] = {
    "claimreview": read_linked,
    "ftm": lambda text: read_csv(text, placed()),
    "ged": lambda text: read_csv(text, placed()),
}


def find_export_inert(name: str, text: str) -> None:
    """Fail unless this export can be read by others, and nothing in it is more than words."""
    assert not COMMAND.search(text)
    EXPORTS[name](text)
