"""The options that let an engine do the work of a run, and the run that goes by them."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

import click
from click.core import ParameterSource

from reconcile.cli._telling import complain, warn
from reconcile.errors import UsageError
from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.pipeline import Result
    from reconcile.pipeline.parts import Manifest

Command = Callable[..., None]
PARTS = "out/parts"
_NOUNS = ("articles", "claims", "events", "clusters", "series", "findings")
_GIVEN = {"scheduler": "--scheduler", "parts": "--parts", "no_import": "--no-import"}


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine by its name, the scheduler it is to reach, where its parts go, and whether these are brought in."""

    name: str
    scheduler: str | None
    parts: str
    brings: bool

    def run(self, paths: Sequence[str], **rest: Any) -> Result | Manifest:
        """What a run on the engine brings into the database; what the parts hold where nothing is to be brought in.

        `rest` is what a run on one machine goes by.
        """
        from reconcile import pipeline

        asking = (rest.pop("propose"), rest.pop("propose_model"))
        rest.pop("stdin")
        rest.pop("reread")  # an engine opens all files
        if any(asking):
            raise UsageError(None, "--propose does not go with --engine", "leave one of them out")
        given = {"parts": self.parts, "engine": self.name, "scheduler": self.scheduler, **rest}
        if self.brings:
            return pipeline.spread_in(paths, **given)
        return pipeline.spread(paths, **given)


def leave_parts(engine: Engine | None, made: Manifest) -> NoReturn:
    """Print what the parts hold, and end the program: with 3 where an input could not be read."""
    parts = engine.parts if engine else PARTS
    counts = ", ".join(f"{made.counts.get(noun, 0):,} {noun}" for noun in _NOUNS)
    verdicts = ", ".join(f"{verdict} {many:,}" for verdict, many in sorted(made.verdicts.items()))
    click.echo(f"{parts}: {counts}{f' ({verdicts})' if verdicts else ''}")
    click.echo(f"reconcile import {parts} --db FILE brings them, or a slice of them, into a database")
    for warning in made.repeated:
        warn(warning)
    for skipped in made.frame.skipped:
        (warn if skipped.aside else complain)(f"{skipped.file}: {skipped.why}")
    sys.exit(3 if any(not one.aside for one in made.frame.skipped) else 0)


def engined(command: Command) -> Command:
    """Give a command the options of an engine, handed over as `engine`."""

    @click.option(
        "--engine",
        metavar="NAME",
        help="Make the result in parts, by workers: dask, here or on a cluster, or pool, here.",
    )
    @click.option(
        "--scheduler",
        metavar="ADDRESS",
        help="A scheduler of dask that runs, like tcp://HOST:8786; its workers do the work, whatever --jobs says.",
    )
    @click.option(
        "--parts",
        metavar="URL",
        default=PARTS,
        show_default=True,
        help="Where an engine puts its Parquet files: a folder, or a store that all workers reach, like s3://...",
    )
    @click.option(
        "--no-import",
        is_flag=True,
        help="With an engine, only make the parts, and tell what is in them; 'reconcile import' takes them.",
    )
    @functools.wraps(command)
    def with_engine(engine: str | None, scheduler: str | None, parts: str, no_import: bool, **rest: Any) -> None:
        if engine is None:
            _refuse_without()
        command(engine=Engine(engine, scheduler, parts, not no_import) if engine else None, **rest)

    return with_engine


def _refuse_without() -> None:
    ctx = click.get_current_context()
    for name, option in _GIVEN.items():
        if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise UsageError(None, f"{option} without --engine", "name the engine with --engine")
