"""Markdown with or without front matter; the body stays as it was typed."""

from __future__ import annotations

import re

from reconcile.errors import ReadError
from reconcile.frozen import dataclass
from reconcile.model import Article, Span
from reconcile.read._decode import decode
from reconcile.read._draft import Draft, article
from reconcile.read._fields import DATES, LANGUAGES, SOURCES, TITLES, URLS, days, first, link
from reconcile.read._language import code
from reconcile.read._lines import line_of
from reconcile.read._moment import changed
from reconcile.read._names import from_file
from reconcile.read.text import joined

SUFFIXES = (".md", ".markdown")
_FENCE = re.compile(r"\ufeff?---[ \t]*\r?\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.MULTILINE)
_PAIR = re.compile(
    r"^(?P<key>[^\W\d][\w.-]*+(?: [\w.-]++){0,2})[ \t]*:[ \t]+(?P<value>[^\r\n]*?)[ \t]*\r?$", re.MULTILINE
)
_COMMENT = re.compile(r"(?:^|\s)#.*$")


def looks(start: bytes) -> bool:
    """Front matter stands at the top."""
    return bool(_FENCE.match(start[:100].decode("utf-8", "replace")))


@dataclass(frozen=True, slots=True)
class _Value:
    """A scalar of the front matter and where it stands in the file."""

    text: str
    at: int


def read(raw: bytes, file: str, charset: str | None = None) -> list[Article]:
    """The article of a Markdown file; front matter gives title, source, day, language and address where it has them."""
    text, warnings = decode(raw, file, charset=charset)
    fields, start = _front(text)
    values = {key: value.text for key, value in fields.items()}
    title, source, day = first(values, TITLES), first(values, SOURCES), first(values, DATES)
    published = days(day[1]) if day else None
    if day and published is None:
        warnings = (*warnings, f"front matter '{day[0]}': no date can be read from {day[1]!r}")
    tongue = first(values, LANGUAGES)
    url = first(values, URLS)
    if not text[start:].strip() and title is None:
        raise ReadError(file, "nothing stands below the front matter", "give it a text, or a title")
    draft = Draft(
        file,
        0,
        text[start:],
        title=title[1] if title else None,
        title_at=fields[title[0]].at if title else None,
        source=source[1] if source else None,
        source_from=f"front matter '{source[0]}'" if source else None,
        language=code(tongue[1]) if tongue else None,
        published=published,
        published_from=f"front matter '{day[0]}'" if day and published else None,
        url=link(url[1]) if url else None,
        text_at=start,
        named_after=from_file(file),
        warnings=warnings,
        line_at=line_of(text, start),
        stamp=changed(values, day[1] if day else None),
    )
    return list(joined([_emphasised(article(draft))]))


def _emphasised(found: Article) -> Article:
    """The article with its headline's span inside the marks of a heading or of bold print; marks alone are none."""
    if found.headline is None:
        return found
    from dataclasses import replace

    words = found.words("text", found.headline)
    inner = re.sub(r"^[#*_\s]+|[#*_\s]+$", "", words)
    if not inner:
        return replace(found, headline=None)
    start = found.headline.start + words.index(inner)
    return replace(found, headline=Span(start, start + len(inner)))


def _front(text: str) -> tuple[dict[str, _Value], int]:
    """The scalars of the front matter by key in small letters, and where the body begins."""
    fence = _FENCE.match(text)
    end = _END.search(text, fence.end()) if fence else None
    if fence is None or end is None:
        return {}, 1 if text.startswith("\ufeff") else 0
    found: dict[str, _Value] = {}
    for pair in _PAIR.finditer(text, fence.end(), end.start()):
        value = _scalar(pair["value"], pair.start("value"))
        if value is not None:
            found.setdefault(pair["key"].lower(), value)
    return found, end.end()


def _scalar(written: str, at: int) -> _Value | None:
    """A plain or quoted scalar; lists, maps and blocks are no field of ours."""
    if written[:1] in {'"', "'"}:
        close = written.rfind(written[0])
        return _Value(written[1:close], at + 1) if close > 0 else None
    plain = _COMMENT.sub("", written).rstrip()
    return None if not plain or plain[0] in "[{|>&*!" else _Value(plain, at)
