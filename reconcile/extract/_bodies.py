"""Numbers of a body of people or things, which the body stands for: "a crew of 26", "the garrison numbers 300"."""

from __future__ import annotations

from reconcile.claims._reading import Count
from reconcile.extract._heads import before_helpers, heading
from reconcile.extract._sentence import Sentence
from reconcile.frozen import replace
from reconcile.model import Quantity


def body(count: Count, sentence: Sentence) -> Count | None:
    """The count with the body whose number it is, of which a pack knows what it is made of; `None` where none is."""
    value = count.numeral.value
    if not isinstance(value, Quantity) or value.unit is not None or not _whole(value):
        return None
    at = next((found for found in _places(count, sentence) if sentence.words[found].group is not None), None)
    if at is None or (at and sentence.words[at].text.istitle()):
        return None  # "the Group of 20"
    word = sentence.words[at]
    noun, kind = word.group or ("", None)
    return replace(count, head=word.text, noun=noun, kind=kind, aside=at < count.first and _aside(at, count, sentence))


def sized(count: Count, sentence: Sentence) -> Count:
    """The count, as the size of a place that stands before it where it is one: "12 died in a town of 4,000 people"."""
    place = count.first - 2
    if count.head is None or place < 0 or sentence.folded[place + 1] not in sentence.closed.genitive:
        return count
    group = sentence.words[place].group
    if group is None or sentence.folded[place] not in sentence.closed.place_nouns:
        return count
    if count.kind != group[1] and (count.noun != sentence.closed.person or count.modifiers):
        return count  # "a village of 40 huts", "a city of 300 displaced people"
    return replace(count, kind=group[1], aside=True)


def _whole(value: Quantity) -> bool:
    """People and things are counted in whole numbers: "a force of 6.4" is none."""
    return value.number is None or value.number == int(value.number)


def strong(count: Count, sentence: Sentence) -> Count | None:
    """The count with the body behind its number: "the 300-strong garrison was attacked"; `None` where none stands."""
    at = sentence.places.behind(count.numeral.span.end)
    ending = sentence.closed.strong
    if not ending or at >= len(sentence.words) or not sentence.folded[at - 1].endswith(ending):
        return None
    group = sentence.words[at].group
    if group is None:
        return None
    before = count.first - 1
    while before > 0 and sentence.folded[before] in sentence.closed.determiners:
        before -= 1
    aside = before >= 0 and sentence.folded[before] in sentence.closed.genitive  # "12 of the 26-strong crew"
    found = replace(count, last=at + 1, head=sentence.words[at].text, noun=group[0], kind=group[1], modifiers=())
    return replace(found, head_at=at, aside=aside)


def numbering(count: Count, sentence: Sentence) -> int | None:
    """The head of the subject whose number a verb of nothing else gives: "the refugees there number 9,000"."""
    closed, verb = sentence.closed, count.first - 1
    if verb < 1 or closed.numbering.isdisjoint(sentence.words[verb].forms):
        return None
    at = _subject(verb - 1, sentence)
    return at if at is not None and sentence.plural(at) and not sentence.roles(at) else None


def _places(count: Count, sentence: Sentence) -> list[int]:
    """Where the body may stand, the likeliest first."""
    closed, link = sentence.closed, count.first - 1
    found = []
    if link > 0 and sentence.folded[link] in closed.genitive:
        found.append(link - 1)
    if link > 0 and (closed.reaches | closed.rises | closed.falls).intersection(sentence.words[link - 1].forms):
        found += _known(_subject(link - 2, sentence) if sentence.folded[link] in closed.change_to else None)
    if link > 0 and not closed.reaches.isdisjoint(sentence.words[link].forms):
        found += _known(_subject(link - 1, sentence))
    if closed.strong and sentence.folded[count.last] == closed.strong and sentence.folded[link] in closed.copulas:
        found += _known(_subject(link - 1, sentence))
    return [at for at in found if 0 <= at < len(sentence.words)]


def _aside(at: int, count: Count, sentence: Sentence) -> bool:
    """The body is where something happened, or says what a name is, or its number is all that is told of it."""
    closed = sentence.closed
    if at != count.first - 2 or sentence.folded[at] in closed.place_nouns:
        return True  # "thousands fled a city of 200,000"
    owners = closed.determiners | closed.possessive_pronouns | closed.possessives
    while at and (sentence.words[at - 1].content or sentence.folded[at - 1] in owners) and not _acts(at - 1, sentence):
        at -= 1
    before = sentence.folded[at - 1]
    return before in closed.prepositions or (before == "," and at > 1 and sentence.in_name(at - 2))


def _acts(at: int, sentence: Sentence) -> bool:
    return "verb" in sentence.roles(at)


def _known(at: int | None) -> list[int]:
    return [] if at is None else [at]


def _subject(at: int, sentence: Sentence) -> int | None:
    """The head of the phrase that ends before a verb's adverbs and helpers at `at`."""
    closed = sentence.closed
    while at > 0 and sentence.folded[at] in closed.adverbs:
        at -= 1
    return heading(before_helpers(at, sentence), sentence) if at >= 0 else None
