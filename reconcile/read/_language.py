"""The language of an article: its script first, then its small words, then a statistical guess on longer texts."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Any

_WORDS = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    "the of and to in a is was that for on with as at by from are were has have had be been it its an not this which "
    "their after more than said who will over they he his but or one two about into near people killed".split()
)
# small words that few other languages have, for texts too short for a guess
_TELLING = {
    "fr": frozenset(
        "le les des du et est une dans pour par sur qui au aux ont été ses ce cette plus avec sont mais il ils elle "
        "deux trois selon après leur près d l qu".split()
    ),
    "es": frozenset(
        "el los las del y es una por con su sus al más fue fueron han según pero como está este esta sobre dos tres "
        "tras unos murieron entre".split()
    ),
}
_SCRIPTS = {
    "HEBREW": "he",
    "GREEK": "el",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "THAI": "th",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
}
_PERSIAN = frozenset("پچژگکی")
_NAMES = {
    "english": "en",
    "arabic": "ar",
    "french": "fr",
    "français": "fr",
    "german": "de",
    "spanish": "es",
    "español": "es",
    "russian": "ru",
    "العربية": "ar",
}
_SAMPLE = 4000
_ENOUGH = 40  # letters that a guess needs
_SHARE = 0.12  # of small words that tell a language


def language(text: str) -> str:
    """ISO code of the language most of the text is written in, `und` when nothing tells."""
    sample = text[:_SAMPLE]
    main = script(sample)
    if main == "ARABIC":
        letters = [c for c in sample if c.isalpha()]
        persian = sum(c in _PERSIAN for c in letters) / max(1, len(letters))
        return "ar" if persian < 0.02 else _guess(sample) or "fa"
    if main == "LATIN":
        return _latin(sample)
    return _SCRIPTS.get(main or "") or _guess(sample) or "und"


def script(text: str) -> str | None:
    """The script of most letters by its Unicode name ("LATIN", "ARABIC"); `None` without letters."""
    counts = Counter(map(_script, filter(str.isalpha, text[:_SAMPLE])))
    return max(sorted(counts), key=lambda name: counts[name]) if counts else None


@cache
def _script(letter: str) -> str:
    if letter.isascii():
        return "LATIN"
    return unicodedata.name(letter, "UNKNOWN").split()[0]


def code(written: str) -> str:
    """The ISO code of a language as a field names it: "en-US", "EN" and "English" are `en`."""
    word = written.strip().lower()
    return _NAMES.get(word) or re.split(r"[-_]", word)[0]


def _latin(text: str) -> str:
    words = [w.lower() for w in _WORDS.findall(text)]
    small = sum(w in _SMALL for w in words)
    accents = not text.isascii()
    many, told = max((sum(w in telling for w in words), code) for code, telling in _TELLING.items())
    if words and small / len(words) >= _SHARE and not (accents and many >= small):
        return "en"
    short = told if many >= (1 if accents else 2) and many / len(words) >= _SHARE else None
    return _guess(text) or short or ("und" if accents and not small else "en")


def _guess(text: str) -> str | None:
    if sum(c.isalpha() for c in text) < _ENOUGH:
        return None
    found, sure = _identifier().classify(text)
    return str(found) if sure >= 0.9 else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
