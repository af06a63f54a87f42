"""What a number counts where its noun follows it directly, as in Arabic, and modifiers come after."""

from __future__ import annotations

from reconcile.claims._reading import Count
from reconcile.extract._sentence import Sentence
from reconcile.model import Numeral, Quantity


def head_first(numeral: Numeral, first: int, last: int, sentence: Sentence) -> Count:
    """The count of a numeral at words `first` to `last`; without a head where no noun stands beside it."""
    words, closed = sentence.words, sentence.closed
    own = _own_noun(numeral, first, last, sentence)
    if own is not None:
        begin = first if words[first].folded in closed.behind_noun else own
        return Count(numeral, begin, last, words[own].text, *_noun(own, sentence), (), own)
    at = last
    while sentence.folded[at] in closed.of:
        at += 1
    if (
        at >= len(words)
        or not words[at].is_word
        or words[at].folded in closed.prepositions | closed.clause_starts | closed.before_dates
    ):
        return Count(numeral, first, last)
    pair = f"{words[at].folded} {sentence.folded[at + 1]}"
    if pair in sentence.nouns:
        return Count(numeral, first, at + 2, words[at].text, pair, sentence.nouns[pair], (), at)
    noun, kind = _noun(at, sentence)
    kind = kind or next((a.event for a in sentence.acts if a.first <= at < a.last and a.role == "noun"), None)
    behind = [w for w in words[at + 1 : at + 2] if w.is_word and w.folded not in closed.prepositions]
    return Count(numeral, first, at + 1, words[at].text, noun, kind, tuple(w.folded for w in behind), at)


def _own_noun(numeral: Numeral, first: int, last: int, sentence: Sentence) -> int | None:
    """The noun before a definite ordinal ("the base the-sixth"), or the dual that is number and noun in one."""
    words = sentence.words
    definite = words[first].folded.startswith(sentence.closed.name_articles)
    starts = numeral.core.start == sentence.places.starts[first]
    noun = _before_names(first - 1, sentence) if definite else first - 1
    if numeral.kind == "ordinal" and first and starts and _named(noun, sentence):
        if definite or _a_further(first, last, sentence):
            return _described(noun, sentence)
    if first and words[first].folded in sentence.closed.behind_noun and _counted_before(first, last, sentence):
        return first - 1
    whole = first == last - 1 and numeral.core.end == sentence.places.ends[first]
    return first if whole and _dual(numeral, first, sentence) else None


def _before_names(at: int, sentence: Sentence) -> int:
    """The word before the names that describe it as well: "the base the-American the-fifth"."""
    articles = sentence.closed.article_forms
    while at > 0 and sentence.in_name(at) and sentence.folded[at - 1].startswith(articles):
        at -= 1
    return at


def _described(at: int, sentence: Sentence) -> int:
    """The noun that the word describes, if that is one of a pack: "the base the-military the-fifth"."""
    before, relating = at - 1, sentence.folded[at].endswith(sentence.closed.relating_endings)
    if (
        before < 0
        or not (relating or sentence.noun_of(at)[1] is None)
        or sentence.in_name(before)
        or not sentence.folded[before].startswith(sentence.closed.article_forms)
    ):
        return at
    return before if sentence.noun_of(before)[1] is not None else at


def _a_further(first: int, last: int, sentence: Sentence) -> bool:
    """ "A soldier third died": noun and ordinal without the article, and no noun behind that it may count."""
    plain = not sentence.folded[first - 1].startswith(sentence.closed.name_articles)
    return plain and sentence.known(first - 1) and not (last < len(sentence.words) and sentence.known(last))


def _named(at: int, sentence: Sentence) -> bool:
    """A noun that an ordinal behind it may count: one that a pack knows, or any with the article."""
    word = sentence.words[at]
    if sentence.known(at) or sentence.noun_of(at)[1] is not None:
        return True
    return word.is_word and word.folded.startswith(sentence.closed.article_forms) and not sentence.in_name(at)


def _counted_before(first: int, last: int, sentence: Sentence) -> bool:
    """ "Man one", "man another": the noun stands before its number, and none behind it."""
    closed, before = sentence.closed, sentence.words[first - 1]
    if not before.is_word or before.folded in closed.prepositions | closed.conjunctions | closed.negations:
        return False
    return "verb" not in sentence.roles(first - 1) and not (last < len(sentence.words) and sentence.known(last))


def _dual(numeral: Numeral, at: int, sentence: Sentence) -> bool:
    """The number is the ending of a noun: "two soldiers"."""
    two = isinstance(numeral.value, Quantity) and numeral.kind == "cardinal" and numeral.value.number == 2
    word, closed = sentence.words[at].folded, sentence.closed
    return two and word.endswith(closed.dual_endings) and word not in closed.behind_noun


def _noun(at: int, sentence: Sentence) -> tuple[str, str | None]:
    """The lemma of a noun and its class; a plural or an accusative that a pack lists is told by its base form."""
    noun, kind = sentence.noun_of(at)
    if kind is None or " " in noun:
        return noun, kind
    return next((form for form in sentence.words[at].lemmas if sentence.nouns.get(form) == kind), noun), kind
