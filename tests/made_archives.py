"""Archives for tests, good ones and such as are made to break what reads them."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
import zlib

STORY = b"Vale Herald, May 4, 2031\n\nThe mill burnt down, and 12 people were hurt at the quay."
OTHER = b"Mill Post, May 5, 2031\n\nThe ferry sank off the pier, and 7 sailors were saved by night."
MEGABYTE = b"The river rose over the quay. " * 34_953


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return made.getvalue()


def tarred(members: dict[str, bytes], mode: str = "w") -> bytes:
    """A tar archive of these members; mode "w:gz" packs it."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            told = tarfile.TarInfo(name)
            told.size = len(content)
            archive.addfile(told, io.BytesIO(content))
    return made.getvalue()


def with_link(name: str, target: str) -> bytes:
    """A tar archive of a link, a device and a text."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for kind, at in ((tarfile.SYMTYPE, name), (tarfile.CHRTYPE, "device.txt")):
            told = tarfile.TarInfo(at)
            told.type, told.linkname = kind, target
            archive.addfile(told)
        told = tarfile.TarInfo("good.txt")
        told.size = len(STORY)
        archive.addfile(told, io.BytesIO(STORY))
    return made.getvalue()


def zip_with_link(name: str, target: bytes) -> bytes:
    """A zip archive of a link and a text."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        told = zipfile.ZipInfo(name)
        told.create_system, told.external_attr = 3, 0o120777 << 16
        archive.writestr(told, target)
        archive.writestr("good.txt", STORY)
    return made.getvalue()


def gzip_bomb(megabytes: int) -> bytes:
    """A gzip file of many members that unpacks to so many megabytes."""
    return gzip.compress(MEGABYTE, 9, mtime=0) * megabytes


def zip_bomb(megabytes: int, told: int | None = None) -> bytes:
    """A zip archive of one text of so many megabytes; `told` is the size in bytes that it claims."""
    packing = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packing.compress(MEGABYTE) + packing.flush(zlib.Z_FULL_FLUSH)
    packed = piece * megabytes + b"\x03\x00"
    size = len(MEGABYTE) * megabytes if told is None else told
    name, sizes = b"a.txt", struct.pack("<LLL", 0, len(packed), size)
    local = struct.pack("<4s5H", b"PK\x03\x04", 20, 0, 8, 0, 33) + sizes + struct.pack("<HH", len(name), 0) + name
    entry = struct.pack("<4s6H", b"PK\x01\x02", 20, 20, 0, 8, 0, 33) + sizes
    entry += struct.pack("<5H2L", len(name), 0, 0, 0, 0, 0, 0) + name
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(entry), len(local) + len(packed), 0)
    return local + packed + entry + end


def overlapping(members: int) -> bytes:
    """A zip archive of which every member is the same stretch of it."""
    whole = zipped({"a.txt": MEGABYTE})
    at = whole.index(b"PK\x01\x02")
    end = whole.index(b"PK\x05\x06")
    entry = whole[at:end]  # its name, of five letters, stands last
    table = entry * members
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, members, members, len(table), at, 0)
    return whole[:at] + table + tail


def nested(depth: int) -> bytes:
    """A text in a zip archive in a zip archive ... so many deep."""
    made = STORY
    for at in range(depth):
        made = zipped({"story.txt" if at == 0 else f"inner{at}.zip": made})
    return made
