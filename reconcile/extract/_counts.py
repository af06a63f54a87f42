"""Numerals in their noun phrases: what a number counts, with its modifiers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reconcile.claims._reading import Act, Count, Name, Word
from reconcile.languages._words import Words
from reconcile.model import Numeral

LONGEST = 7  # words a noun phrase may have after its number
FREE = frozenset(
    {"cardinal", "range", "vague", "fraction", "percent", "multiple", "ordinal"}
)  # kinds that count a noun


def counts(
    numerals: Sequence[Numeral],
    words: Sequence[Word],
    closed: Words,
    nouns: Mapping[str, str],
    acts: Sequence[Act],
    names: Sequence[Name],
) -> tuple[Count, ...]:
    """One count a numeral, in text order; a number without a noun takes the noun of the count before it in its sentence."""
    out: list[Count] = []
    for numeral in numerals:
        first, last = _range(words, numeral.span.start, numeral.span.end)
        if first is None:
            continue
        count = Count(numeral, first, last)
        if numeral.kind in FREE:
            count = _phrase(numeral, first, last, words, closed, nouns, acts, names)
            if count.head is None and numeral.kind in ("cardinal", "range", "vague", "ordinal"):
                count = _inherit(count, out, words, closed, nouns)
        out.append(count)
    return tuple(out)


def _range(words: Sequence[Word], start: int, end: int) -> tuple[int | None, int]:
    inside = [i for i, w in enumerate(words) if w.span.start < end and start < w.span.end]
    return (inside[0], inside[-1] + 1) if inside else (None, 0)


def _phrase(
    numeral: Numeral,
    first: int,
    last: int,
    words: Sequence[Word],
    closed: Words,
    nouns: Mapping[str, str],
    acts: Sequence[Act],
    names: Sequence[Name],
) -> Count:
    if closed.head_first:
        return _head_first(numeral, first, last, words, closed, nouns, acts)
    i = last
    if numeral.kind == "ordinal" and i < len(words) and words[i].folded == "of":
        return Count(numeral, first, last)  # "the 23rd of a kind": what is counted was named before
    if i < len(words) and words[i].folded in {"of"}:
        # "31 of the 35 victims", "half of the evacuees", "hundreds of protesters", "one of the projectiles"
        i += 1
        while i < len(words) and (words[i].folded in closed.determiners or words[i].folded in {"them", "whom"}):
            i += 1
        while i < len(words) and words[i].folded[:1].isdigit():
            i += 1
    elif i < len(words) and words[i].folded in {"its", "their", "his", "her", "our", "my"}:
        i += 1  # "on two its bases": a word was lost
    elif (
        i < len(words)
        and words[i].folded in {"more", "other", "others", "additional", "further", "separate"}
        and words[i].folded != "others"
    ):
        i += 1
    head: int | None = None
    modifiers: list[str] = []
    for at in range(i, min(i + LONGEST, len(words))):
        word = words[at]
        named = any(n.first <= at < n.last for n in names)
        if not word.is_word or (not named and _ends(word, at, words, closed, nouns, head, acts)):
            break
        if (
            head is not None
            and not _known(word, nouns)
            and any(a.first <= head < a.last and a.role == "adjective" for a in acts)
        ):
            break  # "192 missing goes on": the adjective ends the phrase
        noun_like = _noun_like(word, nouns)
        if head is not None and not noun_like and not _modifier(words[at - 1], word, names, at):
            break
        if head is not None:
            modifiers.append(words[head].folded)
        head = at
    if head is None or _is_adjective(head, acts, words, nouns):
        return Count(numeral, first, last, modifiers=tuple(modifiers))
    noun, kind = noun_of(words, head, nouns)
    if (
        kind is None
        and words[head].folded.endswith("s")
        and any(n.first <= head < n.last and n.kind == "country" for n in names)
    ):
        kind = "person"  # "two Americans"
    return Count(numeral, first, head + 1, words[head].text, noun, kind, tuple(modifiers), head)


def _verb_at(at: int, acts: Sequence[Act]) -> bool:
    """A word that is a verb here and no noun."""
    roles = {a.role for a in acts if a.first <= at < a.last}
    return roles == {"verb"}


def _is_adjective(head: int, acts: Sequence[Act], words: Sequence[Word], nouns: Mapping[str, str]) -> bool:
    """The last word is no noun but says what happened: "one dead", "18 alive", "192 missing"."""
    roles = {a.role for a in acts if a.first <= head < a.last}
    told = "adjective" in roles or roles == {"verb"}
    return told and not _known(words[head], nouns)


def _ends(
    word: Word,
    at: int,
    words: Sequence[Word],
    closed: Words,
    nouns: Mapping[str, str],
    head: int | None,
    acts: Sequence[Act],
) -> bool:
    folded = word.folded
    if (
        folded in closed.prepositions
        or folded in closed.auxiliaries
        or folded in closed.conjunctions
        or folded in closed.clause_starts
    ):
        return True
    if folded in closed.determiners and folded not in {"other", "such", "others"}:
        return True
    if folded in closed.pronouns and folded not in {"others", "one"}:
        return True
    if folded[:1].isdigit():
        return True
    if head is None:
        return folded in closed.adverbs and folded not in {"more", "most"}
    if folded in nouns:
        return False
    if folded in closed.adverbs:
        return True
    if any(a.first == at and a.role in ("adjective", "verb") for a in acts) and _noun_like(words[head], nouns):
        return True
    if folded in closed.directions and _noun_like(words[head], nouns):
        return True
    verb_like = folded.endswith("ed") or (
        word.lemmas and word.lemmas[0] != folded and not folded.endswith("s") and not folded.endswith("ing")
    )
    return bool(verb_like and _plural(words[head], nouns))


def _noun_like(word: Word, nouns: Mapping[str, str]) -> bool:
    return word.folded in nouns or any(lemma in nouns for lemma in word.lemmas) or word.folded.endswith("s")


def _plural(word: Word, nouns: Mapping[str, str]) -> bool:
    return word.folded.endswith("s") or word.folded in nouns or any(lemma in nouns for lemma in word.lemmas)


def _modifier(before: Word, word: Word, names: Sequence[Name], at: int) -> bool:
    """A word that may still belong to the phrase although it is no known noun: after a singular or a name."""
    return (
        not before.folded.endswith("s") or before.text[:1].isupper() or any(n.first <= at - 1 < n.last for n in names)
    )


def noun_of(words: Sequence[Word], head: int, nouns: Mapping[str, str]) -> tuple[str, str | None]:
    """The folded lemma of a head noun and its class; a two-word noun of a pack wins over its last word."""
    word = words[head]
    forms = list(dict.fromkeys((word.folded, *word.lemmas)))
    before = words[head - 1].folded if head else ""
    after = " ".join(w.folded for w in words[head + 1 : head + 3])
    for form in forms:
        if after and f"{form} {after}" in nouns:
            return f"{form} {after}", nouns[f"{form} {after}"]
        if before and f"{before} {form}" in nouns:
            return f"{before} {form}", nouns[f"{before} {form}"]
    for form in forms:
        if form in nouns:
            return form, nouns[form]
    return (word.lemmas[0] if word.lemmas else word.folded), None


def _head_first(
    numeral: Numeral, first: int, last: int, words: Sequence[Word], closed: Words, nouns: Mapping[str, str], acts: Sequence[Act]
) -> Count:
    i = last
    while i < len(words) and words[i].folded in closed.of:
        i += 1
    if (
        numeral.kind == "ordinal"
        and first
        and _known(words[first - 1], nouns)
        and numeral.core.start == words[first].span.start
    ):
        definite = words[first].folded.startswith("ال")
        if definite:  # "the base the-sixth": the noun stands before
            noun, kind = noun_of(words, first - 1, nouns)
            return Count(numeral, first - 1, last, words[first - 1].text, noun, kind, (), first - 1)
    if (
        first == last - 1 and _known(words[first], nouns) and numeral.core == words[first].span
    ):  # a dual is its own noun
        noun, kind = noun_of(words, first, nouns)
        return Count(numeral, first, last, words[first].text, noun, kind, (), first)
    if (
        i >= len(words)
        or not words[i].is_word
        or words[i].folded in closed.prepositions
        or words[i].folded in closed.clause_starts
    ):
        return Count(numeral, first, last)
    pair = f"{words[i].folded} {words[i + 1].folded}" if i + 1 < len(words) else ""
    if pair in nouns:
        return Count(numeral, first, i + 2, words[i].text, pair, nouns[pair], (), i)
    noun, kind = noun_of(words, i, nouns)
    kind = kind or next((a.event for a in acts if a.first <= i < a.last and a.role == "noun"), None)
    modifiers = tuple(w.folded for w in words[i + 1 : i + 2] if w.is_word and w.folded not in closed.prepositions)
    return Count(numeral, first, i + 1, words[i].text, noun, kind, modifiers, i)


def _known(word: Word, nouns: Mapping[str, str]) -> bool:
    return word.folded in nouns or any(lemma in nouns for lemma in word.lemmas)


def _inherit(
    count: Count, before: Sequence[Count], words: Sequence[Word], closed: Words, nouns: Mapping[str, str]
) -> Count:
    """Apposition and ellipsis: "The rocket attack, the 21st since October"; "34 in Pakistan and one in Iran"."""
    numeral = count.numeral
    if numeral.kind == "ordinal":
        earlier = next((b for b in reversed(before) if b.noun), None)
        if earlier is not None:
            return Count(numeral, count.first, count.last, earlier.head, earlier.noun, earlier.kind, (), None, True)
        for at in range(count.first - 1, max(-1, count.first - 9), -1):
            subject = words[at].folded in closed.copulas and at and words[at - 1].is_word
            if subject or words[at].folded in nouns or any(lemma in nouns for lemma in words[at].lemmas):
                at -= bool(subject)
                noun, kind = noun_of(words, at, nouns)
                return Count(numeral, count.first, count.last, words[at].text, noun, kind, (), None, True)
    for earlier in reversed(before):
        if earlier.noun and earlier.numeral.kind in ("cardinal", "range", "vague", numeral.kind):
            return Count(numeral, count.first, count.last, earlier.head, earlier.noun, earlier.kind, (), None, True)
    return count
