"""HTML pages: the headline, an empty line, then the article's paragraphs with tables and captions."""

from __future__ import annotations

import re

from reconcile.model import Article
from reconcile.read._decode import decode
from reconcile.read._draft import Draft
from reconcile.read._names import from_file
from reconcile.read._xml import root_of

SUFFIXES = (".html", ".htm", ".xhtml")
APART = True  # trafilatura is native, and slow on pages made to be so
_STARTS = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s{0,200}(?:<!--[^>]{0,3000}-->\s{0,20}){0,5}<(?:!doctype\s{1,5}html|html[\s>]|head[\s>])",
    re.IGNORECASE,
)


def looks(start: bytes) -> bool:
    """The first bytes are those of a page."""
    return bool(_STARTS.match(start)) or root_of(start) == "html"


def read(raw: bytes, file: str, charset: str | None = None) -> list[Article]:
    """The one article of a page; its text has no place in the file, so `text_at` is `None`.

    `charset` is what the mail or web answer that held the page declares.
    """
    from reconcile.read._web import of_page

    page, warnings = decode(raw, file, declared=True, charset=charset)
    return [of_page(page, Draft(file, 0, "", named_after=from_file(file), warnings=warnings))]
