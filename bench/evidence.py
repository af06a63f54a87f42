"""What the evidence supports, measured: best values of invented triples and ladders of invented series, as Markdown.

The interpreter of the environment of truth_peers.py is the first argument; without it peers are left out.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent
DRAWS, SERIES, LONG = 2, 100, 500
FEWER = (1, 20, 100)  # of each where it has to be quick
OURS, VOTE = "reconcile", "reconcile --reliability none"


def evidence(python: str | None, *, quick: bool = False) -> str:
    """Both sections."""
    draws, series, long = FEWER if quick else (DRAWS, SERIES, LONG)
    return f"{_estimates(python, draws)}\n\n{_ladders(series, long)}"


def _told(*words: str) -> Mapping[str, Mapping[str, float]]:
    """What a script of this folder prints as JSON."""
    done = subprocess.run([sys.executable, *words], cwd=HERE, check=True, capture_output=True, text=True)
    found: Mapping[str, Mapping[str, float]] = json.loads(done.stdout)
    return found


def _estimates(python: str | None, draws: int) -> str:
    told = _told("truth.py", python or "-", str(draws), "--json")
    rows = ["| setting | reconcile | a vote | best of `truthdiscovery` | the others |", "|---|---|---|---|---|"]
    for name, shares in told.items():
        ranked = sorted((peer for peer in shares if peer not in (OURS, VOTE)), key=lambda peer: (-shares[peer], peer))
        others = [f"{peer} {shares[peer]:.3f}" for peer in ranked]
        first, rest = (others[0], ", ".join(others[1:])) if others else ("", "")
        rows.append(f"| {name} | **{shares[OURS]:.3f}** | {shares[VOTE]:.3f} | {first} | {rest} |")
    what = (
        f"`bench/truth.py PYTHON {draws}` draws each setting {draws} times. The share of objects with the true value; "
        "a tie counts as the chance to pick it. CRH is left out where it needs too much memory."
    )
    return "\n".join(["## Best values of triples", "", what, "", *rows])


def _ladders(series: int, longest: int) -> str:
    told = _told("ladders.py", str(series), str(longest))
    rows = ["| series | unidentifiable | the best answer first | the truth first |", "|---|---|---|---|"]
    for name, shares in told.items():
        if name != "long":
            cells = [f"{shares[key]:.1%}" for key in ("unidentifiable", "best", "truth")]
            rows.append(f"| {series} with {name.replace('1 slips', '1 slip')} | {' | '.join(cells)} |")
    long = told["long"]
    how = "exactly" if long["exact"] else "nearly"
    what = (
        f"`bench/ladders.py {series} {longest}` draws series with planted slips, copies and lists. Where exhaustive "
        "search has one best answer (else the series is unidentifiable): how often the solver gives it first, and the "
        "truth."
    )
    size = f"{long['events']:,} events with {long['claims']:,} claims"
    solved = f"One series of {size} is solved {how} in {long['seconds']:.2f} s."
    return "\n".join(["## Ladders", "", what, "", *rows, "", solved])


if __name__ == "__main__":
    named = [word for word in sys.argv[1:] if word != "--quick"]
    print(evidence(named[0] if named else None, quick="--quick" in sys.argv))
