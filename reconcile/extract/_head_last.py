"""What a number counts where its noun closes the phrase: "31 of the 35 victims", "two US military bases"."""

from __future__ import annotations

from reconcile.claims._reading import Count
from reconcile.extract._noun_phrase import acts_on, noun_phrase
from reconcile.extract._sentence import Sentence
from reconcile.frozen import replace
from reconcile.model import Numeral, Quantity

PLAIN = frozenset({"cardinal", "range", "vague"})


def head_last(numeral: Numeral, first: int, last: int, sentence: Sentence) -> Count:
    """The count of a numeral at words `first` to `last`; without a head where no noun follows."""
    closed = sentence.closed
    joined = joined_noun(numeral, last, sentence)
    if joined is not None:
        at, noun = joined
        return Count(numeral, first, max(last, at + 1), noun, noun, sentence.nouns[noun], (), at)
    if numeral.kind == "ordinal" and sentence.folded[last] in closed.genitive:
        return _among(numeral, first, last, sentence)
    if numeral.kind == "ordinal" and _of_both(last, sentence):
        return _among(numeral, first, last + 2, sentence)
    if numeral.kind == "vague" and sentence.plural(last - 1) and not _linked(last, sentence):
        return Count(numeral, first, last)  # "thousands joined": no noun follows without "of"
    start = _start(numeral, last, sentence)
    count = phrase_count(numeral, first, last, start, sentence)
    of_them = sentence.folded[start - 1] in closed.partitive_pronouns  # "two of them officers"
    if of_them and count.head_at is not None and happened(count.head_at, sentence):
        return Count(numeral, first, last)
    if (start == last or of_them) and count.head_at is not None and not _counted(numeral, count.head_at, sentence):
        return Count(numeral, first, last)
    return count


def joined_noun(numeral: Numeral, last: int, sentence: Sentence) -> tuple[int, str] | None:
    """The known noun that a hyphen joins to the number, where both tell of the next word: "the five-storey house".

    People do not ("a 300-passenger ferry"): they may be those that something befell, or not."""
    places, words = sentence.places, sentence.words
    if numeral.kind != "cardinal" or last >= len(words) - 1:
        return None
    inside = words[last - 1].folded[numeral.core.end - places.starts[last - 1] :]
    if inside.startswith("-"):  # "five-storey" is one word
        found = last - 1, inside[1:]
    elif (
        words[last].text == "-"
        and places.starts[last] == numeral.core.end
        and places.starts[last + 1] == places.ends[last]
    ):
        found = last + 1, words[last + 1].folded
    else:
        return None
    at, noun = found
    known = noun in sentence.nouns and at + 1 < len(words) and words[at + 1].content
    return found if known and sentence.nouns[noun] != sentence.human else None


def _of_both(at: int, sentence: Sentence) -> bool:
    """ "And last of" stands there: "the sixth and last of the mills"."""
    closed = sentence.closed
    return sentence.folded[at] in closed.conjunctions and sentence.folded[at + 2] in closed.genitive


def _among(numeral: Numeral, first: int, last: int, sentence: Sentence) -> Count:
    """ "The sixth of their camps"; without a head in "the 23rd of a kind", where what is counted was named before."""
    closed, bare = sentence.closed, Count(numeral, first, last)
    start, led = last + 1, sentence.folded[first - 1] in closed.determiners
    while led and start in sentence.numbers:  # "the fifth of eight bases"
        start += 1
    if start == last + 1:
        if sentence.folded[start] not in closed.possessive_pronouns | closed.definite:
            return bare
        start += 1
    count = phrase_count(numeral, first, last, start, sentence)
    whole = count.head_at is not None and sentence.known(count.head_at) and sentence.plural(count.head_at)
    return replace(count, head=count.noun) if whole else bare


