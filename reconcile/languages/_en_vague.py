"""English amounts that are no exact number: dozens, scores of, several hundred, a few, a couple of."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._en_number_words import PLURAL_SCALES
from reconcile.languages._en_scales import scale_at
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.model import Bound

_SCORES_GO_ON: frozenset[str] = frozenset(
    "of were more are have had wounded killed injured dead missing others".split()
)
VAGUE: frozenset[str] = frozenset([*PLURAL_SCALES, "several"])
_GROUPS = {"couple": 2, "pair": 2, "trio": 3, "quartet": 4}


def read_vague(page: Page, i: int) -> Core | None:
    """Dozens, scores of, hundreds of thousands, several hundred, a few."""
    word = page.word[i]
    if word in PLURAL_SCALES:
        if word == "scores" and page.word[i + 1] not in _SCORES_GO_ON:
            return None
        if page.word[i - 1] == "-" or (word == "tens" and page.word[i + 1] != "of"):
            return None
        low, j = PLURAL_SCALES[word], i + 1
        while page.word[j] == "of" and page.word[j + 1] in PLURAL_SCALES:
            low, j = low * PLURAL_SCALES[page.word[j + 1]] // 2, j + 2
        return Core(i, j, None, kind="vague", bound=Bound.VAGUE, low=Decimal(low))
    few = word == "a" and page.word[i + 1] in ("few", "handful")
    if word == "several" or few:
        j = i + 1 + few
        if few and page.word[i + 1] == "handful" and page.word[j] != "of":
            return None
        scale, end = scale_at(page, j)
        return Core(i, end, None, kind="vague", bound=Bound.VAGUE, low=Decimal(3 * scale))
    return None


def read_dozen(page: Page, i: int) -> Core | None:
    """A dozen; half a dozen; a couple of."""
    if page.word[i] in ("a", "another") and page.word[i + 1] == "dozen":
        return Core(i, i + 2, Decimal(12), bound=Bound.ABOUT)
    if page.word[i] == "dozen" and page.word[i - 1] not in ("several",):
        return Core(i, i + 1, Decimal(12), bound=Bound.ABOUT)
    group, j = page.word[i + 1], i + 2 + (page.word[i + 2] == "of")
    if page.word[i] != "a" or group not in _GROUPS:
        return None
    scale, end = scale_at(page, j)
    if scale > 1 and group == "couple":
        return Core(i, end, Decimal(2 * scale), Decimal(scale), bound=Bound.ABOUT)
    bound = Bound.ABOUT if group == "couple" else Bound.EXACT
    return Core(i, i + 2, Decimal(_GROUPS[group]), bound=bound) if j > i + 2 else None
