"""NITF, the agencies' markup of one article: its headline, its paragraphs, who sent it and when."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from reconcile.errors import ReadError
from reconcile.model import Article, Days
from reconcile.read._draft import Draft, article
from reconcile.read._fields import days
from reconcile.read._language import code
from reconcile.read._moment import moment
from reconcile.read._xml import root_of, tree
from reconcile.read._xml_text import name, one_line, paragraphs, words_at

SUFFIXES = (".xml", ".nitf")
APART = True
_NUMBER = re.compile(r"[0-9]{1,9}")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_HEAD = frozenset({"hedline", "distributor", "body.end", "rights", "abstract", "series", "tobject"})
_SOURCES = (
    ("docdata/doc.copyright", "holder", "doc.copyright"),
    ("pubdata", "name", "pubdata"),
)


def looks(start: bytes) -> bool:
    """The first element is `nitf`."""
    return root_of(start) == "nitf"


def read(raw: bytes, file: str) -> list[Article]:
    """The one article of a document; raises ReadError for one that is cut off or has no text."""
    root, fault = tree(raw, file)
    if fault is not None:
        raise fault
    title, text = body_of(root)
    if not text.strip():
        raise ReadError(file, "the document has no text", "send it with its text")
    head = _child(root, "head")
    source, source_from = _source(root, head)
    published, published_from = _day(head)
    tongue = root.get(_LANG) or root.get("lang")
    version = _attribute(head, "docdata/du-key", "version")
    key = _attribute(head, "docdata/doc-id", "id-string")
    made = article(
        Draft(
            file,
            0,
            text,
            title=title or (words_at(head, "title") if head is not None else None),
            source=source,
            source_from=source_from,
            language=code(tongue) if tongue else None,
            published=published,
            published_from=published_from,
            record=key,
            line_at=root.sourceline,
        )
    )
    changed = moment(_attribute(head, "docdata/date.issue", "norm"))
    return [replace(made, stamp=changed, revision=int(version) if version and _NUMBER.fullmatch(version) else None)]


def body_of(root: Any) -> tuple[str | None, str]:
    """The headline and the text of an article: byline and dateline above its paragraphs."""
    body = _child(root, "body")
    body = root if body is None else body
    head = _child(body, "body.head")
    title = None
    if head is not None:
        title = words_at(head, "hedline/hl1") or words_at(head, "hedline")
    return title, "\n".join(paragraphs(body, _HEAD))


def _source(root: Any, head: Any) -> tuple[str | None, str | None]:
    """Who sent it: the distributor or the credit of the byline, else who holds the rights, else the publication."""
    body = _child(root, "body")
    for path in ("body.head/distributor/org", "body.head/distributor", "body.head/byline/bytag/org"):
        named = words_at(body, path) if body is not None else None
        if named:
            return named, path.rpartition("/")[2]
    for path, attribute, told in _SOURCES:
        named = _attribute(head, path, attribute)
        if named:
            return named, told
    return None, None


def _day(head: Any) -> tuple[Days | None, str | None]:
    for path in ("docdata/date.issue", "docdata/date.release", "pubdata"):
        for attribute in ("norm", "date.publication"):
            written = _attribute(head, path, attribute)
            found = days(_dashed(written)) if written else None
            if found:
                return found, path.rpartition("/")[2]
    return None, None


def _dashed(written: str) -> str:
    """A day of eight digits, as NITF writes it ("20190504T101500Z"), with dashes."""
    figures = written[:8]
    return f"{figures[:4]}-{figures[4:6]}-{figures[6:]}" if len(figures) == 8 and figures.isdigit() else written


def _child(node: Any, wanted: str) -> Any:
    return next((one for one in node if name(one) == wanted), None) if node is not None else None


def _attribute(head: Any, path: str, attribute: str) -> str | None:
    node = head
    for step in path.split("/"):
        node = _child(node, step)
    return one_line(node.get(attribute)) or None if node is not None else None
