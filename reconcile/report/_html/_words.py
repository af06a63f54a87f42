"""Words of articles with the language and direction they are to be read in, and addresses that may be followed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reconcile.frozen import dataclass
from reconcile.report._visible import line, visible

if TYPE_CHECKING:
    from reconcile.model import Article

_BLANKS = re.compile("[\t\r\x0b\x0c\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_CODE = re.compile(r"[a-z]{2,3}")
_RIGHT_TO_LEFT = frozenset("ar arc azb ckb dv fa he iw ps sd ug ur yi".split())
_NAMES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew", "it": "Italian",
    "ja": "Japanese", "ku": "Kurdish", "pt": "Portuguese", "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip
_ADDRESS = re.compile(r"[!#-;=?-\[\]_a-z~]+")
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Words:
    """A text on one line, its language ("" where nobody knows) and the direction it is written in."""

    text: str
    lang: str
    dir: str


def words(article: Article, text: str) -> Words:
    """Words of an article, or of its language, on one line."""
    return Words(line(text), language(article), direction(article))


def language(article: Article) -> str:
    """The ISO code of an article's language; "" where it is not known."""
    code = article.language.lower()
    return code if _CODE.fullmatch(code) and code != "und" else ""


def direction(article: Article) -> str:
    """How the words of an article run; "auto" leaves it to its first letters."""
    code = language(article)
    return "rtl" if code in _RIGHT_TO_LEFT else "ltr" if code else "auto"


def spoken(article: Article) -> str:
    """ "in Arabic", where the words are not English."""
    code = language(article)
    return "" if code in {"", "en"} else f"in {_NAMES.get(code, code)}"


def spaced(text: str) -> str:
    """The text in its lines, with what is hidden in it written out; nothing is stripped."""
    return "\n".join(map(visible, _BLANKS.sub(" ", text).split("\n")))


def link(url: str | None) -> str | None:
    """An address on the web that a reader may follow, or `None`: every other scheme is text."""
    if url is None or len(url) > _LONGEST or not _ADDRESS.fullmatch(url):
        return None
    try:
        found = urlsplit(url)
    except ValueError:
        return None
    return url if found.scheme in {"http", "https"} and found.hostname else None
