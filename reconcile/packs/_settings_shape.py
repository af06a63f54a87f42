"""The shape that a configuration may have, checked by pydantic."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from reconcile.model import Reason, Severity
from reconcile.packs._shapes import Policy, RuleId, Shape, Text

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
