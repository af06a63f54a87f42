"""A tar archive, packed by gzip or not: its members, read in order and never written anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reconcile.errors import ReadError
from reconcile.model import Enclosed, Limits
from reconcile.read._choose import ending_of
from reconcile.read._inflate import MARK, inflated
from reconcile.read._labels import inside
from reconcile.read._limits import over
from reconcile.read._packed import CHUNK, Members
from reconcile.read._tar_blocks import BLOCK, REGULAR, Header, Tape, headers, padded

SUFFIXES = (".tar", ".tar.gz", ".tgz")
LINKS = frozenset({b"1", b"2"})
FOLDER = b"5"
BARE = LINKS | {FOLDER, b"3", b"4", b"6"}  # kinds behind which nothing stands, whatever size is told


def looks(start: bytes) -> bool:
    """The mark of tar behind the first name, or that of gzip."""
    return start[257:262] == b"ustar" or start.startswith(MARK)


def stream(source: BinaryIO, file: str, limits: Limits) -> Iterator[Enclosed | ReadError]:
    """Yield the members that are read, and an error for what cannot be; where it breaks off, what came before."""
    packed = source.read(2) == MARK
    source.seek(0)
    tape = Tape(inflated(source, file, limits) if packed else iter(lambda: source.read(CHUNK), b""), file)
    members = Members(file, limits)
    for header in headers(tape, file):
        if tape.at + header.size > limits.total:
            raise over(file, f"the archive has more than {limits.total:,} bytes unpacked", "total")
        begin = tape.at
        found = _member(header, tape, members)
        if found is not None:
            yield found
        tape.skip(padded(header.size) - (tape.at - begin) if header.kind not in BARE else 0)
    tape.drain(limits.total)
    yield from members.left()


def _member(header: Header, tape: Tape, members: Members) -> Enclosed | ReadError | None:
    label = inside(members.file, header.name)
    if header.kind in LINKS:
        members.links += 1
        return None
    if header.kind == FOLDER or not members.is_read(header.name):
        return None
    if header.kind not in REGULAR:
        return ReadError(label, "it is a device or another thing that is no file", "leave it out of the archive")
    try:
        members.size(label, header.size + BLOCK, header.size)
    except ReadError as error:
        return error
    raw = tape.read(header.size)
    return Enclosed(header.name, ending_of(header.name), raw, members.number - 1)
