"""How far an act has come: planned, decided, in progress or done, by the words before and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reconcile.claims._reading import Word
from reconcile.languages._words import Words
from reconcile.model import Modality, State

LOOK_BACK = 5  # words before an act that tell of it
AHEAD = 25  # words behind a decision that may say when


@dataclass(frozen=True, slots=True)
class Clause:
    """An act at words `first` to `last` of its sentence; its clause begins at `start`.

    `back` are the folded words of the clause before the act.
    """

    words: Sequence[Word]
    first: int
    last: int
    start: int
    closed: Words
    headline: bool
    back: Sequence[str]

    @property
    def helpers(self) -> list[str]:
        """The auxiliaries before the act."""
        return [w for w in self.back if w in self.closed.auxiliaries]

    def told(self, cues: tuple[str, ...]) -> bool:
        """One of the words or phrases stands before the act."""
        firsts, phrases = _cues(cues)
        if firsts.isdisjoint(self.back):
            return False
        joined = f" {' '.join(self.back)} "
        return any(phrase in joined for phrase in phrases)


@cache
def _cues(cues: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The first words of phrases, and the phrases with the blanks around them."""
    return frozenset(cue.split(" ", 1)[0] for cue in cues), tuple(f" {cue} " for cue in cues)


def clause(words: Sequence[Word], first: int, last: int, closed: Words, headline: bool) -> Clause:
    """The clause of the act at words `first` to `last`, as far back as its words tell of it."""
    start = max(0, first - LOOK_BACK)
    for i in range(first - 1, start - 1, -1):
        if words[i].text in ",;.:" or words[i].folded in closed.clause_starts:
            start = i + 1
            break
    return Clause(words, first, last, start, closed, headline, [w.folded for w in words[start:first]])


def state_of(act: Clause, role: str) -> State:
    """The state of an act by its verb; `STATED` where only the act is named."""
    if role != "verb":
        return State.STATED
    closed = act.closed
    if _decided(act):
        ahead = " " + " ".join(w.folded for w in act.words[act.last : act.last + AHEAD]) + " "
        return State.PLANNED if any(f" {cue} " in ahead for cue in closed.soon) else State.DECIDED
    if act.words[act.first].folded in closed.decided or not closed.decided.isdisjoint(act.words[act.last - 1].lemmas):
        return State.DECIDED
    if _begun(act):
        return State.IN_PROGRESS
    return State.PLANNED if _planned(act) else _by_form(act)


def _by_form(act: Clause) -> State:
    """The state that the form of the verb and its helpers tell."""
    closed, word = act.closed, act.words[act.first]
    if word.folded.startswith(closed.present_prefixes) and not closed.negations.intersection(act.back[-1:]):
        return State.STATED
    if word.folded.endswith(closed.gerund_endings):
        return State.IN_PROGRESS if act.helpers or act.headline else State.STATED
    if word.folded.endswith(closed.past_endings) or closed.past_helpers.intersection(act.helpers):
        return State.DONE
    bare = word.lemmas[:1] == (word.folded,) or word.folded.endswith(closed.third_person_endings)
    return State.STATED if (act.headline or bare) and not closed.head_first else State.DONE


def _begun(act: Clause) -> bool:
    """ "Has started to withdraw": the infinitive of a verb of beginning."""
    run = act.words[max(0, act.first - 3) : act.first]
    begun = act.closed.begun
    return any(not begun.isdisjoint(w.forms) for w in run) and not act.told(act.closed.future_cues)


def _planned(act: Clause) -> bool:
    """A word of planning stands before the verb, or the infinitive does; "the base to be handed back" was."""
    closed, back, folded = act.closed, act.back, act.words[act.first].folded
    if folded.startswith(closed.future_prefixes) and not folded.startswith(closed.no_future):
        return True
    if f" {' '.join(back)} ".endswith(_cues(closed.done_infinitives)[1]):
        return False
    passed = 1 + (len(back) > 1 and back[-1] in closed.adverbs and back[-1] not in closed.infinitive)
    direct = bool(back) and back[-passed] in closed.infinitive
    return direct or act.told(closed.planned)


def _decided(act: Clause) -> bool:
    """A word of deciding governs the act: "decided to withdraw", "ordered US forces to withdraw"."""
    closed = act.closed
    if not closed.head_first and not closed.infinitive.intersection(act.back[-2:]):
        return False
    run = act.words[max(0, act.start - 1) : act.first]
    lower = [w for w in run if closed.head_first or w.text[:1].islower()]
    return any(not closed.decided.isdisjoint(w.forms) for w in lower)


def modality_of(act: Clause, state: State) -> Modality:
    """Whether the act is told as done, planned or alleged."""
    if state is State.PLANNED:
        return Modality.PLANNED
    return Modality.ALLEGED if act.told(act.closed.alleged) else Modality.DONE


def negated(act: Clause) -> bool:
    """A negation stands closely before the act."""
    return not act.closed.negations.isdisjoint(act.back[-3:])


def passive(act: Clause, role: str) -> bool:
    """A form of "to be" governs a participle."""
    folded, closed = act.words[act.first].folded, act.closed
    if folded.endswith(closed.gerund_endings) or not any(w in closed.copulas for w in act.helpers):
        return False
    return role == "verb" or folded.endswith(closed.participle_endings)
