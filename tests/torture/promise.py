"""A promise with what was measured of it; how a script tells it to `torture.py`, and keeps what failed."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "out" / "torture"


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised, the figure that was measured, and whether it was kept; `None` where it could not be tried."""

    promise: str
    figure: str
    kept: bool | None = True


def tell(promise: Promise) -> None:
    """A line of JSON on standard output: one promise."""
    print(json.dumps(asdict(promise), ensure_ascii=False), flush=True)


def told(line: str) -> Promise | None:
    """The promise that a line tells; `None` for any other line."""
    try:
        found = json.loads(line)
        return Promise(found["promise"], found["figure"], found["kept"])
    except (ValueError, KeyError, TypeError):
        return None


def say(words: str) -> None:
    """A line for whoever watches, on standard error."""
    print(words, file=sys.stderr, flush=True)


def outcome(promise: str, tried: str, bad: Iterable[str]) -> bool:
    """Tell a promise, and on standard error what broke it; whether it was kept."""
    found = list(bad)
    for one in found:
        say(f"broken: {promise}: {one}")
    tell(Promise(promise, f"{tried}, {len(found)} bad", kept=not found))
    return not found


def untried(promise: str, why: str) -> None:
    """Tell that a promise could not be tried on this machine."""
    tell(Promise(promise, f"not tried: {why}", kept=None))


def keep(folder: Path, name: str) -> Path:
    """Keep the folder of a failure under out/torture/, in the place of an earlier one of this name."""
    place = KEPT / name
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(folder, place, symlinks=True)
    say(f"kept: {place}")
    return place
