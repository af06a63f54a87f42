"""Web archives (WARC): the pages, texts and PDF files in them; what is no page is counted in one line."""

from __future__ import annotations

import io
import re
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from reconcile.errors import AsideError, ReadError
from reconcile.model import Enclosed, Limits
from reconcile.read._limits import over
from reconcile.read._warc_pieces import GZIP, MAGIC, pieces
from reconcile.read._warc_records import Fault, Record, records

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

SUFFIXES = (".warc", ".warc.gz")
APART = True
EXTRA = "warc"
ENDINGS = {  # of what a server calls its answers -> the ending of the format that reads it
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_FEEDS = frozenset({".rss", ".atom"})  # the address of one is that of none of its entries
_KIND = re.compile(rb"^warc-type:[ \t]*([a-z]+)", re.IGNORECASE | re.MULTILINE)
_ADDRESS = re.compile(rb"^warc-target-uri:", re.IGNORECASE | re.MULTILINE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_CHUNK = re.compile(rb"[0-9A-Fa-f]{1,8}[ \t]*(?:;[^\r\n]{0,40})?\r\n")
_SIZES = 64  # bytes in which the size of the first chunk stands
_HELD = frozenset({"response", "resource", "conversion"})
_STATUS = re.compile(r"[1-5][0-9]{2}")
_NAMED = 6  # kinds of what is left out that are named in a line
_MEND = "fetch or save the archive again; what is whole is read"


def looks(start: bytes) -> bool:
    """A record of a web archive begins, as it stands or packed."""
    if not start.startswith(MAGIC):
        return start.startswith(b"WARC/")
    try:
        return zlib.decompressobj(GZIP).decompress(start, 8).startswith(b"WARC/")
    except zlib.error:
        return False


def stream(source: BinaryIO, file: str, limits: Limits) -> Iterator[Enclosed | ReadError]:
    """Yield every page of the archive with its address, and what could not be had; at the end what was left out."""
    left: Counter[str] = Counter()
    number = seen = 0
    packed = source.read(2) == MAGIC[:2]
    source.seek(0)
    for one in records(pieces(source, limits), limits.unpacked, packed=packed):
        seen += 1
        if isinstance(one, Fault):
            yield ReadError(file, f"byte {one.at}: {one.what}", _MEND)
            continue
        for found in _taken(one, number, left, limits):
            number += isinstance(found, Enclosed)
            yield found if isinstance(found, Enclosed) else ReadError(file, f"byte {one.at}: {found.what}", found.mend)
    if left:
        yield AsideError(file, _counted(left))
    if not seen:
        yield ReadError(file, "the file is empty", _MEND)


def _taken(one: Record, number: int, left: Counter[str], limits: Limits) -> Iterator[Enclosed | ReadError]:
    """The page of a record, and what is wrong with it."""
    kind = _kind(one)
    if kind == "revisit":
        left["pages seen before"] += 1
    if one.over:
        yield over("", one.fault or "", "unpacked")
        return
    if one.fault:
        yield ReadError(None, one.fault, _MEND)
    found = _enclosed(one, number, left, limits) if kind in _HELD else None
    if found is not None:
        yield found


def _kind(one: Record) -> str:
    found = _KIND.search(one.head)
    return found[1].decode().lower() if found else ""


def _counted(left: Counter[str]) -> str:
    named = [f"{count:,} {what}" for what, count in sorted(left.items(), key=lambda one: (-one[1], one[0]))]
    more = f", {sum(left.values()) - sum(sorted(left.values())[-_NAMED:]):,} more" if len(named) > _NAMED else ""
    return f"left out of the archive: {', '.join(named[:_NAMED])}{more}"


def _enclosed(one: Record, number: int, left: Counter[str], limits: Limits) -> Enclosed | ReadError | None:
    """The page that a record holds, or why it cannot be had; `None` where it is not wanted, which is counted."""
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.statusandheaders import StatusAndHeadersParserException

    try:
        return _wanted(_parsed(one), number, left, limits)
    except (ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, StopIteration, ValueError) as error:
        return ReadError(None, f"the record cannot be read ({type(error).__name__})", _MEND)
    except ReadError as error:
        return error


def _wanted(record: ArcWarcRecord, number: int, left: Counter[str], limits: Limits) -> Enclosed | None:
    url = record.rec_headers.get_header("WARC-Target-URI")
    heads = record.http_headers or record.rec_headers
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if status != "200":
        left[f"of status {status}" if _STATUS.fullmatch(status) else "of no known status"] += 1
        return None
    said = heads.get_header("Content-Type") or ""
    ending = ENDINGS.get(said.partition(";")[0].strip().lower())
    if ending is None or (url or "").endswith("/robots.txt"):
        left[_sort(said) if ending is None else "robots.txt"] += 1
        return None
    charset = _CHARSET.search(said)
    address = None if ending in _FEEDS else url
    return Enclosed("", ending, _page(record, limits), number, address, charset[1] if charset else None)


def _sort(said: str) -> str:
    """What the server calls its answer, by its family."""
    family = said.partition("/")[0].strip().lower()
    known = ("image", "video", "audio", "font", "text", "application")
    return f"of kind {family}" if family in known else "of no known kind"


def _parsed(one: Record) -> ArcWarcRecord:
    from warcio.archiveiterator import ArchiveIterator

    if not _ADDRESS.search(one.head):
        raise ReadError(None, "the record names no address", _MEND)
    whole = io.BytesIO(one.head + one.block + b"\r\n\r\n")
    record: ArcWarcRecord = next(iter(ArchiveIterator(whole)))
    return record


def _page(record: ArcWarcRecord, limits: Limits) -> bytes:
    """The page as its server meant it: chunks joined, unpacked; raises ReadError where that cannot be done whole."""
    from warcio.bufferedreaders import BufferedReader, ChunkedDataException, ChunkedDataReader

    heads = record.http_headers
    coding = (heads.get_header("Content-Encoding") or "").strip().lower() if heads else ""
    if coding not in ("", "identity") and coding not in BufferedReader.get_supported_decompressors():
        raise ReadError(
            None, f"a page is packed as {coding[:20]!r}, which is not read", "fetch it without, or unpacked"
        )
    chunked = (heads.get_header("Transfer-Encoding") or "").strip().lower() == "chunked" if heads else False
    decoder = coding if coding not in ("", "identity") else None
    first = record.raw_stream.read(_SIZES)
    source = io.BytesIO(first + record.raw_stream.read())
    if chunked and _CHUNK.match(first):  # some archives keep the word of a page whose chunks they have joined
        body = ChunkedDataReader(source, raise_exceptions=True, decomp_type=decoder)
    else:
        body = BufferedReader(source, decomp_type=decoder)
    try:
        raw: bytes = body.read(limits.unpacked + 1)
    except ChunkedDataException as error:
        raise ReadError(None, "a page breaks off within its chunks", _MEND) from error
    if len(raw) > limits.unpacked:
        raise over("", f"a page has more than {limits.unpacked:,} bytes", "unpacked")
    unpacker = body.decompressor
    if raw and unpacker is not None and not getattr(unpacker, "eof", True):
        raise ReadError(None, "a page that is packed breaks off", _MEND)
    return raw
