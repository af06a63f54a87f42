"""Clustering of ten thousand, a hundred thousand and a million invented claims, beside Splink on the same claims."""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from batch import batch
from part import part
from row import Row, missing
from rows import write_rows

HERE = Path(__file__).resolve().parent
SIZES = (10_000, 100_000, 1_000_000)
FEW = (1_000, 5_000)
LINKED = (5_000, 10_000, 100_000)  # sizes at which the other program is measured too
LIMIT = 1800  # seconds after which a size is given up, with those above it
Told = dict[str, float]


def clustering(peers: str | None, sizes: Sequence[int] = SIZES) -> list[Row]:
    """Rows on each size, on the growth from one to the next, and on the other program where its Python is given."""
    told = {}
    for size in sizes:
        one = _child(sys.executable, "clustering.py", str(size))
        if one is None:
            break
        told[size] = one
    rows = [Row(f"clustering, {_counted(one)}", "", _figures(one["seconds"], one)) for one in told.values()]
    rows += [missing(f"clustering, {size:,} claims", f"not done in {LIMIT} s") for size in sizes if size not in told]
    rows += [
        Row(f"its time from {small:,} to {large:,} claims", f"exponent {exponent(told[small], told[large]):.2f}", "")
        for small, large in combinations(told, 2)
    ]
    linked = [size for size in LINKED if size in told]
    if peers is None:
        return [*rows, *(missing(_splink(size), "no environment with bench/requirements.txt") for size in linked)]
    return [*rows, *(_linked(peers, size, told[size]) for size in linked)]


def _splink(size: int) -> str:
    return f"clustering against Splink on DuckDB, {size:,} claims"


def exponent(small: Told, large: Told) -> float:
    """The power of the claims with which the seconds grow."""
    return math.log(large["seconds"] / small["seconds"]) / math.log(large["claims"] / small["claims"])


def _linked(python: str, size: int, ours: Told) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        write_rows(batch(size), path)
        told = _child(python, "linking.py", str(path))
    if told is None:
        return missing(_splink(size), f"Splink was not done in {LIMIT} s")
    whole = told["training"] + told["linking"]
    times = f"{whole / ours['seconds']:.1f} times as fast, {told['linking'] / ours['seconds']:.1f} without its training"
    return Row(_splink(size), f"{times}; F1 {ours['f1'] - told['f1']:+.3f}", f"Splink: {_figures(whole, told)}")


def _counted(told: Told) -> str:
    return f"{told['claims']:,} claims of {told['articles']:,} articles"


def _figures(seconds: float, told: Told) -> str:
    agreed = f"precision {told['precision']:.3f}, recall {told['recall']:.3f}, F1 {told['f1']:.3f}"
    return f"{seconds:.1f} s; peak {told['peak']:,.0f} MB; {agreed}"


def _child(python: str, script: str, *words: str) -> Told | None:
    """What a script of this folder tells, run in a process of its own; `None` where it takes too long."""
    command = [python, str(HERE / script), *words]
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return None
    told: Told = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    part(lambda asked: clustering(asked.peers, FEW if asked.quick else SIZES))
