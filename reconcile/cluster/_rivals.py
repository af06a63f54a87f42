"""Two claims beside their rivals: the other claims of the two articles that might be of one question with one of them.

An article answers a question once. Where another of its claims fits as well or better, less speaks for this one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from reconcile.claims import meets
from reconcile.cluster._items import Item
from reconcile.cluster._leads import LEADS

MOST = 4.0  # weight of one pair, for or against, at most
MANY = 8  # claims of an article in which a rival is to be expected
FAR = 3.0  # a lead, or its want, that is larger counts as this
Told = tuple[Item, Item, float | None]
One = Callable[[Item, Item], bool]


class Rivals:
    """What pairs of claims weigh by themselves, -4 to 4, and beside their rivals.

    `told`: the pairs with their weights, each once, `None` for two that have nothing in common to tell by; those and
    the pairs of one article have no rivals. `one`: whether two claims of
    an article are known to answer one question, so that neither is the other's rival. `claims`: how many each article
    makes.
    """

    def __init__(self, told: Iterable[Told], one: One, claims: Mapping[str, int]) -> None:
        self._one, self._claims = one, claims
        self._alone: dict[tuple[str, str], float] = {}
        self._untold: set[tuple[str, str]] = set()
        self._beside: dict[tuple[str, str], list[tuple[float, Item]]] = defaultdict(list)
        for a, b, weight in told:
            x, y = a.claim, b.claim
            if weight is None:
                self._untold |= {(x.id, y.id), (y.id, x.id)}
                continue
            self._alone[x.id, y.id] = self._alone[y.id, x.id] = weight
            if x.article != y.article:
                self._beside[x.id, y.article].append((weight, b))
                self._beside[y.id, x.article].append((weight, a))
        for beside in self._beside.values():
            beside.sort(key=lambda held: (-held[0], held[1].claim.id))

    def weight(self, a: Item, b: Item) -> float | None:
        """The weight of evidence, -4 to 4; -4 for two that are not held against each other, `None` as in `told`."""
        if (a.claim.id, b.claim.id) in self._untold:
            return None
        alone = self.alone(a, b)
        if alone == -MOST or a.claim.article == b.claim.article:
            return alone
        table = LEADS[a.claim.kind]
        return max(-MOST, min(MOST, table["any"] + sum(table[name] * n for name, n in self.terms(a, b).items())))

    def alone(self, a: Item, b: Item) -> float:
        """What the two weigh by themselves; -4 for two that are not held against each other, or have no weight."""
        return self._alone.get((a.claim.id, b.claim.id), -MOST)

    def terms(self, a: Item, b: Item) -> dict[str, float]:
        """What counts of a pair: its weight alone, the smaller lead, from -3 to 3, and whether one or both lack rivals.

        That nothing in an article rivals a claim tells something only where it makes many claims.
        """
        sides = ((self.lead(a, b), b), (self.lead(b, a), a))
        leads = [lead for lead, _ in sides if lead is not None]
        without = sum(lead is None and self._claims[to.claim.article] >= MANY for lead, to in sides)
        found = {"alone": self.alone(a, b)}
        if leads:
            found["lead"] = max(-FAR, min(FAR, *leads))
        return found | ({("one", "both")[without - 1]: 1.0} if without else {})

    def lead(self, a: Item, b: Item) -> float | None:
        """How much more speaks for `a` and `b` than for `a` and the first rival of `b`; `None` without one."""
        held = self.rival(a, b)
        return None if held is None else self.alone(a, b) - held[0]

    def rival(self, a: Item, b: Item) -> tuple[float, Item] | None:
        """Of the other claims of the article of `b` that for which most speaks, with its weight."""
        others = self._beside[a.claim.id, b.claim.article]
        return next((held for held in others if held[1].claim.id != b.claim.id and not self._one(held[1], b)), None)


def one_answer(a: Item, b: Item) -> bool:
    """Two claims of an article hold of one number, place or day, so that they may well be one statement told twice."""
    return meets(a.claim, b.claim) is True
