"""Invented triples with their truth: sources that err, copy, mistype and say little, in many settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

Triple = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Setting:
    """How a world of sources is drawn."""

    name: str
    objects: int = 400
    sources: int = 40
    fewest: int = 4
    most: int = 10
    worst: float = 0.5
    best: float = 0.95
    copying: float = 0.0  # share of sources that copy
    copied: float = 0.8  # share of its sayings that a copier copies
    idols: int = 3  # sources that are copied
    bad_idols: bool = False
    tail: float = 0.0  # how steeply the size of sources falls
    rising: float = 0.0  # how much better sources of many sayings are
    rivals: int = 10
    clustered: float = 0.0  # share of errors that are the popular one
    typos: float = 0.0  # share of errors that are slips of the true number
    rounding: float = 0.0
    hard: float = 0.0  # share of objects on which all do worse


@dataclass(frozen=True, slots=True)
class Drawn:
    """Triples in no order, and the truth."""

    triples: tuple[Triple, ...]
    truth: Mapping[str, int]


def draw(setting: Setting, seed: int) -> Drawn:
    """One world of a setting."""
    random = Random(f"{setting.name} {seed}")  # noqa: S311 -- invented claims
    names = [f"source {i}" for i in random.sample(range(10 * setting.sources), setting.sources)]
    sizes = [1 / (i + 1) ** setting.tail for i in range(setting.sources)]
    skill = [_skill(setting, random, i) for i in range(setting.sources)]
    idols = _idols(setting, random, skill)
    truth: dict[str, int] = {}
    triples: list[Triple] = []
    for i in range(setting.objects):
        name, true = f"object {i}", _true(random)
        truth[name] = true
        false = _rivals(setting, random, true)
        penalty = 0.35 if random.random() < setting.hard else 0.0
        said: dict[int, int] = {}
        for source in _speakers(setting, random, sizes, set(idols.values())):
            idol = idols.get(source)
            if idol in said and random.random() < setting.copied:
                said[source] = said[idol]
            elif random.random() < skill[source] - penalty:
                said[source] = true
            else:
                said[source] = _error(setting, random, true, false)
        triples += [(names[source], name, value) for source, value in said.items()]
    random.shuffle(triples)
    return Drawn(tuple(triples), truth)


def _skill(setting: Setting, random: Random, place: int) -> float:
    lift = setting.rising * (1 - place / setting.sources) ** 8
    return min(0.97, random.uniform(setting.worst, setting.best) + lift)


def _idols(setting: Setting, random: Random, skill: list[float]) -> dict[int, int]:
    """Whom each copier copies."""
    everyone = list(range(setting.sources))
    idols = (
        sorted(everyone, key=lambda s: skill[s])[: setting.idols]
        if setting.bad_idols
        else random.sample(everyone, setting.idols)
    )
    others = [s for s in everyone if s not in idols]
    return {s: random.choice(idols) for s in random.sample(others, round(setting.copying * setting.sources))}


def _true(random: Random) -> int:
    return round(10 ** random.uniform(3, 6))


def _rivals(setting: Setting, random: Random, true: int) -> list[int]:
    out: list[int] = []
    while len(out) < setting.rivals:
        value = round(true * 10 ** random.uniform(-0.5, 0.5))
        if value != true and value not in out:
            out.append(value)
    return out


def _speakers(setting: Setting, random: Random, sizes: list[float], idols: set[int]) -> list[int]:
    """Who speaks of one object, idols first."""
    wanted = min(setting.sources, random.randint(setting.fewest, setting.most))
    keys = [(random.random() ** (1 / size), s) for s, size in enumerate(sizes)]
    chosen = [s for _, s in sorted(keys, reverse=True)[:wanted]]
    return sorted(chosen, key=lambda s: (s not in idols, s))


def _error(setting: Setting, random: Random, true: int, false: list[int]) -> int:
    kind = random.random()
    if kind < setting.typos:
        return typo(random, true)
    if kind < setting.typos + setting.rounding:
        return rounded(random, true)
    if random.random() < setting.clustered:
        return false[0]
    return random.choice(false)


def rounded(random: Random, true: int) -> int:
    """The number with some of its last digits lost."""
    value = round(true, -random.randint(1, len(str(true)) - 1))
    return value if value not in (true, 0) else true + 1


def typo(random: Random, true: int) -> int:
    """The number with a digit dropped, added, changed or exchanged."""
    digits = list(str(true))
    at = random.randrange(len(digits))
    match random.randrange(4):
        case 0:
            del digits[at]
        case 1:
            digits.append("0")
        case 2:
            digits[at] = str((int(digits[at]) + random.randint(1, 9)) % 10)
        case _:
            other = max(0, at - 1)
            digits[at], digits[other] = digits[other], digits[at]
    value = int("".join(digits) or "0")
    return value if value not in (true, 0) else true + 10


SETTINGS = (
    Setting("plain"),
    Setting("two or three claims an object, many ties", sources=60, fewest=2, most=3),
    Setting("thirty claims an object", objects=300, sources=60, fewest=25, most=30, best=0.8, worst=0.2),
    Setting("poor sources", worst=0.2, best=0.9, sources=50),
    Setting("long tail", objects=600, sources=1500, fewest=2, most=5, tail=1.2),
    Setting(
        "long tail, those who say much are better",
        objects=2000,
        sources=1500,
        fewest=1,
        most=4,
        tail=1.1,
        worst=0.4,
        best=0.9,
        rising=0.35,
        typos=0.3,
        rounding=0.3,
    ),
    Setting(
        "few claims, long tail, slips",
        objects=300,
        sources=800,
        fewest=2,
        most=5,
        tail=1.0,
        rivals=30,
        typos=0.3,
        rounding=0.3,
    ),
    Setting("numbers with typos", typos=0.5, rounding=0.2, fewest=2, most=6),
    Setting("one popular error", clustered=0.7, worst=0.4, best=0.9),
    Setting("two false values only", rivals=2),
    Setting("hard objects", hard=0.3),
    Setting("a third copies", copying=0.33),
    Setting("half copy three sources", copying=0.5),
    Setting("half copy the worst source", copying=0.5, idols=1, bad_idols=True, copied=0.95),
    Setting("half copy half of three bad sources", copying=0.5, bad_idols=True, copied=0.5, worst=0.4),
    Setting("half copy, long tail", objects=600, sources=300, tail=0.8, copying=0.5, bad_idols=True, fewest=3, most=8),
)
