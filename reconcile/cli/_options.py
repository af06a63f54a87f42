"""The options that commands share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from reconcile.cli._ending import LOOKED_INTO
from reconcile.cli._overwriting import refuse_inputs, same_twice
from reconcile.cli._telling import warn
from reconcile.errors import UsageError
from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.model import Known
    from reconcile.packs import Settings

Command = Callable[..., None]

DATABASE = "out/reconcile.db"
MAPPED = ("text", "title", "source", "date", "language", "url", "id")
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


class Also(click.ParamType[tuple[str, Path]]):
    """A further report: the name of a format and the file it goes to."""

    name = "also"

    def convert(
        self, value: str | tuple[str, Path], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Path]:
        """The format and the file of FORMAT=FILE."""
        if isinstance(value, tuple):
            return value
        form, _, file = value.partition("=")
        if not file:
            self.fail(f"{value!r} names no file; write it like json=report.json", param, ctx)
        return Format().convert(form, param, ctx), Path(file)


class Day(click.ParamType[date]):
    """A day as ISO writes it."""

    name = "date"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day; write one like 2031-05-03", param, ctx)


def today() -> date:
    """The day it is where the program runs."""
    return datetime.now(UTC).astimezone().date()


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the report is asked for, and what counts as failure.

    `also` are further reports, each a format and its file; `known` are the entries of the `baseline`; `now` is the day
    that counts as today.
    `csv` may hold raw and bom.
    """

    format: str
    output: Path | None
    strict: frozenset[str]
    fail_on: str
    also: tuple[tuple[str, Path], ...] = ()
    baseline: str | None = None
    known: tuple[Known, ...] = ()
    now: date = field(default_factory=today)
    csv: frozenset[str] = frozenset()

    def check(self, *, accepting: bool = False) -> None:
        """Raise `UsageError` for a file that cannot be written, is read, or that two reports would be written to.

        With `accepting` the baseline is written, too.
        """
        files = [*((self.output,) if self.output else ()), *(file for _, file in self.also)]
        for file in files:
            if not file.absolute().parent.is_dir():
                raise UsageError(str(file), "its folder does not exist", "make the folder first")
        if same_twice(files):
            raise UsageError(None, "two reports go to one file", "give each a file of its own")
        refuse_inputs(*files, config=said().path)
        if accepting and self.baseline:
            refuse_inputs(Path(self.baseline), config=said().path, written=("baseline",))


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
    defaults = {"packs": found.packs, "rules": found.rules, "fail_on": found.fail_on, "decisions": found.decisions}
    defaults["baseline"] = found.baseline
    ctx.default_map = {name: given for name, given in defaults.items() if given}


configured = click.option(
    "--config",
    metavar="FILE",
    is_eager=True,
    expose_value=False,
    callback=_configure,
    help="The configuration; by default the nearest reconcile.toml, or pyproject.toml, from this folder upwards.",
)


# the commands that print a report have it from `reporting`, as `wanted.now`
dated = click.option("--now", type=Day(), metavar="DATE", help="The day that counts as today, instead of this one.")


def reporting(fail_on: str) -> Callable[[Command], Command]:
    """Give a command the options of a report, handed over as `wanted`; `fail_on` is the default fail level."""

    def decorate(command: Command) -> Command:
        @click.option(
            "--format", "form", type=Format(), default="text", help="text, json ...: a wrong name lists them."
        )
        @click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file instead.")
        @click.option(
            "--also",
            type=Also(),
            multiple=True,
            metavar="FORMAT=FILE",
            help="Write a further report, such as json=report.json; may be repeated.",
        )
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
        @click.option(
            "--baseline",
            metavar="FILE",
            help="Do not tell, nor fail for, the findings that this file takes as they are for now.",
        )
        @click.option("--csv-raw", is_flag=True, help="In csv, put no apostrophe before what looks like a formula.")
        @click.option("--csv-bom", is_flag=True, help="Begin csv with a byte order mark, by which Excel knows UTF-8.")
        @dated
        @functools.wraps(command)
        def with_wanted(strict: bool, **rest: Any) -> None:
            given = {name: rest.pop(name) for name in ("output", "fail_on", "also", "baseline")}
            given["known"] = _known(given["baseline"], may_be_missing=bool(rest.get("accept")))
            given["csv"] = frozenset(word for word in ("raw", "bom") if rest.pop(f"csv_{word}"))
            strictly = said().strict if strict else frozenset()
            wanted = Wanted(rest.pop("form"), strict=strictly, now=rest.pop("now") or today(), **given)
            wanted.check(accepting=bool(rest.get("accept")))
            command(wanted=wanted, **rest)

        return with_wanted

    return decorate


