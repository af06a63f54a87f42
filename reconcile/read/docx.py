"""DOCX files: paragraphs, tables, text boxes and notes; what reviewers deleted, and comments, are no text."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from reconcile.errors import ReadError
from reconcile.model import Article, Limits, Span
from reconcile.read._decode import clean
from reconcile.read._docx_words import Block, Words, note, words_in
from reconcile.read._draft import Draft, article
from reconcile.read._limits import over
from reconcile.read._names import from_file

SUFFIXES = (".docx",)
APART = True
EXTRA = "docx"
_FREE = 10_000_000  # bytes that may be unpacked before the ratio counts
_TOP = 12  # paragraphs among which the headline is
_TITLES = ("title", "heading 1")
_FAULTS = (  # what python-docx raises on files that are damaged, beside errors of its own
    ValueError, LookupError, TypeError, AttributeError, NotImplementedError, RuntimeError, EOFError,
)  # fmt: skip
_OLD = b"\xd0\xcf\x11\xe0"
_AGAIN = "fetch or save the file again"


def looks(start: bytes) -> bool:
    """A zip archive begins that holds a text of Word among its first parts."""
    return start.startswith(b"PK\x03\x04") and (b"word/" in start or b"[Content_Types].xml" in start[:64])


def read(raw: bytes, file: str, limits: Limits) -> list[Article]:
    """The one article of a file; its text has no place in the file, so `text_at` is `None`."""
    _check(raw, file, limits)
    document = _opened(raw, file)
    said = Words()
    said.add(document.element.body)
    notes = list(_notes(document.part, said))
    parts = [*said.blocks, *notes]
    if not parts:
        raise ReadError(file, "the document has no text", "leave it out, or save the text itself")
    title = _headline(said.blocks, document)
    texts = [clean(block.text) for block in parts]
    at = sum(len(text) + 2 for text in texts[:title]) if title is not None else 0
    headline = Span(at, at + len(texts[title])) if title is not None else None
    warnings = tuple(_passed_over(said, document.part))
    return [article(Draft(file, 0, "\n\n".join(texts), named_after=from_file(file), warnings=warnings), headline)]


def _check(raw: bytes, file: str, limits: Limits) -> None:
    """Raise ReadError for what is no DOCX, or unpacks to more than the limits allow."""
    if raw.startswith(_OLD):
        what = "the file is protected by a password, or of an old version of Word"
        raise ReadError(file, what, "save it as .docx without protection, or as .txt")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        cut = raw.startswith(b"PK") and b"PK\x05\x06" not in raw
        what = f"the file breaks off at byte {len(raw):,}" if cut else "the file is no DOCX, or damaged"
        raise ReadError(file, what, _AGAIN) from error
    size = sum(member.file_size for member in members)
    if len(members) > limits.members:
        raise over(file, f"the file holds more than {limits.members:,} parts", "members")
    if size > limits.unpacked:
        raise over(file, f"unpacked the file has {size:,} bytes, more than {limits.unpacked:,}", "unpacked")
    if size > _FREE + limits.ratio * len(raw):
        raise over(file, f"the file unpacks to more than {limits.ratio} times its size", "ratio")


def _opened(raw: bytes, file: str) -> Any:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        document = Document(io.BytesIO(raw))
        len(document.element.body)
    except (OpcError, zipfile.BadZipFile, zlib.error, XMLSyntaxError, *_FAULTS) as error:
        raise ReadError(file, f"the file is no DOCX, or damaged ({type(error).__name__})", _AGAIN) from error
    return document


def _parts(part: Any, kind: str) -> Iterator[Any]:
    """The parts of a kind that a document refers to, as trees."""
    from docx.oxml.parser import parse_xml

    for relation in part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}"):
            yield parse_xml(relation.target_part.blob)


def _notes(part: Any, said: Words) -> Iterator[Block]:
    """The notes that the text names, each as a paragraph below it."""
    trees = {kind: list(_parts(part, f"{kind}s")) for kind in dict(said.notes)}
    for kind, number in dict.fromkeys(said.notes):
        for tree in trees[kind]:
            yield from note(tree, kind, number).blocks


def _headline(blocks: list[Block], document: Any) -> int | None:
    """The first paragraph at the top whose style is that of a title, else of a heading."""
    names = {style.style_id: (style.name or "").lower() for style in document.styles}
    top = [names.get(block.style or "", "") for block in blocks[:_TOP]]
    return next((top.index(name) for name in _TITLES if name in top), None)


def _passed_over(said: Words, part: Any) -> Iterator[str]:
    """What was taken for text, and what was not, where a reader of the report may wonder."""
    if said.inserted or said.deleted:
        yield f"tracked changes: {said.inserted:,} insertions are read as text, {said.deleted:,} deletions are left out"
    if said.hidden:
        yield f"hidden text is left out ({said.hidden:,} places)"
    if any(words_in(tree) for tree in _parts(part, "comments")):
        yield "comments are left out"
    heads = dict.fromkeys(words_in(tree) for kind in ("header", "footer") for tree in _parts(part, kind))
    if told := [repr(clean(text[:60])) for text in heads if text]:
        yield f"running heads and feet are left out: {', '.join(told)}"
