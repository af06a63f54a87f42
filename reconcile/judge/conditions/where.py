"""Conditions on two places of one event."""

from __future__ import annotations

from reconcile.judge import _nested
from reconcile.judge._condition import condition
from reconcile.judge.over.where import Where


@condition
def places_apart(where: Where) -> bool:
    """The places differ, none is known to lie in the other, and no article names the two close by."""
    return _nested.apart(where.case, where.a, where.b)


@condition
def tells_both_places(where: Where) -> bool:
    """One of the two articles names the place of the other as well."""
    here, there = where.case.article(where.a), where.case.article(where.b)
    return _nested.tells(here, where.b) or _nested.tells(there, where.a)


@condition
def in_a_place(where: Where) -> bool:
    """Both put it in a place, not near one, off one, or in some direction of one."""
    return _nested.inside(where.case, where.a) and _nested.inside(where.case, where.b)


@condition
def place_in_place(where: Where) -> bool:
    """A pack, or the words of an article, put one of the two places in the other."""
    return _nested.nested(where.case, where.a, where.b)
