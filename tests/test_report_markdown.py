"""The Markdown report: what it tells, that it fits a comment, and that article words stay words."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_charts import Said, explained, look
from made_runs import run
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reconcile.model import Baseline, Decided, Known, Ordinal, Reason, Run, Skipped
from reconcile.report import render
from reconcile.report._gfm._inert import inert, plain
from reconcile.report._keys import keys
from reconcile.report._layout import isolate
from reconcile.report._lookup import Lookup
from reconcile.report._style import Style
from reconcile.report._visible import line
from reconcile.report.markdown import LIMIT
from reconcile.report.markdown import render as markdown

OURS = {"<b>", "</b>", "<br>", "<!-- -->"}
BLOCKS = re.compile(r"<details><summary>[a-z :,]+\(\d+\)</summary>|</details>")
ISOLATES = str.maketrans("", "", "\u2068\u2069")
ATTACKS = (
    "**bold** _it_ ~~gone~~ `code`",
    "[text](https://x.example/a) ![pic](http://x.example/b.png)",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "https://x.example www.x.example x.example mailto:a@b.example a@b.example",
    "@someone and @org/team, #123, GH-123, org/repo#1, a2877c914bceea2877c914bcee",
    "a | b || c \\| d",
    "::error file=a::b",
    "- item",
    "1. item",
    "1) item",
    "# heading #",
    "> quote",
    "```",
    "===",
    "---",
    "    indented",
    "line\n\n# other\r\n| a | b |",
    "&lt;b&gt; &#64; &amp;amp;",
    "<!-- comment --> </details>",
    "[x]: https://x.example 'title'",
    "[^1] :tada: $x^2$ \\(y\\) ==marked==",
    "\x1b[31m\x00\u202e\u2066evil\u2028",
    "قال مصدر: «خمسة» (5)",
    "*" * 2_000,
)
NASTY = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="*_`[]()<>!&#@|\\~$:.-+=1a \n\"'{}^/w", max_size=60),
    st.sampled_from(ATTACKS),
)


def parsed(text: str) -> list[Token]:
    """The tokens of GitHub's Markdown, as far as its tables and strikethrough."""
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)


def inlines(tokens: list[Token]) -> list[Token]:
    """All tokens within lines."""
    return [one for token in tokens for one in (token.children or [])]


def shown(text: str) -> str:
    """The words as they are seen."""
    return "".join(one.content for one in inlines(parsed(text)) if one.type in ("text", "code_inline", "text_special"))


def nasty(words: str) -> Run:
    """A run whose outlet, question, words, title, decision and file are all these words."""
    made = run()
    articles = tuple(replace(one, source=words or None, file=words or "f", title=words) for one in made.articles)
    findings = tuple(
        replace(one, title=words, message=words, decision=Decided("later", words, changed=(words,)))
        for one in made.findings
    )
    clusters = tuple(replace(one, question=words, subject=words) for one in made.clusters)
    skipped = (Skipped(words, words),)
    return replace(made, articles=articles, findings=findings, clusters=clusters, skipped=skipped)


def many(number: int) -> Run:
    """A run with so many conflicts, of one question each."""
    made = look([Said(Ordinal(4), "fourth " * 9, "Hill Radio", None), Said(Ordinal(5), "fifth", "Lake Post", None)]).run
    findings = tuple(replace(made.findings[0], id=f"f{at:05}") for at in range(number))
    return replace(made, findings=findings)


def of_kind(tokens: list[Token], *kinds: str) -> list[Token]:
    """The tokens of some types, block and inline."""
    return [one for one in [*tokens, *inlines(tokens)] if one.type in kinds]


@given(NASTY)
@settings(max_examples=400, deadline=None)
def test_words_are_shown_as_they_are(words: str) -> None:
    told = line(words)
    told = told if len(told) <= 600 else told[:599].rstrip() + "…"
    for before in ("", "- ", "### ", "| a |\n|---|\n| "):
        seen = shown(before + inert(words)).removeprefix("a" if "|" in before else "")
        assert seen.translate(ISOLATES) == told.translate(ISOLATES)


@given(NASTY)
@settings(max_examples=400, deadline=None)
def test_words_are_no_markup_in_a_line_of_any_kind(words: str) -> None:
    for text in (inert(words), f"- {inert(words)}", f"x {plain(words)} y", f"| a |\n|---|\n| {inert(words)} |"):
        tokens = parsed(text)
        assert {one.type for one in inlines(tokens)} <= {"text", "html_inline", "text_special"}
        assert {one.content for one in of_kind(tokens, "html_inline", "html_block")} <= {"<!-- -->"}
        assert len(of_kind(tokens, "inline")) <= 2
        assert not of_kind(tokens, "fence", "code_block", "blockquote_open", "hr", "ordered_list_open")


@given(NASTY)
@settings(max_examples=300, deadline=None)
def test_nothing_is_left_that_becomes_a_link_once_the_markdown_was_read(words: str) -> None:
    for run_of_text in inert(words).split("<!-- -->"):
        seen = html.unescape(run_of_text)
        assert not re.search(r"[@#]\w|\b[a-z]+:\S|www\.\w|[A-Za-z]-\d|[A-Za-z0-9]\.[A-Za-z]{2}|\$\S", seen)
        assert not re.search(r"(?<![0-9A-Za-z])[0-9a-f]{7,}", seen)


