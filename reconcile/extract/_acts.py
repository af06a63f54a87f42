"""Acts of a sentence: words of the packs that tell of events, with state, modality and negation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from reconcile.claims._reading import Act
from reconcile.claims._word import Deed, Tells, Word
from reconcile.extract._states import Chained, Clause
from reconcile.frozen import replace
from reconcile.languages._words import Words
from reconcile.model import EventWord, Lexicon, State

MODIFIERS = 3  # words before a noun in which its determiner stands
REACH = 12  # words that a split verb ("handed the area of the camp back") may have between its parts
TURNS = {"turn": "verb", "state": "adjective"}  # roles of words that tell a state with an opposite -> how they stand
OBJECT = 7  # words from the first of an object to what became of it: "left at least 20 people dead"
RARE = 2  # rank of a lemma behind which it is no noun

Hit = tuple[int, int, Deed]
Begun = tuple[int, Tells]  # a word with what it tells
Phrases = dict[str, list[tuple[tuple[str, ...], Deed]]]


def phrases(lexicon: Lexicon, language: str, *, turning: bool = False) -> Phrases:
    """The event words of a language by their first word, each with all its words.

    `turning`: those of states with an opposite, else all others.
    """
    index: Phrases = {}
    for phrase, entries in lexicon.events.get(language, {}).items():
        parts = tuple(phrase.split(" "))
        told = [_deed(lexicon, e) for e in entries if (e.role in TURNS) is turning]
        if told:
            index.setdefault(parts[0], []).extend((parts, entry) for entry in told)
    return index


def _deed(lexicon: Lexicon, word: EventWord) -> Deed:
    role, opens = TURNS.get(word.role, word.role), word.lemma.split(" ", maxsplit=1)[0]
    says, toll = lexicon.marked(word.event, "saying"), lexicon.marked(word.event, "toll")
    return Deed(word.event, word.lemma, role, opens, says, toll, lexicon.marked(word.event, "of_sites"))


def tells(forms: Sequence[str], index: Phrases) -> Tells | None:
    """The event words that begin with one of the forms of a word; `None` where none does."""
    found = [
        (parts, entry)
        for rank, form in enumerate(dict.fromkeys(forms))
        for parts, entry in index.get(form, ())
        if rank <= RARE or entry.role != "noun"
    ]
    longer = tuple(hit for hit in found if len(hit[0]) > 1)
    alone, seconds = tuple(entry for parts, entry in found if len(parts) == 1), frozenset(p[1] for p, _ in longer)
    return Tells(alone, longer, seconds) if found else None


def beginning(words: Sequence[Word]) -> tuple[list[Begun], list[Begun]]:
    """The words with which something that happened may be told, and those with which a state with an opposite may."""
    telling = [(at, word) for at, word in enumerate(words) if word.telling]
    acts_ = [(at, word.tells) for at, word in telling if word.tells is not None]
    return acts_, [(at, word.turns) for at, word in telling if word.turns is not None]


def acts(
    words: Sequence[Word], told: Sequence[Begun], forms: frozenset[str], closed: Words, headline: bool
) -> tuple[Act, ...]:
    """What the words tell, in word order; where two overlap the longer phrase stands.

    `told` are the words with which it may begin, `forms` all words with their lemmas.
    """
    if not told:
        return ()
    hits, overlap = _hits(told, words, forms, closed)
    found = [
        Act(
            first,
            last,
            deed.event,
            deed.lemma,
            deed.role,
            Clause(words, first, last, deed.role, closed, headline),
            deed.says,
            deed.toll,
        )
        for first, last, deed in (_longest(hits) if overlap else hits)
    ]
    if len(found) > 1:
        found.sort(key=_PLACE)
    return tuple(found) if closed.conjunctions.isdisjoint(forms) else _chained(words, found, closed)


_PLACE: Callable[[Act], tuple[int, int, str]] = attrgetter("first", "last", "event")


def _longest(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield those that no longer one overlaps, the longest first."""
    taken, stretches = set[int](), set[tuple[int, int]]()
    for hit in sorted(hits, key=lambda h: (h[0] - h[1], h[0], h[2].event)):
        first, last, _ = hit
        if not taken.isdisjoint(range(first, last)) and (first, last) not in stretches:
            continue
        taken.update(range(first, last))
        stretches.add((first, last))
        yield hit


def _chained(words: Sequence[Word], found: list[Act], closed: Words) -> tuple[Act, ...]:
    """A bare verb after "and" shares the state of the verb before it: "decided to leave the base and hand it over"."""
    for at, act in enumerate(found):
        if act.role != "verb" or not act.first or words[act.first - 1].folded not in closed.conjunctions:
            continue
        earlier = next((a for a in reversed(found[:at]) if a.role == "verb" and a.last <= act.first), None)
        if earlier is not None and act.told.state is State.STATED:
            found[at] = replace(act, told=Chained(act.told, earlier.told))
    return tuple(found)


