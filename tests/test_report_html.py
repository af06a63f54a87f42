"""The HTML report without a browser: every finding and every quote is there, in order, marked exactly."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from made_runs import TEXTS, run
from selectolax.lexbor import LexborHTMLParser

from reconcile.model import (
    Article,
    Baseline,
    Corrected,
    Decided,
    Finding,
    Known,
    Ordinal,
    Origins,
    ReadArticle,
    ReadClaim,
    Run,
    Span,
    Verdict,
)
from reconcile.report import render
from reconcile.report._style import Style
from reconcile.report.html import render as html

RUN = run()
EMPTY = Run("r0", "0.1.0", (), (), (), (), (), (), Origins({}, {}), ())


def page(what: Run = RUN, **options: object) -> LexborHTMLParser:
    return LexborHTMLParser(render(what, "html", **options))


def flat(text: str) -> str:
    return " ".join(text.split())


def told(what: Run = RUN, **options: object) -> str:
    tree = page(what, **options)
    return flat(" ".join(tree.css_first(part).text() for part in ("header", "main", "footer")))


def with_finding(**changes: object) -> Run:
    return replace(RUN, findings=(replace(RUN.findings[0], **changes), *RUN.findings[1:]))


def article_of(what: Run, claim_id: str) -> Article:
    of = next(claim.article for claim in what.claims if claim.id == claim_id)
    return next(article for article in what.articles if article.id == of)


def test_the_head_counts_what_was_found() -> None:
    words = told()
    assert "1 conflict; 2 explained; 0 to review." in words
    assert "4 articles from 3 outlets, 3 origins: 7 claims on 4 questions." in words


def test_every_finding_stands_once_under_its_permanent_address() -> None:
    ids = [one.attributes["id"] for one in page().css("article.finding")]
    assert Counter(ids) == Counter(f"finding-{finding.id}" for finding in RUN.findings)


def test_no_address_within_the_page_is_given_twice_and_every_link_within_it_leads_somewhere() -> None:
    tree = page()
    ids = Counter(one.attributes["id"] for one in tree.css("[id]"))
    assert [one for one, times in ids.items() if times > 1] == []
    links = {one.attributes["href"] for one in tree.css('a[href^="#"]')}
    assert {one for one in links if one and one[1:] not in ids} == set()


@pytest.mark.parametrize("finding", RUN.findings, ids=lambda finding: finding.id)
def test_every_quote_of_a_finding_is_marked_exactly_and_its_value_in_bold(finding: Finding) -> None:
    found = page().css_first(f"#finding-{finding.id}")
    marks = [one.text() for one in found.css("figure.quote > blockquote mark")]
    bold = [one.text() for one in found.css("figure.quote > blockquote mark b")]
    claims = [claim for claim in RUN.claims if claim.id in finding.claims]
    assert sorted(marks) == sorted(claim.quote for claim in claims)
    assert sorted(bold) == sorted(article_of(RUN, c.id).words(c.field, c.core) for c in claims)


@pytest.mark.parametrize("finding", RUN.findings, ids=lambda finding: finding.id)
def test_every_quote_stands_in_its_own_sentence_and_language(finding: Finding) -> None:
    found = page().css_first(f"#finding-{finding.id}")
    quotes = {flat(one.text()): one.attributes for one in found.css("figure.quote > blockquote")}
    for claim in (one for one in RUN.claims if one.id in finding.claims):
        attributes = quotes[flat(claim.sentence)]
        assert (attributes["lang"], attributes["dir"]) == ("en", "ltr")


def test_an_arabic_quote_runs_from_right_to_left() -> None:
    what = with_finding(claims=("c1", "c7"), sides=(("c1",), ("c7",)))
    quote = page(what).css_first('#finding-f1 blockquote[lang="ar"]')
    assert quote.attributes["dir"] == "rtl"
    assert quote.css_first("mark").text() == "سادس مستودع"


def test_a_claim_on_no_side_is_quoted_as_well() -> None:
    what = with_finding(claims=("c1", "c2", "c4"))
    marks = [one.text() for one in page(what).css("#finding-f1 figure.quote > blockquote mark")]
    assert "Aldmoor, Brigg and Carrow" in marks


def test_claims_of_one_sentence_share_a_quote_with_a_mark_each() -> None:
    text = "Of 40 boats 12 sank."
    article = replace(RUN.articles[0], text=text, furniture=(), headline=None)
    first = replace(RUN.claims[2], sentence=text, sentence_at=Span(0, 20))
    claims = (
        replace(first, id="c1", quote="40 boats", span=Span(3, 11), core=Span(3, 5)),
        replace(first, id="c4", quote="12", span=Span(12, 14), core=Span(12, 14)),
    )
    origins = Origins({"a1": "a1"}, {})
    what = replace(
        RUN, articles=(article,), claims=claims, clusters=(), series=(), origins=origins, ledgers=(), skipped=(),
        findings=(replace(RUN.findings[0], clusters=(), series=None, sides=(("c1", "c4"),)),),
    )  # fmt: skip
    quotes = page(what).css("#finding-f1 figure.quote > blockquote")
    assert [flat(one.text()) for one in quotes] == [text]
    assert [one.text() for one in quotes[0].css("mark")] == ["40 boats", "12"]


def test_a_quote_opens_in_its_paragraph() -> None:
    around = page().css_first("#finding-f1 details.around blockquote")
    assert flat(around.text()) == TEXTS["a1"].split("\n")[2]
    assert [one.text() for one in around.css("mark")] == ["the fourth depot"]


def test_lines_that_were_broken_because_they_were_full_are_one_paragraph() -> None:
    lines = [
        "A line that is a paragraph of its own, as one can see by its end.",
        "The council met late on Monday, and before it rose it heard that one",
        "engineer was late. Northgate became the fourth depot that the army",
        "gave back. Nobody had counted before.",
        "Another paragraph follows it at once.",
    ]
    text = "\n".join(lines)
    at = text.index("the fourth depot")
    first = replace(
        RUN.claims[0], span=Span(at, at + 16), core=Span(at + 4, at + 10),
        sentence_at=Span(text.index("Northgate"), text.index(" Nobody")),
    )  # fmt: skip
    article = replace(RUN.articles[0], text=text, furniture=())
    what = replace(RUN, articles=(article, *RUN.articles[1:]), claims=(first, *RUN.claims[1:]))
    around = page(what).css_first("#finding-f1 details.around blockquote")
    assert around.text() == "\n".join(lines[1:4])


def test_a_very_long_sentence_is_cut_around_its_claim() -> None:
    words = "Northgate " + "and so on " * 400
    text = words + TEXTS["a1"]
    moved = replace(
        RUN.claims[0], span=RUN.claims[0].span.shifted(len(words)), core=RUN.claims[0].core.shifted(len(words))
    )
    moved = replace(moved, sentence_at=Span(0, len(text)), sentence=text)
    what = replace(
        RUN,
        articles=(replace(RUN.articles[0], text=text), *RUN.articles[1:]),
        claims=(moved, *RUN.claims[1:]),
    )
    quote = page(what).css_first("#finding-f1 figure.quote > blockquote").text()
    assert quote.startswith("…")
    assert "the fourth depot" in quote
    assert len(quote) < 1_000


@pytest.mark.parametrize(
    "words",
    [
        "Which depot in the series was Northgate?",
        "The Courier, 3 May 2021",
        "1 article, 1 outlet, 1 origin",
        "it lists 3 earlier ones, 3 + 1 = 4",
        "undecided, 4 to 5",
        "Low 4, best undecided, high 5.",
        "1 explanation tried: it does not hold",
        "a place in a count does not change",
        "5th: leaves no gap before the sixth; sets aside “fourth” (The Courier)",
        "Sequence: neighbouring events of one growing count",
        "1 question unchecked: only one article says it",
        "8 of 9 numerals (89%) are accounted for.",
        "translation of Hill Radio",
        "the character set was guessed",
        "down from 1,200 in 2019. (no noun)",
        "in/broken.bin: holds no text",
    ],
)
def test_the_page_says(words: str) -> None:
    assert words in told()


def test_the_ladder_is_drawn_with_a_name_and_a_description() -> None:
    drawing = page().css_first("#finding-f1 figure.drawing svg")
    assert drawing.attributes["role"] == "img"
    assert drawing.css_first("title").text()
    assert drawing.css_first("desc").text()


@pytest.mark.parametrize("what", [RUN, EMPTY], ids=["findings", "nothing"])
def test_headings_stand_in_order_and_no_level_is_left_out(what: Run) -> None:
    levels = [int((one.tag or "")[1]) for one in page(what).css("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_an_empty_run_says_so() -> None:
    assert "Nothing to report: as far as the articles were read" in told(EMPTY)


@pytest.mark.parametrize(
    ("kind", "section"),
    [("stands", "decided"), ("explained", "decided"), ("later", "conflicts"), ("differ", "conflicts")],
)
def test_a_closing_decision_moves_a_finding_and_another_does_not(kind: str, section: str) -> None:
    what = with_finding(decision=Decided(kind, "Ana said so."))
    assert page(what).css_first("#finding-f1").attributes["data-group"] == section


def test_the_head_counts_decided_findings_by_their_verdict_and_says_how_many_they_are() -> None:
    words = told(with_finding(decision=Decided("stands", "Ana said so")))
    assert "1 conflict; 2 explained; 0 to review (1 of these decided by reviewers)." in words


def test_a_decision_tells_what_the_rule_says_and_what_changed_since() -> None:
    decision = Decided(
        "explained", "Ana, 4 May 2021: scope", ("d1",), Verdict.CONFLICT, ("since then Hill Radio says “six”",)
    )
    words = told(with_finding(decision=decision))
    assert "Decision. Ana, 4 May 2021: scope (by the rule: conflict)" in words
    assert "Evidence changed since. Hill Radio says “six”" in words


def test_a_correction_is_told_beside_the_words_that_were_read_and_beside_its_article() -> None:
    claim, article = RUN.claims[0], RUN.articles[0]
    claim = replace(claim, value=Ordinal(7), corrected=Corrected("Ana reads 7th", ("d1",), ReadClaim(claim.value)))
    article = replace(article, corrected=Corrected("Ana dates it 2 May", ("d2",), ReadArticle()))
    tree = page(replace(RUN, claims=(claim, *RUN.claims[1:]), articles=(article, *RUN.articles[1:])))
    side = flat(tree.css_first("#finding-f1 .side").text())
    assert "Ana reads 7th" in side
    assert tree.css_first("#finding-f1 mark").text() == "the fourth depot"
    assert "Ana dates it 2 May" in flat(tree.css_first("#article-a1").text())


def test_what_a_baseline_knows_is_listed_and_not_told() -> None:
    known = Known("0123456789abcdef", date(2021, 5, 1), "Ana", "asked the army", date(2021, 9, 1), title="Northgate")
    stale = replace(known, key="fedcba9876543210", title="Westby")
    baseline = Baseline("base.toml", date(2021, 5, 11), {"f1": known}, stale=(stale,))
    style = Style(baseline=baseline)
    tree = LexborHTMLParser(html(RUN, style))
    assert tree.css_first("#finding-f1") is None
    assert "base.toml: 1 known and not told" in flat(tree.css_first("header").text())
    words = flat(tree.css_first("#baseline").text())
    assert "Ana, 1 May 2021 (10 days ago), until 1 Sep 2021: asked the army" in words
    assert "Westby" in words


def test_of_a_batch_only_its_own_articles_and_findings_are_told() -> None:
    tree = page(new=frozenset({"f2"}), about=frozenset({"a3"}), stored=10)
    assert [one.attributes["id"] for one in tree.css("article.finding")] == ["finding-f2"]
    assert [one.attributes["id"] for one in tree.css("li.source")] == ["article-a3"]
    assert "held against 9 stored articles" in flat(tree.body.text() if tree.body else "")


def test_a_reason_that_counts_as_a_conflict_stands_among_the_conflicts() -> None:
    finding = page(strict=frozenset({"sequence"})).css_first("#finding-f2")
    assert finding.attributes["data-group"] == "conflicts"
    assert "counted as a conflict, though explained: sequence" in flat(finding.text())


def test_the_same_run_gives_the_same_page() -> None:
    assert render(RUN, "html") == render(RUN, "html")
