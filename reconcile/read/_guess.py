"""Which encoding bytes that are not UTF-8 were written in: the one whose letters are those of a language."""

from __future__ import annotations

import math
import re
from itertools import pairwise

from reconcile.read._alphabets import ALPHABETS, HAN, HANGUL, MARKS

# one byte a letter: encoding -> the languages it was made for; the more usual stands first
_SINGLE = {
    "cp1252": "fr es de pt it nordic",
    "cp1256": "ar fa fr",
    "cp1251": "ru",
    "koi8-r": "ru",
    "cp1250": "pl cs hu ro hr de",
    "iso8859-2": "pl cs hu ro hr de",
    "iso8859-15": "fr es de pt it nordic",
    "cp1254": "tr",
    "iso8859-6": "ar",
    "mac-roman": "fr es de pt it nordic",
    "cp850": "fr es de pt it nordic",
    "cp866": "ru",
    "iso8859-5": "ru",
    "mac-cyrillic": "ru",
    "koi8-u": "ru",
    "mac-arabic": "ar fr",
    "cp720": "ar",
    "cp1253": "el",
    "iso8859-7": "el",
    "cp1255": "he",
    "iso8859-8": "he",
}
_DOUBLE = ("euc-jp", "cp932", "gb18030", "big5", "cp949")
_RARE, _FOREIGN = math.log(0.0004), math.log(0.00002)
_ENOUGH = -4.4  # mean logarithm of the share of a letter; texts in a language of the table lie well above
_SAMPLE = 12_000  # bytes that are looked at, in thirds: from the start, the middle and the end
_RUN = re.compile(rb"[\x00-\x7f]{120,}+")  # stretches that tell nothing


def guess(raw: bytes) -> str | None:
    """The name of the encoding that reads most like a language; `None` where none can be told."""
    sample = _RUN.sub(lambda run: run[0][:40] + b"\n" + run[0][-40:], raw)
    sample = _thirds(sample)
    score, best = max(((_single(sample, name), -n, name) for n, name in enumerate(_SINGLE)))[::2]
    if score >= _ENOUGH:
        return best
    double = next((name for name in _DOUBLE if _double(sample, name)), None)
    return double or _other(sample) or (best if score > _FOREIGN else None)


def wide(raw: bytes) -> str | None:
    """UTF-16 without its mark, told by the zero bytes of blanks and Latin letters in every second place."""
    sample = raw[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < 3 or max(even, odd) < 0.02 * len(sample) / 2 or min(even, odd) * 10 > max(even, odd):
        return None
    name = "utf-16-be" if even > odd else "utf-16-le"
    text = sample.decode(name, "replace")
    plain = sum(c.isprintable() or c in "\r\n\t" for c in text)
    return name if plain >= 0.97 * len(text) else None


def _thirds(raw: bytes) -> bytes:
    if len(raw) <= _SAMPLE:
        return raw
    part, middle = _SAMPLE // 3, len(raw) // 2
    return raw[:part] + b"\n" + raw[middle : middle + part] + b"\n" + raw[-part:]


def _single(sample: bytes, name: str) -> float:
    text = sample.decode(name, "replace")
    beyond = [(before, c) for before, c in pairwise(" " + text) if c > "\x7f"]
    if not beyond:
        return _FOREIGN
    broken = sum(c.isupper() and before.islower() for before, c in beyond)
    languages = (ALPHABETS[language] for language in _SINGLE[name].split())
    likely = max(sum(_log(c, letters) for _, c in beyond) for letters in languages)
    return (likely - 3.0 * broken) / len(beyond)


def _log(c: str, letters: dict[str, float]) -> float:
    share = letters.get(c) or MARKS.get(c)
    if share:
        return math.log(share)
    if c.lower() in letters:
        return _RARE
    return _FOREIGN


def _double(sample: bytes, name: str) -> bool:
    """Nearly all of it can be read so, and the common signs of the language are common in it."""
    text = sample.decode(name, "replace")
    beyond = [c for c in text if c > "\x7f"]
    if text.count("\ufffd") * 50 > len(beyond) or not beyond:
        return False
    kana = sum("\u3041" <= c <= "\u30fe" for c in beyond)
    common = sum(c in (HANGUL if name == "cp949" else HAN) for c in beyond)
    needed = 0.3 if name in {"euc-jp", "cp932"} else 0.12
    return (kana if needed == 0.3 else common) >= needed * len(beyond)


def _other(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best is not None else None
