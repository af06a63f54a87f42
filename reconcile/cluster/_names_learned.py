"""Names that an article itself gives for one thing: an acronym in brackets, "X, also known as Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reconcile.frozen import dataclass
from reconcile.languages import _name_words as words
from reconcile.languages import get
from reconcile.model import Article

BACK = 12  # words before a bracket in which the long form may begin
ACRONYM = range(2, 11)  # letters
NAME = 60  # code points of a name behind "also known as"

_BRACKET = re.compile(r"\(([^()\n]{2,60})\)")
_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*+")
_CAPITAL = re.compile(
    r"[A-ZÀ-Þ][\w'’-]*+(?: (?:(?:of|the|de|la|du|des|del|al|bin|ibn|von|van) )?[A-ZÀ-Þ][\w'’-]*+){0,5}"
)
_PARTED = re.compile(r"[-'’]")
_GAP = re.compile(r"[ \"“”«»'‘’,-]{1,4}")


@dataclass(frozen=True, slots=True)
class Told:
    """Two names, and the words of the article that give them for one thing."""

    short: str
    long: str
    evidence: str
    article: str


def told_in(article: Article) -> Iterator[Told]:
    """Yield the names that the article gives for one thing, in the order of its text."""
    for match in _BRACKET.finditer(article.text):
        yield from _bracketed(article, match)
    yield from _also_known(article)


def _bracketed(article: Article, match: re.Match[str]) -> Iterator[Told]:
    """ "Combined Joint Task Force (CJTF)" or "CJTF (Combined Joint Task Force)"."""
    text, inner = article.text, match.group(1).strip(" \"“”«»'‘’")
    line = text[max(0, match.start() - 160) : match.start()].rsplit("\n", 1)[-1]
    before = list(_WORD.finditer(line))
    if not before or line[before[-1].end() :].strip(" \"“”«»'‘’"):
        return
    found = _long_form(inner, [m.group() for m in before[-BACK:]])
    if found is not None:
        start = before[len(before) - found].start()
        long = line[start : before[-1].end()]
        yield Told(inner, long, text[match.start() - (len(line) - start) : match.end()], article.id)
        return
    short, long_words = before[-1].group(), [m.group() for m in _WORD.finditer(inner)]
    if _long_form(short, long_words) == len(long_words) > 1:
        start = match.start() - (len(line) - before[-1].start())
        yield Told(short, inner, text[start : match.end()], article.id)


def _long_form(acronym: str, before: Sequence[str]) -> int | None:
    """How many of the last words an acronym is made of, letter by letter; small words may be left out."""
    letters = words.plain(acronym.replace(".", "").replace("-", "").replace("&", ""))
    if len(letters) not in ACRONYM or not letters.isalpha() or not _is_acronym(acronym):
        return None
    parts = [(at, part) for at, word in enumerate(before) for part in _PARTED.split(word) if part]
    for small in (False, True):
        start = _began(letters, parts, small=small)
        if start is not None:
            return len(before) - start
    return None


def _began(letters: str, parts: Sequence[tuple[int, str]], *, small: bool) -> int | None:
    """The word that the first letter begins; `small`: small words give letters too."""
    left = len(letters)
    for at, written in reversed(parts):
        word = _without_article(words.plain(written))
        little = word in words.weak() or len(word) == 1
        if little and not small:
            continue
        size = len(word) if written.isupper() else 1
        if letters[max(0, left - size) : left] == word[:size]:
            left -= size
            if left == 0:
                return at if written[:1].isupper() or not written.isascii() else None
        elif not little:
            return None
    return None


def _is_acronym(written: str) -> bool:
    """More capitals than small letters, or one word of a script that has none."""
    capitals = sum(c.isupper() for c in written)
    return (capitals >= 2 and capitals * 2 >= len(written)) or (
        written.isalpha() and written.lower() == written.upper()
    )


def _without_article(word: str) -> str:
    for start in ("وال", "ال"):
        if word.startswith(start) and len(word) > len(start) + 1:
            return word[len(start) :]
    return word


def _also_known(article: Article) -> Iterator[Told]:
    text = article.text
    folded = get(article.language).fold(text)
    for phrase in words.also(article.language.split("-")[0]):
        at = folded.find(phrase)
        while at >= 0:
            yield from _around(article, at, at + len(phrase))
            at = folded.find(phrase, at + 1)


def _around(article: Article, start: int, end: int) -> Iterator[Told]:
    """The capitalised names right before and right behind a phrase."""
    text = article.text
    line = text[max(0, start - NAME) : start].rsplit("\n", 1)[-1].rstrip(" ,(")
    before = next((m for m in _CAPITAL.finditer(line) if m.end() == len(line)), None)
    gap = _GAP.match(text, end)
    after = _CAPITAL.match(text, gap.end() if gap else end, end + NAME)
    if before is not None and after is not None:
        began = start - len(text[max(0, start - NAME) : start].rsplit("\n", 1)[-1]) + before.start()
        yield Told(after.group(), before.group(), text[began : after.end()], article.id)
