"""Pages that a browser saved whole, in one file: the page itself through the reader of pages, its address kept."""

from __future__ import annotations

from email.message import Message

from reconcile.errors import ReadError
from reconcile.model import Article
from reconcile.read._draft import Draft
from reconcile.read._fields import link
from reconcile.read._mail import broken, filename, header, looks_saved, parsed, parts, payload, text_of
from reconcile.read._names import from_file

SUFFIXES = (".mhtml", ".mht")
APART = True
_PAGES = ("text/html", "application/xhtml+xml")


def looks(start: bytes) -> bool:
    """The first bytes are the headers of a page saved whole."""
    return looks_saved(start)


def read(raw: bytes, file: str) -> list[Article]:
    """The article of the page; the day in the file's head is that of saving, so it dates nothing."""
    from reconcile.read._web import of_page

    message = parsed(raw, file)
    pages = [part for part in parts(message, file) if part.get_content_type() in _PAGES and payload(part).strip()]
    if not pages:
        told = "; ".join(("the file holds no page", *broken(message, raw)))
        raise ReadError(file, told, "save the page again, as a web page or as text")
    root = _root(message, pages)
    page, warnings = text_of(root, file, markup=True)
    address = header(message, "Snapshot-Content-Location") or header(root, "Content-Location")
    draft = Draft(
        file,
        0,
        "",
        url=link(address) if address else None,
        named_after=from_file(file),
        warnings=(*warnings, *_frames(pages, root, file), *broken(message, raw)),
    )
    return [of_page(page, draft)]


def _root(message: Message, pages: list[Message]) -> Message:
    """The part that the others belong to: the one that the file names, else the first page."""
    start = str(message.get_param("start") or "")
    return next((part for part in pages if start and header(part, "Content-ID") == start), pages[0])


def _frames(pages: list[Message], root: Message, file: str) -> tuple[str, ...]:
    """That frames of the page with sentences in them are not read."""
    from reconcile.read._main_text import prose
    from reconcile.read._web import paragraphs_of

    lost = []
    for part in pages:
        if part is not root:
            try:
                own = [words for words in paragraphs_of(text_of(part, file, markup=True)[0])[0] if prose(words)]
            except ReadError:
                continue
            lost += [header(part, "Content-Location") or filename(part) or "a frame"] if own else []
    return (f"frames of the page were not read: {', '.join(lost[:5])}",) if lost else ()
