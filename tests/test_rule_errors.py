"""A rule that fails costs its say of what it was asked, is told, and stops nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from made_cases import Batch, exactly

from reconcile.cli import main
from reconcile.judge import Case, _bench, _condition, _failures, judge
from reconcile.judge.over.pair import Pair
from reconcile.model import Finding, Severity, Verdict
from reconcile.packs import Rule, load
from reconcile.report import formats

TEXTS = (
    "The landslide above Selmer killed 12 people on 9 March 2034, the mayor said.",
    "The landslide above Selmer killed 19 people on 9 March 2034, the mayor said.",
)


class PanicError(BaseException):
    """What a native library raises when it gives up."""


def raises(pair: Pair) -> bool:
    """It divides by nothing."""
    return bool(1 // len(pair.series or ""))


def panics(pair: Pair) -> bool:
    """A native library gives up."""
    raise PanicError("index out of bounds")


def recurses(pair: Pair) -> bool:
    """It calls itself for ever."""
    return recurses(pair)


def loops(pair: Pair) -> bool:
    """It does not end."""
    while True:
        pass


def unwanted(pair: Pair) -> bool:
    """It wants more memory than there is."""
    raise MemoryError


BAD = {function.__name__: function for function in (raises, panics, recurses, loops, unwanted)}


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Conditions that fail stand beside the others."""
    known = _condition.conditions()
    made = {
        name: _condition.Condition(name, function, (Pair,), None, bool, f"{name}.") for name, function in BAD.items()
    }
    monkeypatch.setattr(_condition, "conditions", lambda: {**known, **made})
    monkeypatch.setattr(_failures, "SECONDS", 0.1)
    _bench.bench.cache_clear()


def case() -> Case:
    """Two articles with two tolls."""
    batch = Batch()
    for name in "ab":
        batch.article(name, "2034-03-10")
    batch.cluster([batch.claim("a", exactly(12), "killed"), batch.claim("b", exactly(19), "killed")])
    return batch.case()


def rules(*names: str) -> tuple[Rule, ...]:
    """The shipped rules, and an explanation for each condition that fails, which is asked before any conflict."""
    shipped = load().rules
    model = next(rule for rule in shipped if rule.id == "bound")
    bad = [
        replace(model, id=f"bad-{name}", when=(replace(model.when[0], name=name, argument=True),), unless=())
        for name in names
    ]
    return (*shipped, *bad)


def told(findings: tuple[Finding, ...]) -> dict[str, Finding]:
    """The findings by rule."""
    return {finding.rule: finding for finding in findings}


@pytest.mark.parametrize("name", ["raises", "panics", "recurses", "loops"])
@pytest.mark.usefixtures("broken")
def test_a_condition_that_fails_is_told_and_all_other_rules_are_asked(name: str) -> None:
    found = told(judge(case(), rules(name)))
    assert found.keys() == {"values-apart", "rule-error"}
    error = found["rule-error"]
    assert (error.verdict, error.severity) == (Verdict.REVIEW, Severity.ERROR)
    assert f"'{name}' failed: " in error.message
    assert f"bad-{name}." in error.message
    assert sorted(error.claims) == sorted(found["values-apart"].claims)
    assert "Articles: a, b." in error.message
    assert any(
        one.failed == f"asking this failed: “{name}.”" or "failed" in one.failed for one in found["values-apart"].tried
    )


@pytest.mark.usefixtures("broken")
def test_two_conditions_that_fail_are_two_findings() -> None:
    assert sum(f.rule == "rule-error" for f in judge(case(), rules("raises", "panics"))) == 2


@pytest.mark.usefixtures("broken")
def test_want_of_memory_is_no_fault_of_a_rule() -> None:
    with pytest.raises(MemoryError):
        judge(case(), rules("unwanted"))


RULE = """\
id: bad-rule
verdict: explained
reason: scope
claims: quantity
about: A condition that fails.
when:
  - raises: true
message: "{sides}"
examples:
  - name: fires
    expect: explained
    texts:
      - {source: A, date: 2034-03-10, text: Two people died.}
      - {source: B, date: 2034-03-10, text: Three people died.}
  - name: silent
    expect: silent
    texts:
      - {source: A, date: 2034-03-10, text: Two people died.}
"""


def batch(folder: Path) -> list[str]:
    """The words of a run over two articles, with a pack whose rule fails."""
    pack = folder / "mine" / "own"
    pack.mkdir(parents=True)
    (pack / "pack.yml").write_text('name: own\nversion: "1"\nabout: One rule.\n', encoding="utf-8")
    (pack / "bad-rule.yml").write_text(RULE, encoding="utf-8")
    lines = [json.dumps({"source": f"S{n}", "date": "2034-03-10", "text": text}) for n, text in enumerate(TEXTS)]
    (folder / "x.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return ["run", str(folder / "x.jsonl"), "--db", str(folder / "x.db"), "--rules", str(folder / "mine")]


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("verbose", [True, False], ids=["verbose", "plain"])
def test_a_run_with_a_rule_that_fails_ends_with_three_and_keeps_its_findings(tmp_path: Path, verbose: bool) -> None:
    words = batch(tmp_path)
    ended = CliRunner().invoke(main, [*words, "--format", "json", *(["--verbose"] if verbose else [])])
    assert ended.exit_code == 3, ended.output
    found = {one["rule"]: one for one in json.loads(ended.stdout)["findings"]}
    assert found.keys() == {"values-apart", "rule-error"}
    assert "error: rule-error f" in ended.stderr
    assert ("in raises" in ended.stderr) is verbose


@pytest.mark.usefixtures("broken")
def test_every_report_tells_a_rule_that_failed(tmp_path: Path) -> None:
    also = [word for form in formats() for word in ("--also", f"{form}={tmp_path / form}.out")]
    assert CliRunner().invoke(main, [*batch(tmp_path), *also]).exit_code == 3
    told = {form: (tmp_path / f"{form}.out").read_text(encoding="utf-8") for form in formats() if form != "ask"}
    assert [form for form, text in told.items() if "raises" not in text and "rule-error" not in text] == []


def test_a_bug_of_the_engine_itself_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    view = _bench.views()["pair"]
    monkeypatch.setattr(view, "subjects", lambda case, aside: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        judge(case(), load().rules)
