"""Counts that are no longer held true: "a first count had spoken of 41", "correcting the 62 announced on Monday"."""

from __future__ import annotations

from functools import cache

from reconcile.claims._levels import before, mover, revised
from reconcile.claims._reading import Count, Dated, Reading
from reconcile.claims._told_before import told_before
from reconcile.languages._words import Words

NEAR = 5  # words around a number in which it may be called an earlier one
PHRASE = 3  # words of a phrase that holds one number against another, at most
FAR = 16  # words between an earlier count and its number


def may_call_former(reading: Reading) -> bool:
    """The sentence holds a word by which a count is called an earlier one."""
    return not _calling(reading.closed).isdisjoint(reading.forms)


def called_former(reading: Reading, count: Count) -> bool:
    """ "An earlier toll of nine", "the nine initially reported", "a first report spoke of nine", "correcting nine"."""
    if not may_call_former(reading):
        return False
    if told_before(reading, count) or _held_against(reading, count):
        return True
    if _cues(reading.closed).isdisjoint(reading.forms):
        return False
    closed, link = reading.closed, before(reading, count)
    if reading.folded[link] in closed.genitive and _named(reading, link):
        return True
    if reading.folded[count.last] in closed.earlier and reading.reports(count.last + 1):
        return True
    return revised(reading, count) or _told_by_former(reading, count) or _told_in_former(reading, count)


def _held_against(reading: Reading, count: Count) -> bool:
    """A number of an earlier time that another is held against: "27, against 22 a week earlier"."""
    closed, link = reading.closed, before(reading, count)
    if reading.folded[link] not in _against(closed):
        return False
    told = f" {' '.join(reading.folded[i] for i in range(max(0, link - PHRASE), link + 1))}"
    if not told.endswith(tuple(f" {phrase}" for phrase in closed.held_against)):
        return False
    level = next((c for c in reversed(reading.counts) if c.last <= link), None)
    if level is None or reading.any_of(".;:", range(level.last, count.first)):
        return False
    if count.head is not None and not count.ellipsis and count.noun != level.noun:
        return False  # "19 shots against 14 protesters"
    behind = next((d for d in reading.dates if 0 <= d.first - count.last <= 1), None)
    if behind is None:
        return False
    two = any(d.last <= count.first for d in reading.dates)  # "27 on Friday, against 22 on Thursday"
    return two or bool(behind.expression.unit and (behind.expression.shift or 0) < 0)


@cache
def _calling(closed: Words) -> frozenset[str]:
    """Words without which no count is called an earlier one, nor told as one."""
    return closed.pluperfect | _cues(closed) | _against(closed)


@cache
def _against(closed: Words) -> frozenset[str]:
    """The last words of the phrases by which a number is held against another."""
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in closed.held_against)


@cache
def _cues(closed: Words) -> frozenset[str]:
    """Words without which no count is called an earlier one."""
    return closed.earlier | closed.first_told | closed.tentative | closed.revises


def holds_date(reading: Reading, dated: Dated, first: int) -> bool:
    """The date belongs to an earlier count right before it, not to words from `first` on: "down from 20 last year"."""
    for other in reading.counts:
        if not 0 <= dated.first - other.last <= NEAR or other.first <= first < other.last:
            continue
        if reading.any_of(",;:.", range(other.last, dated.first)):
            continue
        if _compared(reading, other) or called_former(reading, other):
            return True
    return False


def _compared(reading: Reading, count: Count) -> bool:
    """ "Down from 20"."""
    closed, link = reading.closed, before(reading, count)
    if reading.folded[link] not in closed.change_from:
        return False
    moved = reading.folded[link - 1]
    return moved in closed.raised or moved in closed.lowered


def _named(reading: Reading, link: int) -> bool:
    """A word before "of" calls it an earlier one."""
    for at in range(link - 1, max(-1, link - NEAR), -1):
        if reading.folded[at] in reading.closed.earlier:
            return True
        if not reading.words[at].is_word or reading.folded[at] in reading.closed.clause_starts:
            return False
    return False


