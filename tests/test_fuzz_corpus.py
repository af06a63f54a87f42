"""What fuzzing found, and odd bytes put there by hand, are tried again: each target takes every file of its folder."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
CORPUS = HERE / "fuzz_corpus"
sys.path.append(str(HERE / "torture"))

from fuzz_one import within_time  # noqa: E402
from fuzz_targets import TARGETS  # noqa: E402

ANY = sorted((CORPUS / "any").iterdir())
CASES = [(path.parent.name, path) for path in sorted(CORPUS.glob("*/*")) if path.parent.name != "any"]


@pytest.mark.parametrize(("target", "path"), CASES, ids=lambda one: getattr(one, "name", one))
def test_a_find_holds(target: str, path: Path) -> None:
    within_time(TARGETS[target], path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_odd_bytes_hold_in_every_target(target: str) -> None:
    for path in ANY:
        within_time(TARGETS[target], path.read_bytes())


def test_every_target_has_cases_of_its_own() -> None:
    assert {target for target, _ in CASES} == set(TARGETS)


def test_every_reader_grammar_and_loader_is_fuzzed() -> None:
    from reconcile.discover import parts
    from reconcile.languages import codes

    readers = {f"read-{name}" for name in (*parts("reconcile.read"), "any")}
    grammars = {f"{part}-{code}" for part in ("numerals", "dates") for code in (*codes(), "und")}
    loaders = {
        "rule",
        "pack",
        "attributes",
        "names",
        "sources",
        "settings",
        "decisions",
        "baseline",
        "triples",
        "pairs",
    }
    assert set(TARGETS) == readers | grammars | loaders | {"extract", "sentences", "visible"}
