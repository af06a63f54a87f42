"""Work shared by several processes: the same outcome whatever their number, and none of them outlives its parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from test_growth import ALL, content, written

from reconcile import child, pipeline
from reconcile.errors import LostError, RuleError
from reconcile.packs import load
from reconcile.pipeline import _asked, _tasks, _work
from reconcile.pipeline.engines._pool import AHEAD, Pool

ROOT = Path(__file__).resolve().parent.parent

# starts two processes that sleep, and says their numbers
ASLEEP = """
import time
from reconcile.pipeline.engines._pool import Pool
with Pool(2) as pool:
    pool._started()
    print(*(one._process.pid for one in pool._running), flush=True)
    list(pool.each(time.sleep, [60, 60, 60]))
"""


@pytest.fixture
def shared_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a few articles are shared out, block by block."""
    monkeypatch.setattr(_asked, "FEW", 1)
    monkeypatch.setattr(_tasks, "ARTICLES", 1)


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(2) as found:
        yield found


def runs(pid: int) -> bool:
    """A process of this number is there, and is not only waiting to be buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def ends(condition: Callable[[], bool], seconds: float = 10) -> bool:
    """The condition comes true before long."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    return condition()


@pytest.mark.usefixtures("shared_out")
def test_the_database_is_the_same_for_any_number_of_processes(tmp_path: Path) -> None:
    for number in (1, 3):
        db = tmp_path / f"{number}.db"
        pipeline.run([str(ROOT / "seeds"), *written(tmp_path, list(range(len(ALL))))], db=str(db), jobs=number)
    first = content(tmp_path / "1.db")
    assert len(first["articles"]) > len(ALL)
    assert first["findings"]
    assert content(tmp_path / "3.db") == first


@pytest.mark.usefixtures("shared_out")
def test_three_batches_by_two_processes_end_where_one_run_ends(tmp_path: Path) -> None:
    pipeline.run(written(tmp_path, list(range(len(ALL)))), db=str(tmp_path / "full.db"), jobs=1)
    for batch in ([0, 3, 5], [1, 6], [2, 4, 7]):
        pipeline.run(written(tmp_path, batch), db=str(tmp_path / "grown.db"), jobs=2)
    assert content(tmp_path / "grown.db") == content(tmp_path / "full.db")


def test_only_the_blocks_that_a_batch_meets_are_concluded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    concluded: list[set[str]] = []
    really = _work.conclude_block

    def heard(articles: list[object], *rest: object) -> object:
        concluded.append({article.file for article in articles})  # type: ignore[attr-defined]
        return really(articles, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(_work, "conclude_block", heard)
    db = str(tmp_path / "x.db")
    pipeline.run(written(tmp_path, [0, 1, 3, 4, 5, 6, 7]), db=db)
    first = len(concluded)
    pipeline.run(written(tmp_path, [2]), db=db)
    assert first > 2
    assert concluded[first:] == [{str(tmp_path / f"{number}.jsonl") for number in (0, 1, 2)}]


def test_few_articles_start_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    monkeypatch.setattr(child, "started", begun.append)
    assert pipeline.run([str(ROOT / "seeds")], db=str(tmp_path / "x.db"), jobs=2).stored
    assert begun == []


def test_results_come_in_order_and_things_are_taken_few_at_a_time(pool: Pool) -> None:
    taken: list[int] = []

    def things() -> Iterator[int]:
        for number in range(-100, 0):
            taken.append(number)
            yield number

    made = pool.each(abs, things())
    assert next(made) == 100
    assert len(taken) == AHEAD * 2
    assert list(made) == list(range(99, 0, -1))


def test_several_kinds_of_work_follow_one_another(pool: Pool) -> None:
    assert list(pool.each(partial(int, base=2), ["1", "10"])) == [1, 2]
    assert list(pool.each(partial(int, base=8), ["1", "10"])) == [1, 8]


def test_what_the_work_raises_is_raised_with_its_traceback(pool: Pool) -> None:
    with pytest.raises(ValueError, match="invalid literal") as raised:
        list(pool.each(int, ["1", "one"]))
    assert "Traceback" in "".join(raised.value.__notes__)
    assert list(pool.each(int, ["2"])) == [2]


def test_an_error_of_the_user_keeps_its_place_and_mend(pool: Pool) -> None:
    with pytest.raises(RuleError) as raised, closing(pool.each(load, [("no-such-pack",)])) as made:
        next(made)
    with pytest.raises(RuleError) as here:
        load(("no-such-pack",))
    assert (raised.value.place, raised.value.what, raised.value.mend) == (
        here.value.place,
        here.value.what,
        here.value.mend,
    )


@pytest.mark.parametrize(
    ("work", "thing", "told"),
    [(os._exit, 3, ""), (signal.raise_signal, signal.SIGKILL, "(SIGKILL)")],
    ids=["it leaves", "it is killed"],
)
def test_a_process_that_ends_by_itself_is_told_with_the_mend(
    work: Callable[[int], None], thing: int, told: str
) -> None:
    with Pool(2) as pool, pytest.raises(LostError) as raised:
        list(pool.each(work, [thing]))
    assert told in raised.value.what
    assert "--jobs 1" in raised.value.mend
    assert raised.value.code == 3


def test_a_process_that_cannot_be_started_is_told_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(ROOT / "no-such-interpreter"))
    with Pool(2) as pool, pytest.raises(LostError, match="could not be started: No such file") as raised:
        list(pool.each(abs, [-1]))
    assert "--jobs 1" in raised.value.mend


@pytest.mark.skipif(sys.platform != "linux", reason="processes end with their parent where Linux sees to it")
@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT], ids=lambda by: by.name)
def test_no_process_outlives_its_parent(by: signal.Signals) -> None:
    known = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", ASLEEP], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=known, text=True
    ) as parent:
        assert parent.stdout is not None
        pids = [int(pid) for pid in parent.stdout.readline().split()]
        assert len(pids) == 2
        assert all(map(runs, pids))
        parent.send_signal(by)
        assert ends(lambda: parent.poll() is not None)
    assert ends(lambda: not any(map(runs, pids)))
