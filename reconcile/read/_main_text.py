"""The text of an HTML page: trafilatura's, checked against the page itself so that nothing is lost in silence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from reconcile.model import Span
from reconcile.read._lines import Line
from reconcile.read._teasers import heads_links

_LOST = 0.3  # of the visible text; less than that is a loss
_SHORT = 200  # code points; a text this short is looked at twice
_WORK = 2_000_000_000  # paragraphs times code points; more takes too long to be held beside one another
_MANY = 60_000  # tags; above, trafilatura takes minutes
_HUGE = re.compile(r"<[a-zA-Z][^<>]{50000,}>")  # a tag with more attributes than any parser takes in time
_ASIDE = (
    "script style noscript template svg nav footer aside form button iframe select textarea head dialog object".split()
)
_ASIDE_CLASS = re.compile(
    r"""(?:^|[\s_-])(?:nav|navbar|menu|footer|sidebar|comments?|comment-list|disqus|share|sharing|social|related|recirc
    |promo|cookie|consent|newsletter|subscribe|breadcrumbs?|advert|ads?|banner|donat\w+|popup|modal|skip-link)
    (?:$|[\s_-])""",
    re.IGNORECASE | re.VERBOSE,
)
_BLOCKS = frozenset("p li blockquote h1 h2 h3 h4 h5 h6 figcaption caption pre dd dt tr address".split())
_CAPTIONS = frozenset({"figcaption", "caption"})
_BREAK = "\u2028"
_GROUPS = frozenset("div section article main body header figure table tbody thead ul ol dl center td th html".split())


def tamed(page: str) -> str:
    """The page without tags so long that they would stop a parser."""
    return _HUGE.sub(" ", page)


def visible(tree: Any) -> list[str]:
    """The blocks of text that a parsed page shows, but for menus, forms and what else stands beside an article."""
    return rows_in(tree.body)


def rows_in(node: Any) -> list[str]:
    """The same for one element of a page."""
    return [words for _, words in _walk(node)]


def prose(words: str) -> bool:
    """The block is made of sentences."""
    return _line(words).prose


def folded(text: str) -> str:
    """Its letters and figures alone, in small letters: the same for one text in two forms."""
    return "".join(re.findall(r"\w+", text.casefold()))


def body(page: str, tree: Any, headline: str | None) -> tuple[list[str], tuple[str, ...]]:
    """The paragraphs of the article without its headline, and a warning when the reader had to fall back."""
    walked, wrapped = _whole(tree.body)
    walked = [(kind, words) for kind, words in walked if not _same(words, headline)]
    own = [words for _, words in walked]
    main = [line for line in _extracted(page) if not _same(line, headline)]
    have, visible = sum(map(len, main)), sum(map(len, own))
    lost = have < _LOST * visible or (wrapped and have < visible) or len(own) * have > _WORK
    if lost or (have < _SHORT and have < visible) or _run_together(main, own):
        why = "the article could not be told from the page around it: all its visible text was read"
        return own, (why,) if lost else ()
    return _with_lost(main, walked), ()


def _whole(root: Any) -> tuple[list[tuple[str, str]], bool]:
    """The blocks of the page; and whether what is called a menu or a box there holds nearly all of its sentences."""
    walked = list(_walk(root))
    told = sum(len(words) for _, words in walked if prose(words))
    if told >= _SHORT:
        return walked, False
    blind = list(_walk(root, by_name=False))
    is_wrapped = sum(len(words) for _, words in blind if prose(words)) * _LOST > told
    return (blind, True) if is_wrapped else (walked, False)


def _extracted(page: str) -> list[str]:
    if page.count("<") > _MANY:
        return []
    import trafilatura

    found = trafilatura.extract(page, include_comments=False, include_tables=True)
    return [" ".join(line.split()) for line in (found or "").splitlines() if line.strip()]


def _run_together(main: list[str], own: list[str]) -> bool:
    """The extraction made one line of several paragraphs."""
    longest = folded(max(main, key=len, default=""))
    return sum(len(key) > 20 and key in longest for key in map(folded, own)) > 1


def _with_lost(main: list[str], walked: list[tuple[str, str]]) -> list[str]:
    """The paragraphs, with captions and sentences between them that the extraction left out back in their places."""
    keys = [folded(line) for line in main]
    places: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        places.setdefault(key, []).append(number)
    everything = "\n".join(keys)
    found: list[str] = []
    waiting: list[tuple[str, str]] = []
    place = 0
    for kind, words in walked:
        key = folded(words)
        same = places.get(key, [])
        next_one = bisect_left(same, place)
        if next_one < len(same):
            at = same[next_one]
            found += [
                w for k, w in waiting if place or k in _CAPTIONS
            ]  # above the first paragraph stands the page's own
            found += main[place : at + 1]
            place, waiting = at + 1, []
        elif key and (kind in _CAPTIONS or prose(words) or heads_links(_line(words))) and key not in everything:
            waiting.append((kind, words))
    return found + main[place:]


def _line(words: str) -> Line:
    return Line(Span(0, len(words)), words, 0)


def _walk(root: Any, by_name: bool = True) -> Iterator[tuple[str, str]]:
    """Blocks of text in the order of the page, as (tag, words); inline markup between blocks is a block of its own.

    With `by_name` what the names of its classes call a menu, a share box or the like is left out.
    """
    loose: list[str] = []
    for node in _nodes(root, by_name):
        if node is not None and node.tag not in _BLOCKS:
            loose.append(_said(node))
            continue
        yield from (("div", words) for words in _rows("".join(loose)))
        loose = []
        rows = _rows(_block(node)) if node is not None else []
        if rows and not _links(node, " ".join(rows)):
            yield from ((node.tag, words) for words in rows)


def _nodes(root: Any, by_name: bool) -> Iterator[Any]:
    """Blocks and inline nodes in order; `None` where a group of them begins or ends."""
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if node is None:
            yield None
        elif _aside(node, by_name):
            continue
        elif node.tag in _GROUPS or (node.tag in _BLOCKS and _nests(node)):
            yield None
            waiting.append(None)
            waiting.extend(reversed(list(node.iter(include_text=True))))
        else:
            yield node
    yield None


def _block(node: Any) -> str:
    if node.tag == "tr":
        return " | ".join(" ".join(_said(cell).split()) for cell in node.css("td, th"))
    return _said(node)


def _said(node: Any) -> str:
    """The words of an element, with a sign for each line that it breaks off."""
    if node.tag == "br":
        return _BREAK
    if node.css_first("br") is None:
        return str(node.text(deep=True, separator=""))
    parts = node.traverse(include_text=True)
    return "".join(_BREAK if one.tag == "br" else str(one.text_content or "") for one in parts if _speaks(one))


def _speaks(node: Any) -> bool:
    return node.tag == "br" or bool(node.is_text_node)


def _rows(text: str) -> list[str]:
    """The lines that are not empty, each with single blanks."""
    return [words for row in text.split(_BREAK) if (words := " ".join(row.split()))]


def _nests(node: Any) -> bool:
    if node.tag == "tr":
        return node.css_first("table, p + p, p + ul, h1, h2, h3, article") is not None
    return node.tag in {"li", "blockquote", "dd"} and node.css_first("p, ul, ol, div") is not None


def _aside(node: Any, by_name: bool) -> bool:
    if node.tag in _ASIDE:
        return True
    if not by_name or node.tag in {"body", "html", "article", "main", "-text"}:
        return False
    named = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return node.attributes.get("hidden", "no") != "no" or bool(_ASIDE_CLASS.search(named))


def _links(node: Any, words: str) -> bool:
    """Most of the block is links."""
    linked = sum(len(str(a.text(deep=True))) for a in node.css("a"))
    return linked > 0.6 * len(words) and len(words) < 200


def _same(text: str, other: str | None) -> bool:
    return other is not None and folded(text) == folded(other)
