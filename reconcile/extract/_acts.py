"""Acts of a sentence: words of the packs that tell of events, with state, modality and negation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reconcile.claims._reading import Act, Word
from reconcile.languages._words import Words
from reconcile.model import EventWord, Lexicon, Modality, State

REACH = 6  # words that a split verb ("handed the area of the camp back") may have between its parts
LOOK_BACK = 5
NO_VERB_AFTER = frozenset({"is", "are", "was", "were", "be", "been", "as", "so", "too", "very", "came", "come", "comes", "with"})


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
    hits = sorted(_hits(words, index), key=lambda h: (h[0] - h[1], h[0], h[2].event))
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


def _hits(words: Sequence[Word], index: Phrases) -> Iterator[tuple[int, int, EventWord]]:
    for start, word in enumerate(words):
        if not word.is_word:
            continue
        for rank, lemma in enumerate(dict.fromkeys((word.folded, *word.lemmas))):
            for parts, entry in index.get(lemma, ()):
                if rank > 2 and entry.role == "noun":
                    continue
                end = _match(words, start, parts, entry.role)
                if end is not None and _fits(words, start, end, entry, word):
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
    for word in words[start : start + 2 * REACH]:
        if word.text in ".;:!?":
            return False
        if _is(word, part):
            return True
    return False


def _is(word: Word, part: str) -> bool:
    return word.folded == part or part in word.lemmas


def _fits(words: Sequence[Word], start: int, end: int, entry: EventWord, word: Word) -> bool:
    """The form agrees with the role: a noun after a determiner is no verb, a verb in -ed is no noun."""
    before = words[start - 1].folded if start else ""
    folded = word.folded
    if (
        entry.role == "verb"
        and before in {"the", "a", "an", "its", "their", "this", "of", "his", "her"}
        and not folded.endswith("ing")
    ):
        return folded.endswith("ed") and end < len(words)
    bare = folded == entry.lemma.split(" ", maxsplit=1)[0]
    if entry.role == "verb" and bare and before in NO_VERB_AFTER:
        return False  # "close to", "as close as"
    if entry.role == "verb" and before == "in" and not folded.endswith("ing"):
        return False  # "in order to"
    if entry.role == "noun":
        return not (folded.endswith("ed") and entry.lemma != folded) and before not in {"to", "will", "would"}
    return True


def _act(words: Sequence[Word], first: int, last: int, entry: EventWord, closed: Words, headline: bool) -> Act:
    start = max(0, first - LOOK_BACK)
    for i in range(first - 1, start - 1, -1):
        if words[i].text in ",;.:" or words[i].folded in closed.clause_starts:
            start = i + 1
            break
    back = [w.folded for w in words[start:first]]
    joined = " " + " ".join(back) + " "
    helpers = [w for w in back if w in closed.auxiliaries]
    folded = words[first].folded
    negated = any(w in closed.negations for w in back[-3:])
    passive = any(w in closed.copulas for w in helpers) and (
        folded.endswith(("ed", "en", "n", "t")) or entry.role == "verb"
    )
    passive = passive and not folded.endswith("ing")
    state = _state(joined, back, helpers, folded, entry.role, closed, headline, words, first, last)
    modality = Modality.DONE
    if state is State.PLANNED:
        modality = Modality.PLANNED
    elif any(f" {cue} " in joined for cue in closed.alleged):
        modality = Modality.ALLEGED
    return Act(first, last, entry.event, entry.lemma, entry.role, state, modality, negated, passive)


def _state(
    joined: str,
    back: list[str],
    helpers: list[str],
    folded: str,
    role: str,
    closed: Words,
    headline: bool,
    words: Sequence[Word],
    first: int,
    last: int,
) -> State:
    if role != "verb":
        return State.STATED
    ahead = " " + " ".join(w.folded for w in words[last : last + 25]) + " "
    if _decided(words, first, back, closed):
        soon = any(f" {cue} " in ahead for cue in closed.planned if "coming" in cue or "المقبل" in cue)
        return State.PLANNED if soon else State.DECIDED
    if folded in closed.decided or any(lemma in closed.decided for lemma in words[last - 1].lemmas):
        return State.DECIDED
    # "the eighth base to be handed back" tells of what was done
    to_be = joined.endswith((" to be ", " to have ", " to have been "))
    direct = back[-1:] == ["to"] or (back[-2:-1] == ["to"] and back[-1] in closed.adverbs)
    if not to_be and (direct or any(f" {cue} " in joined for cue in closed.planned if cue != "to")):
        return State.PLANNED
    if folded.endswith("ing"):
        return State.IN_PROGRESS if helpers or headline else State.STATED
    if folded.endswith("ed") or any(h in {"has", "have", "had", "was", "were"} for h in helpers):
        return State.DONE
    bare = words[first].lemmas[:1] == (folded,) or folded.endswith("s")
    if (headline or bare) and not closed.head_first:
        return State.STATED
    return State.DONE


def _decided(words: Sequence[Word], last: int, back: list[str], closed: Words) -> bool:
    """A word of deciding governs the act: "decided to withdraw", "ordered US forces to withdraw"."""
    if not closed.head_first and "to" not in back[-2:]:
        return False
    run = words[max(0, last - len(back) - 1) : last]
    return any(
        lemma in closed.decided and w.text[:1].islower() | closed.head_first
        for w in run
        for lemma in (w.folded, *w.lemmas)
    )
