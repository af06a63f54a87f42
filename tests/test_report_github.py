"""Annotations as the runner of GitHub Actions reads them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import decided, known, placed, runs
from made_runner import Command, commands

from reconcile.model import Run, Skipped, Verdict
from reconcile.report import github, render
from reconcile.report._commands import command
from reconcile.report._style import Style

RUN = placed()
BARE = replace(RUN, skipped=())


def read(what: Run = BARE, style: Style | None = None) -> list[Command]:
    return commands(github.render(what, style or Style()))


def last(what: Run = BARE, style: Style | None = None) -> str:
    return github.render(what, style or Style()).splitlines()[-1]


def test_a_conflict_is_an_error_on_its_sentence() -> None:
    first = read()[0]
    assert (first.name, first.properties) == (
        "error",
        {
            "file": "in/a1.txt",
            "line": "7",
            "endLine": "7",
            "col": "1",
            "endColumn": "59",
            "title": "Two places in one count",
        },
    )
    assert first.message.splitlines() == [
        "Here: The Courier, 3 May 2021: “fourth”.",
        (
            "In in/a2.txt, line 2: a2.txt, 1 to 9 May 2021, inferred: “fifth”, as in "
            "“Northgate would be the fifth depot returned in recent weeks, reports said.”"
        ),
        "The Courier: the fourth (it lists 3 earlier ones, 3 + 1 = 4); in/a2.txt: the fifth.",
        "All evidence: reconcile show f1",
    ]


def test_more_claims_than_are_quoted_are_counted_by_side() -> None:
    wide = replace(BARE.findings[0], sides=(("c1", "c6"), ("c4", "c7")))
    message = read(replace(BARE, findings=(wide,)))[0].message
    assert message.count(", as in “") == 1
    assert "“fourth”: The Courier (3 May 2021), Hill Radio (2 Jun 2021)." in message


def test_of_a_batch_it_says_when_the_evidence_can_be_shown() -> None:
    style = Style(new=frozenset({"f1"}), about=frozenset({"a2"}))
    assert read(style=style)[0].message.endswith("reconcile show f1, once 'reconcile run' has stored it")


def test_words_from_right_to_left_are_kept_apart() -> None:
    wide = replace(BARE.findings[0], sides=(("c1",), ("c7",)))
    assert "“\u2068سادس\u2069”" in read(replace(BARE, findings=(wide,)))[0].message


def test_reviews_are_warnings_and_what_is_explained_a_notice() -> None:
    review = replace(BARE.findings[0], id="f8", verdict=Verdict.REVIEW)
    assert [one.name for one in read(replace(BARE, findings=(*BARE.findings, review)))] == [
        "error", "warning", "notice", "notice",
    ]  # fmt: skip


def test_columns_are_told_only_on_one_line() -> None:
    first = BARE.claims[0]
    over = replace(first.sentence_at, end=len(BARE.articles[0].text))
    claims = (replace(first, sentence_at=over), *BARE.claims[1:])
    properties = read(replace(BARE, claims=claims))[0].properties
    assert (properties["line"], properties["endLine"]) == ("7", "8")
    assert not {"col", "endColumn"} & set(properties)


def test_without_a_line_only_the_file_is_named() -> None:
    articles = tuple(replace(one, line_at=None) for one in BARE.articles)
    assert set(read(replace(BARE, articles=articles))[0].properties) == {"file", "title"}


def test_the_annotation_is_on_the_article_of_the_batch() -> None:
    assert read(style=Style(about=frozenset({"a2"})))[0].properties["file"] == "in/a2.txt"


def test_the_last_line_counts() -> None:
    assert last() == "reconcile: 1 conflict, 0 to review, 2 explained."
    assert last(RUN).endswith("2 explained, 1 file not read.")
    assert last(style=Style(baseline=known("f1"), gone=BARE.findings[:1])) == (
        "reconcile: 0 conflicts, 0 to review, 2 explained, 1 known by the baseline, 1 told before that no longer hold."
    )


def test_no_more_are_annotated_than_are_shown_and_the_last_line_says_how_many_are_left() -> None:
    many = tuple(replace(BARE.findings[0], id=f"g{number:02}") for number in range(14))
    what = replace(BARE, findings=many)
    assert [one.name for one in read(what)] == ["error"] * 10
    counted = "reconcile: 14 conflicts, 0 to review, 0 explained"
    assert last(what) == f"{counted}; 4 more than are annotated here: see the summary of the job."


def test_files_that_could_not_be_read_are_errors_too_and_leave_room_for_conflicts() -> None:
    what = replace(BARE, skipped=tuple(Skipped(f"in/{number}.bin", "no text") for number in range(30)))
    found = read(what)
    assert [one.properties["title"] for one in found if one.name == "error"] == ["not read"] * 5 + [
        "Two places in one count"
    ]
    assert "25 more than are annotated here" in last(what)


def test_a_record_that_could_not_be_read_is_an_error_on_its_line() -> None:
    found = read(replace(BARE, skipped=(Skipped("in/all.jsonl:7", "no text"),)))[0]
    assert (found.properties["file"], found.properties["line"]) == ("in/all.jsonl", "7")


def test_what_a_reviewer_explained_is_a_notice_that_says_so() -> None:
    found = read(decided(BARE))
    assert {one.name for one in found} == {"notice"}
    assert any("Ana decided that another depot was meant." in one.message for one in found)


def test_a_percent_sign_and_the_marks_of_a_property_come_back_as_they_were() -> None:
    (found,) = commands(command("notice", {"title": "50%, at 10:30 %2C"}, ["90% :: 5,0", "::error::x %0A"]))
    assert (found.name, found.properties) == ("notice", {"title": "50%, at 10:30 %2C"})
    assert found.message == "90% :: 5,0\n::error::x %0A"


NASTY = st.text(st.sampled_from("::error##[]add-mask \r\n%0A,;=\u2028\x85\x0b"), max_size=40)


@settings(max_examples=100, deadline=None)
@given(title=NASTY, file=NASTY, words=NASTY)
def test_no_word_makes_a_command_of_its_own(title: str, file: str, words: str) -> None:
    articles = tuple(replace(one, source=words or None, file=file or "x") for one in BARE.articles)
    finding = replace(BARE.findings[0], title=title, message=words)
    what = replace(BARE, articles=articles, findings=(finding,), skipped=(Skipped(file, words),))
    found = read(what)
    assert [one.name for one in found] == ["error", "error"]
    assert set(found[1].properties) == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert len(github.render(what, Style()).splitlines()) == 3


@settings(max_examples=100, deadline=None)
@given(what=runs())
def test_any_findings_give_a_command_each(what: Run) -> None:
    assert len(read(what)) == len(what.findings) + len(what.skipped)


@pytest.mark.parametrize("old", ["##[add-mask]Northgate", "x ##[error]y", "##[group]"])
def test_the_old_form_of_commands_is_broken_up(old: str) -> None:
    what = replace(BARE, findings=(replace(BARE.findings[0], title=old, message=old),))
    assert "##[" not in github.render(what, Style())


def test_the_report_is_the_same_to_the_byte() -> None:
    assert render(placed(), "github") == render(placed(), "github")
