"""The table as a spreadsheet reads it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from made_reports import decided, placed, runs

from reconcile.model import Days, Run
from reconcile.report import keys, render

RUN = placed()
PREFIXES = ("=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "  +", "\u00a0=", "＝", "＋", "－", "＠", "\u200b=", "−")


def rows(what: Run = RUN, **options: object) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(what, "csv", **options)), strict=True))


def test_a_row_is_a_claim_of_a_side() -> None:
    assert [(row["finding"], row["side"], row["claim"]) for row in rows()] == [
        ("f1", "1", "c1"),
        ("f1", "2", "c4"),
        ("f2", "1", "c4"),
        ("f2", "2", "c6"),
        ("f3", "1", "c3"),
        ("f3", "2", "c5"),
    ]


def test_a_row_says_where_the_words_stand_and_what_the_evidence_supports() -> None:
    first, last = rows()[0], rows()[-1]
    wanted = ("rule", "severity", "decision", "file", "line", "language", "origin", "key")
    assert {name: first[name] for name in wanted} == {
        "rule": "ordinal-differs",
        "severity": "error",
        "decision": "",
        "file": "in/a1.txt",
        "line": "7",
        "language": "en",
        "origin": "a1",
        "key": keys(RUN)["f1"],
    }
    assert (last["low"], last["best"], last["high"]) == ("900", "940", "")


def test_numbers_stay_numbers() -> None:
    clusters = tuple(
        replace(one, estimate=one.estimate and replace(one.estimate, low="-12", best="1,234.5", high="1,2"))
        for one in RUN.clusters
    )
    first = rows(replace(RUN, clusters=clusters))[0]
    assert (first["low"], first["best"], first["high"]) == ("-12", "1234.5", "1,2")


def test_a_decision_is_told() -> None:
    assert rows(decided(RUN))[0]["decision"] == "Ana decided that another depot was meant."


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2031, 5, 3), date(2031, 5, 3), "2031-05-03"),
        (date(2031, 5, 1), date(2031, 5, 31), "2031-05-01/2031-05-31"),
        (date(2031, 5, 1), None, "2031-05-01/.."),
    ],
)
def test_the_day_of_publication_is_in_iso_form_and_in_words(first: date, last: date | None, told: str) -> None:
    known = Days(first, last, 1)
    what = replace(
        RUN, articles=tuple(replace(one, published=known, published_from="inferred") for one in RUN.articles)
    )
    assert {row["published"] for row in rows(what)} == {told}
    assert all("inferred" in row["published_words"] for row in rows(what))


@pytest.mark.parametrize("prefix", PREFIXES, ids=ascii)
def test_a_cell_is_no_formula(prefix: str) -> None:
    words = f"{prefix}HYPERLINK(1)"
    what = replace(RUN, articles=tuple(replace(one, source=words, file=words) for one in RUN.articles))
    for row in rows(what):
        for name in ("source", "file"):
            assert row[name].startswith(("'", "\\"))


def test_raw_cells_have_no_apostrophe() -> None:
    what = replace(RUN, articles=tuple(replace(one, source="=1+1") for one in RUN.articles))
    assert {row["source"] for row in rows(what)} == {"'=1+1"}
    assert {row["source"] for row in rows(what, csv=frozenset({"raw"}))} == {"=1+1"}


def test_a_byte_order_mark_comes_only_when_asked_for() -> None:
    plain, marked = render(RUN, "csv"), render(RUN, "csv", csv=frozenset({"bom"}))
    assert marked == "\ufeff" + plain
    assert marked.encode().decode("utf-8-sig") == plain


@settings(max_examples=100, deadline=None)
@given(what=runs())
def test_any_findings_give_a_row_a_claim(what: Run) -> None:
    found = rows(what)
    assert [row["claim"] for row in found] == [c for one in what.findings for side in one.sides for c in side]
    assert {len(row) for row in found} <= {22}
