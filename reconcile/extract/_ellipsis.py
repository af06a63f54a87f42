"""Numbers without a noun of their own: ellipsis, apposition, coordination, and what a level is a level of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reconcile.claims._each_says import rates_by_link
from reconcile.claims._reading import Count
from reconcile.extract._bodies import body, numbering, strong
from reconcile.extract._heads import before_helpers, heading, stops
from reconcile.extract._sentence import Sentence
from reconcile.frozen import replace
from reconcile.languages._words import Words

PLAIN = frozenset({"cardinal", "range", "vague"})
REACH = 8  # words before an ordinal in which what it counts may be named
FAR = 12  # words between a level and its number
OPENED = 3  # words from "number" to the verb that tells how many, at least
BESIDE = 4  # words before a number in which the verb of its level stands: "rose overnight to 86"


def inherited(counts: Sequence[Count], sentence: Sentence) -> list[Count]:
    """The counts, those without a noun with the one they share; an unclear one stays without."""
    out: list[Count] = []
    for position, count in enumerate(counts):
        told = strong(count, sentence)
        if told is not None:
            out.append(told)
            continue
        if count.noun is not None or not (count.numeral.kind in PLAIN or count.numeral.kind == "ordinal"):
            out.append(count)
            continue
        behind = counts[position + 1] if position + 1 < len(counts) else None
        ordinal = count.numeral.kind == "ordinal"
        out.append(_ordinal(count, out, sentence) if ordinal else _plain(count, out, behind, sentence))
    return out


def _taken(count: Count, head: str | None, noun: str | None, kind: str | None) -> Count:
    return replace(count, head=head, noun=noun, kind=kind, ellipsis=True)


def _noun_at(count: Count, at: int, sentence: Sentence) -> Count:
    return _taken(count, sentence.words[at].text, *sentence.noun_of(at))


def _ordinal(count: Count, before: Sequence[Count], sentence: Sentence) -> Count:
    """ "The rocket attack, the 21st since October": the noun of the ordinal before it, else the noun before it."""
    earlier = next((b for b in reversed(before) if b.head and b.numeral.kind == "ordinal"), None)
    if earlier is not None:
        return _taken(count, earlier.head, earlier.noun, earlier.kind)
    if sentence.folded[count.first - 1] in sentence.closed.possessive_pronouns:
        owned = _apposed(count, sentence)  # "Holt's latest recall, its fourth"
        if owned is not None:
            return _noun_at(count, owned, sentence)
    for at in range(count.first - 1, max(-1, count.first - 1 - REACH), -1):
        if sentence.words[at].text == ";":
            break
        if at and _says_what_is(at, sentence):
            return _of_subject(count, before_helpers(at - 1, sentence), sentence)
        owner = sentence.folded[at + 1] in sentence.closed.possessives  # "the club's fifth"
        if sentence.known(at) and not owner and _introduced(count, sentence):
            return _noun_at(count, at, sentence)
    named = _apposed(count, sentence)
    return count if named is None else _noun_at(count, named, sentence)


def _says_what_is(at: int, sentence: Sentence) -> bool:
    """A copula behind its subject, no owner's ending: not "the mayor's" of "the mayor's house in the third"."""
    closed = sentence.closed
    if sentence.folded[at] not in closed.copulas or not sentence.words[at - 1].is_word:
        return False
    return sentence.folded[at] not in closed.possessives or not sentence.words[at + 1].content


def _of_subject(count: Count, at: int, sentence: Sentence) -> Count:
    """The noun of the subject, which ends at `at`; of a "which", the last noun before it that a pack knows."""
    if sentence.folded[at] in sentence.closed.relatives:
        named = (i for i in range(at - 1, -1, -1) if sentence.known(i) or "noun" in sentence.roles(i))
        found = next(named, None)
    else:
        row = sentence.folded[count.last] in sentence.closed.infinitive  # "the second to burn" is a place in a row
        found = heading(at, sentence) if not row else at
    return count if found is None else _noun_at(count, found, sentence)


def _introduced(count: Count, sentence: Sentence) -> bool:
    """ "The 21st", but not the adverb in "the villagers left first"."""
    closed = sentence.closed
    inside = any(sentence.folded[i] in closed.determiners for i in range(count.first - 1, count.last))
    return inside or closed.head_first


def _apposed(count: Count, sentence: Sentence) -> int | None:
    """The noun that an apposition stands behind: "The kiosk, the third to be closed", "the wave, Selvar's third"."""
    at = count.first - 1
    closed = sentence.closed
    if sentence.folded[at] in closed.possessives:
        at -= 1
        while at > 0 and sentence.in_name(at):
            at -= 1
    while at > 0 and (sentence.folded[at] in closed.determiners or sentence.folded[at] in closed.possessive_pronouns):
        at -= 1
    if at < 1 or sentence.folded[at] != ",":
        return None
    word = sentence.words[at - 1]
    return at - 1 if word.content and word.text.islower() else None


