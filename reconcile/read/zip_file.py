"""A zip archive: its members, read in order and never written anywhere."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from reconcile.errors import ReadError
from reconcile.model import Enclosed, Limits
from reconcile.read._choose import ending_of
from reconcile.read._labels import inside
from reconcile.read._limits import over
from reconcile.read._packed import Members
from reconcile.read._zip_cut import Whole, before_cut
from reconcile.read._zip_ends import contents_size

SUFFIXES = (".zip", ".wacz")
CONTENTS = 32_000_000  # bytes of the table of contents
HEADER = 30  # bytes that stand before every member at least
ENCRYPTED = 1
KNOWN = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
BROKEN = (zipfile.BadZipFile, struct.error, ValueError, IndexError, KeyError, NotImplementedError, OSError)
_AGAIN = "get the archive again"


def looks(start: bytes) -> bool:
    """The mark of a member, or of an archive without one."""
    return start.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def stream(source: BinaryIO, file: str, limits: Limits) -> Iterator[Enclosed | ReadError]:
    """Yield the members that are read, and an error for what cannot be; of an archive cut off those before the cut."""
    told = contents_size(source)
    if told is not None and told > CONTENTS:
        raise over(file, f"the archive holds more than {limits.members:,} members", "members")
    members = Members(file, limits)
    try:
        archive = zipfile.ZipFile(source)
    except BROKEN:
        yield from _cut(source, members)
    else:
        with archive:
            found = [info for info in archive.infolist() if not info.filename.endswith("/")]
            _check(found, archive.start_dir, members)
            for info in found:
                yield from _member(archive, info, members)
    yield from members.left()


def _cut(source: BinaryIO, members: Members) -> Iterator[Enclosed | ReadError]:
    for one in before_cut(source, members.file, members.limits):
        if isinstance(one, Whole):
            if not one.name.endswith("/") and members.is_read(one.name):
                yield Enclosed(one.name, ending_of(one.name), one.raw, members.number - 1)
        else:
            yield one


def _check(found: Sequence[zipfile.ZipInfo], end: int, members: Members) -> None:
    """Raise ReadError for an archive that is made to be a bomb: too much in all, or members that lie in one another."""
    limits, file = members.limits, members.file
    if len(found) > limits.members:
        raise over(file, f"the archive holds {len(found):,} members, more than {limits.members:,}", "members")
    if sum(info.file_size for info in found) > limits.total:
        raise over(file, f"the archive has more than {limits.total:,} bytes unpacked", "total")
    placed = sorted((info.header_offset, info.compress_size) for info in found)
    behind = [begin for begin, _ in placed[1:]] + [end]
    for (begin, size), limit in zip(placed, behind, strict=False):
        if begin + HEADER + size > limit:
            raise ReadError(file, "its members lie in one another, as those of a bomb do", _AGAIN)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, members: Members) -> Iterator[Enclosed | ReadError]:
    label = inside(members.file, info.filename)
    if stat.S_ISLNK(info.external_attr >> 16):
        members.links += 1
        return
    if not members.is_read(info.filename):
        return
    try:
        members.size(label, info.compress_size, info.file_size)
        yield Enclosed(info.filename, ending_of(info.filename), _content(archive, info, label), members.number - 1)
    except ReadError as error:
        yield error


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, label: str) -> bytes:
    if info.flag_bits & ENCRYPTED:
        raise ReadError(label, "it is locked with a password", "unpack it, and give the file itself")
    if info.compress_type not in KNOWN:
        raise ReadError(label, "it is packed in a way that is not read", "unpack it, and give the file itself")
    try:
        with archive.open(info) as member:
            return member.read(info.file_size + 1)
    except (*BROKEN, zlib.error, EOFError, RuntimeError) as error:
        what = f"it is damaged, at byte {info.header_offset:,} of the archive ({error})"
        raise ReadError(label, what, _AGAIN) from error
