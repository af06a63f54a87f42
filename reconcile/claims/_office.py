"""What an office told in words is: minister, deputy, of defence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from reconcile.frozen import dataclass
from reconcile.languages import _offices
from reconcile.languages._folding import FILLER, fold_arabic

ROLE = "role"  # the attribute of an office or a rank of a person


@dataclass(frozen=True, slots=True)
class Office:
    """An `office` or a `rank`, how its holder stands to it (`standings`: deputy, acting, former, coming), its field."""

    office: str | None = None
    rank: str | None = None
    standings: frozenset[str] = frozenset()
    field: str | None = None


@lru_cache(maxsize=4096)
def office_of(text: str) -> Office:
    """The office that some words tell."""
    return _read(words_of(text))


def words_of(text: str) -> list[str]:
    """The words of a text, folded as the tables of offices are."""
    folded = fold_arabic(text).replace(FILLER, "")
    return "".join(" " if sign in ".,'" else sign for sign in folded).split()


def _read(words: Iterable[str]) -> Office:
    """The office that folded words tell; the last of several ranks: a lieutenant colonel is called colonel."""
    told = tuple(words)
    whole = [_offices.prefixed()[word] for word in told if word in _offices.prefixed()]
    held = [_offices.offices()[word] for word in told if word in _offices.offices()] + [office for office, _ in whole]
    ranks = [_offices.ranks()[word] for word in told if word in _offices.ranks()]
    standings = {_offices.standings()[word] for word in told if word in _offices.standings()}
    fields = {_offices.fields()[word] for word in told if word in _offices.fields()}
    return Office(
        office=held[-1] if held else None,
        rank=ranks[-1] if ranks and not held else None,
        standings=frozenset(standings.union(standing for _, standing in whole)),
        field=min(fields) if len(fields) == 1 else None,
    )


def called(office: Office) -> str:
    """The office in plain words: "former health minister"."""
    told = (*sorted(office.standings), office.field, office.office, office.rank)
    return " ".join(word for word in told if word)
