"""The head of an article: which of its first lines is the headline, and what the others say of source and day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.frozen import dataclass
from reconcile.model import Days, Furniture, Span
from reconcile.read._byline import Byline, byline, dateline, divided, masthead, organised, outlet_like
from reconcile.read._datelines import issue, month, stamps
from reconcile.read._furniture import furniture
from reconcile.read._headwords import LABEL, SECTION
from reconcile.read._lines import Line
from reconcile.read._mastheads import bearing, plain_name
from reconcile.read._names import display

_LONG = 60  # days after a piece of news in which it may be changed
_HEADING = 3  # names beside a day that no byline has: "REGISTER - Velia - Selvar - 3 May 2019"
_DEPTH = 15  # lines; what stands deeper is no head
_GLUED = re.compile(r"[a-z]{2}[A-Z][a-z]")
_FIELD = re.compile(r"^(?:title|headline|العنوان)\s?:\s*(?=\S)", re.IGNORECASE)
_LEADING_BY = re.compile(r"^by\s.{2,60}?[-–—|:]\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines of an article say. `lines` counts them; the prose begins after.

    `heading`: its day stands beside names that are no outlet's, and no word says that it is that of publication.
    """

    lines: int
    headline: Span | None = None
    source: str | None = None
    source_from: str | None = None
    published: Days | None = None
    published_from: str | None = None
    heading: bool = False
    furniture: tuple[Furniture, ...] = ()


@dataclass(frozen=True, slots=True)
class _Role:
    """A head line, what it is taken for, and what it says when it is a dateline or byline."""

    line: Line
    what: str
    says: Byline | None = None


def head(found: Sequence[Line], title: str | None = None, marked: Span | None = None) -> Head:
    """Read the lines above the first prose.

    `title` is the headline when the format has a field for it, `marked` its place when the format marks it in the text.
    """
    top = _top(found, marked)
    bare = len(top) == len(found) and len(found) == 1  # a text of one line that is no sentence is still its text
    roles = [_Role(line, "text") if line.span == marked else _role(line) for line in top]
    issued = issue(roles[0].line.text) if roles and roles[0].what == "text" and len(roles) > 1 else None
    if issued:
        roles[0] = _Role(roles[0].line, "masthead", Byline(outlet=issued[0]))
    candidates = [r.line for r in roles if r.what == "text"]
    at = marked or (None if bare else _headline(candidates, roles, title))
    says = [r for r in roles if r.says is not None]
    day = _day(says, at)
    name = _name(candidates, at, title) if not bare else None
    source, source_from = _source(says, name)
    published, published_from = (day.stamp.days, day.words) if day and day.stamp else (issued or (None,) * 3)[1:]
    return Head(
        lines=len(top),
        headline=at,
        source=source,
        source_from=source_from,
        published=published,
        published_from=published_from,
        heading=bool(
            day and day.parts >= _HEADING and not (day.published or day.updated or outlet_like(day.outlet or ""))
        ),
        furniture=tuple(_furniture(roles, candidates, at, name, title)) if not bare else (),
    )


def _top(found: Sequence[Line], marked: Span | None) -> Sequence[Line]:
    for number, line in enumerate(found[:_DEPTH]):
        if line.prose and line.span != marked and dateline(line) is None and furniture(line) is None:
            return found[:number]
    return found[:_DEPTH] if len(found) <= _DEPTH else found[:0]


def _role(line: Line) -> _Role:
    if furniture(line) == "address":
        return _Role(line, "address")
    dated = dateline(line)
    if dated:
        return _Role(line, "text" if dated.topic else "dateline", dated)
    promo = furniture(line)
    if promo:
        return _Role(line, promo)
    if month(line.text) and not stamps(line.text) and len(line.words) <= 2:
        return _Role(line, "banner")
    if LABEL.match(line.text) or not line.words:
        return _Role(line, "label")
    by = byline(line)
    if by and not _holds_title(line):
        return _Role(line, "byline", by)
    return _Role(line, "text")


def _holds_title(line: Line) -> bool:
    """A byline with the headline run on behind a row of dashes."""
    return bool(re.search(r"[-–—]{3,}\s*\S", line.text))


# ---- the headline ----------------------------------------------------------------------------------------------------


def _headline(candidates: Sequence[Line], roles: Sequence[_Role], title: str | None) -> Span | None:
    every = [r.line for r in roles]
    dated = [r.line for r in roles if r.says is not None and r.says.stamp and (not r.says.outlet or r.says.place_like)]
    if title is not None:
        wanted = _folded(title)
        return next((line.span for line in candidates if _folded(line.text) == wanted), None)
    repeated = _repeated(candidates, every)
    if repeated:
        return repeated
    rest = [line for line in candidates if not _menu(line)]
    if len(rest) > 1 and (_bare_day_between(rest[0], rest[1], dated) or _name_above(rest[0], rest[1])):
        return rest[1].span
    if len(rest) > 1 and _masthead(rest[0], rest[1:]):
        rest = rest[1:]
    elif rest and len(rest) == 1 and _masthead(rest[0], ()):
        return None
    return _titled(rest[0]) if rest else None


def _titled(line: Line) -> Span:
    """The line without the name of its field ("Title: ...")."""
    field = _FIELD.match(line.text)
    return Span(line.span.start + field.end(), line.span.end) if field else line.span


