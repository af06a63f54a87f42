"""One part of the benchmark as a program: `--quick` for smaller sizes, `--json` for rows that bench.py reads."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass

from row import Row, table


@dataclass(frozen=True, slots=True)
class Asked:
    """How a part is asked: `peers` and `truth` are the Pythons of other programs, `None` where there are none."""

    quick: bool = False
    peers: str | None = None
    truth: str | None = None


def asked_by(words: list[str] | None = None) -> tuple[Asked, bool]:
    """What the words of the command line ask for, and whether as JSON."""
    given = argparse.ArgumentParser(description="Measure one part and print its rows.")
    given.add_argument("--quick", action="store_true", help="smaller sizes")
    given.add_argument("--json", action="store_true", help="rows as JSON")
    given.add_argument("--peers", metavar="PYTHON", help="of an environment with bench/requirements.txt")
    given.add_argument("--truth", metavar="PYTHON", help="of an environment with bench/truth-requirements.txt")
    found = given.parse_args(words)
    return Asked(found.quick, found.peers, found.truth), found.json


def part(measure: Callable[[Asked], list[Row]]) -> None:
    """Measure what the command line asks for, and print the rows."""
    asked, as_json = asked_by()
    rows = measure(asked)
    print(json.dumps([asdict(row) for row in rows]) if as_json else table(rows))
