"""Fields of records and front matter: the names they go by, and their values as the model wants them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from reconcile.model import Days
from reconcile.read._datelines import MONTHS, month, stamps, whole_month

TEXTS = ("text", "body", "content")
TITLES = ("title", "headline", "titulo", "título", "titular", "titre", "العنوان", "عنوان")
SOURCES = (
    *("source", "outlet", "publisher", "agency", "site"),
    *("fuente", "medio", "periodico", "periódico", "agencia", "agence", "média", "المصدر", "مصدر"),
)
DATES = (
    *("published", "date", "publication_date", "datepublished", "pubdate"),
    *("fecha", "fecha_publicacion", "fecha de publicación", "publicado", "publié", "date de publication"),
    *("التاريخ", "تاريخ", "تاريخ النشر"),
)
LANGUAGES = ("language", "lang", "idioma", "langue", "اللغة")
URLS = ("url", "link", "canonical")
_WHOLE = re.compile(r"^\s*(?P<year>(?:1[789]|20)\d\d)(?:[-/.](?P<month>0?[1-9]|1[0-2]))?\s*$")


def first(values: Mapping[str, str], names: Sequence[str]) -> tuple[str, str] | None:
    """The first of the names that has a value, with it."""
    return next(((name, values[name].strip()) for name in names if values.get(name, "").strip()), None)


def days(written: str) -> Days | None:
    """The days that the value of a date field names, no finer than it is written: a day, a month or a year."""
    found = stamps(written.replace("T", " ", 1) if re.match(r"\d{4}-\d\d-\d\dT", written) else written)
    if found:
        return found[0].days
    whole = _WHOLE.match(written)
    if whole is None:
        return month(written) if MONTHS else None
    year = int(whole["year"])
    return whole_month(year, int(whole["month"])) if whole["month"] else Days(date(year, 1, 1), date(year, 12, 31), 5)


def link(written: str) -> str | None:
    """A web address, or `None` for anything else that a page may put there."""
    return written if re.match(r"https?://[^\s\x00-\x1f\x7f\"'<>]{3,2000}$", written) else None
