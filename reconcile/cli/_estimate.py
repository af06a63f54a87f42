"""The command that estimates the best values of claims that people bring themselves."""

from __future__ import annotations

import json

import click

from reconcile.cli._ending import exits
from reconcile.cli._input import read_bytes
from reconcile.cli._telling import say
from reconcile.visible import escaped


@click.command(epilog=exits(0, 2, 3))
@click.option(
    "--batch",
    required=True,
    metavar="FILE",
    help='Claims as JSON lines, {"source", "object", "value"}; - is standard input.',
)
@click.option(
    "--reliability",
    type=click.Choice(("learned", "none")),
    default="learned",
    show_default=True,
    help="Trust each source as far as the batch teaches, or all alike: none is a vote.",
)
def estimate(batch: str, reliability: str) -> None:
    """Print the best value of each object, with its range and the ledger of who speaks for it.

    One JSON line an object: object, best, low, high, ledger. The order of the claims changes nothing.
    """
    from reconcile import pipeline

    for row in pipeline.estimate_batch(read_bytes(batch), batch, learned=reliability == "learned", tell=say):
        click.echo(escaped(json.dumps(row, ensure_ascii=False)))
