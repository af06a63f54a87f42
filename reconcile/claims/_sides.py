"""Which side of a vote a number is on: "94 in favour and 71 against", "by 94 votes to 71", "12 abstained"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from reconcile.claims._humans import is_human
from reconcile.claims._reading import Count, Reading
from reconcile.model import Attribute, Lexicon, Quantity

BALLOT = "ballot"  # the trait of what is counted in a vote, and of the acts by which it is held
FOR, AGAINST, ABSTAINED = "for", "against", "abstained"
SIDES = (FOR, AGAINST, ABSTAINED)
AHEAD = 6  # words behind a number in which the side of those counted is told
STOPS = ",;:."

Phrases = Sequence[tuple[str, tuple[str, ...]]]


def side_of(reading: Reading, count: Count) -> Attribute | None:
    """The attribute of the side that a number of votes or voters is on, where the sentence tells it."""
    if not _of_vote(reading) and not reading.lexicon.marked(count.kind, BALLOT):
        return None
    known = _known(reading.lexicon)
    if not known or not _votes(reading, count):
        return None
    side = _agent(reading, count) or _behind(reading, count) or _linked(reading, count) or _before(reading, count)
    return known.get(side) if side is not None else None


def sided(reading: Reading, attribute: str) -> bool:
    """The attribute counts those on one side of a vote."""
    return attribute in _counting(reading.lexicon)


@lru_cache(maxsize=16)
def _counting(lexicon: Lexicon) -> frozenset[str]:
    """The attributes of all sides."""
    return frozenset[str]().union(*(lexicon.traits.get(f"side_{side}", ()) for side in SIDES))


@lru_cache(maxsize=16)
def _known(lexicon: Lexicon) -> Mapping[str, Attribute]:
    """The attribute of each side."""
    named = {side: sorted(lexicon.traits.get(f"side_{side}", ())) for side in SIDES}
    return {side: lexicon.attributes[names[0]] for side, names in named.items() if names}


@lru_cache(maxsize=16)
def _phrases(lexicon: Lexicon, language: str) -> Phrases:
    """The words of each side in a language, longer ones first."""
    told = [(side, tuple(p.split(" "))) for side, a in _known(lexicon).items() for p in a.words.get(language, ())]
    return sorted(told, key=lambda pair: (-len(pair[1]), pair))


@lru_cache(maxsize=4)
def _told(reading: Reading) -> Phrases:
    """The words of each side that the sentence holds, longer ones first."""
    return [one for one in _phrases(reading.lexicon, reading.language) if reading.forms.issuperset(one[1])]


def _votes(reading: Reading, count: Count) -> bool:
    """The number counts votes, or people in a sentence that tells of a vote."""
    value = count.numeral.value
    if not isinstance(value, Quantity) or value.unit is not None or count.numeral.kind == "percent":
        return False
    if reading.lexicon.marked(count.kind, BALLOT):
        return True
    if not _of_vote(reading):
        return False
    return count.head is None or count.ellipsis or is_human(reading, count.kind)


@lru_cache(maxsize=4)
def _of_vote(reading: Reading) -> bool:
    """The sentence tells of a vote: by its acts, by what it counts, or as somebody abstained."""
    told = reading.lexicon.traits.get(BALLOT, frozenset())
    for act in (*reading.acts, *reading.turns):
        if act.event in told:
            return True
    for count in reading.counts:
        if count.kind in told:
            return True
    return not _abstaining(reading.lexicon, reading.language).isdisjoint(reading.forms)


@lru_cache(maxsize=16)
def _abstaining(lexicon: Lexicon, language: str) -> frozenset[str]:
    """The words by which somebody abstains, as happens in votes alone."""
    return frozenset(part for side, phrase in _phrases(lexicon, language) if side == ABSTAINED for part in phrase)


def _end(reading: Reading, count: Count) -> int:
    """Where the words behind a number end that may tell its side: at a stop, or before the next number."""
    for at in range(count.last, min(count.last + AHEAD, len(reading.words))):
        if reading.words[at].text in STOPS or any(c.first <= at < c.last for c in reading.counts):
            return at
    return min(count.last + AHEAD, len(reading.words))


def _behind(reading: Reading, count: Count) -> str | None:
    """The side told by the noun or behind it; a preposition stands right behind, and none right before a number."""
    end = _end(reading, count)
    numbered = any(c.first == end for c in reading.counts)
    for at in range(count.last if count.head_at is None else count.head_at, end):
        for side, phrase in _told(reading):
            last = at + len(phrase)
            if last > end or (numbered and last == end and at >= count.last) or not _stands(reading, phrase, at):
                continue
            loose = len(phrase) > 1 or phrase[-1] not in reading.closed.prepositions
            if loose or (at == count.last and _stranded(reading, count, last)):
                return side
    return None


def _stands(reading: Reading, phrase: tuple[str, ...], at: int) -> bool:
    return at >= 0 and all(part in reading.words[at + i].forms for i, part in enumerate(phrase))


def _stranded(reading: Reading, count: Count, behind: int) -> bool:
    """Votes are for something; people are only where nothing follows: "46 senators against, ..."."""
    if count.head is None or count.ellipsis or reading.lexicon.marked(count.kind, BALLOT):
        return True
    word = reading.folded[behind]
    return not word or not reading.words[behind].is_word or word in reading.closed.conjunctions


def _linked(reading: Reading, count: Count) -> str | None:
    """The first or the second of "94 votes to 71", "94 contre 71"; those of a vote that rejected something, turned."""
    at = next((i for i, c in enumerate(reading.counts) if c.numeral is count.numeral), 0)
    before, after = reading.counts[at - 1] if at > 0 else None, reading.counts[at + 1 : at + 2]
    if after and _pair(reading, count, after[0]):
        return AGAINST if _undone(reading, count) else FOR
    if before is not None and _pair(reading, before, count):
        return FOR if _undone(reading, before) else AGAINST
    return None


def _pair(reading: Reading, one: Count, other: Count) -> bool:
    """Only the word that sets one number against the other stands between them."""
    link = reading.folded[other.first - 1]
    against = {p for side, phrase in _phrases(reading.lexicon, reading.language) if side == AGAINST for p in phrase[:1]}
    if one.last != other.first - 1 or (link not in reading.closed.change_to and link not in against):
        return False
    return reading.folded[one.first - 1] not in reading.closed.change_from


def _undone(reading: Reading, count: Count) -> bool:
    """The last verb before the number tells that something was rejected."""
    told = [a for a in (*reading.acts, *reading.turns) if a.role == "verb" and a.last <= count.first]
    last = max(told, key=lambda a: a.last, default=None)
    lexicon = reading.lexicon
    return last is not None and lexicon.marked(last.event, "undoing") and lexicon.marked(last.event, BALLOT)


def _agent(reading: Reading, count: Count) -> str | None:
    """The side of those by whom it was done: "backed by 88 deputies"."""
    at = count.first - 1
    if reading.folded[at] not in reading.closed.prepositions:
        return None
    ends = ((side, phrase) for side, phrase in _told(reading) if len(phrase) == 1)
    plain = reading.closed.prepositions
    return next((s for s, p in ends if p[0] not in plain and _stands(reading, p, at - 1)), None)


def _before(reading: Reading, count: Count) -> str | None:
    """The side told right before a number without a noun of its own: "against 71"."""
    if count.head is not None and not count.ellipsis:
        return None
    told = ((side, phrase) for side, phrase in _told(reading) if side != FOR)
    return next((s for s, phrase in told if _stands(reading, phrase, count.first - len(phrase))), None)