def _hits(told: Sequence[Begun], words: Sequence[Word], forms: frozenset[str], closed: Words) -> tuple[list[Hit], bool]:
    """What the words tell, and whether some of it may overlap: single words do not, and all of them stand."""
    found: list[Hit] = []
    longer = False
    for start, ones in told:
        for entry in ones.alone:
            if _fits(words, start, start + 1, entry, closed):
                found.append((start, start + 1, entry))
        if not ones.longer or ones.seconds.isdisjoint(forms):
            continue
        for parts, entry in ones.longer:
            if parts[1] in forms and forms.issuperset(parts):
                end = _match(words, start, parts, entry, closed)
                if end is not None and _fits(words, start, end, entry, closed):
                    found.append((start, end, entry))
                    longer = True
    return found, longer


def _match(words: Sequence[Word], start: int, parts: tuple[str, ...], entry: Deed, closed: Words) -> int | None:
    """The end of the phrase; the last part of a two-word verb may stand further on."""
    at = start + 1
    for position, part in enumerate(parts[1:], 1):
        if at < len(words) and _is(words[at], part):
            at += 1
            continue
        if entry.role == "verb" and position == len(parts) - 1:
            return at if _later(words, at, part, closed, of_sites=entry.of_sites) else None
        return None
    return at


def _later(words: Sequence[Word], start: int, part: str, closed: Words, *, of_sites: bool) -> bool:
    """`part` closes a split verb within reach, before the clause ends; "in part" does not.

    Of acts `of_sites` a preposition does behind a site alone: "handed the camp to the army", not "handed out food to".
    """
    links = of_sites and part in closed.prepositions and part not in closed.particles
    if links and start < len(words) and words[start].folded in closed.particles:
        return False
    for at in range(start, min(start + REACH, len(words))):
        if words[at].text in ".;:!?":
            return False
        if _is(words[at], part):
            told = not links or any(word.site for word in words[start:at])
            return told and words[at - 1].folded not in closed.within
    return False


def _is(word: Word, part: str) -> bool:
    return word.folded == part or part in word.lemmas


def _fits(words: Sequence[Word], start: int, end: int, entry: Deed, closed: Words) -> bool:
    """The form agrees with the role: a noun after a determiner is no verb, a verb in -ed is no noun."""
    before = words[start - 1].folded if start else ""
    folded = words[start].folded
    past = words[start].past
    if entry.role == "noun":
        return not (past and entry.lemma != folded) and before not in closed.infinitive and before not in closed.future
    if entry.role != "verb":
        return True
    gerund = words[start].gerund
    if before in closed.noun_marks and not gerund:
        return past and end < len(words)
    if folded == entry.opens and (before in closed.no_verb_after or _subject_of_verb(words, start, end, closed)):
        return False  # "close to", "as close as", "a passenger train derailed"
    if folded in closed.no_verb_before and _leans(words, end, before, closed):
        return False
    if entry.opens in closed.resultatives and _makes(words, end, closed):
        return False
    return gerund or before not in closed.within  # "in order to"


def _makes(words: Sequence[Word], end: int, closed: Words) -> bool:
    """The verb only tells what became of some behind it: "left 20 people dead"; not "left the camp injured"."""
    object_ = words[end : end + OBJECT]
    if not object_ or object_[0].capital or object_[0].folded in closed.determiners:
        return False
    shut = closed.clause_starts | closed.conjunctions | (closed.prepositions - closed.at_prepositions)
    for word in object_:
        if not word.is_word or word.folded in shut:
            return False
        if word.tells is not None and any(one.toll and one.role == "adjective" for one in word.tells.alone):
            return True
    return False


def _leans(words: Sequence[Word], end: int, before: str, closed: Words) -> bool:
    """It is an adjective: "friends close to the mayor"; but "the park will close to visitors"."""
    behind = words[end].folded if end < len(words) else ""
    return behind in closed.infinitive and before not in closed.infinitive and before not in closed.future


def _subject_of_verb(words: Sequence[Word], start: int, end: int, closed: Words) -> bool:
    """A verb in the past stands right behind a phrase with a determiner that ends here: the word is its noun."""
    behind = words[end].folded if end < len(words) else ""
    if behind not in closed.auxiliaries and not behind.endswith(closed.past_endings or ("\0",)):
        return False
    return any(word.folded in closed.noun_marks for word in words[max(0, start - MODIFIERS) : start])
