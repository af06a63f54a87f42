"""Best values of invented triples, beside every method of the truthdiscovery package.

The arguments: the interpreter of the peers' environment (bench/truth-requirements.txt), a number of draws of each
setting (10), and `--json`. Without the first, or with `-`, only our own figures are printed. Every figure is the mean
share of objects with the true value over the draws; a tie between values counts as the chance to pick the true one.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import fmean, stdev

from editors import ENCYCLOPEDIAS, edited
from triples import SETTINGS, Drawn, draw

from reconcile.resolve.truth import best_values

FIRST = 30  # the seeds below it are those that the program was developed on
DRAWS = 10
PEERS = Path(__file__).with_name("truth_peers.py")
OURS, VOTE = "reconcile", "reconcile --reliability none"
WORLDS: Mapping[str, Callable[[int], Drawn]] = {
    **{one.name: partial(draw, one) for one in SETTINGS},
    **{one.name: partial(edited, one) for one in ENCYCLOPEDIAS},
}


def measured(world: Callable[[int], Drawn], peers: str | None, seeds: Sequence[int]) -> dict[str, list[float]]:
    """The accuracy of each method on each draw of a setting."""
    drawn = [world(seed) for seed in seeds]
    told = [{OURS: _right(one, learned=True), VOTE: _right(one, learned=False)} for one in drawn]
    others = _peers(drawn, peers) if peers else [{} for _ in drawn]
    rows = [{**mine, **theirs} for mine, theirs in zip(told, others, strict=True)]
    return {name: [row[name] for row in rows] for name in rows[0] if all(name in row for row in rows)}


def _right(world: Drawn, *, learned: bool) -> float:
    best = {row["object"]: row["best"] for row in best_values(world.triples, learned=learned)}
    return sum(best.get(name) == value for name, value in world.truth.items()) / len(world.truth)


def _peers(drawn: Sequence[Drawn], python: str) -> list[dict[str, float]]:
    lines = [json.dumps({"triples": one.triples, "truth": dict(one.truth)}) for one in drawn]
    done = subprocess.run([python, str(PEERS)], input="\n".join(lines), capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def ranked(found: Mapping[str, Sequence[float]]) -> list[str]:
    """The peers, the best first."""
    return sorted((name for name in found if name not in {OURS, VOTE}), key=lambda name: -fmean(found[name]))


def line(name: str, found: Mapping[str, Sequence[float]]) -> str:
    """One row of the table: our figures, how they stand to the best peer's, then all peers."""
    peers = ranked(found)
    stands = verdict(found[OURS], found[peers[0]]) if peers else ""
    all_ = " ".join(f"{peer} {fmean(found[peer]):.3f}" for peer in peers)
    return f"{name:42} {fmean(found[OURS]):.3f} {stands:6} vote {fmean(found[VOTE]):.3f} | {all_}"


def verdict(ours: Sequence[float], best: Sequence[float]) -> str:
    """Ahead or behind, or level where the difference is within its standard error over the draws."""
    gains = [a - b for a, b in zip(ours, best, strict=True)]
    sure = stdev(gains) / math.sqrt(len(gains)) if len(gains) > 1 else 0.0
    gain = fmean(gains)
    return "level" if abs(gain) <= sure else "ahead" if gain > 0 else "BEHIND"


def main() -> None:
    """Print a row for each setting; with `--json` all rows as one object of means, ours, the vote and each peer."""
    words = [word for word in sys.argv[1:] if word != "--json"]
    peers = words[0] if words and words[0] != "-" else None
    seeds = range(FIRST, FIRST + (int(words[1]) if len(words) > 1 else DRAWS))
    rows: dict[str, dict[str, float]] = {}
    for name, world in WORLDS.items():
        found = measured(world, peers, seeds)
        rows[name] = {method: fmean(shares) for method, shares in found.items()}
        if "--json" not in sys.argv:
            print(line(name, found), flush=True)
    if "--json" in sys.argv:
        print(json.dumps(rows, indent=1))


if __name__ == "__main__":
    main()
