"""Head lines that name a source or a day: datelines, bylines and mastheads, taken apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.frozen import dataclass
from reconcile.model import Span
from reconcile.read._datelines import Stamp, fold, stamps, weekdays
from reconcile.read._headwords import (
    BY,
    CLOCK,
    FOREIGN,
    NO_PERSON,
    ORGANISED,
    PAPER,
    POSTED_BY,
    PREPOSITION,
    PUBLISHED,
    ROLE,
    SECTION,
    SEPARATOR,
    STRONG,
    UPDATED,
)
from reconcile.read._lines import Line

_TOPIC = 3  # parts of a line that tells its topic
_TOWN_THE = re.compile(r",\s*(le|el)(?=\s+\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a head line says: the day with its words, an outlet, and whoever a byline names.

    `parts` counts the names beside the day. `topic`: beside the day of its last change the line tells its topic
    ("Selvar, dam of, break of (changed 3 May 2019)").
    """

    stamp: Stamp | None = None
    words: str | None = None
    published: bool = False
    updated: bool = False
    outlet: str | None = None
    place_like: bool = False
    who: str | None = None
    topic: bool = False
    parts: int = 0


def dateline(line: Line) -> Byline | None:
    """The line read as one that dates the article, or `None` when it is another kind of line.

    The date must stand apart, not inside a sentence or a headline; photo credits and offers date nothing.
    """
    found = stamps(line.text) if len(line.words) <= 18 and len(line.text) < 300 else ()
    if not found or FOREIGN.search(line.text):
        return None
    chosen = _chosen(line.text, found)
    if chosen is None or not _apart(line.text, chosen.span):
        return None
    rest = _without(line.text, found)
    parts = _parts(rest)
    if any(len(p.split()) > 6 for p in parts) or (line.prose and sum(len(p.split()) for p in parts) > 4):
        return None
    outlet, place = _outlet(rest, chosen.span.start)
    updated = _after_update(line.text, chosen.span)
    topic = updated and outlet is not None and not outlet_like(outlet) and len(parts) >= _TOPIC
    return Byline(
        stamp=chosen,
        words=line.text[chosen.span.start : chosen.span.end],
        published=bool(PUBLISHED.search(line.text)),
        updated=updated,
        outlet=None if topic else outlet,
        place_like=place,
        who=_who(line.text),
        topic=topic,
        parts=len(parts),
    )


def byline(line: Line) -> Byline | None:
    """The line read as "By Somebody, Outlet", or `None`."""
    if line.prose or len(line.words) > 12 or line.text.endswith("."):
        return None
    found = BY.match(line.text)
    if not found or not _names_somebody(found):
        return None
    outlet, _ = _outlet(line.text, len(line.text))
    return Byline(who=found["who"].strip(), outlet=None if organised(found["who"].split(",")[0]) else outlet)


def organised(who: str) -> bool:
    """A byline that names a desk or an agency, not a person."""
    return bool(ORGANISED.search(who))


def outlet_like(name: str) -> bool:
    """It has a word that outlets have in their names."""
    return bool(ORGANISED.search(name) or PAPER.search(name))


def masthead(text: str) -> str | None:
    """The outlet that the line of a masthead names first: "CITY POST / WORLD" is CITY POST."""
    parts = _parts(re.sub(r"\s(?:19|20)\d\d(?=\s|$)", "", text))
    return parts[0] if parts else None


def divided(text: str) -> bool:
    """The line is divided by marks that set the parts of a masthead or a menu apart."""
    return bool(STRONG.search(text))


def _names_somebody(found: re.Match[str]) -> bool:
    who, by = found["who"], found["by"]
    first = who.split()[0]
    if not by.isascii() or " " in by:
        return True
    if first.lower().strip(".,") in NO_PERSON or first[0].isdigit():
        return False
    if weekdays(first) or stamps(who):
        return False
    return first[0].isupper() or len(who.split()) == 1 or not first[0].isalpha()


