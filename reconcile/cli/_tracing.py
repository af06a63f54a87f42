"""With `--verbose`, where in the program a rule failed."""

from __future__ import annotations

import logging

import click

RULES = "reconcile.rules"


class _ToStandardError(logging.Handler):
    """Says what is logged on the standard error of whoever runs the command now."""

    def emit(self, record: logging.LogRecord) -> None:
        """Say it, with the lines of the program."""
        click.echo(self.format(record), err=True)


def trace_rules(wanted: bool) -> None:
    """Say what rules that fail raise, or say it no more."""
    log = logging.getLogger(RULES)
    for handler in [one for one in log.handlers if isinstance(one, _ToStandardError)]:
        log.removeHandler(handler)
    log.setLevel(logging.INFO if wanted else logging.WARNING)
    log.propagate = False
    if wanted:
        log.addHandler(_ToStandardError())
