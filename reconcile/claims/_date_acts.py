"""Which act a date goes with by grammar: the noun it follows, what struck, and no noun that a preposition takes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from reconcile.claims._reading import Act, Dated, Reading
from reconcile.languages._words import Words
from reconcile.model import Lexicon

REACH = 7  # words before a date among which a verb that moves a toll may stand
OBJECT = 5  # words from the first of an object, "the number of people killed", in which the toll stands
OPENING = 3  # words before a date that still opens its sentence
COMMAS = ",،"
HAPPENING = ("scene", "claimable", "happening")  # traits of classes of events that are events of their own
FAR = 4  # words that a preposition before a noun, or "and" before a verb, stands for


def nearest(reading: Reading, acts: Sequence[Act], first: int, last: int) -> Act | None:
    """The act that is nearest to words `first` to `last` in their clause, the first of two that are as near."""
    found: tuple[int, Act] | None = None
    relative: bool | None = None
    for act in acts:
        gap = range(act.last, first) if act.last <= first else range(last, act.first)
        if found is not None and len(gap) >= found[0]:
            continue  # it is no nearer, whatever stands between
        if act.first >= last:
            relative = in_relative(reading, first) if relative is None else relative
            if relative:
                continue
        commas = _commas(reading, gap)
        if commas is None or _has_its_day(reading, act, first, last) or _long_before(reading, act, first, last):
            continue
        far = (
            len(gap) + 2 * commas + 4 * act.says + FAR * (_governed(reading, act, last) or _apposed(reading, act, last))
        )
        if found is None or far < found[0]:
            found = far, act
    return found[1] if found else None


def _long_before(reading: Reading, act: Act, first: int, last: int) -> bool:
    """It was days or months before what the sentence tells: "quit on Thursday, weeks after the crash"."""
    closed, at = reading.closed, act.first - 1
    if act.role != "noun":
        return False
    while at > 0 and (reading.folded[at] in closed.determiners or reading.act_at(at) is act):
        at -= 1
    counted = first <= at < last  # the date is that of the other event: "a week after the crash"
    return (
        at > 0
        and not counted
        and reading.folded[at] in closed.afterwards
        and not closed.times.isdisjoint(reading.words[at - 1].forms)
    )


def _commas(reading: Reading, gap: range) -> int | None:
    """How many commas stand among some words; `None` where a semicolon or a colon does."""
    commas = 0
    for word in reading.words[gap.start : gap.stop]:
        if not word.is_word:
            if word.text in ";:":
                return None
            commas += word.text == ","
    return commas


def _has_its_day(reading: Reading, act: Act, first: int, last: int) -> bool:
    """Another date stands behind the act, and a clause opens between the two dates.

    "Began a strike on Monday after talks ended on Sunday", "was shut on Friday after nine people died on Tuesday".
    """
    if len(reading.dates) < 2:
        return False
    starts = reading.closed.clause_starts
    if act.first >= last:
        behind = any(d.first >= act.last for d in reading.dates)
        opened = last + (reading.folded[last] in COMMAS)  # "on Monday, when the bridge fell, nine people died"
        return behind and any(
            reading.folded[at] in starts
            for at in range(last, act.first)
            if at != opened or reading.folded[at] not in reading.closed.whens
        )
    between = (d for d in reading.dates if act.last <= d.first and d.last < first)
    return any(reading.folded[at] in starts for d in between for at in range(d.last, first))


def in_relative(reading: Reading, first: int) -> bool:
    """A relative clause with a verb of its own holds word `first`: "the nine who fled on Monday were caught"."""
    if reading.closed.relatives.isdisjoint(reading.forms):
        return False
    at = first - 1
    while at >= 0 and reading.words[at].is_word and reading.folded[at] not in reading.closed.relatives:
        at -= 1
    whose = at >= 0 and reading.folded[at] in reading.closed.relatives
    return whose and any(c.verb_at is not None and at < c.verb_at < first for c in reading.counts)


def _governed(reading: Reading, act: Act, last: int) -> bool:
    """A preposition takes a noun behind the date away from it, and "and" a verb: "on Tuesday for the crash"."""
    if act.first < last:
        return False
    closed, at = reading.closed, act.first - 1
    while at >= last and reading.folded[at] in closed.determiners:
        at -= 1
    before = reading.folded[at] if at >= last else ""
    return before in (closed.prepositions if act.role == "noun" else closed.conjunctions)


def _apposed(reading: Reading, act: Act, last: int) -> bool:
    """It is told of what a phrase behind the date's comma names once more: "on Sunday, the third base it has left"."""
    if act.first < last or reading.folded[last] not in COMMAS:
        return False
    closed = reading.closed
    behind = reading.folded[last + 1]
    named = behind in closed.determiners or behind in closed.possessive_pronouns
    return named and any(a.role == "verb" and not a.says and a.last <= last for a in reading.acts)


def joined(reading: Reading, dated: Dated) -> Act | None:
    """The act of a noun that the date follows, with at most a place between: "the fire in Orvane on 14 May"."""
    act = _noun_before(reading, dated.first, _small(reading.closed))
    return act if act is not None and act.role == "noun" and not act.says else None


def _noun_before(reading: Reading, first: int, skipped: frozenset[str]) -> Act | None:
    """The act right before word `first`, where it was and `skipped` words apart."""
    for at in range(first - 1, -1, -1):
        if reading.folded[at] in skipped:
            continue
        act = reading.act_at(at)
        if act is not None or reading.name_at(at) is None:
            return act
    return None


