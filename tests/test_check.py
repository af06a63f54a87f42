"""What a batch brings: what a run over everything finds and a run without the batch does not."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reconcile import pipeline
from reconcile.decide import about, line, made
from reconcile.model import Decision, Finding, Run, Severity, Verdict
from reconcile.pipeline import Result, _brought

DAM = (
    "The dam of Ardelle burst on 9 June and drowned {} people in the valley of the Irno, mayor Petra Volk said. "
    "Rescuers from Sandholt searched the mill of Ardelle until the evening."
)
LATER = (
    "Mayor Petra Volk said that {} people drowned when the dam of Ardelle burst on 9 June. She spoke beside the mill "
    "of Ardelle, where rescuers from Sandholt had given up the search in the valley of the Irno."
)
STRIKE = (
    "The strike at the Corvane shipyard on 2 October was joined by {} welders, union leader Bram Ostel said. "
    "The gates of the Corvane shipyard stayed shut, and the tugs lay idle."
)
BASE = (
    "The base of {} was the {} base that the alliance handed over to the army of Tessaly this year, general Ines Lorca "
    "said. Trucks left the base in the morning."
)
ALL = [
    {"text": DAM.format(31), "date": "2041-06-09", "source": "Irno Gazette"},
    {"text": DAM.format(31), "source": "Irno Copy"},
    {"text": DAM.format("at least 30"), "date": "2041-06-09", "source": "Sandholt Radio"},
    {"text": LATER.format(36), "date": "2041-06-11", "source": "Ardelle Post"},
    {"text": LATER.format(34), "source": "Mill Courier"},
    {"text": STRIKE.format(250), "date": "2043-10-02", "source": "Quay News"},
    {"text": STRIKE.format("more than 200"), "date": "2043-10-03", "source": "Dock Times"},
    {"text": STRIKE.format(290), "source": "Tide"},
    {"text": BASE.format("Mardun", "third"), "date": "2044-03-01", "source": "Tessaly Echo"},
    {"text": BASE.format("Mardun", "fourth"), "date": "2044-03-01", "source": "Lorca Daily"},
    {"text": BASE.format("Kelvar", "fourth"), "date": "2044-03-20", "source": "Quay News"},
]
splits = st.permutations(range(len(ALL))).flatmap(
    lambda order: st.integers(1, len(ALL) - 1).map(lambda cut: (order[:cut], order[cut:]))
)


def written(folder: Path, numbers: list[int]) -> list[str]:
    """One file an article, so that its name does not depend on the batch."""
    paths = []
    for number in numbers:
        path = folder / f"{number}.jsonl"
        path.write_text(json.dumps(ALL[number]) + "\n", encoding="utf-8")
        paths.append(str(path))
    return paths


def stored(folder: Path, numbers: list[int]) -> tuple[str, Run]:
    """A new database of these articles, and what it says."""
    db = folder / "old.db"
    db.unlink(missing_ok=True)
    return str(db), pipeline.run(written(folder, numbers), db=str(db)).run


def by_id(run: Run) -> dict[str, Finding]:
    return {finding.id: finding for finding in run.findings}


def told(checked: Result) -> dict[str, Finding]:
    return {id_: finding for id_, finding in by_id(checked.part).items() if id_ in checked.new_findings}


def difference(whole: Run, old: Run) -> dict[str, Finding]:
    """What the whole finds and the old part did not."""
    return {id_: finding for id_, finding in by_id(whole).items() if id_ not in by_id(old)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("check")


@cache
def everything(folder: Path) -> Run:
    """One run over all articles."""
    return pipeline.run(written(folder, list(range(len(ALL)))), db=str(folder / "whole.db")).run


def test_the_articles_disagree_in_every_way(folder: Path) -> None:
    assert {finding.verdict.value for finding in everything(folder).findings} == {"conflict", "review", "explained"}


@settings(max_examples=14, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(split=splits)
def test_a_batch_brings_what_the_whole_finds_and_the_old_part_did_not(
    folder: Path, split: tuple[list[int], list[int]]
) -> None:
    old, new = split
    db, before = stored(folder, old)
    checked = pipeline.check(written(folder, new), against=db)
    assert told(checked) == difference(everything(folder), before)
    lost = {f.id for f in checked.gone}
    assert lost <= by_id(before).keys() - by_id(everything(folder)).keys()


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(split=splits)
def test_the_same_holds_where_other_packs_made_the_database(folder: Path, split: tuple[list[int], list[int]]) -> None:
    old, new = split
    _, before = stored(folder, old)
    other = folder / "other.db"
    other.unlink(missing_ok=True)
    pipeline.run(written(folder, old), db=str(other), packs=["sport"])
    checked = pipeline.check(written(folder, new), against=str(other))
    assert told(checked) == difference(everything(folder), before)


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(split=splits)
def test_a_batch_that_is_stored_brings_nothing(folder: Path, split: tuple[list[int], list[int]]) -> None:
    db, _ = stored(folder, [*split[0], *split[1]])
    checked = pipeline.check(written(folder, split[1]), against=db)
    assert (checked.new_findings, checked.new_articles, checked.gone) == (frozenset(), frozenset(), ())
    assert len(checked.read) == len(split[1])


@pytest.mark.parametrize("late", range(5), ids=lambda number: f"seed-{number}-last")
def test_each_seed_article_brings_what_the_others_did_not_find(tmp_path: Path, root: Path, late: int) -> None:
    paths = sorted(map(str, (root / "seeds").glob("*.txt")))
    old = [path for number, path in enumerate(paths) if number != late]
    before = pipeline.run(old, db=str(tmp_path / "old.db")).run
    checked = pipeline.check([paths[late]], against=str(tmp_path / "old.db"))
    assert told(checked) == difference(checked.run, before)


DECIDED = [
    pytest.param("stands", id="it stands"),
    pytest.param("misread", id="a number was misread"),
    pytest.param("source", id="an outlet"),
]


@pytest.mark.parametrize("kind", DECIDED)
def test_what_a_decision_changes_is_not_brought_by_a_batch_that_comes_after_it(tmp_path: Path, kind: str) -> None:
    db, before = stored(tmp_path, [0, 2, 5, 6])
    one = next(c for c in before.claims if c.quote == "more than 200 welders")
    said = {
        "stands": about(Decision("stands", who="Ana"), before.findings[0], before),
        "misread": made(Decision("misread", claim=one.id, value="more than 280", who="Ana")),
        "source": made(Decision("source", article=one.article, value="The Tide", who="Ana")),
    }[kind]
    (tmp_path / "decisions.jsonl").write_text(line(said) + "\n", encoding="utf-8")
    after = pipeline.run(written(tmp_path, [0, 2, 5, 6]), db=str(tmp_path / "decided.db")).run
    whole = pipeline.run(written(tmp_path, [0, 2, 5, 6, 3, 7]), db=str(tmp_path / "whole.db")).run
    assert told(pipeline.check(written(tmp_path, [3, 7]), against=db)) == difference(whole, after)
    assert not pipeline.check(written(tmp_path, [8]), against=db).new_findings


def test_a_conflict_that_a_reviewer_explained_does_not_fail(tmp_path: Path) -> None:
    db, _ = stored(tmp_path, [8])
    checked = pipeline.check(written(tmp_path, [9]), against=db)
    assert pipeline.failing(checked, "review", only_new=True, strict=frozenset())
    said = [
        about(Decision("explained", reason="update", who="Ana"), finding, checked.part)
        for finding in checked.part.findings
        if finding.verdict is not Verdict.EXPLAINED
    ]
    (tmp_path / "decisions.jsonl").write_text("".join(line(one) + "\n" for one in said), encoding="utf-8")
    again = pipeline.check(written(tmp_path, [9]), against=db)
    assert again.new_findings == checked.new_findings
    assert not pipeline.failing(again, "review", only_new=True, strict=frozenset())


def conflict(*sides: tuple[str, ...], verdict: Verdict = Verdict.CONFLICT) -> Finding:
    """A finding on claims of these sides."""
    claims = tuple(claim for side in sides for claim in side)
    return Finding("f" + "".join(claims), "rule", verdict, None, Severity.ERROR, "Apart", "Apart.", claims, sides)


APART = conflict(("c1", "c2"), ("c3",))


@pytest.mark.parametrize(
    ("now", "holds"),
    [
        pytest.param([APART], True, id="as it was"),
        pytest.param([conflict(("c1", "c2", "c4"), ("c3",))], True, id="one more claim on a side"),
        pytest.param([conflict(("c2",), ("c3", "c5"))], True, id="a part of it"),
        pytest.param([conflict(("c1",), ("c3",), verdict=Verdict.REVIEW)], True, id="to review now"),
        pytest.param([], False, id="nothing"),
        pytest.param([conflict(("c1", "c2"), ("c4",))], False, id="one side against another claim"),
        pytest.param([conflict(("c1",), ("c3",), verdict=Verdict.EXPLAINED)], False, id="explained now"),
    ],
)
def test_a_conflict_is_gone_where_its_sides_no_longer_stand_against_each_other(now: list[Finding], holds: bool) -> None:
    assert _brought.gone([APART], now) == (() if holds else (APART,))


@pytest.mark.parametrize(
    ("now", "new"),
    [
        pytest.param(conflict(("c1",), ("c3",)), False, id="a part of what was told"),
        pytest.param(conflict(("c1", "c4"), ("c3",)), False, id="what two findings told, in one"),
        pytest.param(conflict(("c1",), ("c2",)), True, id="claims of one side against each other"),
        pytest.param(conflict(("c1",), ("c5",)), True, id="a claim of which nothing was told"),
        pytest.param(conflict(("c1",), ("c3",), verdict=Verdict.REVIEW), True, id="another verdict"),
    ],
)
def test_stored_articles_bring_only_what_was_not_set_against_each_other_before(now: Finding, new: bool) -> None:
    before = [APART, conflict(("c4",), ("c3",))]
    assert _brought.brought([now], before, (), frozenset()) == (frozenset({now.id}) if new else frozenset())


def test_what_was_explained_before_is_not_told_to_be_gone() -> None:
    assert _brought.gone([conflict(("c1",), ("c3",), verdict=Verdict.EXPLAINED)], []) == ()


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        pytest.param((APART,), "1 finding told before no longer holds with these articles: [fc1c2c3].", id="one"),
        pytest.param((APART, APART), "2 findings told before no longer hold with these articles: [fc1c2c3]", id="two"),
    ],
)
def test_what_is_gone_is_told_of_the_batch_alone(folder: Path, lost: tuple[Finding, ...], said: str) -> None:
    db, _ = stored(folder, [0, 1])
    checked = replace(pipeline.check(written(folder, [5]), against=db), gone=lost)
    assert said in " ".join(pipeline.render(checked, "text", only_new=True).split())
    assert json.loads(pipeline.render(checked, "json", only_new=True))["gone"] == [f.id for f in lost]
    assert "no longer" not in pipeline.render(checked, "text")


def test_a_database_of_other_packs_is_judged_anew_and_a_warning_says_so(tmp_path: Path) -> None:
    db = str(tmp_path / "other.db")
    pipeline.run(written(tmp_path, [0]), db=db, packs=["sport"])
    (warning,) = pipeline.check(written(tmp_path, [5]), against=db).warnings
    assert warning.startswith(f"{db}: other packs")
    assert pipeline.check(written(tmp_path, [5]), against=stored(tmp_path, [0])[0]).warnings == ()
