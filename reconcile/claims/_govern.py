"""Which act governs a number: what happened to the things it counts."""

from __future__ import annotations

from functools import cache

from reconcile.claims._coordination import announced, coordinated
from reconcile.claims._levels import before as word_before
from reconcile.claims._levels import paired, tolled
from reconcile.claims._parts import among, holds_part
from reconcile.claims._reading import Act, Count, Reading
from reconcile.claims._results import has_total, is_toll, listed_as, result
from reconcile.claims._tools import with_tool
from reconcile.languages._words import Words

NEXT = 9  # by how much an adjective right behind a number is nearer than any verb
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
    if told is not None and not _only_moves(reading, count, told):
        return _of_part(reading, count, told) or told
    best = _nearest(reading, count)
    shared = before[1] if before and coordinated(reading, before[0], count) else None
    if shared is not None and (best is None or best[0] > 1):
        return shared
    if best is not None and best[0] <= FAR and not _foreign(reading, count, best[1]):
        return best[1]
    return count.told if verb_of(reading, count) is None else None


def _only_moves(reading: Reading, count: Count, act: Act) -> bool:
    """The verb moves the level to this number, and befalls none of those counted: "cut its crew from 90 to 60"."""
    if act.role != "verb" or reading.folded(word_before(reading, count)) not in reading.closed.change_to:
        return False
    return not (reading.closed.rises | reading.closed.falls).isdisjoint(reading.words[act.first].forms)


def _inside(reading: Reading, count: Count) -> Act | None:
    """The last act in the number's own phrase that is no verb."""
    acts = (a for a in reversed(reading.acts) if a.first < count.last and count.first < a.last)
    return next((a for a in acts if a.role != "verb"), None)


def verb_of(reading: Reading, count: Count) -> int | None:
    """The word of the verb that governs the number; none where it only says, or another clause begins between."""
    at, closed = count.verb_at, reading.closed
    if at is None or reading.reports(at) or reading.folded(at) in _sources(closed):
        return None
    return None if at < count.first and reading.folded_in(closed.clause_starts, range(at, count.first)) else at


@cache
def _sources(closed: Words) -> frozenset[str]:
    """First words of longer phrases that name a source: "according to"."""
    return frozenset(phrase.split(" ", 1)[0] for phrase in closed.according if " " in phrase)


def intended(reading: Reading, count: Count) -> bool:
    """The number is the object of a verb of planning: "plans 15 launches"."""
    intends = reading.closed.intends
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
    beside = (at + 1, at + 2) if reading.folded(at + 1) in reading.closed.prepositions else (at + 1,)
    states = (a for a in reading.acts if a.first in beside and a.role == "adjective" and is_toll(reading, a))
    state = next((a for a in states if not (listed_as(reading, a) and has_total(reading, count))), None)
    found = state or _told_at(reading, at)  # "were found dead"
    if found is None and at >= count.last and reading.folded(at + 1) in reading.closed.infinitive:
        found = _told_at(reading, at + 2)  # "had to leave home"
    joined = at < count.first and reading.folded(at - 1) in reading.closed.conjunctions
    return found or (_told_at(reading, at - 2) if joined else None)  # "executed and hanged nine men"


def _told_at(reading: Reading, at: int) -> Act | None:
    """The act that a word tells as a verb, else as an adjective."""
    acts = (a for a in reading.acts if a.first <= at < a.last and a.role != "noun" and not reading.says(a))
    return min(acts, key=lambda a: (a.role != "verb", a.first, a.event), default=None)


def _own(reading: Reading, count: Count, own: Act) -> Act | None:
    """The act that the counted noun names; a verb outdoes one that only says who they are: "killed 15 detainees"."""
    lexicon, at = reading.lexicon, verb_of(reading, count)
    if lexicon.marked(own.event, "toll") or not lexicon.marked(count.kind, "human"):
        return own
    governing = _governing(reading, count)
    if governing is not None or at is None:
        return governing or own
    of_total = any(count.first < c.first <= own.first for c in reading.counts)
    return own if reading.folded(at) in reading.closed.copulas | reading.closed.having and not of_total else None


