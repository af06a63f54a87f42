"""The command that takes an article out."""

from __future__ import annotations

from datetime import date

import click

from reconcile.cli._decide import reviewer, reviewing
from reconcile.cli._ending import exits
from reconcile.cli._options import said


@click.command(epilog=exits(0, 2, 3))
@click.argument("wanted", metavar="ARTICLE|PATH")
@click.option("--undo", is_flag=True, help="Let the article in again: the next run that reads its file stores it.")
@reviewing
def forget(
    wanted: str,
    undo: bool,
    db: str,
    decisions: str | None,
    who: str | None,
    why: str | None,
    until: date | None,
    now: date | None,
) -> None:
    """Take an article out of the database, or all articles of a file: its text, its claims and what hangs on them.

    ARTICLE is an id or the first characters of one. --why must be given. Every later run leaves the article out, and
    says so; the decision keeps its id, title and outlet, and nothing of its text.
    """
    from reconcile import pipeline

    by = reviewer(who, why, until, now)
    for told in pipeline.forget(db, wanted, by, undo=undo, decisions=decisions, changed=said()):
        click.echo(told)
