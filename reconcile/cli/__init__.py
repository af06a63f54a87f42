"""The command line: words into values, the pipeline, print; the only place that catches errors."""

from __future__ import annotations

import click

from reconcile import __version__
from reconcile.cli._bring_in import bring_in
from reconcile.cli._browse import browse
from reconcile.cli._check import check
from reconcile.cli._compare import compare
from reconcile.cli._completion import completion
from reconcile.cli._decide import decide
from reconcile.cli._doctor import doctor
from reconcile.cli._ending import Program, exits
from reconcile.cli._estimate import estimate
from reconcile.cli._export import export
from reconcile.cli._forget import forget
from reconcile.cli._look import extract, show, why
from reconcile.cli._queue import queue
from reconcile.cli._rules import rules
from reconcile.cli._run import report, run


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]}, epilog=exits(0, 1, 2, 3))
@click.version_option(__version__, prog_name="reconcile", message="%(prog)s %(version)s")
def main() -> None:
    """Say where articles disagree on checkable facts, what explains it, and what the evidence supports."""


main.add_command(browse)
main.add_command(bring_in)
main.add_command(check)
main.add_command(compare)
main.add_command(decide)
main.add_command(completion)
main.add_command(doctor)
main.add_command(estimate)
main.add_command(export)
main.add_command(forget)
main.add_command(queue)
main.add_command(extract)
main.add_command(report)
main.add_command(rules)
main.add_command(run)
main.add_command(show)
main.add_command(why)
