"""Where one article of a file ends and the next begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reconcile.model import Span
from reconcile.read._byline import byline, dateline
from reconcile.read._datelines import fold
from reconcile.read._furniture import furniture
from reconcile.read._language import script
from reconcile.read._lines import Line, lines

_RULE = re.compile(r"^(?:[-=*_~#•·]\s?){3,}$")
_NUMBER = re.compile(r"\d+")


def sections(text: str) -> tuple[Span, ...]:
    """The articles of a text, which together cover it; one span where nothing says that a second one begins.

    A new article begins where the script changes for good, or with a head of its own (a byline alone, or a title with a
    dateline) between two stretches of prose.
    """
    found = lines(text)
    starts = [0]
    for first, last in _scripts(found):
        block = found[first:last]
        if first:
            starts.append(block[0].span.start)
        starts.extend(line.span.start for line in _heads(block))
    ends = [*starts[1:], len(text)]
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))


def translates(below: str, above: str) -> bool:
    """The text below is in another script, has about as many paragraphs as the one above, and shares its numbers."""
    if script(below) == script(above):
        return False
    counts = [sum(line.prose for line in lines(t)) for t in (below, above)]
    if not all(counts) or not 0.5 <= counts[0] / counts[1] <= 2:
        return False
    mine, theirs = (set(_NUMBER.findall(re.sub(r"(?<=\d)[,٬](?=\d{3})", "", fold(t)))) for t in (below, above))
    return len(mine & theirs) * 2 >= min(len(mine), len(theirs))


def _scripts(found: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Stretches of lines in one script; a change needs prose on both sides and a good number of words."""
    names = [script(line.text) for line in found]
    lasting = _lasting(found, names)
    here = next((name for line, name in zip(found, names, strict=True) if line.prose), None)
    first, prose = 0, False
    for number, line in enumerate(found):
        name = names[number]
        if here is not None and name not in (None, here) and lasting[number]:
            if prose:
                yield first, number
                first, prose = number, False
            here = name
        prose = prose or line.prose
    if found:
        yield first, len(found)


def _lasting(found: Sequence[Line], names: Sequence[str | None]) -> list[bool]:
    """For each line: from here on its script is written for a while, before prose in another script."""
    words: Counter[str | None] = Counter()
    prose: Counter[str | None] = Counter()
    lasting = []
    for line, name in zip(reversed(found), reversed(names), strict=True):
        if line.prose:
            words, prose = Counter({name: words[name]}), Counter({name: prose[name]})
        words[name] += len(line.words)
        prose[name] += line.prose
        lasting.append(prose[name] >= 2 or (prose[name] == 1 and words[name] >= 60))
    return lasting[::-1]


def _heads(block: Sequence[Line]) -> Iterator[Line]:
    """The first line of every article in a block but the first."""
    prose = 0
    number = 0
    while number < len(block):
        if block[number].prose and dateline(block[number]) is None:
            prose += 1
            number += 1
            continue
        end = number
        while end < len(block) and (not block[end].prose or dateline(block[end])):
            end += 1
        top = _opens(block[number:end])
        if top is not None and prose >= 2 and sum(line.prose for line in block[end:]) >= 2:
            yield top
            prose = 0
        number = end


def _opens(between: Sequence[Line]) -> Line | None:
    """The line that begins a new article among lines between two stretches of prose, or `None`."""
    kept = list(between)
    while kept and (furniture(kept[0]) is not None or _RULE.match(kept[0].text)):
        kept.pop(0)
    if not kept or any(furniture(line) for line in kept):
        return None
    ruled = len(kept) < len(between) and any(_RULE.match(line.text) for line in between)
    dated = [line for line in kept if dateline(line)]
    written = [line for line in kept if line not in dated and byline(line) and (line.gap or len(kept) > 1)]
    titles = [line for line in kept if line not in dated and line not in written and len(line.words) >= 3]
    if dated and (titles or ruled):
        return kept[0]
    return kept[0] if written and kept[0].gap else None
