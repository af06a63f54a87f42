"""Mails: the subject is the headline, the body the text; what is attached is read as files of its own kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email.generator import BytesGenerator
from email.message import Message
from email.utils import parseaddr
from io import BytesIO

from reconcile.errors import ReadError
from reconcile.model import Article, Enclosed, Limits
from reconcile.read._decode import clean
from reconcile.read._draft import Draft, article
from reconcile.read._fields import days as _days
from reconcile.read._mail import (
    broken,
    charset,
    day,
    filename,
    header,
    looks_like_mail,
    looks_saved,
    parsed,
    parts,
    payload,
    text_of,
    words,
)
from reconcile.read._mail_text import Forwarded, beside, forwarded, has_head, marks, merged, outlet, unwrapped
from reconcile.read._moment import moment

SUFFIXES = (".eml",)
APART = True  # a mail can hold pages, and parts within parts
CAP = 50_000_000  # bytes of a mail with all that is attached
_ENDINGS = {
    "text/html": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/xhtml+xml": ".xhtml",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "text/csv": ".csv",
    "text/markdown": ".md",
    "application/zip": ".zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_NO_DOCUMENTS = ("image/", "audio/", "video/", "font/", "text/calendar", "application/pgp-", "application/pkcs7")
_STUB = 0.3  # of the words of the page beside it; a plain part with less only says where the mail can be seen
_SHORT = 6  # words of a mail under another; one with fewer is no article
QUOTED = 'blockquote[type="cite"], .gmail_quote blockquote, blockquote.gmail_quote, .yahoo_quoted blockquote'
_LIST = re.compile(r"^\s{0,5}\"?([^<\"]{2,100}?)\"?\s{0,5}<")


def looks(start: bytes) -> bool:
    """The first bytes are the headers of a mail."""
    return looks_like_mail(start) and not looks_saved(start)


def members(raw: bytes, file: str, limits: Limits) -> Iterator[Article | Enclosed | ReadError]:  # noqa: ARG001
    """The mail itself, then what is attached to it and can be read: forwarded mails, pages, texts and documents."""
    message = parsed(raw, file)
    attached = [part for part in parts(message, file) if _attached(part)]
    told: list[str] = []
    text, quoted = _text(message, file, told)
    told += broken(message, raw)
    documents = [part for part in attached if _ending(part) is not None]
    left = [_label(part) for part in attached if _ending(part) is None]
    told += [f"attached and not read: {', '.join(left[:10])}"] if left else []
    if text.strip():
        yield from _own(message, text, quoted, file, told)
    elif told or not documents:
        why = "; ".join(("the mail has no text", *dict.fromkeys(told)))
        yield ReadError(file, why, "save the article itself, as .txt or .html")
    for number, part in enumerate(documents, 1):
        name = filename(part) or f"attachment-{number}{_ending(part)}"
        yield Enclosed(name, _ending(part) or "", _inner(part), number, charset=charset(part))


def _own(message: Message, text: str, quoted: frozenset[str], file: str, told: list[str]) -> Iterator[Article]:
    """The article that the mail itself is, or the one that it forwards, or both; `quoted` are lines that it quotes."""
    inner, other = forwarded(text), beside(text)
    own = _article(message, text, inner, file, told)
    found = marks(text, quoted, inner, other[0] if other else None)
    yield replace(own, furniture=merged(found, own.furniture))
    if other and len(other[1].split()) >= _SHORT:
        handed_on = _article(message, other[1], other[0], file, [], index=1)
        yield replace(handed_on, furniture=merged(marks(other[1], quoted), handed_on.furniture))


def _article(
    message: Message, text: str, inner: Forwarded | None, file: str, told: list[str], index: int = 0
) -> Article:
    """The article of a text in a mail; what the head of the `inner` one says outranks the mail's own headers."""
    sender, of = (outlet(inner.sender) if inner and inner.sender else None), "forwarded header 'From'"
    source, source_from = (sender, of) if sender else _source(message) if index == 0 else (None, None)
    days, written = (_days(inner.day or ""), inner.day) if inner else day(message)
    told += [f"header 'Date': no date can be read from {written!r}"] if written and days is None else []
    where = "forwarded header 'Date'" if inner else "mail header 'Date'"
    found = article(
        Draft(
            file,
            index,
            text,
            title=(inner.subject if inner else None) or header(message, "Subject"),
            source=source,
            source_from=source_from,
            published=days,
            published_from=where if days else None,
            record=(header(message, "Message-ID") or "").strip("<>") or None if index == 0 else None,
            warnings=tuple(dict.fromkeys(told)),
        )
    )
    return replace(found, stamp=moment(inner.day if inner else header(message, "Date")))


