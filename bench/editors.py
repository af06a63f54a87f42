"""Invented triples as an encyclopedia's editors leave them: the people of a town in a year, over many edits.

A few editors enter thousands of numbers, most one or two. What is wrong is an older count, another area, a rounded or
mistyped number, or a joke; who sees a wrong number may put it right. Triples carry no dates, so the order is lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from triples import Drawn, Triple, rounded, typo


@dataclass(frozen=True, slots=True)
class Edited:
    """How an encyclopedia is drawn; `skew` is how steeply the share of an editor falls with its rank."""

    name: str
    towns: int
    editors: int
    years: int = 3
    skew: float = 1.1
    edits: float = 0.35  # chance of one more edit of the same number
    diligent: float = 0.9  # how often the busiest editors are right
    casual: float = 0.6
    corrects: float = 0.5  # chance that an edit after a wrong number puts it right
    keeps: float = 0.15  # chance that an edit enters a number that stood there
    older: float = 0.35  # shares of errors
    wider: float = 0.1
    rounding: float = 0.15
    typos: float = 0.15  # the rest are jokes


ENCYCLOPEDIAS = (
    Edited("an encyclopedia's editors, 1,000 triples", towns=230, editors=250),
    Edited("an encyclopedia's editors, 50,000 triples", towns=11_000, editors=4_000),
    Edited("the same, much edited", towns=900, editors=1_500, edits=0.6),
    Edited("the same, older counts everywhere", towns=900, editors=1_500, edits=0.5, older=0.7, casual=0.5),
    Edited("the same, mostly slips", towns=900, editors=1_500, edits=0.5, older=0.05, rounding=0.4, typos=0.4),
    Edited("the same, jokers", towns=900, editors=1_500, edits=0.5, older=0.05, rounding=0.05, typos=0.05),
)


def edited(setting: Edited, seed: int) -> Drawn:
    """One encyclopedia, with the truth of what is told in more than one way."""
    random = Random(f"{setting.name} {seed}")  # noqa: S311 -- invented claims
    ranks = range(setting.editors)
    weights = list(accumulate(1 / (rank + 1) ** setting.skew for rank in ranks))
    skill = [_skill(setting, random, rank) for rank in ranks]
    truth: dict[str, int] = {}
    triples: list[Triple] = []
    for town in range(setting.towns):
        people = random.paretovariate(0.6) * 800
        counts = [round(people * random.uniform(0.97, 1.12) ** year) for year in range(setting.years + 1)]
        for year in range(setting.years):
            name = f"town {town}, year {year}"
            said = _edits(setting, random, counts, year, skill, weights)
            triples += [(f"editor {editor}", name, value) for editor, value in said.items()]
            if len(set(said.values())) > 1 and counts[year + 1] in said.values():
                truth[name] = counts[year + 1]
    random.shuffle(triples)
    return Drawn(tuple(triples), truth)


def _skill(setting: Edited, random: Random, rank: int) -> float:
    """How often an editor is right: the busy ones more evenly so."""
    busy = max(0.0, 1 - 20 * rank / setting.editors)
    usual = setting.casual + (setting.diligent - setting.casual) * busy
    return min(0.99, max(0.05, random.gauss(usual, 0.05 + 0.15 * (1 - busy))))


def _edits(
    setting: Edited, random: Random, counts: list[int], year: int, skill: list[float], weights: list[float]
) -> Mapping[int, int]:
    """What each editor entered last."""
    true, history = counts[year + 1], list[int]()
    said: dict[int, int] = {}
    while not history or random.random() < setting.edits:
        editor = random.choices(range(len(weights)), cum_weights=weights)[0]
        if history and history[-1] != true and random.random() < setting.corrects * skill[editor]:
            value = true
        elif history and random.random() < setting.keeps:
            value = random.choice(history)
        else:
            value = true if random.random() < skill[editor] else _error(setting, random, counts, year)
        said[editor] = value
        history.append(value)
    return said


def _error(setting: Edited, random: Random, counts: list[int], year: int) -> int:
    true, kind = counts[year + 1], random.random()
    if kind < setting.older:
        return counts[year]
    kind -= setting.older
    if kind < setting.wider:
        return round(true * (1.2 + true % 7 / 5))  # the same wider area for all
    kind -= setting.wider
    if kind < setting.rounding:
        return rounded(random, true)
    kind -= setting.rounding
    return typo(random, true) if kind < setting.typos else round(true * 10 ** random.uniform(-2, 2))
