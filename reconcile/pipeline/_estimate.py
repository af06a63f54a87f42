"""Claims that people bring themselves: the best value of each object."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reconcile.errors import ReadError
from reconcile.pipeline._left_out import tell_left_out

Row = dict[str, object]


def estimate_batch(
    raw: bytes, file: str, *, learned: bool = True, tell: Callable[[str], None] = print
) -> Iterator[Row]:
    """A row for each object, sorted by object; at the end each line that could not be read is told.

    `tell` is handed all of these but the last, which is raised as a `ReadError`.
    """
    from reconcile.read import triples
    from reconcile.resolve.truth import best_values

    lines = list(triples(raw, file))
    errors = [line for line in lines if isinstance(line, ReadError)]
    yield from best_values((line for line in lines if not isinstance(line, ReadError)), learned=learned)
    tell_left_out(errors, tell)
