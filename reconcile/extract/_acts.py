"""Acts of a sentence: words of the packs that tell of events, with state, modality and negation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reconcile.claims._reading import Act, Word
from reconcile.extract._states import clause, modality_of, negated, passive, state_of
from reconcile.languages._words import Words
from reconcile.model import EventWord, Lexicon, State

REACH = 12  # words that a split verb ("handed the area of the camp back") may have between its parts
RARE = 2  # rank of a lemma behind which it is no noun

Phrases = dict[str, list[tuple[tuple[str, ...], EventWord]]]


def phrases(lexicon: Lexicon, language: str) -> Phrases:
    """The event words of a language by their first word, each with all its words."""
    index: Phrases = {}
    for phrase, entries in lexicon.events.get(language, {}).items():
        parts = tuple(phrase.split(" "))
        index.setdefault(parts[0], []).extend((parts, entry) for entry in entries)
    return index


def acts(words: Sequence[Word], index: Phrases, closed: Words, headline: bool) -> tuple[Act, ...]:
    """All acts in word order; where two overlap the longer phrase stands."""
    found: list[Act] = []
    taken: set[int] = set()
    hits = sorted(_hits(words, index, closed), key=lambda h: (h[0] - h[1], h[0], h[2].event))
    for first, last, word in hits:
        if taken & set(range(first, last)) and not any(a.first == first and a.last == last for a in found):
            continue
        taken |= set(range(first, last))
        found.append(_act(words, first, last, word, closed, headline))
    return _chained(words, sorted(found, key=lambda a: (a.first, a.last, a.event)), closed)


def _chained(words: Sequence[Word], found: list[Act], closed: Words) -> tuple[Act, ...]:
    """A bare verb after "and" shares the state of the verb before it: "decided to leave the base and hand it over"."""
    out: list[Act] = []
    for act in found:
        verbs = [a for a in out if a.role == "verb" and a.last <= act.first]
        joined = act.first and words[act.first - 1].folded in closed.conjunctions
        if act.role == "verb" and act.state is State.STATED and joined and verbs:
            act = replace(act, state=verbs[-1].state, modality=verbs[-1].modality)
        out.append(act)
    return tuple(out)


def _hits(words: Sequence[Word], index: Phrases, closed: Words) -> Iterator[tuple[int, int, EventWord]]:
    for start, word in enumerate(words):
        if index.keys().isdisjoint(word.forms):
            continue
        for rank, lemma in enumerate(dict.fromkeys(word.forms)):
            for parts, entry in index.get(lemma, ()):
                if rank > RARE and entry.role == "noun":
                    continue
                end = _match(words, start, parts, entry.role)
                if end is not None and _fits(words, start, end, entry, closed):
                    yield start, end, entry


def _match(words: Sequence[Word], start: int, parts: tuple[str, ...], role: str) -> int | None:
    """The end of the phrase; the last part of a two-word verb may stand further on."""
    at = start + 1
    for position, part in enumerate(parts[1:], 1):
        if at < len(words) and _is(words[at], part):
            at += 1
            continue
        if role == "verb" and position == len(parts) - 1:
            return at if _later(words, at, part) else None
        return None
    return at


def _later(words: Sequence[Word], start: int, part: str) -> bool:
    """`part` closes a split verb within reach, before the clause ends."""
    for word in words[start : start + REACH]:
        if word.text in ".;:!?":
            return False
        if _is(word, part):
            return True
    return False


def _is(word: Word, part: str) -> bool:
    return word.folded == part or part in word.lemmas


def _fits(words: Sequence[Word], start: int, end: int, entry: EventWord, closed: Words) -> bool:
    """The form agrees with the role: a noun after a determiner is no verb, a verb in -ed is no noun."""
    before = words[start - 1].folded if start else ""
    folded = words[start].folded
    past = folded.endswith(closed.past_endings)
    if entry.role == "noun":
        return not (past and entry.lemma != folded) and before not in closed.infinitive and before not in closed.future
    if entry.role != "verb":
        return True
    gerund = folded.endswith(closed.gerund_endings)
    if before in closed.noun_marks and not gerund:
        return past and end < len(words)
    if folded == entry.lemma.split(" ", maxsplit=1)[0] and before in closed.no_verb_after:
        return False  # "close to", "as close as"
    return gerund or before not in closed.within  # "in order to"


def _act(words: Sequence[Word], first: int, last: int, entry: EventWord, closed: Words, headline: bool) -> Act:
    told = clause(words, first, last, closed, headline)
    state = state_of(told, entry.role)
    return Act(
        first,
        last,
        entry.event,
        entry.lemma,
        entry.role,
        state,
        modality_of(told, state),
        negated(told),
        passive(told, entry.role),
    )
