"""The command that writes down a reviewer's decision."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

import click

from reconcile.cli._ending import exits
from reconcile.cli._options import Day, configured, dated, stored_in, waiting, writing
from reconcile.cli._options import said as configuration
from reconcile.errors import UsageError

if TYPE_CHECKING:
    from reconcile.pipeline import By

FLAGS = ("stands", "later", "no_claim", "same", "different", "undo")
SAID = ("explained", "misread", "date", "source", "undo_rule")


class Reasons(click.Choice[str]):
    """One of the reasons there are, which are looked up when they are needed."""

    def __init__(self) -> None:
        """No reason yet."""
        self.case_sensitive = True

    @cached_property
    def choices(self) -> tuple[str, ...]:  # type: ignore[override]
        """Their names."""
        from reconcile.model import Reason

        return tuple(reason.value for reason in Reason)


def login() -> str | None:
    """The name that the user of this machine is known by, where it has one."""
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):
        return None


def reviewing(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that tell who decides, until when, and where it is written."""
    for option in (
        click.option("--until", type=Day(), metavar="DATE", help="The last day on which it holds."),
        click.option("--why", metavar="TEXT", help="Why; it is told in every report."),
        click.option(
            "--who",
            envvar="RECONCILE_WHO",
            metavar="NAME",
            help="Who decides; else RECONCILE_WHO, else the login name.",
        ),
        dated,
        writing,
        waiting,
        stored_in,
        configured,
    ):
        command = option(command)
    return command


@click.command(epilog=exits(0, 2, 3))
@click.argument("of", nargs=-1, metavar="[ID]...")
@click.option("--stands", is_flag=True, help="FINDING: the conflict stands.")
@click.option("--explained", type=Reasons(), help="FINDING: this explains it.")
@click.option("--later", is_flag=True, help="FINDING: put off; with --until the queue holds it back so long.")
@click.option("--misread", metavar="VALUE", help="CLAIM: this is what its words say.")
@click.option("--no-claim", is_flag=True, help="CLAIM: its words make no such claim.")
@click.option("--date", metavar="DATE", help="ARTICLE or CLAIM: its date.")
@click.option("--source", metavar="NAME", help="ARTICLE: its outlet.")
@click.option("--same", is_flag=True, help="CLAIM CLAIM: they answer one question.")
@click.option("--different", is_flag=True, help="CLAIM CLAIM: they do not.")
@click.option("--names", is_flag=True, help="With --same and --different: two names stand in the place of claims.")
@click.option("--undo", is_flag=True, help="DECISION...: take these back.")
@click.option("--undo-rule", metavar="RULE", help="Take back all that holds on findings of this rule.")
@reviewing
def decide(of: tuple[str, ...], db: str, decisions: str | None, names: bool, **given: Any) -> None:
    """Write down what a reviewer decided of a finding, of claims, names or an article.

    An ID may be the first characters of one, if no other begins with them. The decision goes into decisions.jsonl
    beside the database; every later run and report takes it into account.
    """
    from reconcile import pipeline

    kind, said = asked(given)
    if names and kind not in ("same", "different"):
        raise UsageError(None, "--names without --same or --different", "say which of the two the names are")
    by = reviewer(given["who"], given["why"], given["until"], given["now"])
    for told in pipeline.decide(
        db, f"{kind} names" if names else kind, of, said=said, by=by, decisions=decisions, changed=configuration()
    ):
        click.echo(told)


def asked(given: dict[str, Any]) -> tuple[str, str | None]:
    """The one kind of decision that the options ask for, and what is said with it."""
    found: list[tuple[str, str | None]] = [(name, None) for name in FLAGS if given[name]]
    found += [(name, given[name]) for name in SAID if given[name] is not None]
    if len(found) == 1:
        return found[0][0].replace("_", "-"), found[0][1]
    options = ", ".join(f"--{name.replace('_', '-')}" for name in (*FLAGS, *SAID))
    named = " and ".join(f"--{name.replace('_', '-')}" for name, _ in found)
    what = f"{named} are given together" if found else "nothing is decided"
    raise UsageError(None, what, f"give one of {options}")


def reviewer(who: str | None, why: str | None, until: date | None, now: date | None) -> By:
    """Who decides, by the options, else by this machine."""
    from reconcile import pipeline

    if who is not None and not who.strip():
        raise UsageError(None, "--who has no name", "write the name of who decides, or leave it out")
    return pipeline.By(who or login(), why, until, now)
