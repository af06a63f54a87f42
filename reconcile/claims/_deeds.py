"""Acts that somebody tells of themselves or lays to another: "the Front said it had attacked", "had planted a bomb"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from reconcile.claims._actors import object_of
from reconcile.claims._charges import is_somebody
from reconcile.claims._claiming import AHEAD, claimable
from reconcile.claims._humans import is_human
from reconcile.claims._parties import bearer, is_nobody, named_in, told_of, without_helpers
from reconcile.claims._reading import Reading
from reconcile.claims._speakers import voice_of
from reconcile.frozen import dataclass
from reconcile.languages._words import Words
from reconcile.model import Polarity

FAR = 4  # words of "its own fighters" before the verb
BEING = 3  # words before "the work of" in which the copula stands
SUBJECT = 4  # words before these in which the act does
LABEL = 4  # words of a label, with its colon


@dataclass(frozen=True, slots=True)
class Deed:
    """Words `first` to `last` tell that the actor did it, or did not; `blamer` lays it to them, if it is another."""

    first: int
    last: int
    actor: str
    polarity: Polarity
    laid: bool = False
    blamer: str | None = None


def may_tell(reading: Reading) -> bool:
    """A word of the sentence may tell of such an act, or whose it was."""
    return not _cues(reading.closed).isdisjoint(reading.forms)


@cache
def _verbs(closed: Words) -> frozenset[str]:
    return closed.assailing | closed.committing | closed.planting


@cache
def _cues(closed: Words) -> frozenset[str]:
    of_work = {max(phrase.split(" "), key=len) for phrase in (*closed.works, *closed.answering)}
    return closed.possessive_pronouns | _verbs(closed) | of_work


def deeds(reading: Reading) -> Iterator[Deed]:
    """Yield what the sentence tells of who did it."""
    labelled = _labelled(reading)
    if labelled is not None:
        yield labelled
        return
    for at, last in _acts(reading):
        deed = _own(reading, at, last)
        if deed is None and last > at + 1:  # attacks that one side lays to the other are many, and no one question
            deed = _laid(reading, at, last)
        if deed is not None:
            yield deed
    yield from _works(reading)


def _acts(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the verb of each act that somebody answers for, and where its words end."""
    closed = reading.closed
    own = not closed.possessive_pronouns.isdisjoint(reading.forms)
    told = {a.first for a in reading.acts if a.role == "verb" and reading.lexicon.marked(a.event, "claimable")}
    harmful = not _verbs(closed).isdisjoint(reading.forms)
    for at in range(len(reading.words)) if harmful else sorted(told) if own else ():
        word = reading.words[at]
        if reading.folded[at - 1] in closed.determiners or word.gerund:
            continue
        forms = word.forms
        if (not closed.assailing.isdisjoint(forms) and _takes_object(reading, at)) or (own and at in told):
            yield at, at + 1
        elif not closed.committing.isdisjoint(forms):
            what = _object(reading, at + (reading.folded[at + 1] in closed.carried), _is_act)
            if what is not None:
                yield at, what + 1
        elif not closed.planting.isdisjoint(forms):
            what = _object(reading, at, _planted)
            if what is not None:
                yield at, what + 1


def _takes_object(reading: Reading, at: int) -> bool:
    """A name, or a noun that a pack knows, stands behind the verb at `at`: "attacked the base", not "the problem"."""
    closed, first = reading.closed, at + 1
    if reading.folded[first] in closed.none_of:
        return False
    while reading.folded[first] in closed.determiners or reading.folded[first] in closed.possessive_pronouns:
        first += 1
    known = first < len(reading.words) and (reading.words[first].known or reading.words[first].site)
    return known or any(name.first == first for name in reading.names)


def _object(reading: Reading, at: int, told: Callable[[Reading, int], bool]) -> int | None:
    """The noun behind the verb at `at` of which that holds, and which is no part of another: no "incident review"."""
    closed = reading.closed
    for i in range(at + 1, min(at + 1 + AHEAD, len(reading.words))):
        if reading.folded[i] in closed.prepositions:
            return None
        if told(reading, i):
            behind = reading.words[i + 1] if i + 1 < len(reading.words) else None
            goes_on = behind is not None and behind.content and not behind.inflected and not closed.head_first
            of = reading.folded[i + 1] in closed.genitive and told is _planted
            return None if goes_on or of or reading.words[i].text[:1].isupper() else i
    return None


def _is_act(reading: Reading, at: int) -> bool:
    return claimable(reading, range(at, at + 1))


def _planted(reading: Reading, at: int) -> bool:
    return not reading.closed.planted.isdisjoint(reading.words[at].forms)


def _own(reading: Reading, at: int, last: int) -> Deed | None:
    """Who speaks tells the act at `at` of themselves, or of their own people."""
    end = without_helpers(reading, at)
    first = _self(reading, at, end)
    if first is None:
        first = _own_people(reading, end)
    if first is None or not _done(reading, end, at) or _open_question(reading, first):
        return None
    speaker = voice_of(reading, at).speaker
    return None if speaker is None else Deed(first, last, speaker, _polarity(reading, end, at))


def _self(reading: Reading, at: int, end: int) -> int | None:
    """The first word of "it had" before the verb at `at`, which a verb of saying precedes."""
    closed = reading.closed
    if reading.folded[end - 1] in closed.selves and _said_before(reading, end - 1):
        return end - 1
    helped = at - 1  # "affirme avoir attaqué"
    having = reading.folded[helped] in closed.having and reading.folded[helped].endswith(closed.infinitive_endings)
    if having and closed.infinitive_endings and reading.reports(helped - 1):
        return helped
    return None


