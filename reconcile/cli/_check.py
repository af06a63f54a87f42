"""The command that stops a batch which contradicts what is stored, and the one way into a baseline."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reconcile.cli._ending import exits
from reconcile.cli._options import Day, Wanted, deciding, reading, reporting, said
from reconcile.cli._printing import finish, leave, standard_input, with_baseline, written
from reconcile.cli._progress import watched
from reconcile.cli._telling import coloured, quiet, say, telling
from reconcile.errors import UsageError

if TYPE_CHECKING:
    from reconcile.pipeline import Result

Command = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Accepting:
    """Who takes the findings as they are, why, and until which day."""

    who: str
    why: str
    until: date | None


def accepting(command: Command) -> Command:
    """Give a command the options that put findings into a baseline, handed over as `accept`, `None` without them."""

    @click.option("--accept", is_flag=True, help="Put what is told into the baseline instead, and exit 0.")
    @click.option("--who", metavar="NAME", help="Who takes it as it is, with --accept.")
    @click.option("--why", metavar="TEXT", help="For which reason, with --accept.")
    @click.option("--until", type=Day(), metavar="DATE", help="With --accept, the last day on which it is not told.")
    @functools.wraps(command)
    def with_accept(
        wanted: Wanted, accept: bool, who: str | None, why: str | None, until: date | None, **rest: Any
    ) -> None:
        if not accept and (who or why or until):
            raise UsageError(None, "--who, --why and --until go with --accept", "add --accept, or leave them out")
        command(wanted=wanted, accept=_accepting(wanted, who, why, until) if accept else None, **rest)

    return with_accept


def _accepting(wanted: Wanted, who: str | None, why: str | None, until: date | None) -> Accepting:
    if wanted.baseline is None:
        raise UsageError(None, "--accept without --baseline", "name the baseline with --baseline FILE")
    if not Path(wanted.baseline).absolute().parent.is_dir():
        raise UsageError(wanted.baseline, "its folder does not exist", "make the folder first")
    if until is not None and until < wanted.now:
        raise UsageError(None, f"--until {until} is past", "name a later day, or leave it out")
    name, reason = (who or "").strip(), (why or "").strip()
    if not name or not reason:
        raise UsageError(None, "--accept wants to know by whom and why", "add --who NAME and --why TEXT")
    return Accepting(name, reason, until)


@click.command(epilog=exits(0, 1, 2, 3))
@reading
@click.option("--against", required=True, metavar="FILE", help="The database to compare with; it is not written to.")
@click.option("--min-read", type=click.FloatRange(0, 1), metavar="SHARE", help="Exit 1 if fewer numerals were read.")
@reporting(fail_on="conflict")
@accepting
@deciding
@coloured
@telling
def check(
    paths: tuple[str, ...],
    against: str,
    min_read: float | None,
    packs: tuple[str, ...],
    rules: str | None,
    decisions: str | None,
    wanted: Wanted,
    accept: Accepting | None,
) -> None:
    """Report only what new articles bring to a database, for CI; nothing is stored.

    What they bring are the findings of a run over all articles that a run without them has not. Articles that are
    stored already bring nothing.
    """
    from reconcile import pipeline

    stdin = standard_input(paths)
    with watched() as watch:
        result = pipeline.check(
            paths,
            against=against,
            packs=packs,
            rules=rules,
            stdin=stdin,
            decisions=decisions,
            changed=said(),
            watch=watch,
            now=wanted.now,
        )
    if accept is not None:
        _accept(with_baseline(result, wanted, only_new=True), wanted, accept)
        leave(result, failed=False)
    failed = finish(result, wanted, packs, rules, only_new=True)
    share = 1 - pipeline.unread_share(result, only_new=True)
    if min_read is not None and share < min_read:
        click.echo(f"error: {share:.1%} of the numerals were read, less than --min-read {min_read:.1%}", err=True)
        failed = True
    leave(result, failed=failed)


def _accept(result: Result, wanted: Wanted, accept: Accepting) -> None:
    """Put what would be told into the baseline, and print what was added to it."""
    from reconcile import pipeline

    text, lines = pipeline.accepted(result, accept.who, accept.why, accept.until)
    if lines:
        written(Path(str(wanted.baseline)), text)
    for line in lines:
        click.echo(line)
    if not quiet():
        say(f"{len(lines)} added to {wanted.baseline}")
