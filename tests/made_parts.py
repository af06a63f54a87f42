"""Articles for runs in parts: some stories in several files, with copies, a translation's language, and strangers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

Thing = TypeVar("Thing")
Made = TypeVar("Made")

FLOOD = (
    "The flood in Ardmere killed {} people on 3 May and left the weir over the Lorn broken, governor Pia Sund said. "
    "Rescue teams from Velmo searched the mills of Ardmere through the night."
)
TRAIN = (
    "The night train Petrel left the rails near Osterby on 9 September with {} passengers on board, driver Jon Falk "
    "said. Firemen from Ringstad reached the wreck of the Petrel at dawn."
)
MILL = (
    "The mill of Karsund was the {} mill that the crown gave back to the province of Nordmark this year, steward "
    "Ebba Lind said. Millers left Karsund with forty carts, and the Nordmark choir sang."
)
FIRST = [
    {"text": FLOOD.format(12), "date": "2031-05-03", "source": "Courier"},
    {"text": FLOOD.format("at least 15"), "date": "2031-05-04", "source": "Lorn Post"},
    {"text": TRAIN.format(40), "date": "2033-09-09", "source": "Courier"},
    {"text": MILL.format("fourth"), "date": "2035-02-01", "source": "Nordmark Echo"},
]
SECOND = [
    {"text": TRAIN.format(46), "date": "2033-09-10", "source": "Ringstad News"},
    {"text": MILL.format("fifth"), "date": "2035-02-02", "source": "Courier"},
    {"text": FLOOD.format(12), "date": "2031-05-03", "source": "Courier"},  # it stands in the other file as well
    {"text": "The Alder library in Farholt lent 3,000 books in March.", "date": "2036-04-02", "source": "Echo"},
]


def written(folder: Path) -> list[str]:
    """Two files of articles in a folder."""
    for name, articles in (("first", FIRST), ("second", SECOND)):
        lines = "".join(f"{json.dumps(one)}\n" for one in articles)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return [str(folder / "first.jsonl"), str(folder / "second.jsonl")]


class BrokenOffError(Exception):
    """What stops an engine that stops."""


class Stopping:
    """An engine that does so many pieces of work, and stops."""

    def __init__(self, pieces: int) -> None:
        self.left = pieces
        self.done: list[object] = []

    def each(self, work: Callable[[Thing], Made], things: Iterable[Thing]) -> Iterator[Made]:
        """Yield what the work makes, until it stops."""
        for thing in things:
            if not self.left:
                raise BrokenOffError
            self.left -= 1
            self.done.append(thing)
            yield work(thing)