def _chosen(text: str, found: tuple[Stamp, ...]) -> Stamp | None:
    """The day of publication among those of a line: the one called so, else the first that is no update."""
    for stamp in found:
        if PUBLISHED.search(text[: stamp.span.start]) and not _after_update(text, stamp.span):
            return stamp
    return next((s for s in found if not _after_update(text, s.span)), found[0])


def _after_update(text: str, span: Span) -> bool:
    before = text[: span.start]
    updates = [m.end() for m in UPDATED.finditer(before)]
    calls = [m.end() for m in PUBLISHED.finditer(before)]
    return bool(updates) and (not calls or calls[-1] < updates[-1])


def _apart(text: str, span: Span) -> bool:
    """The date is no part of a phrase: marks, label words, clocks or the line's ends stand on both sides of it."""
    masked = _masked(text, (span,))
    left, right = masked[: span.start].strip(), masked[span.end :].strip()
    if (
        left
        and left[-1].isalnum()
        and (PREPOSITION.search(left) or not (_a_name(left) and (left.isupper() or not right)))
    ):
        return False
    return not right or not right[0].isalnum() or bool(BY.match(right))


def _a_name(text: str) -> bool:
    """Few words, each with a capital or without any letter case."""
    words = text.split()
    return len(words) <= 5 and all(w[0] != w[0].lower() or not w[0].isalpha() for w in words)


def _without(text: str, found: tuple[Stamp, ...]) -> str:
    """The line with bars in place of its dates, clocks and label words, of the same length."""
    bare = list(_masked(text, [s.span for s in found]))
    for stamp in found:
        bare[stamp.span.start : stamp.span.end] = "|" * (stamp.span.end - stamp.span.start)
    return "".join(bare)


def _masked(text: str, dates: Sequence[Span]) -> str:
    """The line with bars in place of its clocks, label words and the weekdays beside a date, of the same length."""
    cut = list(text)
    folded = fold(text)
    spans = [m.span() for p in (PUBLISHED, UPDATED, CLOCK) for m in p.finditer(folded)]
    spans += [m.span(1) for m in _TOWN_THE.finditer(folded) if _a_name(text[: m.start()])]  # "Selvar, le 3 mai 2031"
    for span, _ in weekdays(folded):
        if any(_beside(folded, span, date) for date in dates):
            spans.append((span.start, span.end))
    for start, end in spans:
        cut[start:end] = "|" * (end - start)
    return "".join(cut)


def _beside(text: str, one: Span, other: Span) -> bool:
    """Nothing but blanks and commas stands between the two."""
    first, second = sorted((one, other))
    return not text[first.end : second.start].strip(" ,،.(")


def _parts(text: str) -> list[str]:
    pieces = (p.strip(" \t-–—|/·•.,:;()[]*_>#«»\u200e\u200f") for p in SEPARATOR.split(text))
    return [p for p in pieces if p and not SECTION.match(p) and any(c.isalpha() for c in p) and not _reference(p)]


def _reference(part: str) -> bool:
    return sum(c.isdigit() for c in part) > sum(c.isalpha() for c in part)


def _who(text: str) -> str | None:
    found = POSTED_BY.search(text) or BY.match(text)
    return found["who"].strip() if found else None


def _outlet(rest: str, at: int) -> tuple[str | None, bool]:
    """The outlet in a masked dateline, and whether it might as well be a place ("Medan, June 19, 2018").

    `at` is where the date stood. In a line that begins with "By", the first part is whoever wrote it, and a part with a
    comma is a place ("| MEDAN, Indonesia").
    """
    names = [p for p in _parts(rest) if not ROLE.search(p) and len(p.split()) <= 5]
    written = BY.match(rest)
    if written:
        others = [p for p in STRONG.split(rest)[1:] if "," not in p] or re.split(r"[،,]", rest)[1:]
        names = [p for other in others for p in _parts(other) if p in names and not p.isupper()]
    names = [p for p in names if not BY.match(p)]
    if not names:
        return None, False
    between = rest[rest.find(names[0]) + len(names[0]) : at]
    return names[0], not outlet_like(names[0]) and bool(re.fullmatch(r"(?:(?<!\s)\s++)?,[\s|,]*+", between))
