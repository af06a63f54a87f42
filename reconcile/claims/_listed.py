"""Dates of a list, each beside what it is of: "Ostow on 1 March, Marn on 9 March"; "handed over: Ostow (1 March)"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reconcile.claims._reading import Act, Dated, Name, Reading

BETWEEN = 6  # words between a name and its date
AHEAD = 8  # words between what happened to all of a list and its first name
SIGNS = frozenset({",", "،", "(", "-", "–", "—", "'", "’"})


def listed(reading: Reading) -> Mapping[int, tuple[Sequence[Name], Act | None]]:
    """First word of a date -> the names that it is of and, of a list told by one act before it, that act.

    It is of the name that it stands behind; where this tells where ("born in Ostow in 1971 and died in Marn in 2030"),
    of those before the list as well. Empty where fewer than two dates of the sentence each have a name of their own.
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
    found: dict[int, tuple[Sequence[Name], Act | None]] = {}
    for run in runs:
        if len({name.key for _, name in run}) > 1:
            first = run[0][1]
            act, earlier = _ahead(reading, first), [name for name in reading.names if name.last <= first.first]
            for dated, name in run:
                found[dated.first] = ((*earlier, name) if _is_where(reading, name) else (name,), act)
    return found


def _owner(reading: Reading, dated: Dated) -> Name | None:
    """The name right before a date, with nothing between them but signs, small words and what happened to it."""
    before = [name for name in reading.names if name.last <= dated.first]
    if not before or not 0 < dated.first - before[-1].last <= BETWEEN:
        return None
    return before[-1] if all(_small(reading, at) for at in range(before[-1].last, dated.first)) else None


def _is_where(reading: Reading, name: Name) -> bool:
    """A preposition governs the name, not one that is part of a verb ("gave up Orel")."""
    at = reading.past_determiners(name.first - 1)
    if at < 0 or reading.folded[at] not in reading.closed.prepositions:
        return False
    return not any(act.first < at < act.last for act in reading.acts)


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
