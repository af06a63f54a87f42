"""Conditions on a sentence that affirms one number and denies another."""

from __future__ import annotations

from reconcile.judge._condition import condition
from reconcile.judge.over.contrast import Contrast, told_elsewhere


@condition
def told_by_voice(contrast: Contrast) -> bool:
    """The sentence is on the word of somebody."""
    return contrast.a.speaker is not None


@condition
def denied_is_told(contrast: Contrast) -> bool:
    """Another article gives the number that is denied."""
    return any(told_elsewhere(contrast))
