"""The commands that store articles, and print the report of what is stored."""

from __future__ import annotations

import click

from reconcile.cli._accepting import Accepting, accepting, take
from reconcile.cli._ending import exits
from reconcile.cli._engine import Engine, engined, leave_parts
from reconcile.cli._options import (
    Wanted,
    configured,
    deciding,
    proposing,
    reading,
    reporting,
    said,
    sharing,
    stored_in,
    waiting,
)
from reconcile.cli._printing import finish, leave, standard_input
from reconcile.cli._progress import watched
from reconcile.cli._telling import coloured, telling


@click.command(epilog=exits(0, 1, 2, 3))
@reading
@stored_in
@waiting
@reporting(fail_on="none")
@proposing
@click.option("--reread", is_flag=True, help="Open files too that did not change since they were read.")
@sharing
@engined
@accepting
@deciding
@coloured
@telling
def run(
    paths: tuple[str, ...],
    db: str,
    packs: tuple[str, ...],
    rules: str | None,
    decisions: str | None,
    wanted: Wanted,
    accept: Accepting | None,
    propose: str | None,
    propose_model: str | None,
    jobs: int | None,
    reread: bool,
    engine: Engine | None,
) -> None:
    """Read articles, judge them with those stored before, store and print the report.

    PATH is a file, a folder or `-` for standard input.
    """
    from reconcile import pipeline

    stdin = standard_input(paths)
    with watched(in_pieces=engine is not None) as watch:
        result = (engine.run if engine else pipeline.run)(
            paths,
            db=db,
            packs=packs,
            rules=rules,
            stdin=stdin,
            propose=propose,
            propose_model=propose_model,
            decisions=decisions,
            changed=said(),
            watch=watch,
            jobs=jobs,
            reread=reread,
            now=wanted.now,
        )
    if not isinstance(result, pipeline.Result):
        leave_parts(engine, result)
    if accept is not None:
        take(result, wanted, accept)
        leave(result, failed=False)
    leave(result, failed=finish(result, wanted, packs, rules))


@click.command(epilog=exits(0, 1, 2, 3))
@stored_in
@configured
@reporting(fail_on="none")
@accepting
@deciding
@coloured
@telling
def report(db: str, decisions: str | None, wanted: Wanted, accept: Accepting | None) -> None:
    """Print the report of what is stored, again.

    Inputs that earlier runs could not read are listed in it, and do not change the exit code.
    """
    from reconcile import pipeline

    result = pipeline.stored(db, decisions=decisions, now=wanted.now)
    if accept is not None:
        take(result, wanted, accept)
        leave(result, failed=False)
    leave(result, failed=finish(result, wanted, said().packs, said().rules))
