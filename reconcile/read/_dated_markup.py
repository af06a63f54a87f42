"""The day of an HTML page that a short element of its head prints: a byline, a dateline."""

from __future__ import annotations

from itertools import islice
from typing import Any

from reconcile.model import Days
from reconcile.read._byline import dateline
from reconcile.read._datelines import weekdays
from reconcile.read._lines import lines

_MARKED = ("byline", "dateline", "meta", "author", "publish", "posted", "timestamp", "date")
_SELECTOR = ", ".join(["time", *(f'[class*="{word}"]' for word in _MARKED)])
_TOP = "h1, header, div, p, span"
_BESIDE = frozenset({"nav", "footer", "aside", "li"})
_LONGEST = 160  # code points of such an element
_TRIED, _PARTS = 200, 40  # such elements of a page, and elements and texts in one of them, that are looked at


def printed(tree: Any) -> tuple[Days | None, str | None]:
    """The day of the first such element that tells one, and its words; that of a change where there is no other."""
    changed: tuple[Days | None, str | None] = (None, None)
    for node in islice(tree.css(_SELECTOR), _TRIED):
        text = _short(node)
        if not text or _beside(node):
            continue
        for line in lines(text):
            found = dateline(line)
            if found and found.stamp and not found.updated:
                return found.stamp.days, found.words
            if found and found.stamp and changed[0] is None:
                changed = found.stamp.days, found.words
    return changed


def above_headline(tree: Any) -> tuple[Days | None, str | None]:
    """The day with its weekday that a short element above the headline prints, as papers do at the top of a page."""
    if tree.css_first("h1") is None:
        return None, None
    for node in islice(tree.css(_TOP), _TRIED):
        if node.tag == "h1":
            break
        text = "" if node.css_first("h1") is not None or _beside(node) else _short(node)
        found = dateline(lines(text)[0]) if text else None
        if found and found.stamp and any(day == found.stamp.day.weekday() for _, day in weekdays(text)):
            return found.stamp.days, found.words
    return None, None


def _short(node: Any) -> str:
    """The words of a short element; none of a longer one, which is not read to its end."""
    parts = list(islice(node.traverse(include_text=True), _PARTS + 1))
    text = " ".join(" ".join(str(one.text_content) for one in parts if one.is_text_node).split())
    return text if len(parts) <= _PARTS and len(text) <= _LONGEST else ""


def _beside(node: Any) -> bool:
    """The element tells a change, or stands in a menu, a box beside the article or the foot of the page."""
    changed = (node.attributes.get("class") or "").lower()
    if "updat" in changed or "modif" in changed:
        return True
    while node is not None:
        if node.tag in _BESIDE:
            return True
        node = node.parent
    return False
