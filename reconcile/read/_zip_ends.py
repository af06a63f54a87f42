"""The end of a zip archive, looked at before its table of contents is read into memory."""

from __future__ import annotations

import io
from typing import BinaryIO

END, END_64, POINTER_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
LONGEST = 22 + 65_535  # bytes of the record at the end with its comment


def contents_size(source: BinaryIO) -> int | None:
    """The bytes of the table of contents, as the archive tells; `None` where it has no end."""
    size = source.seek(0, io.SEEK_END)
    source.seek(max(0, size - LONGEST - 20))
    tail = source.read(LONGEST + 20)
    at = tail.rfind(END)
    if at < 0 or len(tail) < at + 22:
        return None
    told = int.from_bytes(tail[at + 12 : at + 16], "little")
    pointer = tail[max(0, at - 20) : at]
    if not pointer.startswith(POINTER_64):
        return told
    source.seek(min(int.from_bytes(pointer[8:16], "little"), size))
    record = source.read(56)
    return int.from_bytes(record[40:48], "little") if record.startswith(END_64) else told
