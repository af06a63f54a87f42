"""Which act governs a number: what happened to the things it counts."""

from __future__ import annotations

from functools import cache, lru_cache

from reconcile.claims._coordination import announced, coordinated
from reconcile.claims._humans import is_human
from reconcile.claims._levels import before as word_before
from reconcile.claims._levels import paired, tolled
from reconcile.claims._nearness import nearest, only_moves, opens_clause
from reconcile.claims._parts import among, holds_part
from reconcile.claims._reading import Act, Count, Reading
from reconcile.claims._results import has_total, listed_as, result
from reconcile.claims._tools import with_tool
from reconcile.languages._words import Words

FAR = 14  # score beyond which an act is no longer taken for the number's own


def act_of(reading: Reading, count: Count, before: tuple[Count, Act | None] | None = None) -> Act | None:
    """The act a number takes part in: its own noun or adjective, then as subject or object, or behind "of".

    `before` is the count before it with its act, which the two share where only "and" joins them. Where a verb that no
    pack knows governs the number, no other verb does.
    """
    total = among(reading, count)
    if total is not None and total is not count:
        return act_of(reading, total)
    inside = _inside(reading, count)
    if inside is not None:
        return _of_part(reading, count, inside) or _own(reading, count, inside)
    level = paired(reading, count)
    if level is not None:
        return act_of(reading, level)
    if holds_part(reading, count) or with_tool(reading, count):
        return result(reading, count)
    told = result(reading, count) or tolled(reading, count) or announced(reading, count) or _governing(reading, count)
    if told is not None and not only_moves(reading, count, told):
        return None if left_there(reading, count, told) else _of_part(reading, count, told) or told
    best = nearest(reading, count)
    shared = before[1] if before and coordinated(reading, before[0], count) else None
    if shared is not None and (best is None or best[0] > 1):
        return shared
    if best is not None and best[0] <= FAR and not _foreign(reading, count, best[1]):
        return best[1]
    return count.told if verb_of(reading, count) is None else None


def left_there(reading: Reading, count: Count, told: Act | None = None) -> bool:
    """ "Left 2,500 troops in the country": the people that are its object stay, whatever else the verb may tell."""
    leaving = reading.closed.leaving
    became = told is not None and told.first >= count.first  # "left 12 people injured"
    if became or leaving.isdisjoint(reading.forms) or not is_human(reading, count.kind):
        return False
    before = word_before(reading, count)
    if before >= 0 and not leaving.isdisjoint(reading.words[before].forms):
        return True
    at = verb_of(reading, count)
    if at is None or at >= count.first or leaving.isdisjoint(reading.words[at].forms):
        return False
    return told is None or told.first <= at < told.last


def _inside(reading: Reading, count: Count) -> Act | None:
    """The last act in the number's own phrase that is no verb."""
    for act in reversed(reading.acts):
        if act.first < count.last and count.first < act.last and act.role != "verb":
            return act
    return None


@lru_cache(maxsize=64)
def verb_of(reading: Reading, count: Count) -> int | None:
    """The word of the verb that governs the number; none where it only says, or another clause begins between."""
    at, closed = count.verb_at, reading.closed
    if at is None or reading.reports(at) or reading.folded[at] in _sources(closed):
        return None
    return None if at < count.first and reading.folded_in(closed.clause_starts, range(at, count.first)) else at


@cache
def _sources(closed: Words) -> frozenset[str]:
    """First words of longer phrases that name a source: "according to"."""
    return frozenset(phrase.split(" ", 1)[0] for phrase in closed.according if " " in phrase)


def intended(reading: Reading, count: Count) -> bool:
    """The number is the object of a verb of planning, or of what will be: "plans 15 runs", "would have 900 jobs"."""
    intends, future, at = reading.closed.intends, reading.closed.future, verb_of(reading, count)
    if at is not None and 0 < at < count.first and reading.folded[at - 1] in future:
        return True
    if intends.isdisjoint(reading.forms):
        return False
    return any(i >= 0 and not intends.isdisjoint(reading.words[i].forms) for i in _verbs_before(reading, count))


def _verbs_before(reading: Reading, count: Count) -> tuple[int, ...]:
    """The verb that governs the number from before it, and the word right before."""
    at = verb_of(reading, count)
    near = reading.past_determiners(word_before(reading, count))
    return (near,) if at is None or at > count.first else (at, near)


