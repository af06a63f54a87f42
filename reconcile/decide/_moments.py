"""When something was decided, and until when it holds: days and moments as ISO writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def moment(text: str) -> datetime:
    """A day (its first moment) or a moment; without a zone it is in UTC. `ValueError` where it is neither."""
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def day(text: str) -> date:
    """A day as ISO writes it, or `ValueError`."""
    return date.fromisoformat(text)


def told(text: str) -> str:
    """ "3 May 2031", of a day or a moment."""
    found = moment(text)
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"
