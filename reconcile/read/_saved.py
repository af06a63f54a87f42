"""Pages as programs save them: what a browser, an extension or a web archive added is taken off, the address kept."""

from __future__ import annotations

import re

from reconcile.read._fields import link

_DATA = re.compile(r"data:[\w/+.;=-]{1,120}(?:;base64)?,[A-Za-z0-9+/=%_-]{400,}+")
_ARCHIVED = re.compile(
    r"^(?:https?:)?//[^/\s]{3,100}/(?:[\w.-]{1,40}/){0,3}?(?:\d{4,14}|\d{4}\.\d\d\.\d\d-\d{6})(?:[a-z]{2}_)?/(https?:/{1,2}\S+)$"
)
_INSERTS = (
    ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->"),
    ("<!-- WB Insert -->", "<!-- End WB Insert -->"),
    ("<!-- BEGIN WB TOOLBAR INSERT -->", "<!-- END WB TOOLBAR INSERT -->"),
)
_TOOLBARS = (
    '#wm-ipp-base, #wm-ipp, #donato, #wm-toolbar, #_wb_frame_top_banner, #wb_iframe_div, #HEADER[style*="archive"]'
)
_ARCHIVE_TODAY = '#HEADER input[name="q"], #HASHTAGS'
_FROM = (
    re.compile(r"<!--\s{0,5}saved from url=\(\d{1,6}\)(https?://[^\s<>\"]{3,2000}?)\s{0,5}-->", re.IGNORECASE),
    re.compile(r"<!--\s{0,20}Page saved with SingleFile\s{1,20}url:\s{0,5}(https?://\S{3,2000})\s", re.IGNORECASE),
    re.compile(r"__wm\.wombat\([\"'](https?://[^\"'\s]{3,2000})[\"']"),
    re.compile(r"wbinfo\.url\s{0,3}=\s{0,3}[\"'](https?://[^\"'\s]{3,2000})[\"']"),
)
_HEAD = 300_000  # code points in which such a note stands
TOOLBARS = _TOOLBARS


def cleaned(page: str) -> str:
    """The page without pictures and fonts written into it, and without the toolbar of a web archive."""
    if "data:" in page:
        page = _DATA.sub("data:,", page)
    for begin, end in _INSERTS:
        start, stop = page.find(begin), page.find(end)
        if 0 <= start < stop:
            page = page[:start] + page[stop + len(end) :]
    return page


def saved_from(page: str) -> str | None:
    """The address that the program which saved the page wrote into it."""
    for pattern in _FROM:
        found = pattern.search(page, 0, _HEAD)
        if found:
            return original(link(found[1]))
    return None


def original(url: str | None) -> str | None:
    """The address of the page itself for the one that a web archive serves it under."""
    found = _ARCHIVED.match(url) if url else None
    if found is None:
        return url
    return link(re.sub(r"^(https?:)/(?!/)", r"\1//", found[1])) or url


def without_comments(page: str) -> str:
    """The page without its comments; one that is never closed stays."""
    kept, at = [], 0
    while (start := page.find("<!--", at)) >= 0:
        stop = page.find("-->", start + 4)
        if stop < 0:
            break
        kept.append(page[at:start])
        at = stop + 3
    return "".join((*kept, page[at:]))
