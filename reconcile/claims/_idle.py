"""Words that look like a number and count nothing."""

from __future__ import annotations

from reconcile.claims._reading import Count, Reading
from reconcile.model import Bound, Quantity


def loose(reading: Reading, count: Count, value: Quantity) -> bool:
    """A word of quantity that only an attribute makes a claim: "several trucks", "both countries"."""
    return value.bound is Bound.VAGUE or reading.folded(count.first) in reading.closed.others | reading.closed.pairs


def idle(reading: Reading, count: Count, value: Quantity) -> bool:
    """The number counts nothing: "one" as a pronoun, "another move", "entry 40", "a few miles"."""
    if value.unit and count.numeral.kind == "vague":
        return True
    cardinal = count.numeral.kind == "cardinal"
    nounless = count.head is None or count.ellipsis
    if value.unit is None and cardinal and nounless and (_label(reading, count) or reading.reports(count.last)):
        return True  # "another said ..." counts nobody
    if count.kind is not None:
        return False
    if cardinal and reading.folded(count.first) in reading.closed.pronoun_numbers:
        governed = any(a.role == "verb" and a.last == count.first for a in reading.acts)
        governed = governed or (count.head_at is not None and count.verb_at == count.first - 1)
        followed = any(0 <= a.first - count.last <= 1 for a in reading.acts)
        return not (governed or (followed and nounless))
    return count.noun in reading.closed.uncounted and value.number in (1, 2)


def _label(reading: Reading, count: Count) -> bool:
    """The number names its noun: "entry 40", "page 7"."""
    closed = reading.closed
    if not count.first or closed.head_first or reading.act_at(count.first - 1):
        return False
    before = reading.words[count.first - 1]
    shut = (
        closed.prepositions
        | closed.auxiliaries
        | closed.conjunctions
        | closed.clause_starts
        | closed.determiners
        | closed.adverbs
        | closed.pronouns
    )
    inflected = before.folded.endswith((*closed.plural_endings, *closed.past_endings, *closed.gerund_endings))
    plain = before.text.isalpha() and before.text.islower() and before.lemmas[0] == before.folded
    return plain and before.folded not in shut and not inflected
