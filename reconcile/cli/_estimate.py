"""The command that estimates the best values of claims that people bring themselves."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from reconcile.cli._ending import exits
from reconcile.errors import ReadError


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

    for row in pipeline.estimate_batch(_bytes(batch), batch, learned=reliability == "learned"):
        click.echo(json.dumps(row, ensure_ascii=False))


def _bytes(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise ReadError(path, f"cannot be read: {error.strerror}", "name another file") from error
