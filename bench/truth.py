"""Best values of invented triples, beside every method of the truthdiscovery package.

The interpreter of the peers' environment (bench/truth-requirements.txt) is the first argument; without it only our own
figures are printed. Every figure is the mean share of objects with the true value over several draws; a tie between
values counts as the chance to pick the true one.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean, stdev

from triples import SETTINGS, Drawn, Setting, draw

from reconcile.resolve.truth import best_values

SEEDS = range(30, 40)  # not those that the program was developed on
PEERS = Path(__file__).with_name("truth_peers.py")
OURS, VOTE = "reconcile", "reconcile --reliability none"


def measured(setting: Setting, peers: str | None, seeds: Sequence[int] = SEEDS) -> dict[str, list[float]]:
    """The accuracy of each method on each draw of a setting."""
    worlds = [draw(setting, seed) for seed in seeds]
    told = [{OURS: _right(world, learned=True), VOTE: _right(world, learned=False)} for world in worlds]
    others = _peers(worlds, peers) if peers else [{} for _ in worlds]
    rows = [{**mine, **theirs} for mine, theirs in zip(told, others, strict=True)]
    return {name: [row[name] for row in rows] for name in rows[0] if all(name in row for row in rows)}


def _right(world: Drawn, *, learned: bool) -> float:
    best = {row["object"]: row["best"] for row in best_values(world.triples, learned=learned)}
    return sum(best.get(name) == value for name, value in world.truth.items()) / len(world.truth)


def _peers(worlds: Sequence[Drawn], python: str) -> list[dict[str, float]]:
    lines = [json.dumps({"triples": world.triples, "truth": dict(world.truth)}) for world in worlds]
    done = subprocess.run([python, str(PEERS)], input="\n".join(lines), capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def line(setting: Setting, found: Mapping[str, Sequence[float]]) -> str:
    """One row of the table: our figures, how they stand to the best peer's, then all peers."""
    peers = sorted((name for name in found if name not in {OURS, VOTE}), key=lambda name: -fmean(found[name]))
    verdict = _verdict(found[OURS], found[peers[0]]) if peers else ""
    all_ = " ".join(f"{name} {fmean(found[name]):.3f}" for name in peers)
    return f"{setting.name:42} {fmean(found[OURS]):.3f} {verdict:6} vote {fmean(found[VOTE]):.3f} | {all_}"


def _verdict(ours: Sequence[float], best: Sequence[float]) -> str:
    """Ahead or behind, or level where the difference is within its standard error over the draws."""
    gains = [a - b for a, b in zip(ours, best, strict=True)]
    sure = stdev(gains) / math.sqrt(len(gains)) if len(gains) > 1 else 0.0
    gain = fmean(gains)
    return "level" if abs(gain) <= sure else "ahead" if gain > 0 else "BEHIND"


def main() -> None:
    """Print a row for each setting."""
    peers = sys.argv[1] if len(sys.argv) > 1 else None
    for setting in SETTINGS:
        print(line(setting, measured(setting, peers)), flush=True)


if __name__ == "__main__":
    main()
