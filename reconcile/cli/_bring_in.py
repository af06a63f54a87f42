"""The command that brings the result of an engine's run, or a slice of it, into a database."""

from __future__ import annotations

from datetime import date

import click

from reconcile.cli._ending import exits
from reconcile.cli._options import Day, configured, dated, deciding, stored_in, waiting
from reconcile.cli._progress import watched
from reconcile.cli._telling import telling


@click.command("import", epilog=exits(0, 2, 3))
@click.argument("url", metavar="URL")
@stored_in
@click.option("--about", metavar="WORDS", default="", help="Only what articles tell that hold all of these words.")
@click.option("--attribute", "attributes", multiple=True, metavar="ID", help="That tell of this; may be repeated.")
@click.option("--from", "since", type=Day(), metavar="DATE", help="That were published on this day, or later.")
@click.option("--until", type=Day(), metavar="DATE", help="That were published on this day, or earlier.")
@click.option("--article", "articles", multiple=True, metavar="ID", help="This article; may be repeated.")
@waiting
@configured
@deciding
@dated
@telling
def bring_in(
    url: str,
    db: str,
    about: str,
    attributes: tuple[str, ...],
    since: date | None,
    until: date | None,
    articles: tuple[str, ...],
    decisions: str | None,
    now: date | None,
) -> None:
    """Bring the result of a run on an engine, or a slice of it, into a database.

    URL is where the run put its parts. With several options an article must fit all of them. It brings
    whole stories with it: all that was judged together with an article that fits. The database is new, or holds
    others of the same result; the ids are those of the result, and nothing is stored where anything fails.
    """
    from reconcile import pipeline

    slice_ = pipeline.Slice(tuple(about.split()), frozenset(attributes), since, until, articles)
    with watched() as watch:
        found = pipeline.bring_in(url, db=db, slice_=slice_, decisions=decisions, now=now, watch=watch)
    there = f", {found.fitting - found.articles:,} were there" if found.fitting > found.articles else ""
    click.echo(f"{db}: {found.articles:,} of {found.whole:,} articles brought in{there}")
