"""Who is speaking in a sentence, and whom the speaker cites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from reconcile.claims._each_says import rater_at, raters, rating_at, source_at
from reconcile.claims._opposed import opposed
from reconcile.claims._phrases import Range, ahead, behind, helpers
from reconcile.claims._reading import Reading
from reconcile.frozen import dataclass
from reconcile.languages._words import Words

SHORTEST = 3  # letters that the noun of a speaker must exceed
HELPED = 3  # words before a verb in which a form of "to be" makes it a passive
QUOTED = 10  # words in which "as saying" follows who is quoted


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says it, as written, and those whom the speaker cites, in order."""

    speaker: str | None = None
    via: tuple[str, ...] = ()


NOBODY = Voice()


def voice_of(reading: Reading, first: int) -> Voice:
    """The voice that tells words from `first` on; a pronoun stands for who spoke in the sentences before.

    Of two voices in one sentence that a "but" parts, each has its own side; of two sources, each has its own number;
    who holds what is denied says nothing else.
    """
    alone = _only_voice(reading)
    if alone is not None:
        return alone
    against = opposed(reading)
    if against is not None and against.holds(first):
        return Voice(words_of(reading, against.by))
    if _unsaid(reading):
        return NOBODY
    own = rater_at(reading, first) or source_at(reading, _according(reading), first)
    named = words_of(reading, own) if own is not None else None
    if named is not None:
        return Voice(named)
    source, via = _sources(reading)
    for at, speaker in _said(reading):
        if not _parted(reading, at, first) and (against is None or not against.holds(at)):
            others = [v for v in via if v is not None and speaker not in v] if via else ()
            return Voice(speaker, tuple(others))
    if via:
        return Voice(source, tuple(v for v in via[1:] if v is not None))
    return Voice(_owner(reading, first) or _record(reading, first) or _by_pronoun(reading, first))


@lru_cache(maxsize=4)
def _only_voice(reading: Reading) -> Voice | None:
    """The voice that tells all words of the sentence; `None` where it depends on which words they are."""
    if opposed(reading) is not None:
        return None
    if _unsaid(reading):
        return NOBODY
    closed, forms = reading.closed, reading.forms
    if not (raters(closed).isdisjoint(forms) and closed.contrasts.isdisjoint(forms)) or ";" in forms:
        return None
    if len(_according(reading)) > 1:
        return None
    source, via = _sources(reading)
    said = _said(reading)
    if said:
        speaker = said[0][1]
        return Voice(speaker, tuple([v for v in via if v is not None and speaker not in v]))
    return Voice(source, tuple([v for v in via[1:] if v is not None])) if via else None


def _unsaid(reading: Reading) -> bool:
    """No word of the sentence can name who tells it."""
    return _naming(reading.closed).isdisjoint(reading.forms) and not _reporting(reading)


def _by_pronoun(reading: Reading, first: int) -> str | None:
    """Who spoke in one of the sentences before, where a pronoun stands for him: "he said", "it knows of six leaks"."""
    closed = reading.closed
    if not reading.context.last or closed.sayers.isdisjoint(reading.forms):
        return None
    rating = rating_at(reading, first)
    for at in (*_reporting(reading), *((rating,) if rating is not None else ())):
        before = at - 1
        while reading.folded[before] in helpers(closed):
            before -= 1
        told = reading.folded_in(closed.being | closed.passives, range(before + 1, at))  # "it was announced"
        pronoun = next((i for i in (before, at + 1) if reading.folded[i] in closed.sayers), None)
        if pronoun is not None and not told:
            return _antecedent(reading, person=reading.folded[pronoun] in closed.one_person)
    return None


def _antecedent(reading: Reading, *, person: bool) -> str | None:
    """Who spoke last; a person where the pronoun is one's, and nobody where another one is named since."""
    for one in reversed(reading.context.last):
        named = _spoke(one.bare)
        if named is not None:
            return named if not person or _one_person(reading, named) else None
        if not person or any(name.kind in (None, "person") for name in one.bare.names):
            return None
    return None


def _one_person(reading: Reading, named: str) -> bool:
    """It is a name, or a noun of one person: "the mayor", but not "police"."""
    last = named.rsplit(maxsplit=1)[-1]
    folded = last.casefold()
    if folded in reading.closed.powers:
        return False
    kind = reading.lexicon.nouns.get(reading.language, {}).get(folded)
    return last[:1].isupper() if kind is None else reading.lexicon.marked(kind, "human")


def _spoke(reading: Reading) -> str | None:
    """Who spoke last in a sentence, by a verb of saying or of denying."""
    said = _said(reading)
    if said:
        return said[-1][1]
    deny = reading.closed.deny
    if deny.isdisjoint(reading.forms):
        return None
    at = next(i for i, word in enumerate(reading.words) if not deny.isdisjoint(word.forms))
    if reading.folded_in(reading.closed.being, range(max(0, at - HELPED), at)):
        return None  # "the charge was rejected"
    phrase = _subject(reading, at)
    return words_of(reading, phrase) if phrase is not None else None


