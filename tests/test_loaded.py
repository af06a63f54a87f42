"""What packs came to is kept between runs, and nothing but our own nouns comes out of it."""

from __future__ import annotations

import hashlib
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from reconcile import packs
from reconcile.errors import RuleError
from reconcile.packs import Knowledge, _kept, _loaded

ROOT = Path(__file__).resolve().parent.parent
HOLDS = (
    "import sys; from reconcile import packs; packs.load(); packs.attributes(); print(sorted({0!r} & set(sys.modules)))"
)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(_kept.FOLDER, str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def orchard(tmp_path: Path) -> Path:
    folder = tmp_path / "mine" / "orchard"
    folder.mkdir(parents=True)
    (folder / "pack.yml").write_text("name: orchard\nversion: '1'\nabout: Fruit.\n", encoding="utf-8")
    names(folder, "Pellworth")
    return folder


def names(folder: Path, name: str) -> None:
    (folder / "names.yml").write_text(
        f"entities:\n  - {{id: pellworth, kind: city, names: [{name}]}}\n", encoding="utf-8"
    )


def known(folder: Path) -> tuple[str, ...]:
    lexicon = packs.load(("orchard",), str(folder.parent)).lexicon
    return next(entity.names for entity in lexicon.entities if entity.id == "pellworth")


def anew(names: tuple[str, ...] = ()) -> Knowledge:
    packs._cached.cache_clear()
    return packs.load(names)


def test_what_is_kept_is_what_was_loaded(cache: Path) -> None:
    first, again = anew(), anew()
    assert first is not again
    assert (first.rules, first.versions) == (again.rules, again.versions)
    assert repr(sorted(map(str, first.lexicon.nouns["en"].items()))) == repr(
        sorted(map(str, again.lexicon.nouns["en"].items()))
    )
    assert [first.lexicon.entities, first.lexicon.outlets, first.lexicon.attributes, first.lexicon.traits] == [
        again.lexicon.entities, again.lexicon.outlets, again.lexicon.attributes, again.lexicon.traits
    ]  # fmt: skip
    assert [rule.examples[0].place for rule in first.rules] == [rule.examples[0].place for rule in again.rules]


def test_a_second_program_needs_neither_the_parser_nor_the_shapes(cache: Path) -> None:
    words = [sys.executable, "-c", HOLDS.format({"pydantic", "ruamel"})]
    told = [subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout for _ in range(2)]
    assert told == ["['pydantic', 'ruamel']\n", "[]\n"]


def test_a_changed_file_is_loaded_anew(cache: Path, orchard: Path) -> None:
    assert known(orchard) == ("Pellworth",)
    names(orchard, "Pellford")
    packs._cached.cache_clear()
    assert known(orchard) == ("Pellford",)


def test_a_file_that_cannot_be_is_refused_each_time(cache: Path, orchard: Path) -> None:
    names(orchard, "[")
    for _ in range(2):
        with pytest.raises(RuleError, match=r"names\.yml"):
            known(orchard)


def test_the_key_changes_with_the_code_that_reads_packs(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _loaded.key([], "*.yml")
    monkeypatch.setattr(_loaded, "READ_BY", ("packs",))
    assert _loaded.key([], "*.yml") != before


class Foreign:
    """Of no module whose nouns are let out."""


def sealed(raw: bytes) -> bytes:
    return hashlib.sha256(raw).hexdigest().encode() + raw


@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"0" * 64 + pickle.dumps(1), id="no digest of it"),
        pytest.param(sealed(b"\x80\x05"), id="cut"),
        pytest.param(sealed(b"\x80\x05\x8e" + (1 << 62).to_bytes(8, "little")), id="more than there is memory for"),
        pytest.param(sealed(b"cos\nsystem\n(S'true'\ntR."), id="a call of the system"),
        pytest.param(sealed(b"creconcile.packs\nload\n(tR."), id="a call of our own"),
        pytest.param(sealed(b"creconcile.model\nVerdict.mro\n(tR."), id="a way through a noun"),
        pytest.param(sealed(b"cbuiltins\neval\n(S'1'\ntR."), id="an expression"),
        pytest.param(sealed(pickle.dumps(Foreign())), id="a foreign class"),
    ],
)
def test_what_is_spoilt_or_no_noun_of_ours_counts_as_not_kept(cache: Path, spoilt: bytes) -> None:
    cache.mkdir()
    (cache / f"name{_loaded.ENDING}").write_bytes(spoilt)
    assert _loaded.kept("name") is None


def test_what_another_user_left_in_the_folder_counts_as_not_kept(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _loaded.keep("name", 7)
    _kept.keep(b"a: 1", ({"a": 1}, {}))
    assert (_loaded.kept("name"), _kept.kept(b"a: 1")) == (7, ({"a": 1}, {}))
    monkeypatch.setattr(os, "getuid", lambda: (cache / f"name{_loaded.ENDING}").stat().st_uid + 1, raising=False)
    assert (_loaded.kept("name"), _kept.kept(b"a: 1")) == (None, None)


def test_what_changed_while_it_was_loaded_is_not_kept(cache: Path, orchard: Path) -> None:
    def load() -> str:
        names(orchard, "Pellford")
        return "Pellford"

    packs = [("orchard", orchard)]
    assert _loaded.once(packs, "*.yml", str, load) == "Pellford"
    names(orchard, "Pellworth")
    assert _loaded.once(packs, "*.yml", str, lambda: "Pellworth") == "Pellworth"


def test_a_kept_thing_of_another_kind_is_loaded_anew(cache: Path) -> None:
    assert _loaded.once([], "*.yml", str, lambda: "words") == "words"
    assert _loaded.once([], "*.yml", int, lambda: 7) == 7


def test_packs_are_loaded_where_nothing_can_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(_kept.FOLDER, str(tmp_path / "file" / "below"))
    assert _loaded.once([], "*.yml", int, lambda: 7) == 7
    monkeypatch.setenv(_kept.FOLDER, "")
    assert _loaded.once([], "*.yml", int, lambda: 8) == 8


def test_the_folder_is_emptied_before_it_overflows(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_loaded, "MOST", 3)
    for number in range(5):
        _loaded.keep(str(number), number)
    assert len(list(cache.glob(f"*{_loaded.ENDING}"))) <= 3
    assert _loaded.kept("4") == 4
