"""The command that exports what is stored, as tables for other programs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from reconcile.cli._ending import exits
from reconcile.cli._options import Day, deciding, ruled, said, stored_in
from reconcile.cli._overwriting import refuse_inputs
from reconcile.cli._printing import put
from reconcile.cli._telling import telling, warn


class Format(click.ParamType[str]):
    """The name of an export format; which there are is known when one is asked for."""

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """`value`, if a format has this name."""
        from reconcile import pipeline

        if value not in pipeline.export_formats():
            known = ", ".join(pipeline.export_formats())
            self.fail(f"there is no export format {value!r}; there are {known}", param, ctx)
        return value

    def shell_complete(self, _ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The formats whose names begin so."""
        from reconcile import pipeline

        return [CompletionItem(name) for name in pipeline.export_formats() if name.startswith(incomplete)]


@click.command(epilog=exits(0, 2, 3))
@click.option(
    "--format", "as_format", type=Format(), required=True, help="ged, claimreview, ftm ...: a wrong name lists them."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="Write to this file, or folder where a format has several files; needed unless the format is text.",
)
@stored_in
@click.option(
    "--policy",
    "policies",
    multiple=True,
    metavar="NAME=POLICY",
    help="The best value of an attribute, as in the configuration: killed=conservative ...; may be repeated.",
)
@click.option("--now", type=Day(), metavar="DATE", help="The day of publication to put into it, and to go by.")
@click.option("--publisher", metavar="NAME", help="Who publishes it; claimreview needs it.")
@click.option("--url", metavar="URL", help="Where it is published; claimreview needs it.")
@deciding
@ruled
@telling
def export(
    as_format: str,
    output: Path | None,
    db: str,
    policies: tuple[str, ...],
    now: date | None,
    publisher: str | None,
    url: str | None,
    decisions: str | None,
    packs: tuple[str, ...],
    rules: str | None,
) -> None:
    """Put what is stored into tables for other programs.

    ged is a CSV in the columns of UCDP GED, claimreview JSON-LD of schema.org, ftm a CSV of FollowTheMoney
    statements; these are text. parquet is a folder with a file a table, sqlite one self-contained copy of the
    database. Best values follow the policies of the configuration and of --policy, findings what reviewers
    decided. Nothing in it comes from the clock.
    """
    from reconcile import pipeline
    from reconcile.packs import with_policies

    refuse_inputs(output, config=said().path)
    text = pipeline.export(
        db,
        as_format,
        output=output,
        packs=packs,
        rules=rules,
        changed=with_policies(said(), policies),
        decisions=decisions,
        now=now,
        publisher=publisher,
        url=url,
        tell=warn,
    )
    if text is not None:
        put(output, text, as_format)
