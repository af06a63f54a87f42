"""Why reviewers say that a disagreement is none: the key of each reason, and how a sentence names it."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from reconcile.model import Reason


class Named(NamedTuple):
    """A reason for reviewers: the key that chooses it, and its words before "explains it"."""

    key: str
    words: str


REASONS = MappingProxyType(
    {
        Reason.ROUNDING: Named("r", "rounding"),
        Reason.BOUND: Named("b", "a bound"),
        Reason.SCOPE: Named("s", "another scope"),
        Reason.UPDATE: Named("u", "an update"),
        Reason.SUM_OF_PARTS: Named("p", "a sum of parts"),
        Reason.UNIT: Named("n", "another unit"),
        Reason.COPY: Named("c", "a copy"),
        Reason.TRANSLATION: Named("t", "a translation"),
        Reason.SEQUENCE: Named("q", "a sequence"),
    }
)
REASON_KEYS = MappingProxyType({named.key: reason for reason, named in REASONS.items()})
"""Key -> the reason that it chooses, wherever reviewers are asked."""