@pytest.mark.parametrize("words", ATTACKS, ids=range(len(ATTACKS)))
def test_hostile_words_are_inert_in_the_whole_report(words: str) -> None:
    text = markdown(nasty(words), Style())
    tokens = parsed(text)
    assert not of_kind(tokens, "link_open", "image", "fence", "code_block", "blockquote_open", "ordered_list_open")
    assert not of_kind(tokens, "em_open", "s_open")
    assert {one.content for one in of_kind(tokens, "html_inline")} <= OURS
    assert all(BLOCKS.sub("", one.content).strip() == "" for one in of_kind(tokens, "html_block"))
    assert {one.content.strip() for one in of_kind(tokens, "code_inline")} <= {
        "f1", "f2", "f3", "reconcile show ID"
    }  # fmt: skip
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028]", text)
    assert all(not told.startswith(("::", "##[")) for told in text.splitlines())
    if len(told := line(words)) < 600:
        assert told.translate(ISOLATES) in shown(text).translate(ISOLATES)


@given(words=NASTY)
@settings(max_examples=60, deadline=None)
def test_random_words_leave_the_shape_of_the_report_as_it_is(words: str) -> None:
    kinds = [one.type for one in parsed(markdown(nasty(words), Style())) if one.type in ("heading_open", "table_open")]
    assert kinds.count("table_open") == 1
    assert kinds.count("heading_open") == 4


def test_the_report_tells_the_sides_the_reasons_and_what_was_read() -> None:
    text = markdown(run(), Style())
    assert text.startswith("## 1 conflict, 2 explained, 0 to review\n")
    assert "| <b>fourth</b> | The Courier, 3 May 2021 | “Northgate became the <b>fourth</b> depot that" in text
    assert "- **Either:** " in text
    assert "- **Supports:** undecided" in text
    assert "- **Tried:** update: does not hold" in text
    assert "<summary>bound: a limit leaves room for the other number (1)</summary>" in text
    assert "Read: 8 of 9 numerals (89%) are accounted for." in text
    assert "**Not read: 1 file**" in text


def test_the_sides_are_a_table_with_three_columns() -> None:
    tokens = parsed(markdown(run(), Style()))
    assert [one.type for one in tokens].count("table_open") == 1
    cells = [one.type for one in tokens].count("td_open")
    assert cells % 3 == 0


def test_a_strict_reading_puts_a_sequence_among_the_conflicts() -> None:
    text = markdown(run(), Style(strict=frozenset({"sequence"})))
    assert text.startswith("## 2 conflicts, 1 explained")
    assert "- **Counted:** as a conflict, though explained (sequence)" in text


def test_what_a_baseline_knows_is_counted_and_not_told() -> None:
    made = run()
    known = Known(keys(Lookup(made))["f1"], date(2031, 5, 1), "ana", "the ministry counts anew")
    baseline = Baseline("ci/known.txt", date(2031, 5, 11), {"f1": known})
    text = markdown(made, Style(baseline=baseline))
    assert text.startswith("## 0 conflicts, 2 explained")
    assert "1 known" in shown(text)


def test_a_decision_is_told() -> None:
    made = run()
    decided = Decided("stands", "Ana, 3 May 2031: the conflict stands", changed=("1 article came since",))
    findings = (replace(made.findings[0], decision=decided), *made.findings[1:])
    text = markdown(replace(made, findings=findings), Style())
    assert "- **Decided:** Ana, 3 May 2031: the conflict stands 1 article came since" in text


def test_a_check_tells_of_new_findings_and_of_what_it_held_them_against() -> None:
    made = run()
    lined = tuple(replace(one, line_at=7) for one in made.articles)
    text = markdown(replace(made, articles=lined), Style(new=frozenset({"f1"}), about=frozenset({"a1"}), stored=20))
    assert text.startswith("## 1 new conflict, 0 new explained, 0 new to review")
    assert "held against 19 stored articles" in text
    assert "The Courier, 3 May 2021 (new: in/a1<!-- -->.txt, line 9) |" in text
    assert text.count("(new: ") == 1
    assert "once `reconcile run` has stored it" in text


@pytest.mark.parametrize("number", [1, 40, 3_000])
def test_the_report_fits_a_comment_and_counts_what_is_left_out(number: int) -> None:
    made = many(number)
    text = markdown(made, Style())
    told = text.count("\n### ")
    left = number - told
    assert len(text.encode()) <= LIMIT
    assert (f"**{left:,} findings more are left out**: a comment holds 65,536 characters" in text) is (left > 0)
    assert (left > 0) is (number == 3_000)
    if left:
        assert len(text.encode()) > LIMIT - 2_000


@pytest.mark.parametrize("words", ["*" * 2_000, "نور " * 300], ids=["markup", "Arabic"])
def test_long_hostile_words_do_not_break_the_limit(words: str) -> None:
    made = nasty(words)
    findings = tuple(replace(one, id=f"{one.id}{at}") for at in range(200) for one in made.findings)
    assert len(markdown(replace(made, findings=findings), Style()).encode()) <= LIMIT


def test_explained_findings_beyond_the_limit_are_counted_as_well() -> None:
    made = explained(Lookup(many(1)), Reason.SCOPE).run
    findings = tuple(replace(made.findings[0], id=f"f{at:05}") for at in range(2_000))
    text = markdown(replace(made, findings=findings), Style())
    told = text.count("\n- ")
    assert 10 < told < 2_000
    assert f"**{2_000 - told:,} findings more are left out**" in text
    assert text.count("<details>") == text.count("</details>") == 1


def test_the_same_run_gives_the_same_text() -> None:
    assert render(run(), "markdown") == render(run(), "markdown")


def test_an_empty_run_is_a_report() -> None:
    made = run()
    empty = replace(made, articles=(), claims=(), clusters=(), series=(), findings=(), ledgers=(), skipped=())
    text = markdown(empty, Style())
    assert text.startswith("## 0 conflicts, 0 explained, 0 to review\n\n0 articles")


def test_words_from_right_to_left_stand_by_themselves() -> None:
    assert inert("نور") == isolate("نور")
