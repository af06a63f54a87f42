"""A PDF whose table of contents is lost, with a new one of the pages that are whole."""

from __future__ import annotations

import re

_OBJECT = re.compile(rb"(?<![0-9])(\d{1,7})[ \t\r\n]{1,4}(\d{1,5})[ \t\r\n]{1,4}obj\b")
_PAGE = re.compile(rb"/Type[ \t\r\n]{0,4}/Page(?![A-Za-z])")
_HEAD = 4096  # bytes of an object in which its type stands


def mended(raw: bytes) -> bytes | None:
    """The file with a catalogue of the pages found in it, in the order of the file; `None` where there are none."""
    found = list(_OBJECT.finditer(raw))
    ends = [match.start() for match in found[1:]] + [len(raw)]
    places: dict[int, int] = {}
    pages: dict[int, None] = {}
    for match, end in zip(found, ends, strict=False):
        number = int(match[1])
        places[number] = match.start()
        if raw.rfind(b"endobj", match.end(), end) >= 0 and _PAGE.search(
            raw, match.end(), min(end, match.end() + _HEAD)
        ):
            pages[number] = None
    return _with_contents(raw, places, list(pages)) if pages else None


def _with_contents(raw: bytes, places: dict[int, int], pages: list[int]) -> bytes:
    top = max(places) + 1
    kids = b" ".join(b"%d 0 R" % page for page in pages)
    made = bytearray(raw + b"\nendstream\nendobj\n")  # what was cut off is closed
    for number, body in (
        (top, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages))),
        (top + 1, b"<< /Type /Catalog /Pages %d 0 R >>" % top),
    ):
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(made)
    made += b"xref\n0 1\n0000000000 65535 f \n"
    for number, at in sorted(places.items()):
        made += b"%d 1\n%010d 00000 n \n" % (number, at)
    made += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (top + 2, top + 1, table)
    return bytes(made)