@cache
def _small(closed: Words) -> frozenset[str]:
    """Words between a noun and where or when it was."""
    return closed.prepositions | closed.determiners


@cache
def _before_verbs(closed: Words) -> frozenset[str]:
    """Words between a noun, with where it was, and its verb."""
    return _small(closed) | closed.adverbs | closed.auxiliaries


def subject_scene(reading: Reading, act: Act) -> Act | None:
    """The noun before a verb of striking or killing that names what happened: "an earthquake near Orvane struck"."""
    lexicon = reading.lexicon
    if not (lexicon.marked(act.event, "claimable") or act.toll):
        return None
    found = _noun_before(reading, act.first, _before_verbs(reading.closed))
    return found if found is not None and found.event != act.event and lexicon.marked(found.event, "scene") else None


def of_update(reading: Reading, dated: Dated) -> bool:
    """The day on which a count was told: "the toll rose to five on Friday", "on Friday the toll stood at five"."""
    closed = reading.closed
    moves = _moves(closed)
    if moves.isdisjoint(reading.forms):
        return False
    if dated.first <= OPENING and _opens_update(reading, dated):
        return True
    if joined(reading, dated) is None and _moves_object(reading, dated.last):
        return True  # but "the raid on Thursday brought the number of dead to 40"
    for at in range(dated.first - 1, max(-1, dated.first - REACH), -1):
        if not reading.words[at].is_word or reading.folded[at] in closed.clause_starts:
            return False
        if not moves.isdisjoint(reading.words[at].forms):
            return _moves_toll(reading, at) or _moves_object(reading, at)
    return False


def _moves_object(reading: Reading, verb: int) -> bool:
    """The word is a verb that moves a toll, which stands behind it: "cut the number of dead to 12"."""
    closed = reading.closed
    if verb >= len(reading.words) or _moves(closed).isdisjoint(reading.words[verb].forms):
        return False
    at = verb + 1
    while reading.folded[at] in closed.determiners or reading.folded[at] in closed.possessive_pronouns:
        at += 1
    act = reading.act_at(at) or reading.act_at(at + 1)
    if act is not None and act.role == "noun" and act.toll:
        return True
    of = next((i for i in (at + 1, at + 2) if reading.folded[i] in closed.genitive), None)
    if of is None or not _names_count(reading, of - 1):
        return False
    return any(a.toll and of < a.first <= of + OBJECT for a in reading.acts)


def _names_count(reading: Reading, at: int) -> bool:
    forms = reading.words[at].forms
    return not (reading.closed.tallies.isdisjoint(forms) and reading.closed.levels.isdisjoint(forms))


def _opens_update(reading: Reading, dated: Dated) -> bool:
    """A toll, and a verb that moves it, follow the date that opens the sentence."""
    closed = reading.closed
    for at in range(dated.last, min(dated.last + REACH, len(reading.words))):
        if reading.folded[at] in closed.clause_starts:
            return False
        if not _moves(closed).isdisjoint(reading.words[at].forms):
            told = any(at < count.first <= at + OPENING for count in reading.counts)
            moved = joined(reading, dated) is None and _moves_object(reading, at)
            return moved or (told and any(_is_toll(reading, i) for i in range(dated.last, at)))
    return False


def of_harmless(reading: Reading, dated: Dated, act: Act | None) -> bool:
    """A clause that opens the sentence, and tells only what began or ended, has the date; a toll stands behind it.

    "When the search was called off on 8 May, nine were known to have died."
    """
    lexicon = reading.lexicon
    if act is None or not act.toll or reading.folded[0] not in reading.closed.whens:
        return False
    end = next((i for i, word in enumerate(reading.words) if word.text in COMMAS and i >= dated.last), None)
    if end is None or act.first < end or not any(turn.first < end for turn in reading.turns):
        return False
    state = act.role == "adjective" or reading.folded_in(reading.closed.having, range(end, act.last))
    if not state:
        return False  # "when the concert began on Friday, 14 people died"
    return not any(a.toll or happens(lexicon, a) for a in reading.acts if a.first < end)


def happens(lexicon: Lexicon, act: Act) -> bool:
    """The act is an event of its own: an attack, a fire; no toll, statement or state."""
    return act.event in _happening(lexicon)


@lru_cache(maxsize=16)
def _happening(lexicon: Lexicon) -> frozenset[str]:
    """The classes of events that are events of their own."""
    return frozenset[str]().union(*(lexicon.traits.get(trait, ()) for trait in HAPPENING))


def _moves_toll(reading: Reading, verb: int) -> bool:
    """A toll stands before the verb in its clause; "nine bodies from the ferry, which sank" moves none."""
    for at in range(verb - 1, max(-1, verb - 1 - REACH), -1):
        if reading.folded[at] in reading.closed.clause_starts:
            return False
        if _is_toll(reading, at):
            return True
    return False


@cache
def _moves(closed: Words) -> frozenset[str]:
    return closed.rises | closed.falls | closed.reaches | closed.stands | closed.revises


def _is_toll(reading: Reading, at: int) -> bool:
    """A noun that names the count itself, not what happened."""
    if _names_count(reading, at):
        return True
    act = reading.act_at(at)
    return act is not None and act.role == "noun" and act.toll
