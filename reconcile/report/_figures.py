"""What the evidence supports, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reconcile.report._visible import line

if TYPE_CHECKING:
    from reconcile.model import Estimate


def supports(estimate: Estimate) -> str:
    """The best value and the range about it: "6 (5 to 6)", "940 (900 or more) soldiers", "undecided, 5 to 6"."""
    low, best, high = (line(text) if text else None for text in (estimate.low, estimate.best, estimate.high))
    around = _range(low, high)
    unit = f" {line(estimate.unit)}" if estimate.unit else ""
    if best is None:
        return f"undecided, {around}{unit}" if around else "undecided"
    return f"{best}{unit}" if not around or around == best else f"{best} ({around}){unit}"


def _range(low: str | None, high: str | None) -> str:
    if low is None or high is None:
        return f"{low} or more" if low else f"{high} or less" if high else ""
    return low if low == high else f"{low} to {high}"
