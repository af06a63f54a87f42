"""Moments as formats write them, in ISO, so that versions of an article can be put in order."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\d{4}-?\d\d-?\d\dT\d\d")


def moment(written: str | None) -> str | None:
    """The day and time of a stamp in ISO, in UTC where it has a zone; `None` for anything else."""
    written = (written or "").strip()[:60]
    try:
        if _ISO.match(written):
            when = datetime.fromisoformat(written)
        elif re.search(r"\d\d?:\d\d", written):
            when = parsedate_to_datetime(written)
        else:
            return None
        return (when.astimezone(UTC) if when.tzinfo else when).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