def phrase_count(numeral: Numeral, first: int, last: int, start: int, sentence: Sentence) -> Count:
    """The count whose noun phrase begins at word `start`; without a head where there is none."""
    found = noun_phrase(start, sentence, single=_single(numeral))
    if not found:
        return Count(numeral, first, last)
    head = found[-1]
    modifiers = tuple(sentence.folded[at] for at in found[:-1])
    if not sentence.known(head) and ("adjective" in sentence.roles(head) or sentence.roles(head) == {"verb"}):
        one = Count(numeral, first, last, modifiers=modifiers)  # "one dead", "18 alive": no noun, but what happened
        nominal = start > last and sentence.folded[head - 1] in sentence.closed.determiners  # "of the displaced"
        return replace(one, noun=sentence.folded[head]) if nominal else one
    noun, kind = sentence.noun_of(head)
    if kind is None and _nationals(head, sentence):
        kind = sentence.human
    return Count(numeral, first, head + 1, sentence.words[head].text, noun, kind, modifiers, head)


def _counted(numeral: Numeral, head: int, sentence: Sentence) -> bool:
    """A number other than one counts a plural; a word right behind "one" that tells what happened is no noun."""
    closed, word, value = sentence.closed, sentence.folded[head], numeral.value
    if numeral.kind == "percent" and closed.plural_endings:
        return sentence.plural(head) or _determined(numeral, head, sentence)  # "a 40 percent stake", "80 percent full"
    if numeral.kind not in PLAIN or not isinstance(value, Quantity) or not closed.plural_endings:
        return True
    if sentence.folded[head - 1] == "-" or _compound(numeral, head, sentence):
        return True
    if sentence.noun_like(head) or sentence.in_name(head) or word in closed.plural_nouns:
        return not (value.number in (0, 1) and head - 1 in sentence.numbers and acts_on(head, sentence))
    if word in closed.strong_pasts:
        return False  # "118 rode to the port"
    told = word.endswith((*closed.past_endings, *closed.gerund_endings)) and sentence.inflected(head)
    return not told and (value.number in (0, 1) or sentence.inflected(head))  # "one mayor", "12 criteria"


def happened(at: int, sentence: Sentence) -> bool:
    """The word is a verb's irregular form: "three of them fell"."""
    return sentence.inflected(at) and not sentence.noun_like(at) and not sentence.in_name(at)


def _linked(at: int, sentence: Sentence) -> bool:
    """ "Of", "more" or "others" stands there."""
    closed, word = sentence.closed, sentence.folded[at]
    return word in closed.genitive or word in closed.added or word in closed.others


def _compound(numeral: Numeral, head: int, sentence: Sentence) -> bool:
    """The number is part of an adjective: "the 1,500-strong force"."""
    at = sentence.places.behind(numeral.core.end)
    return at < head and sentence.places.starts[at] == numeral.core.end and sentence.folded[at] == "-"


def _determined(numeral: Numeral, head: int, sentence: Sentence) -> bool:
    """A determiner stands before the number of the phrase."""
    closed, at = sentence.closed, head
    while at >= 0 and sentence.places.ends[at] > numeral.span.start:
        at -= 1
    word = sentence.folded[at]
    return word in closed.determiners or word in closed.possessive_pronouns or word in closed.possessives


def _single(numeral: Numeral) -> bool:
    """The number speaks of one thing: an ordinal, "one", the price or age of something."""
    value = numeral.value
    return numeral.kind not in PLAIN or (isinstance(value, Quantity) and value.number == 1)


def _start(numeral: Numeral, last: int, sentence: Sentence) -> int:
    """Where the noun phrase behind a number begins: behind "of the", "of the 35", "more", "their"."""
    closed, at = sentence.closed, last
    if sentence.folded[at] in closed.genitive:
        at += 1
        while sentence.folded[at] in closed.determiners or sentence.folded[at] in closed.partitive_pronouns:
            at += 1
        while at in sentence.numbers:
            at += 1
        return at
    if numeral.kind == "ordinal" and sentence.folded[at] in closed.conjunctions and at + 1 not in sentence.numbers:
        return at + 1  # "the third and last convoy"
    # "on two its bases": a word was lost
    return at + (sentence.folded[at] in closed.possessive_pronouns or sentence.folded[at] in closed.added)


def _nationals(head: int, sentence: Sentence) -> bool:
    """ "Two Americans": the plural of a country's name."""
    return sentence.plural(head) and any(n.first <= head < n.last and n.kind == "country" for n in sentence.names)
