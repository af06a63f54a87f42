"""The border to code that is not ours: what it raises becomes a sentence, and costs nobody else anything."""

from __future__ import annotations

from types import TracebackType
from typing import Self

_LONGEST = 200


class Border:
    """A block in which any failure of an outside extractor is noted in `failed`; Ctrl-C still stops the program."""

    def __init__(self) -> None:
        self.failed: list[str] = []

    def __enter__(self) -> Self:
        """This border."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> bool:
        if not isinstance(error, Exception):
            return False
        self.failed.append(" ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST])
        return True
