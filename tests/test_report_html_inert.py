"""The HTML report loads nothing, runs nothing but its own script, and takes no word from outside for markup."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_payloads import PAYLOADS
from made_runs import run
from selectolax.lexbor import LexborHTMLParser

from reconcile.model import Decided, Run, Skipped, Span, Unread
from reconcile.report import render
from reconcile.report._html._words import link, spaced

RUN = run()


def page(what: Run = RUN) -> LexborHTMLParser:
    return LexborHTMLParser(render(what, "html"))


def policy(tree: LexborHTMLParser) -> dict[str, str]:
    told = tree.css_first('meta[http-equiv="Content-Security-Policy"]').attributes["content"] or ""
    return {name: value for name, _, value in (part.strip().partition(" ") for part in told.split(";"))}


def test_the_policy_allows_this_style_sheet_and_this_script_alone() -> None:
    tree, text = page(), render(RUN, "html")
    said = policy(tree)
    for name in ("style", "script"):
        inside = re.findall(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
        assert len(inside) == 1
        digest = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
        assert said[f"{name}-src"] == f"'sha256-{digest}'"
    assert said["default-src"] == said["base-uri"] == said["form-action"] == "'none'"
    assert said["img-src"] == "data:"


def test_the_page_holds_nothing_that_could_be_loaded_and_no_style_or_handler_in_a_tag() -> None:
    tree = page()
    assert tree.css("link, img, iframe, object, embed, base, audio, video, source[src], script[src]") == []
    attributes = {name for one in tree.css("*") for name in one.attributes}
    assert {
        name for name in attributes if name.startswith("on") or name in {"style", "src", "srcset", "action"}
    } == set()
    assert tree.css("use, image, foreignObject, animate, set") == []


def test_only_articles_are_linked_to_and_never_with_a_referrer() -> None:
    address = "https://courier.example/a?x=1&y=<2>".replace("<2>", "2")
    tree = page(replace(RUN, articles=(replace(RUN.articles[0], url=address), *RUN.articles[1:])))
    outside = [one for one in tree.css("a[href]") if not (one.attributes["href"] or "").startswith("#")]
    assert [one.attributes["href"] for one in outside] == [address]
    assert [one.attributes["rel"] for one in outside] == ["noopener noreferrer nofollow"]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        " https://x.example/",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/hosts",
        "//x.example/a",
        "https:///nohost",
        "https://x.example/\u202egnp",
        "https://[x",
        'https://x.example/"onclick="x',
        "https://x.example/<b>",
        "https://x.example\\@y.example/",
        "/a",
        "",
    ],
)
def test_any_other_address_is_text(url: str) -> None:
    assert link(url) is None
    tree = page(replace(RUN, articles=(replace(RUN.articles[0], url=url), *RUN.articles[1:])))
    assert [one for one in tree.css("a[href]") if not (one.attributes["href"] or "").startswith("#")] == []


def poisoned(attack: str) -> Run:
    """A run in which everything that comes from outside is an attack."""
    what, length = RUN, len(attack)
    text = f"{attack} 12 {attack}\n\nand {attack}"
    core = Span(length + 1, length + 3)
    article = replace(
        what.articles[0],
        text=text, title=attack, source=attack, file=attack, url=attack, language=attack, published_from=attack,
        warnings=(attack,), furniture=(), headline=None,
    )  # fmt: skip
    said = replace(
        what.claims[0], quote="12", span=core, core=core, sentence=text, sentence_at=Span(0, length * 2 + 4),
        speaker=attack, via=(attack,),
    )  # fmt: skip
    tried = replace(what.findings[0].tried[0], reason=attack, failed=attack)
    decision = Decided("later", attack, changed=(attack,))
    finding = replace(
        what.findings[0], rule=attack, title=attack, message=attack, tried=(tried,), clusters=("q1", attack),
        decision=decision,
    )  # fmt: skip
    ledger = replace(what.ledgers[0], unread=(Unread(core, attack, attack),))
    cluster = replace(what.clusters[3], question=attack, why_unchecked=attack)
    return replace(
        what,
        articles=(article, *what.articles[1:]),
        claims=(said, *what.claims[1:]),
        findings=(finding, *what.findings[1:]),
        clusters=(replace(what.clusters[0], question=attack), *what.clusters[1:3], cluster),
        series=tuple(replace(one, counted=attack, whose=attack, windows=(attack,)) for one in what.series),
        ledgers=(ledger, *what.ledgers[1:]),
        skipped=(Skipped(attack, attack),),
        packs=tuple(replace(one, name=attack) for one in what.packs),
    )


SKELETON = Counter(one.tag for one in page(poisoned("word")).css("*"))
NAMES = {(one.tag, name) for one in page(poisoned("word")).css("*") for name in one.attributes}


@pytest.mark.parametrize("attack", PAYLOADS.values(), ids=PAYLOADS)
def test_no_word_from_outside_becomes_markup(attack: str) -> None:
    check_inert(attack)


@settings(max_examples=60, deadline=None)
@given(attack=st.text(min_size=1, max_size=30).filter(str.strip))
@example(attack="<")
@example(attack="\ud800")
def test_no_text_at_all_becomes_markup(attack: str) -> None:
    check_inert(attack)


def check_inert(attack: str) -> None:
    tree = page(poisoned(attack))
    grown = Counter(one.tag for one in tree.css("*")) - SKELETON
    # a longer text may be drawn in more lines, be linked to, or be given its language
    assert set(grown) <= {"text", "tspan", "details", "summary", "blockquote", "mark", "b", "p", "span", "dt", "dd"}
    assert {(one.tag, name) for one in tree.css("*") for name in one.attributes} - NAMES <= {
        (tag, name)
        for tag in ("text", "tspan", "blockquote", "span")
        for name in ("lang", "dir", "class", "x", "y", "text-anchor")
    }


@given(text=st.text(max_size=60))
def test_hidden_characters_of_a_text_are_written_out(text: str) -> None:
    shown = spaced(text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", shown)
