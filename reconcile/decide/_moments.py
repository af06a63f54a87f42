"""When something was decided, and until when it holds: days and moments as ISO writes them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def moment(text: str) -> datetime:
    """A day (its first moment) or a moment; without a zone it is in UTC. `ValueError` where it is neither."""
    if not _DAY.match(text):
        raise ValueError(text)
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def day(text: str) -> date:
    """A day like 2031-05-03, or `ValueError`."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def told(text: str) -> str:
    """ "3 May 2031", of a day or a moment."""
    found = moment(text)
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"
