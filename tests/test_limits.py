"""Limits can be set, what is over one is told with its name, and a run made under others is judged anew."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from made_articles import article, knowledge

from reconcile.cli import main
from reconcile.errors import ConfigError
from reconcile.extract import Extractor, over_limits
from reconcile.model import Extraction, Fate, Limits
from reconcile.packs import settings
from reconcile.read import read_paths

ROOT = Path(__file__).resolve().parent.parent
STORY = (
    "Vale Herald, May 4, 2031\n\nThe mill burnt down. The fire hurt 12 people. It killed 3 men. It left 40 homeless."
)


def call(*words: str | Path) -> Result:
    """The program's answer to these words."""
    return CliRunner().invoke(main, [str(word) for word in words])


def configured(tmp_path: Path, table: str) -> Path:
    """A configuration with this table of limits."""
    path = tmp_path / "reconcile.toml"
    path.write_text(f"[limits]\n{table}\n", "utf-8")
    return path


# ---- the table -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [one.name for one in fields(Limits)])
def test_every_limit_can_be_set(tmp_path: Path, name: str):
    value = 15 if name == "depth" else 250_000_000 if name == "memory" else 5_000
    found = settings(str(configured(tmp_path, f"{name} = {value}"))).limits
    assert {
        one.name: getattr(found, one.name) for one in fields(Limits) if getattr(found, one.name) != one.default
    } == {name: value}


BAD = {
    "unknown": ("documents = 5000", "document"),
    "nothing": ("document = 0", "1000"),
    "below nothing": ("members = -1", "1"),
    "beyond all": ("total = 99999999999999999999", "1000000000000"),
    "a word": ('depth = "deep"', "integer"),
    "truth": ("articles = true", "integer"),
    "a fraction": ("reading = 1.5", "integer"),
}


@pytest.mark.parametrize(("table", "mend"), BAD.values(), ids=BAD)
def test_a_limit_that_cannot_be_is_refused_with_its_line(tmp_path: Path, table: str, mend: str):
    path = configured(tmp_path, table)
    with pytest.raises(ConfigError) as found:
        settings(str(path))
    assert str(found.value).startswith(f"{path}:2")
    assert mend in str(found.value)


def test_the_guide_names_every_limit_with_its_default():
    page = (ROOT / "docs" / "guide.md").read_text("utf-8")
    for one in fields(Limits):
        assert f"| `{one.name}` | {one.default:,} |" in page


# ---- reading ---------------------------------------------------------------------------------------------------------

READING = {
    "document": ("a.txt", STORY.encode() * 20, Limits(document=1000), "the file has 2,"),
    "document of a page": ("a.html", b"<p>quay</p>" * 200, Limits(document=1000), "the file has 2,200 bytes"),
    "document of a line": ("a.jsonl", b'{"text": "' + b"x" * 2000 + b'"}', Limits(document=1000), "the line has more"),
    "records": ("a.jsonl", b'{"text": "It rose."}\n' * 200, Limits(records=1000), "the file has 4,200 bytes"),
}


@pytest.mark.parametrize(("name", "raw", "limits", "what"), READING.values(), ids=READING)
def test_a_file_over_a_limit_is_told_with_the_setting(tmp_path: Path, name: str, raw: bytes, limits: Limits, what: str):
    (tmp_path / name).write_bytes(raw)
    found, (skip,) = read_paths([str(tmp_path)], limits=limits)
    assert found == []
    limit = "records" if name.endswith("jsonl") and limits.records < 10**9 else "document"
    assert skip.why.startswith(what)
    assert skip.why.endswith(f"(raise it with limits.{limit} in reconcile.toml)")


def test_lines_behind_one_that_is_too_long_are_read(tmp_path: Path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "It rose."}\n{"text": "' + b"x" * 2000 + b'"}\n{"text": "It fell."}\n')
    found, (skip,) = read_paths([str(path)], limits=Limits(document=1000))
    assert [(a.text, a.index) for a in found] == [("It rose.", 0), ("It fell.", 2)]
    assert skip.file == f"{path}:2"


def test_articles_beyond_those_of_a_batch_are_told(tmp_path: Path):
    for n in range(5):
        (tmp_path / f"{n}.txt").write_text(f"{n}: {STORY}", "utf-8")
    found, (skip,) = read_paths([str(tmp_path)], limits=Limits(articles=3))
    assert len(found) == 3
    assert (skip.file, skip.aside) == (str(tmp_path / "3.txt"), False)
    assert "limits.articles" in skip.why


