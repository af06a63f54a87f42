"""Which part of a result is asked for."""

from __future__ import annotations

from datetime import date

from reconcile.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Slice:
    """What an article must fit, as far as it is asked for; without a question all fit.

    `words` that all stand in its title or text, `attributes` of which it makes a claim, days from `since` to `until` on
    which it was published, and `articles` by the beginnings of their ids.
    """

    words: tuple[str, ...] = ()
    attributes: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    articles: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """All is wanted."""
        return self == Slice()
