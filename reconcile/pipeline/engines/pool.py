"""The cores of this machine, by processes of our own: nothing has to be installed for it."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

from reconcile.errors import UsageError
from reconcile.pipeline.engines._here import Here
from reconcile.pipeline.engines._pool import Pool, cores


def started(jobs: int | None = None, scheduler: str | None = None) -> AbstractContextManager[Pool | Here]:
    """Processes that are started when there is work for them, one a core by default; this process alone for one job."""
    if scheduler is not None:
        raise UsageError(None, "the engine pool has no scheduler", "name it with --engine dask")
    jobs = jobs or cores()
    return nullcontext(Here()) if jobs == 1 else Pool(jobs)
