"""Learns from gold clusters what a claim's lead over its rivals weighs, and writes it into the program.

Call it as `bench/weights.py`, and after it: what a pair weighs by itself is taken as the program has it. Two claims of
two articles answer one question where gold puts them into one slot; every claim of the two articles may be a rival.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from weights import ROOT, Known, Pair, fit, learn

from reconcile.cluster._rivals import MOST, Rivals, one_answer
from reconcile.cluster._weighed import Weigher, near

PAGE = ROOT / "reconcile" / "cluster" / "_leads.py"
HEAD = '''"""What a pair of claims weighs beside its rivals: kind -> term -> factor.

Made by bench/leads.py from the gold clusters in tests/gold; not edited by hand.
"""

from __future__ import annotations

LEADS: dict[str, dict[str, float]] = '''


def pairs(folder: Known) -> Iterator[tuple[str, Pair]]:
    """Kind, what a pair weighs by itself with its leads, and whether gold puts the two into one slot."""
    for told in folder.stories:
        weigher = Weigher(told)
        held = [(a, b) for a, b in folder.pairs(told) if a.claim.article != b.claim.article and near(a, b)]
        rivals = Rivals(((a, b, weigher.weight(a, b)) for a, b in held), one_answer, weigher.claims)
        for a, b in held:
            if rivals.alone(a, b) > -MOST and a.claim.id in folder.slots and b.claim.id in folder.slots:
                yield a.claim.kind, Pair(rivals.terms(a, b), folder.one(a, b), folder.of(a, b))


def leads(python: str, told: Sequence[Pair]) -> dict[str, float]:
    """Term -> its factor; that of any two claims stands under the term "any"."""
    fitted = fit(python, told)
    return {"any": fitted["any"]} | {name: levels[""] for name, levels in fitted["levels"].items()}


if __name__ == "__main__":
    learn(PAGE, HEAD, pairs, leads)
