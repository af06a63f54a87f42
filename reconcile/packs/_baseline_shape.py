"""The shape of a baseline, checked by pydantic; nothing unknown is let in."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from reconcile.packs._shapes import Shape


def _day(value: object) -> date:
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            value = None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise PydanticCustomError("no_day", "is no day")


Day = Annotated[date, BeforeValidator(_day)]
Told = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]


class KnownShape(Shape):
    """A table `[[finding]]`: the key of a finding, who took it as it is, when, why and until which day."""

    key: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    added: Day
    who: Told
    reason: Told
    until: Day | None = None
    files: tuple[Told, ...] = ()
    title: Annotated[str, StringConstraints(max_length=4000)] = ""


class BaselineShape(Shape):
    """The whole file."""

    finding: tuple[KnownShape, ...] = ()
