"""Bare numbers that are ages: "the captain, 52, survived", "she was 56", "he died at 71", "Halvard turned 30"."""

from __future__ import annotations

from reconcile.claims._humans import is_human
from reconcile.claims._levels import before
from reconcile.claims._reading import Count, Name, Reading
from reconcile.frozen import replace
from reconcile.model import Quantity

OLD_ENOUGH, OLDEST = 1, 110
GROWN = 16  # an age told only by its place in the sentence is no small number
SOON = 6  # words behind an inserted age in which the person is called something
STOPS = ",.;"
CHILD = "child"  # the class of nouns of children


def aged(reading: Reading, count: Count) -> Count:
    """The count as an age, where what stands before and behind it says so."""
    value, shown = count.numeral.value, count.numeral.kind in ("cardinal", "duration")
    if not shown or not isinstance(value, Quantity) or value.unit not in (None, "year"):
        return count
    digits = reading.words[count.first].text.isdecimal()
    if not OLD_ENOUGH <= (value.number or 0) <= OLDEST:
        return count
    end = max(count.first, reading.places.behind(count.numeral.span.end))
    if digits:
        told = (_is_bare(count) and _is_told(reading, count, end)) or _apposed(reading, count, end)
    else:
        told = value.unit is None and _is_young(reading, count) and _of_somebody(reading, count, end)
    if not (told or _one_is(reading, count, end) or _one_has(reading, count, end)):
        return count
    numeral = replace(count.numeral, kind="age", value=replace(value, unit="year"))
    return Count(numeral, count.first, end)


def _one_is(reading: Reading, count: Count, end: int) -> bool:
    """ "He is eight": nothing but a pronoun of one person and a form of "to be" before it, and nothing of it behind."""
    value, closed, at = count.numeral.value, reading.closed, count.first - 1
    if not isinstance(value, Quantity) or value.unit is not None or value.number in (0, 1) or at < 1:
        return False
    told = reading.folded[at] in closed.copulas and reading.folded[at - 1] in closed.one_person
    return told and _closes(reading, end)


def _one_has(reading: Reading, count: Count, end: int) -> bool:
    """ "Elle a 34 ans", "Ilse Tarn tenía 52 años": not those of something ("dix ans d'expérience")."""
    closed, at = reading.closed, count.first - 1
    if count.numeral.kind != "duration" or at < 1 or reading.folded[at] not in closed.has_age:
        return False
    of_one = _person_before(reading, at) or reading.folded[at - 1] in closed.pronouns
    return of_one and (end >= len(reading.words) or reading.folded[end] not in closed.of | closed.genitive)


def _closes(reading: Reading, end: int) -> bool:
    """The sentence or its clause ends here."""
    if end >= len(reading.words):
        return True
    word, closed = reading.words[end], reading.closed
    return not word.is_word or word.folded in closed.conjunctions | closed.clause_starts


def _is_told(reading: Reading, count: Count, end: int) -> bool:
    """The words before or behind the number say that it is an age."""
    for found in WAYS:  # noqa: SIM110 - asked of most numbers, and a generator takes twice as long
        if found(reading, count, end):
            return True
    return False


def _apposed(reading: Reading, count: Count, end: int) -> bool:
    """Between commas behind a person: "the captain, 52, survived"."""
    at = count.first - 1
    at -= reading.folded[at] in reading.closed.genitive
    bare = end >= len(reading.words) or reading.words[end].text in STOPS
    if not bare or at < 1 or reading.folded[at] != ",":
        return False
    return _person_at(reading, at - 1) or (_is_bare(count) and _somebody(reading, at - 1))


def _is_bare(count: Count) -> bool:
    """A number without unit that is no small one."""
    value = count.numeral.value
    return isinstance(value, Quantity) and value.unit is None and (value.number or 0) >= GROWN


def _somebody(reading: Reading, at: int) -> bool:
    """A name without article that no pack takes for a place."""
    name, closed = reading.name_at(at), reading.closed
    if name is None or name.kind is not None or name.last != at + 1:
        return False
    return not reading.folded_in(closed.determiners, (name.first - 1, name.first))


def _told(reading: Reading, count: Count, end: int) -> bool:
    """Behind "was", "turned" or "died at", with one person before it."""
    closed, at = reading.closed, count.first - 1
    at = at if reading.folded[at] in closed.at_age else before(reading, count)
    if at < 1:
        return False
    turned = reading.folded[at].endswith(closed.past_endings)  # who "turns 29 on Monday" is not yet 29
    if turned and not closed.comes_of_age.isdisjoint(reading.words[at].forms):
        return count.head is None and _person_before(reading, at)
    if end < len(reading.words) and not _ends(reading, end):
        return False
    if reading.folded[at] in closed.at_age:
        died = next((a for a in reading.acts if a.last == at and a.role == "verb"), None)
        return died is not None and reading.lexicon.marked(died.event, "bodily")
    if reading.folded[at] not in closed.copulas:
        return False
    return _person_before(reading, at)


