"""Lines that may be the name of an outlet: words with capitals, and the small words that join them."""

from __future__ import annotations

from reconcile.read._lines import Line

_LONGEST = 4  # words of a name but for those that join them
_LINKS = frozenset("de des du del la las le les los et y e en l".split())
_NAME_LINKS = _LINKS | frozenset(("of", "and", "&"))  # these join a name that begins with "The"


def plain_name(line: Line) -> bool:
    """Up to four words with capitals, and the small words of a name between them: "La Voz del Norte"."""
    ends = line.words[:1] + line.words[-1:]
    words = bearing(line)
    return len(words) <= _LONGEST and all(w[0].isupper() for w in (*ends, *words))


def bearing(line: Line) -> list[str]:
    """The words of a line but for the articles and links that outlets have in their names."""
    links = _NAME_LINKS if line.words[:1] == ("The",) else _LINKS
    kept = [w for w in line.words[1:] if w not in links]
    return kept if kept and line.words[0].casefold() in _LINKS else [*line.words[:1], *kept]