@cache
def _naming(closed: Words) -> frozenset[str]:
    """Words, besides verbs of saying, without one of which no sentence names who tells it."""
    return raters(closed) | closed.citing | closed.tallies | closed.records | _accordings(closed).keys()


def _owner(reading: Reading, first: int) -> str | None:
    """Whose tally the number is: "the ministry's list has 17"."""
    closed = reading.closed
    if closed.tallies.isdisjoint(reading.forms):
        return None
    for at in range(1, first):
        if reading.folded[at] in closed.tallies and reading.folded[at - 1] in closed.possessives:
            phrase = _unnumbered(reading, behind(reading, at - 1))
            timed = not closed.times.isdisjoint(reading.words[at - 2].forms) if at > 1 else True
            return words_of(reading, phrase) if phrase is not None and not timed else None
    return None


def _record(reading: Reading, first: int) -> str | None:
    """The record that has or shows it: "the register of the port has it leaving"."""
    closed = reading.closed
    if closed.records.isdisjoint(reading.forms):
        return None
    for at in range(1, first):
        if reading.folded[at] in closed.having or not closed.depicts.isdisjoint(reading.words[at].forms):
            phrase = behind(reading, at) if _has_object(reading, at + 1) else None
            if phrase is not None and _is_record(reading, phrase):
                return words_of(reading, phrase) or reading.text_of(reading.cover(*phrase))  # "log" is short
    return None


def _has_object(reading: Reading, at: int) -> bool:
    """What it has or shows stands behind, and no participle: "has them", "has the ferry", not "has killed"."""
    closed = reading.closed
    opens = reading.folded[at] in closed.pronouns or reading.folded[at] in closed.determiners
    return opens or reading.name_at(at) is not None or any(c.first == at for c in reading.counts)


def _is_record(reading: Reading, phrase: Range) -> bool:
    """The noun of the phrase, its last word before a preposition, names a record: not "the record heat"."""
    first, last = phrase
    end = next((i for i in range(first, last) if reading.folded[i] in reading.closed.prepositions), last)
    return end > first and not reading.closed.records.isdisjoint(reading.words[end - 1].forms)


def words_of(reading: Reading, phrase: Range, whole: bool = False) -> str | None:
    """The words of a speaker: a lone name, else the phrase; `whole` with its article."""
    first, last = phrase
    while not whole and first < last and reading.folded[first] in reading.closed.determiners:
        first += 1
    named = [n for n in reading.names if n.first >= first and n.last == last]
    linked = (
        any(reading.folded[i] in reading.closed.prepositions for i in range(first, named[-1].first)) if named else True
    )
    if named and not linked:
        return named[-1].text
    text = reading.text_of(reading.cover(first, last)) if first < last else ""
    return text if len(text) > SHORTEST else None


@lru_cache(maxsize=4)
def _said(reading: Reading) -> tuple[tuple[int, str], ...]:
    """Each verb of saying with its speaker."""
    found = []
    for at in _reporting(reading):
        act = reading.act_at(at)
        if act is not None and not act.says and act.role == "verb":
            continue  # "the storm claimed 12 lives"
        phrase = _subject(reading, at)
        speaker = words_of(reading, phrase) if phrase is not None else None
        if speaker is not None:
            found.append((at, speaker))
    return tuple(found)


@lru_cache(maxsize=4)
def _sources(reading: Reading) -> tuple[str | None, tuple[str | None, ...]]:
    """The first whom the sentence cites, and all whom it cites with their articles; `None` for one without words."""
    phrases = [*_according(reading), *_cited(reading)]
    if not phrases:
        return None, ()
    via = tuple(dict.fromkeys(words_of(reading, phrase, whole=True) for phrase in phrases))
    return words_of(reading, phrases[0]), via


@lru_cache(maxsize=4)
def _reporting(reading: Reading) -> tuple[int, ...]:
    """The words that are verbs of saying."""
    verbs = [at for at, word in reading.cues if word.says]
    verbs = [at for at in verbs if not _noun(reading, at)] if verbs else verbs
    if reading.closed.says_that.isdisjoint(reading.forms):
        return tuple(verbs)
    return tuple(sorted({*verbs, *_maintaining(reading)}))


def _maintaining(reading: Reading) -> Iterator[int]:
    """Verbs that say something only before a clause: "maintains that nobody was hurt", not "maintains 14 bridges"."""
    closed = reading.closed
    for at, word in enumerate(reading.words):
        if not closed.says_that.isdisjoint(word.forms) and reading.folded[at + 1] in closed.that:
            yield at


