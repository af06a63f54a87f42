"""SARIF as its readers take it: the published schema, sarif-tools, and what code scanning asks for."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import decided, known, placed, runs
from sarif.sarif_file import SarifFile

from reconcile import pipeline
from reconcile.model import Known, Run, Severity, Skipped
from reconcile.report import keys, render, sarif
from reconcile.report._sarif import locations
from reconcile.report._sarif.words import message
from reconcile.report._style import Style

RUN = placed()
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
VALID = jsonschema.Draft4Validator(SCHEMA)


def told(what: Run = RUN, style: Style | None = None) -> dict:
    """The one run of a log that fits the schema."""
    log = json.loads(sarif.render(what, style or Style()))
    VALID.validate(log)
    return log["runs"][0]


def result(number: int = 0, what: Run = RUN, style: Style | None = None) -> dict:
    return told(what, style)["results"][number]


def test_the_log_fits_the_published_schema() -> None:
    VALID.validate(json.loads(render(RUN, "sarif")))


def test_a_run_with_nothing_to_tell_fits_it_too() -> None:
    assert told(replace(RUN, findings=(), skipped=()))["results"] == []


@settings(max_examples=60, deadline=None)
@given(what=runs())
def test_any_findings_fit_the_schema(what: Run) -> None:
    assert len(told(what)["results"]) == len(what.findings)


def test_sarif_tools_count_the_findings(tmp_path: Path) -> None:
    path = tmp_path / "x.sarif"
    path.write_text(render(RUN, "sarif"), "utf-8")
    records = SarifFile(str(path), json.loads(path.read_text("utf-8")), mtime=None).get_records()
    assert [(one["Severity"], one["Code"], one["Location"], one["Line"]) for one in records] == [
        ("error", "ordinal-differs", "in/a1.txt", 7),
        ("note", "next-in-line", "in/a2.txt", 2),
        ("note", "bound-meets", "in/a1.txt", 8),
    ]


def test_the_region_is_the_sentence() -> None:
    place = result()["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "in/a1.txt", "uriBaseId": "%SRCROOT%"}
    sentence = "Northgate became the fourth depot that the army gave back."
    assert place["region"] == {
        "startLine": 7,
        "startColumn": 1,
        "endLine": 7,
        "endColumn": len(sentence) + 1,
        "snippet": {"text": sentence},
    }


def test_the_message_names_both_sides() -> None:
    text = result()["message"]["text"]
    assert text.startswith("Two places in one count. “fourth”: The Courier (3 May 2021). “fifth”: a2.txt (")


def test_the_other_claims_are_related_locations_with_outlet_and_value() -> None:
    related = result()["relatedLocations"]
    assert [one["id"] for one in related] == [1]
    assert related[0]["message"]["text"].endswith("“fifth”, as in “the fifth depot”.")


def test_the_first_location_is_of_the_batch() -> None:
    first = result(style=Style(about=frozenset({"a2"})))["locations"][0]
    assert first["physicalLocation"]["artifactLocation"]["uri"] == "in/a2.txt"


def test_of_two_claims_that_with_a_line_comes_first() -> None:
    what = replace(RUN, articles=tuple(replace(one, line_at=1 if one.id == "a2" else None) for one in RUN.articles))
    assert result(what=what)["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "in/a2.txt"


def test_a_page_has_a_location_without_a_region() -> None:
    what = replace(RUN, articles=tuple(replace(one, line_at=None) for one in RUN.articles))
    assert set(result(what=what)["locations"][0]["physicalLocation"]) == {"artifactLocation"}


def test_an_absolute_path_stands_on_no_folder() -> None:
    what = replace(RUN, articles=tuple(replace(one, file=f"/data/{one.id} 1.txt") for one in RUN.articles))
    location = result(what=what)["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "file:///data/a1%201.txt"}


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "note")]
)
def test_a_conflict_is_as_loud_as_its_rule_says(severity: Severity, level: str) -> None:
    what = replace(RUN, findings=(replace(RUN.findings[0], severity=severity),))
    run_ = told(what)
    assert run_["results"][0]["level"] == level
    assert run_["tool"]["driver"]["rules"][0]["defaultConfiguration"] == {"level": level}


def test_what_strict_counts_is_an_error() -> None:
    levels = {one["ruleId"]: one["level"] for one in told(style=Style(strict=frozenset({"sequence"})))["results"]}
    assert levels == {"ordinal-differs": "error", "next-in-line": "error", "bound-meets": "note"}


def test_each_result_points_at_its_rule() -> None:
    run_ = told()
    for one in run_["results"]:
        assert run_["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]


def test_the_fingerprint_is_the_key() -> None:
    assert [one["partialFingerprints"]["reconcileFinding/v1"] for one in told()["results"]] == [
        keys(RUN)[one] for one in ("f1", "f2", "f3")
    ]


@settings(max_examples=20, deadline=None)
@given(above=st.lists(st.text(st.characters(exclude_characters="\r\n"), max_size=20), max_size=9))
def test_lines_put_in_above_move_the_region_and_leave_the_fingerprint(above: list[str]) -> None:
    by = sum(len(line) + 1 for line in above)
    lead = "".join(f"{line}\n" for line in above)
    articles = tuple(replace(one, text=lead + one.text, headline=None, furniture=()) for one in RUN.articles)
    claims = tuple(
        replace(one, span=one.span.shifted(by), core=one.core.shifted(by), sentence_at=one.sentence_at.shifted(by))
        for one in RUN.claims
    )
    before, after = result(), result(what=replace(RUN, articles=articles, claims=claims))
    lines = [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in (before, after)]
    assert lines[1] - lines[0] == len(above)
    assert before["partialFingerprints"] == after["partialFingerprints"]


def test_what_a_baseline_knows_is_suppressed_with_its_reason() -> None:
    found = told(style=Style(baseline=known("f1")))["results"]
    assert {one["properties"]["finding"]: one["baselineState"] for one in found} == {
        "f1": "unchanged",
        "f2": "new",
        "f3": "new",
    }
    suppressed = [one["suppressions"] for one in found if "suppressions" in one]
    why = "Known since 2031-05-03 (Ana, until 2031-08-01): the army counts anew"
    assert [(one[0]["kind"], one[0]["status"], one[0]["justification"]) for one in suppressed] == [
        ("external", "accepted", why)
    ]


def test_without_a_baseline_nothing_is_said_of_one() -> None:
    assert not any({"baselineState", "suppressions"} & set(one) for one in told()["results"])


def test_what_a_reviewer_explained_is_suppressed() -> None:
    found = {one["properties"]["finding"]: one for one in told(decided(RUN))["results"]}
    assert found["f1"]["level"] == "note"
    (rule,) = (one for one in told(decided(RUN))["tool"]["driver"]["rules"] if one["id"] == "ordinal-differs")
    assert (rule["defaultConfiguration"]["level"], rule["properties"]["tags"][1]) == ("error", "conflict")
    assert found["f1"]["suppressions"][0]["justification"] == "Ana decided that another depot was meant."
    assert "since then one more article came" in found["f1"]["message"]["text"]
    assert "suppressions" not in found["f2"]


def test_files_that_could_not_be_read_are_notifications() -> None:
    ended = told()["invocations"][0]
    assert ended["executionSuccessful"] is False
    notice = ended["toolExecutionNotifications"][0]
    assert notice["message"]["text"] == "in/broken.bin could not be read: holds no text"
    assert notice["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "in/broken.bin"
    assert told(replace(RUN, skipped=()))["invocations"][0]["executionSuccessful"] is True


def test_a_record_that_could_not_be_read_is_told_with_its_line() -> None:
    what = replace(RUN, skipped=(Skipped("in/all.jsonl:7", "no text"),))
    place = told(what)["invocations"][0]["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]) == ("in/all.jsonl", {"startLine": 7})


def test_expired_and_stale_entries_and_what_no_longer_holds_are_notifications() -> None:
    entry = next(iter(known("f1").known.values()))
    stale = Known("f" * 16, entry.added, "Ben", "old")
    style = Style(baseline=known("f1", expired=(entry,), stale=(stale,)), gone=RUN.findings[1:2])
    texts = [one["message"]["text"] for one in told(style=style)["invocations"][0]["toolExecutionNotifications"]]
    assert texts[1:] == [
        "Told before, and no longer so with these articles: f2.",
        "The entry 0123456789abcdef of the baseline expired on 2031-08-01.",
        "The entry ffffffffffffffff of the baseline is stale: there is no such finding.",
    ]


def test_more_results_than_readers_take_are_cut_with_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST", 2)
    run_ = told()
    assert [one["ruleId"] for one in run_["results"]] == ["ordinal-differs", "next-in-line"]
    assert "1 more finding of 3" in run_["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]


def test_more_locations_than_readers_take_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locations, "MOST", 3)
    wide = replace(RUN.findings[0], sides=(("c1", "c4", "c6"), ("c3", "c5", "c7")))
    assert len(result(what=replace(RUN, findings=(wide,)))["relatedLocations"]) == 2


@pytest.mark.parametrize("words", ["[see](javascript:x)", "[a](1)", "{0} and {12}", "[[a](b)](c)"])
def test_no_word_is_a_link_or_a_placeholder(words: str) -> None:
    text = message(words)["text"]
    assert "](" not in text
    assert not any(f"{{{digit}" in text for digit in range(10))


def test_the_log_is_the_same_to_the_byte() -> None:
    assert render(placed(), "sarif") == render(placed(), "sarif")


def test_a_rule_is_told_in_the_words_of_its_pack() -> None:
    style = Style(abouts=lambda: {"ordinal-differs": "Two sources put one handover at two places."})
    found = {one["id"]: one for one in told(style=style)["tool"]["driver"]["rules"]}
    assert found["ordinal-differs"]["shortDescription"]["text"] == "Two sources put one handover at two places."
    assert found["ordinal-differs"]["name"] == "OrdinalDiffers"
    assert found["bound-meets"]["shortDescription"]["text"] == "Bound meets."
    assert "a limit leaves room for the other number" in found["bound-meets"]["fullDescription"]["text"]


def test_a_check_gives_a_finding_the_key_of_the_full_run(tmp_path: Path) -> None:
    said = "{} people were killed in the fire at the Brandel mill on Monday, officials said.\n"
    for name, number in (("old", "Three"), ("new", "Five")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"Mill {name}\n13 May 2031\n\n{said.format(number)}", "utf-8")
    old, new = str(tmp_path / "old"), str(tmp_path / "new")
    pipeline.run([old], db=str(tmp_path / "old.db"))
    brought = pipeline.check([new], against=str(tmp_path / "old.db"))
    whole = pipeline.run([old, new], db=str(tmp_path / "whole.db"))
    checked = json.loads(pipeline.render(brought, "sarif", only_new=True))["runs"][0]["results"]
    full = json.loads(pipeline.render(whole, "sarif"))["runs"][0]["results"]
    prints = [[one["partialFingerprints"] for one in results] for results in (checked, full)]
    assert prints[0] == prints[1] != []
    assert checked[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].endswith("/new/a.txt")
