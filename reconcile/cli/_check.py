"""The command that stops a batch which contradicts what is stored."""

from __future__ import annotations

import click

from reconcile.cli._accepting import Accepting, accepting, take
from reconcile.cli._ending import exits
from reconcile.cli._options import Wanted, deciding, reading, remember, reporting, said, sharing
from reconcile.cli._printing import finish, leave, standard_input
from reconcile.cli._progress import watched
from reconcile.cli._telling import coloured, telling


@click.command(epilog=exits(0, 1, 2, 3))
@reading
@click.option(
    "--against",
    required=True,
    metavar="FILE",
    callback=remember,
    help="The database to compare with; it is not written to.",
)
@click.option("--min-read", type=click.FloatRange(0, 1), metavar="SHARE", help="Exit 1 if fewer numerals were read.")
@reporting(fail_on="conflict")
@accepting
@deciding
@sharing
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
    jobs: int | None,
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
            jobs=jobs,
            now=wanted.now,
        )
    if accept is not None:
        take(result, wanted, accept, only_new=True)
        leave(result, failed=False)
    failed = finish(result, wanted, packs, rules, only_new=True)
    share = 1 - pipeline.unread_share(result, only_new=True)
    if min_read is not None and share < min_read:
        click.echo(f"error: {share:.1%} of the numerals were read, less than --min-read {min_read:.1%}", err=True)
        failed = True
    leave(result, failed=failed)