def _plain(count: Count, before: Sequence[Count], behind: Count | None, sentence: Sentence) -> Count:
    """The noun of the number it is coordinated with, of the level or sum it gives, or of the number before it."""
    if behind is not None and behind.head and behind.numeral.kind in PLAIN and _joined(count, behind, sentence):
        return _taken(count, behind.head, behind.noun, behind.kind)
    counted = body(count, sentence)
    if counted is not None:
        return counted
    at = _summed(count, sentence)
    at = numbering(count, sentence) if at is None else at
    at = _level(count, sentence) if at is None else at
    at = _changed(count, sentence) if at is None else at
    at = _opened(count, sentence) if at is None else at
    if at is not None:
        found = _people(count, at, sentence) or _noun_at(count, at, sentence)
        return replace(found, ellipsis=found.kind is not None)  # a noun no pack knows is written all the same
    earlier = _lender(count, before, sentence)
    if earlier is None or _toll_of(count, sentence) or _announced(count, sentence):
        return count
    return _taken(count, earlier.head, earlier.noun, earlier.kind)


def _lender(count: Count, before: Sequence[Count], sentence: Sentence) -> Count | None:
    """The last number before it with a noun; none is lent over a number that a colon announces, or over "it".

    Who gives a number is not what it counts: "the twelve guilds spoke of 900".
    """
    rated = _rated(count, sentence)
    for earlier in reversed(before):
        if rated is not None and earlier.last <= rated and _one_phrase(range(earlier.last, rated), sentence):
            return None
        if any(sentence.folded[i] in sentence.closed.thing_pronouns for i in range(earlier.last, count.first)):
            return None
        if earlier.head and not earlier.aside and earlier.numeral.kind in PLAIN | {count.numeral.kind}:
            return earlier
        if earlier.head and _gone_before(earlier, count, sentence):
            return earlier
        if _announced(earlier, sentence):
            return None
    return None


def _one_phrase(words: range, sentence: Sentence) -> bool:
    """No sign, and no word that joins clauses, stands among the words."""
    joining = sentence.closed.conjunctions | sentence.closed.contrasts | sentence.closed.clause_starts
    return all(sentence.words[i].is_word and sentence.folded[i] not in joining for i in words)


def _rated(count: Count, sentence: Sentence) -> int | None:
    """The verb by which somebody gives the number: the "speak" of "spoke of 900"."""
    at = count.first - 1
    verbs = rates_by_link(sentence.closed).get(sentence.folded[at])
    near = range(at - 1, max(-1, at - 1 - BESIDE), -1) if verbs else ()
    return next((i for i in near if verbs and not verbs.isdisjoint(sentence.words[i].forms)), None)


def _gone_before(ordinal: Count, count: Count, sentence: Sentence) -> bool:
    """ "Its fourth recall this year, after one in March and two in May": those that went before the ordinal."""
    between = range(ordinal.last, count.first)
    if ordinal.numeral.kind != "ordinal" or any(sentence.words[i].text in ";:." for i in between):
        return False
    after = [i for i in between if sentence.folded[i] in sentence.closed.afterwards]
    return bool(after) and all(sentence.folded[i] not in sentence.closed.pronouns for i in range(after[0], count.first))


def _joined(count: Count, behind: Count, sentence: Sentence) -> bool:
    """Only "and" or "or" stands between: "100 and 800 trainers"."""
    return behind.first == count.last + 1 and sentence.folded[count.last] in sentence.closed.conjunctions


def _toll_of(count: Count, sentence: Sentence) -> bool:
    """ "A toll of nine": the noun before it names what is counted."""
    at = count.first - 2
    if at < 0 or sentence.folded[at + 1] not in sentence.closed.genitive:
        return False
    return "noun" in sentence.roles(at) or not sentence.closed.levels.isdisjoint(sentence.words[at].forms)


def _announced(count: Count, sentence: Sentence) -> bool:
    """ "They agree on the dead: 31": a colon stands between what is counted and its number."""
    return sentence.folded[count.first - 1] == ":" and bool(sentence.roles(count.first - 2))


def _summed(count: Count, sentence: Sentence) -> int | None:
    """The noun before a sum: "troops and contractors, 300 in all"."""
    behind = " ".join(sentence.folded[i] for i in range(count.last, count.last + 2))
    told = any(behind == phrase or behind.startswith(f"{phrase} ") for phrase in sentence.closed.in_all)
    at = count.first - 2
    return at if told and sentence.folded[at + 1] == "," and at >= 0 and sentence.noun_like(at) else None


