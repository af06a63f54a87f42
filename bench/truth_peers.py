"""Runs every method of the truthdiscovery package: worlds as JSON lines in, a JSON line of accuracies each out.

Runs in an environment of its own, with bench/truth-requirements.txt installed without dependencies (--no-deps).
"""

from __future__ import annotations

import json
import sys
import types
import warnings
from collections.abc import Mapping
from importlib import import_module
from typing import Any

METHODS = (
    "MajorityVoting",
    "Sums",
    "AverageLog",
    "Investment",
    "PooledInvestment",
    "TruthFinder",
    "UnboundedSums",
    "CRH",
)
MOST = {"CRH": 900}  # distinct claims: this method holds a square of them in memory
MOST_TURNS = 100


def main() -> None:
    """Answer each line."""
    warnings.simplefilter("ignore")
    # the package draws pictures of graphs through a library that has to be compiled; nothing of it is needed here
    sys.modules["truthdiscovery.graphs"] = types.ModuleType("truthdiscovery.graphs")
    package: Any = import_module("truthdiscovery")
    for text in sys.stdin:
        world = json.loads(text)
        claims = package.Dataset([tuple(t) for t in world["triples"]], allow_multiple=True)
        able = [name for name in METHODS if claims.num_claims <= MOST.get(name, claims.num_claims)]
        print(json.dumps({name: _accuracy(package, name, claims, world["truth"]) for name in able}), flush=True)


def _accuracy(package: Any, name: str, claims: Any, truth: Mapping[str, int]) -> float:
    method = getattr(package, name)()
    iterator = getattr(method, "iterator", None)
    if name == "UnboundedSums" and iterator is not None:
        # it stops when an order no longer changes, which may never be
        iterator.finished = lambda: iterator.it_count >= MOST_TURNS or type(iterator).finished(iterator)
    believed = method.run(claims)
    right = 0.0
    for asked, value in truth.items():
        best = list(believed.get_most_believed_values(asked))
        right += (value in best) / len(best) if best else 0.0
    return right / len(truth)


if __name__ == "__main__":
    main()
