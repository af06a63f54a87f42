"""Whether a proposal is grounded: its words stand where it says, and our grammar reads its value there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from reconcile.frozen import dataclass
from reconcile.languages import get
from reconcile.model import Article, Numeral, Ordinal, Span
from reconcile.propose._open import PARTS
from reconcile.propose._proposal import Part, Proposal

NO_PLACE = "it points outside the text"
OTHER_WORDS = "its words are not in the text at that place"
NO_NUMBER = "our grammar reads no number there"
OTHER_VALUE = "our grammar reads another value there"
FAR = "it points outside the number's sentence"
OVERLAP = "a part of it overlaps the number"


@dataclass(frozen=True, slots=True)
class Grounded:
    """A proposal that stands in the text: the numeral as our grammar reads it, and the sentence around it."""

    numeral: Numeral
    sentence: Span


def ground(article: Article, proposal: Proposal) -> Grounded | str:
    """What the proposal stands on, or why it is refused."""
    language = get(article.language)
    text = {"text": article.text, "title": article.title or ""}.get(proposal.field, "")
    why = next(filter(None, (_misplaced(text, part) for part in (proposal.number, *given(proposal)))), None)
    if why:
        return why
    number = proposal.number.span
    numeral = next((n for n in language.numerals(text) if number in (n.core, n.span)), None)
    if numeral is None:
        return NO_NUMBER
    if not _same_value(numeral, proposal.value):
        return OTHER_VALUE
    sentence = next((s for s in language.sentences(text) if s.start <= number.start < s.end), None)
    if sentence is None or any(not _inside(part.span, sentence) for part in given(proposal)):
        return FAR
    if any(part.span.meets(numeral.core) for part in given(proposal)):
        return OVERLAP
    return Grounded(numeral, sentence)


def given(proposal: Proposal) -> Iterator[Part]:
    """Yield the parts beside the number that a proposal gives."""
    for name in PARTS:
        part = getattr(proposal, name)
        if part is not None:
            yield part


def _misplaced(text: str, part: Part) -> str | None:
    if not 0 <= part.start < part.end <= len(text):
        return NO_PLACE
    words = text[part.start : part.end]
    return None if words == part.words and words.strip() else OTHER_WORDS


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _same_value(numeral: Numeral, written: str | None) -> bool:
    """The value that a proposer reads is ours; one that it does not tell is not judged."""
    if written is None:
        return True
    value = numeral.value
    number = Decimal(value.position) if isinstance(value, Ordinal) else value.number
    try:
        return number is not None and Decimal(written) == number
    except InvalidOperation:
        return False
