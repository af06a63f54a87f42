"""PDF files written by hand: pages of lines in Helvetica, with their places, title and day of making."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence

LEFT, TOP, LEADING, SIZE = 72.0, 760.0, 14.0, 11.0

Put = tuple[float, float, float, str]  # x, y, size of type, words


def pdf(pages: Sequence[Sequence[str]], *, about: Mapping[str, str] | None = None, packed: bool = False) -> bytes:
    """A PDF of these pages, a line of text below the other; an empty line leaves a gap as between paragraphs."""
    return placed(
        [[(LEFT, TOP - LEADING * n, SIZE, line) for n, line in enumerate(lines) if line] for lines in pages],
        about=about,
        packed=packed,
    )


def placed(pages: Sequence[Sequence[Put]], *, about: Mapping[str, str] | None = None, packed: bool = False) -> bytes:
    """A PDF of pages on which words are put where they are told to be."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids: list[int] = []
    for page in pages:
        drawn = _drawn(page)
        filtered = b" /Filter /FlateDecode" if packed else b""
        drawn = zlib.compress(drawn) if packed else drawn
        objects.append(b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(drawn), filtered, drawn))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % k for k in kids), len(kids))
    objects.append(b"<< %s >>" % b" ".join(b"/%s (%s)" % (k.encode(), _escaped(v)) for k, v in (about or {}).items()))
    return _file(objects)


def _drawn(page: Sequence[Put]) -> bytes:
    shown = [b"BT /F1 %.1f Tf %.1f %.1f Td (%s) Tj ET" % (size, x, y, _escaped(words)) for x, y, size, words in page]
    return b"\n".join(shown)


def _escaped(words: str) -> bytes:
    raw = words.encode("cp1252", "replace")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: Sequence[bytes]) -> bytes:
    made, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n" % (len(objects) + 1, len(objects))
    return bytes(made) + b"%d\n%%%%EOF\n" % table
