"""Words of rising, falling and standing at a level, and the numbers they govern."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from reconcile.claims._reading import Act, Count, Reading
from reconcile.languages._words import Words

FAR = 8  # words before a number in which the word of its rise or fall stands
NAMED = 4  # words before a verb of a toll in which "the number of" stands


@lru_cache(maxsize=64)
def before(reading: Reading, count: Count) -> int:
    """The index of the last word before a number that does not hedge it; -1 where there is none."""
    at = count.first - 1
    while at >= 0 and _hedges(reading, at):
        at -= 1
    return at


def _hedges(reading: Reading, at: int) -> bool:
    """The word hedges the number behind it; "from" does only behind such a word ("more than", told with "from")."""
    closed, word = reading.closed, reading.folded[at]
    if word in closed.change_from and reading.folded[at - 1] not in closed.hedging:
        return False
    return word in closed.hedging and word not in closed.change_to


def direction(reading: Reading, indices: Iterable[int]) -> str | None:
    """Up or down, where one of the words tells it."""
    closed = reading.closed
    for at in indices:
        word = reading.words[at]
        if word.folded in closed.raised or not closed.rises.isdisjoint(word.forms):
            return "up"
        if word.folded in closed.lowered or not closed.falls.isdisjoint(word.forms):
            return "down"
    return None


def mover(reading: Reading, last: int) -> tuple[int, str] | None:
    """The nearest word of rising or falling up to word `last` in its clause, and up or down."""
    if moving(reading.closed).isdisjoint(reading.forms):
        return None
    for at in range(last, max(-1, last - FAR), -1):
        change = direction(reading, (at,))
        if change is not None:
            return at, change
        if reading.words[at].text in ".;:," or (at < last and reading.folded[at] in reading.closed.clause_starts):
            return None
    return None


@cache
def moving(closed: Words) -> frozenset[str]:
    """Words that tell of a rise or a fall."""
    return closed.raised | closed.lowered | closed.rises | closed.falls


def tolled(reading: Reading, count: Count) -> Act | None:
    """The toll before the verb that tells its level: "the death toll of the floods rose to 12", or told before it."""
    if count.told is not None and count.told.role == "noun":
        return count.told
    put = _put(reading, count)
    if put is not None:
        return put
    if not reading.acts:
        return None
    other = count.kind is not None and not count.ellipsis and not reading.lexicon.marked(count.kind, "human")
    at = None if other else _verb(reading, count)
    if at is None:
        return None
    told = next((a for a in reversed(reading.acts) if a.last <= at and _is_toll(reading, a)), None)
    told = told or next((a for a in reversed(reading.acts) if a.last <= at and _befell(reading, a, at)), None)
    return told if told is not None and not reading.any_of(",;:.", range(told.last, at)) else None


def numbering(reading: Reading, count: Count) -> bool:
    """The word before it is the verb of how many its subject are, no label: "the dead number 12"."""
    closed, at = reading.closed, count.first - 1
    if at < 1 or closed.numbering.isdisjoint(reading.words[at].forms):
        return False
    hedged = count.numeral.span != count.numeral.core or reading.words[at].inflected
    subject = reading.act_at(at - 1)
    return hedged or reading.words[at - 1].plural or (subject is not None and subject.toll)


def _put(reading: Reading, count: Count) -> Act | None:
    """ "Put the killed at six and the hurt at 19": the toll between the verb of a level and "at"."""
    closed, link = reading.closed, count.first - 1
    if link < 1 or count.head_at is not None or reading.folded[link] not in closed.noun_links:
        return None
    found: Act | None = None
    for at in range(link - 1, max(-1, link - FAR), -1):
        told = next((a for a in reading.acts if a.first == at and a.role != "verb"), None)
        if found is None and told is not None and told.toll:
            found = told
        if not closed.reaches.isdisjoint(reading.words[at].forms):
            return found
        if reading.words[at].text in ",;:.":
            return None
    return None


def _is_toll(reading: Reading, act: Act) -> bool:
    """A noun of a toll, or "the number of people killed"."""
    numbered = reading.folded_in(reading.closed.levels, range(max(0, act.first - NAMED), act.first))
    return numbered if act.role != "noun" else act.toll


def _befell(reading: Reading, act: Act, verb: int) -> bool:
    """The noun right before a verb is one of people, or of what befell each of them: "detainees", "arrests"."""
    between = range(act.last, verb)
    if act.role != "noun" or not all(reading.folded[i] in reading.closed.auxiliaries for i in between):
        return False
    nouns, human = reading.lexicon.nouns.get(reading.language, {}), reading.lexicon.widest("human")
    kind = next((nouns[form] for form in reading.words[act.last - 1].forms if form in nouns), None)
    while kind is not None and kind != human:
        kind = reading.lexicon.kinds_of.get(kind)
    return kind is not None


def _verb(reading: Reading, count: Count) -> int | None:
    """The verb of a level or a change right before a number, or before the number from which it changed."""
    closed = reading.closed
    if closed.reaches.isdisjoint(reading.forms) and moving(closed).isdisjoint(reading.forms):
        return None
    link = before(reading, count)
    moved = mover(reading, link)
    if moved is not None:
        return moved[0]
    word = reading.folded[link]
    at = link - (word in closed.change_to or word in closed.noun_links)
    return at if at > 0 and not closed.reaches.isdisjoint(reading.words[at].forms) else None


def paired(reading: Reading, count: Count) -> Count | None:
    """The level of the same thing beside one that it changed from or corrects: "from 14 to 17", "31, up from 14"."""
    if len(reading.counts) < 2 or _pairing(reading.closed).isdisjoint(reading.forms):
        return None
    return _paired(reading, count)


@cache
def _pairing(closed: Words) -> frozenset[str]:
    return closed.revises | closed.change_from


@lru_cache(maxsize=16)
def _paired(reading: Reading, count: Count) -> Count | None:
    closed = reading.closed
    link = before(reading, count)
    corrected = revised(reading, count)
    left = not corrected and reading.folded[link] in closed.change_from
    if not corrected and not (left and (mover(reading, link) or _reviser(reading, link) or _reached(reading, count))):
        return None
    behind = next((c for c in reading.counts if c.first >= count.last), None)
    if behind is not None and not corrected and behind.first - count.last <= NAMED:
        if reading.folded[before(reading, behind)] in closed.change_to:
            return behind
    found = next((c for c in reversed(reading.counts) if c.last <= count.first), None)
    return None if found is None or reading.any_of(".;", range(found.last, count.first)) else found


def _reached(reading: Reading, count: Count) -> bool:
    """The level stands right before it, the word that moved it may be far: "cut the number of the ill to 5 from 9"."""
    if moving(reading.closed).isdisjoint(reading.forms):
        return False
    level = next((c for c in reversed(reading.counts) if c.last <= count.first), None)
    if level is None or before(reading, count) != level.last:
        return False
    return reading.folded[before(reading, level)] in reading.closed.change_to


def _reviser(reading: Reading, last: int) -> bool:
    """A verb of revising stands before word `last` in its clause: "revised the toll to 31 from 28"."""
    for at in range(last, max(-1, last - FAR), -1):
        if not reading.closed.revises.isdisjoint(reading.words[at].forms):
            return True
        if reading.words[at].text in ".;:,":
            return False
    return False


def revised(reading: Reading, count: Count) -> bool:
    """The number is what somebody corrects: "correcting the 62.4 percent announced on Monday"."""
    if reading.closed.revises.isdisjoint(reading.forms):
        return False
    at = reading.past_determiners(before(reading, count))
    return at >= 0 and not reading.closed.revises.isdisjoint(reading.words[at].forms)
