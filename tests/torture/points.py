"""Every named step of storage made to fail in every way: the tests of fault points, with all their cases."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from promise import ROOT, outcome, say

PROMISE = (
    "At every named step of storage the program is ended, the disk is full or broken, memory is short, or somebody "
    "presses Ctrl-C: nothing is lost, and the same command finishes the work"
)
TESTS = ("tests/test_fault_points.py", "tests/test_full_disk.py", "tests/test_upgrades.py")


def main() -> int:
    """Let steps fail, and tell."""
    tests = [one for one in TESTS if (ROOT / one).is_file()]
    words = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests)
    done = subprocess.run(
        words, cwd=ROOT, env={"TORTURE_S": "60", **os.environ}, capture_output=True, text=True, check=False
    )
    say(done.stdout[-3_000:])
    found = re.search(r"(\d+) passed", done.stdout)
    bad = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    if done.returncode and not bad:
        bad = [f"the tests ended with {done.returncode}"]
    return 0 if outcome(PROMISE, f"{found[1] if found else 0} cases", bad) else 1


if __name__ == "__main__":
    sys.exit(main())
