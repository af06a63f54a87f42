"""The shipped rules and the pages made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconcile.judge import condition_lines, conditions_page, rules_page
from reconcile.packs import Rule, load

DOCS = Path(__file__).parents[1] / "docs"
RULES = load().rules


@pytest.mark.parametrize("name", ["conditions", "rules"])
def test_the_page_is_not_stale(name: str) -> None:
    page = conditions_page() if name == "conditions" else rules_page(RULES)
    written = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    assert written == page, "write it again: python -m reconcile.judge._manual"


def test_every_condition_has_a_manual_line() -> None:
    assert all(line.endswith(".") for _, line in condition_lines())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_use_invented_outlets_only(rule: Rule) -> None:
    assert {text.source for example in rule.examples for text in example.texts} <= {"Northern Post", "Harbour News"}


def test_every_condition_is_used_by_a_rule() -> None:
    used = {use.name for rule in RULES for use in (*rule.when, *rule.unless)}
    assert {name for name, _ in condition_lines()} - used <= {"translation"}  # for rules of one's own
