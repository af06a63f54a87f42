"""Dates of a list, each beside what it is of: "Ostow on 2 May, Marn on 11 May"; "handed over: Ostow (2 May)"."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from reconcile.claims._reading import Act, Dated, Name, Reading
from reconcile.frozen import dataclass
from reconcile.languages._words import Words
from reconcile.model import Modality, State

BETWEEN = 6  # words between a name and its date
AHEAD = 4  # words between what happened to all of a list and the colon behind it
SIGNS = frozenset({",", "،", "(", "-", "–", "—", "'", "’"})


@dataclass(frozen=True, slots=True)
class Listed:
    """What a date of a list is of: the name beside it; `earlier` are the names before the list.

    `act` is what happened to all of a list, where that is told before a colon.
    """

    name: Name
    earlier: tuple[Name, ...]
    act: Act | None


def listed(reading: Reading) -> Mapping[int, Listed]:
    """First word of a date -> what it is of; empty where fewer than two dates each have a name of their own."""
    if len(reading.dates) < 2 or len(reading.names) < 2:
        return {}
    owned = [(dated, name) for dated in reading.dates if (name := _owner(reading, dated)) is not None]
    runs: list[list[tuple[Dated, Name]]] = [owned[:1]]
    for (before, _), (dated, name) in pairwise(owned):
        if _goes_on(reading, before, name):
            runs[-1].append((dated, name))
        else:
            runs.append([(dated, name)])
    found: dict[int, Listed] = {}
    for run in runs:
        if len({name.key for _, name in run}) > 1:
            first = run[0][1]
            earlier, act = tuple(n for n in reading.names if n.last <= first.first), _ahead(reading, first)
            found |= {dated.first: Listed(name, earlier, act) for dated, name in run}
    return found


def of_each(reading: Reading, own: Listed, act: Act | None) -> tuple[Name, ...]:
    """The names that a date of a list is of: its own alone where what happens is counted thing by thing.

    Else also those before the list: "Tarn was born in Ostow in 1971 and died in Marn in 2030".
    """
    alone = act is not None and reading.counts_each(act.event)
    return (own.name,) if alone else (*own.earlier, own.name)


def _owner(reading: Reading, dated: Dated) -> Name | None:
    """The name right before a date, with nothing between them but signs, small words and what happened to it.

    Of "on 2 May Ostow, on 11 May Marn" no name is: there each stands behind its date.
    """
    before = [name for name in reading.names if name.last <= dated.first]
    if not before or not 0 < dated.first - before[-1].last <= BETWEEN:
        return None
    name = before[-1]
    if any(other.last == name.first for other in reading.dates):
        return None
    return name if all(_small(reading, at) or _happens(reading, at) for at in range(name.last, dated.first)) else None


def _goes_on(reading: Reading, before: Dated, name: Name) -> bool:
    """Nothing that tells anything stands between a date and the next name."""
    gap = range(before.last, name.first)
    return len(gap) <= BETWEEN and all(_small(reading, at) or reading.words[at].text in ");" for at in gap)


def _small(reading: Reading, at: int) -> bool:
    """A sign of a list, or a word that tells nothing by itself."""
    word, closed = reading.words[at], reading.closed
    if not word.is_word:
        return word.text in SIGNS
    return not word.content or word.folded in closed.prepositions or word.folded in closed.conjunctions


def _happens(reading: Reading, at: int) -> bool:
    """A verb tells what happened, and not that somebody said so."""
    act = reading.act_at(at)
    return act is not None and act.role == "verb" and not act.says and not reading.reports(at)


def _ahead(reading: Reading, name: Name) -> Act | None:
    """What happened to all of a list, right before its colon; nothing denied, planned or possible."""
    colon = next((at for at in range(name.first - 1, -1, -1) if reading.words[at].text == ":"), None)
    if colon is None or not all(_small(reading, at) for at in range(colon + 1, name.first)):
        return None
    acts = [act for act in reading.acts if act.last <= colon and colon - act.last <= AHEAD and act.role == "verb"]
    if not acts or not all(_passing(reading, at) for at in range(acts[-1].last, colon)):
        return None
    act, told = acts[-1], acts[-1].told
    sure = told.state in (State.DONE, State.STATED) and told.modality is Modality.DONE and not told.negated
    unsure = _unsure(reading.closed) & frozenset(reading.folded[: act.first])
    return act if sure and not act.says and not unsure and reading.counts_each(act.event) else None


def _passing(reading: Reading, at: int) -> bool:
    """A word that only says until when: "so far", "before"."""
    word = reading.words[at]
    return word.is_word and not word.content


def _unsure(closed: Words) -> frozenset[str]:
    """Words that deny what follows, or tell that it may or shall be."""
    return closed.negations | closed.nots | closed.infinitive | closed.future
