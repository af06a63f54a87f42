"""Archives that are made to break what reads them: bombs, links, names that lead out, nests, passwords."""

from __future__ import annotations

import io
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache

STEP = 1_000_000
MODERN = (1980, 1, 1, 0, 0, 0)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these files, under just these names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in files.items():
            archive.writestr(zipfile.ZipInfo(name, MODERN), words, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def tarred(files: Mapping[str, str]) -> bytes:
    """A tar archive of these files."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, words in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(words.encode("utf-8"))
            archive.addfile(member, io.BytesIO(words.encode("utf-8")))
    return made.getvalue()


@cache
def bomb(megabytes: int) -> bytes:
    """A zip archive with one member of so many megabytes of nothing, packed to a thousandth."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        member = zipfile.ZipInfo("bomb.txt", MODERN)
        member.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(member, "w", force_zip64=True) as out:
            for _ in range(megabytes):
                out.write(bytes(STEP))
    return made.getvalue()


@cache
def gzip_bomb(megabytes: int) -> bytes:
    """A gzip file of so many megabytes of blanks."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(b" " * STEP) for _ in range(megabytes)) + packer.flush()


def nested(deep: int) -> bytes:
    """An archive in an archive, and so on; in the innermost a text."""
    made = zipped({"a.txt": "Nine people drowned."})
    for _ in range(deep):
        made = zipped({"a.zip": made})
    return made


def linked() -> bytes:
    """An archive of one link to a file of the machine."""
    member = zipfile.ZipInfo("link.txt", MODERN)
    member.create_system, member.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(member, "/etc/hostname")
    return made.getvalue()


def locked() -> bytes:
    """An archive that says of its member that it is under a password."""
    raw = bytearray(zipped({"a.txt": "Nine people drowned."}))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    return bytes(raw)
