"""Runs over one folder in twelve surroundings: one result to the byte."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent), str(HERE)]

from made_same import tried, twelve  # noqa: E402
from promise import keep, outcome  # noqa: E402

PROMISE = "The same files give the same reports and tables, in any order, time zone and locale, with any seed of hashes"


def main() -> int:
    """Try all twelve and tell the promise."""
    with tempfile.TemporaryDirectory() as made:
        found = tried(Path(made), twelve())
        if len(found) > 1:
            keep(Path(made), "same")
    clock = "" if shutil.which("faketime") else " (other years not tried: faketime is not here)"
    return 0 if outcome(PROMISE, f"12 runs, {len(found)} result{clock}", [str(one) for one in list(found)[1:]]) else 1


if __name__ == "__main__":
    sys.exit(main())
