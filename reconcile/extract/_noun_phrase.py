"""The noun phrase behind a number where its noun closes it: which words belong to it."""

from __future__ import annotations

from functools import cache

from reconcile.extract._sentence import Sentence
from reconcile.languages._words import Words

LONGEST = 7  # words a noun phrase may have after its number


def noun_phrase(start: int, sentence: Sentence, *, single: bool) -> list[int]:
    """The words of a noun phrase that begins at `start`, its head last; `single` things have no plural for a head."""
    found: list[int] = []
    owned = False  # "5% of the world's supply", "of the town's 12,000 residents": the owner is not the head
    whole = sentence.folded[start - 1] in sentence.closed.determiners
    for at in range(start, min(start + LONGEST, len(sentence.words))):
        inner = (owned or whole) and at in sentence.numbers
        if found and (inner or sentence.folded[at] in sentence.closed.possessives):
            owned = True
            continue
        head = found[-1] if found and not owned else None
        owned = False
        if head is not None and not single and _closes(at, head, sentence):
            return [*found, at]
        if _breaks(at, head, sentence, single=single):
            break
        found.append(at)
    return found


def acts_on(at: int, sentence: Sentence) -> bool:
    """A verb by its ending between its subject and its object: "the package includes 40 lorries"."""
    word, closed, behind = sentence.folded[at], sentence.closed, sentence.folded[at + 1]
    if at + 1 not in sentence.numbers and behind not in closed.determiners and behind not in closed.possessive_pronouns:
        return False
    shown = word.endswith((*closed.third_person_endings, *closed.past_endings)) or word in closed.plain_pasts
    return shown and (word in closed.plain_pasts or not sentence.known(at))


def _acts(at: int, sentence: Sentence) -> bool:
    """What the one thing does, told by a verb of a pack or before a pronoun or a name: "a sixth pass opens"."""
    closed = sentence.closed
    if not sentence.folded[at].endswith(closed.third_person_endings) or sentence.known(at) or sentence.in_name(at):
        return False
    roles = sentence.roles(at)
    leads = sentence.folded[at + 1] in closed.pronouns or (sentence.inflected(at) and sentence.in_name(at + 1))
    return (bool(roles) and "noun" not in roles) or leads


def _closes(at: int, head: int, sentence: Sentence) -> bool:
    """A plural behind a singular closes the phrase of a number of things: "two car bombs"."""
    return sentence.plural(at) and sentence.inflected(at) and not sentence.plural(head)


def _breaks(at: int, head: int | None, sentence: Sentence, *, single: bool) -> bool:
    """The word stands outside the phrase, which has a head already or none yet."""
    if not sentence.words[at].is_word or (not sentence.in_name(at) and _ends(at, head, sentence)):
        return True
    if head is None:
        return single and _regular_verb(at, sentence) and "adjective" not in sentence.roles(at)  # "a third followed"
    return (single and (acts_on(at, sentence) or _acts(at, sentence))) or not _goes_on(at, head, sentence)


def _goes_on(at: int, head: int, sentence: Sentence) -> bool:
    """The word may belong to the phrase that has a head already."""
    if not sentence.known(at) and "adjective" in sentence.roles(head):
        return False  # "192 missing goes on": the adjective ends the phrase
    if sentence.noun_like(at) or sentence.in_name(head) or sentence.words[head].text[:1].isupper():
        return True
    return not sentence.plural(head)


def _ends(at: int, head: int | None, sentence: Sentence) -> bool:
    """The word cannot stand in a noun phrase, or not behind its head."""
    closed, folded = sentence.closed, sentence.folded[at]
    if folded in _shut(closed) or folded[:1].isdigit():
        return True
    if head is None:
        return folded in closed.adverbs and folded not in closed.phrase_adverbs
    if _strong_verb(at, sentence) or _regular_verb(at, sentence) or _befallen(at, head, sentence):
        return True  # "the third convoy came"
    verb = "verb" in sentence.roles(at) and sentence.in_name(at + 1)
    if folded in sentence.nouns and not (verb and sentence.noun_like(head)):
        return False
    return folded in closed.adverbs or (sentence.noun_like(head) and _tells(at, sentence))


@cache
def _shut(closed: Words) -> frozenset[str]:
    """Words that no noun phrase goes on with behind its number."""
    pronouns = closed.pronouns - closed.phrase_pronouns
    return frozenset().union(
        closed.prepositions,
        closed.auxiliaries,
        closed.conjunctions,
        closed.clause_starts,
        closed.determiners - closed.phrase_determiners,
        pronouns,
    )


def _strong_verb(at: int, sentence: Sentence) -> bool:
    """A form such as "came" or "drove", which no noun and no adjective has."""
    closed, word = sentence.closed, sentence.folded[at]
    return sentence.inflected(at) and not sentence.known(at) and not word.endswith(_endings(closed))


def _regular_verb(at: int, sentence: Sentence) -> bool:
    """A regular past that no noun follows: "a second convoy followed on Friday"."""
    closed, word = sentence.closed, sentence.folded[at]
    if not word.endswith(closed.past_endings) or not sentence.inflected(at) or sentence.known(at):
        return False
    behind = sentence.words[at + 1 : at + 2]
    return not behind or not behind[0].content or behind[0].folded in closed.adverbs


@cache
def _endings(closed: Words) -> tuple[str, ...]:
    """The endings of nouns and regular verbs."""
    return (*closed.plural_endings, *closed.gerund_endings, *closed.past_endings)


def _befallen(at: int, head: int, sentence: Sentence) -> bool:
    """A plural, and behind it a past that is its base form too: "thousands of pupils hit as drivers walk out"."""
    if sentence.folded[at] not in sentence.closed.plain_pasts or not sentence.plural(head):
        return False
    return not sentence.words[at + 1 : at + 2] or not sentence.words[at + 1].content


def _tells(at: int, sentence: Sentence) -> bool:
    """The word says something of the noun before it: an act, a direction, an inflected verb."""
    closed, word = sentence.closed, sentence.folded[at]
    if word in closed.directions or any(a.first == at and a.role in ("adjective", "verb") for a in sentence.acts):
        return True
    nominal = word.endswith((*closed.plural_endings, *closed.gerund_endings))
    return word.endswith(closed.past_endings) or (sentence.inflected(at) and not nominal)
