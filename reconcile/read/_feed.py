"""A feed parsed from text that is known to be text: what feedparser would stumble over is mended before."""

from __future__ import annotations

import re
from typing import Any

from reconcile.errors import ReadError
from reconcile.read._decode import clean, decode

MEND = "save the feed again"
_DECLARATION = re.compile(r"\A\ufeff?\s{0,200}<\?xml[^>]{0,300}\?>")
_REFERENCE = re.compile(r"&#(?:x([0-9a-fA-F]{1,12})|([0-9]{1,12}));")


def parsed(raw: bytes, file: str) -> tuple[Any, bytes, tuple[str, ...]]:
    """The feed, its bytes in UTF-8, and what must be known of it; raises ReadError for one that cannot be read."""
    import feedparser

    text, warnings = decode(raw, file, declared=True)
    plain = _REFERENCE.sub(_kept, _DECLARATION.sub(_blank, text)).encode()
    try:
        feed = feedparser.parse(
            plain,
            sanitize_html=False,
            resolve_relative_uris=False,
            response_headers={"content-type": "application/xml; charset=utf-8"},
        )
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        why = " ".join(clean(str(error)).split())[:200]
        raise ReadError(file, f"the feed cannot be read: {why}", MEND) from error
    return feed, plain, warnings


def fault(feed: Any) -> str | None:
    """What the parser says is wrong with the feed; `None` where it is well-formed."""
    error = feed.get("bozo_exception") if feed.bozo else None
    if error is None:
        return None
    said = error.getMessage() if hasattr(error, "getMessage") else str(error)
    number = error.getLineNumber() if hasattr(error, "getLineNumber") else None
    line = f"line {max(1, number - 1)}: " if number else ""  # it puts a declaration on a line of its own above
    return line + (" ".join(clean(said).split())[:200] or "it is not well-formed")


def _blank(found: re.Match[str]) -> str:
    """The declaration left out, as the encoding that it names holds no longer; lines keep their numbers."""
    return "\n" * found[0].count("\n")


def _kept(found: re.Match[str]) -> str:
    """A reference to a character, or U+FFFD where there is no such character."""
    number = int(found[1], 16) if found[1] else int(found[2])
    is_character = 0 < number < 0x110000 and not 0xD800 <= number < 0xE000
    return found[0] if is_character else "\ufffd"
