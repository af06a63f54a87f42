"""What tells the story of an article: the names in it, its longer words, its numbers and the days of its lead."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from reconcile.cluster._known_names import Known, known_names
from reconcile.cluster._likeness import skeleton
from reconcile.cluster._told_days import ToldDays, told_days
from reconcile.frozen import dataclass
from reconcile.languages import get
from reconcile.languages._words import Words, closed_words
from reconcile.model import Article, Lexicon

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*+")
NUMBER = re.compile(r"\d(?<![\w.,]\d)\d{0,14}(?:[.,]\d{1,3}){0,4}(?!\w)")  # looked behind for at digits alone
SHORTEST = 3  # letters of a name
LONG = 4  # letters of a word that tells something
PART = 5  # what a word tells that stands only beside other words of a name
LEAD = 400  # characters in which an article says what it is about
SENTENCE_ENDS = ".!?:\n"
DASHES = (" - ", " – ", " — ")
DATELINE = "-–—,(:"  # what stands behind the place of a dateline
MONTH = 4  # UCDP precision of a publication up to which its first day tells when it was
KEPT = 2048  # articles whose profiles are at hand: blocks are found first, and then looked into one by one


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What is compared of an article.

    `names`: skeleton -> a spelling, a pack's entities as "=id"; `lead`: those of its first lines; `counts`: how often
    each stands there; `weights`: what each tells, 0 to 10, and `whole`, `lead_whole` their sums; `beside`: which two
    stand side by side as one name, in order of the alphabet. `words` and `pairs` hold checksums of its longer words and
    of neighbours among them, each once, `lead_words` those of the words of its first lines. `numbers` are as written in
    digits, without grouping; `day` is the number of the first day of publication.
    """

    id: str
    language: str
    names: Mapping[str, str]
    lead: frozenset[str]
    weights: Mapping[str, int]
    counts: Mapping[str, int]
    beside: frozenset[tuple[str, str]]
    words: array[int]
    pairs: array[int]
    lead_words: array[int]
    numbers: frozenset[str]
    told: ToldDays
    whole: int
    lead_whole: int
    day: int | None = None


@lru_cache(maxsize=KEPT)
def profile(article: Article, lexicon: Lexicon) -> Profile:
    """What is compared of the article; it depends on the article and the packs alone."""
    language, known = get(article.language), known_names(lexicon, article.language)
    text = without_furniture(article)
    folded = language.fold(text)
    found = _words(text, folded)
    named = list(_names(found, text, known, closed_words(article.language)))
    capitals = not closed_words(article.language).head_first
    adjoin = [_adjoin(a, b, text) for a, b in pairwise(named)]
    names: dict[str, str] = {}
    weights: dict[str, int] = {}
    counts: dict[str, int] = {}
    for n, (key, spelling, folded_word, _) in enumerate(named):
        names.setdefault(key, spelling)
        weight = known.weight(key, folded_word)
        if capitals and True in adjoin[max(n - 1, 0) : n + 1]:
            weight = min(weight, PART)
        weights[key] = max(weight, weights.get(key, 0))
        counts[key] = counts.get(key, 0) + 1
    lead = {key for key, _, _, at in named if at < LEAD}
    shut = _shut(article.language)
    telling = [(w, at) for _, w, at in found if len(w) >= SHORTEST and w not in shut and not w.isdigit()]
    sums = {w: crc32(w.encode()) for w, _ in telling}
    pairs = {crc32(f" {b}".encode(), sums[a]) for (a, _), (b, _) in pairwise(telling)}
    first = article.published.earliest if article.published and article.published.precision <= MONTH else None
    return Profile(
        article.id,
        article.language,
        names,
        frozenset(lead),
        weights,
        counts,
        frozenset((min(a[0], b[0]), max(a[0], b[0])) for (a, b), so in zip(pairwise(named), adjoin, strict=True) if so),
        _ordered({told for w, told in sums.items() if len(w) >= LONG}),
        _ordered(pairs),
        _ordered({sums[w] for w, at in telling if at < LEAD and len(w) >= LONG}),
        frozenset(n.replace(",", "") for n in NUMBER.findall(folded)),
        told_days(language.dates(text[:LEAD]), first),
        sum(weights.values()),
        sum(weights[key] for key in lead),
        first.toordinal() if first else None,
    )


def _words(text: str, folded: str) -> list[tuple[str, str, int]]:
    """The words, each as it is written, folded, and its place."""
    words: list[tuple[str, str, int]] = []
    for match in WORD.finditer(text):
        start, end = match.span()
        words.append((match[0], folded[start:end].removesuffix("'s"), start))
    return words


