"""The shipped rules and the pages made of them."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from reconcile.errors import RuleError, UsageError
from reconcile.judge import condition_lines, conditions_page, rules_page, schemas
from reconcile.judge._bench import bench
from reconcile.judge._manual import told_schema
from reconcile.packs import Rule, load, shipped
from reconcile.packs._yaml import read
from reconcile.pipeline import rules_list, rules_new, rules_test

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


def test_the_shipped_examples_hold_and_need_every_condition() -> None:
    assert rules_test() == ([], [])


def test_every_condition_is_used_by_a_rule() -> None:
    used = {use.name for rule in RULES for use in (*rule.when, *rule.unless)}
    assert {name for name, _ in condition_lines()} - used <= {"translation"}  # for rules of one's own


# ---- the tools of people who write rules -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schema_on_disk_is_not_stale(name: str) -> None:
    written = (DOCS / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert written == told_schema(schemas()[name]), "write it again: python -m reconcile.judge._manual"


def valid(path: Path, name: str) -> bool:
    """An editor that knows the schema finds nothing wrong with the file."""
    return bool(jsonschema.Draft202012Validator(schemas()[name]).is_valid(read(path).data))


FILES = [(path, path.stem) for path in shipped().glob("*/*.yml")]
NAMED = {"pack", "attributes", "names", "sources"}


@pytest.mark.parametrize(("path", "stem"), FILES, ids=[f"{p.parent.name}/{stem}" for p, stem in FILES])
def test_an_editor_finds_nothing_wrong_with_a_shipped_file(path: Path, stem: str) -> None:
    assert valid(path, stem if stem in NAMED else "rule")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("copied: 25", "copid: 25", id="unknown condition"),
        pytest.param("copied: 25", "copied: many", id="argument of another type"),
        pytest.param("copied: 25", "values_apart: true", id="condition of another subject"),
        pytest.param("copied: 25", "copied: 25\n    origins: same", id="two in one entry"),
        pytest.param("over: article", "over: articles", id="unknown subject"),
        pytest.param("verdict: explained", "verdict: explaned", id="unknown verdict"),
        pytest.param("about:", "abuot:", id="unknown key"),
    ],
)
def test_an_editor_marks_what_the_program_refuses(old: str, new: str, tmp_path: Path) -> None:
    text = (shipped() / "core" / "copy.yml").read_text(encoding="utf-8")
    assert text.count(old) == 1
    path = tmp_path / "copy.yml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert not valid(path, "rule")


NEW = [
    pytest.param("pair", "conflict", id="pair that conflicts"),
    pytest.param("pair", "explained", id="pair that is explained"),
    pytest.param("series", "review", id="series to review"),
    pytest.param("neighbours", "explained", id="neighbours that are explained"),
]


@pytest.mark.parametrize(("over", "verdict"), NEW)
def test_a_new_rule_loads_and_its_examples_hold(over: str, verdict: str, tmp_path: Path) -> None:
    path = rules_new("toll-differs", over=over, verdict=verdict, folder=str(tmp_path / "own"))
    rule = next(one for one in load(folder=str(path.parent)).rules if one.id == "toll-differs")
    assert (rule.over, rule.verdict, rule.status, rule.pack) == (over, verdict, "experimental", "own")
    assert valid(path, "rule")
    assert rules_test(rules=str(path.parent), only=("toll-differs",))[0] == []


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        pytest.param({"name": "Toll Differs"}, "small letters", id="no name"),
        pytest.param({"name": "../toll"}, "small letters", id="a path"),
        pytest.param({"name": "values-apart"}, "another", id="a shipped rule's name"),
        pytest.param({"name": "toll", "over": "pairs"}, "did you mean 'pair'", id="unknown subject"),
        pytest.param({"name": "toll", "over": "article"}, "--verdict explained", id="verdict nobody shows"),
    ],
)
def test_a_new_rule_that_cannot_be_is_refused_with_a_mend(words: dict[str, str], mend: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        rules_new(**words, folder=str(tmp_path / "own"))
    assert mend in caught.value.mend
    assert not (tmp_path / "own").exists()


def test_a_new_rule_never_writes_over_another(tmp_path: Path) -> None:
    rules_new("toll-differs", folder=str(tmp_path))
    with pytest.raises(UsageError, match="is there already"):
        rules_new("toll-differs", folder=str(tmp_path))


QUAKE = """\
id: quake
verdict: conflict
about: Two tolls of one day.
claims: quantity
when:
  - values_apart: true
  - same_moment: true
  - thing_named: true
message: "{sides}"
examples:
  - name: two tolls of one day
    expect: conflict
    texts:
      - {source: A, date: 2021-03-02, text: The earthquake near Brunholm in Ostmark killed 13 people.}
      - {source: B, date: 2021-03-02, text: Rescuers in Ostmark said that the Brunholm earthquake had killed 34 people.}
  - name: two tolls of which nobody knows when
    expect: silent
    texts:
      - {source: A, text: The earthquake near Brunholm in Ostmark killed 13 people.}
      - {source: B, text: Rescuers in Ostmark said that the Brunholm earthquake had killed 34 people.}
"""


def own(folder: Path, text: str) -> Path:
    """A pack with one rule, quake.yml."""
    (folder / "pack.yml").write_text(f'name: {folder.name}\nversion: "1"\nabout: Ours.\n', encoding="utf-8")
    (folder / "quake.yml").write_text(text, encoding="utf-8")
    return folder


def test_a_condition_that_no_example_would_miss_is_told_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    wrong, idle = rules_test(rules=str(own(folder, QUAKE)), only=("quake",))
    assert wrong == []
    told = [line.split(": ")[0].rsplit(":", 1)[-1] for line in idle if "quake.yml" in line]
    assert told == ["6", "8"]
    assert any("'thing_named: true' under 'when'" in line for line in idle)


def test_an_example_that_does_not_hold_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    wrong, idle = rules_test(rules=str(own(folder, QUAKE.replace("had killed 34", "had killed 13"))), only=("quake",))
    assert [line for line in wrong if line.startswith("quake: 'two tolls of one day' should give conflict")]
    assert idle == []


@pytest.mark.parametrize(("status", "asked"), [("stable", True), ("experimental", True), ("retired", False)])
def test_a_retired_rule_is_read_but_not_asked(status: str, asked: bool, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    rules = load(folder=str(own(folder, f"{QUAKE}status: {status}\n"))).rules
    assert {rule.id: rule.status for rule in rules}["quake"] == status
    assert ("quake" in [bound.rule.id for bound in bench(rules)["pair"]]) is asked


def test_the_list_tells_status_severity_misfires_and_references(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    more = "status: experimental\nseverity: note\nmisfires: [Two quakes of one day.]\nreferences: [our handbook]\n"
    text = "\n".join(rules_list(rules=str(own(folder, QUAKE + more))))
    assert (
        "  quake                        conflict                 note     (experimental) Two tolls of one day." in text
    )
    assert "known misfire: Two quakes of one day." in text
    assert "see: our handbook" in text


def test_the_list_names_a_condition_that_there_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    with pytest.raises(RuleError, match="unknown condition"):
        rules_list(rules=str(own(folder, QUAKE.replace("values_apart: true", "value_apart: true"))))


def test_a_pack_of_ones_own_is_asked_before_the_shipped_ones(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    rules = load(folder=str(own(folder, QUAKE))).rules
    order = [bound.rule.id for bound in bench(rules)["pair"] if bound.rule.verdict == "conflict"]
    assert order[0] == "quake"