def _text(message: Message, file: str, told: list[str]) -> tuple[str, frozenset[str]]:
    """The body: the plain parts, or the page where there is none or where it says far more; and what a page quotes."""
    plain, pages = [], []
    quoted: set[str] = set()
    for part in parts(message, file):
        if _attached(part) or part.get_content_maintype() != "text" or not payload(part).strip():
            continue
        markup = part.get_content_type() == "text/html"
        try:
            text, warnings = text_of(part, file, markup=markup)
        except ReadError as error:
            told.append(f"a part of the mail was not read: {error.what}")
            continue
        if markup:
            from reconcile.read._web import paragraphs_of, set_apart

            own, lost = paragraphs_of(text)
            pages.append("\n".join(own))
            quoted.update(line for rows in set_apart(text, QUOTED) if not has_head(rows) for line in rows)
            warnings += lost
        else:
            plain.append(unwrapped(text.removeprefix("\ufeff")))
        told.extend(warnings)
    said, shown = "\n\n".join(plain), "\n".join(pages)
    return (shown, frozenset(quoted)) if len(said.split()) < _STUB * len(shown.split()) else (said, frozenset())


def _attached(part: Message) -> bool:
    """The part is a document of its own, not the text of the mail or a picture in it."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        return True
    if kind.startswith(("multipart/", "message/")):
        return False
    return part.get_content_disposition() == "attachment" or filename(part) is not None or not kind.startswith("text/")


def _ending(part: Message) -> str | None:
    """The ending that chooses the format of an attachment; `None` for pictures, signatures and unknown kinds."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        return ".eml"
    if kind.startswith(_NO_DOCUMENTS):
        return None
    named = re.search(r"\.[A-Za-z0-9]{1,10}$", filename(part) or "")
    return named[0].lower() if named else _ENDINGS.get(kind)


def _label(part: Message) -> str:
    return filename(part) or part.get_content_type()


def _inner(part: Message) -> bytes:
    if part.get_content_type() != "message/rfc822":
        return payload(part)
    inner = part.get_payload()
    out = BytesIO()
    for one in inner if isinstance(inner, list) else ():
        if isinstance(one, Message):
            try:
                BytesGenerator(out, mangle_from_=False).flatten(one)
            except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
                continue
    return out.getvalue()


def _source(message: Message) -> tuple[str | None, str | None]:
    """The sender's name as it is shown, else the name of the mailing list, else the domain of the address."""
    for name in ("From", "Sender"):
        shown, address = _named(message, name)
        if shown and "@" not in shown:
            return shown, f"mail header '{name}'"
        listed = _LIST.match(header(message, "List-Id") or "")
        if listed:
            return listed[1].strip(), "mail header 'List-Id'"
        if "@" in address:
            return address.rpartition("@")[2].strip(" >").lower() or None, f"mail header '{name}'"
    return None, None


def _named(message: Message, name: str) -> tuple[str, str]:
    """The display name and the address of a header; encoded words are decoded after the two are told apart."""
    try:
        written = str(message.get(name) or "")[:2000]
        shown, address = parseaddr(written)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return "", ""
    before, opened, rest = written.partition("<")
    if opened and "@" not in address:  # a comma in the name that nobody put in quotes
        shown, address = before, rest.partition(">")[0]
    return " ".join(clean(words(shown)).split()).strip("\"' "), clean(words(address))
