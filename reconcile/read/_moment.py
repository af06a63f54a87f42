"""Moments as formats write them, in ISO, so that versions of an article can be put in order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from reconcile.read._fields import days

_ISO = re.compile(r"\d{4}-?\d\d-?\d\dT\d\d")
CHANGES = (
    "article:modified_time og:updated_time updated modified datemodified date_modified last_modified lastmod "
    "updated_at modified_at last-modified dcterms.modified dc.date.modified"
).split()
"""Names of fields for the last change of an article, in small letters."""


def changed(values: Mapping[str, str], published: str | None = None) -> str | None:
    """When an article was changed last, as one of these fields says, else when it was `published`; a day or a moment.

    A day alone is worth telling of a change; that of publication stands in a field of its own.
    """
    for name in CHANGES:
        written = values.get(name, "")
        day = days(written) if written else None
        found = moment(written) or (str(day.earliest) if day and day.precision == 1 else None)
        if found:
            return found
    return moment(published)


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