def _level(count: Count, sentence: Sentence) -> int | None:
    """The noun of the subject whose number this is: "the number of cases rose to 310", "troop levels fell by 500"."""
    closed = sentence.closed
    for at in range(count.first - 1, max(-1, count.first - 1 - FAR), -1):
        word = sentence.words[at]
        if word.folded in closed.pronouns and sentence.folded[at + 1] in closed.genitive:
            return _closing(at + 2, sentence)  # "the number of boats rose to 60 and that of crews to nine"
        if word.text in ";:" or word.folded in stops(closed):
            return None
        if closed.levels.isdisjoint(word.forms) or word.folded.endswith((*closed.past_endings, *closed.gerund_endings)):
            continue
        if sentence.folded[at + 1] in closed.genitive:
            return None if _on_word(at, sentence) else _closing(at + 2, sentence)
        if at and sentence.plural(at - 1):
            continue  # "our clerks count 58 refusals"
        return at - 1 if at and sentence.noun_like(at - 1) else None
    return _subject(count, sentence)


def _on_word(at: int, sentence: Sentence) -> bool:
    """What is behind the word counts, and is not counted: "by the latest count of the union", "according to ..."."""
    while at > 1 and (sentence.words[at - 1].content or sentence.folded[at - 1] in sentence.closed.determiners):
        at -= 1
    before = sentence.folded[at - 1] if at else ""
    phrase = f"{sentence.folded[at - 2]} {before}" if at > 1 else before
    return before in sentence.closed.agents or phrase in sentence.closed.according


def _opened(count: Count, sentence: Sentence) -> int | None:
    """What "the number of" opens the clause with, however long its subject: "the number of those who fled rises to 83".

    The number stands right behind the verb, and no other verb of a level before it.
    """
    closed, verb = sentence.closed, count.first - 1
    linked = sentence.folded[verb] in closed.change_to or sentence.folded[verb] in closed.noun_links
    verb -= linked
    told = _moving(closed) | closed.raised | closed.lowered if linked else closed.reaches | closed.copulas
    if verb < OPENED or told.isdisjoint((sentence.folded[verb], *sentence.words[verb].forms)):
        return None
    for at in range(verb - OPENED, -1, -1):
        word = sentence.words[at]
        if not closed.levels.isdisjoint(word.forms) and sentence.folded[at + 1] in closed.genitive:
            whose = at + 2
            if sentence.folded[whose] in closed.pronouns and sentence.folded[whose + 1] in closed.relatives:
                return whose
            return _closing(whose, sentence)
        if word.text in ";:" or not closed.reaches.isdisjoint(word.forms):
            return None
    return None


def _people(count: Count, at: int, sentence: Sentence) -> Count | None:
    """The count of "those who", whom a pronoun names; `None` where a noun stands."""
    closed = sentence.closed
    if sentence.folded[at] not in closed.pronouns or closed.person is None:
        return None
    return _taken(count, sentence.words[at].text, closed.person, sentence.human)


def _subject(count: Count, sentence: Sentence) -> int | None:
    """The plural right before the verb that tells its level: "arrests rose to 93", "cases pass 130"."""
    closed, verb, rated = sentence.closed, count.first - 1, _rated(count, sentence)
    if rated is not None and sentence.folded[rated - 1] not in closed.being:
        return None  # "the unions put it at 900"
    linked = sentence.folded[verb] in closed.change_to or sentence.folded[verb] in closed.noun_links
    told = _moving(closed) if linked else closed.reaches
    while verb > count.first - BESIDE and verb > 1 and told.isdisjoint(sentence.words[verb].forms):
        verb -= 1
    if verb < 1 or told.isdisjoint(sentence.words[verb].forms) or (verb + 1 < count.first) > linked:
        return None
    at = verb - 1
    while at > 0 and sentence.folded[at] in closed.auxiliaries:
        at -= 1
    inner = any(sentence.folded[i] in closed.prepositions for i in range(max(0, at - REACH), at))
    return at if sentence.plural(at) and sentence.inflected(at) and not inner else None


def _changed(count: Count, sentence: Sentence) -> int | None:
    """The noun of what was changed to the number: "cut its forecast to 40"."""
    closed, at = sentence.closed, count.first - 2
    if at < 2 or sentence.folded[at + 1] not in closed.change_to or sentence.roles(at):
        return None
    word, before = sentence.words[at], sentence.folded[at - 1]
    marked = before in closed.determiners or before in closed.possessive_pronouns or before in closed.possessives
    if not word.text.islower() or not marked:
        return None
    forms = sentence.words[at - 2].forms
    return None if closed.rises.isdisjoint(forms) and closed.falls.isdisjoint(forms) else at


@cache
def _moving(closed: Words) -> frozenset[str]:
    """Verbs of reaching, rising and falling."""
    return closed.reaches | closed.rises | closed.falls


@cache
def _shut(closed: Words) -> frozenset[str]:
    """Words with which the phrase behind "number of" is over: "the number of dead has risen"."""
    return closed.prepositions | closed.auxiliaries


def _closing(start: int, sentence: Sentence) -> int | None:
    """The plural that closes the phrase behind "number of"."""
    for at in range(start, min(start + REACH, len(sentence.words))):
        if not sentence.words[at].is_word or sentence.folded[at] in _shut(sentence.closed):
            return None
        if sentence.plural(at) or sentence.folded[at] in sentence.closed.plural_nouns:
            return at
    return None