def _governing(reading: Reading, count: Count) -> Act | None:
    """The act of the verb that governs the number."""
    at = verb_of(reading, count)
    if at is None:
        return None
    found = _state_at(reading, count, at) or _told_at(reading, at)
    if found is None and at >= count.last and reading.folded[at + 1] in reading.closed.infinitive:
        found = _told_at(reading, at + 2)  # "had to leave home"
    joined = at < count.first and reading.folded[at - 1] in reading.closed.conjunctions
    return found or (_told_at(reading, at - 2) if joined else None)  # "executed and hanged nine men"


def _state_at(reading: Reading, count: Count, at: int) -> Act | None:
    """The adjective of a toll behind the verb at `at`: "were found dead"."""
    last = at + 2 if reading.folded[at + 1] in reading.closed.prepositions else at + 1
    for act in reading.acts:
        if at < act.first <= last and act.role == "adjective" and act.toll:
            if not (listed_as(reading, act) and has_total(reading, count)):
                return act
    return None


def _told_at(reading: Reading, at: int) -> Act | None:
    """The act that a word tells as a verb, else as an adjective."""
    if not reading.acts:
        return None
    acts = [a for a in reading.acts if a.first <= at < a.last and a.role != "noun" and not a.says]
    if len(acts) < 2:
        return acts[0] if acts else None
    return min(acts, key=lambda a: (a.role != "verb", a.first, a.event))


def _own(reading: Reading, count: Count, own: Act) -> Act | None:
    """The act that the counted noun names; a verb outdoes one that only says who they are: "killed 15 detainees"."""
    lexicon, at = reading.lexicon, verb_of(reading, count)
    if own.toll:
        return _afterwards(reading, count, own) or own
    if not lexicon.marked(count.kind, "human"):
        return own
    governing = _governing(reading, count)
    if governing is not None or at is None:
        return governing or own
    of_total = any(count.first < c.first <= own.first for c in reading.counts)
    return own if reading.folded[at] in reading.closed.copulas | reading.closed.having and not of_total else None


def _afterwards(reading: Reading, count: Count, own: Act) -> Act | None:
    """What befell people who are called by what befell them before: "twelve survivors died", "40 are in hospital"."""
    lexicon, closed = reading.lexicon, reading.closed
    if own.role != "noun" or not lexicon.marked(count.kind, "human") or lexicon.marked(own.event, "final"):
        return None
    before = count.first - 1
    while reading.folded[before] in closed.determiners - closed.genitive:
        before -= 1
    at, helping = count.last, closed.auxiliaries | closed.copulas
    while reading.folded[at] in helping:
        at += 1
    told = reading.act_at(at)
    if reading.folded[before] in closed.genitive or told is None or told.role == "noun" or told.event == own.event:
        return None
    behind, joining = reading.words[told.last], closed.adverbs | closed.conjunctions
    if at > count.last:
        joining |= closed.prepositions
    ends = not behind.is_word or behind.folded in joining  # not as in "killed the captain", "are dead tired"
    state = told.role == "adjective" and not told.toll
    return told if ends and (state or lexicon.marked(told.event, "final")) else None


def _of_part(reading: Reading, count: Count, own: Act) -> Act | None:
    """What is told of some of those whom the act befell: "11 of the 14 sick are in hospital"."""
    if len(reading.counts) < 2:
        return None
    start = max(own.last, count.last)
    if not any(count.first < c.first <= own.first and c.last <= start for c in reading.counts):
        return None
    at, passed = start, _helping(reading.closed)
    while reading.folded[at] in passed:
        at += 1
    told = reading.act_at(at)
    return told if told is not None and told.role != "noun" and told.event != own.event and at > start else None


@cache
def _helping(closed: Words) -> frozenset[str]:
    """Words between a part and what is told of it."""
    return closed.auxiliaries | closed.copulas | closed.adverbs


def _foreign(reading: Reading, count: Count, act: Act) -> bool:
    """Another verb governs the number; behind one that opens its clause, it does so whatever was told before."""
    at = verb_of(reading, count)
    opened = at is not None and act.last <= count.first and count.last <= at and count.head_at is not None
    opened = opened and opens_clause(reading, count)
    return at is not None and (act.role == "verb" or opened)
