"""Short articles about invented libraries, as many as wanted, some of which differ on a number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

PARTS = ("B D F G K L M N P R S T V", "a e i o u", "rl nd lm st rk", "en ov ia um ach el", "holm dale mere stad wick")
SOURCES = ("Courier", "Echo", "Post")


def lines(count: int, seed: int) -> Iterator[dict[str, str]]:
    """Yield articles as lines of JSON have them; now and then the next outlet tells of the same library."""
    rng = Random(seed)  # noqa: S311 - nothing secret is drawn
    while count > 0:
        town = "".join(rng.choice(part.split()) for part in PARTS)
        day = f"20{rng.randrange(31, 90)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
        books, readers = rng.randrange(1_000, 9_000), rng.randrange(20, 500)
        for source in rng.sample(SOURCES, min(count, rng.choice((1, 1, 1, 2)))):
            text = f"The library of {town} lent {books} books to {readers} readers, {source} was told."
            yield {"text": text, "date": day, "source": source}
            books, count = books + rng.choice((0, 7)), count - 1


def write(path: Path, count: int, seed: int) -> Path:
    """A file of so many articles, the same for the same seed."""
    path.write_text("".join(json.dumps(line) + "\n" for line in lines(count, seed)), encoding="utf-8")
    return path
