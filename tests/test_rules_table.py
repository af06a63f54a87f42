"""The table of rules in docs/evaluation.md: it can be made, and says what it was given."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from reconcile.packs import load

RULES = load().rules


@pytest.fixture
def maker(root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script that makes the table."""
    monkeypatch.syspath_prepend(str(root / "bench"))
    return import_module("rules_table")


def test_a_miss_stands_below_the_rules_of_its_family(maker: ModuleType) -> None:
    told = maker.Told()
    told.hits["rounding"] += 2
    told.misfires["rounding"] += 1
    told.misses["explained", "rounding"] += 3
    lines = maker.table(told, RULES).splitlines()
    family = [line for line in lines if line.startswith("| explained | rounding |")]
    assert "| explained | rounding | `rounding` | 2 |  | 1 |" in family
    assert family[-1] == "| explained | rounding | no rule |  | 3 |  |"
    assert lines[-1] == "| all | | | 2 | 3 | 1 |"


def test_rules_that_gold_does_not_judge_are_left_out(maker: ModuleType) -> None:
    made = maker.table(maker.Told(), RULES)
    assert {rule.id for rule in RULES if f"`{rule.id}`" in made} == {r.id for r in RULES if r.verdict in maker.JUDGED}


def test_the_table_goes_between_its_marks(maker: ModuleType) -> None:
    page = f"before\n{maker.BEGIN}\nold\n{maker.END}\nbehind\n"
    assert maker.put(page, "new") == f"before\n{maker.BEGIN}\nnew\n{maker.END}\nbehind\n"


def test_the_page_has_the_marks(maker: ModuleType) -> None:
    assert [maker.PAGE.read_text(encoding="utf-8").count(mark) for mark in (maker.BEGIN, maker.END)] == [1, 1]


def test_findings_of_the_gold_are_hit_or_missed(
    maker: ModuleType, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = root.parent / "shared" / "eval"
    if not (place / "score.py").is_file():
        pytest.skip("../shared/eval is not here")
    monkeypatch.setattr(sys, "path", [str(place), *sys.path])
    monkeypatch.chdir(root)
    texts = ["The earthquake near Brunholm killed 34 people.", "In Brunholm the earthquake of Monday killed 43 people."]
    rows = [{"text": text, "date": "2021-03-02", "source": f"Paper {n}"} for n, text in enumerate(texts)]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    claims = [
        {"id": f"c{n}", "file": "a.jsonl", "index": n, "kind": "quantity", "value": value, "quote": quote}
        | {"start": texts[n].index(quote), "bound": "exact", "slot": "dead", "field": "text"}
        for n, quote, value in ((0, "34", 34), (1, "43", 43))
    ]
    findings = [
        {"id": name, "verdict": verdict, "why": why, "sides": [["c0"], ["c1"]], "note": ""}
        for name, verdict, why in (("f1", "conflict", None), ("f2", "explained", "scope"))
    ]
    articles = [{"file": "a.jsonl", "index": n} for n in (0, 1)]
    gold = {"articles": articles, "claims": claims, "findings": findings}
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    told = maker.count(import_module("score"), maker.folders([tmp_path]), RULES)
    assert {rule: hits for rule, hits in told.hits.items() if hits} == {"values-apart": 1}
    assert dict(told.misses) == {("explained", "scope"): 1}
