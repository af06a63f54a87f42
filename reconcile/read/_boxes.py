"""Boxes that a site puts between an article's paragraphs: asking for money, consent or an address, or advertising."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from itertools import islice
from typing import Any

_MOST, _LONGEST = 200, 1_000  # boxes of a page that are looked at; code points of one
_SELECTOR = ", ".join(
    [
        *(f'[class*="{word}"], [id*="{word}"]' for word in ("donat", "cookie", "consent", "newsletter", "membership")),
        "amp-ad, amp-sticky-ad, amp-consent, amp-user-notification",
    ]
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:donat(?:e|ion|ions)|cookies?|consent|newsletter|membership)(?:[\s_-]|$)", re.IGNORECASE
)
_NEVER = frozenset({"html", "body", "main", "article", "p", "h1", "h2", "h3", "li", "td", "tr", "table", "tbody"})


def without_boxes(tree: Any) -> bool:
    """Take such boxes off the parsed page, short ones alone, none that holds the headline; whether there was one."""
    return dropped(node for node in islice(tree.css(_SELECTOR), _MOST) if _is_box(node))


def dropped(nodes: Iterable[Any]) -> bool:
    """Take nodes off their page; whether there were any. One within another goes with it, and is not touched again."""
    found = {node.mem_id: node for node in nodes}
    for node in [node for node in found.values() if not _within(node, found)]:
        node.decompose()
    return bool(found)


def _within(node: Any, found: Container[int]) -> bool:
    above = node.parent
    while above is not None:
        if above.mem_id in found:
            return True
        above = above.parent
    return False


def _is_box(node: Any) -> bool:
    if node.tag.startswith("amp-"):
        return True
    named = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    if node.tag in _NEVER or not _NAMED.search(named) or node.css_first("h1, article, main") is not None:
        return False
    return len(str(node.text(deep=True))) <= _LONGEST
