"""The engine dask: workers in processes of their own say what this process says, and what goes amiss is told."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from made_parts import written

from reconcile import pipeline
from reconcile.errors import LostError, ReadError, UsageError
from reconcile.pipeline.engines import dask as engine
from reconcile.pipeline.engines import started
from reconcile.store import digest, open_store

distributed = pytest.importorskip("distributed", reason="the engine dask needs the extra dask")
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")


def squared(more: int, number: int) -> int:
    """Work for an engine."""
    if number == 99:
        raise ReadError("a.txt", "it cannot be read", "leave it out")
    return number * number + more


@pytest.fixture(scope="module")
def within() -> Iterator[engine.Dask]:
    """The engine with workers that are threads of this process."""
    with engine.local(2, processes=False) as client:
        yield engine.Dask(client)


def test_results_come_in_the_order_of_the_things(within: engine.Dask) -> None:
    assert list(within.each(partial(squared, 1), range(40))) == [n * n + 1 for n in range(40)]


def test_nothing_to_do_gives_nothing(within: engine.Dask) -> None:
    assert list(within.each(partial(squared, 1), ())) == []


def test_things_are_taken_as_they_are_needed(within: engine.Dask) -> None:
    taken: list[int] = []

    def things() -> Iterator[int]:
        for number in range(50):
            taken.append(number)
            yield number

    found = within.each(partial(squared, 0), things())
    assert next(found) == 0
    assert len(taken) < 50


def test_error_of_the_user_is_raised_as_it_was(within: engine.Dask) -> None:
    with pytest.raises(ReadError, match=r"a\.txt: it cannot be read \(leave it out\)"):
        list(within.each(partial(squared, 1), [99]))


def test_lost_worker_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class KilledWorker(Exception):  # noqa: N818
        """As dask names it."""

    class Lost:
        """What becomes of work whose workers died."""

        def result(self) -> None:
            """Raise what dask raises."""
            raise KilledWorker

    monkeypatch.setattr(distributed, "KilledWorker", KilledWorker)
    with pytest.raises(LostError, match="workers were lost 3 times"):
        engine._made(Lost())


def test_work_that_went_with_all_its_workers_is_told(within: engine.Dask) -> None:
    future = within._client.submit(squared, 1, 2)
    future.cancel()
    with pytest.raises(LostError, match="all workers that began the work were lost"):
        engine._made(future)


def test_scheduler_that_nobody_runs_is_told() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    with pytest.raises(UsageError, match="no scheduler of dask answers"), started("dask", scheduler=address):
        pass


def test_what_listens_and_is_no_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PATIENCE", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(UsageError, match="no scheduler of dask answers"), started("dask", scheduler=address):
            pass


def test_address_without_a_port_is_told() -> None:
    with pytest.raises(UsageError, match="this is no address"), started("dask", scheduler="tcp://127.0.0.1"):
        pass


class Workers:
    """What a client of dask tells of a cluster: its workers, and what each says of itself."""

    def __init__(self, versions: dict[str, tuple[str, str]]) -> None:
        self.versions = versions

    def scheduler_info(self, **_: object) -> dict[str, object]:
        """The workers."""
        return {"workers": self.versions}

    def run(self, _function: object, *_args: object) -> dict[str, tuple[str, str]]:
        """What a function gives on each."""
        return self.versions

    def run_on_scheduler(self, function: Callable[..., object], *args: object) -> object:
        """What it gives on the scheduler, which is as this machine."""
        return function(*args)


@pytest.mark.parametrize(
    ("versions", "what"),
    [
        ({"tcp://a:1": engine.here(), "tcp://b:1": ("0.0.1", "3.11")}, r"b:1: reconcile 0\.0\.1 on Python"),
        ({"tcp://a:1": (engine.here()[0], "2.7")}, r"on Python 2\.7 is there"),
        ({}, "the scheduler has no worker"),
    ],
    ids=["reconcile", "python", "none"],
)
def test_workers_that_may_say_something_else_are_refused(versions: dict[str, tuple[str, str]], what: str) -> None:
    with pytest.raises(UsageError, match=what):
        engine._refuse_others(Workers(versions), "tcp://127.0.0.1:1")


def test_missing_extra_is_told_with_its_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "NEEDED", ("no_such_module_of_ours",))
    with pytest.raises(UsageError, match=r"pip install 'reconcile\[dask\]'"), started("dask"):
        pass


def test_two_workers_say_what_one_machine_says(root: Path, tmp_path: Path) -> None:
    paths = [str(root / "seeds"), *written(tmp_path)]
    pipeline.run(paths, db=str(tmp_path / "a.db"))
    pipeline.spread_in(paths, parts=str(tmp_path / "parts"), engine="dask", jobs=2, db=str(tmp_path / "b.db"))
    told = []
    for name in ("a", "b"):
        with open_store(str(tmp_path / f"{name}.db"), write=False) as store:
            told.append((store.ask(digest), store.load()))
    assert told[0] == told[1]
