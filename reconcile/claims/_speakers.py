"""Who is speaking in a sentence."""

from __future__ import annotations

from reconcile.claims._reading import Reading

LONGEST = 4  # words of a speaker without a name
SHORTEST = 3  # letters that the noun of a speaker must exceed


def speaker_of(reading: Reading) -> str | None:
    """Who says it: the name, or the noun with its words, before a verb of saying, as written."""
    for i in range(len(reading.words)):
        if not reading.reports(i):
            continue
        back = [n for n in reading.names if 0 <= i - n.last <= 2]
        if back:
            return back[-1].text
        phrase = _noun_before(reading, i)
        if phrase:
            return phrase
        ahead = [n for n in reading.names if n.first == i + 1]
        if ahead:
            return ahead[0].text
    return reading.context.speaker


def _noun_before(reading: Reading, at: int) -> str | None:
    """ "the disaster agency" before "said": plain words back to a determiner or the start."""
    first = at
    while first > 0 and at - first < LONGEST and _plain(reading, first - 1):
        first -= 1
    if first == at or len(reading.words[at - 1].text) <= SHORTEST:
        return None
    return reading.text_of(reading.cover(first, at))


def _plain(reading: Reading, at: int) -> bool:
    """The word is of no closed class, so it may belong to a noun phrase."""
    closed, word = reading.closed, reading.words[at]
    shut = (
        closed.prepositions
        | closed.auxiliaries
        | closed.pronouns
        | closed.clause_starts
        | closed.conjunctions
        | closed.negations
        | closed.adverbs
        | closed.determiners
    )
    return word.is_word and word.folded not in shut and not word.folded.endswith(closed.adverb_endings)
