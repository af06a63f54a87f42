"""PDF files with text: paragraphs in the order in which they were drawn, without what repeats on every page."""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from reconcile.errors import ReadError
from reconcile.model import Article, Span
from reconcile.read._draft import Draft, article
from reconcile.read._inferred import from_caption
from reconcile.read._names import from_file
from reconcile.read._pdf_lines import Put, drawn, unreadable, without_furniture
from reconcile.read._pdf_mended import mended
from reconcile.read._pdf_paragraphs import Paragraph, paragraphs
from reconcile.read._pdf_right_to_left import runs_left
from reconcile.read.text import dated

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

SUFFIXES = (".pdf",)
APART = True
EXTRA = "pdf"
NAMED = 6  # lines that are left out and named
PAGES = 500  # more take too long
_BIG = 1.15  # times the size of most words: the type of a headline
_BARE = 500  # bytes in which a page with nothing on it may be told
_TOP = 12  # paragraphs among which the headline is
_FAULTS = (  # what pypdf raises on files that are damaged, beside errors of its own
    ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError, NotImplementedError,
    RecursionError, EOFError, zlib.error, struct.error,
)  # fmt: skip
_SCAN = "run text recognition (OCR) over it, or save the text itself"
_AGAIN = "fetch or save the file again"
_DAMAGED = "the file is damaged and cannot be read"


def looks(start: bytes) -> bool:
    """A PDF begins."""
    return b"%PDF-" in start[:1024]


def records(raw: bytes, file: str) -> tuple[list[Article], list[ReadError]]:
    """The one article of a file, and what of it could not be read: pages, or all behind a place."""
    if not any(mark in raw for mark in (b"%PDF-", b" obj", b"endstream")):
        what = "it is no PDF, whatever its name says"
        return [], [ReadError(file, what, "give it the ending of what it is, such as .txt")]
    cut = _cut(raw, file)
    pages, errors, damaged = _tried(raw, file)
    again = mended(raw) if not any(pages) and (damaged or errors or cut) and b"/Encrypt" not in raw else None
    if again is not None:
        pages, errors, _ = _tried(again, file)
        damaged = True
    if not any(pages):
        told = [error for error in errors if not cut or not error.what.startswith(_DAMAGED)]
        return [], [*cut, *(told or [_textless(file, damaged or bool(cut))])]
    if damaged and not cut and not errors:
        errors = [ReadError(file, "the file is damaged, so that text may be missing", _AGAIN)]
    return [_article(pages, file)], [*cut, *errors]


def _textless(file: str, damaged: bool) -> ReadError:
    if damaged:
        return ReadError(file, "the file is damaged, and no page of it can be read", _AGAIN)
    return ReadError(file, "no page has a text; it may be a scan", _SCAN)


def _tried(raw: bytes, file: str) -> tuple[list[list[Put]], list[ReadError], bool]:
    """The pages that can be read, what is told of the others, and whether the file is damaged."""
    errors: list[ReadError] = []
    with _heard() as noise:
        try:
            pages = list(_pages(raw, file, errors))
        except ReadError as error:
            return [], [error], True
    return pages, errors, bool(noise)