def _subject(reading: Reading, at: int) -> Range | None:
    if reading.closed.head_first:
        return _unnumbered(reading, ahead(reading, at + 1)) or _unnumbered(reading, behind(reading, at))
    found = behind(reading, at)
    if found is None and (reading.name_at(at + 1) or _determined(reading, at + 1)):
        found = ahead(reading, at + 1)
    return _unnumbered(reading, found)


def _unnumbered(reading: Reading, phrase: Range | None) -> Range | None:
    """The phrase, but none that begins with a number, is an earlier count or holds what was said."""
    if phrase is None or _former(reading, phrase):
        return None
    first, last = phrase
    while first < last and reading.folded[first] in reading.closed.determiners:
        first += 1
    told = last if reading.closed.head_first else first + 1
    for count in reading.counts:
        if count.first < told and first < count.last:
            return None
    return phrase


def _former(reading: Reading, phrase: Range) -> bool:
    """The phrase is no speaker but an earlier count: "a previous toll"."""
    counting, calling = _counting(reading.closed)
    if calling.isdisjoint(reading.forms) or counting.isdisjoint(reading.forms):
        return False
    inside = reading.words[slice(*phrase)]
    return any(not counting.isdisjoint(w.forms) for w in inside) and any(w.folded in calling for w in inside)


@cache
def _counting(closed: Words) -> tuple[frozenset[str], frozenset[str]]:
    """Nouns of a count, and the words that call it an earlier one."""
    return closed.reports | closed.tallies, closed.earlier | closed.first_told


def _noun(reading: Reading, at: int) -> bool:
    """The word tells nothing: "the report", "local reports", "12 people reported missing"."""
    result = reading.act_at(at + 1)
    if result is not None and result.role == "adjective":
        return True  # "12 people reported missing"
    closed, before = reading.closed, reading.folded[at - 1]
    marked = before in closed.noun_marks or before in closed.possessive_pronouns
    calling = before in _counting(closed)[1] and not closed.reports.isdisjoint(reading.words[at].forms)
    if marked or calling:
        return True
    within = (start for start in _according_at(reading) if start <= at < start + QUOTED)
    return any(not _stopped(reading, start, at) for start in within)


def _stopped(reading: Reading, start: int, at: int) -> bool:
    return any(not reading.words[i].is_word for i in range(start, at))


def _determined(reading: Reading, at: int) -> bool:
    return reading.folded[at] in reading.closed.noun_marks


@lru_cache(maxsize=4)
def _according_at(reading: Reading) -> tuple[int, ...]:
    """The first word behind each "according to"."""
    phrases, words = _accordings(reading.closed), reading.words
    if reading.forms.isdisjoint(phrases):
        return ()
    found = []
    for start, word in enumerate(words):
        for parts in (parts for form in word.forms for parts in phrases.get(form, ())):
            end = start + len(parts)
            if end < len(words) and all(part in words[start + i].forms for i, part in enumerate(parts)):
                found.append(end)
    return tuple(dict.fromkeys(found))


@cache
def _accordings(closed: Words) -> Mapping[str, Sequence[Sequence[str]]]:
    """The phrases that name a source, by their first word."""
    found: dict[str, list[list[str]]] = {}
    for phrase in closed.according:
        parts = phrase.split(" ")
        found.setdefault(parts[0], []).append(parts)
    return found


@lru_cache(maxsize=4)
def _according(reading: Reading) -> Sequence[Range]:
    """The phrases behind each "according to"."""
    starts = _according_at(reading)
    if not starts:
        return ()
    phrases = [ahead(reading, start, reports=True) for start in starts]
    return tuple(phrase for phrase in phrases if phrase is not None and not _former(reading, phrase))


def _cited(reading: Reading) -> Iterator[Range]:
    """Whom the speaker cites: "citing a security source", "quoted a source as saying"."""
    quoting, citing = _reporting(reading), reading.closed.citing
    if not quoting and citing.isdisjoint(reading.forms):
        return
    named = not citing.isdisjoint(reading.forms)
    for at in range(len(reading.words)) if named else quoting:
        if reading.folded[at] in citing or (at in quoting and _quotes(reading, at)):
            linked = reading.folded[at + 1] in reading.closed.prepositions
            phrase = ahead(reading, at + 1 + linked)
            if phrase is not None:
                yield phrase


def _quotes(reading: Reading, at: int) -> bool:
    """A verb of saying whose object says it: "quoted a source as saying"."""
    if reading.closed.cited_as.isdisjoint(reading.forms):
        return False
    phrase = ahead(reading, at + 1)
    return phrase is not None and reading.folded[phrase[1]] in reading.closed.cited_as


def _parted(reading: Reading, said: int, first: int) -> bool:
    """A word of contrast stands between the verb of saying and the words."""
    gap = range(said, first) if said < first else range(first, said)
    if reading.closed.contrasts.isdisjoint(reading.forms):
        return reading.any_of(";", gap)
    return reading.folded_in(reading.closed.contrasts, gap) or reading.any_of(";", gap)
