"""Whether a date lies ahead of the day of publication, by the words before it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from reconcile.claims._reading import Act
from reconcile.claims._word import Word
from reconcile.languages._words import Words
from reconcile.model import State

REACH = 12  # words before a date that may say so
PLANNED = State.PLANNED
HELPED = 3  # words before a word of planning in which "was" makes it an earlier plan


def may_be_ahead(forms: frozenset[str], closed: Words) -> bool:
    """One of the words of a sentence, or of their lemmas, may tell of what will be."""
    return not _telling(closed).isdisjoint(forms)


@cache
def _telling(closed: Words) -> frozenset[str]:
    return _cues(closed) | closed.future | closed.timetabled


def is_ahead(words: Sequence[Word], at: int, closed: Words, told: Collection[Act], *, until: bool, cued: bool) -> bool:
    """The date at word `at` is told of what will be: "will", "is to", "planned for", or an act that is still planned.

    `until`: it is a date by which something is to be done. `cued`: a word of the sentence may tell of what will be.
    """
    first = _since_said(words, at, closed)
    return (cued and _in_words(words, first, at, closed, until=until)) or _by_act(words, first, at, told)


def _clause_start(words: Sequence[Word], first: int, at: int) -> int:
    """Behind the last stop before word `at`, not before word `first`."""
    for i in range(at - 1, first - 1, -1):
        if words[i].text in ";:.":
            return i + 1
    return first


def _by_act(words: Sequence[Word], first: int, at: int, told: Collection[Act]) -> bool:
    """An act that is still planned is the last one told before the date."""
    verbs = [act for act in told if act.role == "verb" and act.first < at]
    if not verbs or verbs[-1].first < _clause_start(words, first, at):
        return False
    return any(act.told.state is PLANNED for act in verbs if act.first == verbs[-1].first)


def _in_words(words: Sequence[Word], first: int, at: int, closed: Words, *, until: bool) -> bool:
    """The words between `first` and the date tell of what will be."""
    before = [word.folded for word in words[first:at]]
    if not closed.future.isdisjoint(before) or (until and not closed.infinitive.isdisjoint(before)):
        return True
    start = _clause_start(words, first, at)
    cues = _cues(closed)
    told_ahead = [i for i in range(start, at) if not cues.isdisjoint(words[i].forms)]
    if _appointed(words, at, closed) or any(_intended(words, i, closed) for i in told_ahead):
        return True
    return _timetabled(words, at, closed)


@cache
def _cues(closed: Words) -> frozenset[str]:
    """The words by one of which something may be told to be intended."""
    return closed.infinitive | closed.appointed | closed.expected


def is_owned_behind(words: Sequence[Word], first: int, last: int, closed: Words) -> bool:
    """ "After Sunday's vote": what follows lies ahead, the day itself may be over."""
    owned = last < len(words) and words[last].folded in closed.possessives
    return owned and first > 0 and words[first - 1].folded in closed.afterwards


def _timetabled(words: Sequence[Word], at: int, closed: Words) -> bool:
    """ "Talks begin on Tuesday": a verb of a timetable in the present stands right before the date."""
    verb = next((i for i in range(at - 1, max(-1, at - HELPED), -1) if words[i].folded not in closed.prepositions), -1)
    if verb < 1 or closed.timetabled.isdisjoint(words[verb].forms):
        return False
    word, before = words[verb], words[verb - 1].folded
    present = word.folded in closed.timetabled or word.folded.endswith(closed.third_person_endings)
    return present and before not in _of_nouns(closed)


@cache
def _of_nouns(closed: Words) -> frozenset[str]:
    """Words behind which a word of a timetable is a noun or no verb of the present."""
    return closed.determiners | closed.infinitive | closed.auxiliaries | closed.possessives


def _since_said(words: Sequence[Word], at: int, closed: Words) -> int:
    """Where the words begin that tell of the date: behind a verb of saying, unless that is itself to come."""
    first = max(0, at - REACH)
    for i in range(at - 1, first, -1):
        if words[i].says:
            before = words[i - 1].folded
            if before not in closed.future and before not in closed.infinitive:
                return i + 1
    return first


def _appointed(words: Sequence[Word], at: int, closed: Words) -> bool:
    """A word of planning right before the date, but for prepositions: "due on Friday"; "was due on Friday" is over."""
    while at > 0 and (words[at - 1].folded in closed.prepositions or words[at - 1].folded in closed.determiners):
        at -= 1
    if not at or _over(words, at - 1, closed):
        return False
    word = words[at - 1]
    shaped = word.past or word.folded.endswith(closed.participle_endings)
    return not closed.appointed.isdisjoint(word.forms) or (shaped and not closed.expected.isdisjoint(word.forms))


def _intended(words: Sequence[Word], at: int, closed: Words) -> bool:
    """Word `at` is the "to" of "are to be opened" or "plans to meet", or the participle of "is expected"."""
    word = words[at]
    if word.folded in closed.infinitive:
        return _present(words, at - 1, closed) or _planning(words, at, closed)
    if closed.appointed.isdisjoint(word.forms) and closed.expected.isdisjoint(word.forms):
        return False
    if _over(words, at, closed):
        return False
    return (closed.head_first and word.folded in closed.appointed) or _before(words, at, closed) in closed.copulas


def _planning(words: Sequence[Word], at: int, closed: Words) -> bool:
    """The words before "to" plan: "is due to", "plans to"; not "was due to", nor the "due to" that gives a reason."""
    if not at or f"{words[at - 1].folded} {words[at].folded}" not in _phrases(closed):
        return False
    finite = words[at - 1].folded.endswith(closed.third_person_endings) and words[at - 1].lemmas[:1] != (
        words[at - 1].folded,
    )
    return finite or _present(words, at - 2, closed)


@cache
def _phrases(closed: Words) -> frozenset[str]:
    """The phrases of planning that end in an infinitive's "to"."""
    return frozenset(phrase for phrase in closed.planned if phrase.rsplit(" ", 1)[-1] in closed.infinitive)


def _present(words: Sequence[Word], at: int, closed: Words) -> bool:
    """A copula of the present stands at word `at`, or before the adverb there; "has been to" is none."""
    copula = _before(words, at + 1, closed)
    shaped = copula.endswith((*closed.participle_endings, *closed.gerund_endings))
    return not shaped and copula in closed.copulas and copula not in closed.past_helpers


def _before(words: Sequence[Word], at: int, closed: Words) -> str:
    """The folded word before word `at` that is no adverb."""
    at -= 1
    while at > 0 and words[at].folded in closed.adverbs:
        at -= 1
    return words[at].folded if at >= 0 else ""


def _over(words: Sequence[Word], at: int, closed: Words) -> bool:
    """A helper of the past stands closely before the word."""
    return not closed.bygone.isdisjoint([word.folded for word in words[max(0, at - HELPED) : at]])
