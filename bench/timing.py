"""Seconds that work takes: the median of some runs, on the wall and computing; programs with their peak of memory."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = (sys.executable, "-m", "reconcile")
KEEPING = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""The environment of programs: they keep compiled modules, as an installed program does."""
TICK = 0.1  # seconds between two looks at the memory of a program


@dataclass(frozen=True, slots=True)
class Ran:
    """What a program took: seconds on the wall, seconds computing with its children, peak of memory of all, in MB."""

    wall: float
    computing: float
    peak: float


def computed(work: Callable[[], object], times: int = 3) -> float:
    """The median of the seconds that this process computes for the work."""
    spent = []
    for _ in range(times):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return median(spent)


def waited(work: Callable[[], object], times: int = 3) -> float:
    """The median of the seconds that the work takes on the wall."""
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        spent.append(time.perf_counter() - begun)
    return median(spent)


def program(*words: str) -> Ran:
    """What reconcile took with these words; that it tells of findings is no failure."""
    return ran((*PROGRAM, *words))


def ran(words: Sequence[str], *, allowed: int = 1) -> Ran:
    """What a program took; `subprocess.CalledProcessError` where its exit code is above the one allowed."""
    begun = time.perf_counter()
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=ROOT, env=KEEPING) as process:
        watch = _Watch(process.pid)
        watch.start()
        assert process.stderr
        said = process.stderr.read()
        watch.ended.set()
        watch.join()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if not 0 <= process.returncode <= allowed:
        raise subprocess.CalledProcessError(process.returncode, list(words), stderr=said.decode(errors="replace"))
    spent = time.perf_counter() - begun
    return Ran(spent, usage.ru_utime + usage.ru_stime, max(watch.peak, usage.ru_maxrss / 1024))


def middle(words: Sequence[str], times: int) -> Ran:
    """The medians of some runs of a program."""
    runs = [ran(words) for _ in range(times)]
    return Ran(*(median(getattr(one, name) for one in runs) for name in ("wall", "computing", "peak")))


class _Watch(threading.Thread):
    """Looks again and again at the memory of a program and all its children, shared pages counted once."""

    def __init__(self, number: int) -> None:
        super().__init__(daemon=True)
        self.number, self.peak, self.ended = number, 0.0, threading.Event()

    def run(self) -> None:
        while not self.ended.wait(TICK):
            self.peak = max(self.peak, sum(_megabytes(one) for one in _family(self.number)))


def _family(number: int) -> Iterator[int]:
    """Yield a process and all that stem from it."""
    yield number
    try:
        children = Path(f"/proc/{number}/task/{number}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _megabytes(number: int) -> float:
    try:
        told = Path(f"/proc/{number}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:")) / 1024
