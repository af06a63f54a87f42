"""Messages as mail programs and browsers write them: parsed without trust, headers decoded, the text of each part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.policy import Compat32
from email.utils import parsedate_tz
from typing import Any

from reconcile.errors import ReadError
from reconcile.model import Days
from reconcile.read._decode import clean, decode
from reconcile.read._fields import days

HEADER = 20_000  # bytes of one header; what is longer is cut, so that no header takes long to take apart
SHOWN = 2_000  # code points of a header that is read as words
DEPTH = 100  # parts within parts
_DEEP = "its parts are nested too deeply"
_FIRST = re.compile(
    rb"(?:from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type|reply-to"
    rb"|content-transfer-encoding|content-location|x-[\w-]{1,40}|dkim-signature|arc-[\w-]{1,40}"
    rb"|sender|list-[\w-]{1,20}|snapshot-content-location)[ \t]{0,5}:",
    re.IGNORECASE,
)
_BY_BROWSER = re.compile(
    rb"^(?:snapshot-content-location[ \t]{0,5}:|from:[ \t]{0,5}<saved by)", re.IGNORECASE | re.MULTILINE
)
_RELATED = re.compile(rb"^content-type[ \t]{0,5}:[ \t]{0,5}multipart/related", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:to|received|message-id|delivered-to)[ \t]{0,5}:", re.IGNORECASE | re.MULTILINE)
_TRUNCATED = frozenset({"CloseBoundaryNotFoundDefect", "InvalidBase64LengthDefect", "InvalidBase64PaddingDefect"})
_NAMED = {
    "StartBoundaryNotFoundDefect": "its parts are not where it says they begin",
    "NoBoundaryInMultipartDefect": "it does not say where its parts begin",
    "CloseBoundaryNotFoundDefect": "it ends before its last part does",
    "InvalidBase64LengthDefect": "a part of it is cut short",
    "InvalidBase64PaddingDefect": "a part of it is cut short",
    "InvalidBase64CharactersDefect": "a part of it holds characters that its encoding has not",
}


class _Capped(Compat32):
    """The parser's own policy, with every header cut at `HEADER` bytes."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        kept, room = [], HEADER
        for one in sourcelines:
            kept.append(one[: max(room, 1)])
            room -= len(one)
            if room <= 0:
                break
        return super().header_source_parse(kept)

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - the parser's own
        return value  # bytes beyond ASCII stay what they are, as surrogates: `words` knows them


def looks_like_mail(start: bytes) -> bool:
    """The first lines are headers of a message."""
    head = [line for line in start.lstrip(b"\xef\xbb\xbf\r\n").splitlines()[:12] if line[:1] not in {b" ", b"\t"}]
    head = head[1:] if head and head[0].startswith(b"From ") else head
    return sum(bool(_FIRST.match(line)) for line in head[:4]) >= min(2, len(head)) and len(head) > 1


def looks_saved(start: bytes) -> bool:
    """The first lines are the head of a page that a browser saved whole, not of a mail."""
    head = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    if _BY_BROWSER.search(head):
        return True
    return bool(_RELATED.search(head)) and not _SENT.search(head) and looks_like_mail(start)


def parsed(raw: bytes, file: str) -> Message:
    """The message; raises ReadError for one that is nested beyond reason."""
    try:
        return message_from_bytes(raw, policy=_Capped())
    except (RecursionError, MessageError, ValueError, LookupError, AttributeError, TypeError) as error:
        why = _DEEP if isinstance(error, RecursionError) else "its parts cannot be told apart"
        raise _unread(file, why) from error


def parts(message: Message, file: str) -> Iterator[Message]:
    """The parts that hold no other part, in order; an enclosed message is one part. Raises ReadError as `parsed`."""
    waiting = [(message, 0)]
    while waiting:
        one, depth = waiting.pop()
        inner: Any = one.get_payload() if one.is_multipart() else None
        if one.get_content_type() == "message/rfc822" and depth:
            yield one
        elif not isinstance(inner, list):
            yield one
        elif depth >= DEPTH:
            raise _unread(file, _DEEP)
        else:
            waiting.extend((part, depth + 1) for part in reversed(inner))


def header(message: Message, name: str) -> str | None:
    """The words of a header on one line, decoded; `None` where there is none."""
    try:
        written = message.get(name)
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    if written is None:
        return None
    return " ".join(clean(words(str(written))).split()) or None


def words(written: str) -> str:
    """A header's value with its encoded words decoded; one that cannot be decoded stays as it is written."""
    written = written[:SHOWN]
    try:
        found = [(_word(piece, charset)) for piece, charset in decode_header(written)]
    except (MessageError, ValueError, LookupError):
        return _eight_bit(written)
    return _eight_bit("".join(found))


def payload(part: Message) -> bytes:
    """The bytes of a part, its transfer encoding taken off as far as it goes."""
    try:
        found: Any = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError):
        found = None
    return found if isinstance(found, bytes) else b""


def text_of(part: Message, file: str, *, markup: bool) -> tuple[str, tuple[str, ...]]:
    """The text of a part and what must be known of its encoding; raises ReadError for an empty or a binary one."""
    return decode(payload(part), file, declared=markup, charset=charset(part))


def charset(part: Message) -> str | None:
    """The charset that a part declares."""
    try:
        found = part.get_content_charset()
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    return str(found) if found else None


def filename(part: Message) -> str | None:
    """The name that a part goes by, decoded."""
    try:
        found = part.get_filename()
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    return " ".join(clean(words(found)).split()) or None if found else None


def day(message: Message) -> tuple[Days | None, str | None]:
    """The day of the header "Date" in the sender's own time zone, and the header as it is written."""
    written = header(message, "Date")
    if written is None:
        return None, None
    try:
        when = parsedate_tz(written[:200])
    except (ValueError, TypeError, IndexError):
        when = None
    found = days(f"{when[0]:04d}-{when[1]:02d}-{when[2]:02d}") if when else days(written[:200])
    return found, written


def broken(message: Message, raw: bytes) -> tuple[str, ...]:
    """What is broken in the message, as warnings: where it was cut, and which parts could not be told apart.

    To be asked when the payloads were read: what is wrong with one is found out there.
    """
    found = dict.fromkeys(type(d).__name__ for part in _every(message) for d in part.defects)
    said = [f"the mail is damaged: {_NAMED[name]}" for name in found if name in _NAMED]
    cut = f"; it was read up to byte {len(raw):,}, its end" if _TRUNCATED.intersection(found) else ""
    return tuple(dict.fromkeys(f"{one}{cut}" for one in said))


def _unread(file: str, why: str) -> ReadError:
    return ReadError(file, f"the mail cannot be read: {why}", "save the message again, or its text alone")


def _every(message: Message) -> Iterator[Message]:
    waiting = [message]
    while waiting:
        one = waiting.pop()
        yield one
        inner: Any = one.get_payload() if one.is_multipart() else None
        waiting.extend(inner if isinstance(inner, list) else ())


def _word(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return piece.decode(charset or "ascii")
    except (LookupError, UnicodeDecodeError):
        return piece.decode("utf-8", "replace") if charset else piece.decode("ascii", "surrogateescape")


def _eight_bit(text: str) -> str:
    """Bytes that stand in a header as they are: UTF-8 where they are, else Western European."""
    if not any("\udc80" <= c <= "\udcff" for c in text):
        return text
    raw = text.encode("utf-8", "surrogateescape")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
