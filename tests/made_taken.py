"""What the format of an ending finds in bytes, told apart into articles, documents within and errors."""

from __future__ import annotations

import io
from collections.abc import Mapping
from types import ModuleType

from reconcile.errors import AsideError, ReadError
from reconcile.model import Article, Enclosed, Limits
from reconcile.read._reading import Reading
from reconcile.read._take import Asked, take


def taken(
    module: ModuleType, raw: bytes, *, file: str = "", mapped: Mapping[str, str] | None = None
) -> tuple[list[Article], list[ReadError]]:
    """The articles of one format's file, and what it tells."""
    named = file or f"a{module.SUFFIXES[0]}"
    items = list(take(module, io.BytesIO(raw), named, Asked(mapped=dict(mapped or {}))))
    return [i for i in items if isinstance(i, Article)], [i for i in items if isinstance(i, ReadError)]


def packed_in(module: ModuleType, raw: bytes, limits: Limits | None = None) -> tuple[list[Enclosed], list[ReadError]]:
    """The documents within one format's file, and what it tells."""
    items = list(take(module, io.BytesIO(raw), f"a{module.SUFFIXES[0]}", Asked(limits or Limits())))
    return [i for i in items if isinstance(i, Enclosed)], [i for i in items if isinstance(i, ReadError)]


def deep(raw: bytes, ending: str) -> tuple[list[Article], list[ReadError]]:
    """The articles of a file and of all that it packs, read in this process; what is only left aside is not told."""
    with Reading(Asked(), apart=False) as reading:
        items = list(reading.articles(io.BytesIO(raw), f"a{ending}", ending))
    errors = [i for i in items if isinstance(i, ReadError) and not isinstance(i, AsideError)]
    return [i for i in items if isinstance(i, Article)], errors
