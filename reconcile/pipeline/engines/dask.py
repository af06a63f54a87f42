"""dask.distributed: workers on this machine, or those of a scheduler that runs on a cluster."""

from __future__ import annotations

import asyncio
import logging
import platform
import socket
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from reconcile import __version__
from reconcile.errors import LostError, UsageError
from reconcile.pipeline.engines._pool import cores

if TYPE_CHECKING:
    from distributed import Client, Future

Thing = TypeVar("Thing")
Made = TypeVar("Made")

AHEAD = 3  # pieces of work for each worker that are handed out at a time, so that none waits
RETRIES = 2
PATIENCE = 10  # seconds in which a scheduler answers
NEEDED = ("distributed", "fsspec", "pyarrow")
_LOOPBACK = "127.0.0.1"
_KEPT = {
    "distributed.scheduler.allowed-failures": RETRIES,
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.diagnostics.nvml": False,
}
_MEND = "look into the logs of the workers; the same command goes on where it stopped"


class Dask:
    """Hands work to the workers of a client."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @property
    def jobs(self) -> int:
        """See `Engine.jobs`."""
        return len(_workers(self._client))

    def ready(self) -> None:
        """See `Engine.ready`; the workers are there."""

    def each(self, work: Callable[[Thing], Made], things: Iterable[Thing]) -> Iterator[Made]:
        """See `Engine.each`; what is done early waits for its turn, so results are best small."""
        from distributed import as_completed

        sent = self._client.scatter([work], broadcast=True, hash=False)[0]
        rest = enumerate(things)
        numbers: dict[Any, int] = {}
        done: dict[int, Made] = {}
        turn = 0

        def hand_out(most: int) -> list[Future[Any]]:
            some = {self._submit(sent, thing): number for number, thing in islice(rest, most)}
            numbers.update({future.key: number for future, number in some.items()})
            return list(some)

        running = as_completed(hand_out(AHEAD * self.jobs), loop=self._client.loop)
        for future in running:
            done[numbers.pop(future.key)] = _made(future)
            future.release()
            running.update(hand_out(1))
            while turn in done:
                yield done.pop(turn)
                turn += 1

    def _submit(self, sent: Any, thing: object) -> Future[Any]:
        return self._client.submit(_do, sent, thing, retries=RETRIES, pure=False)


@contextmanager
def started(jobs: int | None, scheduler: str | None) -> Iterator[Dask]:
    """Workers of our own on this machine, that nobody else hears of; or those of the scheduler at an address."""
    try:
        for name in NEEDED:
            import_module(name)
    except ImportError as error:
        what = f"the engine dask is not installed: {error}"
        raise UsageError(None, what, "install it with: pip install 'reconcile[dask]'") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is raised
    with _connected(scheduler) if scheduler else local(jobs) as client:
        _refuse_others(client, scheduler or "dask")
        yield Dask(client)


def here() -> tuple[str, str]:
    """The versions of reconcile and of Python that run here."""
    return __version__, ".".join(platform.python_version_tuple()[:2])


def _do(work: Callable[[Any], Any], thing: object) -> object:
    return work(thing)


def _made(future: Future[Any]) -> Any:
    from distributed import KilledWorker

    try:
        return future.result()
    except KilledWorker as error:
        what = f"workers were lost {RETRIES + 1} times over one piece of work, perhaps for want of memory"
        raise LostError(None, what, _MEND) from error
    except CancelledError as error:  # what all pieces go by was held by workers that are gone
        raise LostError(None, "all workers that began the work were lost", _MEND) from error


@contextmanager
def local(jobs: int | None, *, processes: bool = True) -> Iterator[Client]:
    """Workers of our own, reached by the loopback alone, without pages for browsers; each a process, or a thread."""
    import dask
    from distributed import Client, LocalCluster

    with (
        tempfile.TemporaryDirectory(prefix="reconcile-") as folder,
        dask.config.set(_KEPT),
        LocalCluster(
            n_workers=jobs or cores(),
            threads_per_worker=1,
            processes=processes,
            protocol="tcp",
            host=_LOOPBACK,
            dashboard_address=None,
            scheduler_kwargs={"dashboard": False, "dashboard_address": f"{_LOOPBACK}:0"},
            worker_dashboard_address=None,
            local_directory=folder,
            silence_logs=logging.CRITICAL,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


@contextmanager
def _connected(address: str) -> Iterator[Client]:
    from distributed import Client
    from distributed.comm.addressing import parse_host_port

    try:
        # Asked by hand first: a client that reaches nobody complains long after.
        with socket.create_connection(parse_host_port(address.rpartition("://")[2]), PATIENCE):
            asyncio.run(_greeted(address))
        client = Client(address, timeout=f"{PATIENCE}s", set_as_default=False)
    except (OSError, TimeoutError, MemoryError) as error:  # the greeting of another program is taken for a length
        what = f"no scheduler of dask answers within {PATIENCE} seconds"
        raise UsageError(address, what, "check the address, and that it runs: dask scheduler") from error
    except ValueError as error:
        raise UsageError(address, f"this is no address: {error}", "write it like tcp://HOST:8786") from error
    with client:
        yield client


async def _greeted(address: str) -> None:
    """Raise `OSError` where something else than dask listens, to which a client would listen for ever."""
    from distributed.comm.core import connect
    from distributed.security import Security

    async with asyncio.timeout(PATIENCE):
        comm = await connect(address, timeout=PATIENCE, **Security().get_connection_args("client"))
    comm.abort()


def _workers(client: Client) -> Any:
    return client.scheduler_info(n_workers=-1)["workers"]


def _refuse_others(client: Client, address: str) -> None:
    """Raise an error where there is no worker, or where other programs might say something else than this one."""
    if not _workers(client):
        raise UsageError(address, "the scheduler has no worker", "start some: dask worker ADDRESS")
    try:
        for run in (client.run_on_scheduler, client.run):
            run(import_module, __name__)  # asked first: a function of what is not there is no ImportError to dask
        found = {"the scheduler": client.run_on_scheduler(here), **client.run(here)}
    except ImportError as error:
        what = f"the scheduler or a worker lacks a program: {error}"
        raise UsageError(address, what, "install reconcile[dask] in this version on all of them") from error
    for place, theirs in sorted(found.items()):
        if tuple(theirs) != here():
            what = "reconcile {} on Python {} is there, and on this machine {} on {}".format(*theirs, *here())
            raise UsageError(place, what, "install the same versions on all of them")
