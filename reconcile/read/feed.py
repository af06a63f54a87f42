"""RSS and Atom: every entry of a feed an article, with the fullest text that it holds."""

from __future__ import annotations

import re
from dataclasses import replace
from email.utils import parsedate_tz
from typing import Any

from reconcile.errors import Place, ReadError
from reconcile.model import Article, Days
from reconcile.read._decode import clean
from reconcile.read._draft import Draft, article
from reconcile.read._feed import MEND, fault, parsed
from reconcile.read._fields import days, link
from reconcile.read._language import code
from reconcile.read._moment import moment
from reconcile.read._xml import root_of

SUFFIXES = (".rss", ".atom", ".rdf", ".xml")
APART = True
EXTRA = "feeds"
CAP = 50_000_000  # bytes of a feed, which is held in memory as a whole
_TAIL = 4096  # bytes at the end in which the feed is closed
TEASER = 60  # words; a summary with fewer holds no article but what leads to it
_OPENS = re.compile(rb"<(?:[A-Za-z]\w{0,20}:)?(?:item|entry)[\s>]")
_CLOSES = re.compile(rb"</(?:[A-Za-z]\w{0,20}:)?(?:item|entry)\s*+>")
_ENDS = re.compile(rb"</(?:[A-Za-z]\w{0,20}:)?(?:rss|feed|RDF)\s{0,5}>")
_CUT_SHORT = re.compile(
    r"(?:…|\[\.\.\.\]|\[…\]|\.\.\.)\s{0,3}(?:(?:continue reading|read more)[^\n]{0,80})?$", re.IGNORECASE
)


def looks(start: bytes) -> bool:
    """The first element is that of a feed."""
    return root_of(start) in {"rss", "feed", "RDF"}


def records(raw: bytes, file: str) -> tuple[list[Article], list[ReadError]]:
    """The articles of the entries; `index` counts them from 0. A feed that is cut off keeps those before it."""
    feed, plain, warnings = parsed(raw, file)
    is_cut = _ENDS.search(plain, max(0, len(plain) - _TAIL)) is None
    errors = [_cut_off(raw, plain, file)] if is_cut else []
    wrong = None if is_cut else fault(feed)
    if wrong and not feed.entries:
        raise ReadError(file, f"the feed cannot be read: {wrong}", MEND)
    warnings += (f"the feed is not well-formed ({wrong}): it was read as far as that goes",) if wrong else ()
    starts = [found.start() for found in _OPENS.finditer(plain)]
    whole = len(_CLOSES.findall(plain)) if is_cut else len(feed.entries)
    found: list[Article] = []
    at = line = 0
    for number, entry in enumerate(feed.entries[:whole]):
        start = starts[number] if len(starts) == len(feed.entries) else 0
        line, at = line + plain.count(b"\n", at, start), max(at, start)
        read = _article(entry, feed.feed, file, number, line + 1)
        if isinstance(read, ReadError):
            errors.append(read)
        else:
            found.append(read)
    if not found and not errors:
        errors.append(ReadError(file, "the feed has no entry", "leave it out, or save it again"))
    return [replace(one, warnings=(*warnings, *one.warnings)) for one in found], errors


def _cut_off(raw: bytes, plain: bytes, file: str) -> ReadError:
    closed = [found.end() for found in _CLOSES.finditer(plain)]
    whole = f"behind byte {closed[-1]:,} is" if closed else "in it is"
    return ReadError(
        file, f"the feed is cut off: it ends at byte {len(raw):,}, and nothing {whole} a whole entry", MEND
    )


def _article(entry: Any, feed: Any, file: str, number: int, line: int) -> Article | ReadError:
    text, lost = _text(entry)
    title = _plain(entry.get("title")) or None
    if not text and title is None:
        return ReadError(Place(file, line), f"entry {number + 1} has neither a text nor a title", MEND)
    published, told, warnings = _day(entry)
    source = _plain((entry.get("source") or {}).get("title"))
    tongue = entry.get("content", [{}])[0].get("language") or feed.get("language")
    named = source or _plain(feed.get("title"))
    made = article(
        Draft(
            file,
            number,
            text or title or "",
            title=title if text else None,
            source=named or None,
            source_from=("source of the entry" if source else "title of the feed") if named else None,
            language=code(str(tongue)) if tongue else None,
            published=published,
            published_from=told,
            record=_plain(entry.get("id")) or None,
            url=link(str(entry.get("link") or "").strip()),
            warnings=(*_short(entry, text), *lost, *warnings),
            line_at=line,
        )
    )
    return replace(made, stamp=moment(_stamp(entry, "updated") or _stamp(entry, "published")))


def _text(entry: Any) -> tuple[str, tuple[str, ...]]:
    """The longest of the entry's texts, as its visible paragraphs."""
    from reconcile.read._web import paragraphs_of

    held = [one.get("value") for one in entry.get("content", ())] + [entry.get("summary"), entry.get("description")]
    best: tuple[str, tuple[str, ...]] = ("", ())
    for written in dict.fromkeys(str(one) for one in held if one):
        if "<" in written or "&" in written:
            shown, lost = paragraphs_of(clean(written))
        else:
            shown, lost = [" ".join(row.split()) for row in clean(written).splitlines()], ()
        text = "\n".join(row for row in shown if row)
        best = (text, lost) if len(text) > len(best[0]) else best
    return best


def _short(entry: Any, text: str) -> tuple[str, ...]:
    """That the feed does not hold the article: no text, or few words in the field for summaries."""
    if not text:
        return ("only the headline of this entry is in the feed",)
    count = len(text.split())
    is_teaser = _CUT_SHORT.search(text) or (count < TEASER and not entry.get("content"))
    return (f"only the teaser of {count} words is in the feed",) if is_teaser else ()


def _day(entry: Any) -> tuple[Days | None, str | None, tuple[str, ...]]:
    """The day that the entry was published in the time zone that it is written in, else that of its last change."""
    warnings: tuple[str, ...] = ()
    for field in ("published", "created", "updated"):
        written = _stamp(entry, field)
        when = parsedate_tz(written) if written[:1].isalpha() or written[:2].strip().isdigit() else None
        plain = f"{when[0]:04d}-{when[1]:02d}-{when[2]:02d}" if when else written
        found = days(plain) or (days(written) if written else None)
        if found:
            return found, f"feed field '{field}'", ()
        warnings += (f"feed field '{field}': no date can be read from {written[:80]!r}",) if written else ()
    return None, None, warnings


def _stamp(entry: Any, field: str) -> str:
    """A day as it is written; asked so that none is given for another, as the entry's own `get` does."""
    return _plain(dict.get(entry, field))


def _plain(value: Any) -> str:
    """A field of one line, without markup."""
    text = clean(str(value or ""))[:2000]
    if "<" in text:
        from reconcile.read._web import paragraphs_of

        text = " ".join(paragraphs_of(text)[0])
    return " ".join(text.split())
