"""What is stored, as tables for other programs."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import StoreError, UsageError
from reconcile.packs import UNCHANGED, Settings
from reconcile.pipeline._batch import stored
from reconcile.pipeline._print import choice, unheard

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from reconcile.export import Known
    from reconcile.model import Attribute, Entity, Run
    from reconcile.resolve import Choice


def export_formats() -> tuple[str, ...]:
    """The names of the export formats."""
    from reconcile import export

    return export.formats()


def export(
    db: str,
    format: str,
    *,
    output: Path | None = None,
    packs: Sequence[str] = (),
    rules: str | None = None,
    changed: Settings = UNCHANGED,
    decisions: str | None = None,
    now: date | None = None,
    publisher: str | None = None,
    url: str | None = None,
    tell: Callable[[str], object] = str,
) -> str | None:
    """The export as text, or `None` when it was put at `output`, as formats that are no text need to be.

    Best values follow the policies of the packs and of `changed`, a configuration; findings what was decided of them,
    as of the day `now`, or of this day. Where it is given, `now` stands in what is published, as do `publisher` and
    `url`. What a reader of the export should know besides goes to `tell`.
    """
    from reconcile import export as stage

    shape = stage.shape(format)
    best = choice(packs, rules, changed)
    source = stage.Source(
        load=partial(_decided, db, best, changed, decisions, now, tell),
        ask=partial(_ask, db),
        packs=partial(_known, packs, rules, changed),
    )
    wanted = stage.Wanted(now, publisher, url)
    if shape is stage.Shape.TEXT:
        return stage.text(source, format, wanted)
    if output is None:
        raise UsageError(None, f"{format} comes as {shape.value}", "say where to put it, with --output")
    _leave_databases_alone(db, output)
    stage.write(source, format, wanted, output)
    return None


def countries(entities: Sequence[Entity]) -> dict[str, str]:
    """The places of packs, by key -> the name of the country each lies in."""
    known = {entity.id: entity for entity in entities}
    found: dict[str, str] = {}
    for place in entities:
        at, seen = place, {place.id}
        while at.kind != "country" and at.within in known and at.within not in seen:
            at = known[at.within]
            seen.add(at.id)
        if at.kind == "country":
            found[place.id] = at.names[0]
    return found


def counts(attributes: Iterable[Attribute]) -> frozenset[str]:
    """The attributes that count people or things by what became of them."""
    return frozenset(one.id for one in attributes if one.kind == "quantity" and one.events and one.dimension is None)


def _known(packs: Sequence[str], rules: str | None, changed: Settings) -> Known:
    from reconcile.export import Known
    from reconcile.packs import load

    lexicon = load(packs, rules, changed).lexicon
    return Known(countries(lexicon.entities), counts(lexicon.attributes.values()))


def _decided(
    db: str, chosen: Choice, changed: Settings, decisions: str | None, now: date | None, tell: Callable[[str], object]
) -> Run:
    """What is stored, with what was decided of its findings and the best values that the policies choose."""
    from reconcile.resolve import by_policy

    result = stored(db, decisions=decisions, now=now)
    for warning in (*result.warnings, *unheard(result, changed)):
        tell(warning)
    return by_policy(result.run, chosen)


def _ask(db: str, question: Callable[[sqlite3.Connection], None]) -> None:
    from reconcile.store import open_store

    with open_store(db, write=False) as store:
        store.ask(question)


def _leave_databases_alone(db: str, output: Path) -> None:
    """Raise an error where the output would take the place of the database, or of one that is in use."""
    if output.exists() and Path(db).exists() and output.samefile(db):
        raise UsageError(str(output), "this is the database itself", "name another file with --output")
    log = output.with_name(f"{output.name}-wal")
    if log.is_file() and log.stat().st_size:
        raise StoreError(str(output), "a program has this database open", "close it, or name another --output")
