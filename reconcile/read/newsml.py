"""NewsML-G2: every news item of a file an article, from the item alone or a message of many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reconcile.errors import Place, ReadError
from reconcile.model import Article
from reconcile.read._draft import Draft, article
from reconcile.read._fields import days
from reconcile.read._language import code
from reconcile.read._moment import moment
from reconcile.read._xml import root_of, tree
from reconcile.read._xml_text import one_line, paragraphs, words_at
from reconcile.read.nitf import body_of

SUFFIXES = (".xml", ".newsml", ".newsmlg2")
APART = True
CAP = 50_000_000  # bytes of a message, which is held in memory as a whole
_ROOTS = frozenset({"newsMessage", "newsItem", "packageItem", "knowledgeItem", "NewsML"})
_XML = "{http://www.w3.org/XML/1998/namespace}"
_NUMBER = re.compile(r"[0-9]{1,9}")
_CLOSES = re.compile(rb"</(?:[\w.-]{1,40}:)?newsItem\s{0,20}>")
_DAYS = (
    "contentMeta/contentCreated",
    "itemMeta/firstCreated",
    "itemMeta/versionCreated",
    "contentMeta/contentModified",
)


def looks(start: bytes) -> bool:
    """The first element is one of NewsML-G2."""
    return root_of(start) in _ROOTS


def records(raw: bytes, file: str) -> tuple[list[Article], list[ReadError]]:
    """The articles of the items that hold a text; an item cut off by the end of the file is left out and told."""
    root, fault = tree(raw, file)
    items = [root] if _name(root) == "newsItem" else [one for one in root.iter() if _name(one) == "newsItem"]
    errors = [fault] if fault else []
    if fault:
        items = items[: len(_CLOSES.findall(raw))]
    found: list[Article] = []
    for number, item in enumerate(items):
        read = _article(item, file, number)
        if isinstance(read, ReadError):
            errors.append(read)
        else:
            found.append(read)
    if not found and not errors:
        errors.append(ReadError(file, "the file holds no news item with a text", "send the items with their texts"))
    return found, errors


def _article(item: Any, file: str, number: int) -> Article | ReadError:
    text, title, tongue = _content(item)
    headline = words_at(item, "contentMeta/headline") or title or words_at(item, "itemMeta/title")
    place = Place(file, item.sourceline)
    guid = item.get("guid")
    if not text.strip():
        kinds = ", ".join(sorted({one.get("contenttype") or "no type" for one in _every(item, "remoteContent")}))
        held = f"; it points to {kinds}, which is not in the file" if kinds else ""
        return ReadError(place, f"item {number + 1} has no text{held}", "send the item with its text")
    source = words_at(item, "itemMeta/provider/name") or words_at(item, "contentMeta/infoSource/name")
    credit = words_at(item, "contentMeta/creditline")
    literal = _attribute(item, "itemMeta/provider", "literal")
    said, where = _day(item)
    named = source or credit or literal or words_at(item, "rightsInfo/copyrightHolder/name")
    version = item.get("version") or ""
    read = article(
        Draft(
            file,
            number,
            text,
            title=headline,
            source=named,
            source_from=("provider" if source else "creditline" if credit else "rights") if named else None,
            language=code(tongue) if tongue else None,
            published=said,
            published_from=where,
            record=guid,
            line_at=item.sourceline,
            warnings=_warnings(item),
        )
    )
    changed = moment(words_at(item, "itemMeta/versionCreated"))
    return replace(read, stamp=changed, revision=int(version) if _NUMBER.fullmatch(version) else None)


def _content(item: Any) -> tuple[str, str | None, str | None]:
    """The text of an item, the headline that stands in it, and its language."""
    tongue = _attribute(item, "contentMeta/language", "tag") or item.get(f"{_XML}lang")
    for held in _every(item, "inlineXML"):
        inner = next((one for one in held if isinstance(one.tag, str)), None)
        if inner is not None:
            lang = held.get(f"{_XML}lang") or inner.get(f"{_XML}lang") or inner.get("lang") or tongue
            if _name(inner) == "nitf":
                title, text = body_of(inner)
                return text, title, lang
            return "\n".join(paragraphs(_first(inner, "body", inner))), None, lang
    written = "\n".join("".join(held.itertext()).strip() for held in _every(item, "inlineData"))
    return written, None, tongue


def _warnings(item: Any) -> tuple[str, ...]:
    state = _attribute(item, "itemMeta/pubStatus", "qcode") or ""
    if state.endswith((":canceled", ":cancelled", ":withheld")):
        return (f"the agency has marked the item as {state.rpartition(':')[2]}",)
    return ()


def _day(item: Any) -> tuple[Any, str | None]:
    for path in _DAYS:
        written = words_at(item, path)
        found = days(written) if written else None
        if found:
            return found, path.rpartition("/")[2]
    return None, None


def _name(node: Any) -> str:
    return str(node.tag).rpartition("}")[2] if isinstance(node.tag, str) else ""


def _every(node: Any, name: str) -> Iterator[Any]:
    return (one for one in node.iter() if _name(one) == name)


def _first(node: Any, name: str, default: Any) -> Any:
    return next(_every(node, name), default)


def _attribute(item: Any, path: str, name: str) -> str | None:
    node = item
    for step in path.split("/"):
        node = next((one for one in node if _name(one) == step), None) if node is not None else None
    return one_line(node.get(name)) if node is not None and node.get(name) else None
