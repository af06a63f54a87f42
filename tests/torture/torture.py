"""Tries what is promised of storage, readers and growth on this machine, and writes the figures into the docs.

`python tests/torture/torture.py [STAGE]...`: all stages, or those named, of which the rows are written anew;
`make torture` runs all. TORTURE_S seconds are for each target of the fuzzing. The figures stand in docs/guarantees.md;
what failed lies in out/torture/.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from promise import KEPT, ROOT, Promise, say, told

HERE = Path(__file__).parent
PAGE = ROOT / "docs" / "guarantees.md"
BEGINS, ENDS = "<!-- torture -->", "<!-- /torture -->"
ALONE = (
    ("crowd", "linear"),
    ("kill", "fuzz", "disk", "half", "syscalls", "power", "denied", "points", "mutants", "same"),
)
"""Stages that measure time, one after another; then those that may share the machine, two at a time, the long first."""
LONGEST = 45 * 60 * max(1.0, float(os.environ.get("TORTURE_S", "60")) / 60)  # seconds of a stage
AT_ONCE = 2
_ONE = Lock()


@dataclass(frozen=True, slots=True)
class Stage:
    """How a stage ended: what it told, its exit code, and how long it took."""

    name: str
    promises: tuple[Promise, ...]
    code: int
    seconds: float

    @property
    def kept(self) -> bool:
        """It ended well, told something, and no promise was broken."""
        return self.code == 0 and bool(self.promises) and all(one.kept is not False for one in self.promises)


def there(names: Sequence[str]) -> list[str]:
    """The stages of these names that there are."""
    return [name for name in names if (HERE / f"{name}.py").is_file()]


def carried_out(name: str) -> Stage:
    """The stage, in a process of its own; what it says on standard error is kept."""
    begun = time.monotonic()
    log = KEPT / f"{name}.log"
    words = [sys.executable, str(HERE / f"{name}.py")]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}  # what is tried is this tree, whatever is installed
    with log.open("w", encoding="utf-8") as errors:
        try:
            done = subprocess.run(
                words, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=errors, timeout=LONGEST, check=False
            )
            out, code = done.stdout, done.returncode
        except subprocess.TimeoutExpired as error:
            out, code = error.stdout or b"", 124
    lines = out.decode(errors="replace").splitlines()
    stage = Stage(name, tuple(p for p in map(told, lines) if p), code, time.monotonic() - begun)
    for one in stage.promises:
        print(f"{_word(one):9} {one.promise}: {one.figure}", flush=True)
    if not stage.kept:
        print(f"broken    stage {name} ended with {code}: see {log.relative_to(ROOT)}", flush=True)
    say(f"{name}: {stage.seconds:.0f} s")
    with _ONE:
        put(stage)
    return stage


def table(stage: Stage, before: Sequence[str]) -> str:
    """The promises as a Markdown table; rows `before` of other stages stay."""
    told = {name: [row for row in before if row.endswith(f"| `{name}.py` |")] for group in ALONE for name in group}
    told[stage.name] = [
        f"| {_cell(one.promise)} | {_cell(one.figure)} | {_word(one)} | `{stage.name}.py` |" for one in stage.promises
    ]
    rows = [row for some in told.values() for row in some]
    where = f"Python {platform.python_version()} on {platform.machine()}, {os.cpu_count()} cores"
    head = ["| promise | tried | outcome | by tests/torture/ |", "|---|---|---|---|"]
    return "\n".join([f"By `make torture`, {where}.", "", *head, *rows])


def put(stage: Stage) -> None:
    """Write the figures of a stage between the marks in the page, where there is one."""
    text = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
    if BEGINS not in text or ENDS not in text:
        say(f"no place for the figures in {PAGE.relative_to(ROOT)}")
        return
    before, _, rest = text.partition(BEGINS)
    within, _, after = rest.partition(ENDS)
    figures = table(stage, within.splitlines())
    PAGE.write_text(f"{before}{BEGINS}\n{figures}\n{ENDS}{after}", encoding="utf-8")


def _word(one: Promise) -> str:
    return {True: "kept", False: "broken", None: "not tried"}[one.kept]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main() -> int:
    """Try everything, print a line for each promise, and write the page."""
    KEPT.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[1:]
    alone, shared = ([n for n in there(names) if not wanted or n in wanted] for names in ALONE)
    begun = time.monotonic()
    stages = [carried_out(name) for name in alone]
    with ThreadPoolExecutor(AT_ONCE) as both:
        stages += both.map(carried_out, shared)
    broken = [stage.name for stage in stages if not stage.kept]
    minutes = (time.monotonic() - begun) / 60
    print(f"{len(stages)} stages in {minutes:.0f} minutes; {'broken: ' + ', '.join(broken) if broken else 'all kept'}")
    return 1 if broken or not stages else 0


if __name__ == "__main__":
    sys.exit(main())
