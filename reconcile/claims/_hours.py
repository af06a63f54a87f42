"""At what time of its day a claim was told: by the entry of a live blog that it stands in, else by the dateline."""

from __future__ import annotations

import re
from functools import lru_cache

from reconcile.frozen import dataclass
from reconcile.model import Article, Claim

ENTRIES = 3  # lines of a text that begin with a time, from which it is a live blog
HEAD = 600  # code points among which a dateline stands
BESIDE = 40  # code points of the line of a date, on either side of it, in which its time stands
CLOCK = (
    r"(?P<hour>[01]?\d|2[0-3])(?:(?P<sign>[:.h])(?P<minute>[0-5]\d))?(?!\d)"
    r"(?:\s?(?P<half>[ap]\.?\s?m\b\.?)|\s?(?P<word>h|hs|hrs|hours|horas|heures|uhr)\b\.?)?"
    r"(?:\s?\(?(?P<zone>GMT|UTC|Z|[ECMP][SDE]?T|CEST|BST|IST|MSK)\b\)?)?"
)
ENTRY = re.compile(rf"^[\s*_\[(#>-]*(?:[A-Za-z]{{3,9}}\.?\s)?{CLOCK}", re.IGNORECASE)
DATED = re.compile(rf"(?<![\d.,:/-]){CLOCK}(?![.,/-]?\d)", re.IGNORECASE)
STAMP = re.compile(r"T(?P<hour>\d\d):(?P<minute>\d\d)(?::[\d.]+)?(?P<zone>Z|[+-]\d\d:?\d\d)?$")


@dataclass(frozen=True, slots=True)
class Hour:
    """Minutes after midnight, 0 to 1,439, and the zone as it is written; "" where nobody names it."""

    minute: int
    zone: str = ""


def hour_of(claim: Claim, article: Article) -> Hour | None:
    """When on the day of its article a claim was told; `None` where nothing tells it."""
    entries = _entries(article.text)
    if entries:
        at = claim.sentence_at.start if claim.field == "text" else -1
        return next((hour for first, last, hour in entries if first <= at < last), None)
    return _of_article(article)


@lru_cache(maxsize=64)
def _entries(text: str) -> tuple[tuple[int, int, Hour], ...]:
    """The entries of a live blog: where each begins and ends, and its time; none where the text is no such thing."""
    found: list[tuple[int, Hour]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        told = ENTRY.match(line)
        if told and (hour := _hour(told)) is not None:
            found.append((at, hour))
        at += len(line)
    if len(found) < ENTRIES:
        return ()
    ends = [first for first, _ in found[1:]] + [at]
    return tuple((first, last, hour) for (first, hour), last in zip(found, ends, strict=True))


@lru_cache(maxsize=64)
def _of_article(article: Article) -> Hour | None:
    """The time beside the date by which the article was dated, else that of its stamp."""
    words = article.published_from
    at = article.text[:HEAD].find(words) if words else -1
    if words and at >= 0:
        first = article.text.rfind("\n", 0, at) + 1
        last = article.text.find("\n", at)
        last = len(article.text) if last < 0 else last
        for begin, end in ((at + len(words), min(last, at + len(words) + BESIDE)), (max(first, at - BESIDE), at)):
            hours = (_hour(told) for told in DATED.finditer(article.text[begin:end]))
            if (hour := next((one for one in hours if one is not None), None)) is not None:
                return hour
    stamp, day = article.stamp or "", article.published.earliest if article.published else None
    stamped = STAMP.search(stamp)
    if stamped is None or day is None or not stamp.startswith(day.isoformat()):
        return None
    minute = 60 * int(stamped["hour"]) + int(stamped["minute"])
    return Hour(minute, stamped["zone"] or "") if minute else None


def _hour(told: re.Match[str]) -> Hour | None:
    """The time of a match; a number alone, or one with a point and nothing behind it, is none."""
    hour, minute, half, word = int(told["hour"]), told["minute"], told["half"], told["word"]
    if not (half or word or told["sign"] in (":", "h")):
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    return Hour(60 * hour + int(minute or 0), (told["zone"] or "").upper())
