"""The lines of a batch that could not be read: each is told, and the others are done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reconcile.errors import ReadError


def tell_left_out(errors: Sequence[ReadError], tell: Callable[[str], None]) -> None:
    """Hand each error but the last to `tell`, in order, and raise the last with their number; nothing without any."""
    if not errors:
        return
    for error in errors[:-1]:
        tell(f"error: {error}")
    many = f"{len(errors)} lines were" if len(errors) > 1 else "this line was"
    last = errors[-1]
    raise ReadError(last.place, last.what, f"{last.mend}; {many} left out, the others were done")
