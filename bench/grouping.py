"""How fast claims are put together, beside Splink, and how fast rules are asked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from part import Asked, part
from row import Row, untargeted
from sizes import FEW, SIZES, clustering

JUDGED, QUICKLY = 10_000, 3_000  # invented claims


def grouping(asked: Asked) -> list[Row]:
    """Rows on clustering and on judging."""
    return [*clustering(asked.peers, FEW if asked.quick else SIZES), *judging(QUICKLY if asked.quick else JUDGED)]


def judging(claims: int) -> list[Row]:
    """How fast rules are asked, in a process of its own."""
    script = str(Path(__file__).with_name("judging.py"))
    told = json.loads(subprocess.run([sys.executable, script, str(claims)], check=True, capture_output=True).stdout)
    what = f"{told['rules']} rules over {claims:,} invented claims, {told['evaluations']:,} evaluations"
    return untargeted(
        [
            (f"judging, {what}: rules asked", f"{told['asking']:,.0f} evaluations/s"),
            ("the same with subjects found and findings written", f"{told['judging']:,.0f} evaluations/s"),
        ]
    )


if __name__ == "__main__":
    part(grouping)
