"""Settings, baselines, decisions and lines made to break the program are refused, soon and told."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reconcile import decide, packs, read
from reconcile.errors import ConfigError, ReadError

SECONDS = 1.0  # of processor time, on a busy machine
TOML = {
    "a number of a million digits": (b"\na = " + b"9" * 900_000, 2, "too many digits"),
    "a number of five thousand digits": (b"a = " + b"9" * 5_000, 1, "too many digits"),
    "a key of very many parts": (b"\n\na" + b".a" * 100_000 + b" = 1", 3, "too many parts"),
    "a table of very many parts": (b"[" + b'"a" . ' * 100_000 + b"a]\n", 1, "too many parts"),
    "a key of many parts in braces": (b"x = {b" + b".'b'" * 100_000 + b" = 1}", 1, "too many parts"),
    "deep brackets": (b"a = " + b"[" * 20_000, None, "nested too deep"),
    "deep braces": (b"a = " + b"{a=" * 20_000, None, "nested too deep"),
    "thirty megabytes": (b"a = '" + b"x" * 30_000_000 + b"'", None, "is larger than"),
    "a key twice": (b"a = 1\na = 2\n", 2, "is not TOML"),
    "a letter that is not UTF-8": (b"\na = 'caf\xe9'\n", 2, "is not UTF-8"),
    "a zero byte": (b"a = 'x\x00'\n", 1, "is not TOML"),
    "a day that is none": (b"a = 99999-99-99\n", 1, "is not TOML"),
    "a number of a huge power": (b"a = 1e999999999\n", 1, "unknown key"),
}
LINES = {
    "a number of a million digits": b'{"a": ' + b"9" * 1_000_000 + b"}",
    "deep brackets": b"[" * 100_000,
    "deep brackets that close": b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "deep braces": b'{"a":' * 100_000,
    "a line of ten megabytes": b'{"c": "' + b"x" * 10_000_000 + b'"}',
    "no number": b'{"date": NaN}',
    "a zero byte": b'{"a": "\x00"}',
    "half a sign": b'{"a": "\\ud800"}',
    "no object": b"[1]",
}
READERS: dict[str, Callable[[str], object]] = {
    "settings": packs.settings,
    "baseline": packs.read_baseline,
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("case", TOML.values(), ids=TOML.keys())
def test_a_hostile_table_is_refused_with_its_line(
    case: tuple[bytes, int | None, str], reader: str, tmp_path: Path
) -> None:
    raw, line, what = case
    path = tmp_path / "reconcile.toml"
    path.write_bytes(raw)
    begun = time.process_time()
    with pytest.raises(ConfigError, match=what) as caught:
        READERS[reader](str(path))
    assert time.process_time() - begun < SECONDS
    assert caught.value.place is not None
    assert (caught.value.place.path, caught.value.place.line) == (str(path), line)
    assert caught.value.mend


@pytest.mark.parametrize("raw", LINES.values(), ids=LINES.keys())
def test_a_hostile_line_of_decisions_is_refused(raw: bytes) -> None:
    begun = time.process_time()
    with pytest.raises(ConfigError) as caught:
        list(decide.read("\n" + raw.decode(), "made.jsonl"))
    assert time.process_time() - begun < SECONDS
    assert str(caught.value).startswith("made.jsonl:2: ")
    assert caught.value.mend


@pytest.mark.parametrize("reader", [read.triples, read.text_pairs], ids=["triples", "pairs"])
@pytest.mark.parametrize("raw", LINES.values(), ids=LINES.keys())
def test_a_hostile_line_is_told_and_the_next_is_read(raw: bytes, reader: Callable[..., object]) -> None:
    good = {"source": "The Gazette", "object": "Selmer", "value": 3, "id": "p1", "a": "One text.", "b": "Another."}
    keys = ("source", "object", "value") if reader is read.triples else ("id", "a", "b")
    line = json.dumps({key: good[key] for key in keys}).encode()
    begun = time.process_time()
    told, last = list(reader(raw + b"\n" + line + b"\n", "made.jsonl"))  # type: ignore[call-overload]
    assert time.process_time() - begun < SECONDS
    assert isinstance(told, ReadError) and str(told).startswith("made.jsonl:1: ") and told.mend
    assert not isinstance(last, ReadError)
