"""What the Romance languages share: elisions cut off, and a language made of tables of words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from reconcile.frozen import dataclass
from reconcile.languages._date_words import DateWords
from reconcile.languages._dates import covered
from reconcile.languages._folding import FILLER, fold_latin
from reconcile.languages._language import Language
from reconcile.languages._numbers import Core, NumeralWords
from reconcile.languages._numerals import Numerals
from reconcile.languages._page import Page, Phrases, open_page
from reconcile.languages._romance_dates import RomanceDates, YearWords
from reconcile.languages._romance_numbers import RomanceNumbers
from reconcile.languages._romance_special import Specials, SpecialWords
from reconcile.languages._romance_tables import Spelling
from reconcile.languages._romance_units import MONEY_BEFORE, glued_units
from reconcile.languages._romance_words import CountingWords, RangeWords
from reconcile.languages._sentences import Stops, split
from reconcile.languages._tokens import Atom, Columns, Token, as_columns, atoms, cut
from reconcile.languages._units import Unit
from reconcile.model import Bound, DateExpression, Numeral, Span

_ACCENTS = {"\u0300": "àèìòù", "\u0301": "áéíóú", "\u0302": "âêîôû", "\u0303": "ãñõ", "\u0308": "äëïöü", "\u0327": "ç"}
_BASES = {"\u0300": "aeiou", "\u0301": "aeiou", "\u0302": "aeiou", "\u0303": "ano", "\u0308": "aeiou", "\u0327": "c"}
_COMPOSED = {
    base + mark: letter + FILLER
    for mark, row in _ACCENTS.items()
    for base, letter in zip(_BASES[mark], row, strict=True)
}
_PAIR = re.compile("[aceinou][" + "".join(_ACCENTS) + "]")


def fold(text: str) -> str:
    """As `fold_latin`; a letter with a combining accent becomes one letter and a filler, so that no offset moves."""
    folded = fold_latin(text)
    return folded if folded.isascii() else _PAIR.sub(lambda pair: _COMPOSED.get(pair.group(), pair.group()), folded)


def _cut_atoms(folded: str, spelling: Spelling) -> Iterator[Atom]:
    """The atoms of a folded text, elided words with their apostrophe, fused phrases as one."""
    found = atoms(folded)
    longest = {phrase[0]: len(phrase) for phrase in sorted(spelling.fused, key=len)}
    i = 0
    while i < len(found):
        atom = found[i]
        whole = spelling.elided.get(atom.word)
        if whole and i + 1 < len(found) and found[i + 1].word == "'" and found[i + 1].start == atom.end:
            yield Atom(atom.start, found[i + 1].end, whole)
            i += 2
            continue
        for size in range(min(longest.get(atom.word, 0), len(found) - i), 1, -1):
            one = spelling.fused.get(tuple(a.word for a in found[i : i + size]))
            if one:
                yield Atom(atom.start, found[i + size - 1].end, one)
                i += size
                break
        else:
            yield atom
            i += 1


def _cut_token(token: Token, spelling: Spelling) -> Iterator[Token]:
    """The token, its elided words and the pronouns behind its verb as tokens of their own."""
    at, text, folded = 0, token.text, token.folded
    while len(folded) == len(text) and (mark := folded.find("'", at)) >= 0:
        whole = spelling.elided.get(folded[at:mark])
        if whole is None:
            break
        yield Token(token.start + at, token.start + mark + 1, text[at : mark + 1], whole)
        at = mark + 1
    start, text, folded = token.start + at, text[at:], folded[at:]
    tail = next((t for t in spelling.enclitics if folded.endswith(t) and len(folded) == len(text) > len(t)), "")
    at = len(folded) - len(tail)
    if tail:
        yield Token(start, start + at, text[:at], folded[:at])
        yield Token(start + at, token.end, text[at:], tail.strip("-"))
    elif text:
        yield Token(start, token.end, text, folded)


@dataclass(frozen=True)
class Tables:
    """What one language brings."""

    spelling: Spelling
    numbers: CountingWords
    hedges: Phrases[Bound]
    hedges_after: Phrases[Bound]
    close: Phrases[int]
    units: Phrases[Unit]
    money: Phrases[Unit]
    special: SpecialWords
    ranges: RangeWords
    dates: DateWords
    years: YearWords
    lemmas: Callable[[str], tuple[str, ...]]
    stops: Stops


def _numerals(t: Tables) -> Numerals:
    """The reader of numerals."""

    def measured(page: Page, j: int) -> bool:
        unit = t.units.at(page, j)
        return unit is not None and unit[0].kind != "duration"

    def hedged(page: Page, i: int) -> bool:
        return t.hedges.before(page, i) is not None

    def refuses(page: Page, start: int, end: int, core: Core) -> bool:
        """Whether the hedge is a preposition here: "jusqu'à 14 heures", "vers 8h"."""
        return core.kind == "clock" or (core.kind == "ordinal" and page.word[end - 1] not in t.numbers.of)

    numbers = RomanceNumbers(t.numbers, measured, hedged)
    specials = Specials(t.special, numbers.read, numbers.share)
    return Numerals(
        NumeralWords(
            core=numbers.read,
            triggers=t.numbers.triggers | t.special.named.keys(),
            hedges=t.hedges,
            hedges_after=t.hedges_after,
            units=t.units,
            glued_units=glued_units(),
            money_before=MONEY_BEFORE,
            money_after=t.money,
            articles=t.numbers.determiners,
            of=t.numbers.of,
            refuses=refuses,
            is_name=specials.is_name,
            special=specials.special,
            finish=specials.finish,
            between=t.ranges.between,
            to=t.ranges.to,
            also=t.ranges.also,
            alternatives=t.ranges.alternatives,
            from_words=t.ranges.from_words,
            changes=t.ranges.changes,
            no_range_after=t.ranges.no_range_after,
            minus=t.ranges.minus,
            close=t.close,
        )
    )


def speak(code: str, t: Tables) -> Language:
    """The language that these tables make."""
    numerals, dates = _numerals(t), RomanceDates(t.dates, t.years)

    @lru_cache(maxsize=8)
    def page(text: str) -> Page:
        folded = fold(text)
        return open_page(text, folded, list(_cut_atoms(folded, t.spelling)))

    def tokens(text: str) -> tuple[Token, ...]:
        return tuple(piece for token in cut(text, fold(text)) for piece in _cut_token(token, t.spelling))

    def columns(text: str) -> Columns:
        return as_columns(tokens(text))

    def sentences(text: str) -> tuple[Span, ...]:
        return split(text, code, t.stops)

    @lru_cache(maxsize=8)
    def find_dates(text: str) -> tuple[DateExpression, ...]:
        return dates.find(page(text))

    @lru_cache(maxsize=8)
    def find_numerals(text: str) -> tuple[Numeral, ...]:
        return numerals.find(page(text), covered(page(text), find_dates(text)))

    counting = t.numbers.triggers - t.numbers.ones
    return Language(code, fold, tokens, columns, sentences, find_numerals, find_dates, t.lemmas, counting)
