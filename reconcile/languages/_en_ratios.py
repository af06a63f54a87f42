"""English numbers that stand to one another: 1 in 5, two out of three, one over twenty, fivefold."""

from __future__ import annotations

from decimal import Decimal

from reconcile.languages._en_cardinals import read
from reconcile.languages._en_number_words import TENS
from reconcile.languages._en_number_words import UNITS as NUMBERS
from reconcile.languages._en_units import UNITS
from reconcile.languages._numbers import Core
from reconcile.languages._page import Page
from reconcile.model import Bound

_JOINTS: frozenset[str] = frozenset({"in", "over", "out"})
AROUND: frozenset[str] = _JOINTS
_MANY = 10  # "12 in 5 villages" tells no share
FOLDS = {word + "fold": number for word, number in (NUMBERS | TENS).items()} | {"hundredfold": 100}
_HUNDREDTH = Decimal("0.01")


def read_fold(page: Page, i: int) -> Core | None:
    """Fivefold, a hundredfold."""
    number = FOLDS.get(page.word[i])
    return Core(i, i + 1, Decimal(number), kind="multiple", unit="times") if number else None


def read_ratio(page: Page, i: int, core: Core | None) -> Core | None:
    """1 in 5; one in three; two out of three; one over twenty."""
    if core is None or page.word[core.end] not in _JOINTS:
        return None
    if core.kind != "cardinal" or core.number is None or core.bound is not Bound.EXACT:
        return None
    if core.number < 1 or core.number != int(core.number):
        return None
    j = core.end
    joint = {"in": 1, "over": 1}.get(page.word[j], 2 if page.word[j] == "out" and page.word[j + 1] == "of" else 0)
    if not joint:
        return None
    k = j + joint + (page.word[j + joint] == "every")
    other = read(page, k)
    if other is None or other.kind != "cardinal" or other.number is None or not core.number < other.number:
        return None
    if _is_year(page, k) or _has_unit(page, other.end) or not _tells_share(page, core, other):
        return None
    return Core(i, other.end, core.number / other.number, _HUNDREDTH, "fraction")


def _tells_share(page: Page, core: Core, other: Core) -> bool:
    """Whether two numbers around "in" or "over" are a share: "1 in 5", "one over 20" with nothing that it counts."""
    if page.word[core.end] == "in":
        return (core.number or 0) <= _MANY
    return page.word[core.end] == "out" or not page.word[other.end].isalnum()


def _is_year(page: Page, k: int) -> bool:
    word = page.word[k]
    return word.isdecimal() and len(word) == 4 and word[:2] in ("18", "19", "20")


def _has_unit(page: Page, j: int) -> bool:
    return UNITS.at(page, j + (page.word[j] == "-")) is not None


def after_percent(page: Page, core: Core) -> bool:
    """Whether the unit stands in front: "per cent of 22", where a line begins with it and nothing is counted."""
    k = core.start - 2
    if page.word[core.start - 1] != "of" or page.word[k] not in ("percent", "percents", "cent", "pct"):
        return False
    k -= page.word[k] == "cent"
    return page.word[k - 1] in ("", "\n", ".", ":", "(") and not page.word[core.end].isalnum()
