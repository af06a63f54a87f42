"""What measures, money and ages belong to: "a $2bn package", "a 27-year-old nurse", "12 tonnes of rice"."""

from __future__ import annotations

from reconcile.claims._reading import Count
from reconcile.extract._head_last import happened, phrase_count
from reconcile.extract._sentence import Sentence
from reconcile.frozen import replace
from reconcile.model import Quantity

UNITS = frozenset({"measure", "percent"})  # kinds whose unit is what they count where no noun stands beside
LONGEST_SIGN = 3  # letters of a unit's sign ("km", "mph"); its word has more
ABOUT = frozenset({"money", "age", "measure"})  # kinds that a noun may follow


def measured(count: Count, sentence: Sentence) -> Count:
    """The count with the noun that is measured, else the noun of its unit; "no one" counts persons."""
    value, closed = count.numeral.value, sentence.closed
    if not isinstance(value, Quantity):
        return count
    if value.unit is None and closed.nobodies and _written(count, sentence) in closed.nobodies:
        return replace(count, noun=closed.person, kind=sentence.human)
    start = _start(count, sentence) if count.numeral.kind in ABOUT else None
    if start is not None:
        found = phrase_count(count.numeral, count.first, count.last, start, sentence)
        told = count.numeral.kind == "age" and found.head_at is not None and happened(found.head_at, sentence)
        count = found if found.head_at is not None and not told else count  # "the 29-year-old won"
    if count.head is None and count.numeral.kind in UNITS and value.unit:
        return replace(count, noun=_unit(count, value.unit, sentence))
    return count


def _written(count: Count, sentence: Sentence) -> str:
    return " ".join(sentence.folded[i] for i in range(count.first, count.last))


def _start(count: Count, sentence: Sentence) -> int | None:
    """Where the noun of money, an age or a measure begins, if one may stand there."""
    closed, kind, last = sentence.closed, count.numeral.kind, count.last
    if kind != "age" and sentence.folded[last] in closed.genitive:
        return last + 1
    if kind == "money" and sentence.folded[last] in closed.within:
        return last + 1
    before = sentence.folded[count.first - 1]
    attributive = before in closed.determiners or before in closed.possessive_pronouns or before in closed.possessives
    return last if attributive and kind != "measure" else None


def _unit(count: Count, unit: str, sentence: Sentence) -> str:
    """The unit's own word in its base form where it is written out, else its id without what it is per."""
    plain = unit.split("/", maxsplit=1)[0]
    if count.numeral.kind == "percent":
        return plain
    initial = plain.rsplit("_", maxsplit=1)[-1][:1]
    words = [w for w in sentence.words[count.first : count.last] if w.text.isalpha() and len(w.text) > LONGEST_SIGN]
    written = [w for w in words if w.folded.startswith(initial)]
    return written[-1].lemmas[0] if written else plain
