"""Who decides, and when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from reconcile.frozen import dataclass
from reconcile.model import Decision


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, why, and the last day on which it holds; `now` is the day it is made, else this moment."""

    who: str | None = None
    why: str | None = None
    until: date | None = None
    now: date | None = None

    @property
    def today(self) -> date:
        """The day it is made."""
        return self.now or this_day()

    def decision(self, kind: str, before: Iterable[Decision] = ()) -> Decision:
        """A decision of a kind about nothing yet; on one day it is later than those made `before`."""
        when = self._day(before) if self.now else datetime.now(UTC).isoformat(timespec="milliseconds")
        until = self.until.isoformat() if self.until else None
        who = " ".join((self.who or "").split()) or None
        return Decision(kind, who=who, when=when, why=(self.why or "").strip() or None, until=until)

    def _day(self, before: Iterable[Decision]) -> str:
        from reconcile.decide import moment

        made = (moment(one.when) for one in before if one.when)
        last = max((one for one in made if one.astimezone(UTC).date() == self.today), default=None)
        later = last.astimezone(UTC) + timedelta(milliseconds=1) if last else None
        return later.isoformat(timespec="milliseconds") if later else self.today.isoformat()


def this_day() -> date:
    """The day by this machine's clock."""
    return datetime.now(UTC).astimezone().date()
