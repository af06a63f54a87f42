"""The configuration: where it is found, what it changes, and what is refused with file, line and mend."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reconcile.cli import main
from reconcile.errors import ConfigError, RuleError
from reconcile.model import Severity
from reconcile.packs import Knowledge, Settings, load, settings

OWN = """\
# what our desk asks
packs = ["disasters"]
fail-on = "review"
strict = [
  "update",
  "rounding",
]
off = ["copy", 'sum-of-parts']

[severity]
scope = "error"
"""
SHARED = '[project]\nname = "x"\n\n[tool.reconcile]\nfail-on = "conflict"\n'


def configured(folder: Path, text: str = OWN, name: str = "reconcile.toml") -> Path:
    """A configuration file in the folder."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_configuration_says_what_is_asked_and_how_loud(tmp_path: Path) -> None:
    found = settings(str(configured(tmp_path)))
    assert (found.packs, found.fail_on, found.off) == (("disasters",), "review", {"copy", "sum-of-parts"})
    assert found.strict == {"sequence", "update", "rounding"}
    assert found.severity == {"scope": Severity.ERROR}


def test_without_a_configuration_strict_counts_sequence_alone(tmp_path: Path) -> None:
    assert settings(start=tmp_path) == Settings()
    assert Settings().strict == {"sequence"}


def test_the_nearest_configuration_upwards_holds(tmp_path: Path) -> None:
    inner = tmp_path / "drafts" / "may"
    inner.mkdir(parents=True)
    configured(tmp_path)
    assert settings(start=inner).fail_on == "review"
    configured(tmp_path / "drafts", SHARED, "pyproject.toml")
    assert settings(start=inner).fail_on == "conflict"


