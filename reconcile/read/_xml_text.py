"""The words of an XML document that marks its paragraphs as pages do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reconcile.read._decode import clean

_BLOCKS = frozenset(
    "p hl1 hl2 h1 h2 h3 h4 h5 h6 li dd dt blockquote caption figcaption media-caption pre tagline tr byline dateline "
    "distributor note".split()
)
_UNREAD = frozenset("script style media-metadata media-reference head datasource".split())


def one_line(text: str | None) -> str:
    """The words on one line, without what no database takes."""
    return " ".join(clean(text or "").split())


def name(node: Any) -> str:
    """The name of an element without its namespace; empty for anything else."""
    tag = getattr(node, "tag", None)
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def words_at(node: Any, path: str) -> str | None:
    """The words of the first element at a path of names, whatever their namespace; `None` where there are none."""
    here = [node]
    for step in path.split("/"):
        here = [one for parent in here for one in parent if name(one) == step.lower()]
    return next((words for one in here if (words := one_line("".join(one.itertext())))), None)


def paragraphs(root: Any, leave: frozenset[str] = frozenset()) -> list[str]:
    """The blocks of text below an element in order; `leave` names elements that are passed over with all they hold."""
    return [words for words in (one_line(block) for block in _blocks(root, leave | _UNREAD)) if words]


def _blocks(root: Any, leave: frozenset[str]) -> Iterator[str]:
    """Text between the beginnings and ends of blocks; the cells of a row are divided."""
    loose: list[str] = []
    waiting: list[tuple[Any, bool]] = [(root, True)]
    while waiting:
        node, opens = waiting.pop()
        called = name(node)
        if called in _BLOCKS:
            yield "".join(loose)
            loose = []
        if not opens:
            loose += [" | "] * (called in {"td", "th"} and name(node.getnext()) in {"td", "th"})
            loose.append((node.tail or "") if node is not root else "")
        elif called in leave or not called:
            loose.append((node.tail or "") if node is not root else "")
        else:
            loose.append(node.text or "")
            waiting.append((node, False))
            waiting.extend((one, True) for one in reversed(node))
    yield "".join(loose)
