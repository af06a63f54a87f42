"""What every language offers: pure functions over text."""

from __future__ import annotations

from collections.abc import Callable

from reconcile.frozen import dataclass
from reconcile.languages._tokens import Columns, Token
from reconcile.model import DateExpression, Numeral, Span


@dataclass(frozen=True, slots=True)
class Language:
    """The grammar of one language.

    `fold` gives a copy of the same length, to compare. `tokens` are words, numbers and punctuation marks, `columns` the
    same for who reads whole articles; `sentences` never cross a line; `numerals` and `dates` come in text order and
    never overlap; `lemmas` are folded base forms, most likely first, the word itself among them. `number_words` are
    folded words that tell a number or a place in a count, for those who ask which of them `numerals` left out. `spell`
    gives a folded lemma as people write it, from the word it was found in.
    """

    code: str
    fold: Callable[[str], str]
    tokens: Callable[[str], tuple[Token, ...]]
    columns: Callable[[str], Columns]
    sentences: Callable[[str], tuple[Span, ...]]
    numerals: Callable[[str], tuple[Numeral, ...]]
    dates: Callable[[str], tuple[DateExpression, ...]]
    lemmas: Callable[[str], tuple[str, ...]]
    number_words: frozenset[str] = frozenset()
    spell: Callable[[str, str], str] = lambda lemma, written: lemma