def _ends(reading: Reading, end: int) -> bool:
    """What stands behind the number begins something else."""
    return _closes(reading, end) or reading.folded[end] in reading.closed.prepositions


def _person_before(reading: Reading, at: int) -> bool:
    """What stands before a verb is a pronoun of one person, a noun of people, or a name of several words."""
    name = reading.name_at(at - 1)
    named = name is not None and name.kind is None and name.last == at and name.last - name.first > 1
    if reading.folded[at - 1] in reading.closed.relatives:
        return _named(reading, at - 1)
    return named or reading.folded[at - 1] in reading.closed.one_person or _person_at(reading, at - 1)


def _named(reading: Reading, at: int) -> bool:
    """A name, or a noun of one person, ends before the comma before a word."""
    if at < 2 or reading.folded[at - 1] != ",":
        return False
    name = reading.name_at(at - 2)
    return (name is not None and name.kind is None) or _person_at(reading, at - 2)


def _opening(reading: Reading, count: Count, end: int) -> bool:
    """ "At 71, Halvard ...": the number opens the sentence, and a person follows."""
    closed = reading.closed
    if end != 2 or reading.folded[0] not in closed.at_age or reading.folded[2] != ",":
        return False
    follows: Name | None = reading.name_at(3)
    return reading.folded[3] in closed.one_person or (follows is not None and follows.kind is None)


def _inserted(reading: Reading, count: Count, end: int) -> bool:
    """ "He was, at 58, the youngest judge of all": between commas behind a copula, and a person follows."""
    closed, at = reading.closed, count.first - 1
    if at < 2 or reading.folded[at] not in closed.at_age or reading.folded[at - 1] != ",":
        return False
    follows = range(end + 1, min(end + SOON, len(reading.words)))
    closes = reading.folded[end] == "," and reading.folded[at - 2] in closed.copulas
    return closes and any(_person_at(reading, i) for i in follows)


def _person_at(reading: Reading, at: int) -> bool:
    """The word is a title or a singular noun of people."""
    word = reading.words[at]
    if not word.text.isalpha() or (
        word.folded.endswith(reading.closed.plural_endings) and word.lemmas[:1] != (word.folded,)
    ):
        return False
    nouns = reading.lexicon.nouns.get(reading.language, {})
    known = next((nouns[form] for form in word.forms if form in nouns), None)
    return word.folded in reading.closed.titles or is_human(reading, known)


def _of_somebody(reading: Reading, count: Count, end: int) -> bool:
    """ "A woman of 81"."""
    closed, at = reading.closed, count.first - 1
    if at < 2 or count.head_at is not None or reading.folded[at] not in closed.genitive:
        return False
    return _person_at(reading, at - 1) and reading.folded[at - 2] in closed.one_of and _ends_or_tells(reading, end)


def _is_young(reading: Reading, count: Count) -> bool:
    """ "A girl of seven", but not "a mother of three"."""
    nouns, at = reading.lexicon.nouns.get(reading.language, {}), count.first - 2
    return at > 0 and any(nouns.get(form) == CHILD or form in reading.closed.young for form in reading.words[at].forms)


def _ends_or_tells(reading: Reading, end: int) -> bool:
    """The sentence ends, something else begins, or a verb tells what the person did."""
    if end >= len(reading.words) or _ends(reading, end):
        return True
    at = end
    while reading.folded[at] in reading.closed.auxiliaries:
        at += 1
    return any(a.first == at for a in reading.acts)


def _given(reading: Reading, count: Count, end: int) -> bool:
    """ "Gave the age of the captain as 56"."""
    closed, at = reading.closed, count.first - 1
    if reading.folded[at] not in closed.cited_as or (end < len(reading.words) and not _ends(reading, end)):
        return False
    named = range(max(0, at - SOON), at)
    return reading.folded_in(closed.ages, named) and not any(c.first in named for c in reading.counts)


def _headed(reading: Reading, count: Count, end: int) -> bool:
    """ "Selvar climber on top at 71": it closes a headline of one person."""
    if not reading.headline or end < len(reading.words) or reading.folded[count.first - 1] not in reading.closed.at_age:
        return False
    return any(_person_at(reading, i) for i in range(count.first - 1))


WAYS = (_told, _opening, _inserted, _of_somebody, _given, _headed)
