"""How much a command says on standard error, and whether in colour."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TextIO

import click

from reconcile.cli._actions import unheeded

if TYPE_CHECKING:
    from reconcile.pipeline import Result

Command = Callable[..., None]

_QUIET, _VERBOSE, _COLOUR = "reconcile.quiet", "reconcile.verbose", "reconcile.colour"


def telling(command: Command) -> Command:
    """Give a command `--quiet` and `--verbose`."""
    command = _kept("-q", "--quiet", _QUIET, help="Say nothing but errors on standard error.")(command)
    return _kept("-v", "--verbose", _VERBOSE, help="Say on standard error what was read, and how long it took.")(
        command
    )


def coloured(command: Command) -> Command:
    """Give a command `--color`."""
    return click.option(
        "--color",
        type=click.Choice(("auto", "always", "never")),
        default="auto",
        show_default=True,
        expose_value=False,
        callback=_colour,
        help="Colours in a text report; auto: only in a terminal, and not when NO_COLOR is set.",
    )(command)


def quiet() -> bool:
    """Only errors are wanted."""
    return bool(_said(_QUIET))


def verbose() -> bool:
    """The course of the run is wanted, too."""
    return bool(_said(_VERBOSE)) and not quiet()


def warn(text: str) -> None:
    """Say what does not stop the run."""
    if not quiet():
        click.echo(f"warning: {unheeded(text)}", err=True)


def say(text: str) -> None:
    """Say a line on standard error that tells by itself what it is."""
    click.echo(unheeded(text), err=True)


def complain(text: str) -> None:
    """Say what went amiss; a line break in the name of a file begins no line of its own."""
    click.echo(f"error: {unheeded(text)}", err=True)


def tell_batch(result: Result) -> None:
    """With `--verbose` say what of a batch is new, and how much was looked into for it."""
    if verbose() and (result.read or result.skipped):
        click.echo(
            f"articles: {len(result.read)} read, {len(result.new_articles)} of them new; "
            f"{result.concluded} of {result.stored} looked into; {len(result.skipped)} inputs not read",
            err=True,
        )


def in_colour(stream: TextIO) -> bool:
    """What goes to the stream is to be coloured."""
    wanted = _said(_COLOUR)
    if wanted in {"always", "never"}:
        return wanted == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _kept(short: str, long: str, name: str, help: str) -> Callable[[Command], Command]:
    return click.option(short, long, is_flag=True, expose_value=False, callback=_keep(name), help=help)


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def keep(ctx: click.Context, _param: click.Parameter, value: object) -> None:
        ctx.meta[name] = value
        if name == _VERBOSE and value:
            from reconcile.cli._tracing import trace_rules  # imported here: it costs what few commands want

            trace_rules(wanted=True)
            ctx.call_on_close(lambda: trace_rules(wanted=False))

    return keep


def _colour(ctx: click.Context, _param: click.Parameter, value: str) -> None:
    ctx.meta[_COLOUR] = value
    ctx.color = {"always": True, "never": False}.get(value)  # else click takes colours out of what is piped


def _said(name: str) -> object:
    ctx = click.get_current_context(silent=True)
    return ctx.meta.get(name) if ctx else None
