"""The verbs of a sentence by the words around them: no list of verbs is needed, and none would be long enough."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from reconcile.claims._reading import Act
from reconcile.extract._sentence import Sentence
from reconcile.frozen import dataclass
from reconcile.languages._words import Words

OBJECT = 6  # words from what somebody does to the verb of seeing or telling it
Verbs = dict[int, str]  # the folded lemma of each verb or predicate by its word


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a word that may be a verb; `starts` are the first words of numbers, `heads` counted nouns."""

    sentence: Sentence
    starts: Collection[int]
    heads: Collection[int]

    def content(self, at: int) -> bool:
        """The word is no function word, number or sign."""
        words = self.sentence.words
        if not 0 <= at < len(words) or not words[at].content:
            return False
        return at not in self.sentence.numbers and at not in self.starts

    def object_at(self, at: int) -> bool:
        """A number, a determiner or a pronoun stands there, with which an object begins."""
        if at in self.starts:
            return True
        closed, word = self.sentence.closed, self.sentence.folded[at]
        return word in closed.determiners or word in closed.possessive_pronouns

    def plural(self, at: int) -> bool:
        """The word is a noun of many by its ending."""
        return self.content(at) and self.sentence.plural(at)

    def inflected(self, at: int) -> bool:
        """The word is not its own base form."""
        return self.sentence.inflected(at)

    def lemma(self, at: int) -> str:
        """The base form of the verb: the one a pack knows, else the most likely one."""
        sentence = self.sentence
        act = self._act(at) if at in sentence.roles_at else None
        if act is not None and act.role == "adjective" and sentence.folded[at].endswith(sentence.closed.past_endings):
            return sentence.words[at].lemmas[0]
        if act is not None:
            return sentence.folded[at] if act.role == "adjective" else act.lemma.split(" ", maxsplit=1)[0]
        lemmas = (*sentence.words[at].lemmas, sentence.folded[at])
        endings = sentence.closed.infinitive_endings
        if not endings:
            return lemmas[0]
        return next((lemma for lemma in lemmas if lemma.endswith(endings)), lemmas[0])

    def _act(self, at: int) -> Act | None:
        """The act that the word tells as a verb, else as an adjective."""
        found: Act | None = None
        for act in self.sentence.acts:
            if act.first <= at < act.last and act.role != "noun":
                if act.role == "verb":
                    return act
                found = found or act
        return found


@cache
def function_words(closed: Words) -> frozenset[str]:
    """Words that are never a verb of their own."""
    return frozenset().union(
        closed.prepositions,
        closed.determiners,
        closed.conjunctions,
        closed.clause_starts,
        closed.auxiliaries,
        closed.pronouns,
        closed.adverbs,
        closed.possessives,
    )


def verbs(sentence: Sentence, starts: Collection[int], heads: Collection[int]) -> Verbs:
    """The verbs of a sentence: those with auxiliaries, those that their form and neighbours show, those of packs.

    `starts` are the words at which noun phrases of numbers begin, `heads` the counted nouns, which are no verbs.
    """
    closed, words = sentence.closed, sentence.words
    around, found, free = Surroundings(sentence, starts, heads), Verbs(), 0
    helping, roles, folded = helpers(closed), sentence.roles_at, sentence.folded
    before_verbs, shut = _before_verbs(closed), sentence.numbers.union(starts, heads)
    for at, word in [(at, word) for at, word in enumerate(words) if word.verbal]:
        if word.bare and at not in roles and not (at and (words[at - 1].plural or folded[at - 1] in before_verbs)):
            continue  # most words: nothing shows a verb
        if at < free:
            continue
        if word.folded in helping:
            main, lemma, free = _helped(around, at)
            found[main] = lemma
        elif at not in shut and (at - 1 not in found or word.gerund) and _shown(around, at):
            found[at] = around.lemma(at)
    return found


@cache
def _before_verbs(closed: Words) -> frozenset[str]:
    """Words besides nouns in the plural behind which a word without an ending may be a verb."""
    return closed.infinitive | closed.subject_relatives


@cache
def helpers(closed: Words) -> frozenset[str]:
    """Auxiliaries before a verb or a predicate."""
    return closed.being | closed.having | closed.modals


