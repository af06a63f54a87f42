"""The command that looks into a database, and mends what its texts allow."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from reconcile.cli._ending import exits
from reconcile.cli._options import dated, deciding, ruled, said, stored_in, waiting
from reconcile.cli._printing import put
from reconcile.cli._telling import complain, say
from reconcile.visible import line

if TYPE_CHECKING:
    from reconcile.pipeline import Health


@click.command(epilog=exits(0, 2, 3))
@stored_in
@click.option("--repair", is_flag=True, help="Build a damaged database anew from its articles; the damaged file stays.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@waiting
@dated
@deciding
@ruled
def doctor(
    db: str,
    repair: bool,
    form: str,
    now: date | None,
    decisions: str | None,
    packs: tuple[str, ...],
    rules: str | None,
) -> None:
    """Look into a database: whether the file is whole, and what it says fits together.

    With --repair a damaged one is built anew from the articles in it, or from the files they came from. It takes the
    place of the old only when it is whole, and the old one is kept beside it.
    """
    from reconcile import pipeline

    health = pipeline.doctor(db, decisions=decisions)
    put(None, _json(db, health) if form == "json" else _text(db, health), form)
    if health.sound or not repair:
        sys.exit(0 if health.sound else 3)
    mended = pipeline.repair(db, decisions=decisions, packs=packs, rules=rules, changed=said(), today=now)
    say(f"{db}: built anew from {mended.articles} articles; the damaged file is kept in {mended.kept}")
    for sentence in mended.lost:
        complain(f"{db}: {sentence}")
    sys.exit(3 if mended.lost else 0)


def _text(db: str, health: Health) -> str:
    rows = []
    for check in health.checks:
        rows.append(f"{'wrong' if check.wrong else 'ok   '}  {check.name}: {check.about}")
        rows += [f"       {line(sentence)}" for sentence in check.wrong]
    rows += [f"note   {line(sentence)}" for sentence in health.notes]
    mend = "it is sound" if health.sound else f"it is damaged ('reconcile doctor --db {db} --repair' builds it anew)"
    return "\n".join([*rows, f"{line(db)}: {line(mend)}"]) + "\n"


def _json(db: str, health: Health) -> str:
    checks = [{"name": one.name, "about": one.about, "wrong": list(one.wrong)} for one in health.checks]
    found = {"database": db, "sound": health.sound, "checks": checks, "notes": list(health.notes)}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
