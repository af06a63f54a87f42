"""What packs said is kept between runs, as plain data that is checked again."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import pytest

from reconcile.packs import _kept, _yaml
from reconcile.pipeline import seldom_collecting

TEXT = "name: orchard\nwords:\n  - pear\n  - 12\n  - {ripe: true, price: 2.5, left: null}\n"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(_kept.FOLDER, str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "orchard.yml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_file_says_the_same_from_the_cache_as_from_its_yaml(cache: Path, pack: Path) -> None:
    first, again = _yaml.read(pack), _yaml.read(pack)
    assert first == again == _yaml.parse(TEXT, str(pack))
    assert len(list(cache.glob("*.json"))) == 1


def test_what_is_kept_is_what_is_read(cache: Path, pack: Path) -> None:
    _kept.keep(pack.read_bytes(), ({"name": "kept"}, {("name",): 7}))
    assert _yaml.read(pack).data == {"name": "kept"}
    assert _yaml.read(pack).place(("name",)).line == 7


def test_a_changed_file_is_parsed_anew(cache: Path, pack: Path) -> None:
    _yaml.read(pack)
    pack.write_text("name: meadow\n", encoding="utf-8")
    assert _yaml.read(pack).data == {"name": "meadow"}


@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param("", id="empty"),
        pytest.param("{", id="cut"),
        pytest.param("[" * 100_000, id="deep"),
        pytest.param("[1, 2]", id="a-list"),
        pytest.param(json.dumps({"data": {"name": "x"}}), id="no-lines"),
        pytest.param(json.dumps({"data": {}, "lines": [["one", "name"]]}), id="line-no-number"),
        pytest.param(json.dumps({"data": {}, "lines": [[1, {"a": 1}]]}), id="step-no-word"),
        pytest.param(json.dumps({"data": {}, "lines": [[]]}), id="empty-entry"),
    ],
)
def test_a_spoilt_cache_is_as_good_as_none(cache: Path, pack: Path, spoilt: str) -> None:
    read = _yaml.read(pack)
    (kept,) = cache.glob("*.json")
    kept.write_text(spoilt, encoding="utf-8")
    assert _yaml.read(pack) == read


def test_an_empty_variable_keeps_nothing(pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(_kept.FOLDER, "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert _yaml.read(pack).data == _yaml.parse(TEXT, "").data
    assert not (tmp_path / "caches").exists()


def test_a_folder_that_cannot_be_written_is_no_error(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(_kept.FOLDER, str(pack / "below-a-file"))
    assert _yaml.read(pack).data == _yaml.parse(TEXT, "").data


def test_the_cache_stays_small(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_kept, "MOST", 3)
    for n in range(10):
        _kept.keep(b"%d" % n, (n, {}))
    assert len(list(cache.iterdir())) <= 3
    assert _kept.kept(b"9") == (9, {})


def test_the_collector_is_left_as_it_was() -> None:
    before = gc.get_threshold()

    @seldom_collecting()
    def within() -> tuple[int, ...]:
        return gc.get_threshold()

    assert within()[0] > before[0]
    assert gc.get_threshold() == before
