"""The commands on rules: which there are, whether they hold, how to write one."""

from __future__ import annotations

import sys

import click

from reconcile.cli._ending import exits
from reconcile.cli._options import ruled, said


@click.group(epilog=exits(0, 2))
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
