"""Two names side by side: what shows that they are one thing, and what shows that they are not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz.distance import OSA

from reconcile.cluster._names_parts import Parts
from reconcile.cluster._names_sound import SHORTEST, but_ending, foreign, hardly_apart, key, sound_alike

LONG = 9  # letters of a name in which one may be mistyped
TWISTED = 7  # letters of a name in which two may change places
JOINED = 4  # consonants of names that differ in where their words are parted
PAIR = 2  # words of a name with a given name

# Kinds of things told for one another, or one in the other.
LOOSE = frozenset({"city", "province", "company"})
NEIGHBOURS = (
    frozenset({"base", "airport"}),
    frozenset({"plant", "field"}),
    frozenset({"mountain", "volcano"}),
    frozenset({"sea", "gulf", "strait"}),
    frozenset({"university", "school", "hospital"}),
)
PLACES = frozenset(
    "base airport port bridge river lake mountain volcano island dam hospital prison stadium market mosque "
    "church".split()
)

Inside = Callable[[str, str], bool]


def against(a: Parts, b: Parts, inside: Inside) -> str | None:
    """What in the two names shows that they are of different things, as a sentence."""
    if a.entity is not None and b.entity is not None:
        return _two_known(a, b, inside)
    one = f"'{a.text}' and '{b.text}'"
    if cores_alike(a.core, b.core) or not (a.core or b.core):
        return next((f"{one} {why}" for why in _set_apart(a, b)), None)
    if len(a.core) == len(b.core) and _owned_apart(a, b, inside):
        return f"{one} are of {_first(a.owners)} and of {_first(b.owners)}"
    if _two_places(a, b):
        return f"{one} are two names of places of one kind, {_first(a.heads & b.heads)}"
    if _given_apart(a, b):
        return f"'{a.core[0]}' and '{b.core[0]}' stand before the same last name"
    return None


def _two_known(a: Parts, b: Parts, inside: Inside) -> str | None:
    x, y = a.entity, b.entity
    if x is None or y is None or x.id == y.id or inside(x.id, y.id) or inside(y.id, x.id):
        return None
    return f"'{x.names[0]}' and '{y.names[0]}' are two entries of the packs"


def _set_apart(a: Parts, b: Parts) -> list[str]:
    """What sets two names apart that are alike else."""
    out = []
    if a.numbers and b.numbers and a.numbers != b.numbers:
        out.append(f"have different numbers, {_first(a.numbers)} and {_first(b.numbers)}")
    if a.marks and b.marks and a.marks != b.marks:
        out.append(f"differ in {_first(a.marks)} and {_first(b.marks)}")
    if a.later and b.later and a.later != b.later:
        out.append("are namesakes")
    if a.heads and b.heads and not heads_meet(a, b) and not (a.heads | b.heads) & LOOSE:
        out.append(f"are different things, {_first(a.heads)} and {_first(b.heads)}")
    return out


def heads_meet(a: Parts, b: Parts) -> bool:
    """The kinds of things that two names say may be told for one another."""
    both = (a.heads | b.heads) - {"company"}
    return bool(a.heads & b.heads) or not both or any(both <= kinds for kinds in NEIGHBOURS)


def _owned_apart(a: Parts, b: Parts, inside: Inside) -> bool:
    """ "US Army", "Iraqi Army": the same name of two countries."""
    mine, other = [w for w in a.core if w[0] != "="], [w for w in b.core if w[0] != "="]
    if not mine or not cores_alike(mine, other) or not a.owners or not b.owners or a.owners == b.owners:
        return False
    return not any(inside(x, y) or inside(y, x) for x in a.owners for y in b.owners)


def _two_places(a: Parts, b: Parts) -> bool:
    """Places of one kind with names that share no word."""
    if not (a.heads & b.heads & PLACES) or a.common or b.common or not a.core or not b.core:
        return False
    one_script = any(map(foreign, a.core)) == any(map(foreign, b.core))
    return one_script and not any(word_alike(x, y) or but_ending(x, y) for x in a.core for y in b.core)


def _given_apart(a: Parts, b: Parts) -> bool:
    """The same last name behind different given names."""
    x, y = a.core, b.core
    if len(x) < PAIR or len(y) < PAIR or not word_alike(x[-1], y[-1]):
        return False
    if _ends(x, y) or _ends(y, x):
        return False
    if mistyped(x[:1], y[:1]):
        return False
    if foreign(x[0]) != foreign(y[0]) and not set(key(x[0])).isdisjoint(key(y[0])):
        return False  # one name may be spelt so in the other script
    return not given_alike(x[0], y[0]) or (_middles_apart(x, y) and bool(a.initials or b.initials))


def given_alike(a: str, b: str) -> bool:
    """Two given names, one of which may be an initial."""
    if beside_alike(a, b):
        return True
    short, long = sorted((a, b), key=len)
    return len(short) == 1 and long.startswith(short[0]) and foreign(short) == foreign(long)


def _middles_apart(x: Sequence[str], y: Sequence[str]) -> bool:
    mine, other = x[1:-1], y[1:-1]
    if not mine or not other:
        return False
    return len(mine) != len(other) or not all(given_alike(m, o) for m, o in zip(mine, other, strict=True))


def _ends(short: Sequence[str], long: Sequence[str]) -> bool:
    """The longer name ends as the shorter one."""
    return len(short) < len(long) and cores_alike(short, long[-len(short) :])


def word_alike(a: str, b: str) -> bool:
    """Two words of names are one: the same, or likely spellings of one."""
    return a == b or (a[0] != "=" and b[0] != "=" and sound_alike(a, b))


def beside_alike(a: str, b: str) -> bool:
    """The same of two words that stand beside others."""
    return word_alike(a, b) or (a[0] != "=" and b[0] != "=" and hardly_apart(a, b))


def cores_alike(x: Sequence[str], y: Sequence[str]) -> bool:
    """The words by which two names are told are the same, in any order, in likely spellings."""
    if not x or not y:
        return False
    if len(x) == len(y):
        one = word_alike if len(x) == 1 else beside_alike
        return all(map(one, x, y)) or all(map(one, sorted(x), sorted(y)))
    whole, other = "".join(x), "".join(y)
    return "=" not in whole + other and len(key(whole)) >= JOINED and sound_alike(whole, other)


def people_alike(x: Parts, y: Parts) -> bool:
    """The same last name behind given names of which one may be an initial, middle names said by one alone."""
    a, b = x.core, y.core
    if min(len(a), len(b)) < PAIR or not word_alike(a[-1], b[-1]) or not given_alike(a[0], b[0]):
        return False
    return not _middles_apart(a, b)


def places_alike(a: Parts, b: Parts) -> bool:
    """Two places of one kind with names of one word that differ in a vowel at the end."""
    one = len(a.core) == len(b.core) == 1 and bool(a.heads & b.heads & PLACES)
    return one and not (a.owners or b.owners) and but_ending(a.core[0], b.core[0])


def mistyped(x: Sequence[str], y: Sequence[str]) -> bool:
    """Two names of one script that differ in one slip of the pen: in a long word, or with the same words beside it."""
    if len(x) != len(y):
        return False
    odd = [(a, b) for a, b in zip(x, y, strict=True) if a != b]
    if len(odd) != 1 or any(w[0] == "=" for w in odd[0]) or odd[0][0][0] != odd[0][1][0]:
        return False
    a, b = odd[0]
    if foreign(a) != foreign(b) or OSA.distance(a, b, score_cutoff=1) > 1:
        return False
    if sorted(a) == sorted(b):
        return len(a) >= TWISTED
    inner = a[-SHORTEST:] == b[-SHORTEST:]  # endings tell one name from another
    return inner and min(len(a), len(b)) >= LONG


def _first(words: frozenset[str]) -> str:
    return min(words)
