"""People whom no pack knows by their noun."""

from __future__ import annotations

from dataclasses import replace

from reconcile.claims._reading import Act, Count, Reading
from reconcile.model import Quantity

OLD_ENOUGH, OLDEST = 1, 110
SHORTEST = 5  # letters that a noun of people must exceed: "tourists", but not "lists"


def counted(reading: Reading, count: Count, act: Act | None) -> Count:
    """The count of a toll as one of people: "killed 30 Velskites", "wounded two florists", "the toll rose to 12".

    A noun of things taken over from an earlier number is let go.
    """
    if act is None or not reading.lexicon.marked(act.event, "toll") or is_human(reading, count.kind):
        return count
    if count.ellipsis:
        return replace(count, head=None, noun=None, kind=None)
    if count.kind is not None or not _personal(reading, count):
        return count
    return replace(count, kind=reading.lexicon.widest("human"))


def aged(reading: Reading, count: Count) -> Count:
    """The count as an age, where it stands between commas behind a person: "the captain, 52, survived"."""
    value, at = count.numeral.value, count.first - 1
    at -= reading.folded(at) in reading.closed.genitive
    shown = count.numeral.kind in ("cardinal", "duration")
    if not shown or not isinstance(value, Quantity) or at < 1 or reading.folded(at) != ",":
        return count
    end = max(count.first, reading.places.behind(count.numeral.span.end))
    end = end if end < len(reading.words) else 0
    bare = not end or reading.words[end].text in ",.;"
    digits = reading.words[count.first].text.isdecimal() and value.unit in (None, "year")
    if not bare or not digits or not OLD_ENOUGH <= (value.number or 0) <= OLDEST or not _person_at(reading, at - 1):
        return count
    numeral = replace(count.numeral, kind="age", value=replace(value, unit="year"))
    return Count(numeral, count.first, end or len(reading.words))


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


def is_human(reading: Reading, kind: str | None) -> bool:
    """The class of nouns is one of people."""
    while kind is not None and not reading.lexicon.marked(kind, "human"):
        kind = reading.lexicon.kinds_of.get(kind)
    return kind is not None


def _personal(reading: Reading, count: Count) -> bool:
    """The noun is written like a name of people and is no place, or ends like a word for those who do something."""
    head, name = count.head or "", reading.name_at(count.head_at) if count.head_at is not None else None
    if name is not None and name.kind is not None:
        return False
    named = len(head) > SHORTEST and head.lower().endswith(reading.closed.person_endings)
    return named or (head[:1].isupper() and not head.isupper())
