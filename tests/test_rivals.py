"""A claim beside its rivals: where another one of its article fits as well, less speaks for it."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest
from test_weighed import compared

from reconcile.cluster import _leads
from reconcile.cluster._fit import parted
from reconcile.cluster._rivals import MANY, MOST, Rivals, one_answer

FEW = 1
LEADS = {"quantity": {"any": -0.5, "alone": 1.0, "lead": 0.5, "one": 0.25, "both": 0.75}}


def item(name: str) -> Any:
    """A stand-in for a claim: the letter names the article, the digit the claim."""
    return SimpleNamespace(claim=SimpleNamespace(id=name, article=name[0], kind="quantity"))


def rivals(weights: Mapping[str, float], *, one: tuple[str, str] | None = None, many: int = MANY) -> Rivals:
    """Those of pairs like "a1 b1"; two of one article answer one question where `one` says so."""
    made = {name: item(name) for pair in weights for name in pair.split()}
    pairs = [(*(made[name] for name in pair.split()), weight) for pair, weight in weights.items()]
    same = (lambda a, b: {a.claim.id, b.claim.id} == set(one)) if one else (lambda a, b: False)
    return Rivals([(a, b, weight) for a, b, weight in pairs], same, {"a": many, "b": many})


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reconcile.cluster._rivals.LEADS", LEADS)


@pytest.mark.parametrize(
    ("weights", "one", "many", "wanted"),
    [
        pytest.param({"a1 b1": 2.0}, None, MANY, 2.25, id="neither has a rival"),
        pytest.param({"a1 b1": 2.0}, None, FEW, 1.5, id="articles that say too little for a rival"),
        pytest.param({"a1 b1": 2.0, "a1 b2": 1.0}, None, MANY, 2.25, id="ahead of one"),
        pytest.param({"a1 b1": 1.0, "a1 b2": 2.0}, None, MANY, 0.25, id="behind one"),
        pytest.param({"a1 b1": 1.0, "a1 b2": 2.0}, ("b1", "b2"), MANY, 1.25, id="one statement told twice"),
        pytest.param({"a1 b1": 1.0, "a1 b2": 0.0, "a2 b1": 3.0}, None, MANY, -0.5, id="the smaller lead counts"),
        pytest.param({"a1 b1": 3.9, "a1 b2": -4.0}, None, MANY, 4.0, id="no further than four"),
    ],
)
def test_a_pair_weighs_more_the_further_it_leads(
    weights: Mapping[str, float], one: tuple[str, str] | None, many: int, wanted: float
) -> None:
    held = rivals(weights, one=one, many=many)
    a, b = item("a1"), item("b1")
    assert held.weight(a, b) == pytest.approx(wanted)
    assert held.weight(b, a) == pytest.approx(wanted)


def test_two_that_are_not_held_against_each_other_weigh_against_it() -> None:
    assert rivals({"a1 b1": 2.0}).weight(item("a1"), item("b2")) == -MOST


def test_claims_of_one_article_have_no_rivals() -> None:
    held = rivals({"a1 a2": 1.0, "a1 b1": 3.0})
    assert held.weight(item("a1"), item("a2")) == 1.0


def test_one_number_told_twice_is_one_answer() -> None:
    first, second = (i for i in compared("A storm killed 14 people. The 14 people lived in Ledmoor.") if i.number == 14)
    assert one_answer(first, second)


def test_the_program_has_a_factor_for_every_term() -> None:
    for kind, table in _leads.LEADS.items():
        assert set(table) == set(LEADS["quantity"]), kind
        assert table["lead"] > 0
        assert table["alone"] > 0


def test_what_parts_two_claims_parts_them_both_ways() -> None:
    fire = "A fire broke out in the mill of Redol on Sunday."
    first = f"{fire} The mill employs 370 people. At the mill, 470 people work for others."
    second = f"{fire} The owner employs 730 people. The mill had 12 fire doors."
    found = [i for i in compared(first, second) if i.claim.kind == "quantity"]
    assert all(parted(a, b) == parted(b, a) for a in found for b in found)