def _helped(around: Surroundings, first: int) -> tuple[int, str, int]:
    """The verb of a chain of auxiliaries, its lemma, and the word at which the search goes on."""
    sentence, closed = around.sentence, around.sentence.closed
    at, last = first, first
    while _passed(around, at):
        last = at if sentence.folded[at] in helpers(closed) else last
        at += 1
    helper = sentence.folded[last]
    if helper in closed.being:
        told = _participle(around, at) or _adjective(around, at)
    else:
        plain = helper in closed.modals or _obliged(around, at - 1)
        told = around.content(at) and not around.object_at(at) and (plain or _participle(around, at))
    if told:
        return at, around.lemma(at), at + 1
    return last, around.lemma(last), last + 1


def _passed(around: Surroundings, at: int) -> bool:
    """The word may stand between auxiliaries and their verb."""
    word, closed = around.sentence.folded[at], around.sentence.closed
    if at in around.starts:
        return False
    adverb = (word in closed.adverbs and word not in closed.particles) or word.endswith(closed.adverb_endings)
    denied = word in closed.negations and word not in closed.determiners and word not in closed.prepositions
    return word in helpers(closed) or adverb or denied or _obliged(around, at)


def _obliged(around: Surroundings, at: int) -> bool:
    """The "to" of "would have to be cancelled", with a verb behind it."""
    sentence, closed = around.sentence, around.sentence.closed
    if sentence.folded[at] not in closed.infinitive or sentence.folded[at - 1] not in closed.having:
        return False
    return sentence.folded[at + 1] in closed.being or (around.content(at + 1) and not sentence.known(at + 1))


def _participle(around: Surroundings, at: int) -> bool:
    """The word is a past or present participle by its form."""
    if not around.content(at):
        return False
    word, closed = around.sentence.folded[at], around.sentence.closed
    roles = around.sentence.roles(at)
    if "adjective" in roles or "verb" in roles or word in closed.plain_pasts:
        return True
    several = word.endswith(closed.plural_endings) and not word.endswith(closed.participle_endings)
    formed = around.inflected(at) or (closed.infinitive_endings and around.lemma(at) != word)
    return bool(formed) and not several and not around.sentence.known(at)


def _adjective(around: Surroundings, at: int) -> bool:
    """A lower-case predicate that is no noun, with no noun behind it: "homeless", but not "military officers"."""
    if not around.content(at) or around.sentence.noun_like(at) or around.sentence.words[at].text[:1].isupper():
        return False
    return not around.content(at + 1)


def _shown(around: Surroundings, at: int) -> bool:
    """A verb without auxiliaries shows itself by its form and neighbours; numbers and counted nouns are not asked."""
    sentence, closed = around.sentence, around.sentence.closed
    word, before = sentence.words[at], sentence.folded[at - 1]
    if closed.infinitive_endings:
        return _finite(around, at)
    of_noun = before in closed.noun_marks or before in closed.possessive_pronouns  # behind it stands no bare verb
    if not word.inflected:
        if before in closed.infinitive:
            return not word.known and not sentence.in_name(at)
        return not of_noun and _agrees(around, at) and _plain(around, at)
    if of_noun:
        return False
    if word.past:
        return not _attributive(around, at)
    return _gerund(around, at) if word.gerund else _plain(around, at)


def _agrees(around: Surroundings, at: int) -> bool:
    """A word without an ending is a verb behind its subject in the plural, unless it is known for one."""
    sentence, closed, word = around.sentence, around.sentence.closed, around.sentence.words[at]
    if word.folded in closed.plain_pasts or "verb" in sentence.roles(at):
        return True
    if word.known or not at:
        return False
    before = sentence.words[at - 1]
    return before.plural or before.folded in closed.subject_relatives


def _finite(around: Surroundings, at: int) -> bool:
    """A form of a verb, by its infinitive, between its subject and its object; a past form shows itself."""
    sentence, closed = around.sentence, around.sentence.closed
    word, before, behind = sentence.folded[at], sentence.folded[at - 1], sentence.folded[at + 1]
    if before in closed.noun_marks or before in closed.prepositions:
        return False
    if sentence.in_name(at) or sentence.known(at):
        return False
    if not around.lemma(at).endswith(closed.infinitive_endings) or around.lemma(at) == word:
        return False
    if word.endswith(closed.past_endings):
        return True
    subject = around.content(at - 1) or at - 1 in around.heads
    subject = subject or before in closed.subject_relatives or before in closed.pronouns
    return subject and (around.object_at(at + 1) or (behind in closed.prepositions and at + 2 in around.starts))