def _known(baseline: str | None, *, may_be_missing: bool) -> tuple[Known, ...]:
    """The entries of a baseline, read before anything else; one that the configuration names may not be there yet."""
    from reconcile.packs import read_baseline

    if baseline is None:
        return ()
    if not Path(baseline).exists():
        source = click.get_current_context().get_parameter_source("baseline")
        if not may_be_missing and source is ParameterSource.DEFAULT_MAP:
            warn(f"{baseline}: there is no such baseline yet, so nothing is known (--accept makes it)")
            may_be_missing = True
        if may_be_missing:
            return ()
    return read_baseline(baseline)


def reading(command: Command) -> Command:
    """Give a command PATH... and the options that choose rules."""
    command = click.argument("paths", nargs=-1, required=True, metavar="PATH...")(command)
    return encoded(mapping(ruled(command)))


def _mapped(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> None:
    """Lay the fields that are named here over those that the configuration names."""
    found: dict[str, str] = {}
    for one in value:
        what, _, name = (word.strip() for word in one.partition("="))
        if what not in MAPPED or not name:
            raise click.BadParameter(f"{one!r}; write it like text=FIELD, with one of {', '.join(MAPPED)}", ctx, param)
        if found.get(what, name) != name:
            raise click.BadParameter(f"{what} is named twice: {found[what]!r} and {name!r}", ctx, param)
        found[what] = name
    settings: Settings = ctx.meta[SAID]
    ctx.meta[SAID] = replace(settings, mapped={**settings.mapped, **found})


mapping = click.option(
    "--map",
    metavar="WHAT=FIELD",
    multiple=True,
    expose_value=False,
    callback=_mapped,
    help="The field of records, or column of tables, that tells the text, title, source, date, language, url or id.",
)


def _encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    """Keep the encoding that is named, if it is one of texts."""
    if value is None:
        return
    try:
        b"a".decode(value, "replace")
    except (LookupError, ValueError) as error:
        raise click.BadParameter(f"there is no encoding {value!r}; say cp1256, koi8-r ...", ctx, param) from error
    ctx.meta[SAID] = replace(ctx.meta[SAID], encoding=value)


encoded = click.option(
    "--encoding",
    metavar="NAME",
    expose_value=False,
    callback=_encoding,
    help="What texts that are not UTF-8 are written in, instead of what they declare or a guess: cp1256, koi8-r ...",
)


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


def _there(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The file of decisions; where the configuration names one that nobody has written yet, there is none."""
    configured_ = ctx.get_parameter_source(param.name or "") is ParameterSource.DEFAULT_MAP
    return None if configured_ and value and not Path(value).exists() else value


_DECISIONS = "What reviewers decided, as JSON lines; by default decisions.jsonl beside the database."
deciding = click.option("--decisions", metavar="FILE", callback=_there, help=_DECISIONS)
writing = click.option("--decisions", metavar="FILE", help=_DECISIONS + " It is made if need be.")


def _write_so(ctx: click.Context, _param: click.Parameter, value: float) -> None:
    """Let databases be written so for as long as the command runs."""
    from reconcile import pipeline

    ctx.with_resource(pipeline.writing_so(pipeline.Manner(value, warn)))


sharing = click.option(
    "--jobs",
    type=click.IntRange(1, 1024),
    metavar="N",
    help="How many processes share the work on many articles; by default one a core, and with 1 no other than this.",
)
waiting = click.option(
    "--busy-timeout",
    type=click.FloatRange(0, 86_400),
    default=30,
    show_default=True,
    metavar="SECONDS",
    expose_value=False,
    callback=_write_so,
    help="How long to wait for another program that writes into the database.",
)


def remember(ctx: click.Context, _param: click.Parameter, value: str) -> str:
    """The database that a command goes by; whatever goes amiss, whether it is damaged is asked first."""
    ctx.meta[LOOKED_INTO] = value
    return value


stored_in = click.option(
    "--db", default=DATABASE, show_default=True, metavar="FILE", callback=remember, help="The database."
)
