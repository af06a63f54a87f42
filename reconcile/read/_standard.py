"""Standard input as a file that can be read from its beginning again."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from reconcile.errors import ReadError
from reconcile.model import Limits
from reconcile.read._choose import START, choose
from reconcile.read._limits import over
from reconcile.read._take import cap

CHUNK = 1 << 20


@contextmanager
def spooled(stdin: BinaryIO, file: str, limits: Limits) -> Iterator[BinaryIO]:
    """What comes in, up to the limit of the format it begins like; what is long waits on disk without a name."""
    try:
        start = stdin.read(START)
        most, name = cap(choose(file, "", start)[0], limits)
        with tempfile.SpooledTemporaryFile(max_size=limits.document) as kept:
            size = kept.write(start)
            while size <= most and (some := stdin.read(min(CHUNK, most + 1 - size))):
                size += kept.write(some)
            if size > most:
                raise over(file, f"it has more than {most:,} bytes", name)
            kept.seek(0)
            yield cast("BinaryIO", kept)
    except OSError as error:
        raise ReadError(file, f"it cannot be read: {error.strerror}", "give it as a file") from error
