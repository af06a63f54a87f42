"""How far an act has come: planned, decided, in progress or done, by the words before and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reconcile.claims._reading import Telling
from reconcile.claims._word import Word
from reconcile.frozen import dataclass
from reconcile.languages._words import Words
from reconcile.model import Modality, State

LOOK_BACK = 5  # words before an act that tell of it
AHEAD = 25  # words behind a decision that may say when
# named here, since an enum looks each of its members up anew
STATED, PLANNED, DECIDED = State.STATED, State.PLANNED, State.DECIDED
IN_PROGRESS, DONE = State.IN_PROGRESS, State.DONE
TO_COME, ALLEGED, HAPPENED = Modality.PLANNED, Modality.ALLEGED, Modality.DONE


class Cues(NamedTuple):
    """Words and phrases that stand before an act: their first words, and each with the blanks around it."""

    firsts: frozenset[str]
    phrases: tuple[str, ...]


class Table(NamedTuple):
    """The cues of a language, and the words before an act without one of which it is not planned."""

    future: Cues
    done: Cues
    planned: Cues
    alleged: Cues
    ahead: frozenset[str]


class Clause:
    """An act at words `first` to `last`, and what its clause tells of it, which is found when it is asked for."""

    __slots__ = ("_back", "_start", "_state", "closed", "first", "headline", "last", "role", "words")

    def __init__(self, words: Sequence[Word], first: int, last: int, role: str, closed: Words, headline: bool) -> None:
        self.words, self.first, self.last = words, first, last
        self.role, self.closed, self.headline = role, closed, headline
        self._start: int | None = None
        self._back: Sequence[str] | None = None
        self._state: State | None = None

    @property
    def start(self) -> int:
        """Where the clause begins, as far back as its words tell of the act."""
        if self._start is None:
            self._start = _start(self)
        return self._start

    @property
    def back(self) -> Sequence[str]:
        """The folded words of the clause before the act."""
        if self._back is None:
            self._back = [word.folded for word in self.words[self.start : self.first]]
        return self._back

    @property
    def helpers(self) -> Sequence[str]:
        """The auxiliaries before the act."""
        return [word for word in self.back if word in self.closed.auxiliaries]

    @property
    def state(self) -> State:
        """How far the act has come, by its verb; `STATED` where only the act is named."""
        if self._state is None:
            self._state = _state_of(self) if self.role == "verb" else STATED
        return self._state

    @property
    def modality(self) -> Modality:
        """Whether the act is told as done, planned or alleged."""
        if self.state is PLANNED:
            return TO_COME
        return ALLEGED if self.told(_table(self.closed).alleged) else HAPPENED

    @property
    def negated(self) -> bool:
        """A negation stands closely before the act."""
        return not self.closed.negations.isdisjoint(self.back[-3:])

    def told(self, cues: Cues) -> bool:
        """One of the words or phrases stands before the act."""
        if cues.firsts.isdisjoint(self.back):
            return False
        joined = f" {' '.join(self.back)} "
        return any(phrase in joined for phrase in cues.phrases)

    def ends_with(self, cues: Cues) -> bool:
        """One of the words or phrases stands right before the act."""
        return not cues.firsts.isdisjoint(self.back) and f" {' '.join(self.back)} ".endswith(cues.phrases)


def _start(act: Clause) -> int:
    start = max(0, act.first - LOOK_BACK)
    for i in range(act.first - 1, start - 1, -1):
        word = act.words[i]
        if word.text in ",;.:" or word.folded in act.closed.clause_starts:
            return i + 1
    return start


@cache
def _table(closed: Words) -> Table:
    done, planned = _cues(closed.done_infinitives), _cues(closed.planned)
    ahead = closed.infinitive | done.firsts | planned.firsts
    return Table(_cues(closed.future_cues), done, planned, _cues(closed.alleged), ahead)


def _cues(cues: Sequence[str]) -> Cues:
    return Cues(frozenset(cue.split(" ", 1)[0] for cue in cues), tuple(f" {cue} " for cue in cues))


@dataclass(frozen=True, slots=True)
class Chained:
    """How an act is told that shares the state of the one before it."""

    own: Telling
    earlier: Telling

    @property
    def state(self) -> State:
        """That of the act before it."""
        return self.earlier.state

    @property
    def modality(self) -> Modality:
        """That of the act before it."""
        return self.earlier.modality

    @property
    def negated(self) -> bool:
        """A negation stands closely before the act itself."""
        return self.own.negated


def _state_of(act: Clause) -> State:
    closed = act.closed
    if _decided(act):
        ahead = " " + " ".join(w.folded for w in act.words[act.last : act.last + AHEAD]) + " "
        return PLANNED if any(f" {cue} " in ahead for cue in closed.soon) else DECIDED
    if act.words[act.first].folded in closed.decided or not closed.decided.isdisjoint(act.words[act.last - 1].lemmas):
        return DECIDED
    if _begun(act):
        return IN_PROGRESS
    return PLANNED if _planned(act) else _by_form(act)


def _by_form(act: Clause) -> State:
    """The state that the form of the verb and its helpers tell."""
    closed, word = act.closed, act.words[act.first]
    if word.folded.startswith(closed.present_prefixes) and not closed.negations.intersection(act.back[-1:]):
        return STATED
    if word.folded.endswith(closed.gerund_endings):
        return IN_PROGRESS if act.helpers or act.headline else STATED
    if word.folded.endswith(closed.past_endings) or closed.past_helpers.intersection(act.helpers):
        return DONE
    bare = word.lemmas[:1] == (word.folded,) or word.folded.endswith(closed.third_person_endings)
    return STATED if (act.headline or bare) and not closed.head_first else DONE


def _begun(act: Clause) -> bool:
    """ "Has started to withdraw": the infinitive of a verb of beginning."""
    begun = act.closed.begun
    for word in act.words[max(0, act.first - 3) : act.first]:
        if not begun.isdisjoint(word.forms):
            return not act.told(_table(act.closed).future)
    return False


def _planned(act: Clause) -> bool:
    """A word of planning stands before the verb, or the infinitive does; "the base to be handed back" was."""
    closed, back, folded = act.closed, act.back, act.words[act.first].folded
    if folded.startswith(closed.future_prefixes) and not folded.startswith(closed.no_future):
        return True
    table = _table(closed)
    if table.ahead.isdisjoint(back):
        return False
    if act.ends_with(table.done):
        return _is_to(act) or act.told(table.planned)
    passed = 1 + (len(back) > 1 and back[-1] in closed.adverbs and back[-1] not in closed.infinitive)
    direct = bool(back) and back[-passed] in closed.infinitive
    return direct or act.told(table.planned)


def _is_to(act: Clause) -> bool:
    """ "Is still to be handed over": a form of "to be" in the present stands before the infinitive."""
    closed, back = act.closed, act.back
    at = next((i for i in range(len(back) - 1, -1, -1) if back[i] in closed.infinitive), 0) - 1
    while at > 0 and back[at] in closed.adverbs:
        at -= 1
    before = back[at] if at >= 0 else ""
    return before in closed.being and before in closed.copulas and before not in closed.past_helpers


def _decided(act: Clause) -> bool:
    """A word of deciding governs the act: "decided to withdraw", "ordered US forces to withdraw"."""
    closed = act.closed
    if not closed.head_first and closed.infinitive.isdisjoint(act.back[-2:]):
        return False
    run = act.words[max(0, act.start - 1) : act.first]
    lower = [w for w in run if closed.head_first or w.text[:1].islower()]
    return any(not closed.decided.isdisjoint(w.forms) for w in lower)