def _cut(raw: bytes, file: str) -> list[ReadError]:
    whole = raw.rfind(b"%%EOF", max(0, len(raw) - 2048)) >= 0
    what = f"the file breaks off at byte {len(raw):,}, so that pages may be missing"
    return [] if whole else [ReadError(file, what, _AGAIN)]


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What pypdf complains of, kept from the terminal."""
    said: list[str] = []
    listener = logging.Handler(logging.WARNING)
    listener.emit = lambda record: said.append(record.levelname)  # type: ignore[method-assign]
    log = logging.getLogger("pypdf")
    before, log.propagate = log.propagate, False
    log.addHandler(listener)
    try:
        yield said
    finally:
        log.removeHandler(listener)
        log.propagate = before


def _pages(raw: bytes, file: str, errors: list[ReadError]) -> Iterator[list[Put]]:
    """The lines of each page; a page that cannot be read is told and empty."""
    from pypdf.errors import PyPdfError

    reader, count = _opened(raw, file)
    empty: list[int] = []
    for number in range(1, min(count, PAGES) + 1):
        try:
            lines = drawn(reader.pages[number - 1], number)
        except (PyPdfError, *_FAULTS) as error:
            errors.append(ReadError(f"{file}: page {number}", f"cannot be read ({type(error).__name__})", _AGAIN))
            lines = []
        else:
            if not lines and _drawn_on(reader.pages[number - 1]):
                empty.append(number)
        if lines and unreadable(lines):
            what = "its letters cannot be told, since the file does not say what its signs mean"
            errors.append(ReadError(f"{file}: page {number}", what, _SCAN))
            lines = []
        yield lines
    if empty and len(empty) < count:
        errors.append(ReadError(f"{file}: {_listed(empty)}", "no text there; it may be a scan", _SCAN))
    if count > PAGES:
        errors.append(ReadError(file, f"pages {PAGES + 1:,} to {count:,} are left out", "split the file"))


def _drawn_on(page: PageObject) -> bool:
    """A page without text shows something: pictures, or drawings that may be letters."""
    from pypdf.errors import PyPdfError

    try:
        contents = page.get_contents()
        return "/XObject" in page.get("/Resources", {}) or (contents is not None and len(contents.get_data()) > _BARE)
    except (PyPdfError, *_FAULTS):
        return True


def _listed(pages: Sequence[int]) -> str:
    shown = ", ".join(map(str, pages[:10])) + (f" and {len(pages) - 10:,} more" if len(pages) > 10 else "")
    return f"page {shown}" if len(pages) == 1 else f"pages {shown}"


def _opened(raw: bytes, file: str) -> tuple[PdfReader, int]:
    """The reader, unlocked where an empty password does, and the number of pages."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    try:
        reader = PdfReader(io.BytesIO(raw), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError(file, "the file is protected by a password", "save it without protection")
        return reader, len(reader.pages)
    except DependencyError as error:
        raise ReadError(
            file, "the file is encrypted in a way that is not read", "save it without protection"
        ) from error
    except (PyPdfError, *_FAULTS) as error:
        raise ReadError(file, f"{_DAMAGED} ({type(error).__name__})", _AGAIN) from error


def _article(pages: Sequence[Sequence[Put]], file: str) -> Article:
    kept, left = without_furniture(pages)
    parts = paragraphs(kept if any(kept) else pages)
    title = _headline(parts)
    text = "\n\n".join(part.text for part in parts)
    at = sum(len(part.text) + 2 for part in parts[:title]) if title is not None else 0
    warnings = tuple(_taken_from(text, left if any(kept) else ()))
    found = article(
        Draft(file, 0, text, named_after=from_file(file), warnings=warnings),
        headline=Span(at, at + len(parts[title].text)) if title is not None else None,
    )
    caption = found.published is None and from_caption(text)
    return dated(replace(found), None, alone=True) if caption else found


def _taken_from(text: str, left: Sequence[str]) -> Iterator[str]:
    """What was done to the words of the pages."""
    if left:
        more = f" and {len(left) - NAMED:,} more" if len(left) > NAMED else ""
        yield f"left out, as it repeats on the pages: {', '.join(left[:NAMED])}{more}"
    if runs_left(text):
        yield "words that run from right to left were put in order by their places on the page"


def _headline(parts: Sequence[Paragraph]) -> int | None:
    """The paragraph at the top of the first page that is set in the biggest type, and has four words or more."""
    sizes: Counter[float] = Counter()
    for part in parts:
        sizes[round(part.size, 1)] += len(part.text)
    usual = max(sizes, key=lambda size: (sizes[size], -size))
    able = [
        n for n, part in enumerate(parts[:_TOP]) if part.page == parts[0].page and 4 <= len(part.text.split()) <= 40
    ]
    big = [n for n in able if parts[n].size > _BIG * usual]
    return max(big, key=lambda n: (parts[n].size, -n), default=None)
