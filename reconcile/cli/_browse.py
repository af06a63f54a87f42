"""The command that opens the review desk in the browser."""

from __future__ import annotations

import click

from reconcile.cli._ending import exits
from reconcile.cli._options import configured, deciding, said, stored_in, waiting


@click.command(epilog=exits(0, 2, 3))
@stored_in
@waiting
@configured
@deciding
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True, help="The port to listen on.")
@click.option("--open/--no-open", "open_browser", default=True, help="Open a browser window.")
@click.option("--read-only", is_flag=True, help="Nothing can be decided at the desk.")
@click.option("--who", metavar="NAME", help="Who decides at the desk; without it the desk asks once.")
def browse(db: str, decisions: str | None, port: int, open_browser: bool, read_only: bool, who: str | None) -> None:
    """Open the review desk in the browser; only this machine can reach it.

    The database is only read, but for what you decide: that goes to decisions.jsonl beside it, as with
    'reconcile decide'. Whoever opens the address that is printed may decide; under any other, pages are only read.
    """
    from reconcile import pipeline

    choice = pipeline.choice(said().packs, said().rules, said())
    pipeline.browse(db, port, open_browser, read_only=read_only, who=who, decisions=decisions, choice=choice)