def _attributive(around: Surroundings, at: int) -> bool:
    """A participle before its noun: "in armed clashes", "two wounded soldiers"."""
    before, closed = around.sentence.folded[at - 1], around.sentence.closed
    bound = before in closed.determiners or before in closed.prepositions or before in closed.conjunctions
    bound = bound or at == 0 or at - 1 in around.sentence.numbers or _within_phrase(around, at)
    return bound and around.content(at + 1) and before not in closed.relatives


def _within_phrase(around: Surroundings, at: int) -> bool:
    """An adjective before the participle and a singular noun behind it: "a local armed group"."""
    sentence, closed = around.sentence, around.sentence.closed
    if "verb" in sentence.roles(at) or not around.content(at - 1) or sentence.noun_like(at - 1):
        return False
    opened = sentence.folded[at - 2] in closed.determiners
    return opened and around.content(at + 1) and not around.plural(at + 1) and not around.content(at + 2)


def _gerund(around: Surroundings, at: int) -> bool:
    """ "Killing 20 people", "a lorry carrying the men"."""
    sentence = around.sentence
    apart = at > 0 and not sentence.words[at - 1].is_word
    if (apart or sentence.in_name(at - 1)) and "verb" in sentence.roles(at):
        return True
    return around.object_at(at + 1) or around.sentence.in_name(at + 1) or _depicted(around, at)


def _depicted(around: Surroundings, at: int) -> bool:
    """What somebody is seen or told to do: "has it leaving at noon", "saw the ferry leaving"."""
    sentence, closed = around.sentence, around.sentence.closed
    if around.content(at + 1):
        return False  # "a training centre"
    named = sentence.folded[at - 1] in closed.pronouns or around.content(at - 1)
    first = next((i for i in range(at - 1, max(-1, at - OBJECT), -1) if not _of_object(around, i)), None)
    return named and first is not None and first < at - 1 and not closed.depicts.isdisjoint(sentence.words[first].forms)


def _of_object(around: Surroundings, at: int) -> bool:
    """The word belongs to an object, and is no verb that tells what is seen."""
    sentence, closed = around.sentence, around.sentence.closed
    if not closed.depicts.isdisjoint(sentence.words[at].forms):
        return False
    return sentence.folded[at] in closed.pronouns or around.object_at(at) or around.content(at)


def _plain(around: Surroundings, at: int) -> bool:
    """A verb in the present, or in a past that no ending shows, between its subject and what follows."""
    sentence, closed = around.sentence, around.sentence.closed
    before, word = sentence.folded[at - 1], sentence.words[at]
    if before in closed.prepositions or sentence.in_name(at):
        return False
    third = word.inflected and word.folded.endswith(closed.third_person_endings)
    if word.inflected and not third:
        return not word.known  # "came", "left": a past of its own form
    if before not in _subjects(closed) and not around.content(at - 1):
        return False
    if word.folded in closed.plain_pasts or "verb" in sentence.roles(at):
        behind = sentence.folded[at + 1]
        alone = third and (around.plural(at + 1) or not around.content(at + 1))
        return around.object_at(at + 1) or behind in closed.prepositions or around.plural(at - 1) or alone
    if word.known:
        return False
    agrees = not around.plural(at - 1) if third else around.plural(at - 1) or before in closed.subject_relatives
    return agrees and (at + 1 in around.starts or around.object_at(at + 1) or _measured(around, at))


@cache
def _subjects(closed: Words) -> frozenset[str]:
    """Function words that a subject may end with."""
    return closed.subject_relatives | closed.pronouns | closed.conjunctions


def _measured(around: Surroundings, at: int) -> bool:
    """A preposition with a number stands behind the verb: "stands at 88"."""
    return around.sentence.folded[at + 1] in around.sentence.closed.prepositions and at + 2 in around.starts
