"""Fuzzes every reader, grammar and loader, two at a time, and keeps what it finds in tests/fuzz_corpus/.

    python tests/torture/fuzz.py [TARGET...]

`TORTURE_S` seconds for each target, by default 60. What a target found is kept in its folder, where `make test` tries
it again; the program ends with 1 where anything was found.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(HERE)]

from promise import outcome, say  # noqa: E402

PROMISE = "Any bytes, in every reader, grammar and loader: no crash, no hang, no wrong span, nothing in silence"
CORPUS = ROOT / "tests" / "fuzz_corpus"
FAULTS = ROOT / "out" / "torture" / "fuzz"
SECONDS = int(os.environ.get("TORTURE_S", "60"))
AT_ONCE = 2
STARTING = 300  # seconds beyond its own that a target may take to start and to end


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one target: inputs tried, and whether all held."""

    target: str
    tried: int
    held: bool
    by: str


def fuzzed(name: str) -> Told:
    """Fuzz one target in a process of its own; what it says when it finds something is kept in out/torture/fuzz/."""
    command = [sys.executable, str(HERE / "fuzz_one.py"), name, str(SECONDS), str(CORPUS / name)]
    try:
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=SECONDS + STARTING, check=False)
        code, said = ended.returncode, (ended.stdout + ended.stderr).decode("utf-8", "replace")
    except subprocess.TimeoutExpired as error:
        code, said = 1, f"did not end\n{error.stdout!r}\n{error.stderr!r}"
    tried = re.search(r"stat::number_of_executed_units:\s*(\d+)", said)
    by = "atheris" if "INFO: Running with entropic" in said or "libFuzzer" in said else "Hypothesis"
    if code:
        FAULTS.mkdir(parents=True, exist_ok=True)
        (FAULTS / f"{name}.txt").write_text(said[-20_000:], encoding="utf-8")
        say(f"fuzz {name}: broken, see {(FAULTS / name).relative_to(ROOT)}.txt")
    return Told(name, int(tried[1]) if tried else 0, code == 0, by)


def main() -> int:
    """Fuzz the targets named, or all."""
    from fuzz_targets import TARGETS

    names = sys.argv[1:] or list(TARGETS)
    with ThreadPoolExecutor(AT_ONCE) as many:
        found = list(many.map(fuzzed, names))
    for one in found:
        say(f"{one.target:16} {one.tried:>9,} inputs  {'held' if one.held else 'BROKEN'}")
    by = " and ".join(sorted({one.by for one in found}))
    tried = f"{len(found)} targets, {SECONDS} s each with {by}, {sum(one.tried for one in found):,} inputs"
    return 0 if outcome(PROMISE, tried, (one.target for one in found if not one.held)) else 1


if __name__ == "__main__":
    sys.exit(main())
