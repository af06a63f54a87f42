"""Sentences of four languages that answer one question: how many are read, and how many pairs are told alike."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import pytest

LEAST: Mapping[str, tuple[float, float, float]] = {
    # file: parts of the sentences read, and with their value; of the pairs of one question told alike
    "first": (0.93, 0.92, 0.56),
    "second": (0.94, 0.92, 0.51),
}


@pytest.fixture
def bench(root: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """The module that reads such sentences, a script of bench/."""
    monkeypatch.syspath_prepend(str(root / "bench"))
    return import_module("phrasings")


@pytest.mark.parametrize("name", LEAST)
def test_what_answers_one_question_is_told_alike(bench, root, name):
    found = bench.alike(bench.tell(root / "tests" / "phrasings" / f"{name}.jsonl"))
    assert all(part >= least for part, least in zip(found, LEAST[name], strict=True)), found


@pytest.mark.parametrize("name", LEAST)
def test_each_question_is_answered_in_four_languages_and_each_quote_stands_once(bench, root, name):
    told = bench.tell(root / "tests" / "phrasings" / f"{name}.jsonl")
    assert [one.sentence.quote for one in told if one.sentence.text.count(one.sentence.quote) != 1] == []
    questions = bench.by_question(told).values()
    assert {len({one.sentence.language for one in some}) for some in questions} == {4}
    assert {len(some) for some in questions} == {6}


def test_a_pair_of_which_one_is_not_read_is_not_alike(bench):
    read, unread = (bench.Told(bench.Sentence("q", "", "en", text, text, 1), None, False) for text in ("a", "b"))
    assert bench.alike([read, unread]) == (0.0, 0.0, 0.0)
