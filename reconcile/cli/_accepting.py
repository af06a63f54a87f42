"""The one way into a baseline: findings that somebody takes as they are, for now."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reconcile.cli._options import Day, Wanted
from reconcile.cli._printing import with_baseline, written
from reconcile.cli._telling import quiet, say
from reconcile.errors import UsageError
from reconcile.frozen import dataclass

if TYPE_CHECKING:
    from reconcile.pipeline import Result

Command = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Accepting:
    """Who takes findings as they are, why, until which day, and which: all that fail where `only` names none."""

    who: str
    why: str
    until: date | None
    only: tuple[str, ...] = ()


def accepting(command: Command) -> Command:
    """Give a command the options that put findings into a baseline, handed over as `accept`, `None` without them."""

    @click.option("--accept", is_flag=True, help="Put what fails into the baseline instead, and exit 0.")
    @click.option(
        "--only",
        multiple=True,
        metavar="ID",
        help="With --accept, only this finding, by its id or key, whether it fails or not; may be repeated.",
    )
    @click.option("--who", metavar="NAME", help="Who takes it as it is, with --accept.")
    @click.option("--why", metavar="TEXT", help="For which reason, with --accept.")
    @click.option("--until", type=Day(), metavar="DATE", help="With --accept, the last day on which it is not told.")
    @functools.wraps(command)
    def with_accept(
        wanted: Wanted,
        accept: bool,
        only: tuple[str, ...],
        who: str | None,
        why: str | None,
        until: date | None,
        **rest: Any,
    ) -> None:
        if not accept and (who or why or until or only):
            what = "--who, --why, --until and --only go with --accept"
            raise UsageError(None, what, "add --accept, or leave them out")
        given = Accepting((who or "").strip(), (why or "").strip(), until, only)
        command(wanted=wanted, accept=_checked(wanted, given) if accept else None, **rest)

    return with_accept


def _checked(wanted: Wanted, given: Accepting) -> Accepting:
    if wanted.baseline is None:
        raise UsageError(None, "--accept without --baseline", "name the baseline with --baseline FILE")
    if not Path(wanted.baseline).absolute().parent.is_dir():
        raise UsageError(wanted.baseline, "its folder does not exist", "make the folder first")
    if given.until is not None and given.until < wanted.now:
        raise UsageError(None, f"--until {given.until} is past", "name a later day, or leave it out")
    if not given.who or not given.why:
        raise UsageError(None, "--accept wants to know by whom and why", "add --who NAME and --why TEXT")
    return given


def take(result: Result, wanted: Wanted, accept: Accepting, *, only_new: bool = False) -> None:
    """Put what fails, or what is named, into the baseline, and print what was added to it."""
    from reconcile import pipeline

    found = with_baseline(result, wanted, only_new=only_new)
    level = wanted.fail_on if wanted.fail_on != "none" else "conflict"
    entries = pipeline.accepted(
        found, accept.who, accept.why, accept.until, accept.only, level=level, strict=wanted.strict, only_new=only_new
    )
    text, lines = entries
    if lines:
        written(Path(str(wanted.baseline)), text)
    for line in lines:
        click.echo(line)
    if not quiet():
        say(f"{len(lines)} added to {wanted.baseline}")
