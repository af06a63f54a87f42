"""Arabic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from reconcile.languages import _ar_dates, _ar_units
from reconcile.languages._ar_lemmas import lemmas
from reconcile.languages._ar_number_words import ORDINALS, TRIGGERS
from reconcile.languages._ar_number_words import VOCABULARY as NUMBER_WORDS
from reconcile.languages._ar_numbers import read
from reconcile.languages._dates import covered
from reconcile.languages._folding import FILLER, fold_arabic
from reconcile.languages._language import Language
from reconcile.languages._numbers import Core, NumeralWords
from reconcile.languages._numerals import Numerals
from reconcile.languages._page import Page, Phrases, open_page
from reconcile.languages._sentences import split
from reconcile.languages._tokens import Atom, Token, atoms, cut
from reconcile.model import DateExpression, Numeral, Span

_ABBREVIATION = re.compile(r"(?<!\w)(?:د|م|أ|ه|ق|ص|ت)\.$")
_KNOWN = NUMBER_WORDS | _ar_units.VOCABULARY | _ar_dates.VOCABULARY
_CLITICS = frozenset("وفبلك")


_TAILS = ("يه", "ات", "تا", "تي", "ين", "ان")
_HAMZA = frozenset(word for word in _KNOWN if word.startswith(("مي", "المي")))


def _peeled(atom: Atom, raw: str) -> Iterator[Atom]:
    """The atom, with wa-, fa-, bi-, li-, ka- cut off where a known word remains; "lil-" leaves "al-".

    Folding makes "dead" and "two hundred" one word: the hundreds count only where the text has their hamza.
    """
    word = atom.word.replace(FILLER, "")
    if word.endswith(_TAILS) and "ئ" not in raw and any(word.endswith(form) for form in _HAMZA):
        yield Atom(atom.start, atom.end, "\u2026" + word)
        return
    if word == "واحد" and raw.startswith("وأ"):  # "and eleven", not "one"
        yield Atom(atom.start, atom.start + 1, "و")
        yield Atom(atom.start + 1, atom.end, "احد")
        return
    if word in _KNOWN or len(word) < 3 or word[0] not in _CLITICS or len(word) != len(atom.word):
        yield Atom(atom.start, atom.end, word)
        return
    rest = word[1:]
    if rest in _KNOWN:
        yield Atom(atom.start, atom.start + 1, word[0])
        yield Atom(atom.start + 1, atom.end, rest)
    elif word.startswith("لل") and "ا" + rest in _KNOWN:
        yield Atom(atom.start, atom.start + 1, "ل")
        yield Atom(atom.start + 1, atom.end, "ا" + rest)
    elif word[0] in "وف" and word[1] in "بلك" and word[2:] in _KNOWN:
        yield Atom(atom.start, atom.start + 1, word[0])
        yield Atom(atom.start + 1, atom.start + 2, word[1])
        yield Atom(atom.start + 2, atom.end, word[2:])
    else:
        yield Atom(atom.start, atom.end, word)


@lru_cache(maxsize=8)
def _page(text: str) -> Page:
    folded = fold_arabic(text)
    return open_page(
        text, folded, [piece for atom in atoms(folded) for piece in _peeled(atom, text[atom.start : atom.end])]
    )


def tokens(text: str) -> tuple[Token, ...]:
    """Words, numbers and signs; clitics stay on their words."""
    return cut(text, fold_arabic(text))


def sentences(text: str) -> tuple[Span, ...]:
    """Sentences, none across a line."""
    return split(text, "ar", _ABBREVIATION)


def _clock(page: Page, i: int) -> Core | None:
    """The hour after "al-sa'a": at the fifth and a half in the evening, 5:30."""
    if page.word(i - 1) != "الساعه":
        return None
    word, j = page.word(i), i + 1
    parts = word.replace(":", ".").split(".")
    if word[:1].isdecimal() and len(parts) <= 2 and all(parts) and int(parts[0]) < 25 and len(parts[-1]) <= 2:
        minutes = int(parts[0]) * 60 + (int(parts[1]) if len(parts) == 2 else 0)
    elif word.startswith("ال") and word[2:] in {**ORDINALS, "واحده": 1}:
        number = {**ORDINALS, "واحده": 1}[word[2:]]
        more = page.word(j) == "عشره"
        minutes, j = (number % 10 + 10 if more else number) * 60, j + more
    else:
        return None
    if page.word(j) == "و" and page.word(j + 1) in ("النصف", "الربع", "الثلث"):
        minutes, j = minutes + {"النصف": 30, "الربع": 15, "الثلث": 20}[page.word(j + 1)], j + 2
    if page.word(j) in ("مساء", "ظهرا", "عصرا", "ليلا") and minutes < 720:
        minutes += 720
    j += page.word(j) in ("مساء", "ظهرا", "عصرا", "ليلا", "صباحا", "فجرا")
    return Core(i, j, Decimal(minutes % 1440), kind="clock", unit="clock")


def _age(page: Page, i: int) -> Core | None:
    """Aged 27: a number of years after "al-bāligh min al-ʿumr" or "ʿumruhu"."""
    if page.word(i - 1) not in ("العمر", "عمره", "عمرها", "عاما") or page.word(i - 1) == "عاما":
        return None
    core = read(page, i)
    if core is None or core.kind != "cardinal" or core.number is None or core.number > 120:
        return None
    years = page.word(core.end) in ("عاما", "سنه", "سنوات", "اعوام")
    return replace(core, end=core.end + years, kind="age", unit="year")


def _after_noun(page: Page, i: int) -> Core | None:
    """The six of "al-sanawat al-sitt": a definite number behind the definite unit it counts."""
    noun, word = page.word(i - 1), page.word(i)
    unit = _ar_units.TIMES_BY_FORM.get(noun[2:]) if noun.startswith("ال") and word.startswith("ال") else None
    core = read(page, i) if unit else None
    if core is None or core.kind != "cardinal":
        return None
    return replace(core, start=i - 1, kind="duration", unit=unit)


_DESIGNATORS = frozenset(
    fold_arabic("رقم الفئة المادة الطريق القناة المجموعة الصفحة الفصل القرار الرقم الدرجة").split()
)


def _is_name(page: Page, core: Core) -> bool:
    """Numbers glued to letters of a code, or behind "raqm" (number)."""
    i, j = core.start, core.end
    before = page.word(i - 1)
    if (
        page.word(i)[0].isdecimal()
        and page.glued(i)
        and ((before.isascii() and before.isalnum()) or before in ("#", "_", "@", "/"))
    ):
        return True
    if (
        page.word(i)[0].isdecimal()
        and page.glued(i)
        and before == "-"
        and page.glued(i - 1)
        and page.word(i - 2).isascii()
        and page.word(i - 2).isalpha()
    ):
        return True
    if page.glued(j) and page.word(j).isascii() and page.word(j).isalpha():
        return True
    return before in _DESIGNATORS and page.word(i)[0].isdecimal()


_READER = Numerals(
    NumeralWords(
        core=read,
        triggers=TRIGGERS,
        hedges=_ar_units.HEDGES,
        hedges_after=_ar_units.HEDGES_AFTER,
        units=_ar_units.UNITS,
        glued_units=Phrases({}),
        money_before=_ar_units.MONEY_BEFORE,
        money_after=_ar_units.MONEY_AFTER,
        between=frozenset({"بين"}),
        to=frozenset({"الي"}),
        also=frozenset({"و"}),
        alternatives=frozenset({"او"}),
        no_range_after=frozenset({"ب"}),
        from_words=frozenset({"من"}),
        changes=frozenset(
            fold_arabic("ارتفع ارتفعت انخفض انخفضت زاد زادت تراجع تراجعت رفع خفض وصل تقلص ارتفاع انخفاض").split()
        ),
        minus=frozenset({"سالب", "ناقص"}),
        is_name=_is_name,
        special=lambda page, i: _clock(page, i) or _age(page, i) or _after_noun(page, i),
    )
)


@lru_cache(maxsize=8)
def dates(text: str) -> tuple[DateExpression, ...]:
    """Dates as written."""
    return _ar_dates.READER.find(_page(text))


@lru_cache(maxsize=8)
def numerals(text: str) -> tuple[Numeral, ...]:
    """Numerals outside dates and codes; duals of counted nouns are the number two."""
    page = _page(text)
    return _READER.find(page, covered(page, dates(text)))


LANGUAGE = Language("ar", fold_arabic, tokens, sentences, numerals, dates, lemmas)
