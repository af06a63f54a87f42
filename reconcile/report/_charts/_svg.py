"""Elements of SVG: words made safe and measured, numbers of one decimal, presentation attributes in a fixed order."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from reconcile.report._layout import isolate
from reconcile.report._visible import line, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDE = 320.0
"""Units across a chart; at this many pixels a letter has the size it is given."""

SIZE, SMALL, BOLD = 12.0, 10.5, 1.15
"""Sizes of letters, in units, and how many times as wide bold ones are."""

_UNFIT = re.compile("[\ufdd0-\ufdef]|[\ufffe\uffff]")  # characters that no XML may hold, or that stand for none
_ISOLATES = "\u2068\u2069"
_ISOLATED = re.compile(f"([{_ISOLATES}])")
_TURN = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_TURNED = re.compile(f"[{_TURN}](?:[^A-Za-z{_TURN}]*[{_TURN}])*")
_NARROW, _SLIM, _BROAD = frozenset("iljI.,:;'| ‘’"), frozenset("tfr!()[]-"), frozenset("mwMW@%—…")


def part(told: str) -> str:
    """Words of an article on one line: what is hidden is written out, and right to left stays by itself."""
    return isolate(_safe(line(told)))


def sentence(told: str) -> str:
    """Words of ours that may hold names: each stretch from right to left stays by itself."""
    return _TURNED.sub(lambda found: isolate(found[0]), _safe(line(told)))


def _safe(told: str) -> str:
    """What is hidden written out; our own isolates stay."""
    kept = (one if one in _ISOLATES else visible(one) for one in _ISOLATED.split(told))
    return _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", "".join(kept))


def number(value: float) -> str:
    """A length of at most one decimal: "12", "12.5", never "-0"."""
    told = f"{value:.1f}".removesuffix(".0")
    return "0" if told == "-0" else told


def tag(name: str, *inside: str, **attributes: str | float | None) -> str:
    """An element; `inside` is markup. "_" in a name is "-", "class_" is class; `None` leaves an attribute out."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{told}>{''.join(inside)}</{name}>" if inside else f"<{name}{told}/>"


def words(told: str, x: float, y: float, *, anchor: str = "start", size: float = SIZE, class_: str = "") -> str:
    """A line of text, safe whatever it holds."""
    kind = f"chart-text {class_}".strip()
    return tag(
        "text",
        html.escape(_safe(told)),
        class_=kind,
        x=x,
        y=y,
        text_anchor=None if anchor == "start" else anchor,
        font_size=None if size == SIZE else size,
        font_weight="bold" if "chart-told" in kind else None,
    )


def stroke(path: str, class_: str, **more: str | float | None) -> str:
    """A line along `path`, without a filling."""
    return tag("path", d=path, class_=class_, fill="none", stroke="currentColor", **more)


def chart(title: str, told: Iterable[str], high: float, *parts: str) -> str:
    """The whole `<svg>`, `high` units high, with its title and all it shows in words."""
    said = " ".join(map(_safe, told))
    return tag(
        "svg",
        tag("title", html.escape(part(title) or "Chart")),
        tag("desc", html.escape(said) or "Nothing to show."),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        class_="chart",
        role="img",
        viewBox=f"0 0 {number(WIDE)} {number(high)}",
        width="100%",
        fill="currentColor",
        font_family="system-ui, sans-serif",
        font_size=SIZE,
        direction="ltr",
    )


def wide(told: str, size: float = SIZE) -> float:
    """About how many units the words take, rather too many than too few."""
    return sum(map(_share, told)) * size


def cut(told: str, room: float, size: float = SIZE) -> str:
    """The words on one line, cut with "…" where they take more than `room`."""
    if wide(told, size) <= room:
        return told
    room -= wide("…", size)
    kept = 0
    for at, character in enumerate(told):
        room -= _share(character) * size
        if room < 0:
            break
        kept = at + 1
    shown = told[:kept].rstrip()
    return f"{shown}…{_ISOLATES[1] * (shown.count(_ISOLATES[0]) - shown.count(_ISOLATES[1]))}"


def folded(told: str, room: float, size: float = SIZE, most: int = 3) -> list[str]:
    """The words in at most `most` lines of at most `room`."""
    lines = [""]
    for word in told.split(" "):
        joined = f"{lines[-1]} {word}".strip()
        if wide(joined, size) <= room or not lines[-1]:
            lines[-1] = joined
        else:
            lines.append(word)
    kept = [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines
    return [cut(one, room, size) for one in kept]


def _attribute(value: str | float) -> str:
    return html.escape(value) if isinstance(value, str) else number(value)


@cache
def _share(character: str) -> float:
    """The width of a character in widths of its size, as in the broad letters that many systems have."""
    if character in _NARROW:
        return 0.34
    if character in _SLIM:
        return 0.43
    if unicodedata.east_asian_width(character) in "WF" or character in _BROAD:
        return 1.02
    if unicodedata.combining(character) or character in _ISOLATES:
        return 0.0
    return 0.74 if character.isupper() else 0.64
