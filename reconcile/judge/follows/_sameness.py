"""Whether two texts are told of one thing, and how much of the second stands in the first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from reconcile.judge.follows._statement import Statement
from reconcile.judge.follows._terms import covered
from reconcile.model import Lexicon

NAME = 2  # weight of a name beside another word


def share(of: Statement, within: Statement, lexicon: Lexicon) -> float:
    """The part of what the words of one text tell that the other tells as well, from 0 to 1."""
    whole = _weight(of.keys, of.names)
    if not whole:
        return float(of.frame == within.frame)
    return _weight(covered(of.keys, _known(within, lexicon)), of.names) / whole


def strange_names(of: Statement, within: Statement, lexicon: Lexicon) -> frozenset[str]:
    """The names of one text that the other does not know."""
    return of.names - frozenset(covered(of.names, _known(within, lexicon)))


def _known(told: Statement, lexicon: Lexicon) -> frozenset[str]:
    """The words of a text, and the places that its places lie in."""
    return told.keys | {f"={place}" for place in _around(_named(told.names, lexicon), lexicon)}


def likeness(a: Statement, b: Statement, here: int, there: int) -> float:
    """The part of all that two texts tell that both tell, or of their sentences `here` and `there`, if that is more."""
    return max(_both(a.keys, a.names, b.keys, b.names), _both(a.told[here], a.names, b.told[there], b.names))


def _both(a: frozenset[str], a_names: frozenset[str], b: frozenset[str], b_names: frozenset[str]) -> float:
    whole = _weight(a, a_names) + _weight(b, b_names)
    shared = _weight(covered(a, b), a_names) + _weight(covered(b, a), b_names)
    return shared / whole if whole else 0.0


def elsewhere(a: Statement, b: Statement, lexicon: Lexicon) -> bool:
    """Each names a place that is none of the other's, nor in or around one; or the scenes they tell of differ."""
    first, second = _named(a.names, lexicon), _named(b.names, lexicon)
    apart = _strange(first, second, lexicon) and _strange(second, first, lexicon)
    scenes = [{k for k in keys if k[0] == "~" and lexicon.marked(k[1:], "scene")} for keys in (a.keys, b.keys)]
    return apart or (all(scenes) and scenes[0].isdisjoint(scenes[1]))


def _strange(places: frozenset[str], others: frozenset[str], lexicon: Lexicon) -> bool:
    """One of the places lies apart from all of the others, of which there are some."""
    around = _around(others, lexicon)
    return bool(others) and any(one not in around and others.isdisjoint(_around([one], lexicon)) for one in places)


def _named(names: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    places = _within(lexicon)
    return frozenset(name[1:] for name in names if name[0] == "=" and name[1:] in places)


def _around(places: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """The places, and those that they lie in."""
    within = _within(lexicon)
    found: set[str] = set()
    for one in places:
        place: str | None = one
        while place is not None and place not in found:
            found.add(place)
            place = within.get(place)
    return frozenset(found)


def _weight(keys: Iterable[str], names: frozenset[str]) -> int:
    return sum(NAME if key in names else 1 for key in keys)


@lru_cache(maxsize=4)
def _within(lexicon: Lexicon) -> dict[str, str | None]:
    """Each place of the packs with the one it lies in."""
    return {entity.id: entity.within for entity in lexicon.entities if entity.kind != "organisation"}
