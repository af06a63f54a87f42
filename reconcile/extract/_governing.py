"""The verb that governs a number, by position: what happened to the things it counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reconcile.claims._reading import Count
from reconcile.extract._bodies import sized
from reconcile.extract._clauses import STOPS, Clauses
from reconcile.extract._sentence import Sentence
from reconcile.extract._verbs import verbs
from reconcile.languages._words import Words

TIMES = frozenset({"age", "duration", "clock"})  # kinds with which no other number shares its verb
ASIDE = 12  # words of an aside between a verb and its object
TAIL = 14  # words behind a predicate in which something may be said of it


def governed(counts: Sequence[Count], sentence: Sentence) -> tuple[Count, ...]:
    """The counts, each with the verb that governs it where one is plain."""
    if not counts or not sentence.closed.being:
        return tuple(counts)
    heads = {c.head_at for c in counts if c.head_at is not None}
    clauses = Clauses(sentence, verbs(sentence, {c.first for c in counts}, heads))
    out: list[Count] = []
    before: list[Count] = []
    for told in counts:
        count = sized(told, sentence)
        at = None if count.aside or _joined(count, sentence) else _verb(clauses, count, before)
        if at is not None:
            count = _with_verb(count, clauses.verbs[at], at)
        out.append(count)
        before += [count] if count.numeral.kind not in TIMES else []
    return tuple(out)


def _joined(count: Count, sentence: Sentence) -> bool:
    """The number is part of a word that tells of the next one, so that no verb governs it: "the 40-bed clinic"."""
    at, places = count.head_at, sentence.places
    if at is None or count.numeral.kind != "cardinal":
        return False
    end = count.numeral.core.end
    return places.starts[at] < end < places.ends[at] or (
        sentence.folded[at - 1] == "-" and places.starts[at - 1] == end
    )


def _with_verb(count: Count, verb: str, at: int) -> Count:
    """The count with its verb; spelt out, since nearly every number is given one."""
    return Count(
        count.numeral,
        count.first,
        count.last,
        count.head,
        count.noun,
        count.kind,
        count.modifiers,
        count.head_at,
        count.ellipsis,
        verb,
        at,
        count.told,
        count.label,
        count.doubt,
    )


def _verb(clauses: Clauses, count: Count, before: Sequence[Count]) -> int | None:
    """The word of the verb: what the number is told to be, else its left neighbour, else by what stands before it."""
    state = _state(clauses, count)
    if state is not None:
        return state
    left = clauses.back(_before_aside(clauses, count.first - 1))
    if left >= 0 and clauses.sentence.folded[left] in clauses.sentence.closed.particles:
        moved = clauses.back(left - 1)  # "handed over its third base"
        left = moved if moved in clauses.verbs else left
    if left in clauses.verbs and not clauses.said(left):
        return _as_object(clauses, count, left)
    return _by_link(clauses, count, left, before)


def _before_aside(clauses: Clauses, at: int) -> int:
    """The word before an aside that ends at `at`: "killing, according to the ministry, 44 people"; else `at`."""
    sentence = clauses.sentence
    if at < 0 or sentence.words[at].text != ",":
        return at
    opened = next((i for i in range(at - 1, max(0, at - ASIDE), -1) if sentence.words[i].text == ","), None)
    if opened is None or opened - 1 not in clauses.verbs or clauses.said(opened - 1):
        return at
    aside = " ".join(sentence.folded[i] for i in range(opened + 1, at))
    return opened - 1 if aside.startswith(tuple(f"{p} " for p in sentence.closed.according)) else at


def _state(clauses: Clauses, count: Count) -> int | None:
    """What a number without a noun is told to be: "4 dead", "17 injured in the blast"."""
    at, sentence = count.last, clauses.sentence
    if count.head_at is not None or at in sentence.numbers:
        return None
    return _told(clauses, at, participle=True)


def _told(clauses: Clauses, at: int, *, participle: bool) -> int | None:
    """The adjective of a pack at a word, or where `participle` allows it, the participle."""
    sentence = clauses.sentence
    if "adjective" in sentence.roles(at):
        clauses.verbs.setdefault(at, sentence.folded[at])
        return at
    shaped = sentence.folded[at].endswith(sentence.closed.participle_endings)
    return at if participle and shaped and at in clauses.verbs else None


def _as_object(clauses: Clauses, count: Count, verb: int) -> int:
    """The verb before a number; behind some stands what it made of it: "leaving 12 villagers homeless"."""
    sentence = clauses.sentence
    if sentence.folded[verb] in sentence.closed.copulas:
        found = _relative(clauses, count)
    else:
        resultative = not sentence.closed.resultatives.isdisjoint(sentence.words[verb].forms)
        found = _told(clauses, count.last, participle=resultative)
    return clauses.chained(verb, count.last) if found is None else found


def _relative(clauses: Clauses, count: Count) -> int | None:
    """What is said of the predicate of a copula: "the sixth base, not the fifth, to be handed over"."""
    sentence, closed = clauses.sentence, clauses.sentence.closed
    if count.head is None:
        return None
    for at in range(count.last, min(count.last + TAIL, len(sentence.words))):
        if at in clauses.verbs:
            return at
        word = sentence.folded[at]
        if word in closed.conjunctions or (word in closed.clause_starts and word not in closed.relatives):
            return None
        behind = sentence.folded[at + 1]
        if not sentence.words[at].is_word and behind not in closed.nots and behind not in closed.infinitive:
            return None
    return None


def _by_link(clauses: Clauses, count: Count, left: int, before: Sequence[Count]) -> int | None:
    """The verb by the word that joins the number to its sentence; without one it is a subject."""
    sentence, closed = clauses.sentence, clauses.sentence.closed
    word = sentence.folded[left]
    if word in closed.clause_starts:
        right = clauses.right(count)
        if right is not None and not any(sentence.words[i].text == "," for i in range(count.last, right)):
            return right  # "as 2,500 troops stay"
    beside = word in closed.partitive_pronouns and sentence.folded[left - 1] in closed.including
    if word in closed.including or beside:
        return _shared(clauses, count, before)
    if word in closed.genitive:
        return _of(clauses, count, left, before)
    if word in closed.prepositions:
        found = _told(clauses, count.last, participle=True)  # "with 50 others injured"
        found = clauses.left(left) if found is None else found
        return found if found is not None else _compared(clauses, count, left, before)
    if left in sentence.numbers:
        return _shared(clauses, count, before)
    return _subject(clauses, count, left, before)


def _shared(clauses: Clauses, count: Count, before: Sequence[Count]) -> int | None:
    """The verb of the count before it in the same clause."""
    if not before or any(clauses.sentence.words[i].text in STOPS for i in range(before[-1].last, count.first)):
        return None
    return before[-1].verb_at


def _of(clauses: Clauses, count: Count, at: int, before: Sequence[Count]) -> int | None:
    """ "Half of the 1,400", "the deaths of 12": the verb of the part, the act, or none where a plain noun stands."""
    sentence, closed = clauses.sentence, clauses.sentence.closed
    if before and before[-1].first < at <= before[-1].last:
        whose = sentence.folded[count.last] in closed.relatives  # "eight of the nine who fled"
        return clauses.right(count) if whose else before[-1].verb_at
    part = sentence.folded[at - 1]
    if part in closed.levels or part in closed.determiners or part in closed.pronouns:
        return _outer(clauses, count, at - 1, before)
    act = next((a for a in sentence.acts if a.last == at), None)
    if act is None:
        return None
    clauses.verbs.setdefault(act.first, act.lemma.split(" ", maxsplit=1)[0] if act.role == "verb" else act.lemma)
    return act.first


def _outer(clauses: Clauses, count: Count, part: int, before: Sequence[Count]) -> int | None:
    """The verb of "most of the 300", "a total of 40", where `part` is the word before "of"."""
    left = clauses.back(part - 1)
    if left in clauses.verbs and not clauses.said(left):
        return left
    return _subject(clauses, count, left, before)


def _compared(clauses: Clauses, count: Count, at: int, before: Sequence[Count]) -> int | None:
    """ ", down from 5,200": the verb of the number with which this one is compared."""
    sentence, closed = clauses.sentence, clauses.sentence.closed
    while at >= 0 and (sentence.folded[at] in closed.particles or sentence.folded[at] in closed.prepositions):
        at -= 1
    return _shared(clauses, count, before) if at >= 0 and sentence.words[at].text == "," else None


def _subject(clauses: Clauses, count: Count, left: int, before: Sequence[Count]) -> int | None:
    """The verb to the right of a subject; a number of a list without its own shares that of the number before it."""
    sentence, closed = clauses.sentence, clauses.sentence.closed
    right = clauses.right(count, part=_parted(sentence, count))
    listed = left >= 0 and (sentence.folded[left] in _joining(closed) or sentence.words[left].text == ",")
    shared = _shared(clauses, count, before) if listed else None
    if shared is None:
        return right
    if right is None or (shared < count.first and not clauses.own(count, right)):
        return shared
    return right


@cache
def _joining(closed: Words) -> frozenset[str]:
    """Words that join numbers; not as in "nobody was hurt, but 120 people had to leave"."""
    return closed.conjunctions - closed.contrasts


def _parted(sentence: Sentence, count: Count) -> bool:
    """The total stands in the phrase of its part: "eight of the nine inmates"."""
    folded, genitive, numbers, of = sentence.folded, sentence.closed.genitive, sentence.numbers, False
    for at in range(count.first, count.last):
        of = of or folded[at] in genitive
        if of and at in numbers:
            return True
    return False
