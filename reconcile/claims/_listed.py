"""Dates of a list, each beside what it is of: "Ostow on 1 March, Marn on 9 March"; "handed over: Ostow (1 March)"."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from reconcile.claims._reading import Act, Dated, Name, Reading

BETWEEN = 6  # words between a name and its date
AHEAD = 8  # words between what happened to all of a list and its first name
SIGNS = frozenset({",", "،", "(", "-", "–", "—", "'", "’"})


def listed(reading: Reading) -> Mapping[int, tuple[Name, Act | None]]:
    """First word of a date -> the name that it stands behind and, of a list told by one act before it, that act.

    Empty where fewer than two dates of the sentence each have a name of their own.
    """
    if len(reading.dates) < 2 or len(reading.names) < 2:
        return {}
    owned = [(dated, name) for dated in reading.dates if (name := _owner(reading, dated)) is not None]
    runs: list[list[tuple[Dated, Name]]] = [owned[:1]]
    for (before, _), (dated, name) in pairwise(owned):
        if _goes_on(reading, before, name):
            runs[-1].append((dated, name))
        else:
            runs.append([(dated, name)])
    found: dict[int, tuple[Name, Act | None]] = {}
    for run in runs:
        if len({name.key for _, name in run}) > 1:
            act = _ahead(reading, run[0][1])
            found |= {dated.first: (name, act) for dated, name in run}
    return found


def _owner(reading: Reading, dated: Dated) -> Name | None:
    """The name right before a date, with nothing between them but signs, small words and what happened to it."""
    before = [name for name in reading.names if name.last <= dated.first]
    if not before or not 0 < dated.first - before[-1].last <= BETWEEN:
        return None
    return before[-1] if all(_small(reading, at) for at in range(before[-1].last, dated.first)) else None


def _goes_on(reading: Reading, before: Dated, name: Name) -> bool:
    """Nothing that tells anything stands between a date and the next name."""
    gap = range(before.last, name.first)
    return len(gap) <= BETWEEN and all(_small(reading, at) or reading.words[at].text in ");" for at in gap)


def _small(reading: Reading, at: int) -> bool:
    """A sign of a list, a word that tells nothing by itself, or a verb."""
    word = reading.words[at]
    if not word.is_word:
        return word.text in SIGNS
    told = any(act.first <= at < act.last for act in reading.acts if act.role == "verb")
    return told or not word.content or word.folded in reading.closed.prepositions | reading.closed.conjunctions


def _ahead(reading: Reading, name: Name) -> Act | None:
    """What happened to all of a list, behind which a colon stands: "handed over so far: ..."."""
    acts = [act for act in reading.acts if act.last <= name.first and name.first - act.last <= AHEAD]
    if not acts:
        return None
    gap = range(acts[-1].last, name.first)
    return acts[-1] if any(reading.words[at].text == ":" for at in gap) else None
