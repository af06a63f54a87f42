"""Whether two texts are versions of one article: what they are found by, and how much of their words they share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from reconcile.cluster._addresses import page
from reconcile.cluster._credits import outlet_of
from reconcile.cluster._passages import WORD
from reconcile.languages import get
from reconcile.model import Article, Lexicon

NOWHERE = "-"  # the file of what came on standard input, which is another article each time
FILE = "file name"  # where an outlet was found that is no more than a guess
SHARED = 0.3  # of the distinct words of the shorter text: one address and no less is one article
MOST = 0.5  # the same, where a number or a place in a file is what they have in common
NEARLY_ALL = 0.8  # the same, where they have no more than outlet and headline in common
GLOBAL = ("urn:", "tag:", "http://", "https://")  # how a name begins that no two outlets give


def keys(article: Article, lexicon: Lexicon) -> Iterator[str]:
    """What the versions of an article are found by: they share one of these at least."""
    outlet, address = outlet_of(article, lexicon), page(article.url) if article.url else None
    if address is not None:
        yield f"page {address}"
    if article.file != NOWHERE:
        yield f"place {article.file}\n{article.index}"
    record = _record(article, outlet)
    if record is not None:
        yield f"record {record}"
    title = _headline(article)
    if title and outlet:
        yield f"title {outlet}\n{title}\n{_day(article)}"


def are_versions(a: Article, b: Article, lexicon: Lexicon) -> bool:
    """The two are states of one article; it depends on these two alone."""
    if a.language != b.language or a.id == b.id or not _one_outlet(a, b, lexicon):
        return False
    return _by_place(a, b) or _by_address(a, b) or _by_record(a, b, lexicon) or _by_headline(a, b, lexicon)


def of_one_place(a: Article, b: Article) -> bool:
    """The two stood, one after the other, at one place of one file."""
    return a.file != NOWHERE and (a.file, a.index) == (b.file, b.index)


def much_alike(a: Article, b: Article) -> bool:
    """Two texts of one language share at least half of the distinct words of the shorter one."""
    return a.language == b.language and _in_common(a, b) >= MOST


def _by_place(a: Article, b: Article) -> bool:
    return of_one_place(a, b) and a.state != b.state and much_alike(a, b)


def _by_address(a: Article, b: Article) -> bool:
    """One address; two articles of one file may have it from the file."""
    one, other = (page(article.url) if article.url else None for article in (a, b))
    if one is None or one != other:
        return False
    alike = _headline(a) is not None and _headline(a) == _headline(b)
    return _in_common(a, b) >= (MOST if a.file == b.file else SHARED) or (alike and a.file != b.file)


def _by_record(a: Article, b: Article, lexicon: Lexicon) -> bool:
    one, other = (_record(article, outlet_of(article, lexicon)) for article in (a, b))
    return one is not None and one == other and _in_common(a, b) >= MOST


def _by_headline(a: Article, b: Article, lexicon: Lexicon) -> bool:
    """One outlet, one headline, one day, much the same words, and no address that tells them apart."""
    one, other = (page(article.url) if article.url else None for article in (a, b))
    title, outlet = _headline(a), outlet_of(a, lexicon)
    if not title or outlet is None or title != _headline(b) or (one is not None and other is not None):
        return False
    if outlet != outlet_of(b, lexicon) or (a.file == b.file and not of_one_place(a, b)) or _day(a) != _day(b):
        return False
    return _in_common(a, b) >= NEARLY_ALL


def _one_outlet(a: Article, b: Article, lexicon: Lexicon) -> bool:
    """No two outlets are named; an outlet that a file's name gives names none."""
    named = [outlet_of(article, lexicon) for article in (a, b) if article.source_from != FILE]
    return len({one for one in named if one is not None}) < 2


def _record(article: Article, outlet: str | None) -> str | None:
    """What a format names the article by; a name that is plain is one of its outlet alone."""
    if not article.record:
        return None
    if article.record.startswith(GLOBAL):
        return article.record
    return f"{outlet}\n{article.record}" if outlet else None


def _headline(article: Article) -> str | None:
    written = article.title or (article.words("text", article.headline) if article.headline else None)
    return _folded(written) or None if written else None


@lru_cache(maxsize=10_000)
def _folded(written: str) -> str:
    return " ".join(match.group().casefold() for match in WORD.finditer(written))


def _day(article: Article) -> str:
    """The day of publication; empty where it is not known: a bulletin of the next day is an article of its own."""
    day = article.published.earliest if article.published else None
    return day.isoformat() if day else ""


def _in_common(a: Article, b: Article) -> float:
    """The part of the distinct words of the shorter text that the other has too."""
    one, other = (_words(article.text, article.language) for article in (a, b))
    return len(one & other) / max(1, min(len(one), len(other)))


@lru_cache(maxsize=512)
def _words(text: str, language: str) -> frozenset[str]:
    return frozenset(map(get(language).fold, {match.group() for match in WORD.finditer(text)}))
