"""The ends of an estimate as numbers."""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = re.compile(r"-?(?:\d{1,40}|\d{1,3}(?:,\d{3}){1,12})(?:\.\d{1,40})?", re.ASCII)


def figure(text: str | None) -> Decimal | None:
    """The number that a text is from end to end, its thousands in groups or not; `None` for words ("about 40")."""
    return Decimal(text.replace(",", "")) if text and _NUMBER.fullmatch(text) else None
