"""What it costs to start, beside the smallest program of click, and what `check` of one article costs."""

from __future__ import annotations

import sys

from check import one_article
from part import Asked, part
from row import Row, most
from timing import PROGRAM, middle

HELLO = """
import click

@click.command()
def hello():
    "Say hello."
    click.echo("hello")

hello()
"""


def starting(asked: Asked) -> list[Row]:
    """Rows on starting; on the wall, since that is what a person waits for."""
    times = 7 if asked.quick else 25
    click = middle((sys.executable, "-c", HELLO, "--help"), times).wall
    rows = [Row("a click program that says hello, its `--help`", "1.0", f"{click * 1000:.0f} ms")]
    for word, bound in (("--help", 3.0), ("--version", None)):
        spent = middle((*PROGRAM, word), times).wall
        target = "" if bound is None else most(spent / click, bound, " times")
        rows.append(Row(f"`reconcile {word}`", f"{spent / click:.1f} times", f"{spent * 1000:.0f} ms", target))
    return [*rows, *one_article()]


if __name__ == "__main__":
    part(starting)
