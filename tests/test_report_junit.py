"""JUnit XML as its readers take it: the XML schema, and junitparser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite
from lxml import etree
from made_reports import decided, known, placed, runs

from reconcile.model import Run, Verdict
from reconcile.report import junit, render
from reconcile.report._style import Style

RUN = placed()
VALID = etree.XMLSchema(etree.parse(str(Path(__file__).parent / "schemas" / "junit-10.xsd")))


def suites(what: Run = RUN, style: Style | None = None) -> dict[str, TestSuite]:
    """The suites by name, of a report that fits the schema."""
    text = junit.render(what, style or Style()).encode()
    VALID.assertValid(etree.fromstring(text))
    return {suite.name: suite for suite in JUnitXml.fromstring(text)}


def cases(name: str, what: Run = RUN, style: Style | None = None) -> list[TestCase]:
    return list(suites(what, style)[name])


def test_a_conflict_is_a_failure() -> None:
    (case,) = cases("conflicts")
    assert (case.classname, case.name) == ("reconcile.ordinal-differs", "Two places in one count")
    assert [type(end) for end in case.result] == [Failure]
    assert case.result[0].message == "Two places in one count"
    assert "“fourth”: The Courier (3 May 2021)." in case.result[0].text


def test_the_failure_quotes_both_sentences() -> None:
    (case,) = cases("conflicts")
    assert "“Northgate became the fourth depot that the army gave back.”" in case.result[0].text
    assert "“Northgate would be the fifth depot returned" in case.result[0].text


def test_what_is_explained_passes_and_says_why() -> None:
    found = cases("explained")
    assert [case.is_passed for case in found] == [True, True]
    assert "leaves room for 940" in found[1].system_out


def test_what_strict_counts_is_a_failure() -> None:
    found = cases("conflicts", style=Style(strict=frozenset({"bound"})))
    assert [type(end) for case in found for end in case.result] == [Failure, Failure]


def test_what_is_to_be_reviewed_is_skipped_with_its_message() -> None:
    what = replace(RUN, findings=(replace(RUN.findings[0], verdict=Verdict.REVIEW),))
    (case,) = cases("to review", what)
    assert [(type(end), end.message) for end in case.result] == [(Skipped, "Two places in one count")]


def test_what_a_baseline_knows_is_skipped_with_the_reason() -> None:
    found = suites(style=Style(baseline=known("f1")))
    assert len(found["conflicts"]) == 0
    (case,) = found["known by the baseline"]
    assert case.result[0].message == "Known since 2031-05-03 (Ana, until 2031-08-01): the army counts anew"


def test_what_a_reviewer_explained_passes() -> None:
    found = suites(decided(RUN))
    assert found["conflicts"].failures == 0
    assert "Ana decided" in next(iter(found["explained"])).system_out


def test_a_file_that_could_not_be_read_is_an_error() -> None:
    (case,) = cases("files")
    assert case.name == "in/broken.bin"
    assert [(type(end), end.message) for end in case.result] == [(Error, "could not be read: holds no text")]


def test_a_question_with_one_answer_passes_and_an_undecided_one_is_skipped() -> None:
    found = {case.name: case for case in cases("questions without a finding", replace(RUN, findings=()))}
    assert found["Which depot in the series was Southlea?"].is_passed
    assert found["Which depots were given back?"].result[0].message == "only one article says it"


def test_only_questions_of_the_batch_are_told() -> None:
    found = cases("questions without a finding", replace(RUN, findings=()), Style(about=frozenset({"a3"})))
    assert [case.name for case in found] == ["Which depot in the series was Southlea?"]


def test_cases_of_one_name_are_told_apart() -> None:
    twin = replace(RUN.findings[0], id="f9")
    found = cases("conflicts", replace(RUN, findings=(*RUN.findings, twin)))
    assert len({case.name for case in found}) == 2


def test_the_counts_are_those_of_the_cases() -> None:
    for suite in suites().values():
        counted = (suite.tests, suite.failures, suite.errors, suite.skipped)
        suite.update_statistics()
        assert counted == (suite.tests, suite.failures, suite.errors, suite.skipped)


@pytest.mark.parametrize("words", ["\x00\x08\x1b", "\ufffe\uffff", "]]>&<b>\"'", "\ud800", "a\r\nb\u2028c"], ids=ascii)
def test_no_character_breaks_the_document(words: str) -> None:
    what = replace(RUN, findings=(replace(RUN.findings[0], title=words, message=words),))
    assert len(cases("conflicts", what)) == 1


@settings(max_examples=100, deadline=None)
@given(what=runs())
def test_any_findings_fit_the_schema(what: Run) -> None:
    found = suites(what)
    told = sum(len(found[name]) for name in ("conflicts", "to review", "explained") if name in found)
    assert told == len(what.findings)


def test_the_report_is_the_same_to_the_byte() -> None:
    assert render(placed(), "junit") == render(placed(), "junit")
