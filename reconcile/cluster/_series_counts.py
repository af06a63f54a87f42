"""Counts: what clusters tell, put together where it may be one growing count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from reconcile.cluster._acts import lands
from reconcile.cluster._items import Block
from reconcile.cluster._series_told import Told
from reconcile.cluster._series_windows import Window
from reconcile.model import Scope

SLIP = timedelta(days=1)  # by which articles that name the day of one happening may differ
FOLLOWED_UP = timedelta(days=2)  # how long after it most articles on a happening are written
NEAR = 10  # positions that may lie untold between two of a count that no pack declares


@dataclass(slots=True)
class Count:
    """What clusters tell of one growing count; what the first to tell says holds of it."""

    block: Block
    members: list[Told] = field(default_factory=list)

    @property
    def declared(self) -> bool:
        """A pack says that its ordinals are one count, so that what is not told differs from nothing."""
        return self.members[0].declared

    @property
    def sure(self) -> bool:
        """Words say that it is a count: a pack, an owner or a period."""
        return self.members[0].sure

    @property
    def window(self) -> Window | None:
        """The period it is counted over: one that begins on a known day, if any is told."""
        windows = [m.window for m in self.members if m.window is not None]
        return next((w for w in windows if w.start), windows[0] if windows else None)

    def takes(self, one: Told) -> bool:
        """Nothing that is told speaks against its being of this count."""
        return (
            one.sure == self.sure
            and self.fits(one.scope, one.window, one.positions)
            and not (
                (not self.declared and self._other_target(one))
                or any(told_apart(one, other, self.block) for other in self.members)
            )
        )

    def fits(self, scope: Scope, window: Window | None, positions: Iterable[int]) -> bool:
        """Owner, giver, receiver, place, period and size are not of another count."""
        return (
            self._same_owners(scope)
            and not any(self._elsewhere(m.scope.place, scope.place) for m in self.members)
            and self._same_window(window)
            and (self.declared or self._near(positions))
        )

    def _same_owners(self, scope: Scope) -> bool:
        for name in ("whose", "giver", "receiver"):
            mine = next((said for m in self.members if (said := getattr(m.scope, name))), None)
            if self._other(mine, getattr(scope, name)):
                return False
            if name == "whose" and not self.declared and (mine is None) != (scope.whose is None):
                return False
        return True

    def _elsewhere(self, mine: str | None, place: str | None) -> bool:
        """They are of two countries; of a count that no pack declares, of two places."""
        if mine is None or place is None or (self.declared and not {mine, place} <= lands(self.block.lexicon)):
            return False
        return self._other(mine, place)

    def _same_window(self, window: Window | None) -> bool:
        """The periods fit; where no pack declares the count, one told from a known day fits none that is not told."""
        mine = self.window
        if mine is not None and window is not None:
            return mine.fits(window)
        return self.declared or (mine or window or Window()).start is None

    def _near(self, positions: Iterable[int]) -> bool:
        """One of the positions is not far from one of the count."""
        mine = [p for m in self.members for p in m.positions]
        return any(abs(p - q) <= NEAR for p in positions for q in mine)

    def _other_target(self, one: Told) -> bool:
        """Happenings with no owner befell another, as far as told."""
        if one.of_things or one.scope.whose is not None:
            return False
        return any(self._other(one.name, m.name) for m in self.members)

    def _other(self, a: str | None, b: str | None) -> bool:
        """Both are told, and are not of one thing; where a pack declares the count, they are surely of two."""
        if a is None or b is None:
            return False
        names = self.block.names
        if self.declared:
            return names.differ(a, b) is not None
        return names.same(a, b) is None and not (names.inside(a, b) or names.inside(b, a))


def counts(found: Iterable[Told], block: Block) -> list[Count]:
    """All growing counts; the order of the input is free."""
    groups: dict[tuple[str, ...], list[Count]] = {}
    for one in sorted(found, key=_order):
        beside = groups.setdefault(one.key, [])
        home = next((count for count in sorted(beside, key=lambda c: _far(c, one)) if count.takes(one)), None)
        if home is None:
            home = Count(block)
            beside.append(home)
        home.members.append(one)
    made = [count for _, some in sorted(groups.items()) for count in some]
    for count in made:
        count.members.sort(key=lambda m: (m.cluster, m.claims[0].id))
    return made


def one_holder(a: Told, b: Told, block: Block) -> bool:
    """The two tell of one event: it is of one thing, or both hang on it and name no two things."""
    if a.of_things and a.name and b.name:
        if block.names.same(a.name, b.name) is not None:
            return True
        if block.names.differ(a.name, b.name) is not None or _two_positions(a, b):
            return False
        if set(a.positions).isdisjoint(b.positions) and _unlike(a.name, b.name):
            return False
    if not a.of_things and (_one_period(a, b) or (not _one_question(a, b) and _went_on(a, b))):
        return False
    if not a.of_things and _one_answer(a, b):
        return True
    return bool(set(a.events) & set(b.events))


def _unlike(a: str, b: str) -> bool:
    """Two names of one script without a word in common, so that neither is a spelling of the other."""
    return a.isascii() == b.isascii() and set(a.casefold().split()).isdisjoint(b.casefold().split())


def _one_question(a: Told, b: Told) -> bool:
    """They answer one question of one event, and nothing but their days tells them apart."""
    return a.asked is not None and a.asked == b.asked


def _one_answer(a: Told, b: Told) -> bool:
    """They answer one question alike, and are not both given a day, so that only their articles are of other days."""
    return a.cluster == b.cluster and set(a.positions) == set(b.positions) and not (a.dated and b.dated)


def _one_period(a: Told, b: Told) -> bool:
    """One article counts two of them over one period: "the second strike this year, and the third"."""
    if a.window is None or b.window is None or a.window.start is None or a.window.start != b.window.start:
        return False
    return a.scope.whose == b.scope.whose and _two_positions(a, b)


def _went_on(a: Told, b: Told) -> bool:
    """The count was higher some days later, as told or as published: more likely another happening."""
    if a.day is None or b.day is None:
        return False
    early, late = sorted((a, b), key=lambda one: str(one.day))
    apart = abs(b.day - a.day)
    later = apart > (SLIP if a.dated and b.dated else FOLLOWED_UP)
    return later and max(early.positions) < min(late.positions)


def told_apart(a: Told, b: Told, block: Block) -> bool:
    """One article gives both, at different positions of one event: "its 25th launch this year, the 128th of all"."""
    return _two_positions(a, b) and one_holder(a, b, block)


def _two_positions(a: Told, b: Told) -> bool:
    of_article = {c.article: p for c, p in zip(a.claims, a.positions, strict=True)}
    return any(of_article.get(c.article, p) != p for c, p in zip(b.claims, b.positions, strict=True))


def _order(one: Told) -> tuple[object, ...]:
    """Those that tell most first: they say what the others may be of."""
    start = one.window.start if one.window else None
    return (start is None, one.scope.whose is None, str(start), min(one.positions), one.cluster, one.claims[0].id)


def _far(count: Count, one: Told) -> tuple[int, str]:
    """How far the positions lie apart."""
    apart = min(abs(p - q) for m in count.members for p in m.positions for q in one.positions)
    return apart, min(m.claims[0].id for m in count.members)
