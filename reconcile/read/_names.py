"""Names of outlets: out of a file's name, and as a reader would print them."""

from __future__ import annotations

import re
from pathlib import PurePath

_VOWELS = frozenset("AEIOUY")
_TAIL = re.compile(r"(?<=\w)\s+(?:staff(?:\s+writers?)?|reporters?|correspondents?|\d{3,})$", re.IGNORECASE)
_HASH = re.compile(r"^(?:[0-9a-f]{8,}|\d+|v\d+)$", re.IGNORECASE)
_COMMON = frozenset(
    "article articles page pages index story stories text texts file files batch test tests sample samples draft copy "
    "input output reports export example examples untitled document documents data posts html stdin new old "
    "readme".split()
)


def display(name: str) -> str:
    """A name in capitals as it is usually printed ("CITY POST" is City Post); initials and other names stay.

    Whoever writes for it ("City Post staff") and numbers of dispatches are left out.
    """
    name = _TAIL.sub("", name)
    if not name.isupper() or len(name) <= 5:
        return name
    return " ".join(
        word if _initials(word) else word.title() if word.isalpha() else word.capitalize() for word in name.split()
    )


def _initials(word: str) -> bool:
    """A word that nobody could read aloud: no vowel in it, or a dot or "&" between letters."""
    return not _VOWELS.intersection(word) or bool(re.search(r"\w[.&]\w", word))


def from_file(file: str) -> str | None:
    """The outlet that a file is named after ("02-city-post.html" is City Post); `None` where the name says none.

    At least two words are wanted, and words that files of any kind are called by count for nothing.
    """
    words = slug(file)
    if len(words) < 2 or any(not w.isalpha() for w in words) or _COMMON.intersection(words):
        return None
    return " ".join(word.capitalize() for word in words)


def slug(file: str) -> tuple[str, ...]:
    """The words of a file's name in small letters, without numbers and hashes."""
    stem = PurePath(file).name.split(".")[0]
    return tuple(w for w in re.split(r"[-_\s]+", stem.lower()) if w and not _HASH.match(w))
