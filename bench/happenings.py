"""An invented world: towns, sites and people, and what happens there day by day, near misses among it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, count
from random import Random

import invented

FIRST_DAY = date(2015, 1, 1)
A_DAY = 20  # happenings a day
NEAR_MISS = 0.3  # part of the happenings that are like a recent one but for the day or the place
RECALLING = 0.25  # part of the happenings whose reports recall an earlier one
RECENT = 400  # happenings that a near miss or a paragraph of background may go back to
TOWNS_IN_PROVINCE = 12
THINGS = tuple(
    "bomb blast,factory fire,bus crash,rocket attack,mine collapse,ferry sinking,gas explosion,train crash,flash flood,"
    "landslide,shooting,car bomb,stampede,drone strike,building collapse,chemical leak".split(",")
)
SITES = tuple(
    "Market,Works,Bridge,Barracks,Quarter,Station,Terminal,School,Hospital,Port,Square,Mill,Garden,Hotel,Tower,Camp,"
    "Stadium,Mosque,Church,Tunnel,Depot,Arcade,College,Dam,Quarry,Refinery,Theatre,Museum,Farm,Plant".split(",")
)
VOCABULARY = 6000  # words that people use; a few of them in every other sentence
TOPIC = 20  # words that those who tell of one happening use more than others
FURTHER = ("displaced", "arrested", "rescued", "missing")


@dataclass(frozen=True, slots=True)
class Town:
    """A town of a province with its sites and the person who speaks for it."""

    name: str
    province: str
    sites: tuple[str, ...]
    speaker: str


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, where and when; `figures` are the true numbers by attribute. `number` tells it from all others.

    `topic`: words that its articles have in common.
    """

    number: int
    thing: str
    town: Town
    site: str
    day: date
    figures: dict[str, int]
    topic: tuple[str, ...]


def towns(expected: int, rng: Random) -> list[Town]:
    """The towns of a world in which so many things happen: more in a larger world, though not in proportion."""
    wanted = max(60, int(3 * expected**0.75))
    words = iter(invented.names(wanted * 5 + wanted // TOWNS_IN_PROVINCE + 1, rng))
    out: list[Town] = []
    province = ""
    for n in range(wanted):
        province = next(words) if n % TOWNS_IN_PROVINCE == 0 else province
        sites = tuple(f"{next(words)} {rng.choice(SITES)}" for _ in range(2))
        out.append(Town(next(words), province, sites, f"{next(words)} {next(words)}"))
    return out


def happenings(expected: int, rng: Random) -> Iterator[tuple[Happening, Happening | None]]:
    """Yield without end, in order of days, what happens, and a recent thing of its kind that a report may recall."""
    places = towns(expected, rng)
    weights = zipf(len(places), 0.5)
    words, often = vocabulary()
    recent: deque[Happening] = deque(maxlen=RECENT)
    for number in count():
        day = FIRST_DAY + timedelta(days=number // A_DAY)
        town = rng.choices(places, cum_weights=weights)[0]
        topic = tuple(rng.choices(words, cum_weights=often, k=TOPIC))
        made = Happening(number, rng.choice(THINGS), town, rng.choice(town.sites), day, _figures(rng), topic)
        if recent and rng.random() < NEAR_MISS:
            made = _near_miss(made, rng.choice(recent), rng)
        yield made, _recalled(made, recent) if rng.random() < RECALLING else None
        recent.append(made)


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    """Invented words, and how often each is used, added up."""
    rng = Random(VOCABULARY)  # noqa: S311 - nothing secret is drawn
    return [word.lower() for word in invented.names(VOCABULARY, rng)], zipf(VOCABULARY, 1.0)


def zipf(count: int, steepness: float) -> list[float]:
    """Weights of the first, the second and so on, added up."""
    return list(accumulate((n + 20) ** -steepness for n in range(count)))


def _near_miss(made: Happening, like: Happening, rng: Random) -> Happening:
    """Of the same kind as a recent one, in the same place on another day, or elsewhere in the province."""
    if like.day != made.day and rng.random() < 0.7:
        site = like.site if rng.random() < 0.5 else rng.choice(like.town.sites)
        return replace(made, thing=like.thing, town=like.town, site=site)
    return replace(made, thing=like.thing, town=replace(made.town, province=like.town.province))


def _recalled(made: Happening, recent: deque[Happening]) -> Happening | None:
    """The latest recent thing of the same kind on an earlier day."""
    return next((h for h in reversed(recent) if h.thing == made.thing and h.day < made.day), None)


def _figures(rng: Random) -> dict[str, int]:
    killed = 1 + int(rng.paretovariate(1.2) * 2)
    further = {name: rng.randrange(2, 400) for name in rng.sample(FURTHER, 2)}
    return {"killed": killed, "injured": killed + rng.randrange(1, 60), **further}
