"""Runs on an engine, and their results: what they need is imported when one is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reconcile.pipeline._result import Result
    from reconcile.pipeline.parts import BroughtIn, Manifest


def spread(paths: Sequence[str], **asked: Any) -> Manifest:
    """Make the parts of a run over the paths on an engine; see `parts`."""
    from reconcile.pipeline import parts

    return parts.spread(paths, **asked)


def spread_in(paths: Sequence[str], **asked: Any) -> Result:
    """The same, then brought into a database: the result is as that of a run on one machine."""
    from reconcile.pipeline import parts

    return parts.spread_in(paths, **asked)


def bring_in(url: str, **asked: Any) -> BroughtIn:
    """Put the result of a run in parts, or a slice of it, into a database; see `parts`."""
    from reconcile.pipeline import parts

    return parts.bring_in(url, **asked)
