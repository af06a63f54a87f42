"""From what a format found to an Article: what its head says, its furniture, its language and its id."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace

from reconcile.frozen import dataclass
from reconcile.languages._looking_back import looked_back, years_in
from reconcile.model import Article, Days, Furniture, Span
from reconcile.read._byline import byline, dateline
from reconcile.read._furniture import furniture
from reconcile.read._head import Head, head
from reconcile.read._language import language
from reconcile.read._lines import Line, lines
from reconcile.read._names import display
from reconcile.read._opening import opening
from reconcile.read._teasers import listed

_FILE = "file name"
_LATER = 40  # years after which a number is no year that an article looks back at
_SOURCE_LINE = re.compile(r"^(?:sources?|المصدر)\s?:\s?(?P<name>[^.\n]{2,60})$", re.IGNORECASE)
_MORE_AT = re.compile(r"^(?P<call>[^:\n]{3,60}\b(?:at|on|from|in))\s?:\s?(?P<name>[^\n]{3,60})$", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"^\W*(?:(?:first|originally)\s+)?(?:published|posted)\b|^\W*(?:نشر|تاريخ النشر)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format knows of an article before its text is looked at; `None` is to be found in the text.

    `named_after` is the outlet that the file's name gives, the last to be asked.
    """

    file: str
    index: int
    text: str
    title: str | None = None
    source: str | None = None
    source_from: str | None = None
    language: str | None = None
    published: Days | None = None
    published_from: str | None = None
    record: str | None = None
    url: str | None = None
    text_at: int | None = None
    title_at: int | None = None
    named_after: str | None = None
    warnings: tuple[str, ...] = ()
    line_at: int | None = None
    stamp: str | None = None


def article(draft: Draft, headline: Span | None = None) -> Article:
    """The article of a draft; what the draft knows outranks what the text's head says.

    `headline` is the place of the title in the text where the format marks it.
    """
    found = lines(draft.text)
    top = head(found, draft.title, headline)
    source, source_from = _source(draft, top, found)
    published, published_from = _published(draft, top, found)
    made = Article(
        id="",
        file=draft.file,
        index=draft.index,
        text=draft.text,
        title=draft.title,
        headline=top.headline,
        source=source,
        source_from=source_from,
        language=draft.language or language(_prose(found) or draft.title or draft.text),
        published=published,
        published_from=published_from,
        record=draft.record,
        url=draft.url,
        text_at=draft.text_at,
        title_at=draft.title_at,
        furniture=tuple(sorted((*top.furniture, *_below(found[top.lines :])), key=lambda f: f.span)),
        warnings=draft.warnings,
        line_at=draft.line_at,
        stamp=draft.stamp,
    )
    return identified(made)


def identified(made: Article) -> Article:
    """The article with the id of its content; neither its path nor its place in a batch counts."""
    days = made.published
    when = [str(days.earliest), str(days.latest), days.precision] if days else None
    source = None if made.source_from == _FILE else made.source
    content = [made.text, made.title, source, when, made.language, made.url, made.record]
    digest = hashlib.sha256(json.dumps(content, ensure_ascii=True).encode("ascii")).hexdigest()
    return replace(made, id=f"a{digest[:12]}")


def _prose(found: tuple[Line, ...]) -> str:
    return "\n".join(line.text for line in found if line.prose)


# ---- source and day --------------------------------------------------------------------------------------------------


def _source(draft: Draft, top: Head, found: tuple[Line, ...]) -> tuple[str | None, str | None]:
    if draft.source:
        return draft.source, draft.source_from
    place = top.source is not None and draft.named_after is not None and _may_be_place(found[: top.lines], top.source)
    if top.source and not place:
        return top.source, top.source_from
    if draft.named_after:
        return draft.named_after, _FILE
    return _named_below(found)


def _may_be_place(above: tuple[Line, ...], source: str) -> bool:
    """The head's only word on the source is a dateline that might name a town, or the person who wrote it."""
    said = [dateline(line) or byline(line) for line in above]
    outlets = [s for s in said if s is not None and s.outlet and display(s.outlet) == source]
    persons = [s for s in said if s is not None and s.who == source and not s.stamp]
    return bool(persons) or (bool(outlets) and all(s.place_like for s in outlets))


def _named_below(found: tuple[Line, ...]) -> tuple[str | None, str | None]:
    """The source that a line under the text names: "Source: ...", or a call to read more at the outlet."""
    for line in reversed(found):
        said = _SOURCE_LINE.match(line.text)
        if said:
            return display(said["name"].strip()), line.text
        call = _MORE_AT.match(line.text)
        name = _without_topic(call) if call and furniture(line) else None
        if name:
            return display(name), line.text
    return None, None


def _without_topic(call: re.Match[str]) -> str | None:
    """The outlet of "more FLOOD news at: City Post Flood Files": its words up to those that the call has used."""
    used = {
        w.casefold()
        for w in re.findall(r"\w+", call["call"])
        if len(w) > 3 and w.casefold() not in {"news", "more", "read"}
    }
    kept: list[str] = []
    for word in call["name"].split():
        if word.casefold().strip(".,") in used:
            break
        kept.append(word)
    named = 1 < len(kept) <= 5 and not kept[0][0].islower()
    return " ".join(kept) if named else None


def _published(draft: Draft, top: Head, found: tuple[Line, ...]) -> tuple[Days | None, str | None]:
    if draft.published:
        return draft.published, draft.published_from
    if top.published and not (top.heading and _looks_back(draft, top.published, found)):
        return top.published, top.published_from
    first = next((line for line in found[top.lines :] or found if furniture(line) is None), None)
    stamp = opening(first.text) if first else None
    if first and stamp:
        return stamp.days, first.text[stamp.span.start : stamp.span.end]
    for line in found[top.lines :]:
        said = dateline(line) if _PUBLISHED.match(line.text) else None
        if said and said.stamp:
            return said.stamp.days, said.words
    return None, None


def _looks_back(draft: Draft, day: Days, found: tuple[Line, ...]) -> bool:
    """The text tells of a later year as past: the day in its head is that of what it tells about."""
    year = day.latest.year if day.latest else None
    if year is None or max(years_in(draft.text), default=year) <= year:
        return False
    code = draft.language or language(_prose(found) or draft.title or draft.text)
    return any(year < told.year <= year + _LATER for told in looked_back(code, draft.text, opening=True))


# ---- furniture below the head ----------------------------------------------------------------------------------------


def _below(found: tuple[Line, ...]) -> list[Furniture]:
    marked: list[Furniture] = []
    last = next((n for n in reversed(range(len(found))) if found[n].prose and furniture(found[n]) is None), -1)
    links = set(listed(found, last))
    for number, line in enumerate(found):
        what = "teaser" if number in links else furniture(line)
        if what is None and number > last >= 0:
            what = _at_the_end(line)
        if what is not None:
            marked.append(Furniture(line.span, what))
    return marked


def _at_the_end(line: Line) -> str | None:
    """Short lines under the last prose that sign or date it."""
    if byline(line):
        return "byline"
    return "dateline" if dateline(line) else None
