"""The shape that a configuration may have, checked by pydantic."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from reconcile.model import Reason, Severity
from reconcile.packs._shapes import Policy, RuleId, Shape, Text

Size = Annotated[int, Field(strict=True, ge=1_000, le=10**12)]
Memory = Annotated[int, Field(strict=True, ge=100_000_000, le=10**12)]
Count = Annotated[int, Field(strict=True, ge=1, le=10**9)]
Depth = Annotated[int, Field(strict=True, ge=0, le=20)]
Seconds = Annotated[int, Field(strict=True, ge=1, le=86_400)]
Level = Literal["none", "explained", "review", "conflict"]


class EstimatesShape(Shape):
    """A policy by attribute id; `vague` is the table by which vague words are read as numbers."""

    model_config = ConfigDict(extra="allow", frozen=True)
    vague: Literal["ranges", "acled"] = "ranges"
    __pydantic_extra__: dict[str, Policy]

    @property
    def policies(self) -> dict[str, str]:
        """Attribute id -> policy; whether a pack has the attribute is not checked yet."""
        return self.__pydantic_extra__


class MapShape(Shape):
    """What an article of a record or a row of a table tells -> the field or column that tells it."""

    text: Text | None = None
    title: Text | None = None
    source: Text | None = None
    date: Text | None = None
    language: Text | None = None
    url: Text | None = None
    id: Text | None = None


class LimitsShape(Shape):
    """The most that is taken in: sizes in bytes, a sentence in characters, times in seconds (see docs/guide.md)."""

    document: Size | None = None
    records: Size | None = None
    unpacked: Size | None = None
    total: Size | None = None
    memory: Memory | None = None
    ratio: Count | None = None
    members: Count | None = None
    depth: Depth | None = None
    articles: Count | None = None
    numerals: Count | None = None
    sentence: Count | None = None
    reading: Seconds | None = None
    extracting: Seconds | None = None


class SettingsShape(Shape):
    """`reconcile.toml`, or the table [tool.reconcile] of pyproject.toml."""

    packs: tuple[RuleId, ...] = ()
    rules: Text | None = None
    fail_on: Level | None = Field(default=None, alias="fail-on")
    strict: tuple[Reason, ...] = ()
    off: tuple[RuleId, ...] = ()
    severity: dict[RuleId, Severity] = Field(default={})
    reliability: Literal["none", "learned"] = "none"
    decisions: Text | None = None
    baseline: Text | None = None
    estimates: EstimatesShape = EstimatesShape.model_validate({})
    map: MapShape = MapShape()
    limits: LimitsShape = LimitsShape()
