"""The text report: the first screen tells the case, and nothing an article says can harm a terminal."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_runs import run

from reconcile.errors import UsageError
from reconcile.model import CopyLink, Days, Decided, Estimate, Outcome, Outlet, Reason, Run, Span, Tried, Verdict
from reconcile.report import formats, render, visible
from reconcile.report._figures import supports
from reconcile.report._layout import shorten, width, wrap
from reconcile.report._lookup import Lookup
from reconcile.report._sides import rest

RUN = run()
ISOLATES = "\u2068\u2069"


def text(what: Run = RUN, **options: object) -> str:
    return render(what, "text", **options)


def flat(report: str) -> str:
    return " ".join(report.split())


def first_screen(report: str) -> str:
    lines = report.splitlines()
    assert max(map(width, lines)) <= 80
    return flat(" ".join(lines[:24]))


@pytest.mark.parametrize(
    "words",
    [
        "1 conflict; 2 explained; 0 to review.",
        "Which depot in the series was Northgate? [f1]",
        "fourth The Courier, 3 May 2021 “Northgate became the *fourth* depot that the army gave back.”",
        "fifth a2.txt, 1 to 9 May 2021, inferred “Northgate would be the *fifth* depot",
        "4|5 3 May 2021 Northgate <- in question",
        "6 2 Jun 2021 Southlea Hill Radio",
        "it lists 3 earlier ones, 3 + 1 = 4",
        "either 5th: leaves no gap before the sixth; sets aside “fourth” (The Courier)",
        "supports undecided, 4 to 5",
    ],
)
def test_the_first_screen_tells_the_conflict(words: str) -> None:
    assert words in first_screen(text())


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_each_value_of_a_side_stands_beside_its_own_words(form: str) -> None:
    apart = replace(RUN.findings[0], claims=("c1", "c6", "c4"), sides=(("c1", "c6"), ("c4",)))
    report = flat(render(replace(RUN, findings=(apart,)), form))
    named = {"text": r"\bsixth Hill Radio", "markdown": r"<b>sixth</b> \| Hill Radio"}
    assert re.search(named[form], report)


def test_other_values_of_the_origins_that_are_not_shown_are_named() -> None:
    heard = [[RUN.claims[0]], [RUN.claims[5]], [RUN.claims[3]]]
    assert rest(Lookup(RUN), heard, 1) == "2 more origins (sixth, fifth)"
    assert rest(Lookup(RUN), [heard[0], heard[0]], 1) == "1 more origin"


def test_the_sections_stand_in_their_order() -> None:
    review = replace(RUN.findings[2], id="f4", verdict=Verdict.REVIEW, reason=None)
    report = text(replace(RUN, findings=(*RUN.findings, review)))
    headings = ["CONFLICTS", "TO REVIEW", "DIFFERENT, AND EXPLAINED", "NOT DECIDED", "\nREAD", "NOT READ"]
    places = [report.index(heading) for heading in headings]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "words",
    [
        "tried update: does not hold",
        "2 articles, 2 outlets, 2 origins",
        "bound: a limit",
        "“*More than 900* soldiers stay.”",
        "1 question unchecked: only one article says it",
        "3 May 2021 (from “3 May 2021”)",
        "8 of 9 numerals (89%)",
        "translation of [a3]",
        "no date found",
        "in/broken.bin: holds no text",
    ],
)
def test_the_report_says(words: str) -> None:
    assert words in flat(text())


def test_a_conflict_comes_before_what_only_counts_as_one() -> None:
    report = text(strict=frozenset({"sequence"}))
    assert "2 conflicts; 1 explained" in report
    assert report.index("[f1]") < report.index("[f2]") < report.index("DIFFERENT")
    assert "as a conflict, though explained (sequence)" in flat(report)


def test_what_is_not_new_is_not_told() -> None:
    report = text(new=frozenset({"f3"}))
    assert "0 new conflicts; 1 new explained" in report
    assert "[f3]" in report
    assert "[f1]" not in report


def test_an_open_question_tells_the_values_that_differ() -> None:
    open_one = replace(RUN.clusters[0], outcome=Outcome.PENDING, why_unchecked="no rule judges them")
    report = flat(text(replace(RUN, findings=(), clusters=(open_one,))))
    assert "“fourth” (The Courier); “fifth” (a2.txt)" in report


def test_of_a_batch_only_questions_that_another_article_answers_too_are_open() -> None:
    shared = replace(RUN.clusters[0], outcome=Outcome.PENDING)
    run = replace(RUN, clusters=(shared, RUN.clusters[3]))
    assert "1 question unchecked" in flat(text(run))
    about = flat(text(run, about=frozenset({"a1"}), new=frozenset()))
    assert "1 question pending" in about
    assert "unchecked" not in about
    assert "NOT DECIDED" not in text(run, about=frozenset({"a4"}), new=frozenset())


def test_a_report_about_some_articles_reads_no_others() -> None:
    read = flat(text(about=frozenset({"a1"}))).partition(" READ ")[2]
    assert "[a1]" in read
    assert "[a2]" not in read


def test_articles_with_the_same_share_of_words_are_told_together() -> None:
    others = [article.id for article in RUN.articles[1:]]
    links = tuple(CopyLink("a1", other, 1.0) for other in (*others, "x8", "x9"))
    report = flat(text(replace(RUN, origins=replace(RUN.origins, links=links))))
    assert f"shares 100% of its words with [{others[0]}], [{others[1]}] and {len(links) - 2} more" in report


@pytest.mark.parametrize(
    ("best", "unit", "told"),
    [("3.2", "tonne", "3.2 tonnes"), ("1", "tonne", "1 tonne"), ("7", "km", "7 km"),
     ("5", "barrel/day", "5 barrels/day"),     ("6", "inch", "6 inches"),
     ("4", "percent", "4 percent"), ("9", "USD", "9 USD"), ("8", "soldiers", "8 soldiers"),
     ("20", "celsius", "20 celsius"), ("2", "century", "2 centuries")],
)  # fmt: skip
def test_a_unit_agrees_with_its_number(best: str, unit: str, told: str) -> None:
    assert supports(Estimate(best, best, best, unit, 1, 1, "2", "")) == told


def test_claims_of_one_origin_are_one_voice() -> None:
    finding = replace(RUN.findings[0], claims=("c1", "c6", "c7"), sides=(("c1",), ("c7", "c6")))
    report = flat(text(replace(RUN, findings=(finding,))))
    assert "sixth Hill Radio, 2 Jun 2021; same origin: Hill Radio, no date" in report
    assert "3 articles, 2 outlets, 2 origins" in report


def test_every_reason_has_its_meaning() -> None:
    findings = tuple(replace(RUN.findings[2], id=f"g{n}", reason=reason) for n, reason in enumerate(Reason))
    report = text(replace(RUN, findings=findings))
    assert [line.split(":")[0].strip() for line in report.splitlines() if line.endswith("(1)")][:3]
    assert all(f" {reason.value}: " in report for reason in Reason)


def test_open_questions_are_counted_by_why() -> None:
    many = tuple(
        replace(RUN.clusters[3], id=f"z{n}", outcome=Outcome.PENDING, why_unchecked="one origin") for n in range(1, 9)
    )
    report = text(replace(RUN, clusters=(*RUN.clusters, *many)))
    assert "8 questions pending: one origin" in report
    assert report.count("Which depots were given back?") == 3


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_no_line_is_wider_than_asked(columns: int) -> None:
    assert max(map(width, text(width=columns).splitlines())) <= columns


def test_an_empty_run_is_told() -> None:
    empty = replace(
        RUN, articles=(), claims=(), clusters=(), series=(), findings=(), ledgers=(), skipped=(), origins=RUN.origins
    )
    assert text(empty).startswith("0 articles from 0 outlets, 0 origins: 0 claims on 0 questions.")


def test_plain_unless_colour_is_asked_for() -> None:
    assert "\x1b" not in text()
    painted = text(colour=True)
    assert re.sub("\x1b\\[[0-9;]*m", "", painted) == text()
    assert painted != text()


def test_arabic_words_are_kept_apart() -> None:
    assert "\u2068ساوثلي" in text()
    assert text().count("\u2068") == text().count("\u2069")


def test_the_report_is_the_same_to_the_byte() -> None:
    assert text(run()) == text(run())


# ---- terminals


HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2067\u206a-\u206f\ufeff]")
ATTACKS = ["\x1b]8;;http://a\x07", "\u202eabc", "a\rb", "\x9b31m", "x\u200by", "\u2066z", "\U000e0041", "1\n::error::2"]


@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
def test_what_is_hidden_is_written_out(attack: str) -> None:
    shown = visible(attack)
    assert not HIDDEN.search(shown)
    assert "\n" not in shown
    assert "\\" in shown


@given(st.text())
def test_visible_words_stay_and_no_other_character_comes(words: str) -> None:
    shown = visible(words)
    assert not HIDDEN.search(shown)
    assert not set(shown) & set(ISOLATES)
    assert visible(shown) == shown


@settings(max_examples=60, deadline=None)
@given(attack=st.text(st.sampled_from("\x1b\x9b\u202e\u2066\u2069\u200b\r\n\x00ab سم*[]"), min_size=1, max_size=30))
@example("\x1b[2J")
def test_no_word_of_an_article_reaches_the_terminal_as_a_command(attack: str) -> None:
    text_ = attack + RUN.articles[0].text
    first = replace(RUN.articles[0], text=text_, source=attack, file=attack, published_from=attack, furniture=())
    finding = replace(
        RUN.findings[0], message=attack, title=attack, decision=Decided("stands", attack, changed=(attack,))
    )
    cluster = replace(RUN.clusters[0], question=attack, why_unchecked=attack)
    changed = replace(
        RUN,
        articles=(first, *RUN.articles[1:]),
        findings=(finding, *RUN.findings[1:]),
        clusters=(cluster, *RUN.clusters[1:]),
    )
    for format_ in ("text", "csv"):
        report = render(changed, format_)
        assert not HIDDEN.search(report)
        assert report.count("\u2068") == report.count("\u2069")


# ---- lines


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])), st.integers(8, 40))
def test_wrapping_loses_no_word_and_keeps_the_width(words: str, columns: int) -> None:
    lines = wrap(words, columns, "- ")
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(line[2:] for line in lines).split()) == "".join(words.split())


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])), st.integers(4, 30))
def test_shortened_words_fit(words: str, columns: int) -> None:
    short = shorten(words, columns)
    assert width(short) <= columns
    assert short == words or short.endswith("…")


# ---- formats


def test_formats_find_themselves() -> None:
    assert set(formats()) >= {"csv", "json", "text"}
    assert all(not name.startswith("_") for name in formats())


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="unknown format 'pdf'") as caught:
        render(RUN, "pdf")
    assert "json" in str(caught.value)


def test_a_table_cell_is_no_formula() -> None:
    changed = replace(RUN, articles=(replace(RUN.articles[0], source="=1+1"), *RUN.articles[1:]))
    rows = render(changed, "csv").splitlines()
    assert rows[0].startswith("finding,verdict,reason")
    assert ",'=1+1," in rows[1]


def test_a_message_does_not_repeat_the_question() -> None:
    question = RUN.clusters[0].question
    finding = replace(RUN.findings[0], message=f"{question} Two places.")
    assert "why Two places." in flat(text(replace(RUN, findings=(finding,))))


def test_a_message_does_not_repeat_sides_and_ladder() -> None:
    lines = [
        "The Courier (3 May 2021): “fourth”.",
        "The Courier lists 3 (A, B, C): 3 + 1 = 4.",
        "Ladder: 4|5: X.",
        "Or Y.",
    ]
    report = flat(text(replace(RUN, findings=(replace(RUN.findings[0], message="\n".join(lines)),))))
    assert "why The Courier lists 3 (A, B, C): 3 + 1 = 4. ladder" in report


def test_nothing_is_supported_where_origins_tie_and_no_ladder_decides() -> None:
    report = flat(text(replace(RUN, findings=(replace(RUN.findings[0], series=None),))))
    assert "supports undecided: 1 origin each; 2 articles" in report


def test_an_inferred_year_is_told_as_a_year() -> None:
    year = Days(date(2021, 1, 1), date(2021, 12, 31), 5)
    undated = replace(RUN.articles[1], published=year)
    report = text(replace(RUN, articles=(RUN.articles[0], undated, *RUN.articles[2:])))
    assert "a2.txt, 2021, inferred" in flat(report)


def test_what_could_not_be_asked_is_told_apart_from_what_failed() -> None:
    tried = (
        Tried("a", "bound", "this does not hold: “x”"),
        Tried("b", "unit", "this does not hold: “x”"),
        Tried("c", "update", "not known whether this holds: “y”"),
    )
    report = flat(text(replace(RUN, findings=(replace(RUN.findings[0], tried=tried),))))
    assert "tried bound, unit: none holds; update: not known, so not asked" in report


def test_values_of_one_sentence_are_marked_in_one_quote() -> None:
    many = replace(RUN.findings[2], claims=("c1", "c2", "c5"), sides=(("c1",), ("c5",)))
    parts = replace(RUN.claims[0], id="c8", core=Span(RUN.claims[0].core.end + 1, RUN.claims[0].core.end + 6))
    both = replace(many, sides=(("c1", "c8"), ("c5",)))
    report = text(replace(RUN, claims=(*RUN.claims, parts), findings=(both,)))
    assert "*fourth* *depot*" in report


def test_an_explained_finding_takes_four_lines_however_many_values_it_has() -> None:
    many = replace(RUN.findings[2], claims=("c1", "c3", "c5"), sides=(("c1",), ("c3",), ("c5",)))
    told = text(replace(RUN, findings=(many,)), width=80).split("DIFFERENT")[1].split("NOT DECIDED")[0]
    assert "(3 values, two of them here)" in flat(told)
    assert len(told.strip().splitlines()) <= 2 + 4


@pytest.mark.parametrize(
    ("low", "best", "high", "unit", "shown"),
    [
        ("222", "03:42", "240", "clock", "supports 03:42 (03:42 to 04:00)"),
        ("5000000", "5,700,000 barrel/day", "5700000", "barrel/day", "5,700,000 barrels/day (5,000,000 to 5,700,000);"),
    ],
    ids=["clock", "unit told once"],
)
def test_what_is_supported_is_told_in_its_unit_once(low: str, best: str, high: str, unit: str, shown: str) -> None:
    estimate = Estimate(low, best, high, unit, 2, 2, "3", "")
    cluster = replace(RUN.clusters[0], estimate=estimate)
    assert shown in flat(text(replace(RUN, clusters=(cluster, *RUN.clusters[1:]))))


def test_outlets_of_one_owner_are_told_and_names_of_one_outlet_are_one() -> None:
    owned = {
        "a1": Outlet("hill", ("Hill Radio",), "Aarden Group"),
        "a2": Outlet("valley", ("Valley Sheet",), "Aarden Group"),
    }
    look = Lookup(replace(RUN, origins=replace(RUN.origins, outlets=owned)))
    told = look.behind([claim.id for claim in RUN.claims if claim.article in owned])
    assert told == "2 articles, 2 outlets, 2 origins; 2 of the outlets have one owner: Aarden Group"
    same = Lookup(replace(RUN, origins=replace(RUN.origins, outlets=dict.fromkeys(owned, owned["a1"]))))
    assert (
        same.behind([claim.id for claim in RUN.claims if claim.article in owned]) == "2 articles, 1 outlet, 2 origins"
    )