def _of_part(reading: Reading, count: Count, own: Act) -> Act | None:
    """What is told of some of those whom the act befell: "11 of the 14 sick are in hospital"."""
    closed, start = reading.closed, max(own.last, count.last)
    if not any(count.first < c.first <= own.first and c.last <= start for c in reading.counts):
        return None
    at = start
    while reading.folded(at) in closed.auxiliaries | closed.copulas | closed.adverbs:
        at += 1
    told = reading.act_at(at)
    return told if told is not None and told.role != "noun" and told.event != own.event and at > start else None


def _nearest(reading: Reading, count: Count) -> tuple[float, Act] | None:
    """The act nearest to the number, and how far it is."""
    subject = _opens_clause(reading, count)
    scored: list[tuple[float, int, int, Act]] = []
    for act in reading.acts:
        if reading.says(act) or (act.role == "noun" and reading.lexicon.marked(act.event, "scene")):
            continue
        if _only_moves(reading, count, act) or listed_as(reading, act):
            continue
        score = _score(reading, count, act, subject)
        if score is not None:
            scored.append((score, act.first, len(scored), act))
    best = min(scored, default=None)
    return (best[0], best[3]) if best is not None else None


def _foreign(reading: Reading, count: Count, act: Act) -> bool:
    """Another verb governs the number; behind one that opens its clause, it does so whatever was told before."""
    at = verb_of(reading, count)
    opened = at is not None and act.last <= count.first and count.last <= at and count.head_at is not None
    opened = opened and _opens_clause(reading, count)
    return at is not None and (act.role == "verb" or opened)


def _score(reading: Reading, count: Count, act: Act, subject: bool) -> float | None:
    """How far the act is from the number, smaller the nearer; `None` where another clause stands between."""
    if act.first >= count.last:
        return _score_after(reading, count, act, subject)
    if act.last <= count.first:
        return _score_before(reading, count, act, subject)
    return 0.0


def _score_after(reading: Reading, count: Count, act: Act, subject: bool) -> float | None:
    closed = reading.closed
    score = _gap(reading, range(count.last, act.first), _starts(closed))
    if score is None or (count.last < act.first and reading.reports(count.last)):
        return None  # "one official said that ...": what he tells of did not happen to him
    if act.role == "verb" and _has_object(reading, act):
        return None  # "44 civilians and wounding 140"
    if act.role == "adjective":
        return score * 0.5 - NEXT * (score == 0) if score <= 4 else score + 6  # "leaving 23 missing"
    if act.role == "noun":
        apart = act.told.negated and reading.any_of(",،", range(count.last, act.first))
        return None if apart else score + 6  # "40 people work there, and there were no dead among them"
    if closed.head_first:
        return score + 4
    other = sum(c.first >= count.last and c.last <= act.first for c in reading.counts)
    return score + 3 * other - (3 if subject else -4)


@cache
def _starts(closed: Words) -> frozenset[str]:
    """Words that begin a clause in which a number is not told of."""
    return closed.clause_starts - closed.relatives


def _has_object(reading: Reading, act: Act) -> bool:
    """A verb in the present participle whose object is a number of its own."""
    shaped = reading.folded(act.first).endswith(reading.closed.gerund_endings)
    return shaped and any(c.first == act.last for c in reading.counts)


def _score_before(reading: Reading, count: Count, act: Act, subject: bool) -> float | None:
    closed = reading.closed
    score = _gap(reading, range(act.last, count.first), closed.clause_starts)
    if score is None:
        return None
    if closed.head_first:
        return score - 2
    if act.role == "adjective":
        return score + 5
    if act.role == "noun":
        linked = act.last < count.first and reading.folded(act.last) in closed.noun_links
        return score + (0 if linked else 4)
    return score + (7 if subject else -1)


def _gap(reading: Reading, gap: range, clause_starts: frozenset[str]) -> float | None:
    """The words between number and act, commas and new clauses counted more; `None` where a stop stands there."""
    score = 0.0
    for word in reading.words[gap.start : gap.stop]:
        if word.text in ";:|":
            return None
        score += word.is_word + 3 * (word.text == ",") + 4 * (word.folded in clause_starts)
    return score


def _opens_clause(reading: Reading, count: Count) -> bool:
    """The number opens its clause, so that its verb stands to the right."""
    at = reading.past_determiners(count.first - 1)
    if at < 0:
        return True
    word = reading.words[at]
    return not word.is_word or word.folded in reading.closed.clause_starts or word.folded in reading.closed.conjunctions
