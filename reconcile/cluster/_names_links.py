"""Links between names that hold only where nothing else fits: initials, kinds left out, short forms, acronyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from reconcile.cluster._names_buckets import CROWD, by_sound, pairs, sound
from reconcile.cluster._names_compare import cores_alike, heads_meet, people_alike, word_alike
from reconcile.cluster._names_parts import Parts
from reconcile.languages import _name_words as words

PAIR = 2  # words of a name with a given name
FEWEST = 3  # words of a name that has an acronym

Link = tuple[int, int, str]


def people(parts: Sequence[Parts]) -> Iterator[Link]:
    """Given names as initials, and middle names that one name leaves out."""
    by_last: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(parts):
        if len(one.core) >= PAIR and not (one.heads or one.marks or one.numbers or one.owners):
            by_last[f"{sound(one.core[-1])} {one.core[0][0]}"].append(at)
    for bucket in by_last.values():
        for a, b in combinations(bucket[:CROWD], 2):
            short, long = sorted((a, b), key=lambda n: (_told(parts[n]), n))
            x, y = parts[short], parts[long]
            if not cores_alike(x.core, y.core) and _personal(x, y) and people_alike(x, y):
                yield short, long, f"'{x.text}' and '{y.text}' share last name and what they give of the first names"


def _personal(a: Parts, b: Parts) -> bool:
    """One is told to be of a person, by a title or an initial."""
    return bool(a.titles or b.titles or a.initials or b.initials)


def _told(parts: Parts) -> int:
    """How much a name says."""
    return sum(len(word) for word in parts.core)


def kinds_left_out(parts: Sequence[Parts]) -> Iterator[Link]:
    """ "Camp Northgate" as "Northgate"."""
    for a, b in pairs(parts, by_sound):
        x, y = parts[a], parts[b]
        if bool(x.heads) == bool(y.heads) or not _but_kind(x, y) or not cores_alike(x.core, y.core):
            continue
        bare, full = (b, a) if x.heads else (a, b)
        yield bare, full, f"'{parts[bare].text}' is '{parts[full].text}' without the word for what it is"


def _but_kind(a: Parts, b: Parts) -> bool:
    known = a.entity is not None or b.entity is not None or a.owners or b.owners
    return not known and a.numbers == b.numbers and a.marks == b.marks and not (a.common or b.common)


def short_forms(parts: Sequence[Parts], common: Collection[str], length: int) -> Iterator[Link]:
    """Names of so many words that stand for longer ones: a last name, "father of X", a name without its country."""
    by_end = _longer_names(parts)
    for at, one in enumerate(parts):
        if len(one.core) != length or not _may_be_short(one) or all(word in common for word in one.core):
            continue
        for other in by_end.get("".join(sound(w) for w in one.core), ()):
            yield from _link(parts, at, other, ends=True)
        if len(one.core) == 1 and one.core[0].startswith(tuple(words.joined())):
            for other in by_end.get("^" + sound(one.core[0]), ()):
                yield from _link(parts, at, other, ends=False)


def _longer_names(parts: Sequence[Parts]) -> dict[str, list[int]]:
    """Names of two words or more by the sound of their last words, and with "^" by that of the first."""
    by_end: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(parts):
        if len(one.core) >= PAIR and one.entity is None:
            for length in range(1, min(len(one.core), PAIR + 1)):
                by_end["".join(sound(w) for w in one.core[-length:])].append(at)
            by_end["^" + sound(one.core[0])].append(at)
    return by_end


def acronyms(parts: Sequence[Parts]) -> Iterator[Link]:
    """A word of capitals that is made of the first letters of a longer name."""
    short = {one.text: at for at, one in enumerate(parts) if one.capitals}
    for at, one in enumerate(parts):
        told = one.text.split()
        if len(told) < FEWEST or one.entity is not None:
            continue
        for letters in dict.fromkeys(
            ("".join(w[0] for w in told), "".join(w[0] for w in told if w not in words.weak()))
        ):
            if letters in short:
                why = f"'{letters.upper()}' is made of the first letters of '{one.text}', the one name here that fits"
                yield short[letters], at, why


def _may_be_short(parts: Parts) -> bool:
    """A name that may stand for a longer one; what the packs know stands for itself."""
    bare = parts.entity is None and parts.full and not (parts.common or parts.numbers)
    return bare and parts.core[-1][0] != "="


def _link(parts: Sequence[Parts], short: int, long: int, *, ends: bool) -> Iterator[Link]:
    x, y = parts[short], parts[long]
    shared = y.core[-len(x.core) :] if ends else y.core[: len(x.core)]
    if len(x.core) >= len(y.core) or not all(map(word_alike, x.core, shared)):
        return
    if x.marks != y.marks or y.numbers or (x.heads and not heads_meet(x, y)):
        return
    yield short, long, f"'{x.text}' is short for '{y.text}', the one name here that {'ends' if ends else 'begins'} so"