# ---- extracting ------------------------------------------------------------------------------------------------------


def extracted(text: str, limits: Limits) -> Extraction:
    """What an article gives within limits."""
    return Extractor(knowledge().lexicon, limits)(article(text))


def whys(found: Extraction) -> list[tuple[str, str]]:
    """The numerals that a limit left out."""
    return [(one.text, one.why.rpartition("(")[2]) for one in found.ledger.unread if "(limits." in one.why]


def test_numerals_beyond_the_limit_are_unread_with_the_limit_as_the_reason():
    found = extracted(STORY, Limits(numerals=1))
    usual = extracted(STORY, Limits())
    assert found.ledger.total == usual.ledger.total
    assert [text for text, _ in whys(found)] == ["3", "40"]
    assert {why for _, why in whys(found)} == {"limits.numerals)"}
    assert {c.quote for c in found.claims} < {c.quote for c in usual.claims}
    assert over_limits(usual.ledger) == []
    assert over_limits(found.ledger) == [
        "2 of its numerals were not read: beyond the first 1 numerals of the article (limits.numerals)"
    ]


def test_a_sentence_over_the_limit_is_unread_and_those_around_it_are_read():
    text = f"The fire hurt 12 people. It killed 3 men {'by the old quay ' * 30}. It left 40 people homeless."
    found = extracted(text, Limits(sentence=200))
    assert whys(found) == [("3", "limits.sentence)")]
    assert {e.fate for e in found.ledger.entries if e.why is None} == {Fate.CLAIM}


def test_a_stretch_without_a_numeral_that_is_left_out_is_told_too():
    found = extracted(f"The fire hurt 12 people. No group {'by the old quay ' * 30} claimed it.", Limits(sentence=200))
    assert len(whys(found)) == 1
    assert over_limits(found.ledger)


def test_an_article_that_takes_too_long_is_unread_from_there_on():
    found = extracted(STORY, Limits(extracting=0))
    assert found.claims == ()
    assert {why for _, why in whys(found)} == {"limits.extracting)"}
    assert found.ledger.read == 0


@pytest.mark.parametrize("limits", [Limits(numerals=100), Limits(sentence=2_000), Limits(extracting=30)])
def test_a_limit_that_is_not_met_changes_nothing(limits: Limits):
    assert extracted(STORY, limits) == extracted(STORY, Limits())


# ---- a whole run -----------------------------------------------------------------------------------------------------


def test_a_limit_that_is_met_is_a_warning_and_counts_against_min_read(tmp_path: Path):
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "b.txt").write_text(STORY.replace("mill", "barn"), "utf-8")
    few, db = configured(tmp_path, "numerals = 1"), tmp_path / "r.db"
    found = call("run", tmp_path / "a.txt", "--db", db, "--config", few)
    assert found.exit_code == 0
    told = "of its numerals were not read: beyond the first 1 numerals"
    assert told in found.stderr
    asked = ("check", tmp_path / "b.txt", "--against", db, "--fail-on", "none", "--min-read", "0.9")
    assert (call(*asked).exit_code, call(*asked, "--config", few).exit_code) == (0, 1)


def test_a_run_under_another_limit_is_judged_anew(tmp_path: Path):
    (tmp_path / "a.txt").write_text(STORY, "utf-8")
    few, db = configured(tmp_path, "numerals = 1"), tmp_path / "r.db"
    less = json.loads(call("run", tmp_path / "a.txt", "--db", db, "--config", few, "--format", "json").stdout)
    few.unlink()
    more = json.loads(call("run", tmp_path / "a.txt", "--db", db, "--format", "json").stdout)
    fresh = json.loads(call("run", tmp_path / "a.txt", "--db", tmp_path / "s.db", "--format", "json").stdout)
    assert len(less["claims"]) < len(more["claims"])
    assert more == fresh


def test_a_limit_met_in_reading_ends_with_3_and_the_others_are_done(tmp_path: Path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "long.txt").write_text(STORY * 50, "utf-8")
    (folder / "short.txt").write_text(STORY, "utf-8")
    few = configured(tmp_path, "document = 1000")
    found = call("run", folder, "--db", tmp_path / "r.db", "--config", few, "--format", "json")
    assert found.exit_code == 3
    assert "limits.document" in found.stderr
    assert [a["file"] for a in json.loads(found.stdout)["articles"]] == [str(folder / "short.txt")]
