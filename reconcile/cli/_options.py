"""The options that commands share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reconcile.errors import UsageError

if TYPE_CHECKING:
    from reconcile.packs import Settings

Command = Callable[..., None]

DATABASE = "out/reconcile.db"
LEVELS = ("none", "explained", "review", "conflict")


class Format(click.ParamType[str]):
    """The name of a report format; which there are is known when one is asked for, so that start-up stays lean."""

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """`value`, if a format has this name."""
        from reconcile import pipeline

        if value not in pipeline.formats():
            self.fail(f"there is no format {value!r}; there are {', '.join(pipeline.formats())}", param, ctx)
        return value


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the report is asked for, and what counts as failure."""

    format: str
    output: Path | None
    strict: frozenset[str]
    fail_on: str


SAID = "reconcile.settings"  # where click's context keeps what the configuration says


def said() -> Settings:
    """What the configuration of the command that runs says."""
    found: Settings = click.get_current_context().meta[SAID]
    return found


def _configure(ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    """Read the configuration; what it says stands in for options that are not given."""
    from reconcile.packs import settings

    found = settings(value)
    ctx.meta[SAID] = found
    defaults = {"packs": found.packs, "rules": found.rules, "fail_on": found.fail_on}
    ctx.default_map = {name: given for name, given in defaults.items() if given}


configured = click.option(
    "--config",
    metavar="FILE",
    is_eager=True,
    expose_value=False,
    callback=_configure,
    help="The configuration; by default the nearest reconcile.toml, or pyproject.toml, from this folder upwards.",
)


def reporting(fail_on: str) -> Callable[[Command], Command]:
    """Give a command the options of a report, handed over as `wanted`; `fail_on` is the default fail level."""

    def decorate(command: Command) -> Command:
        @click.option(
            "--format", "form", type=Format(), default="text", help="text, json ...: a wrong name lists them."
        )
        @click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file instead.")
        @click.option(
            "--strict",
            is_flag=True,
            help="Count as conflicts what sequence explains, or a reason of the configuration.",
        )
        @click.option(
            "--fail-on",
            type=click.Choice(LEVELS),
            default=fail_on,
            show_default=True,
            help="Exit 1 from this verdict on; conflict is over review, review over explained.",
        )
        @functools.wraps(command)
        def with_wanted(form: str, output: Path | None, strict: bool, fail_on: str, **rest: Any) -> None:
            if output and not output.absolute().parent.is_dir():
                raise UsageError(str(output), "its folder does not exist", "make the folder first")
            command(wanted=Wanted(form, output, said().strict if strict else frozenset(), fail_on), **rest)

        return with_wanted

    return decorate


def reading(command: Command) -> Command:
    """Give a command PATH... and the options that choose rules."""
    command = click.argument("paths", nargs=-1, required=True, metavar="PATH...")(command)
    return ruled(command)


def ruled(command: Command) -> Command:
    """Give a command the options that choose rules, and the configuration."""
    command = configured(command)
    command = click.option("--rules", metavar="DIR", help="A folder with packs of your own.")(command)
    return click.option("--pack", "packs", multiple=True, metavar="NAME", help="Only this pack; may be repeated.")(
        command
    )


def proposing(command: Command) -> Command:
    """Give a command the options that ask an optional extractor."""

    @click.option("--propose", metavar="NAME", help="Ask an optional extractor what the grammar left open: llm ...")
    @click.option("--propose-model", metavar="MODEL", help="The model it uses, instead of its default.")
    @functools.wraps(command)
    def with_proposer(propose: str | None, propose_model: str | None, **rest: Any) -> None:
        if propose_model and not propose:
            raise UsageError(None, "--propose-model without --propose", "name the extractor with --propose")
        command(propose=propose, propose_model=propose_model, **rest)

    return with_proposer


deciding = click.option(
    "--decisions",
    metavar="FILE",
    help="What reviewers decided of claims and names, as JSON lines; by default decisions.jsonl beside the database.",
)

stored_in = click.option("--db", default=DATABASE, show_default=True, metavar="FILE", help="The database.")
