"""Pages whose last tags were never closed, so that browsers show nothing behind them: mended, or told."""

from __future__ import annotations

import re

_EMPTY = "area base br col embed hr img input link meta source track wbr".split()
_SELF_CLOSED = re.compile(r"<([a-zA-Z][\w:-]{0,30})((?:\s[^<>]{0,2000})?)/>")
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
_SWALLOW = ("script", "style", "textarea", "xmp", "iframe", "noembed", "select")


def mended(page: str) -> tuple[str, tuple[str, ...]]:
    """The page with a comment and a title closed that are not, and warnings of what was done and what is lost."""
    warnings: list[str] = []
    small = page.lower() if len(page.lower()) == len(page) else page
    at = small.rfind("<!--")
    if at > small.rfind("-->") and not _in_script(small, at):
        warnings.append(f"line {_line(page, at)}: a comment is never closed; what stands behind it was read as text")
        page, small = page[:at] + page[at + 4 :], small[:at] + small[at + 4 :]
    at = small.find("<title")
    if at >= 0 and "</title" not in small[at:]:
        stop = small.find("<", small.find(">", at) + 1)
        if stop > 0:
            warnings.append(f"line {_line(page, at)}: the title of the page is never closed")
            page, small = page[:stop] + "</title>" + page[stop:], small[:stop] + "</title>" + small[stop:]
    return page, (*warnings, *_swallowed(page, small))


def as_html(page: str) -> str:
    """A page written as XML in the forms of HTML: no element closes itself, no section is marked as text."""
    page = _SELF_CLOSED.sub(lambda tag: tag[0] if tag[1].lower() in _EMPTY else f"<{tag[1]}{tag[2]}></{tag[1]}>", page)
    return _CDATA.sub("", page)


def _swallowed(page: str, small: str) -> list[str]:
    found = []
    for tag in _SWALLOW:
        at = small.rfind(f"<{tag}")
        if at >= 0 and f"</{tag}" not in small[at:] and len(page) - at > 200 and not _in_script(small, at):
            found.append(
                f"line {_line(page, at)}: <{tag}> is never closed, so the page shows nothing of the {len(page) - at:,} "
                "characters behind it, and they were not read"
            )
    return found


def _in_script(small: str, at: int) -> bool:
    """A script or style sheet that is closed again begins before the place and ends behind it."""
    for tag in ("script", "style"):
        begin = small.rfind(f"<{tag}", 0, at)
        if begin >= 0 and small.find(f"</{tag}", begin, at) < 0 and small.find(f"</{tag}", at) >= 0:
            return True
    return False


def _line(page: str, at: int) -> int:
    return page.count("\n", 0, at) + 1
