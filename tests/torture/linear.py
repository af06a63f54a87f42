"""Texts made to break tools, in growing sizes: twice the text takes at most 2.5 times the time."""

from __future__ import annotations

import subprocess
import sys

from promise import ROOT, outcome, say

PROMISE = "Twice the text takes at most 2.5 times the time, whatever the text is made of"


def main() -> int:
    """Let texts grow, and tell."""
    words = (sys.executable, str(ROOT / "tests" / "torture" / "growth.py"))
    done = subprocess.run(words, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    say(done.stdout)
    lines = done.stdout.splitlines() or ["nothing was told"]
    bad = [line for line in lines if line.endswith("SLOW")]
    if done.returncode and not bad:
        bad = [f"growth.py ended with {done.returncode}"]
    return 0 if outcome(PROMISE, lines[-1].partition(", ")[0], bad) else 1


if __name__ == "__main__":
    sys.exit(main())
