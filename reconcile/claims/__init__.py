"""The kinds of claims, one file each: find it in a sentence, relate two of them, show it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from types import ModuleType

from reconcile.claims._by_id import ById
from reconcile.claims._draft import Draft
from reconcile.claims._reading import Reading
from reconcile.claims._sets import plainly_apart
from reconcile.discover import parts
from reconcile.model import Claim, Relation

__all__ = ["ById", "find", "kinds", "meets", "plainly_apart", "relate", "show"]


@cache
def _kinds() -> dict[str, ModuleType]:
    return dict(sorted((module.KIND, module) for module in parts(__name__).values()))


@cache
def _finders() -> tuple[Callable[[Reading], Iterable[Draft]], ...]:
    return tuple(module.find for module in _kinds().values())


def kinds() -> tuple[str, ...]:
    """The kinds of claims there are, in alphabetical order."""
    return tuple(_kinds())


def find(reading: Reading) -> list[Draft]:
    """The claims of one sentence, kind by kind."""
    found: list[Draft] = []
    for drafts in _finders():
        found += drafts(reading)
    return found


def relate(a: Claim, b: Claim) -> Relation:
    """How the values of two claims stand to each other; claims of two kinds cannot be compared."""
    if a.kind != b.kind:
        return Relation(None, "kinds", f"a {a.kind} and a {b.kind} are not compared")
    relation: Relation = _kinds()[a.kind].relate(a, b)
    return relation


def meets(a: Claim, b: Claim) -> bool | None:
    """Whether both values can hold, as `relate` finds it, without the words for it."""
    return False if plainly_apart(a, b) else relate(a, b).meets


def show(claim: Claim) -> str:
    """The value of a claim in a few words."""
    text: str = _kinds()[claim.kind].show(claim.value)
    return text