def test_a_project_without_our_table_is_passed_over(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    configured(tmp_path)
    configured(inner, '[project]\nname = "x"\n', "pyproject.toml")
    configured(inner / "..", SHARED, "pyproject.toml")
    assert settings(start=inner).fail_on == "review"


def test_the_folder_of_rules_lies_beside_the_configuration(tmp_path: Path) -> None:
    path = configured(tmp_path, 'rules = "our/rules"\n')
    assert settings(str(path)).rules == str(tmp_path / "our" / "rules")


def test_rules_are_off_or_as_loud_as_the_configuration_says(tmp_path: Path) -> None:
    plain, found = load(), load(changed=settings(str(configured(tmp_path))))
    assert {r.id for r in plain.rules} - {r.id for r in found.rules} == {"copy", "sum-of-parts"}
    assert {r.id: r.severity for r in found.rules}["scope"] is Severity.ERROR
    assert {r.id: r.severity for r in plain.rules}["scope"] is Severity.NOTE


def test_the_version_of_a_pack_tells_that_its_rules_are_changed(tmp_path: Path) -> None:
    plain, found = load().versions, load(changed=settings(str(configured(tmp_path)))).versions
    told = {new.name: (old.version, new.version) for old, new in zip(plain, found, strict=True)}
    assert told["core"][1].startswith(told["core"][0] + "+")
    assert {old == new for name, (old, new) in told.items() if name != "core"} == {True}


BROKEN = {  # configuration -> line, what is said, how it is mended
    "unknown key": ('fail_on = "review"\n', 1, "unknown key 'fail_on'", "fail-on"),
    "unknown level": ('\nfail-on = "reviews"\n', 2, "unknown fail-on 'reviews'", "did you mean 'review'"),
    "unknown reason": ('strict = [\n  "update",\n  "rouding",\n]\n', 3, "'rouding'", "did you mean 'rounding'"),
    "a word for a list": ('strict = "update"\n', 1, "must be a list", "["),
    "unknown severity": ('[severity]\ncopy = "loud"\n', 2, "'loud'", "error"),
    "severities that are a word": ('severity = "error"\n', 1, "keys and values", "write a table"),
    "unknown rule": ('packs = []\n\n[severity]\nscopes = "error"\n', 4, "unknown rule 'scopes'", "'scope'"),
    "unknown rule off": ('off = ["copy",\n  "roundin"]\n', 2, "unknown rule 'roundin'", "did you mean 'rounding'"),
    "off and loud": ('off = ["copy"]\n[severity]\ncopy = "note"\n', 1, "off and has a severity", "one of the two"),
    "no TOML": ('packs = ["core"\nstrict = 1\n', 2, "not TOML", "brackets"),
    "the key twice": ("off = []\noff = []\n", 2, "not TOML", "keep one of the two"),
    "too deep": ("off = " + "[" * 50_000 + "\n", None, "nested too deep", "flatten"),
    "too large": ("# " + "x" * 10_000_000, None, "larger than", "meant"),
}


def loaded(path: Path) -> Knowledge:
    """What is known with this configuration."""
    said = settings(str(path))
    return load(said.packs, said.rules, said)


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_configuration_names_file_line_and_mend(
    tmp_path: Path, case: tuple[str, int | None, str, str]
) -> None:
    text, line, what, mend = case
    path = configured(tmp_path, text)
    with pytest.raises((ConfigError, RuleError)) as caught:
        loaded(path)
    assert str(caught.value).startswith(f"{path}:{line}: " if line else f"{path}: ")
    assert what in caught.value.what
    assert mend in caught.value.mend


def test_a_line_of_a_shared_file_is_counted_from_its_top(tmp_path: Path) -> None:
    path = configured(tmp_path, SHARED + '\n[tool.reconcile.severity]\ncopy = "eror"\n', "pyproject.toml")
    with pytest.raises(ConfigError) as caught:
        settings(str(path))
    assert str(caught.value).startswith(f"{path}:8: unknown severity 'eror' of copy")


def test_a_file_that_is_not_there_or_has_no_table_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        settings(str(tmp_path / "none.toml"))
    path = configured(tmp_path, "[project]\n", "pyproject.toml")
    with pytest.raises(ConfigError, match=r"no table \[tool.reconcile\]"):
        settings(str(path))


# ---- on the command line ---------------------------------------------------------------------------------------------

TOLLS = [
    {"source": "Northern Post", "date": "2021-03-02", "text": "The quake near Brunholm in Ostmark killed 13 people."},
    {"source": "Harbour News", "date": "2021-03-04", "text": "In Ostmark the Brunholm quake killed 34 people."},
]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two articles whose difference is explained by an update."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tolls.jsonl").write_text("".join(json.dumps(one) + "\n" for one in TOLLS), encoding="utf-8")
    return tmp_path


def call(*words: str) -> Result:
    """The program's answer to these words."""
    return CliRunner().invoke(main, list(words))


def test_strict_counts_the_reasons_that_the_configuration_names(desk: Path) -> None:
    assert call("run", "tolls.jsonl", "--strict", "--fail-on", "conflict").exit_code == 0
    configured(desk, 'strict = ["update"]\n')
    assert call("report", "--strict", "--fail-on", "conflict").exit_code == 1
    assert call("report", "--fail-on", "conflict").exit_code == 0


def test_the_configuration_sets_the_fail_level_and_the_command_line_has_the_last_word(desk: Path) -> None:
    configured(desk, 'fail-on = "explained"\n')
    assert call("run", "tolls.jsonl").exit_code == 1
    assert call("report", "--fail-on", "none").exit_code == 0


def test_a_stored_batch_is_judged_anew_when_the_configuration_changes(desk: Path) -> None:
    call("run", "tolls.jsonl")
    path = configured(desk, '[severity]\ncount-rises = "error"\n', "loud.toml")
    told = json.loads(call("run", "tolls.jsonl", "--format", "json", "--config", str(path)).stdout)
    assert [finding["severity"] for finding in told["findings"]] == ["error"]


def test_a_broken_configuration_exits_2_and_stores_nothing(desk: Path) -> None:
    configured(desk, "strikt = []\n")
    answer = call("run", "tolls.jsonl")
    assert answer.exit_code == 2
    assert "reconcile.toml:1: unknown key 'strikt' (did you mean 'strict'?)" in answer.stderr
    assert not (desk / "out").exists()
