"""Figures on the test material in ../shared that must not fall; docs/evaluation.md tells what they mean."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EVAL = ROOT.parent / "shared" / "eval"
TRICKY = {"read": 0.97, "bound": 0.97, "counted": 0.85, "event": 0.85}
RECOGNIZERS = {
    "Number-English-NumberModel": 0.86,
    "Number-English-NumberRangeModel": 0.94,
    "Number-English-OrdinalModel": 0.86,
    "Number-English-PercentModel": 0.95,
    "NumberWithUnit-English-AgeModel": 0.94,
    "NumberWithUnit-English-CurrencyModel": 0.96,
    "NumberWithUnit-English-DimensionModel": 0.96,
    "DateTime-English-DateParser": 0.81,
    "DateTime-English-DatePeriodParser": 0.81,
    "Number-Arabic-NumberModel": 0.85,
    "Number-Arabic-NumberRangeModel": 0.95,
    "Number-Arabic-OrdinalModel": 0.85,
    "Number-Arabic-PercentModel": 0.95,
    "DateTime-Arabic-DateParser": 0.72,
    "DateTime-Arabic-DatePeriodParser": 0.82,
}


def scored(name: str, *options: str | Path) -> list[dict[str, object]]:
    """The rows that a scorer prints of this program."""
    script = EVAL / f"{name}.py"
    if not script.is_file():
        pytest.skip("../shared/eval is not here")
    tool = f'"{sys.executable}" -m reconcile'
    command = [sys.executable, script, "--tool", tool, "--json", *options]
    told = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    rows: list[dict[str, object]] = json.loads(told.stdout)
    return rows


def test_sentences_that_break_extractors_are_read() -> None:
    rows = {row["language"]: row for row in scored("tricky")}
    figures = {name: rows["ALL"][name] for name in TRICKY}
    assert {name: value for name, value in figures.items() if value < TRICKY[name]} == {}
    assert rows["ALL"]["false_claims"] == 0


def test_numbers_and_dates_of_the_recognizers_are_read() -> None:
    recall = {row["file"]: row["recall"] for row in scored("recognizers")}
    assert {name: recall[name] for name, floor in RECOGNIZERS.items() if recall[name] < floor} == {}


def test_english_and_arabic_lines_hold_the_same_values() -> None:
    row = next(row for row in scored("ntrex") if row["lines with"] == "a number or date")
    assert row["agree"] >= 0.82


def test_the_dead_of_reports_are_found() -> None:
    figures = {row["metric"]: row["value"] for row in scored("fa_kes")}
    assert figures["toll_any"] >= 0.92
    assert figures["toll_first"] >= 0.76
    assert figures["copies"] >= 0.95
    assert figures["copies_wrong"] == 0
    assert figures["cross_incident"] <= 0.66


@pytest.mark.parametrize("together", [(), ("--together",)], ids=["each-alone", "all-together"])
def test_clusters_are_those_that_a_careful_reader_draws(together: tuple[str, ...]) -> None:
    row = next(row for row in scored("score", *together, EVAL.parent / "seeds", EVAL / "corpus") if row["set"] == "ALL")
    floors = {"cluster_precision": 0.96, "cluster_recall": 0.85, "conflict_f1": 0.99, "copies_found": 1}
    assert {name: row[name] for name, floor in floors.items() if row[name] < floor} == {}
    assert (row["across_events"], row["copies_wrong"], row["false_alarms"]) == (0, 0, 0)


def test_other_incidents_are_not_set_against_each_other() -> None:
    figures = {row["metric"].strip(): row["value"] for row in scored("ecbplus")}
    assert figures["false_conflicts_per_1000"] <= 5
    assert figures["clusters_pure"] >= 0.95
