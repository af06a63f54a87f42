"""The command in which reviewers decide findings one after another, a key each."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reconcile.cli._answers import answers
from reconcile.cli._decide import reviewer, reviewing
from reconcile.cli._ending import exits
from reconcile.cli._options import said
from reconcile.cli._overwriting import refuse_inputs
from reconcile.cli._printing import put
from reconcile.cli._reviewing import review
from reconcile.errors import UsageError

if TYPE_CHECKING:
    from reconcile.pipeline._queue import Queue


@click.command(epilog=exits(0, 2, 3))
@click.option("--list", "listed", is_flag=True, help="Print a line for each finding that waits, and ask nothing.")
@click.option("--decided", is_flag=True, help="Print a line for each decision that holds.")
@click.option("--orphans", is_flag=True, help="Print the decisions that are about nothing any more.")
@click.option("--explained", is_flag=True, help="Ask of what rules explain as well.")
@click.option("--rule", metavar="RULE", help="Only findings of this rule.")
@click.option("--export", type=click.Choice(("gold",)), help="Print the decided findings as test cases.")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="With --export: write to this file.")
@reviewing
def queue(
    db: str,
    decisions: str | None,
    listed: bool,
    decided: bool,
    orphans: bool,
    explained: bool,
    rule: str | None,
    export: str | None,
    output: Path | None,
    who: str | None,
    why: str | None,
    until: date | None,
    now: date | None,
) -> None:
    """Decide the open findings one by one, a key each.

    Conflicts come first, then what is to review, then what was decided on other evidence. Where standard input is no
    terminal, each line begins with a key, and the words behind it say why.
    """
    from reconcile import pipeline

    if output and not export:
        raise UsageError(None, "--output without --export", "say what to export: --export gold")
    refuse_inputs(output, config=said().path)
    found = pipeline.queue(
        db, decisions, reviewer(who, why, until, now), explained=explained, rule=rule, changed=said()
    )
    if export:
        _export(found, output)
        return
    views = {"list": (listed, found.listed), "decided": (decided, found.taken), "orphans": (orphans, found.orphaned)}
    asked = [view for wanted, view in views.values() if wanted]
    for view in asked:
        for line in view():
            click.echo(line)
    if not asked:
        review(found, answers())


def _export(found: Queue, output: Path | None) -> None:
    text = json.dumps(found.gold(), ensure_ascii=False, indent=1) + "\n"
    put(output, text, "json")
