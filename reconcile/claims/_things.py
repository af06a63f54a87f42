"""The thing whose state a clause tells: "the tunnel at Selvar is open", "police closed the bridge"."""

from __future__ import annotations

from functools import cache

from reconcile.claims._date_acts import COMMAS
from reconcile.claims._reading import Act, Name, Reading
from reconcile.frozen import dataclass, replace
from reconcile.languages._words import Words

REACH = 24  # words before a verb in which its subject begins
ASIDE = 9  # words of an aside between commas, with both of them
NAMED = 7  # words behind a noun in which a name may tell which one it is


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun phrase from word `first` to `last` of a sentence; `noun` is the place of its noun, `None` of a mere name.

    `definite`: it is one thing that the reader knows. `pronoun`: it was named before, and a pronoun stands for it.
    """

    reading: Reading
    first: int
    last: int
    noun: int | None
    names: tuple[Name, ...]
    definite: bool
    pronoun: bool = False


def thing_of(reading: Reading, act: Act) -> Thing | None:
    """The object of the act, else its subject; `None` where neither is found.

    "It" is the first thing told of before it, in its sentence or in the one before.
    """
    passive = is_told_of_subject(reading, act)
    found = None if passive else _object(reading, act)
    if not passive and found is None and reading.folded[act.last] in reading.closed.thing_pronouns:
        told = reading.context.before
        earlier = _first_known(told, len(told.words)) if told else None
        return replace(earlier, pronoun=True) if earlier else None
    found = found or subject_before(reading, act.first)
    if found is None or not found.pronoun:
        return found
    before = reading.context.before
    known = _first_known(reading, found.first) or (before and _first_known(before, len(before.words)))
    return replace(known, pronoun=True) if known else None


def _first_known(reading: Reading, end: int) -> Thing | None:
    """The first thing before word `end` that the reader knows and that is no person."""
    nouns = reading.lexicon.nouns.get(reading.language, {})
    for at in range(end):
        if reading.folded[at] not in reading.closed.definite:
            continue
        thing = _phrase(reading, at, next((i for i in range(at + 1, end) if _tells(reading, i)), end))
        if thing is None or thing.noun is None:
            continue
        kinds = [nouns.get(form) for form in reading.words[thing.noun].forms]
        if not any(reading.lexicon.marked(kind, "human") for kind in kinds):
            return thing
    return None


def is_told_of_subject(reading: Reading, act: Act) -> bool:
    """A form of "to be" stands before the word: it is passive, or a state."""
    before, closed = helper(reading, act), reading.closed
    return not (closed.being.isdisjoint(before) and closed.copulas.isdisjoint(before))


def helper(reading: Reading, act: Act) -> frozenset[str]:
    """The forms of the word right before the act, adverbs apart."""
    at = act.first - 1
    while at > 0 and reading.folded[at] in reading.closed.adverbs:
        at -= 1
    return frozenset(reading.words[at].forms) if at >= 0 else frozenset()


def _object(reading: Reading, act: Act) -> Thing | None:
    """The phrase right behind the verb, or between its two parts."""
    closed, at = reading.closed, act.first + 1
    while at < len(reading.words) and (reading.folded[at] in closed.adverbs or at in _rest(act)):
        at += 1
    if at >= len(reading.words) or not _opens(reading, at) or _dated(reading, at):
        return None
    return _phrase(reading, at, len(reading.words))


def _rest(act: Act) -> range:
    """The other words of a verb whose parts stand together."""
    parts = len(act.lemma.split(" "))
    return range(act.first + 1, act.first + parts) if act.last - act.first == parts else range(0)


def _opens(reading: Reading, at: int) -> bool:
    """A noun phrase may begin with the word."""
    word = reading.words[at]
    if not word.is_word or word.folded in _no_nouns(reading.closed):
        return False
    return word.folded in reading.closed.determiners or reading.name_at(at) is not None or word.content


@cache
def _no_nouns(closed: Words) -> frozenset[str]:
    """Words that no noun phrase begins with, and with which one ends."""
    shut = (
        closed.staying
        | closed.copulas
        | closed.prepositions
        | closed.clause_starts
        | closed.conjunctions
        | closed.contrasts
        | closed.auxiliaries
    )
    return (shut | closed.adverbs | closed.infinitive | closed.relatives) - closed.determiners


def _dated(reading: Reading, at: int) -> bool:
    for dated in reading.dates:  # noqa: SIM110 - asked of every word of a phrase, and a generator takes twice as long
        if dated.first <= at < dated.last:
            return True
    return False


def subject_before(reading: Reading, verb: int) -> Thing | None:
    """The phrase before the word `verb` that no preposition governs; a pronoun is given as one."""
    verb = _before_aside(reading, verb)
    start = _clause_start(reading, verb)
    begin = None
    for at in range(verb - 1, start - 1, -1):
        if _begins(reading, at, start):
            begin = at
            break
    if begin is None:
        return None
    if reading.folded[begin] in reading.closed.thing_pronouns:
        return Thing(reading, begin, begin + 1, None, (), definite=True, pronoun=True)
    return _phrase(reading, begin, verb)


def _before_aside(reading: Reading, verb: int) -> int:
    """The comma that opens an aside which ends right before the verb: "the pass, shut since May, is to open"."""
    closed, at = reading.closed, verb - 1
    helping = closed.auxiliaries | closed.being | closed.copulas | closed.adverbs | closed.infinitive | closed.staying
    while at > 0 and not helping.isdisjoint(reading.words[at].forms):
        at -= 1
    if not 0 < at < verb - 1 or reading.words[at].text not in COMMAS:
        return verb
    opened = (i for i in range(at - 1, max(0, at - ASIDE), -1) if reading.words[i].text in COMMAS)
    return next(opened, verb)


def _clause_start(reading: Reading, verb: int) -> int:
    """The first word behind the last stop, clause word or verb of saying before the word `verb`."""
    for at in range(verb - 1, max(-1, verb - REACH - 1), -1):
        word = reading.words[at]
        goes_on = word.text == "," and reading.folded[at + 1] in reading.closed.prepositions
        stop = not word.is_word and word.text not in "-'’" and not goes_on
        if stop or word.folded in reading.closed.clause_starts or reading.reports(at):
            return at + 1
    return max(0, verb - REACH)


def _begins(reading: Reading, at: int, start: int) -> bool:
    """A subject begins with the word: it opens the clause, or it is one that begins a phrase and nothing governs it."""
    closed, before = reading.closed, reading.folded[at - 1] if at > start else ""
    if reading.folded[at] in closed.thing_pronouns:
        return True
    if not _opens(reading, at) or _dated(reading, at):
        return False
    if at == start or before in _skipped(closed):
        return True
    if before in closed.conjunctions and not any(_tells(reading, i) for i in range(start, at - 1)):
        return False  # "between the army and the guard"
    marked = reading.folded[at] in closed.determiners or (closed.head_first and _definite(reading, at))
    return marked and before not in closed.prepositions and before not in closed.determiners


def _tells(reading: Reading, at: int) -> bool:
    """A verb stands here, so that "and" behind it opens a clause."""
    told = any(act.role == "verb" and act.first == at for act in (*reading.acts, *reading.turns))
    return told or reading.folded[at] in reading.closed.auxiliaries or reading.reports(at)


@cache
def _skipped(closed: Words) -> frozenset[str]:
    """Words that may stand before a subject that opens a clause."""
    return closed.contrasts - closed.prepositions


def _phrase(reading: Reading, first: int, stop: int) -> Thing | None:
    """The noun phrase that begins at word `first`, with the names behind that tell which one it is."""
    closed, at = reading.closed, first
    while at < stop and reading.folded[at] in closed.determiners:
        at += 1
    end = at
    while end < stop and _goes_on(reading, end):
        end += 1
    if end == at:
        return None
    names = tuple(n for n in reading.names if first <= n.first < min(stop, end + NAMED) and _linked(reading, end, n))
    noun = _noun(reading, at, end)
    if noun is None and not names:
        return None
    told_apart = reading.folded[end] in closed.prepositions and _definite(reading, end + 1)
    definite = _definite(reading, first) or told_apart
    if at == first and noun is not None and not names and not _stands_bare(reading, noun):
        return None
    return Thing(reading, first, max([end, *(n.last for n in names)]), noun, names, definite)


def _goes_on(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    if word.text in "'’":
        return True  # "the drivers' strike"
    if word.folded in reading.closed.determiners:
        return False
    return word.is_word and word.folded not in _no_nouns(reading.closed) and not _dated(reading, at)


def _linked(reading: Reading, end: int, name: Name) -> bool:
    """Only prepositions, articles, conjunctions and other names stand between the noun and the name."""
    between = range(end, name.first)
    named = all(
        reading.folded[i] in reading.closed.prepositions
        or reading.folded[i] in reading.closed.determiners
        or reading.folded[i] in reading.closed.conjunctions
        or reading.name_at(i) is not None
        for i in between
    )
    return named and not any(_dated(reading, i) for i in range(name.first, name.last))


def _noun(reading: Reading, first: int, end: int) -> int | None:
    """The noun of a phrase: its last word, or its first where modifiers stand behind; no name and no number."""
    closed = reading.closed
    plain = [i for i in range(first, end) if reading.words[i].content and reading.name_at(i) is None]
    if not plain:
        return None
    behind = closed.head_first or closed.modifiers_behind
    before = [i for i in plain if reading.folded[i] not in closed.before_nouns]
    return (before or plain)[0] if behind else plain[-1]


def _stands_bare(reading: Reading, noun: int) -> bool:
    """The noun may stand without an article: several things, one that a pack knows, or a headline's."""
    word = reading.words[noun]
    return word.plural or word.known or reading.headline or reading.closed.head_first


def _definite(reading: Reading, at: int) -> bool:
    """An article or a pronoun that tells one thing the reader knows stands here."""
    closed, word = reading.closed, reading.folded[at]
    if word in closed.definite or word in closed.possessive_pronouns:
        return True
    return closed.head_first and word.startswith(closed.article_forms)
