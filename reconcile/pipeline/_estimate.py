"""Claims that people bring themselves: the best value of each object."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.errors import ReadError

Row = dict[str, object]


def estimate_batch(raw: bytes, file: str, *, learned: bool = True) -> Iterator[Row]:
    """A row for each object, sorted by object; at the end a `ReadError` tells of the lines that could not be read."""
    from reconcile.read import triples
    from reconcile.resolve.truth import best_values

    lines = list(triples(raw, file))
    errors = [line for line in lines if isinstance(line, ReadError)]
    yield from best_values((line for line in lines if not isinstance(line, ReadError)), learned=learned)
    if errors:
        many = f"{len(errors)} lines were" if len(errors) > 1 else "this line was"
        raise ReadError(errors[0].place, errors[0].what, f"{errors[0].mend}; {many} left out, the others were done")