def _repeated(candidates: Sequence[Line], every: Sequence[Line]) -> Span | None:
    """The first place of a title that the head prints twice, once perhaps behind a byline."""
    for line in candidates:
        for other in every:
            if other is line or len(line.words) < 3:
                continue
            if _folded(other.text) == _folded(line.text):
                return min(line.span, other.span)
            if other.text.endswith(line.text) and _LEADING_BY.match(other.text[: -len(line.text)]):
                return Span(other.span.end - len(line.text), other.span.end)
    return None


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _menu(line: Line) -> bool:
    """Names of sections run together, or set side by side."""
    capitals = all(w[0] != w[0].lower() or w[0].isdigit() for w in line.words)
    parts = [p for p in re.split(r"(?:(?<!\s)\s++)?[|•·>»]\s*+", line.text) if p]
    named = masthead(line.text)
    if (
        len(parts) > 2
        and named is not None
        and named == parts[0]
        and " " in named
        and all(SECTION.match(p) for p in parts[1:])
    ):
        return False
    return (bool(_GLUED.search(line.text)) and capitals) or (len(parts) > 2 and all(len(p.split()) <= 2 for p in parts))


def _masthead(line: Line, below: Sequence[Line]) -> bool:
    """The line names the outlet: a short name in capitals or divided from a section, with another headline below."""
    name = masthead(line.text)
    if name is None or len(name.split()) > 5 or any(c.isdigit() for c in name):
        return False
    if divided(line.text) and len(line.words) <= 10:
        return name.isupper() or (bool(below) and all(w[0].isupper() or not w[0].isalpha() for w in name.split()))
    return bool(below) and line.text.isupper() and len(line.words) <= 4


# ---- source and day --------------------------------------------------------------------------------------------------


def _name(candidates: Sequence[Line], at: Span | None, title: str | None) -> Line | None:
    """The line of the masthead: above the headline, or alone where the article has none."""
    above = [line for line in candidates if at is None or line.span.end <= at.start]
    if title is not None and at is None:
        above = above[:1]
    for line in above:
        if not _menu(line) and (_masthead(line, [line]) or (at is not None and plain_name(line))):
            return line
    return None


def _bare_day_between(first: Line, second: Line, dated: Sequence[Line]) -> bool:
    """A short name, then a day that names no outlet, then another line: the name is the outlet's."""
    between = any(first.span.end <= line.span.start and line.span.end <= second.span.start for line in dated)
    return between and len(bearing(first)) <= 3 and plain_name(first)


def _name_above(first: Line, second: Line) -> bool:
    """Two or three words with capitals, and below a longer line written like a sentence."""
    written = sum(w[0].islower() for w in second.words)
    return 1 < len(first.words) <= 3 and plain_name(first) and len(second.words) > 3 and written >= 2


def _source(says: Sequence[_Role], name: Line | None) -> tuple[str | None, str | None]:
    bylines = [(r.says, r.line) for r in says if r.says is not None]
    sure = [(b.outlet, line) for b, line in bylines if b.outlet and not b.place_like]
    doubtful = [(b.outlet, line) for b, line in bylines if b.outlet and b.place_like]
    named = [(masthead(name.text), name)] if name else []
    desks = [(b.who, line) for b, line in bylines if b.who and (organised(b.who) or b.stamp)]
    writers = [(b.who, line) for b, line in bylines if b.who]
    for outlet, line in (*sure, *named, *doubtful, *desks, *writers):
        if outlet:
            return display(outlet), line.text
    return None, None


def _day(says: Sequence[_Role], at: Span | None) -> Byline | None:
    """The dateline that counts: one that says "published", else one with a name in it, else the first."""
    dated = [(r.says, r.line) for r in says if r.says is not None and r.says.stamp is not None]
    dated = [d for d in dated if not _of_event(d, dated)]
    below = at.end if at else 0
    ranked = sorted(
        dated,
        key=lambda d: (
            d[0].updated,
            not d[0].published,
            not (d[0].outlet or d[0].who),
            d[1].span.start < below,
            d[1].span.start,
        ),
    )
    return ranked[0][0] if ranked else None


def _of_event(one: tuple[Byline, Line], dated: Sequence[tuple[Byline, Line]]) -> bool:
    """The day of a heading ("Selvar flood, 3 May 2019") below the line that says when the page was changed later."""
    said, line = one
    if said.updated or said.published or said.stamp is None or not said.outlet or outlet_like(said.outlet):
        return False
    changed = (d.stamp.day for d, above in dated if d.updated and d.stamp and above.span.start < line.span.start)
    return any((day - said.stamp.day).days > _LONG for day in changed)


# ---- furniture -------------------------------------------------------------------------------------------------------


def _furniture(
    roles: Sequence[_Role], candidates: Sequence[Line], at: Span | None, name: Line | None, title: str | None
) -> list[Furniture]:
    found = [Furniture(r.line.span, r.what) for r in roles if r.what != "text"]
    headline = next((line.text[-(at.end - at.start) :] for line in candidates if at and line.span.meets(at)), title)
    for line in candidates:
        if at is not None and line.span.meets(at):
            continue
        if line is name:
            found.append(Furniture(line.span, "masthead"))
        elif headline is not None and _folded(line.text) == _folded(headline):
            found.append(Furniture(line.span, "repeated title"))
        elif at is not None and line.span.end <= at.start and (_menu(line) or plain_name(line)):
            found.append(Furniture(line.span, "menu"))
    return found