def _names(
    found: list[tuple[str, str, int]], text: str, known: Known, closed: Words
) -> Iterator[tuple[str, str, str, int]]:
    """Yield key, spelling, folded word and place of each name; the longest that the packs know goes first."""
    plain = {word for word, _, _ in found if word.islower()}
    longest, skip = known.longest, 0
    for n, (word, folded, at) in enumerate(found):
        if skip:
            skip -= 1
        elif folded in longest and (entity := known.at(found, n)):
            skip = entity[1] - 1
            last, _, end = found[n + skip]
            yield f"={entity[0]}", text[at : end + len(last)], folded, at
        elif folded in closed.not_names or (folded in plain and not _beside_capital(found, n, text, closed)):
            continue
        elif _is_name(word, closed, _opens(found, n, text)):
            bare = _bare(folded)
            key = skeleton(bare)
            if len(key) >= 2:
                yield key, word, bare, at


def _beside_capital(found: list[tuple[str, str, int]], n: int, text: str, closed: Words) -> bool:
    """A word that is also written small stands beside another capital here: "Nations Cup" in a text with nations."""
    if closed.head_first or not found[n][0].istitle() or _starts(found, n, text):
        return False
    return any(_one_name(found, n, other, text, closed) for other in (n - 1, n + 1) if 0 <= other < len(found))


def _one_name(found: list[tuple[str, str, int]], n: int, other: int, text: str, closed: Words) -> bool:
    """Only a space parts the two words, and the other one is a capital too, where no sentence starts."""
    first, second = found[min(n, other)], found[max(n, other)]
    word, folded, _ = found[other]
    joined = text[first[2] + len(first[0]) : second[2]] == " "
    return joined and word.istitle() and folded not in closed.not_names and not _starts(found, other, text)


def _opens(found: list[tuple[str, str, int]], n: int, text: str) -> bool:
    """A sentence starts with the word, and it is not the place of a dateline: "SELVAR - Rain fell"."""
    word, _, at = found[n]
    if not _starts(found, n, text):
        return False
    behind = text[at + len(word) :].lstrip(" ")[:1]
    return not (word.isupper() and (at == 0 or text[at - 1] == "\n") and behind and behind in DATELINE)


def _starts(found: list[tuple[str, str, int]], n: int, text: str) -> bool:
    """A sentence starts with the word, or what looks like one."""
    if not n:
        return True
    word, _, at = found[n - 1]
    between = text[at + len(word) : found[n][2]]
    return between[:1] in SENTENCE_ENDS or between in DASHES


def _adjoin(first: tuple[str, str, str, int], second: tuple[str, str, str, int], text: str) -> bool:
    """One stands beside the other, and no pack knows them: "Lake" and "Toba" are one name in two words."""
    end = first[3] + len(first[1])
    return end + 1 == second[3] and text[end] == " " and not (first[0].startswith("=") or second[0].startswith("="))


@lru_cache(maxsize=64)
def _shut(code: str) -> frozenset[str]:
    """The words of a language that tell nothing of the story."""
    c = closed_words(code)
    classes: Iterable[frozenset[str]] = (
        c.adverbs, c.prepositions, c.auxiliaries, c.report_verbs, c.not_names, c.pronouns, c.conjunctions, c.determiners
    )  # fmt: skip
    return frozenset().union(*classes)


def _ordered(sums: Iterable[int]) -> array[int]:
    """Checksums in order: they take little room and are the same on every machine."""
    return array("L", sorted(sums))


def _bare(name: str) -> str:
    """The name without an article that is written together with it."""
    return name.removeprefix("al-").removeprefix("el-").removeprefix("ال")


def _is_name(word: str, closed: Words, start: bool) -> bool:
    """Capitalised, where no sentence starts; any longer word in a script without capitals."""
    if closed.head_first:
        return len(word) > SHORTEST
    if word.islower():
        return False
    bare = word.removeprefix("al-")
    if not bare[:1].isupper() or len(bare) < SHORTEST:
        return False
    last = bare.rsplit("-", 1)[-1]
    if last != bare and last.islower():
        return False  # "US-led" names nobody
    return not start or "-" in word


def without_furniture(article: Article) -> str:
    """Headline and text of an article, without what its page puts beside them."""
    text = f"{article.title}\n{article.text}" if article.title else article.text
    if not article.furniture:
        return text
    shift = len(text) - len(article.text)
    out, at = [], 0
    for piece in sorted(article.furniture, key=lambda f: f.span):
        out += [text[at : piece.span.start + shift], "\n"]
        at = max(at, piece.span.end + shift)
    return "".join([*out, text[at:]])