def _said_before(reading: Reading, at: int) -> bool:
    """A verb of saying stands before the word at `at`, or "that" between the two; where verbs come first, anywhere."""
    if reading.closed.head_first:
        return reading.folded_in(reading.closed.self_reports, range(at))
    that = reading.folded[at - 1] in reading.closed.clause_starts
    return reading.reports(at - 1 - that)


def _own_people(reading: Reading, end: int) -> int | None:
    """The first word of "its fighters" up to word `end`, where a verb of saying precedes."""
    first = next((i for i in range(end - 1, max(-1, end - 1 - FAR), -1) if _possessive(reading, i)), None)
    if first is None or not _people(reading, end - 1) or not any(reading.reports(i) for i in range(first)):
        return None
    return first


def _possessive(reading: Reading, at: int) -> bool:
    return reading.folded[at] in reading.closed.possessive_pronouns


def _people(reading: Reading, at: int) -> bool:
    nouns = reading.lexicon.nouns.get(reading.language, {})
    return any(is_human(reading, nouns.get(form)) for form in reading.words[at].forms)


def _laid(reading: Reading, at: int, last: int) -> Deed | None:
    """Somebody says of another that they did it: "the governor says the Front buried the mine"."""
    phrase = None if reading.closed.head_first else told_of(reading, at)
    end = without_helpers(reading, at)
    if phrase is None or phrase[1] != end or is_nobody(reading, phrase):
        return None
    if not _said_before(reading, reading.past_determiners(phrase[0] - 1) + 1):
        return None
    if not _done(reading, end, at) or _polarity(reading, end, at) is Polarity.DENIED or _open_question(reading, at):
        return None
    actor, blamer = reading.text_of(reading.cover(*phrase)), voice_of(reading, at).speaker
    return Deed(phrase[0], last, actor, Polarity.AFFIRMED, laid=True, blamer=blamer)


def _done(reading: Reading, end: int, at: int) -> bool:
    """Between the subject and the verb at `at` nothing makes it a passive, a plan or a wish."""
    closed = reading.closed
    shut = closed.passives | closed.modals | closed.infinitive | closed.future
    return not reading.folded_in(shut, range(end, at))


def _open_question(reading: Reading, at: int) -> bool:
    """Nobody states what words from `at` on tell: it is asked, or stands behind "if" or "whether"."""
    asked = reading.words[-1].text in "?؟" or reading.words[0].text == "¿"
    return asked or reading.folded_in(reading.closed.conditional | reading.closed.unsaid, range(at))


def _polarity(reading: Reading, end: int, at: int) -> Polarity:
    return Polarity.DENIED if reading.folded_in(reading.closed.negations, range(end, at)) else Polarity.AFFIRMED


def _works(reading: Reading) -> Iterator[Deed]:
    """ "It was the work of the Front", "is not the work of"."""
    closed = reading.closed
    for phrase in closed.works:
        words = phrase.split(" ")
        if max(words, key=len) not in reading.forms:
            continue
        for at in range(1, len(reading.words) - len(words)):
            if any(reading.folded[at + i] != word for i, word in enumerate(words)):
                continue
            before, who = range(max(0, at - BEING), at), object_of(reading, at + len(words) - 1)
            if who is None or is_nobody(reading, who) or not _is_of_act(reading, before):
                continue
            if any(who[0] <= count.first < who[1] for count in reading.counts):
                continue  # "carried out by four men"
            name = named_in(reading, who)
            who = bearer(reading, name) if name is not None else who
            if is_somebody(reading, who) and not _open_question(reading, at):
                polarity = _polarity(reading, before.start, at)
                actor, blamer = reading.text_of(reading.cover(*who)), voice_of(reading, at).speaker
                yield Deed(before.start, who[1], actor, polarity, laid=True, blamer=blamer)


def _is_of_act(reading: Reading, before: range) -> bool:
    """The copula stands among these words, no verb of possibility, and an act that one answers for before it."""
    closed = reading.closed
    if _apposed(reading, before.stop):
        return True
    if not reading.folded_in(closed.being, before) or reading.folded_in(closed.modals | closed.prepositions, before):
        return False
    acts = range(max(0, before.start - SUBJECT), before.stop)
    return any(claimable(reading, range(i, i + 1)) for i in acts)


def _apposed(reading: Reading, at: int) -> bool:
    """One act stands right before word `at`, or before its comma: "the attack, carried out by the Front"."""
    noun = at - 1 - (reading.folded[at - 1] == ",")
    return noun > 0 and not reading.words[noun].plural and _is_act(reading, noun)


def _labelled(reading: Reading) -> Deed | None:
    """The line of a list that tells it: "Claimed by: Halden Front"."""
    colon = next((i for i in range(min(LABEL, len(reading.words))) if reading.words[i].text == ":"), None)
    if colon is None or " ".join(reading.folded[i] for i in range(colon)) not in reading.closed.answering:
        return None
    who = object_of(reading, colon)
    if who is None or is_nobody(reading, who) or not is_somebody(reading, who):
        return None
    return Deed(0, who[1], reading.text_of(reading.cover(*who)), Polarity.AFFIRMED)
