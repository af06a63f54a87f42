"""Places in a row that count no things: "came second", "Holt, third in 2021", "the first to go"."""

from __future__ import annotations

from decimal import Decimal

from reconcile.claims._reading import Count, Name, Reading
from reconcile.claims._things import thing_of
from reconcile.frozen import replace
from reconcile.model import Ordinal, Quantity

PLACE = "place"
FIRST = Ordinal(1)
BEHIND = 3  # words between an ordinal and what is told of all in its row: "the fifth to have been closed"


def placed(reading: Reading, count: Count) -> Count:
    """The ordinal with what it counts, where the words before it name somebody and no thing that is counted.

    It is the noun that the article counted before ("the sixth base ... Camp X is the seventh"), what "it" stands for,
    else a place in a row.
    """
    first = count.numeral.value == FIRST
    definite = reading.folded_in(reading.closed.determiners, range(max(0, count.first - 1), count.last))
    acts = definite and told_of_act(reading, count)
    row = not first and not definite and (_ranked(reading, count) or _goes_on(reading, count))
    counts = count.noun is not None and not _names_one(reading, count)
    if not first and counts and not (row and count.ellipsis):
        return count
    told = not first and _told(reading, count)
    if told or (definite and not first):
        lent = lender(reading, count)
        fewer = _one_fewer(reading, count) if _said_to_be(reading, count) is None else None
        known = fewer or (lent[1] if lent is not None else None)
        if known is not None:
            return replace(count, head=known.head, noun=known.noun, kind=known.kind, ellipsis=True)
    happened = _happening(reading, count) if told else None
    if happened is not None:
        return happened
    acted_on = _acted_on(reading, count) if (acts or told) and not first else None
    if acted_on is not None:
        return acted_on
    if acts or row or told or (not first and not definite and _apposed(reading, count)):
        return replace(count, head=PLACE, noun=PLACE, kind=None)
    return count if first or definite else replace(count, head=None, noun=None, kind=None)


def inverted(reading: Reading, count: Count) -> Name | None:
    """The name of what holds the position where the position opens the sentence: "Third was Orvane, on 2 May"."""
    if reading.folded_in(reading.closed.copulas, range(count.last, count.last + 1)):
        before = reading.past_determiners(count.first - 1)
        if before < 0 or not reading.words[before].is_word:
            return next((n for n in reading.names if reading.past_determiners(n.first - 1) == count.last), None)
    return None


def _acted_on(reading: Reading, count: Count) -> Count | None:
    """What the act befell before: "left the mill at Orvane on Friday, the third to be left"."""
    if reading.folded[count.last] not in reading.closed.infinitive:
        return None
    told = next((a for a in reading.acts if 0 < a.first - count.last <= BEHIND), None)
    before = [a for a in reading.acts if told is not None and a.event == told.event and a.last <= count.first]
    thing = thing_of(reading, before[-1]) if before else None
    if thing is None or thing.noun is None or (thing.reading is reading and thing.noun >= count.first):
        return None
    return _of_noun(thing.reading, thing.noun, count)


def _one_fewer(reading: Reading, count: Count) -> Count | None:
    """The number that it goes on from: "Two of the drivers are Redolians. The third is from Halden"."""
    told = [c for c in reading.counts if c.last <= count.first]
    if reading.context.before is not None:
        told = [*reading.context.before.counts, *told]
    return next((c for c in reversed(told) if c.noun is not None and _number(c) == _position(count) - 1), None)


def _number(count: Count) -> Decimal | None:
    value = count.numeral.value
    return value.number if isinstance(value, Quantity) and value.unit is None else None


def _said_to_be(reading: Reading, count: Count) -> int | None:
    """The copula before the definite ordinal, adverbs apart: "Orvane was only the third"."""
    at = count.first - 1
    if not reading.folded_in(reading.closed.definite, range(max(0, at), count.last)):
        return None
    while at > 0 and (reading.folded[at] in reading.closed.adverbs or reading.folded[at] in reading.closed.definite):
        at -= 1
    return at if at > 0 and reading.folded[at] in reading.closed.copulas else None