def _told_by_former(reading: Reading, count: Count) -> bool:
    """An earlier count is the subject of the clause that tells the number, and nothing in it is said to change."""
    closed, link = reading.closed, before(reading, count)
    if mover(reading, link) is not None:
        return False
    for at in range(count.first - 1, max(-1, count.first - FAR), -1):
        word = reading.words[at]
        if word.text in ".;:" or word.folded in closed.contrasts or _is_any(reading, at, closed.revises):
            return False
        if _tally(reading, at) and _subject(reading, at):
            return _former(reading, at, count)
    return False


def _told_in_former(reading: Reading, count: Count) -> bool:
    """ "Against 12 in an earlier report"."""
    closed, start = reading.closed, count.last
    if reading.folded[start] not in closed.prepositions:
        return False
    for at in range(start + 1, min(start + NEAR, len(reading.words))):
        if not reading.words[at].is_word:
            return False
        if _tally(reading, at):
            return _always(reading, at)
    return False


def _tally(reading: Reading, at: int) -> bool:
    """The word is a noun of a count: "toll", "figure", "report"."""
    return _is_any(reading, at, _counting(reading.closed))


@cache
def _counting(closed: Words) -> frozenset[str]:
    return closed.levels | closed.tallies | closed.reports


def _former(reading: Reading, at: int, count: Count) -> bool:
    """The noun at word `at` is called an earlier one, or a first one by a verb in the past."""
    closed, beside = reading.closed, _beside(reading, at)
    if _always(reading, at):
        return True
    if not beside.isdisjoint(closed.tentative):
        return reading.folded_in(closed.pluperfect, range(at + 1, count.first))
    return not beside.isdisjoint(closed.first_told) and _past(reading, range(at + 1, count.first))


def _always(reading: Reading, at: int) -> bool:
    """The noun at word `at` is called an earlier one."""
    return not _beside(reading, at).isdisjoint(_plainly(reading.closed))


@cache
def _plainly(closed: Words) -> frozenset[str]:
    """Words that by themselves call a count an earlier one."""
    return closed.earlier - closed.first_told - closed.tentative


def _beside(reading: Reading, at: int) -> set[str]:
    """The words that may call the noun at word `at` something."""
    behind = reading.closed.modifiers_behind or reading.closed.head_first
    return {reading.folded[at - 1], reading.folded[at + 1] if behind else ""}


def _past(reading: Reading, gap: range) -> bool:
    """The verb among the words tells of the past, not of what holds now."""
    closed = reading.closed
    if closed.imperfect_endings:
        told = (reading.folded[i] for i in gap if reading.folded[i] not in closed.present_forms)
        return any(word.endswith(closed.imperfect_endings) for word in told)
    first = next((i for i in gap if reading.folded[i] not in closed.adverbs), gap.stop)
    return not _present(reading, first) and not reading.folded_in(closed.present_forms, gap)


def _present(reading: Reading, at: int) -> bool:
    """The word right behind the noun is a verb of what holds now."""
    closed, word = reading.closed, reading.folded[at]
    third = bool(closed.third_person_endings) and word.endswith(closed.third_person_endings)
    return word.startswith(closed.present_prefixes) or (third and word not in closed.past_helpers)


def _subject(reading: Reading, at: int) -> bool:
    """No verb or preposition stands before the noun phrase, so that it is a subject."""
    calling, links = _around(reading.closed)
    first = at
    while first > 0 and (reading.folded[first - 1] in calling or reading.name_at(first - 1) is not None):
        first -= 1
    if first == 0 or not reading.words[first - 1].is_word or _source(reading, first):
        return True
    return reading.folded[first - 1] in links


@cache
def _around(closed: Words) -> tuple[frozenset[str], frozenset[str]]:
    """Words that a noun phrase of a count may begin with, and those that may stand before its subject."""
    calling = closed.earlier | closed.first_told | closed.determiners | closed.adverbs
    links = closed.clause_starts | closed.conjunctions | closed.contrasts | closed.copulas | closed.was_before
    return calling, links


def _source(reading: Reading, first: int) -> bool:
    """ "According to" stands before the phrase."""
    said = (" ".join(reading.folded[i] for i in range(at, first)) for at in (first - 1, first - 2))
    return any(phrase in reading.closed.according for phrase in said)


def _is_any(reading: Reading, at: int, words: frozenset[str]) -> bool:
    return not words.isdisjoint(reading.words[at].forms)
