"""The commands that show what is behind an id, and what is read in a text."""

from __future__ import annotations

import json
from datetime import date

import click

from reconcile.cli._actions import printed
from reconcile.cli._ending import exits
from reconcile.cli._options import configured, dated, deciding, proposing, reading, ruled, said, stored_in
from reconcile.cli._printing import screen, standard_input
from reconcile.cli._telling import coloured, say
from reconcile.visible import escaped


@click.command(epilog=exits(0, 2, 3))
@click.argument("ident", metavar="ID")
@stored_in
@configured
@deciding
@dated
@coloured
def show(ident: str, db: str, decisions: str | None, now: date | None) -> None:
    """Show an article, claim, event, cluster, story, series or finding with its evidence.

    Of an article the whole text, each numeral marked by what became of it. ID may be the first characters of an id,
    if no other id begins with them.
    """
    from reconcile import pipeline

    width, colour = screen()
    choice = pipeline.choice(said().packs, said().rules, said())
    told = pipeline.show(db, ident, width=width, colour=colour, choice=choice, decisions=decisions, now=now)
    click.echo(printed(told))


@click.command(epilog=exits(0, 2, 3))
@click.argument("claim")
@click.argument("other", metavar="CLAIM")
@stored_in
@deciding
@dated
@ruled
def why(
    claim: str,
    other: str,
    db: str,
    packs: tuple[str, ...],
    rules: str | None,
    decisions: str | None,
    now: date | None,
) -> None:
    """Tell why two claims were or were not compared, and what each rule says of them."""
    from reconcile import pipeline

    told = pipeline.why(db, claim, other, packs=packs, rules=rules, changed=said(), decisions=decisions, now=now)
    click.echo(printed(told))


@click.command(epilog=exits(0, 2, 3))
@reading
@click.option("--numerals", is_flag=True, help="Print every numeral expression instead of the claims.")
@proposing
def extract(
    paths: tuple[str, ...],
    packs: tuple[str, ...],
    rules: str | None,
    numerals: bool,
    propose: str | None,
    propose_model: str | None,
) -> None:
    """Print the claims of articles as JSON lines; nothing is compared or stored."""
    from reconcile import pipeline

    rows = pipeline.extract(
        paths,
        numerals=numerals,
        packs=packs,
        rules=rules,
        stdin=standard_input(paths),
        propose=propose,
        propose_model=propose_model,
        changed=said(),
        tell=say,
    )
    for row in rows:
        click.echo(escaped(json.dumps(row, ensure_ascii=False)))