def _happening(reading: Reading, count: Count) -> Count | None:
    """What "it" stands for, where the sentence before tells of something that happened: "They denied the raid"."""
    before, at = reading.context.before, _said_to_be(reading, count)
    if before is None or not at:
        return None
    while at > 1 and reading.folded[at - 1] in reading.closed.auxiliaries:
        at -= 1
    if reading.folded[at - 1] not in reading.closed.thing_pronouns:
        return None
    told = next((act for act in before.acts if act.role == "noun" and _ungoverned(before, act.first)), None)
    found = _of_noun(before, told.first, count) if told is not None else None
    return found if found is not None and found.kind is not None else None


def _ungoverned(reading: Reading, at: int) -> bool:
    """No preposition governs the noun: not the bombing of "after a bombing"."""
    return reading.folded[reading.past_determiners(at - 1)] not in reading.closed.prepositions


def _of_noun(reading: Reading, at: int, count: Count) -> Count:
    """The ordinal with the noun at word `at` of a sentence for what it counts."""
    word, nouns = reading.words[at], reading.lexicon.nouns.get(reading.language, {})
    kind = next((nouns[form] for form in word.forms if form in nouns), None)
    lemma = word.lemmas[0] if word.lemmas else word.folded
    return replace(count, head=word.text, noun=lemma, kind=kind, ellipsis=True)


def _told(reading: Reading, count: Count) -> bool:
    """It is told of its holder which of those that the reader knows it is: "Orvane was the third, Redol the fourth"."""
    if inverted(reading, count) is not None or _said_to_be(reading, count) is not None:
        return True
    last = _last_joined(reading, count)
    definite = reading.folded_in(reading.closed.definite, range(count.first - 1, count.last))
    return last is not None and definite and _told(reading, last)


def told_of_all(reading: Reading, count: Count) -> bool:
    """What is placed is one of those that an act is told of, or that the article told of before: "it was the third"."""
    return told_of_act(reading, count) or _told(reading, count)


def told_of_act(reading: Reading, count: Count) -> bool:
    """What is told of all in the row follows it: "to go" of "the second to go"; "to be" tells nothing yet."""
    closed, at = reading.closed, count.last
    follows = reading.folded[at] in closed.infinitive
    return follows and reading.folded[at + 1] not in closed.passives | closed.being


def lender(reading: Reading, count: Count) -> tuple[Reading, Count] | None:
    """The ordinal that a bare one goes on from, with its sentence: the last at the position before, else the last."""
    near = [c for c in reversed(reading.ordinals) if c.last <= count.first]
    told = [(reading, c) for c in near if _written(reading, c) and not c.ellipsis]
    told += [(r, c) for r in reversed(reading.context.counted) for c in reversed(r.ordinals) if _written(r, c)]
    before = _position(count) - 1
    return next((one for one in told if _position(one[1]) == before), next(iter(told), None))


def _written(reading: Reading, count: Count) -> bool:
    return count.noun is not None and not (count.ellipsis and _names_one(reading, count))


def _position(count: Count) -> int:
    return count.numeral.value.position if isinstance(count.numeral.value, Ordinal) else 0


def _names_one(reading: Reading, count: Count) -> bool:
    """What it is said to count is a pronoun or part of a name, and stands before it."""
    head = (count.head or "").casefold()
    if not count.ellipsis:
        return False
    if head in reading.closed.pronouns or head in reading.closed.thing_pronouns:
        return True
    return any(head in n.text.casefold().split() for n in reading.names if n.last <= count.first)


def _ranked(reading: Reading, count: Count) -> bool:
    """A verb of placing stands before it."""
    at = count.first - 1
    while at > 0 and reading.folded[at] in reading.closed.adverbs:
        at -= 1
    return reading.folded[at] in reading.closed.placings


def _goes_on(reading: Reading, count: Count) -> bool:
    """A place is told before it and the verb left out: "the mill was second and the barn third"."""
    last = _last_joined(reading, count)
    return last is not None and (_ranked(reading, last) or _goes_on(reading, last))


def _last_joined(reading: Reading, count: Count) -> Count | None:
    """The ordinal before it, where only a comma or a conjunction parts the two clauses."""
    last = next((c for c in reversed(reading.ordinals) if c.last < count.first), None)
    if last is None or reading.any_of(";:", range(last.last, count.first)):
        return None
    joined = reading.folded[last.last] == "," or reading.folded[last.last] in reading.closed.conjunctions
    return last if joined else None


def _apposed(reading: Reading, count: Count) -> bool:
    """It follows a name and a comma."""
    return reading.folded[count.first - 1] == "," and any(n.last == count.first - 1 for n in reading.names)
