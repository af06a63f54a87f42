"""Acts that somebody reports of their own people: "the Front said its fighters had attacked the base"."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.claims._humans import is_human
from reconcile.claims._reading import Act, Reading
from reconcile.claims._speakers import voice_of

FAR = 4  # words of "its own fighters" before the verb


def may_own(reading: Reading) -> bool:
    """A word of the sentence may call people the speaker's own."""
    return not reading.closed.possessive_pronouns.isdisjoint(reading.forms)


def own_deeds(reading: Reading) -> Iterator[tuple[Act, int, str]]:
    """Yield each act of the speaker's own people that one may be responsible for, where they begin, and the speaker."""
    if not may_own(reading):
        return
    for act in reading.acts:
        if act.role != "verb" or not reading.lexicon.marked(act.event, "claimable"):
            continue
        first = _own_people(reading, act.first)
        speaker = voice_of(reading, act.first).speaker if first is not None else None
        if first is not None and speaker is not None and not act.told.negated:
            yield act, first, speaker


def _own_people(reading: Reading, at: int) -> int | None:
    """The first word of "its fighters" before the verb at `at`, where that is active and a verb of saying precedes."""
    closed, end = reading.closed, at
    while reading.folded[end - 1] in closed.auxiliaries or reading.folded[end - 1] in closed.adverbs:
        end -= 1
    if reading.folded_in(closed.passives, range(end, at)):
        return None
    first = next((i for i in range(end - 1, max(-1, end - 1 - FAR), -1) if _possessive(reading, i)), None)
    if first is None or not _people(reading, end - 1) or not any(reading.reports(i) for i in range(first)):
        return None
    return first


def _possessive(reading: Reading, at: int) -> bool:
    return reading.folded[at] in reading.closed.possessive_pronouns


def _people(reading: Reading, at: int) -> bool:
    nouns = reading.lexicon.nouns.get(reading.language, {})
    return any(is_human(reading, nouns.get(form)) for form in reading.words[at].forms)
