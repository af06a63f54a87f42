"""Text that a page holds and browsers do not show: in <noscript>, <template>, frames written into it, JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from reconcile.errors import ReadError
from reconcile.frozen import dataclass
from reconcile.read._main_text import folded, prose, visible

_MOST = 200  # such elements of a page that are looked at
_SHORT = 200  # code points; a text with less prose may be none
_MORE = 1.5  # times the prose of the page: so much more in a hidden place is the article itself
_KEY = 40  # letters of a paragraph by which it is found again
_WORK = 2_000_000_000  # paragraphs times code points that are searched
_WHOLE = frozenset({"html", "body", "main", "article"})
_HOW = ("display:none", "display: none", "visibility:hidden", "visibility: hidden")
_UNSEEN = ", ".join(f'[style*="{how}" i]' for how in _HOW)
_REFRESH = re.compile(r"url\s{0,5}=\s{0,5}[\"']?([^\"'\s]{1,300})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A hidden place and its paragraphs of prose."""

    where: str
    paragraphs: tuple[str, ...]


def hidden(tree: Any, linked: str | None) -> tuple[Hidden, ...]:
    """The hidden places of a parsed page that hold prose; `linked` is the body that its JSON-LD gives."""
    found: dict[str, list[str]] = {}
    for where, markup in _places(tree):
        found.setdefault(where, []).extend(_paragraphs(markup))
    if linked:
        found["JSON-LD"] = _paragraphs(linked) if "<p" in linked else [" ".join(p.split()) for p in linked.split("\n")]
    kept = {where: tuple(p for p in every if prose(p)) for where, every in found.items()}
    return tuple(Hidden(where, every) for where, every in kept.items() if every)


def unseen(tree: Any) -> list[Any]:
    """The elements with a style that hides them, but for those that hold the whole page."""
    return [node for node in islice(tree.css(_UNSEEN), _MOST) if node.tag not in _WHOLE]


def uncovered(paragraphs: list[str], places: tuple[Hidden, ...]) -> tuple[list[str], tuple[str, ...]]:
    """The paragraphs with those of a hidden place where the page shows little beside it, and what must be told."""
    warnings: list[str] = []
    for place in places:
        more = _more(place.paragraphs, paragraphs)
        size, shown = sum(map(len, more)), sum(len(p) for p in paragraphs if prose(p))
        if shown < _SHORT or (place.where == "JSON-LD" and shown * _MORE < sum(map(len, place.paragraphs))):
            paragraphs = [*(p for p in paragraphs if not prose(p)), *place.paragraphs] if more else paragraphs
            warnings += [f"the page does not show its text: it was read from {_called(place.where)}"] if more else []
        elif size >= _SHORT:
            count = sum(len(p.split()) for p in more)
            warnings.append(f"{count:,} words in {_called(place.where)}, which the page does not show, were not read")
    return paragraphs, tuple(warnings)


def _more(hidden_ones: tuple[str, ...], shown: list[str]) -> list[str]:
    """The hidden paragraphs that the page does not show, as far as their beginnings tell."""
    keys = {folded(one)[:_KEY] for one in shown}
    rest = [one for one in hidden_ones if folded(one)[:_KEY] not in keys]
    have = folded(" ".join(shown))
    if len(rest) * len(have) > _WORK:
        return rest
    return [one for one in rest if folded(one)[:_KEY] not in have]


def nothing(tree: Any, file: str) -> ReadError:
    """Why a page has no text, as far as its markup tells."""
    frames = [src for node in tree.css("frame, iframe") if (src := node.attributes.get("src"))]
    if frames:
        named = ", ".join(one[:80] for one in frames[:3])
        return ReadError(file, f"the page only shows other pages in frames ({named})", "give those pages")
    for node in tree.css("meta[http-equiv]"):
        found = _REFRESH.search(node.attributes.get("content") or "")
        if (node.attributes.get("http-equiv") or "").lower() == "refresh" and found:
            return ReadError(file, f"the page only sends on to {found[1][:80]}", "give that page")
    return ReadError(file, "the page has no text", "save the article itself; a page made by a script has none")


def _places(tree: Any) -> Iterator[tuple[str, str]]:
    for tag in ("noscript", "template", "noframes"):
        for node in islice(tree.css(tag), _MOST):
            inner = str(node.html or "")
            yield tag, inner[inner.find(">") + 1 : inner.rfind("</")]
    for node in unseen(tree):
        yield "elements with a style that hides them", str(node.inner_html or "")
    for node in islice(tree.css("iframe[srcdoc]"), _MOST):
        yield "iframe", str(node.attributes.get("srcdoc") or "")
    for node in islice(tree.css('iframe[src^="data:"], object[data^="data:"]'), _MOST):
        yield "iframe", _written(str(node.attributes.get("src") or node.attributes.get("data") or ""))


def _written(url: str) -> str:
    """The page that a data: address writes out."""
    import base64
    import binascii
    from urllib.parse import unquote_to_bytes

    head, _, rest = url.partition(",")
    if "html" not in head and "text" not in head:
        return ""
    raw = unquote_to_bytes(rest)
    try:
        raw = base64.b64decode(raw) if head.endswith(";base64") else raw
    except (binascii.Error, ValueError):
        return ""
    return raw.decode("utf-8", "replace")


def _paragraphs(markup: str) -> list[str]:
    from selectolax.lexbor import LexborHTMLParser

    return visible(LexborHTMLParser(markup)) if markup.strip() else []


def _called(where: str) -> str:
    return where if where == "JSON-LD" or " " in where else f"<{where}>"
