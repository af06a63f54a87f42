"""XML that nobody vouches for: no entity is expanded, nothing is fetched, and a fault is told with its byte."""

from __future__ import annotations

import re
from typing import Any

from reconcile.errors import Place, ReadError

_MEND = "save the file again, or send the article as .txt"
_ROOT = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s{0,200}(?:<\?[^>]{0,500}\?>\s{0,20}|<!--(?:[^-]|-(?!->)){0,2000}-->\s{0,20}"
    rb"|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,2500}\]\s{0,5})?>\s{0,20}){0,20}<(?:[\w.-]{1,30}:)?([\w.-]{1,40})",
)


def root_of(start: bytes) -> str | None:
    """The name of the first element, without its prefix; `None` where the bytes do not begin like XML."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.decode("utf-16", "replace").encode("utf-8", "replace")
    found = _ROOT.match(start)
    return found[1].decode("ascii", "replace") if found else None


def tree(raw: bytes, file: str) -> tuple[Any, ReadError | None]:
    """The root of the document, and what is wrong where only a beginning of it could be read.

    Raises ReadError where nothing could be read, and for a document that declares entities of its own.
    """
    from lxml import etree

    try:
        return _refused(etree.fromstring(raw, _parser(etree, False)), file), None
    except etree.XMLSyntaxError as error:
        fault = _told(error, raw, file)
    except (ValueError, LookupError) as error:
        raise ReadError(file, f"the file is no XML that can be read: {error}", _MEND) from error
    try:
        found = etree.fromstring(raw, _parser(etree, True))
    except (etree.XMLSyntaxError, ValueError, LookupError):
        found = None
    if found is None or not len(found):
        raise fault
    return _refused(found, file), fault


def _parser(etree: Any, recover: bool) -> Any:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        dtd_validation=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _refused(found: Any, file: str) -> Any:
    kind = found.getroottree().docinfo.internalDTD
    if kind is not None and next(kind.iterentities(), None) is not None:
        what = "the file declares entities of its own, which are never expanded"
        raise ReadError(file, what, "write their text out in the file")
    return found


def _told(error: Any, raw: bytes, file: str) -> ReadError:
    """The fault with its place: the line, and the byte that it begins with or where the file ends."""
    line, column = error.position or (1, 1)
    at = _byte(raw, line, column)
    words = re.sub(r", line \d+, column \d+.*", "", str(error.msg or "not well-formed"), flags=re.DOTALL)[:200]
    what = f"not well-formed at byte {at:,}: {words}; the file may have been cut off"
    return ReadError(Place(file, max(line, 1)), what, _MEND)


def _byte(raw: bytes, line: int, column: int) -> int:
    at = 0
    for _ in range(line - 1):
        stop = raw.find(b"\n", at)
        if stop < 0:
            return len(raw)
        at = stop + 1
    return min(at + max(column, 1) - 1, len(raw))
