"""The command line: words into values, the pipeline, print; the only place that catches errors."""

from __future__ import annotations

import json
import sys
from datetime import date

import click

from reconcile import __version__
from reconcile.cli._actions import printed
from reconcile.cli._browse import browse
from reconcile.cli._check import check
from reconcile.cli._compare import compare
from reconcile.cli._completion import completion
from reconcile.cli._decide import decide
from reconcile.cli._ending import Program, exits
from reconcile.cli._estimate import estimate
from reconcile.cli._export import export
from reconcile.cli._forget import forget
from reconcile.cli._options import (
    Wanted,
    configured,
    dated,
    deciding,
    proposing,
    reading,
    reporting,
    ruled,
    said,
    stored_in,
)
from reconcile.cli._printing import finish, leave, screen, standard_input
from reconcile.cli._progress import watched
from reconcile.cli._queue import queue
from reconcile.cli._telling import coloured, say, telling
from reconcile.visible import escaped


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]}, epilog=exits(0, 1, 2, 3))
@click.version_option(__version__, prog_name="reconcile", message="%(prog)s %(version)s")
def main() -> None:
    """Say where articles disagree on checkable facts, what explains it, and what the evidence supports."""


main.add_command(browse)
main.add_command(check)
main.add_command(compare)
main.add_command(decide)
main.add_command(completion)
main.add_command(estimate)
main.add_command(export)
main.add_command(forget)
main.add_command(queue)


@main.command(epilog=exits(0, 1, 2, 3))
@reading
@stored_in
@reporting(fail_on="none")
@proposing
@deciding
@coloured
@telling
def run(
    paths: tuple[str, ...],
    db: str,
    packs: tuple[str, ...],
    rules: str | None,
    decisions: str | None,
    wanted: Wanted,
    propose: str | None,
    propose_model: str | None,
) -> None:
    """Read articles, judge them with those stored before, store and print the report.

    PATH is a file, a folder or `-` for standard input.
    """
    from reconcile import pipeline

    stdin = standard_input(paths)
    with watched() as watch:
        result = pipeline.run(
            paths,
            db=db,
            packs=packs,
            rules=rules,
            stdin=stdin,
            propose=propose,
            propose_model=propose_model,
            decisions=decisions,
            changed=said(),
            watch=watch,
            now=wanted.now,
        )
    leave(result, failed=finish(result, wanted, packs, rules))


@main.command(epilog=exits(0, 1, 2, 3))
@stored_in
@configured
@reporting(fail_on="none")
@deciding
@coloured
@telling
def report(db: str, decisions: str | None, wanted: Wanted) -> None:
    """Print the report of what is stored, again.

    Inputs that earlier runs could not read are listed in it, and do not change the exit code.
    """
    from reconcile import pipeline

    result = pipeline.stored(db, decisions=decisions, now=wanted.now)
    leave(result, failed=finish(result, wanted, said().packs, said().rules))


@main.command(epilog=exits(0, 2, 3))
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


@main.command(epilog=exits(0, 2, 3))
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


@main.command(epilog=exits(0, 2, 3))
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
        tell=say,
    )
    for row in rows:
        click.echo(escaped(json.dumps(row, ensure_ascii=False)))


@main.group(epilog=exits(0, 2))
def rules() -> None:
    """List and test the rules, and what they may ask."""


@rules.command("list", epilog=exits(0, 2))
@ruled
def rules_list(packs: tuple[str, ...], rules: str | None) -> None:
    """List the packs with their rules."""
    from reconcile import pipeline

    for line in pipeline.rules_list(packs, rules, said()):
        click.echo(line)


@rules.command("test", epilog=exits(0, 2))
@click.argument("only", nargs=-1, metavar="[RULE]...")
@ruled
def rules_test(only: tuple[str, ...], packs: tuple[str, ...], rules: str | None) -> None:
    """Run the examples of every rule, or of those named; an example that does not hold is a rule that is wrong.

    Then each condition is left out in turn: one that no example misses is told, as it may as well not be there.
    """
    from reconcile import pipeline

    failures, idle = pipeline.rules_test(packs, rules, said(), only)
    for line in (*failures, *idle):
        click.echo(line)
    if not failures:
        click.echo("every example of every rule holds", err=True)
    sys.exit(2 if failures else 0)


@rules.command(epilog=exits(0))
def conditions() -> None:
    """List the conditions that a rule may use."""
    from reconcile import pipeline

    for name, manual in pipeline.conditions():
        click.echo(f"{name:24} {manual}")


@rules.command("new", epilog=exits(0, 2))
@click.argument("name")
@click.option("--over", default="pair", show_default=True, help="What it is asked about: pair, cluster, series ...")
@click.option(
    "--verdict", type=click.Choice(("conflict", "explained", "review")), default="conflict", show_default=True
)
@click.option(
    "--rules", default="own", show_default=True, metavar="DIR", help="The pack it goes into; made if need be."
)
def rules_new(name: str, over: str, verdict: str, rules: str) -> None:
    """Write a rule to begin from: it loads, and its examples hold."""
    from reconcile import pipeline

    path = pipeline.rules_new(name, over=over, verdict=verdict, folder=rules)
    click.echo(path)
    click.echo(f"change it, and test it with: reconcile rules test --rules {path.parent}", err=True)


@rules.command(epilog=exits(0, 2))
@click.argument("kind", default="rule", metavar="[KIND]")
def schema(kind: str) -> None:
    """Print the JSON Schema of a kind of file, for completion in editors.

    KIND is rule (by default), pack, attributes, names, sources or settings.
    """
    from reconcile import pipeline

    click.echo(pipeline.schema(kind))
