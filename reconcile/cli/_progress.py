"""How far a long run has come, shown on standard error while it lasts."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from reconcile.cli._pace import Pace
from reconcile.cli._telling import quiet, verbose

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from reconcile.pipeline import Watch

PATIENCE = 1.0  # seconds that a run may take before anything is shown


class _Course:
    """The phases of one run: when each was heard of last, and bars for them once the run takes long."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown
        self._start = self._before = time.monotonic()
        self._bars: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._paces: dict[str, Pace] = {}
        self.seconds: dict[str, float] = {}
        self.counts: dict[str, int] = {}

    def __call__(self, phase: str, done: int, total: int | None = None) -> None:
        now = time.monotonic()
        spent = phase if done else "preparing"
        self.seconds[spent] = self.seconds.get(spent, 0.0) + now - self._before
        self._before = now
        self.counts[phase] = done
        self._paces.setdefault(phase, Pace()).hear(now, done)
        if self._shown and now - self._start > PATIENCE:
            self._show(phase, done, total)

    def _show(self, phase: str, done: int, total: int | None) -> None:
        bars = self._bars or self._started()
        if phase not in self._tasks:
            self._tasks[phase] = bars.add_task(phase, total=total, pace="")
        bars.update(self._tasks[phase], completed=done, total=total, pace=self._paces[phase].told(total))

    def _started(self) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (
            TextColumn("{task.description:10}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[pace]}"),
        )
        self._bars = Progress(*columns, console=Console(stderr=True), transient=True)
        self._bars.start()
        return self._bars

    def end(self) -> None:
        """Take the bars away, so that the report begins on an empty line."""
        if self._bars is not None:
            self._bars.stop()


@contextmanager
def watched(*, in_pieces: bool = False) -> Iterator[Watch]:
    """Hand out what the pipeline tells its steps to; with `--verbose` how long each phase took is said at the end.

    `in_pieces` says that an engine does the work, which counts pieces of it.
    """
    course = _Course(shown=_on_a_screen())
    try:
        yield course
    finally:
        course.end()
    if verbose():
        for phase, seconds in course.seconds.items():
            counted = {"reading": "files", "storing": "articles"}.get(phase, "pieces" if in_pieces else "articles")
            much = f"{course.counts[phase]} {counted} in " if phase in course.counts else ""
            click.echo(f"{phase}: {much}{seconds:.1f} s", err=True)


def _on_a_screen() -> bool:
    """Somebody looks at standard error: a terminal that can move its cursor, outside CI."""
    plain = os.environ.get("TERM") in {"dumb", "unknown"} or bool(os.environ.get("CI"))
    return sys.stderr.isatty() and not plain and not quiet()
